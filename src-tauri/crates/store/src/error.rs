//! What can go wrong on disk, told apart by what a person can do about it.

use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// Why the store could not do what was asked. The messages are for developers.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A project of this id is there already.
    #[error("project {id} is there already")]
    Exists {
        /// The project.
        id: Uuid,
    },
    /// The disk, or the share of it that this person may use, is full.
    #[error("cannot {action} {}: the disk is full", path.display())]
    Full {
        /// What was being done, as a verb.
        action: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another process has the directory.
    #[error("{} is in use by {}", path.display(), by.as_deref().unwrap_or("another process"))]
    InUse {
        /// The data directory.
        path: PathBuf,
        /// Process id and program, where the system lets that be read.
        by: Option<String>,
    },
    /// Anything else that the system refused.
    #[error("cannot {action} {}", path.display())]
    Io {
        /// What was being done, as a verb.
        action: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file or folder is not there.
    #[error("cannot {action} {}: it is not there", path.display())]
    Missing {
        /// What was being done, as a verb.
        action: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The project has entries of a newer program. Nothing was touched.
    #[error("the project has entries of schema {found}; this program knows {known}")]
    NewerSchema {
        /// The schema that was met.
        found: u32,
        /// The newest schema that this program knows.
        known: u32,
    },
    /// The system names no home directory for this person.
    #[error("no home directory is known")]
    NoHome,
    /// There is no project of this id, or none in the trash when the trash was asked.
    #[error("there is no project {id}")]
    NoProject {
        /// The project.
        id: Uuid,
    },
    /// A folder was expected where a file is.
    #[error("{} is not a directory", path.display())]
    NotADirectory {
        /// The place, or one of its parents.
        path: PathBuf,
    },
    /// The place cannot be written: read-only medium, or missing rights.
    #[error("cannot {action} {}: writing is not allowed", path.display())]
    ReadOnly {
        /// What was being done, as a verb.
        action: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// One entry is longer than a line may be. Nothing was written.
    #[error("an entry of {bytes} bytes is longer than {limit}")]
    TooLong {
        /// Its length, in bytes.
        bytes: usize,
        /// The greatest length, in bytes.
        limit: usize,
    },
    /// A value has no JSON form. Nothing was written.
    #[error("a value cannot be written as JSON")]
    Unwritable {
        /// Why.
        source: serde_json::Error,
    },
}

impl Error {
    /// The variant for what the system said.
    pub(crate) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { action, path, source },
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                Self::ReadOnly { action, path, source }
            }
            io::ErrorKind::NotFound => Self::Missing { action, path, source },
            io::ErrorKind::NotADirectory => Self::NotADirectory { path },
            _ => Self::Io { action, path, source },
        }
    }
}

/// Says of a result of the system what was being done, and to what.
pub(crate) trait During<T> {
    fn during(self, action: &'static str, path: &Path) -> Result<T, Error>;
}

impl<T> During<T> for io::Result<T> {
    fn during(self, action: &'static str, path: &Path) -> Result<T, Error> {
        self.map_err(|source| Error::io(action, path, source))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_the_system_become_variants() {
        let of = |kind: io::ErrorKind| Error::io("open", Path::new("x"), kind.into());
        assert!(matches!(of(io::ErrorKind::StorageFull), Error::Full { .. }));
        assert!(matches!(of(io::ErrorKind::QuotaExceeded), Error::Full { .. }));
        assert!(matches!(of(io::ErrorKind::ReadOnlyFilesystem), Error::ReadOnly { .. }));
        assert!(matches!(of(io::ErrorKind::PermissionDenied), Error::ReadOnly { .. }));
        assert!(matches!(of(io::ErrorKind::NotFound), Error::Missing { .. }));
        assert!(matches!(of(io::ErrorKind::NotADirectory), Error::NotADirectory { .. }));
        assert!(matches!(of(io::ErrorKind::TimedOut), Error::Io { .. }));
    }

    #[test]
    fn messages_name_action_and_path() {
        let error = Error::io("append to", Path::new("log/1.jsonl"), io::ErrorKind::StorageFull.into());
        assert_eq!(error.to_string(), "cannot append to log/1.jsonl: the disk is full");
    }
}
