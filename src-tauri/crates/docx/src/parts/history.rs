//! Who answered what, and when.

use report::document::{History, HistoryRow};

use crate::body::Body;
use crate::contents::Level;
use crate::style::Style;
use crate::table::Cell;

impl Body<'_> {
    pub(super) fn history(&mut self, part: &History) {
        self.heading(Level::Part, &part.heading, true);
        self.introduction(&part.introduction);
        let rows = part.rows.iter().map(|row| self.act(row)).collect();
        self.list(&part.heading, &[16, 8, 18, 40, 18], &part.heads, rows, Some(&part.empty));
    }

    fn act(&self, row: &HistoryRow) -> Vec<Cell> {
        vec![
            self.plain_cell(&row.day),
            self.number_cell(row.number.as_deref().unwrap_or_default()),
            self.cell(&row.field),
            self.paragraph(Style::Cell).runs(self.joined(&row.value)).into(),
            row.author.as_ref().map(|author| self.cell(author)).unwrap_or_default(),
        ]
    }
}
