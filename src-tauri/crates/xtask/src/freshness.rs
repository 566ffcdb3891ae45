//! Whether something built is older than what it is built from, by the files' times, as `make` does.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Whether `product` has to be made (again): it is missing, or one of the `sources` changed after it.
///
/// A folder counts with everything in it, and with its own time, which moves when a file in it is deleted or renamed.
/// Sources that do not exist are passed over.
pub(crate) fn is_stale(product: &Path, sources: &[PathBuf]) -> io::Result<bool> {
    let mut newest = None;
    for source in sources {
        newest = newest.max(newest_in(source)?);
    }
    Ok(changed_after(own_time(product)?, newest))
}

fn changed_after(product: Option<SystemTime>, newest_source: Option<SystemTime>) -> bool {
    match product {
        None => true,
        Some(product) => newest_source.is_some_and(|source| source > product),
    }
}

fn newest_in(path: &Path) -> io::Result<Option<SystemTime>> {
    let mut newest = own_time(path)?;
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            newest = newest.max(newest_in(&entry?.path())?);
        }
    }
    Ok(newest)
}

/// `None` when the file does not exist, also when an editor removes it in this moment.
fn own_time(path: &Path) -> io::Result<Option<SystemTime>> {
    match fs::metadata(path) {
        Ok(metadata) => metadata.modified().map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// Writes a file that was changed so many seconds after a fixed time, and sets its folder to that fixed time.
    fn write(path: &Path, seconds: u64) {
        let folder = path.parent().unwrap();
        fs::create_dir_all(folder).unwrap();
        fs::write(path, "").unwrap();
        set(path, seconds);
        set(folder, 0);
    }

    fn set(path: &Path, seconds: u64) {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 + seconds);
        fs::File::open(path).unwrap().set_modified(time).unwrap();
    }

    #[test]
    fn a_missing_product_is_stale() {
        let root = tempfile::tempdir().unwrap();
        assert!(is_stale(&root.path().join("product"), &[]).unwrap());
    }

    #[test]
    fn a_product_is_fresh_until_a_source_changes() {
        let root = tempfile::tempdir().unwrap();
        let product = root.path().join("dist/index.html");
        let deep = root.path().join("src/a/b.ts");
        write(&product, 5);
        write(&deep, 5);
        set(&root.path().join("src"), 0);
        let sources = [root.path().join("src"), root.path().join("absent")];
        assert!(!is_stale(&product, &sources).unwrap());
        set(&deep, 6);
        assert!(is_stale(&product, &sources).unwrap());
    }

    #[test]
    fn a_deleted_source_shows_in_its_folder() {
        let root = tempfile::tempdir().unwrap();
        let product = root.path().join("dist/index.html");
        write(&product, 5);
        write(&root.path().join("src/a.ts"), 1);
        let sources = [root.path().join("src")];
        assert!(!is_stale(&product, &sources).unwrap());
        fs::remove_file(root.path().join("src/a.ts")).unwrap();
        assert!(is_stale(&product, &sources).unwrap());
    }
}
