//! Where the focus is, and that a person sees it there.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::name::{Name, plain};
use crate::sight::close;
use crate::window::{Window, until};

impl Window {
    /// The name of what has the focus; empty when nothing has it.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn focused(&self) -> Result<String> {
        let element = self.wait(self.client().active_element())?;
        self.label(&element)
    }

    /// Waits until the focus is on the entry of a list that has these words, in sight.
    ///
    /// # Errors
    /// When it is elsewhere, or has to be scrolled to.
    pub fn has_focus_on_entry(&self, text: &str) -> Result<()> {
        let words = plain(text);
        let script = "const it = document.activeElement; const { top, bottom } = it.getBoundingClientRect();
            return it.matches('li') && top >= 0 && bottom <= innerHeight ? it.innerText : ''";
        until(|| {
            let there = self.run(script, Vec::new())?;
            Ok(plain(there.as_str().unwrap_or_default()).contains(&words).then_some(()))
        })
        .with_context(|| format!("The focus is not on an entry in sight that says “{words}”."))
    }

    /// Makes sure that the focus is where a person sees it.
    ///
    /// # Errors
    /// When it is elsewhere, or cannot be seen.
    pub fn has_focus_on(&self, name: impl Into<Name>) -> Result<()> {
        let words = name.into().words(self.language());
        let mut there = String::new();
        let arrived = until(|| {
            there = self.focused()?;
            Ok(close(&there, &words).then_some(()))
        });
        if arrived.is_err() {
            bail!("The focus is on “{there}” and not on “{words}”.");
        }
        let drawn = self.run(include_str!("focus_is_drawn.js"), Vec::new())?;
        ensure!(drawn == Value::Bool(true), "The focus on “{words}” cannot be seen.");
        Ok(())
    }
}
