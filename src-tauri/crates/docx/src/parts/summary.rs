//! The summary: gaps first, then the figures, then what comes next.

use report::document::Summary;
use report::figure::{Figure, Rows};

use crate::Error;
use crate::body::Body;
use crate::contents::Level;
use crate::style::Style;

impl Body<'_> {
    pub(super) fn summary(&mut self, part: &Summary) -> Result<(), Error> {
        self.heading(Level::Part, &part.heading, true);
        self.sentences(&part.sentences, &part.second_sentences);
        self.heading(Level::Detail, &part.gaps.heading, false);
        self.gap_table(&part.gaps)?;
        if let Some(more) = &part.more_gaps {
            self.add(self.told(Style::Note, more));
        }
        self.figure(&with_the_whole(&part.measures, &part.sections))?;
        let next = &part.next;
        self.heading(Level::Detail, &next.heading, false);
        let rows = next.rows.iter();
        let rows =
            rows.map(|row| vec![self.due(row), self.cell(&row.action), self.cell(&row.owner)]).collect();
        self.list(&next.heading, &[18, 58, 24], &next.heads, rows, Some(&next.empty));
        Ok(())
    }
}

/// The whole project as the first row above its sections: the same two measures, so that one head and one legend serve both.
fn with_the_whole(whole: &Figure, sections: &Figure) -> Figure {
    let rows = match (&whole.rows, &sections.rows) {
        (Rows::Measures(whole), Rows::Measures(sections)) => Rows::Measures([&whole[..], sections].concat()),
        (_, rows) => rows.clone(),
    };
    Figure { rows, ..sections.clone() }
}
