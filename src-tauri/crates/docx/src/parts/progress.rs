//! What changed since a milestone.

use report::document::{Face, Progress};

use crate::Error;
use crate::body::Body;
use crate::contents::Level;
use crate::style::Style;
use crate::table::Cell;

impl Body<'_> {
    pub(super) fn progress(&mut self, part: &Progress) -> Result<(), Error> {
        self.heading(Level::Part, &part.heading, true);
        self.introduction(&part.introduction);
        if let Some(remark) = &part.remark {
            self.add(self.written(remark));
            self.add([self.paragraph(Style::Between)]);
        }
        self.sentences(&part.sentences, &part.second_sentences);
        self.figure(&part.figure)?;
        if part.groups.is_empty() {
            self.add(self.told(Style::Text, &part.unchanged));
        }
        for group in &part.groups {
            self.heading(Level::Group, &group.title, false);
            let mut rows = Vec::new();
            for row in &group.rows {
                rows.push(vec![
                    self.number_cell(&row.number),
                    self.cell(&row.text),
                    self.face_of(row.before.as_ref())?,
                    self.face_of(row.after.as_ref())?,
                ]);
            }
            self.list(&group.title, &[8, 48, 22, 22], &part.heads, rows, None);
        }
        self.heading(Level::Group, &part.still_open.heading, false);
        self.plan_groups(&part.still_open, Level::Detail);
        Ok(())
    }

    /// An answer, or a dash when the item was not asked.
    fn face_of(&mut self, face: Option<&Face>) -> Result<Cell, Error> {
        match face {
            Some(face) => self.face(face, true),
            None => Ok(self.plain_cell("–")),
        }
    }
}
