//! The one window: where its data is, what it may call, what it shows.

use std::path::PathBuf;

use tauri::Manager;

use crate::desk::Desk;
use crate::{commands, preview};

/// The environment variable that names another data directory, for the window and the command line alike.
const DATA_DIR: &str = "MAINSTAY_DATA_DIR";

/// Shows the window until it is closed.
pub(crate) fn show() -> Result<(), tauri::Error> {
    tauri::Builder::default()
        .manage(Desk::new(data_dir()))
        .register_uri_scheme_protocol(preview::SCHEME, |context, request| {
            context.app_handle().state::<Desk>().preview.get(&request)
        })
        .invoke_handler(tauri::generate_handler![
            commands::archive_project,
            commands::change,
            commands::create_project,
            commands::delete_project,
            commands::duplicate_project,
            commands::erase_project,
            commands::export_report,
            commands::framework,
            commands::open_project,
            commands::open_sample,
            commands::overview,
            commands::plan,
            commands::preview_report,
            commands::projects,
            commands::redo,
            commands::reset_sample,
            commands::restore_project,
            commands::save_place,
            commands::save_settings,
            commands::start,
            commands::undo,
        ])
        .run(tauri::generate_context!())
}

/// `--data-dir DIR`, else the environment variable, else none.
fn data_dir() -> Option<PathBuf> {
    let mut args = std::env::args_os().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--data-dir" {
            return args.next().map(PathBuf::from);
        }
    }
    std::env::var_os(DATA_DIR).filter(|dir| !dir.is_empty()).map(PathBuf::from)
}
