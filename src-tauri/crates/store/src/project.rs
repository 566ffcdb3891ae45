//! Projects as folders: which there are, how one begins, how its journal is read and written.

use std::path::{Path, PathBuf};

use checklist::Entry;
use uuid::Uuid;

use crate::atomic::HALF_WRITTEN;
use crate::error::{During, Error};
use crate::folder;
use crate::layout;
use crate::log::Log;
use crate::reading::{self, Reading};
use crate::store::Store;

impl Store {
    /// The projects that are there, sorted by id.
    ///
    /// # Errors
    /// When the folder of projects cannot be listed.
    pub fn project_ids(&self) -> Result<Vec<Uuid>, Error> {
        let path = layout::projects(self.root());
        std::fs::read_dir(&path)
            .and_then(|folder| reading::named(folder, |kind| kind.is_dir(), layout::id))
            .during("list", &path)
    }

    /// Begins a project with its first entries. It is there as a whole or not at all, whenever the power goes.
    ///
    /// # Errors
    /// [`Error::Exists`]; [`Error::Full`], [`Error::ReadOnly`] and others of the disk; [`Error::TooLong`].
    pub fn create(&self, id: Uuid, entries: &[Entry]) -> Result<Log, Error> {
        let path = layout::project(self.root(), id);
        if path.exists() {
            return Err(Error::Exists { id });
        }
        let projects = layout::projects(self.root());
        let unfinished = projects.join(format!("{}{id}", layout::UNFINISHED));
        let finished = self
            .build(&unfinished, entries)
            .and_then(|()| folder::rename(&unfinished, &path).during("create", &path));
        if let Err(error) = finished {
            folder::sweep(&projects, layout::UNFINISHED);
            return Err(error);
        }
        folder::flush(&projects).during("flush", &projects)?;
        Log::open(&path, self.device(), self.lock())
    }

    fn build(&self, unfinished: &Path, entries: &[Entry]) -> Result<(), Error> {
        if unfinished.exists() {
            std::fs::remove_dir_all(unfinished).during("clear", unfinished)?;
        }
        let log = layout::log(unfinished);
        folder::make_all(&log).during("create", &log)?;
        // The file is closed again before the folder is renamed, because Windows renames no folder with open files.
        Log::open(unfinished, self.device(), self.lock())?.append(entries)?;
        folder::flush(unfinished).during("flush", unfinished)
    }

    /// Reads a project: every good entry of every device, and what had to be set aside. Nothing is written but copies of
    /// damaged lines.
    ///
    /// # Errors
    /// [`Error::NoProject`]; [`Error::NewerSchema`], and then nothing was touched; [`Error::Missing`] when the journal is
    /// gone; others of the disk.
    pub fn read(&self, id: Uuid) -> Result<Reading, Error> {
        reading::read(&self.project(id)?)
    }

    /// Makes ready to append to a project. One log per project at a time.
    ///
    /// # Errors
    /// [`Error::NoProject`]; [`Error::NewerSchema`], so that no program writes into a project that it cannot read;
    /// others of the disk.
    pub fn log(&self, id: Uuid) -> Result<Log, Error> {
        let path = self.project(id)?;
        reading::refuse_newer(&path)?;
        self.log_in(&path)
    }

    /// [`read`](Self::read) and [`log`](Self::log) in one, going through the journal once.
    ///
    /// # Errors
    /// As for both.
    pub fn read_and_log(&self, id: Uuid) -> Result<(Reading, Log), Error> {
        let path = self.project(id)?;
        // A journal with an entry of a newer schema is refused here already.
        let reading = reading::read(&path)?;
        Ok((reading, self.log_in(&path)?))
    }

    fn log_in(&self, path: &Path) -> Result<Log, Error> {
        folder::sweep(path, HALF_WRITTEN);
        folder::sweep(&path.join("quarantine"), HALF_WRITTEN);
        Log::open(path, self.device(), self.lock())
    }

    /// The folder of a project that is there.
    pub(crate) fn project(&self, id: Uuid) -> Result<PathBuf, Error> {
        let path = layout::project(self.root(), id);
        if path.is_dir() { Ok(path) } else { Err(Error::NoProject { id }) }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::line;
    use crate::sample;

    #[test]
    fn a_project_comes_back() {
        let (root, store) = sample::store();
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        store.create(two, &sample::entries(0..3)).unwrap();
        store.create(one, &[]).unwrap();
        assert_eq!(store.project_ids().unwrap(), [one, two]);
        assert_eq!(store.read(two).unwrap(), Reading { entries: sample::entries(0..3), set_aside: vec![] });
        assert_eq!(store.read(one).unwrap(), Reading::default());
        assert!(matches!(store.create(two, &[]), Err(Error::Exists { .. })));
        assert!(matches!(store.read(Uuid::from_u128(3)), Err(Error::NoProject { .. })));
        assert!(matches!(store.log(Uuid::from_u128(3)), Err(Error::NoProject { .. })));
        drop(store);
        let store = sample::open(root.path()).unwrap();
        assert_eq!(store.read(two).unwrap().entries, sample::entries(0..3));
    }

    #[test]
    fn a_journal_that_is_gone_is_no_empty_project() {
        let (root, store) = sample::store();
        let id = Uuid::from_u128(1);
        fs::create_dir(layout::project(root.path(), id)).unwrap();
        assert!(matches!(store.read(id), Err(Error::Missing { .. })));
        assert!(matches!(store.log(id), Err(Error::Missing { .. })));
    }

    #[test]
    fn a_creation_that_fails_leaves_nothing() {
        let (root, store) = sample::store();
        let mut long = sample::entry(1);
        long.value = "x".repeat(line::LIMIT).into();
        assert!(matches!(
            store.create(Uuid::from_u128(1), &[sample::entry(0), long]),
            Err(Error::TooLong { .. })
        ));
        assert_eq!(fs::read_dir(root.path().join("projects")).unwrap().count(), 0);
        assert!(store.project_ids().unwrap().is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn everything_is_private() {
        use std::os::unix::fs::PermissionsExt;
        fn check(path: &Path) {
            let metadata = path.metadata().unwrap();
            assert_eq!(metadata.permissions().mode() & 0o077, 0, "{}", path.display());
            if metadata.is_dir() {
                fs::read_dir(path).unwrap().for_each(|entry| check(&entry.unwrap().path()));
            }
        }
        let parent = tempfile::tempdir().unwrap();
        let root = parent.path().join("data");
        let store = sample::open(&root).unwrap();
        store.create(Uuid::from_u128(1), &sample::entries(0..1)).unwrap();
        store.save_place(Uuid::from_u128(1), &1).unwrap();
        store.save_settings(&1).unwrap();
        check(&root);
    }
}
