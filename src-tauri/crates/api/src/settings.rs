//! Settings of this computer, and what a host needs at its start.

use checklist::Language;
use checklist::text::{self, NAME_LIMIT};

use crate::error::Error;
use crate::view::{Settings, StartView};
use crate::{Api, VERSION};

impl Api {
    /// What the window needs at its start. `system` is the language of the computer, when Mainstay speaks it.
    #[must_use]
    pub fn start(&self, system: Option<Language>) -> StartView {
        let desk = self.desk();
        StartView {
            language: desk.settings.language.or(system).unwrap_or(Language::En),
            settings: desk.settings.clone(),
            data_dir: self.store.root().display().to_string(),
            version: VERSION.to_owned(),
            settings_set_aside: desk.settings_set_aside,
        }
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// What is wrong with the role, and what the disk refuses; the old settings stand then.
    pub fn save_settings(&self, settings: Settings) -> Result<Settings, Error> {
        let role = text::line(&settings.role, NAME_LIMIT).map_err(|fault| Error::of_text("role", &fault))?;
        let settings = Settings { role, ..settings };
        let mut desk = self.desk();
        if desk.settings != settings {
            self.store.save_settings(&settings)?;
            desk.settings = settings.clone();
        }
        Ok(settings)
    }
}
