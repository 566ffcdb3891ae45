//! The system's own dialog for choosing a file, or where one goes. It is no part of the page: it is found and driven on the screen
//! itself, by xdotool.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::programs;
use crate::window::{Window, until};

/// The title of the window of the program, by which the dialog is told from it.
const TITLE: &str = "Mainstay";

/// How long a dialog may take to do what a stroke says before the next one.
const STROKES: Duration = Duration::from_millis(600);

/// The dialog, open.
pub struct FileDialog {
    window: String,
    main: String,
}

impl Window {
    /// Waits for the dialog.
    ///
    /// # Errors
    /// When it does not come.
    pub fn file_dialog(&self) -> Result<FileDialog> {
        let window = until(|| Ok(windows()?.into_iter().find(|(_, title)| title != TITLE)))
            .context("No dialog came to choose a file in.")?;
        let main = until(|| Ok(windows()?.into_iter().find(|(_, title)| title == TITLE)))?;
        let dialog = FileDialog { window: window.0, main: main.0 };
        // There is no window manager that would give it the keyboard.
        xdotool(&["windowfocus", "--sync", &dialog.window])?;
        Ok(dialog)
    }
}

impl FileDialog {
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

    /// Chooses a file that is there.
    ///
    /// # Errors
    /// When it does not close.
    pub fn choose(self, path: &Path) -> Result<()> {
        // Among the files that were used recently, where it begins, no folder can be chosen.
        xdotool(&["key", "alt+Home"])?;
        xdotool(&["key", "ctrl+l"])?;
        xdotool(&["type", "--delay", "5", &path.to_string_lossy()])?;
        // The first stroke takes what the dialog proposes while one writes, the second one the file.
        until(|| {
            if !self.is_open()? {
                return Ok(Some(()));
            }
            xdotool(&["key", "Return"])?;
            std::thread::sleep(STROKES);
            Ok(None)
        })
        .context("The dialog does not take the file.")?;
        self.wait_until_closed()
    }

    /// Thinks better of it.
    ///
    /// # Errors
    /// When it does not close.
    pub fn cancel(self) -> Result<()> {
        // A dialog that is still being filled does not hear the first stroke.
        until(|| {
            if !self.is_open()? {
                return Ok(Some(()));
            }
            xdotool(&["key", "Escape"])?;
            std::thread::sleep(STROKES);
            Ok(None)
        })
        .context("The dialog does not go away.")?;
        self.wait_until_closed()
    }

    fn wait_until_closed(self) -> Result<()> {
        until(|| Ok((!self.is_open()?).then_some(()))).context("The dialog does not close.")?;
        xdotool(&["windowfocus", "--sync", &self.main]).map(drop)
    }

    fn is_open(&self) -> Result<bool> {
        Ok(windows()?.iter().any(|(window, _)| *window == self.window))
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
