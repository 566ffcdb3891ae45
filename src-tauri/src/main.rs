//! Mainstay in a window: opens the data directory, registers the commands, shows the interface. Nothing is decided here; every
//! use case is in the `api` crate.

// Without a console window beside it on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod dialogs;
mod files;
mod preview;
mod window;
mod work;

use std::process::ExitCode;

fn main() -> ExitCode {
    match window::show() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("mainstay: {error}");
            ExitCode::FAILURE
        }
    }
}
