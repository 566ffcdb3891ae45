//! One row for each item that changed since the milestone, with both answers.

use checklist::comparison::Shift;
use checklist::prose::Phrase;

use super::super::Composer;
use crate::table::{Sheet, Value};

impl Composer<'_> {
    /// None without a milestone.
    pub(super) fn progress_sheet(&self) -> Option<Sheet> {
        let (milestone, comparison) = self.source.comparison()?;
        let mut columns = self.columns::<Shift>();
        columns
            .said("number", "head.number", 8, |shift| Value::code(self.item_number(shift.item.as_str())))
            .said("item", "head.item", 56, |shift| {
                Value::text(self.phrase(Phrase::Item(shift.item.as_str())))
            })
            .said("change", "table.change", 26, |shift| {
                Value::text(self.own(&format!("milestone.shift.{}", shift.kind.id())))
            })
            .add("then", self.milestone(milestone), 22, |shift| {
                let face = shift.before.map(|standing| self.face_of(standing, shift.was_gap));
                face.map_or(Value::Empty, |face| Value::text(face.label))
            })
            .said("now", "head.now", 22, |shift| {
                let face = shift.after.map(|standing| self.face_of(standing, shift.is_gap));
                face.map_or(Value::Empty, |face| Value::text(face.label))
            })
            .said("gap_then", "table.gap_then", 13, |shift| Value::Truth(shift.was_gap))
            .said("gap_now", "table.gap_now", 13, |shift| Value::Truth(shift.is_gap))
            .said("item_id", "table.item_id", 10, |shift| Value::code(shift.item.as_str()));
        Some(Sheet { key_columns: 2, ..columns.sheet("progress", "progress", comparison.shifts) })
    }
}
