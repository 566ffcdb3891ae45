//! What the report says about its content: sources, version, status, and how to read the figures.

use report::document::{About, SourceRow, Sources};
use report::text::Text;

use crate::body::Body;
use crate::contents::Level;
use crate::paragraph::{Paragraph, Side};
use crate::style::{Look, Style};
use crate::table::Cell;

impl Body<'_> {
    pub(super) fn sources(&mut self, part: &Sources) {
        self.heading(Level::Part, &part.heading, true);
        self.introduction(&part.introduction);
        let rows = part.rows.iter().map(|row| self.source(row)).collect();
        self.list(&part.heading, &[60, 40], &part.heads, rows, None);
    }

    /// A citation is in its own language, which nobody said.
    fn source(&self, row: &SourceRow) -> Vec<Cell> {
        let mut source = self.told(Style::Cell, &Text::typed(&row.title));
        if let Some(address) = &row.address {
            let against = self.direction() != checklist::Direction::Ltr;
            let side = if against { Side::End } else { Side::OfStyle };
            let line = Paragraph::new(Style::Below, checklist::Direction::Ltr).on(side);
            source.push(line.words(address, Look::Plain));
        }
        let mut seen = self.told(Style::Cell, &row.seen);
        if !row.note.words.is_empty() {
            seen.extend(self.told(Style::Below, &row.note));
        }
        vec![source.into(), seen.into()]
    }

    pub(super) fn about(&mut self, part: &About) {
        self.heading(Level::Part, &part.heading, false);
        self.facts(&part.facts);
        let paragraphs: Vec<_> =
            part.paragraphs.iter().flat_map(|text| self.told(Style::Text, text)).collect();
        self.add(paragraphs);
        self.heading(Level::Detail, &part.reading_heading, false);
        let reading: Vec<_> = part.reading.iter().flat_map(|text| self.told(Style::Bullet, text)).collect();
        self.add(reading);
    }
}
