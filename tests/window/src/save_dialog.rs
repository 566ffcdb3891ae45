//! The system's own dialog for choosing where a file goes. It is no part of the page: it is found and driven on the screen
//! itself, by xdotool.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::programs;
use crate::window::{Window, until};

/// The title of the window of the program, by which the dialog is told from it.
const TITLE: &str = "Mainstay";

/// The dialog, open.
pub struct SaveDialog {
    window: String,
    main: String,
}

impl Window {
    /// Waits for the dialog.
    ///
    /// # Errors
    /// When it does not come.
    pub fn save_dialog(&self) -> Result<SaveDialog> {
        let window = until(|| Ok(windows()?.into_iter().find(|(_, title)| title != TITLE)))
            .context("No dialog came to choose a file in.")?;
        let main = until(|| Ok(windows()?.into_iter().find(|(_, title)| title == TITLE)))?;
        let dialog = SaveDialog { window: window.0, main: main.0 };
        // There is no window manager that would give it the keyboard.
        xdotool(&["windowfocus", "--sync", &dialog.window])?;
        Ok(dialog)
    }
}

impl SaveDialog {
    /// Writes the whole path over the proposed name and saves.
    ///
    /// # Errors
    /// When it does not close.
    pub fn save_as(self, path: &Path) -> Result<()> {
        xdotool(&["key", "ctrl+a"])?;
        xdotool(&["type", "--delay", "5", &path.to_string_lossy()])?;
        xdotool(&["key", "Return"])?;
        self.wait_until_closed()
    }

    /// Thinks better of it.
    ///
    /// # Errors
    /// When it does not close.
    pub fn cancel(self) -> Result<()> {
        xdotool(&["key", "Escape"])?;
        self.wait_until_closed()
    }

    fn wait_until_closed(self) -> Result<()> {
        until(|| Ok((!windows()?.iter().any(|(window, _)| *window == self.window)).then_some(())))
            .context("The dialog does not close.")?;
        xdotool(&["windowfocus", "--sync", &self.main]).map(drop)
    }
}

/// All windows that can be seen, with their titles.
fn windows() -> Result<Vec<(String, String)>> {
    let ids = xdotool(&["search", "--onlyvisible", "--name", "."]).unwrap_or_default();
    ids.lines().map(|id| Ok((id.to_owned(), xdotool(&["getwindowname", id])?.trim().to_owned()))).collect()
}

fn xdotool(args: &[&str]) -> Result<String> {
    let program = programs::of_system("xdotool", "xdotool")?;
    let output = Command::new(program).args(args).output()?;
    ensure!(output.status.success(), "xdotool {args:?}: {}", String::from_utf8_lossy(&output.stderr).trim());
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
