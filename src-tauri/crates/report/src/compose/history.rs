//! Who answered what, and when: the newest values first, as many as people read. A workbook has all of them.

use checklist::Entry;
use checklist::field::{Field, FollowUpField};
use jiff::tz::TimeZone;

use super::Composer;
use crate::document::{History, HistoryRow};

/// How many values a report lists. Ten thousand would be two hundred pages.
const ROWS: usize = 300;

impl Composer<'_> {
    pub(super) fn history(&self) -> History {
        let mut written: Vec<(&Entry, HistoryRow)> =
            self.told().filter_map(|entry| Some((entry, self.written(entry)?))).collect();
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

    /// The values that belong into this report.
    pub(super) fn told(&self) -> impl Iterator<Item = &Entry> {
        self.source.entries.iter().filter(|entry| self.is_told(entry))
    }

    /// Whether a value belongs into this report. Not those do that a reader cannot use, which are of other items and of the program
    /// itself, and not those that were left out: of other sections, and roles.
    fn is_told(&self, entry: &Entry) -> bool {
        let options = self.options;
        let belongs = match self.item_of(&entry.field) {
            Some(item) => self.source.scope.contains(&item),
            None => {
                options.sections.is_empty() || matches!(entry.field, Field::Project(_) | Field::Milestone(..))
            }
        };
        let is_role = matches!(entry.field, Field::FollowUp(_, FollowUpField::Owner));
        belongs && (options.roles || !is_role) && self.field_name(&entry.field).is_some()
    }

    /// A value that was written; none for one without a name.
    fn written(&self, entry: &Entry) -> Option<HistoryRow> {
        let name = self.field_name(&entry.field)?;
        let item = self.item_of(&entry.field);
        Some(HistoryRow {
            day: i18n::date_long(self.language, TimeZone::UTC.to_datetime(entry.at).date()),
            number: item.map(|item| self.item_number(&item)),
            field: self.said(name),
            value: self.value(&entry.field, &entry.value),
            author: self.author(&entry.author),
        })
    }
}
