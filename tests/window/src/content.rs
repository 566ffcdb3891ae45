//! The texts of the framework as the window shows them, by the permanent ids of the pack.

use anyhow::{Context, Result};
use api::Language;
use api::view::FrameworkView;
use checklist::Rating;

use crate::home::Home;

/// The framework in one language.
pub struct Content(FrameworkView);

impl Content {
    /// The built-in pack.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(language: Language) -> Result<Self> {
        Ok(Self(Home::new("content")?.api()?.framework(None, language)?))
    }

    /// The statement of an item.
    ///
    /// # Errors
    /// When there is no such item.
    pub fn item(&self, id: &str) -> Result<&str> {
        let mut items = self.0.sections.iter().flat_map(|section| &section.items);
        let item = items.find(|item| item.id.as_str() == id);
        Ok(&item.with_context(|| format!("The framework has no item {id}."))?.text.text)
    }

    /// The title of a section.
    ///
    /// # Errors
    /// When there is no such section.
    pub fn section(&self, id: &str) -> Result<&str> {
        let section = self.0.sections.iter().find(|section| section.id.as_str() == id);
        Ok(&section.with_context(|| format!("The framework has no section {id}."))?.title.text)
    }

    /// The title of a phase.
    ///
    /// # Errors
    /// When there is no such phase.
    pub fn phase(&self, id: &str) -> Result<&str> {
        let phase = self.0.phases.iter().find(|phase| phase.id == id);
        Ok(&phase.with_context(|| format!("The framework has no phase {id}."))?.title.text)
    }

    /// The name of an answer.
    ///
    /// # Errors
    /// When the scale does not have it.
    pub fn answer(&self, rating: Rating) -> Result<&str> {
        let answer = self.0.ratings.iter().find(|answer| answer.code == rating);
        Ok(&answer.with_context(|| format!("The scale has no {rating:?}."))?.label.text)
    }
}
