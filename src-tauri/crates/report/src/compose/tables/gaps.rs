//! One row for each critical gap, with what is done about it.

use checklist::prose::Phrase;
use checklist::{ItemId, Rating};

use super::super::Composer;
use super::{day, typed};
use crate::table::{Sheet, Value};

impl Composer<'_> {
    pub(super) fn gaps_sheet(&self) -> Sheet {
        let mut columns = self.columns::<&ItemId>();
        columns
            .said("item_id", "table.item_id", 9, |id| Value::code(id.as_str()))
            .said("number", "head.number", 7, |id| Value::code(self.item_number(id.as_str())))
            .said("section", "head.section", 24, |id| match self.source.framework.item(id.as_str()) {
                Some((section, _)) => Value::text(self.phrase(Phrase::Section(section.id.as_str()))),
                None => Value::Empty,
            })
            .said("item", "head.item", 50, |id| Value::text(self.phrase(Phrase::Item(id.as_str()))))
            .said("rating", "table.rating_code", 9, |id| {
                let points = self.source.project.rating(id.as_str()).and_then(Rating::points);
                points.map_or(Value::Empty, |points| Value::Number(points.into()))
            })
            .said("rating_label", "head.rating", 20, |id| Value::text(self.face(id.as_str()).label))
            .said("planned", "table.planned", 10, |id| Value::Truth(self.is_planned(id.as_str())))
            .said("next_follow_up", "table.next_follow_up", 36, |id| {
                typed(self.next_follow_up(id.as_str()).and_then(|next| next.action.provisional()))
            })
            .said("next_due", "table.next_due", 14, |id| {
                day(self.next_follow_up(id.as_str()).and_then(|next| next.due.provisional()))
            })
            .said("overdue", "plan.overdue", 10, |id| {
                let next = self.next_follow_up(id.as_str());
                Value::Truth(next.is_some_and(|next| next.is_overdue(self.source.today)))
            });
        if self.options.roles {
            columns.said("owner", "head.owner", 20, |id| {
                typed(self.next_follow_up(id.as_str()).and_then(|next| next.owner.provisional()))
            });
        }
        let rows = self.source.measures.critical_gaps();
        let empty = self.said(self.no_gaps());
        Sheet { key_columns: 2, empty, ..columns.sheet("gaps", "gaps_heading", rows) }
    }
}
