//! The system's own dialog for choosing where a file goes. It is opened from Rust, so that the interface needs no right to
//! any file.

use std::path::PathBuf;

/// Asks where to save a file of this name; `None` when the person cancelled.
pub(crate) async fn ask(window: &tauri::WebviewWindow, name: &str) -> Option<PathBuf> {
    let dialog =
        rfd::AsyncFileDialog::new().set_parent(window).set_file_name(name).add_filter("HTML", &["html"]);
    dialog.save_file().await.map(|file| with_extension(file.path().to_owned()))
}

/// A name without an ending gets one, so that a double click opens the file.
fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension("html") }
}
