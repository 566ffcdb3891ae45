//! Rows that were derived from whole projects, kept so that a list of thousands need not read thousands of journals.
//!
//! What a row says is the host's affair. A row holds as long as the journal looks as it did when the row was derived; the
//! file may be lost or deleted at any time.

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::atomic::{self, Content, Flush};
use crate::error::Error;
use crate::layout;
use crate::stamp::{self, Stamp};
use crate::store::Store;

/// An index is never longer, in bytes: some hundred thousand projects.
const LIMIT: u64 = 256 << 20;

/// One row for each project, or why there is none.
pub type Rows<R, E> = Vec<(Uuid, Result<R, E>)>;

/// Rows of type `R`, one per project.
#[derive(Clone, Debug)]
pub struct Index<R> {
    version: u32,
    rows: HashMap<Uuid, Kept<R>>,
    changed: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept<R> {
    stamp: Stamp,
    row: R,
}

#[derive(Deserialize)]
struct Saved<R> {
    version: u32,
    rows: HashMap<Uuid, Kept<R>>,
}

#[derive(Serialize)]
struct Saving<'a, R> {
    version: u32,
    rows: &'a HashMap<Uuid, Kept<R>>,
}

impl Store {
    /// The index as it was saved. It is empty when there is none, when it is broken, and when it was saved by another
    /// `version`, which stands for the shape and the meaning of `R`.
    #[must_use]
    pub fn index<R: DeserializeOwned>(&self, version: u32) -> Index<R> {
        let saved = match atomic::read(&self.root().join("index.json"), LIMIT) {
            Ok(Content::Bytes(bytes)) => serde_json::from_slice::<Saved<R>>(&bytes).ok(),
            Ok(Content::Absent | Content::TooLong) | Err(_) => None,
        };
        let rows = saved.filter(|saved| saved.version == version).map(|saved| saved.rows).unwrap_or_default();
        Index { version, rows, changed: false }
    }
}

impl<R: Serialize + DeserializeOwned + Clone> Index<R> {
    /// One row for each project that is there, by id. `compute` is called for projects that are new or have changed; when
    /// it fails, that project's row is its error, the others are not harmed, and it is asked again next time.
    ///
    /// # Errors
    /// When the projects cannot be listed.
    pub fn rows<E>(
        &mut self,
        store: &Store,
        mut compute: impl FnMut(Uuid) -> Result<R, E>,
    ) -> Result<Rows<R, E>, Error> {
        let ids = store.project_ids()?;
        let mut before = std::mem::take(&mut self.rows);
        let known: Vec<(Uuid, Option<&Stamp>)> =
            ids.iter().map(|id| (*id, before.get(id).map(|kept| &kept.stamp))).collect();
        let fresh = stamp::hold(&layout::projects(store.root()), &known);
        let mut rows = Vec::with_capacity(ids.len());
        for (id, fresh) in ids.into_iter().zip(fresh) {
            let row = match before.remove(&id).filter(|_| fresh) {
                Some(kept) => {
                    let row = kept.row.clone();
                    self.rows.insert(id, kept);
                    Ok(row)
                }
                None => {
                    // Stamped before it is read: a change in between makes the row stale, not wrong.
                    let stamp = Stamp::of(&layout::project(store.root(), id));
                    let row = compute(id);
                    self.changed = true;
                    if let (Ok(stamp), Ok(row)) = (stamp, &row) {
                        self.rows.insert(id, Kept { stamp, row: row.clone() });
                    }
                    row
                }
            };
            rows.push((id, row));
        }
        // What is left belongs to projects that are gone.
        self.changed |= !before.is_empty();
        Ok(rows)
    }

    /// Puts the row of a project in force as the journal looks now. For use right after an append of this process, by a
    /// caller whose row has seen everything that is in the journal.
    pub fn put(&mut self, store: &Store, id: Uuid, row: R) {
        self.changed = true;
        match Stamp::of(&layout::project(store.root(), id)) {
            Ok(stamp) => drop(self.rows.insert(id, Kept { stamp, row })),
            // It is derived again when it is asked for.
            Err(_) => drop(self.rows.remove(&id)),
        }
    }

    /// Saves the index if it changed. It is not flushed, because it can be derived again.
    ///
    /// # Errors
    /// [`Error::Full`], [`Error::ReadOnly`] and others of the disk. None of them is a reason to stop.
    pub fn save(&mut self, store: &Store) -> Result<(), Error> {
        if self.changed {
            let saving = Saving { version: self.version, rows: &self.rows };
            atomic::replace(&store.root().join("index.json"), &saving, Flush::No)?;
            self.changed = false;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
