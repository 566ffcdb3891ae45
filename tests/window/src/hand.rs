//! What a person does with mouse and keyboard.

use anyhow::{Context, Result, bail};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::name::Name;
use crate::sight::Role;
use crate::window::Window;

/// After so many steps with Tab a thing counts as out of reach.
const STEPS: usize = 150;

impl Window {
    /// Presses a thing with the mouse.
    ///
    /// # Errors
    /// When it does not come, or something lies over it.
    pub fn press(&self, role: Role, name: impl Into<Name>) -> Result<()> {
        let name = name.into();
        let element = self.find(role, &name, None)?;
        self.click(&element, &name)
    }

    /// Presses a thing inside another one, such as an answer among those of its item.
    ///
    /// # Errors
    /// When one of both does not come.
    pub fn press_in(&self, outer: (Role, impl Into<Name>), role: Role, name: impl Into<Name>) -> Result<()> {
        let (name, outer_name) = (name.into(), outer.1.into());
        let outer = self.find(outer.0, &outer_name, None)?;
        let element = self.find(role, &name, Some(&outer))?;
        self.click(&element, &name)
    }

    /// Answers an item of the checklist with the mouse.
    ///
    /// # Errors
    /// When it is not there.
    pub fn rate(&self, item: &str, answer: &str) -> Result<()> {
        self.press_in((Role::RadioGroup, item), Role::Radio, answer)
    }

    /// The driver takes a thing of which a border is in sight for one that can be pressed; a person scrolls first.
    fn bring_into_sight(&self, element: &Element) -> Result<()> {
        self.run(include_str!("bring_into_sight.js"), vec![json!(element)]).map(drop)
    }

    fn click(&self, element: &Element, name: &Name) -> Result<()> {
        self.bring_into_sight(element)?;
        self.wait(element.click())
            .with_context(|| format!("“{}” cannot be pressed.", name.words(self.language())))
    }

    /// Presses a field with the mouse and writes in it, in place of what stood there.
    ///
    /// # Errors
    /// When it does not come.
    pub fn write(&self, role: Role, name: impl Into<Name>, text: &str) -> Result<()> {
        self.press(role, name)?;
        self.chord(&[Key::Control.into(), 'a'])?;
        self.type_text(text)
    }

    /// Chooses from the system's own list.
    ///
    /// # Errors
    /// When there is no such list or no such entry in it.
    pub fn choose(&self, list: impl Into<Name>, entry: impl Into<Name>) -> Result<()> {
        let list = self.find(Role::ComboBox, &list.into(), None)?;
        let entry = entry.into().words(self.language());
        self.bring_into_sight(&list)?;
        self.wait(list.select_by_label(&entry)).with_context(|| format!("“{entry}” cannot be chosen."))
    }

    /// Types where the focus is.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn type_text(&self, text: &str) -> Result<()> {
        for key in text.chars() {
            self.strike(key)?;
        }
        Ok(())
    }

    /// Strikes one key.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn strike(&self, key: impl Into<char>) -> Result<()> {
        self.chord(&[key.into()])
    }

    /// Holds keys down one after the other, then lets them go.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn chord(&self, keys: &[char]) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.wait(self.client().perform_actions(actions)).context("The keyboard does not work.")
    }

    /// Goes on with Tab until a thing has the focus, and makes sure that this can be seen.
    ///
    /// # Errors
    /// When Tab does not lead there.
    pub fn tab_to(&self, name: impl Into<Name>) -> Result<()> {
        let words = name.into().words(self.language());
        let mut passed: Vec<String> = Vec::new();
        while passed.len() < STEPS {
            self.strike(Key::Tab)?;
            let focused = self.focused()?;
            if focused.starts_with(&words) {
                return self.has_focus_on(words);
            }
            passed.push(focused);
        }
        bail!("Tab does not lead to “{words}”, but past {passed:?}");
    }
}
