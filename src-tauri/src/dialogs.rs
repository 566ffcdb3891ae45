//! The system's own dialogs for choosing where a file goes and where one comes from. They are opened from Rust, so that the
//! interface needs no right to any file.

use std::path::PathBuf;

use api::view::ReportFormat;
use serde::Deserialize;

/// Where a pack is to be brought from.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PackSource {
    /// A folder with `pack.json` in it.
    Folder,
    /// A zip of such a folder.
    Zip,
}

/// Asks where to save a file of this name and format; `None` when the person cancelled.
pub(crate) async fn save(window: &tauri::WebviewWindow, name: &str, format: ReportFormat) -> Option<PathBuf> {
    let ending = format.extension();
    let dialog = rfd::AsyncFileDialog::new().set_parent(window).set_file_name(name);
    let dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
    dialog.save_file().await.map(|file| with_extension(file.path().to_owned(), ending))
}

/// Asks for a picture; `None` when the person cancelled.
pub(crate) async fn choose_picture(window: &tauri::WebviewWindow) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new().set_parent(window).add_filter("PNG, SVG", &["png", "svg"]);
    dialog.pick_file().await.map(|file| file.path().to_owned())
}

/// Asks for a filled-in checklist; `None` when the person cancelled.
pub(crate) async fn choose_answers(window: &tauri::WebviewWindow) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new().set_parent(window).add_filter("XLSX", &["xlsx"]);
    dialog.pick_file().await.map(|file| file.path().to_owned())
}

/// Asks for the folder or the zip of a pack; `None` when the person cancelled.
pub(crate) async fn choose_pack(window: &tauri::WebviewWindow, source: PackSource) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new().set_parent(window);
    let chosen = match source {
        PackSource::Folder => dialog.pick_folder().await,
        PackSource::Zip => dialog.add_filter("ZIP", &["zip"]).pick_file().await,
    };
    chosen.map(|chosen| chosen.path().to_owned())
}

/// A name without its ending gets it, so that a double click opens the file. What a person typed stays: `Report 24.11` has no
/// ending of a file.
fn with_extension(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|has| has.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
