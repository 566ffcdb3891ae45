//! How the reports of a project are wanted: kept beside its journal on this computer, and not part of the project.

use std::path::Path;

use checklist::Language;
use report::{LOGO_LIMIT, Logo, LogoError};
use serde::{Deserialize, Serialize};
use store::Store;
use uuid::Uuid;

use crate::Api;
use crate::error::{Code, Error};
use crate::view::{ReportChoices, ReportOptions};

/// The choices as they are kept.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Choices {
    options: Option<ReportOptions>,
    pub(super) logo: Option<Logo>,
}

impl Choices {
    pub(super) fn of(store: &Store, id: Uuid) -> Result<Self, Error> {
        Ok(store.report_choices(id)?)
    }

    fn view(self, language: Language) -> ReportChoices {
        ReportChoices {
            options: self.options.unwrap_or_else(|| ReportOptions { language, ..ReportOptions::default() }),
            logo: self.logo.map(|logo| logo.address()),
        }
    }
}

impl Api {
    /// How the reports of a project were wanted last; at first, everything but notes and history in `language`.
    ///
    /// # Errors
    /// [`Code::StorageFailed`] when the choices are there and cannot be read.
    pub fn report_choices(&self, id: Uuid, language: Language) -> Result<ReportChoices, Error> {
        Ok(Choices::of(&self.store, id)?.view(language))
    }

    /// Keeps what was chosen for the reports of a project.
    ///
    /// # Errors
    /// [`Code::ProjectUnknown`], [`Code::DiskFull`], [`Code::StorageFailed`]; the older choices are then still there.
    pub fn save_report_options(&self, id: Uuid, options: ReportOptions) -> Result<(), Error> {
        let _one_at_a_time = self.desk();
        let choices = Choices { options: Some(options), ..Choices::of(&self.store, id)? };
        Ok(self.store.save_report_choices(id, &choices)?)
    }

    /// Takes a PNG or SVG as the organisation's mark for the reports of a project, made small and harmless.
    ///
    /// # Errors
    /// [`Code::LogoUnreadable`], [`Code::LogoTooLarge`], and those of [`save_report_options`](Self::save_report_options).
    pub fn set_report_logo(&self, id: Uuid, path: &Path, language: Language) -> Result<ReportChoices, Error> {
        let refused =
            |error: &dyn std::fmt::Display, code| Error::new(code, error).with("path", path.display());
        let bytes = read(path).map_err(|error| refused(&error, Code::LogoUnreadable))?;
        let logo = Logo::read(&bytes).map_err(|error| {
            refused(
                &error,
                match error {
                    LogoError::TooLarge => Code::LogoTooLarge,
                    LogoError::Unreadable { .. } | LogoError::Empty => Code::LogoUnreadable,
                },
            )
        })?;
        self.keep_logo(id, Some(logo), language)
    }

    /// Takes the organisation's mark away again.
    ///
    /// # Errors
    /// Those of [`save_report_options`](Self::save_report_options).
    pub fn remove_report_logo(&self, id: Uuid, language: Language) -> Result<ReportChoices, Error> {
        self.keep_logo(id, None, language)
    }

    fn keep_logo(&self, id: Uuid, logo: Option<Logo>, language: Language) -> Result<ReportChoices, Error> {
        let _one_at_a_time = self.desk();
        let choices = Choices { logo, ..Choices::of(&self.store, id)? };
        self.store.save_report_choices(id, &choices)?;
        Ok(choices.view(language))
    }
}

/// One byte more than is allowed is enough to see that a file is too long.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(LOGO_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
