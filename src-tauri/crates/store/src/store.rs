//! The data directory, held by this process.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use crate::atomic::HALF_WRITTEN;
use crate::device;
use crate::error::{During, Error};
use crate::folder;
use crate::layout;
use crate::lock::Lock;
use crate::place::Place;
use crate::trash::ERASING;

/// A data directory that this process alone may write.
#[derive(Debug)]
pub struct Store {
    root: PathBuf,
    device: Uuid,
    lock: Arc<Lock>,
}

impl Store {
    /// Makes the directory if need be, takes it for this process, and clears away what a crash left half done.
    ///
    /// A full disk does not keep a directory from being opened that was opened before: work can still be read.
    ///
    /// # Errors
    /// [`Error::InUse`] when another process, or another store of this one, has it; [`Error::ReadOnly`] when it cannot be
    /// written; [`Error::Missing`] when the parent of a named place is not there; [`Error::NotADirectory`] when a file is
    /// in the way; [`Error::Full`] and [`Error::Io`].
    pub fn open(place: &Place) -> Result<Self, Error> {
        let root = place.path();
        let made = if place.makes_parents() { folder::make_all(root) } else { folder::make(root) };
        made.during("create", root)?;
        let lock = Lock::take(root)?;
        // A lock that is there already can be opened where nothing new can be made.
        tempfile::Builder::new().prefix(HALF_WRITTEN).tempfile_in(root).during("write in", root)?;
        for folder in [layout::projects(root), layout::trash(root)] {
            folder::make(&folder).during("create", &folder)?;
        }
        let device = device::id(root)?;
        folder::sweep(root, HALF_WRITTEN);
        folder::sweep(&layout::projects(root), layout::UNFINISHED);
        folder::sweep(&layout::trash(root), ERASING);
        folder::sweep(&layout::packs(root), layout::UNFINISHED);
        folder::sweep(&layout::packs(root), ERASING);
        Ok(Self { root: root.to_owned(), device, lock: Arc::new(lock) })
    }

    /// The data directory.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The id of this device.
    #[must_use]
    pub fn device(&self) -> Uuid {
        self.device
    }

    /// A share of the lock.
    pub(crate) fn lock(&self) -> Arc<Lock> {
        Arc::clone(&self.lock)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::sample;

    #[test]
    fn one_at_a_time() {
        let (root, store) = sample::store();
        assert!(matches!(sample::open(root.path()), Err(Error::InUse { .. })));
        let device = store.device();
        drop(store);
        assert_eq!(sample::open(root.path()).unwrap().device(), device);
    }

    #[test]
    fn a_place_that_cannot_be_is_told_apart() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(matches!(sample::open(&file), Err(Error::NotADirectory { .. })));
        assert!(matches!(sample::open(&root.path().join("absent/data")), Err(Error::Missing { .. })));
        assert!(!root.path().join("absent").exists());
        if cfg!(unix) {
            assert!(matches!(sample::open(&file.join("data")), Err(Error::NotADirectory { .. })));
        }
    }

    #[test]
    fn leftovers_of_a_crash_are_cleared() {
        let (root, store) = sample::store();
        drop(store);
        let half = [".writing-x", "projects/.new-x/log/1.jsonl", "trash/.erasing-x/log/1.jsonl"];
        for path in half.map(|path| root.path().join(path)) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let kept = root.path().join("projects/notes.txt");
        fs::write(&kept, "mine").unwrap();
        let store = sample::open(root.path()).unwrap();
        assert!(half.iter().all(|path| !root.path().join(path).exists()));
        assert!(kept.exists());
        assert!(store.project_ids().unwrap().is_empty());
    }
}
