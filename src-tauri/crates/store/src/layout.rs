//! The names of files and folders, made and understood in one place. Only names that this program would write are
//! understood, so that a stray copy such as `1 (2).jsonl` is never taken for a segment.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// What the names of projects and packs begin with that are not complete yet.
pub(crate) const UNFINISHED: &str = ".new-";

/// The folder of all projects.
pub(crate) fn projects(root: &Path) -> PathBuf {
    root.join("projects")
}

/// The folder of one project.
pub(crate) fn project(root: &Path, id: Uuid) -> PathBuf {
    let mut path = projects(root);
    push(&mut path, id);
    path
}

/// The folder of packs. It is made when the first one is kept.
pub(crate) fn packs(root: &Path) -> PathBuf {
    root.join("packs")
}

/// The folder of deleted projects.
pub(crate) fn trash(root: &Path) -> PathBuf {
    root.join("trash")
}

/// The journal of a project.
pub(crate) fn log(project: &Path) -> PathBuf {
    project.join("log")
}

/// Goes into the folder that is named by an id, without an allocation of its own.
pub(crate) fn push(path: &mut PathBuf, id: Uuid) {
    path.push(&*id.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
}

/// The id that a folder is named by.
pub(crate) fn id(name: &OsStr) -> Option<Uuid> {
    let name = name.to_str()?;
    let id = Uuid::try_parse(name).ok()?;
    (*id.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == *name).then_some(id)
}

/// The name of a segment.
pub(crate) fn segment(number: u32) -> String {
    format!("{number}.jsonl")
}

/// The number of a segment.
pub(crate) fn segment_number(name: &OsStr) -> Option<u32> {
    let number = name.to_str()?.strip_suffix(".jsonl")?.parse().ok()?;
    (segment(number).as_str() == name).then_some(number)
}

/// The CRC-32 of all that is read.
pub(crate) fn sum(mut content: impl Read) -> io::Result<u32> {
    let mut hasher = crc32fast::Hasher::new();
    let mut buffer = [0; 16 * 1024];
    loop {
        match content.read(&mut buffer) {
            Ok(0) => return Ok(hasher.finalize()),
            Ok(length) => hasher.update(&buffer[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_names_are_understood() {
        assert_eq!(segment_number(OsStr::new("12.jsonl")), Some(12));
        for name in ["012.jsonl", "+1.jsonl", "1 (2).jsonl", "1.json", ".jsonl", "4294967296.jsonl"] {
            assert_eq!(segment_number(OsStr::new(name)), None, "{name}");
        }
        let uuid = Uuid::from_u128(0xABCD);
        assert_eq!(id(OsStr::new(&uuid.to_string())), Some(uuid));
        assert_eq!(id(OsStr::new(&uuid.to_string().to_uppercase())), None);
        assert_eq!(id(OsStr::new(&uuid.simple().to_string())), None);
    }
}
