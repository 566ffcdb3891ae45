//! Deleted projects: moved as a whole, restorable, and erased for good only when somebody asks.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use uuid::Uuid;

use crate::error::{During, Error};
use crate::folder;
use crate::layout;
use crate::reading::{self, Reading};
use crate::store::Store;

/// What the names of deleted projects begin with while they are erased.
pub(crate) const ERASING: &str = ".erasing-";

/// The length of an id in a name, in bytes.
const ID: usize = uuid::fmt::Hyphenated::LENGTH;

/// A deleted project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deleted {
    /// The project.
    pub id: Uuid,
    /// When it was deleted, to the millisecond.
    pub at: Timestamp,
}

impl Deleted {
    fn path(self, root: &Path) -> PathBuf {
        layout::trash(root).join(self.name())
    }

    fn name(self) -> String {
        format!("{}-{}", self.id, self.at.as_millisecond())
    }

    fn parse(name: &OsStr) -> Option<Self> {
        let text = name.to_str()?;
        let (id, rest) = text.split_at_checked(ID)?;
        let milliseconds = rest.strip_prefix('-')?.parse().ok()?;
        let deleted =
            Self { id: layout::id(OsStr::new(id))?, at: Timestamp::from_millisecond(milliseconds).ok()? };
        (deleted.name() == text).then_some(deleted)
    }
}

impl Store {
    /// Moves a project to the trash. Its [`crate::Log`] must be dropped before.
    ///
    /// # Errors
    /// [`Error::NoProject`] and others of the disk; the project is then still there.
    pub fn delete(&self, id: Uuid, at: Timestamp) -> Result<Deleted, Error> {
        let from = self.project(id)?;
        let mut milliseconds = at.as_millisecond();
        loop {
            let at = Timestamp::from_millisecond(milliseconds).unwrap_or(at);
            let deleted = Deleted { id, at };
            let to = deleted.path(self.root());
            // A project can be deleted, received again from another device, and deleted again.
            if to.exists() {
                milliseconds += 1;
                continue;
            }
            self.carry(&from, &to)?;
            return Ok(deleted);
        }
    }

    /// Brings a project back; of several copies the one deleted last.
    ///
    /// # Errors
    /// [`Error::NoProject`] when the trash has none of this id; [`Error::Exists`] when there is a project of this id
    /// again; others of the disk.
    pub fn restore(&self, id: Uuid) -> Result<(), Error> {
        let from = self.newest(id)?.path(self.root());
        let to = layout::project(self.root(), id);
        if to.exists() {
            return Err(Error::Exists { id });
        }
        self.carry(&from, &to)
    }

    /// The deleted projects, the one deleted last first.
    ///
    /// # Errors
    /// When the trash cannot be listed.
    pub fn deleted(&self) -> Result<Vec<Deleted>, Error> {
        let path = layout::trash(self.root());
        let mut deleted = std::fs::read_dir(&path)
            .and_then(|folder| reading::named(folder, |kind| kind.is_dir(), Deleted::parse))
            .during("list", &path)?;
        deleted.sort_by_key(|deleted| (std::cmp::Reverse(deleted.at), deleted.id));
        Ok(deleted)
    }

    /// Reads a deleted project, for instance to show its name; of several copies the one deleted last.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn read_deleted(&self, id: Uuid) -> Result<Reading, Error> {
        reading::read(&self.newest(id)?.path(self.root()))
    }

    /// Erases all deleted copies of a project for good.
    ///
    /// # Errors
    /// [`Error::NoProject`] when the trash has none of this id. When files cannot be removed the project is gone from the
    /// trash nevertheless, and the next [`Store::open`] tries again to remove them.
    pub fn erase(&self, id: Uuid) -> Result<(), Error> {
        self.newest(id)?;
        self.erase_where(|deleted| deleted.id == id).map(drop)
    }

    /// Erases for good what was deleted before `moment`, and says what that was.
    ///
    /// # Errors
    /// As [`Store::erase`]; nothing to erase is no error.
    pub fn erase_older_than(&self, moment: Timestamp) -> Result<Vec<Deleted>, Error> {
        self.erase_where(|deleted| deleted.at < moment)
    }

    fn erase_where(&self, chosen: impl Fn(&Deleted) -> bool) -> Result<Vec<Deleted>, Error> {
        let trash = layout::trash(self.root());
        let chosen: Vec<Deleted> = self.deleted()?.into_iter().filter(chosen).collect();
        for deleted in &chosen {
            // Renamed first: a crash in between must not leave a part of a project that looks restorable.
            let path = trash.join(format!("{ERASING}{}", deleted.name()));
            folder::rename(&deleted.path(self.root()), &path).during("erase", &path)?;
            folder::flush(&trash).during("flush", &trash)?;
            folder::patiently(|| std::fs::remove_dir_all(&path)).during("erase", &path)?;
        }
        if !chosen.is_empty() {
            folder::flush(&trash).during("flush", &trash)?;
        }
        Ok(chosen)
    }

    fn newest(&self, id: Uuid) -> Result<Deleted, Error> {
        self.deleted()?.into_iter().find(|deleted| deleted.id == id).ok_or(Error::NoProject { id })
    }

    fn carry(&self, from: &Path, to: &Path) -> Result<(), Error> {
        folder::rename(from, to).during("move", from)?;
        // The new name first: after a power cut in between, two names are better than none.
        for folder in [to.parent(), from.parent()].into_iter().flatten() {
            folder::flush(folder).during("flush", folder)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn deleted_restored_erased() {
        let (root, store) = sample::store();
        let id = Uuid::from_u128(1);
        store.create(id, &sample::entries(0..2)).unwrap();
        let deleted = store.delete(id, at(5)).unwrap();
        assert_eq!(deleted, Deleted { id, at: at(5) });
        assert!(store.project_ids().unwrap().is_empty());
        assert_eq!(store.deleted().unwrap(), [deleted]);
        assert_eq!(store.read_deleted(id).unwrap().entries, sample::entries(0..2));
        assert!(matches!(store.delete(id, at(6)), Err(Error::NoProject { .. })));

        store.restore(id).unwrap();
        assert_eq!(store.read(id).unwrap().entries, sample::entries(0..2));
        assert!(matches!(store.restore(id), Err(Error::NoProject { .. })));

        store.delete(id, at(7)).unwrap();
        store.erase(id).unwrap();
        assert!(matches!(store.erase(id), Err(Error::NoProject { .. })));
        assert_eq!(std::fs::read_dir(root.path().join("trash")).unwrap().count(), 0);
    }

    #[test]
    fn copies_of_one_project_do_not_overwrite_each_other() {
        let (_root, store) = sample::store();
        let id = Uuid::from_u128(1);
        for end in 1..4 {
            store.create(id, &sample::entries(0..end)).unwrap();
            store.delete(id, at(5)).unwrap();
        }
        assert_eq!(store.deleted().unwrap().len(), 3);
        store.create(id, &[]).unwrap();
        assert!(matches!(store.restore(id), Err(Error::Exists { .. })));
        store.delete(id, at(1)).unwrap();
        store.restore(id).unwrap();
        assert_eq!(store.read(id).unwrap().entries, sample::entries(0..3));
        store.erase(id).unwrap();
        assert_eq!(store.deleted().unwrap(), []);
    }

    #[test]
    fn only_what_is_old_is_erased() {
        let (_root, store) = sample::store();
        for number in 1..4 {
            let id = Uuid::from_u128(number);
            store.create(id, &[]).unwrap();
            store.delete(id, at(number as i64)).unwrap();
        }
        let erased = store.erase_older_than(at(3)).unwrap();
        assert_eq!(erased.len(), 2);
        assert_eq!(store.deleted().unwrap(), [Deleted { id: Uuid::from_u128(3), at: at(3) }]);
        assert_eq!(store.erase_older_than(at(3)).unwrap(), []);
    }
}
