//! The writer of a project's journal: whole lines, appended to this device's newest segment and flushed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use checklist::Entry;
use uuid::Uuid;

use crate::error::{During, Error};
use crate::folder;
use crate::layout;
use crate::line;
use crate::lock::Lock;
use crate::reading::numbers;
use crate::segment::Segment;

/// A buffer that grew beyond this, in bytes, is given back after the write.
const BUFFER: usize = 256 * 1024;

/// Appends to one project. It keeps the data directory held, and a file open; drop it before the project is deleted.
#[derive(Debug)]
pub struct Log {
    /// The folder of this device in the project's journal.
    folder: PathBuf,
    /// Where the next line goes; none when a new segment must begin.
    segment: Option<Segment>,
    /// The number of the segment after it.
    next: u32,
    /// The lines of one call.
    buffer: Vec<u8>,
    _lock: Arc<Lock>,
}

impl Log {
    /// Makes ready to append. No file is made before the first line.
    pub(crate) fn open(project: &Path, device: Uuid, lock: Arc<Lock>) -> Result<Self, Error> {
        let mut folder = layout::log(project);
        layout::push(&mut folder, device);
        let newest = numbers(&folder)?.last().copied();
        let segment = newest.map_or(Ok(None), |number| Segment::resume(&folder, number))?;
        let next = newest.map_or(1, |number| number.saturating_add(1));
        Ok(Self { folder, segment, next, buffer: Vec::new(), _lock: lock })
    }

    /// Appends entries and flushes them: one write and one flush for all of them, whatever the size of the project.
    ///
    /// When it returns without an error, the entries survive a crash and a power cut. After an error none of them is
    /// acknowledged, yet some may be read again; entries are a set, so the same entries can simply be appended again. The
    /// segment in which a write or a flush failed gets no further line: the next call begins a new one.
    ///
    /// # Errors
    /// [`Error::TooLong`] and [`Error::Unwritable`] before anything is written; [`Error::Full`], [`Error::ReadOnly`] and
    /// others of the disk.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(), Error> {
        if entries.is_empty() {
            return Ok(());
        }
        self.buffer.clear();
        for entry in entries {
            line::write(&mut self.buffer, entry)?;
        }
        let mut segment = match self.segment.take() {
            Some(segment) if !segment.is_full() => segment,
            _ => self.begin()?,
        };
        let result = segment.append(&self.buffer);
        self.buffer.clear();
        self.buffer.shrink_to(BUFFER);
        match result {
            Ok(()) => self.segment = Some(segment),
            Err(failure) if !failure.spoilt => {
                self.segment = Some(segment);
                return Err(failure.error);
            }
            Err(failure) => {
                // Begun now if the disk allows, so that a process that starts later leaves the spoilt one alone too.
                self.segment = self.begin().ok();
                return Err(failure.error);
            }
        }
        Ok(())
    }

    fn begin(&mut self) -> Result<Segment, Error> {
        if self.next == 1 {
            // Even when the folder is there: perhaps a crash came before its name was flushed.
            let log = self.folder.parent().unwrap_or(&self.folder);
            folder::make(&self.folder).during("create", &self.folder)?;
            folder::flush(log).during("flush", log)?;
        }
        let number = self.next;
        // Counted even when it fails: a file whose name could not be flushed is there and must not be met again.
        self.next = number.saturating_add(1);
        Segment::begin(&self.folder, number)
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};

    use super::*;
    use crate::sample;
    use crate::segment::FULL;

    fn segments(log: &Log) -> Vec<u32> {
        numbers(&log.folder).unwrap()
    }

    #[test]
    fn appends_go_on_in_the_same_segment_after_reopening() {
        let (_root, store) = sample::store();
        let id = Uuid::from_u128(1);
        store.create(id, &sample::entries(0..2)).unwrap();
        let mut log = store.log(id).unwrap();
        log.append(&[]).unwrap();
        log.append(&sample::entries(2..3)).unwrap();
        log.append(&sample::entries(3..5)).unwrap();
        assert_eq!(store.read(id).unwrap().entries, sample::entries(0..5));
        assert_eq!(segments(&log), [1]);
    }

    #[test]
    fn a_torn_end_closes_the_segment_for_good() {
        let (root, store) = sample::store();
        let id = Uuid::from_u128(1);
        let log = store.create(id, &sample::entries(0..3)).unwrap();
        let path = log.folder.join("1.jsonl");
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() - 7]).unwrap();
        let torn = fs::read(&path).unwrap();
        let reading = store.read(id).unwrap();
        assert_eq!((reading.entries, reading.set_aside), (sample::entries(0..2), vec![]));
        let mut log = store.log(id).unwrap();
        log.append(&sample::entries(3..4)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), torn);
        assert_eq!(segments(&log), [1, 2]);
        let expected = [sample::entries(0..2), sample::entries(3..4)].concat();
        assert_eq!(store.read(id).unwrap().entries, expected);
        assert!(!layout::project(root.path(), id).join("quarantine").exists());
    }

    #[test]
    fn a_full_segment_is_followed_by_the_next() {
        let (_root, store) = sample::store();
        let id = Uuid::from_u128(1);
        let mut log = store.create(id, &sample::entries(0..1)).unwrap();
        let mut long = sample::entry(1);
        long.value = "x".repeat(line::LIMIT - 1000).into();
        for number in 1..7 {
            long.id = sample::entry(number).id;
            log.append(std::slice::from_ref(&long)).unwrap();
        }
        assert_eq!(segments(&log), [1, 2]);
        assert!(fs::metadata(log.folder.join("1.jsonl")).unwrap().len() >= FULL);
        assert_eq!(store.read(id).unwrap().entries.len(), 7);
        assert!(log.buffer.capacity() <= BUFFER);
    }

    #[test]
    fn too_long_an_entry_writes_nothing() {
        let (_root, store) = sample::store();
        let id = Uuid::from_u128(1);
        let mut log = store.create(id, &sample::entries(0..1)).unwrap();
        let mut long = sample::entry(2);
        long.value = "x".repeat(line::LIMIT).into();
        assert!(matches!(log.append(&[sample::entry(1), long]), Err(Error::TooLong { .. })));
        log.append(&sample::entries(1..2)).unwrap();
        assert_eq!(store.read(id).unwrap().entries, sample::entries(0..2));
    }

    /// `/dev/full` refuses the write, `/dev/null` takes it and refuses the flush.
    #[cfg(target_os = "linux")]
    #[test]
    fn after_a_failure_the_next_append_begins_a_segment_and_nothing_acknowledged_is_lost() {
        let (_root, store) = sample::store();
        let id = Uuid::from_u128(1);
        let mut log = store.create(id, &sample::entries(0..2)).unwrap();
        for (device, next) in [("/dev/full", 2), ("/dev/null", 3)] {
            log.segment = Some(Segment::over(File::options().write(true).open(device).unwrap()));
            let failed = log.append(&sample::entries(90..91)).unwrap_err();
            assert_eq!(matches!(failed, Error::Full { .. }), device == "/dev/full");
            let number = next;
            log.append(&sample::entries(u128::from(number)..u128::from(number) + 1)).unwrap();
            assert_eq!(segments(&log).last(), Some(&number));
        }
        assert_eq!(store.read(id).unwrap().entries, sample::entries(0..4));
        // A later process goes on in the newest segment.
        let mut log = store.log(id).unwrap();
        log.append(&sample::entries(4..5)).unwrap();
        assert_eq!(segments(&log), [1, 2, 3]);
        assert_eq!(store.read(id).unwrap().entries, sample::entries(0..5));
    }

    #[test]
    fn a_log_keeps_the_directory_held() {
        let (root, store) = sample::store();
        let log = store.create(Uuid::from_u128(1), &[]).unwrap();
        drop(store);
        assert!(matches!(sample::open(root.path()), Err(Error::InUse { .. })));
        drop(log);
        sample::open(root.path()).unwrap();
    }
}
