//! What is not settled yet: things to find out, and values on which copies differ.

use report::document::{Differences, ToFindOut};
use report::text::Voice;

use crate::body::{Body, first};
use crate::contents::Level;
use crate::paragraph::Paragraph;
use crate::style::{Look, Style};
use crate::table::Cell;

impl Body<'_> {
    pub(super) fn find_out(&mut self, part: &ToFindOut) {
        self.heading(Level::Part, &part.heading, false);
        self.introduction(&part.introduction);
        let rows = part.rows.iter().map(|row| {
            let planned: Cell = if row.follow_ups.is_empty() {
                self.cell(&part.none)
            } else {
                row.follow_ups.iter().map(|line| self.follow_up(line)).collect::<Vec<_>>().into()
            };
            vec![self.number_cell(&row.number), self.cell(&row.text), planned]
        });
        let rows = rows.collect();
        self.list(&part.heading, &[8, 50, 42], &part.heads, rows, None);
    }

    pub(super) fn differences(&mut self, part: &Differences) {
        self.heading(Level::Part, &part.heading, false);
        self.introduction(&part.introduction);
        for row in &part.rows {
            let mut runs = Vec::new();
            if let Some(number) = &row.number {
                runs.extend(self.said(&format!("{number} "), Look::Quiet));
            }
            runs.extend(first(self.document, &row.subject, Look::Plain));
            self.heading_of(Level::Detail, runs, false);
            self.add(self.in_second(Style::Note, &row.subject).map(Paragraph::leading));
            self.add(self.told(Style::Caption, &row.field));
            let rows = row.claims.iter().map(|claim| {
                let value: Vec<_> = match claim.value.as_slice() {
                    // A note is shown whole, line by line.
                    [only] if only.voice == Voice::Person => self.written(only),
                    values => vec![self.paragraph(Style::Cell).runs(self.joined(values))],
                };
                vec![value.into(), self.cell(&claim.author), self.plain_cell(&claim.day)]
            });
            let rows = rows.collect();
            self.list(&row.field, &[56, 24, 20], &part.heads, rows, None);
        }
    }
}
