//! One row for each value that was written, newest first.

use checklist::entry::Entry;

use super::super::Composer;
use super::{typed, written_on};
use crate::table::{Sheet, Value};

impl Composer<'_> {
    pub(super) fn history_sheet(&self) -> Sheet {
        let mut columns = self.columns::<&Entry>();
        columns.said("day", "head.when", 12, |entry| Value::Day(written_on(entry)));
        if self.options.roles {
            columns.said("role", "head.author", 24, |entry| typed(Some(&entry.author)));
        }
        columns
            .said("item_id", "table.item_id", 10, |entry| {
                self.item_of(&entry.field).map_or(Value::Empty, Value::code)
            })
            .said("number", "head.number", 8, |entry| {
                let item = self.item_of(&entry.field);
                item.map_or(Value::Empty, |item| Value::code(self.item_number(&item)))
            })
            .said("field", "table.field", 26, |entry| {
                self.field_name(&entry.field).map_or(Value::Empty, |name| Value::text(self.said(name)))
            })
            .said("value", "table.value", 70, |entry| {
                let value = Some(&entry.value).filter(|value| !value.is_null());
                self.joined(value.map(|value| self.value(&entry.field, value)).unwrap_or_default())
            });
        let mut rows: Vec<&Entry> = self.told().collect();
        rows.sort_by_key(|entry| std::cmp::Reverse((entry.at, entry.id)));
        columns.sheet("history", "table.history", rows)
    }
}
