//! The one window: where its data is, what it may call, what it shows.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tauri::{AppHandle, Manager, Window, WindowEvent, Wry};

use crate::desk::Desk;
use crate::{commands, preview};

/// The environment variable that names another data directory, for the window and the command line alike.
const DATA_DIR: &str = "MAINSTAY_DATA_DIR";

/// Tells the page that the window is to be closed, so that words which are still being typed are saved first. The same
/// word stands in `ui/src/ipc/closing.ts`.
const CLOSING: &str = "window.dispatchEvent(new Event('mainstay:closing'))";

/// How long the page may take for it.
const PATIENCE: Duration = Duration::from_secs(3);

/// Shows the window until it is closed. Where the window for the same data is open already, that one comes to the front.
pub(crate) fn show() -> Result<(), tauri::Error> {
    let data_dir = data_dir();
    let only_one = tauri_plugin_single_instance::Builder::new()
        .callback(|app, _, _| to_front(app))
        .dbus_id(window_id(data_dir.as_deref()))
        .build();
    tauri::Builder::default()
        .plugin(only_one)
        .manage(Desk::new(data_dir))
        .register_uri_scheme_protocol(preview::SCHEME, |context, request| {
            context.app_handle().state::<Desk>().preview.get(&request)
        })
        .invoke_handler(tauri::generate_handler![
            commands::archive_project,
            commands::cancel_report,
            commands::change,
            commands::change_figure,
            commands::choose_answers,
            commands::choose_pack,
            commands::choose_report_logo,
            commands::close_window,
            commands::compare,
            commands::create_project,
            commands::delete_project,
            commands::duplicate_project,
            commands::erase_project,
            commands::export_portfolio,
            commands::export_report,
            commands::figures,
            commands::framework,
            commands::import_answers,
            commands::install_pack,
            commands::milestones,
            commands::open_exported,
            commands::open_project,
            commands::open_sample,
            commands::overview,
            commands::packs,
            commands::plan,
            commands::preview_report,
            commands::projects,
            commands::redo,
            commands::remove_pack,
            commands::remove_report_logo,
            commands::report_choices,
            commands::reset_sample,
            commands::restore_project,
            commands::save_place,
            commands::save_report_options,
            commands::save_settings,
            commands::show_exported,
            commands::start,
            commands::system_language,
            commands::undo,
            commands::upgrade,
            commands::upgrade_project,
        ])
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                let asked =
                    window.get_webview_window(window.label()).is_some_and(|page| page.eval(CLOSING).is_ok());
                if asked {
                    api.prevent_close();
                    close_anyway(window.clone());
                }
            }
        })
        .run(tauri::generate_context!())
}

/// A page that does not answer must not keep its window open.
fn close_anyway(window: Window) {
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        // It fails when the page closed the window in time.
        let _ = window.destroy();
    });
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

/// The name under which a second start finds this window: one for each data directory, so that a trainer can have the
/// office's data and the workshop's side by side.
fn window_id(data_dir: Option<&Path>) -> String {
    const ID: &str = "org.mainstay.Mainstay";
    match data_dir {
        None => ID.to_owned(),
        Some(dir) => {
            let mut hasher = DefaultHasher::new();
            std::path::absolute(dir).unwrap_or_else(|_| dir.to_owned()).hash(&mut hasher);
            format!("{ID}.d{:x}", hasher.finish())
        }
    }
}

fn to_front(app: &AppHandle<Wry>) {
    // Each step may be refused by the desktop; the window is there all the same.
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
