//! Files of the repository and of a data directory, as the tests look at them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The root of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A file of the repository, by its path from the root.
pub(crate) fn read(path: impl AsRef<Path>) -> String {
    let path = repository().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A JSON file of the repository.
pub(crate) fn json(path: impl AsRef<Path>) -> Value {
    let path = path.as_ref();
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder, sorted; folders of which `enter` says no are left out.
pub(crate) fn below(folder: &Path, enter: &dyn Fn(&str) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let entry = entry.unwrap();
        let path = entry.path();
        if !entry.file_type().unwrap().is_dir() {
            found.push(path);
        } else if enter(&entry.file_name().to_string_lossy()) {
            found.extend(below(&path, enter));
        }
    }
    found.sort();
    found
}

/// Every file below a folder with its bytes, to see that nothing was touched.
pub(crate) fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    below(folder, &|_| true).into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    for path in below(from, &|_| true) {
        let target = to.join(path.strip_prefix(from).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(&path, &target).unwrap();
    }
}

/// The segments of a project's journal.
pub(crate) fn segments(project: &Path) -> Vec<PathBuf> {
    below(&project.join("log"), &|_| true)
}

/// The entries of a project's journal as they stand on disk, in the order of devices, segments and lines.
pub(crate) fn entries(project: &Path) -> Vec<Value> {
    let line = |line: &str| serde_json::from_str(line).unwrap();
    segments(project)
        .iter()
        .flat_map(|path| std::fs::read_to_string(path).unwrap().lines().map(line).collect::<Vec<_>>())
        .collect()
}

/// A line of a journal with a right sum, from an object that is not closed yet.
pub(crate) fn summed(open: &str) -> String {
    format!("{open},\"sum\":\"{:08x}\"}}\n", crc32fast::hash(open.as_bytes()))
}
