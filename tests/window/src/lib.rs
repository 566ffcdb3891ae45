//! The real Mainstay in its real window, driven as a person would drive it: things are found by what they are and what
//! they are called (role and accessible name, as the webview itself tells assistive technology), pressed with the mouse
//! and written to with the keyboard. Words are named by their key in `locales/`, so that a journey survives a rewording.
//!
//! [`Home`] is a data directory of its own, prepared over the `api` crate; [`Window`] is the program over it. A window that
//! was not closed belongs to a journey that failed: its last sight is kept in `target/journeys`.
//!
//! What is missing (the driver, the program, a screen) fails a journey with a sentence. Nothing is ever skipped.
#![cfg(target_os = "linux")]

mod axe;
mod content;
mod driver;
mod file_dialog;
mod focus;
mod form;
mod hand;
mod home;
mod layout;
mod name;
mod programs;
mod sight;
mod small_disk;
mod window;

pub use axe::Violation;
pub use content::Content;
pub use driver::Driver;
pub use file_dialog::FileDialog;
pub use home::{Home, built_in_pack, older_pack};
pub use layout::Overflow;
pub use name::{Name, beginning, count, key, with};
pub use programs::{binary, target_folder};
pub use sight::Role;
pub use small_disk::SmallDisk;
pub use window::{PATIENCE, Window, until};

pub use fantoccini::key::Key;
