//! The names of all commands, for `build.rs`: each becomes a permission that `capabilities/main.json` can give. A test compares
//! this list with the commands, with what the window registers and with the interface.

/// Every command that the window may call.
pub(crate) const COMMAND_NAMES: &[&str] = &[
    "archive_project",
    "change",
    "close_window",
    "create_project",
    "delete_project",
    "duplicate_project",
    "erase_project",
    "export_report",
    "framework",
    "open_project",
    "open_sample",
    "overview",
    "plan",
    "preview_report",
    "projects",
    "redo",
    "reset_sample",
    "restore_project",
    "save_place",
    "save_settings",
    "start",
    "system_language",
    "undo",
];
