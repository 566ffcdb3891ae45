//! One process at a time: a file that is locked while a process has the data directory.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::time::Duration;

use crate::error::{During, Error};
use crate::folder;

/// How often it is tried again to take the lock, and how long to wait before.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(20);

/// Held while it lives. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a directory or says who has it.
    pub(crate) fn take(root: &Path) -> Result<Self, Error> {
        let path = root.join("lock");
        let mut file = folder::patiently(|| {
            folder::private().read(true).write(true).create(true).truncate(false).open(&path)
        })
        .during("open", &path)?;
        let mut taken = file.try_lock();
        // A window that closes at this moment, or a child that is just being started and still holds the files of its
        // parent, is gone in a blink.
        for _ in 0..TRIES {
            if !matches!(taken, Err(TryLockError::WouldBlock)) {
                break;
            }
            std::thread::sleep(PAUSE);
            taken = file.try_lock();
        }
        match taken {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::InUse { path: root.to_owned(), by: holder(&mut file) });
            }
            Err(TryLockError::Error(source)) => return Err(Error::io("lock", &path, source)),
        }
        // The name only serves a message. On a full disk the directory must still open, so that work can be read and
        // moved elsewhere.
        let _ = sign(&mut file);
        Ok(Self { _file: file })
    }
}

fn sign(file: &mut File) -> std::io::Result<()> {
    let program = std::env::current_exe().ok();
    let program = program.as_deref().and_then(Path::file_name).unwrap_or_default();
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{} {}", std::process::id(), program.display())
}

/// Who signed the lock. Windows does not let others read a locked file; then nobody is named.
fn holder(file: &mut File) -> Option<String> {
    let mut bytes = Vec::new();
    file.take(200).read_to_end(&mut bytes).ok()?;
    let name = String::from_utf8_lossy(&bytes).trim().to_owned();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_has_it() {
        let root = tempfile::tempdir().unwrap();
        let lock = Lock::take(root.path()).unwrap();
        let refused = Lock::take(root.path()).unwrap_err();
        let pid = std::process::id().to_string();
        assert!(matches!(&refused, Error::InUse { by, .. }
            if cfg!(windows) || by.as_deref().unwrap().starts_with(&pid)));
        drop(lock);
        Lock::take(root.path()).unwrap();
    }
}
