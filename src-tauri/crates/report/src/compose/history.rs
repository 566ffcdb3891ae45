//! Who answered what, and when: the newest values first, as many as people read. A workbook has all of them.

use checklist::Entry;
use jiff::tz::TimeZone;

use super::Composer;
use crate::document::{History, HistoryRow};

/// How many values a report lists. Ten thousand would be two hundred pages.
const ROWS: usize = 300;

impl Composer<'_> {
    pub(super) fn history(&self) -> History {
        let mut written: Vec<(&Entry, HistoryRow)> =
            self.source.entries.iter().filter_map(|entry| Some((entry, self.written(entry)?))).collect();
        // By the clocks of the writers, which is what a reader expects of a history; ids settle what is equal.
        written.sort_by_key(|(entry, _)| std::cmp::Reverse((entry.at, entry.id)));
        let all = written.len();
        let introduction = if all > ROWS {
            let (shown, all) = (ROWS.to_string(), all.to_string());
            self.said_with("history_newest", &[("shown", &shown), ("all", &all)])
        } else {
            self.said("history_note")
        };
        History {
            heading: self.said("history"),
            introduction,
            heads: ["head.when", "head.item", "head.field", "head.value", "head.author"]
                .map(|key| self.said(key)),
            rows: written.into_iter().take(ROWS).map(|(_, row)| row).collect(),
            empty: self.said("history_empty"),
        }
    }

    /// A value that was written; none for what a reader cannot use: other items, and what the program keeps for itself.
    fn written(&self, entry: &Entry) -> Option<HistoryRow> {
        let name = self.field_name(&entry.field)?;
        let item = self.item_of(&entry.field);
        if item.as_ref().is_some_and(|item| !self.source.scope.contains(item)) {
            return None;
        }
        Some(HistoryRow {
            day: i18n::date_long(self.language, TimeZone::UTC.to_datetime(entry.at).date()),
            number: item.map(|item| self.item_number(&item)),
            field: self.said(name),
            value: self.value(&entry.field, &entry.value),
            author: self.author(&entry.author),
        })
    }
}
