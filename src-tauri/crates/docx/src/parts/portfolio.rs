//! Many projects side by side.

use report::document::{Portfolio, ProjectRow};

use crate::Error;
use crate::body::Body;
use crate::contents::Level;
use crate::paragraph::Paragraph;
use crate::style::{Look, Style};
use crate::table::Cell;

impl Body<'_> {
    pub(super) fn portfolio(&mut self, part: &Portfolio) -> Result<(), Error> {
        self.heading(Level::Part, &part.heading, true);
        self.sentences(&part.sentences, &part.second_sentences);
        let unreadable: Vec<_> =
            part.unreadable.iter().flat_map(|text| self.told_as(Style::Text, text, Look::Gap)).collect();
        self.add(unreadable);

        let comparison = &part.comparison;
        self.heading(Level::Group, &comparison.heading, false);
        let rows = comparison.rows.iter().map(|row| self.project(row)).collect();
        self.list(&comparison.heading, &[27, 13, 10, 10, 15, 10, 15], &comparison.heads, rows, None);

        part.heat.iter().try_for_each(|figure| self.figure(figure))?;

        let common = &part.common;
        self.heading(Level::Group, &common.heading, false);
        let rows = common.rows.iter().map(|row| {
            vec![
                self.number_cell(&row.number),
                self.cell(&row.text),
                self.plain_cell(&row.count),
                self.paragraph(Style::Cell).runs(self.joined(&row.projects)).into(),
            ]
        });
        let rows = rows.collect();
        self.list(&common.heading, &[8, 48, 12, 32], &common.heads, rows, Some(&common.empty));

        let overdue = &part.overdue;
        self.heading(Level::Group, &overdue.heading, false);
        let rows = overdue.rows.iter().map(|row| {
            vec![
                self.when(&row.distance, &row.day, true),
                self.cell(&row.project),
                self.cell(&row.action),
                self.cell(&row.owner),
            ]
        });
        let rows = rows.collect();
        self.list(&overdue.heading, &[18, 26, 34, 22], &overdue.heads, rows, Some(&overdue.empty));
        Ok(())
    }

    fn project(&self, row: &ProjectRow) -> Vec<Cell> {
        let count = |count: u32| -> Paragraph {
            let look = if count > 0 { Look::Gap } else { Look::Quiet };
            self.paragraph(Style::Cell).words(&count.to_string(), look)
        };
        vec![
            self.cell(&row.name),
            self.cell(&row.country),
            count(row.gaps).into(),
            count(row.overdue).into(),
            self.plain_cell(&row.answered),
            self.paragraph(Style::Cell).words(&row.in_place, Look::Strong).into(),
            self.cell(&row.next),
        ]
    }
}
