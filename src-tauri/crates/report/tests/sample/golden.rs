//! Golden files: what a report was when somebody looked at it last.

use std::path::Path;

/// Compares files with those of the folder `golden`; with `UPDATE=1` they are written first.
pub(crate) fn hold(files: impl IntoIterator<Item = (String, String)>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let differing: Vec<String> = files
        .into_iter()
        .filter_map(|(name, now)| {
            let path = folder.join(name);
            if std::env::var("UPDATE").is_ok() {
                std::fs::write(&path, &now).unwrap();
            }
            let before = std::fs::read_to_string(&path).unwrap_or_default();
            (before != now).then(|| path.display().to_string())
        })
        .collect();
    assert!(differing.is_empty(), "these differ; look at them and run again with UPDATE=1: {differing:#?}");
}
