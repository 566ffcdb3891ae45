//! One row for each follow-up, as they press.

use checklist::prose::Phrase;
use checklist::{FollowUp, ItemId};

use super::super::Composer;
use super::{day, typed};
use crate::table::{Sheet, Value};

/// A follow-up with its id.
struct Planned<'a> {
    id: String,
    follow_up: &'a FollowUp,
}

impl Planned<'_> {
    fn item(&self) -> Option<&str> {
        self.follow_up.item.provisional().map(ItemId::as_str)
    }
}

impl Composer<'_> {
    pub(super) fn plan_sheet(&self) -> Sheet {
        let today = self.source.today;
        let mut columns = self.columns::<Planned<'_>>();
        columns
            .said("number", "head.number", 7, |row| {
                row.item().map_or(Value::Empty, |item| Value::code(self.item_number(item)))
            })
            .said("action", "field.action", 44, |row| typed(row.follow_up.action.provisional()))
            .said("due", "field.due", 13, |row| day(row.follow_up.due.provisional()))
            .said("days_left", "table.days_left", 10, move |row| {
                let left = row.follow_up.days_left(today).filter(|_| !row.follow_up.state().is_closed());
                left.map_or(Value::Empty, |days| Value::Number(days.into()))
            })
            .said("overdue", "plan.overdue", 11, move |row| Value::Truth(row.follow_up.is_overdue(today)))
            .said("state", "field.state", 13, |row| Value::text(self.state(row.follow_up.state())));
        if self.options.roles {
            columns.said("owner", "field.owner", 20, |row| typed(row.follow_up.owner.provisional()));
        }
        columns
            .own("critical_gap", "mark.critical_gap", 12, |row| {
                Value::Truth(row.item().is_some_and(|item| self.is_gap(item)))
            })
            .said("item", "head.item", 46, |row| match row.item() {
                Some(item) => Value::text(self.phrase(Phrase::Item(item))),
                None => Value::text(self.said("whole_project")),
            })
            .said("item_id", "table.item_id", 9, |row| row.item().map_or(Value::Empty, Value::code))
            .said("follow_up_id", "table.follow_up_id", 24, |row| Value::code(&row.id));
        let planned = self.source.plan(self.options);
        let rows = planned.map(|(_, id, follow_up)| Planned { id: id.to_string(), follow_up });
        let empty = self.said("plan_empty");
        Sheet { key_columns: 2, empty, ..columns.sheet("plan", "plan", rows) }
    }
}
