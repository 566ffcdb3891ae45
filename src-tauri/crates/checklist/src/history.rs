//! What this device did, what can be taken back, and how a wish becomes entries.
//!
//! An undo is a new act that writes the earlier values again and names the act that it reverts; a redo reverts the undo.
//! So both survive a restart, travel with the journal and erase nothing.

use jiff::Timestamp;
use uuid::Uuid;

use crate::change::Draft;
use crate::entry::{Entry, SCHEMA};
use crate::field::{Field, ProjectField};
use crate::journal::Journal;

/// Who writes, and where new ids come from.
pub struct Scribe<'a> {
    /// This device.
    pub device: Uuid,
    /// The role of the person; may be empty.
    pub author: &'a str,
    /// Now.
    pub at: Timestamp,
    /// A source of ids that grow.
    pub next_id: &'a mut dyn FnMut() -> Uuid,
}

impl Scribe<'_> {
    /// The entries of one act. Nothing is written yet.
    #[must_use]
    pub fn write(&mut self, journal: &Journal, drafts: Vec<Draft>) -> Vec<Entry> {
        let mut act = None;
        drafts
            .into_iter()
            .map(|Draft { field, value }| {
                let over = journal.heads(&field).iter().map(|entry| entry.id).collect();
                let id = (self.next_id)();
                Entry {
                    id,
                    schema: SCHEMA,
                    device: self.device,
                    at: self.at,
                    author: self.author.to_owned(),
                    act: *act.get_or_insert(id),
                    reverts: None,
                    field,
                    value,
                    over,
                }
            })
            .collect()
    }

    /// The entries that take an act back: each of its registers gets the values again that it had before. Where copies
    /// differed before, they differ again.
    #[must_use]
    pub fn revert(&mut self, journal: &Journal, act: &Act) -> Vec<Entry> {
        let mut new_act = None;
        let mut entries = Vec::new();
        for id in &act.entries {
            let Some(entry) = journal.get(*id) else { continue };
            let over: Vec<Uuid> = journal.heads(&entry.field).iter().map(|head| head.id).collect();
            let before: Vec<&Entry> = entry.over.iter().filter_map(|id| journal.get(*id)).collect();
            let mut restore = |author: &str, value: serde_json::Value| {
                let id = (self.next_id)();
                entries.push(Entry {
                    id,
                    schema: SCHEMA,
                    device: self.device,
                    at: self.at,
                    author: author.to_owned(),
                    act: *new_act.get_or_insert(id),
                    reverts: Some(act.id),
                    field: entry.field.clone(),
                    value,
                    over: over.clone(),
                });
            };
            if before.is_empty() {
                restore(self.author, serde_json::Value::Null);
            }
            for earlier in before {
                restore(&earlier.author, earlier.value.clone());
            }
        }
        entries
    }
}

/// The entries that were written together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// The id of the first entry.
    pub id: Uuid,
    /// The act that it takes back, if it is an undo or a redo.
    reverts: Option<Uuid>,
    /// All its entries.
    pub entries: Vec<Uuid>,
}

/// The acts of one device that can be undone and redone, newest last.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Act>,
    redo: Vec<Act>,
}

impl History {
    /// Replays the acts of a device.
    #[must_use]
    pub fn of(journal: &Journal, device: Uuid) -> Self {
        let mut own: Vec<&Entry> = journal.entries().iter().filter(|entry| entry.device == device).collect();
        // Ids of a device grow, whatever its clock does and in whatever order its files were read.
        own.sort_by_key(|entry| entry.id);
        let mut history = Self::default();
        for act in own.chunk_by(|a, b| a.act == b.act) {
            history.record(act.iter().copied());
        }
        history
    }

    /// Notes an act of this device that was written just now. The entries belong to one act. The act that founded the
    /// project is not noted: a project is deleted, not undone.
    pub fn record<'a>(&mut self, entries: impl IntoIterator<Item = &'a Entry>) {
        let entries: Vec<&Entry> = entries.into_iter().collect();
        let Some(first) = entries.first() else { return };
        let founds =
            |entry: &&&Entry| entry.field == Field::Project(ProjectField::Pack) && entry.over.is_empty();
        if entries.iter().any(|entry| founds(&entry)) {
            return;
        }
        let act = Act {
            id: first.act,
            reverts: first.reverts,
            entries: entries.iter().map(|entry| entry.id).collect(),
        };
        match act.reverts {
            Some(reverted) if self.undo.last().is_some_and(|last| last.id == reverted) => {
                self.undo.pop();
                self.redo.push(act);
            }
            Some(reverted) if self.redo.last().is_some_and(|last| last.id == reverted) => {
                self.redo.pop();
                self.undo.push(act);
            }
            _ => {
                self.undo.push(act);
                self.redo.clear();
            }
        }
    }

    /// The newest act that can be undone: its values must still be the current ones, so that nobody else's work is
    /// overwritten.
    #[must_use]
    pub fn undoable(&self, journal: &Journal) -> Option<&Act> {
        self.undo.last().filter(|act| is_current(journal, act))
    }

    /// The newest undo that can be taken back.
    #[must_use]
    pub fn redoable(&self, journal: &Journal) -> Option<&Act> {
        self.redo.last().filter(|act| is_current(journal, act))
    }
}

/// Whether each register of an act still holds what the act wrote, by this device's own hand: either the act's entry
/// itself, or the same value brought back by a later undo.
fn is_current(journal: &Journal, act: &Act) -> bool {
    act.entries.iter().all(|id| {
        journal.get(*id).is_some_and(|entry| {
            let heads = journal.heads(&entry.field);
            heads.iter().any(|head| head.value == entry.value)
                && heads.iter().all(|head| head.device == entry.device)
        })
    })
}
