//! The critical gaps and the charts.

use report::document::{Charts, Gaps};

use crate::Error;
use crate::body::Body;
use crate::contents::Level;
use crate::style::{Look, Style};
use crate::table::Cell;

impl Body<'_> {
    pub(super) fn gaps(&mut self, part: &Gaps) -> Result<(), Error> {
        self.heading(Level::Part, &part.heading, false);
        self.gap_table(part)
    }

    pub(super) fn gap_table(&mut self, part: &Gaps) -> Result<(), Error> {
        let mut rows = Vec::new();
        for row in &part.rows {
            let look = if row.urgent { Look::Gap } else { Look::Plain };
            let cells: Vec<Cell> = vec![
                self.number_cell(&row.number),
                self.cell(&row.text),
                self.face(&row.face, false)?,
                self.told_as(Style::Cell, &row.follow_up, look).into(),
            ];
            rows.push(cells);
        }
        self.list(&part.heading, &[8, 60, 17, 15], &part.heads, rows, Some(&part.empty));
        Ok(())
    }

    pub(super) fn charts(&mut self, part: &Charts) -> Result<(), Error> {
        self.heading(Level::Part, &part.heading, false);
        part.figures.iter().try_for_each(|figure| self.figure(figure))
    }
}
