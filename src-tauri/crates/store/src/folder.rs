//! Folders and files as this crate makes them: private to the person, flushed, and swept of what a crash left behind.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// Makes a folder that only its owner can enter. One that is there already is left as it is.
pub(crate) fn make(path: &Path) -> io::Result<()> {
    build(path, false)
}

/// The same with all parents.
pub(crate) fn make_all(path: &Path) -> io::Result<()> {
    build(path, true)
}

fn build(path: &Path, parents: bool) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(parents);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            if path.is_dir() {
                Ok(())
            } else {
                Err(io::ErrorKind::NotADirectory.into())
            }
        }
        result => result,
    }
}

/// Options for files that only their owner can read.
pub(crate) fn private() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Flushes the names in a folder, so that a new, renamed or removed file is so after a power cut too.
///
/// Windows has no such call, and some network and user-space file systems refuse it; then there is nothing more to do.
pub(crate) fn flush(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    match File::open(path)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        result => result,
    }
}

/// Renames a file or folder, with patience on Windows.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| std::fs::rename(from, to))
}

/// Tries again for up to two seconds where Windows refuses because a virus scanner, an indexer or a synchronising
/// program has the file for a moment. Elsewhere it tries once.
pub(crate) fn patiently<T>(mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let mut pause = Duration::from_millis(5);
    for _ in 0..8 {
        match attempt() {
            Err(error) if passing(&error) => sleep(pause),
            result => return result,
        }
        pause *= 2;
    }
    attempt()
}

/// Whether an error goes away by itself: access denied, sharing violation or lock violation, on Windows.
pub(crate) fn passing(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Removes what a crash left behind: everything in a folder whose name begins with `prefix`. What cannot be removed
/// stays until the next time; it is never read.
pub(crate) fn sweep(path: &Path, prefix: &str) {
    for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(prefix)) {
            let path = entry.path();
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            // A leftover that resists is no reason to refuse the whole directory.
            let _ = if is_folder { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_the_way_is_told_apart() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("x");
        make(&path).unwrap();
        make(&path).unwrap();
        let file = root.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert_eq!(make(&file).unwrap_err().kind(), io::ErrorKind::NotADirectory);
    }

    #[cfg(unix)]
    #[test]
    fn folders_and_files_are_private() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("a/b");
        make_all(&folder).unwrap();
        let file = folder.join("file");
        private().create_new(true).append(true).open(&file).unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    }
}
