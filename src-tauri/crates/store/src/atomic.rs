//! Replacing a small file as a whole: a reader, or a start after a crash, sees the old content or the new, never a part.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use serde::Serialize;
use tempfile::NamedTempFile;

use crate::error::{During, Error};
use crate::folder;

/// What the names of half-written files begin with.
pub(crate) const HALF_WRITTEN: &str = ".writing-";

/// Whether a replaced file must survive a power cut.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flush {
    /// File and name are flushed before the call returns.
    Yes,
    /// Losing the newest content is harmless, because it is derived or a convenience.
    No,
}

/// Replaces a file by the JSON form of a value.
pub(crate) fn replace(path: &Path, value: &impl Serialize, flush: Flush) -> Result<(), Error> {
    let bytes = serde_json::to_vec(value).map_err(|source| Error::Unwritable { source })?;
    fill(path, flush, |file| file.write_all(&bytes))
}

/// Replaces a file by what `write` writes.
pub(crate) fn fill(
    path: &Path,
    flush: Flush,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<(), Error> {
    let parent = path.parent().unwrap_or(Path::new("."));
    // Made by tempfile with mode 0600 on Unix.
    let mut half = tempfile::Builder::new()
        .prefix(HALF_WRITTEN)
        .tempfile_in(parent)
        .during("create a file in", parent)?;
    write(half.as_file_mut()).during("write", path)?;
    if flush == Flush::Yes {
        half.as_file().sync_all().during("flush", path)?;
    }
    persist(half, path).during("replace", path)?;
    if flush == Flush::Yes {
        folder::flush(parent).during("flush", parent)?;
    }
    Ok(())
}

fn persist(half: NamedTempFile, path: &Path) -> io::Result<()> {
    let mut half = Some(half);
    folder::patiently(|| match half.take().map(|file| file.persist(path)) {
        Some(Err(refused)) => {
            half = Some(refused.file);
            Err(refused.error)
        }
        Some(Ok(_)) | None => Ok(()),
    })
}

/// The content of a file that is not longer than `limit` bytes; none when the file is not there or is longer.
pub(crate) fn read(path: &Path, limit: u64) -> Result<Content, Error> {
    let file = match folder::patiently(|| File::open(path)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::Absent),
        result => result.during("open", path)?,
    };
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).during("read", path)?;
    Ok(if bytes.len() as u64 > limit { Content::TooLong } else { Content::Bytes(bytes) })
}

/// What a bounded reading found.
pub(crate) enum Content {
    /// There is no such file.
    Absent,
    /// The whole content.
    Bytes(Vec<u8>),
    /// More than a reasonable file has.
    TooLong,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_content_and_no_leftover() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("x.json");
        replace(&path, &1, Flush::Yes).unwrap();
        let failed = fill(&path, Flush::Yes, |file| {
            file.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(matches!(failed, Err(Error::Full { .. })));
        assert_eq!(std::fs::read(&path).unwrap(), b"1");
        assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 1);
    }

    #[test]
    fn reading_is_bounded() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("x.json");
        assert!(matches!(read(&path, 4), Ok(Content::Absent)));
        std::fs::write(&path, "1234").unwrap();
        assert!(matches!(read(&path, 4), Ok(Content::Bytes(bytes)) if bytes == b"1234"));
        assert!(matches!(read(&path, 3), Ok(Content::TooLong)));
    }
}
