//! Milestones: a name for what the journal said at one moment, so that a later state can be compared with it.
//!
//! A moment is kept as the ids of the entries that were current then. Entries never change, so neither does the state: whatever
//! is written, taken back or upgraded later, and whatever other copies bring, in whatever order. "Everything up to here" would be
//! shorter, but not exact. A copy need not have all that a device wrote before some entry: a folder may have been copied in part,
//! a line set aside as damaged, a device brought back from an older copy. What arrives late would then slip into the past.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entry::Entry;
use crate::field::{Field, ProjectField};
use crate::journal::Journal;
use crate::pack::PackVersion;
use crate::register::Register;

/// Which of the usual moments of a project it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum MilestoneKind {
    /// Where it began.
    Baseline,
    /// About half-way.
    MidTerm,
    /// Where it ended.
    Final,
    /// Another moment, which needs a name.
    #[default]
    Other,
}

impl MilestoneKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Baseline, Self::MidTerm, Self::Final, Self::Other];

    /// Its id in files and in word keys.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::MidTerm => "mid_term",
            Self::Final => "final",
            Self::Other => "other",
        }
    }
}

/// A named moment. It exists while it has its state and any of the other registers holds something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Milestone {
    /// Which of the usual moments it is.
    pub kind: Register<MilestoneKind>,
    /// Its name; may be empty unless it is another moment.
    pub name: Register<String>,
    /// The day that people give it.
    pub day: Register<Date>,
    /// A remark.
    pub remark: Register<String>,
    /// The state that it names. Written once.
    pub seen: Register<Moment>,
}

impl Milestone {
    /// Its kind, another one until something was written.
    #[must_use]
    pub fn kind(&self) -> MilestoneKind {
        self.kind.provisional().copied().unwrap_or_default()
    }

    /// Its name, empty when it has none of its own.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.provisional().map(String::as_str).unwrap_or_default()
    }

    /// Its day.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.day.provisional().copied()
    }

    /// Its remark, empty when there is none.
    #[must_use]
    pub fn remark(&self) -> &str {
        self.remark.provisional().map(String::as_str).unwrap_or_default()
    }

    /// Whether nothing of it is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.has_no_words() && self.seen.is_empty()
    }

    /// Whether it is there for people: it has a state, and was not removed by everyone.
    pub(crate) fn is_named(&self) -> bool {
        !self.has_no_words() && !self.seen.is_empty()
    }

    fn has_no_words(&self) -> bool {
        self.kind.is_empty() && self.name.is_empty() && self.day.is_empty() && self.remark.is_empty()
    }
}

/// What was current at one moment: entries by id, each register that held something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(Vec<Uuid>);

impl Moment {
    /// The present moment of a journal. Milestones are marks on the way, not part of what was said.
    #[must_use]
    pub fn of(journal: &Journal) -> Self {
        let mut entries: Vec<Uuid> = journal
            .fields()
            .filter(|field| !matches!(field, Field::Milestone(..)))
            .map(|field| journal.heads(field))
            .filter(|heads| heads.iter().any(|entry| !entry.value.is_null()))
            .flat_map(|heads| heads.into_iter().map(|entry| entry.id))
            .collect();
        entries.sort_unstable();
        Self(entries)
    }

    /// How many of its entries this journal does not have: none, unless only a part of another copy arrived.
    #[must_use]
    pub fn missing(&self, journal: &Journal) -> usize {
        self.0.len() - self.entries(journal).count()
    }

    /// The version of the pack that the project had.
    #[must_use]
    pub fn pack(&self, journal: &Journal) -> Option<PackVersion> {
        self.entries(journal)
            .filter(|entry| entry.field == Field::Project(ProjectField::Pack))
            .filter_map(|entry| PackVersion::deserialize(&entry.value).ok())
            .max()
    }

    fn entries<'a>(&'a self, journal: &'a Journal) -> impl Iterator<Item = &'a Entry> {
        self.0.iter().filter_map(|id| journal.get(*id))
    }
}

impl Journal {
    /// What was current at a moment, as a journal. What was replaced before it is not in it.
    #[must_use]
    pub fn at(&self, moment: &Moment) -> Self {
        moment.entries(self).cloned().collect()
    }
}

#[cfg(test)]
mod tests;
