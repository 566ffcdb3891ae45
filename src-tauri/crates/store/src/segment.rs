//! One file of a journal as it is written: open for appending, and known to end with a whole line.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::error::{During, Error};
use crate::folder;
use crate::layout;

/// From this length on, in bytes, a segment takes no more lines.
pub(crate) const FULL: u64 = 4 << 20;

/// An open segment.
#[derive(Debug)]
pub(crate) struct Segment {
    path: PathBuf,
    file: File,
    /// Its length, in bytes.
    length: u64,
}

impl Segment {
    /// Begins a new segment in the folder of a device. Its name is flushed before the first line is written, so that no
    /// line can be acknowledged in a file that a power cut would make nameless.
    pub(crate) fn begin(folder: &Path, number: u32) -> Result<Self, Error> {
        let path = folder.join(layout::segment(number));
        let file =
            folder::patiently(|| folder::private().read(true).append(true).create_new(true).open(&path))
                .during("create", &path)?;
        folder::flush(folder).during("flush", folder)?;
        Ok(Self { path, file, length: 0 })
    }

    /// Opens a segment that is there, if it can take another line: none when it is full or ends in a torn line.
    pub(crate) fn resume(folder: &Path, number: u32) -> Result<Option<Self>, Error> {
        let path = folder.join(layout::segment(number));
        let mut file = folder::patiently(|| folder::private().read(true).append(true).open(&path))
            .during("open", &path)?;
        let length = file.metadata().during("open", &path)?.len();
        if length >= FULL {
            return Ok(None);
        }
        if length == 0 {
            // Perhaps a crash came before its name was flushed.
            folder::flush(folder).during("flush", folder)?;
            return Ok(Some(Self { path, file, length }));
        }
        let mut last = [0];
        file.seek(SeekFrom::End(-1)).and_then(|_| file.read_exact(&mut last)).during("read", &path)?;
        Ok((last == *b"\n").then_some(Self { path, file, length }))
    }

    /// Whether it takes no more lines.
    pub(crate) fn is_full(&self) -> bool {
        self.length >= FULL
    }

    /// Writes whole lines and flushes them.
    pub(crate) fn append(&mut self, lines: &[u8]) -> Result<(), Failure> {
        if let Err(source) = self.file.write_all(lines) {
            // Often a full disk takes nothing at all; then the segment is as good as before.
            let untouched = self.file.metadata().is_ok_and(|now| now.is_file() && now.len() == self.length);
            return Err(self.failure("append to", source, !untouched));
        }
        // After a failed flush nobody knows what is on the disk, and a second flush may wrongly succeed.
        self.file.sync_data().map_err(|source| self.failure("flush", source, true))?;
        self.length += lines.len() as u64;
        Ok(())
    }

    fn failure(&self, action: &'static str, source: io::Error, spoilt: bool) -> Failure {
        Failure { error: Error::io(action, &self.path, source), spoilt }
    }

    /// A segment over a file of a test.
    #[cfg(test)]
    pub(crate) fn over(file: File) -> Self {
        Self { path: "test".into(), file, length: 0 }
    }
}

/// Why lines were not appended.
pub(crate) struct Failure {
    /// For the caller.
    pub(crate) error: Error,
    /// Whether the segment may end in anything now, and must be left alone.
    pub(crate) spoilt: bool,
}
