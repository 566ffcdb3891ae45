//! The texts of the framework as the window shows them, by the permanent ids of the pack.

use anyhow::{Context, Result};
use api::Language;
use api::view::{FrameworkView, GlossaryTermView};
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

    /// How many items a section asks.
    ///
    /// # Errors
    /// When there is no such section.
    pub fn items_in(&self, id: &str) -> Result<u64> {
        let section = self.0.sections.iter().find(|section| section.id.as_str() == id);
        let section = section.with_context(|| format!("The framework has no section {id}."))?;
        Ok(u64::try_from(section.items.iter().filter(|item| !item.retired).count())?)
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

    /// A term of the glossary.
    ///
    /// # Errors
    /// When there is no such term.
    pub fn term(&self, id: &str) -> Result<&GlossaryTermView> {
        let term = self.0.terms.iter().find(|term| term.id.as_str() == id);
        term.with_context(|| format!("The glossary has no {id}."))
    }

    /// A term as it stands in the statement of an item.
    ///
    /// # Errors
    /// When the statement does not have it.
    pub fn term_in(&self, item: &str, term: &str) -> Result<&str> {
        let (text, forms) = (self.item(item)?, &self.term(term)?.forms);
        // The window takes the longest one too.
        let form = forms.iter().filter(|form| text.contains(form.as_str())).max_by_key(|form| form.len());
        Ok(form.with_context(|| format!("“{text}” does not speak of {term}."))?)
    }
}
