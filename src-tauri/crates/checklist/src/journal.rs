//! The set of all entries about one project, and which of them are current.
//!
//! This is the textbook multi-value register (Shapiro and others, 2011): an entry names the entries that its writer saw
//! as current, and is current until an entry that saw it replaces it. Union is commutative, associative and idempotent,
//! so copies of a project merge in any order. Clocks decide nothing.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use uuid::Uuid;

use crate::entry::Entry;
use crate::field::Field;

/// All entries, with an index by register.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    entries: Vec<Entry>,
    by_id: HashMap<Uuid, usize>,
    cells: HashMap<Field, Cell>,
}

#[derive(Clone, Debug, Default)]
struct Cell {
    /// Current entries, by id so that every copy lists them in the same order.
    heads: Vec<usize>,
    /// Entries that somebody replaced, known here or not yet.
    superseded: HashSet<Uuid>,
}

/// What a merge brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Entries that were not here before.
    pub added: usize,
    /// Registers that hold differing values after it and did not before.
    pub conflicts: Vec<Field>,
}

impl FromIterator<Entry> for Journal {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let mut journal = Self::default();
        for entry in entries {
            journal.insert(entry);
        }
        journal
    }
}

impl Journal {
    /// Adds an entry; true when it was not here before.
    ///
    /// Two different entries under one id can only come from a damaged or forged file. Then the one whose text is smaller
    /// stays, on every copy, so that merging still ends in the same state everywhere.
    pub fn insert(&mut self, entry: Entry) -> bool {
        if let Some(&known) = self.by_id.get(&entry.id) {
            if self.entries[known] != entry && text(&entry) < text(&self.entries[known]) {
                self.replace(known, entry);
            }
            return false;
        }
        let at = self.entries.len();
        self.by_id.insert(entry.id, at);
        self.entries.push(entry);
        self.index(at);
        true
    }

    fn index(&mut self, at: usize) {
        let Self { entries, cells, .. } = self;
        let entry = &entries[at];
        let cell = match cells.get_mut(&entry.field) {
            Some(cell) => cell,
            None => cells.entry(entry.field.clone()).or_default(),
        };
        for over in &entry.over {
            cell.superseded.insert(*over);
        }
        cell.heads.retain(|head| !entry.over.contains(&entries[*head].id));
        if !cell.superseded.contains(&entry.id) {
            let place = cell.heads.partition_point(|head| entries[*head].id < entry.id);
            cell.heads.insert(place, at);
        }
    }

    fn replace(&mut self, known: usize, entry: Entry) {
        self.entries[known] = entry;
        self.cells.clear();
        for at in 0..self.entries.len() {
            self.index(at);
        }
    }

    /// The union with other entries.
    pub fn merge(&mut self, others: impl IntoIterator<Item = Entry>) -> Merged {
        let before: HashSet<Field> = self.conflicts().cloned().collect();
        let added = others.into_iter().map(|entry| self.insert(entry)).filter(|new| *new).count();
        let mut conflicts: Vec<Field> =
            self.conflicts().filter(|field| !before.contains(field)).cloned().collect();
        conflicts.sort();
        Merged { added, conflicts }
    }

    /// The entries of a register that nobody has replaced, by id.
    #[must_use]
    pub fn heads(&self, field: &Field) -> Vec<&Entry> {
        self.cells
            .get(field)
            .map(|cell| cell.heads.iter().map(|at| &self.entries[*at]).collect())
            .unwrap_or_default()
    }

    /// Whether an entry is current.
    #[must_use]
    pub fn is_head(&self, entry: &Entry) -> bool {
        self.cells
            .get(&entry.field)
            .is_some_and(|cell| cell.heads.iter().any(|at| self.entries[*at].id == entry.id))
    }

    /// The registers that were ever written.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.cells.keys()
    }

    /// The registers that hold differing values, in no order.
    pub fn conflicts(&self) -> impl Iterator<Item = &Field> {
        self.cells.iter().filter(|(_, cell)| self.differs(cell)).map(|(field, _)| field)
    }

    fn differs(&self, cell: &Cell) -> bool {
        let value = |at: &usize| -> &Value { &self.entries[*at].value };
        cell.heads.iter().skip(1).any(|at| value(at) != value(&cell.heads[0]))
    }

    /// The entry of an id.
    #[must_use]
    pub fn get(&self, id: Uuid) -> Option<&Entry> {
        self.by_id.get(&id).map(|at| &self.entries[*at])
    }

    /// All entries, in the order in which they arrived.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

fn text(entry: &Entry) -> String {
    serde_json::to_string(entry).unwrap_or_default()
}

#[cfg(test)]
mod tests;
