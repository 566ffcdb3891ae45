//! The one error that crosses to the window and the command line: a code to decide by, and the values for its sentence.
//!
//! The sentences stand in `locales/` under `errors.<code>`, in every language; a test walks all codes. Nobody looks at
//! `detail`: it is for a bug report.

use std::collections::BTreeMap;

use checklist::ChangeError;
use checklist::text::TextFault;
use serde::{Serialize, Serializer};
use ts_rs::TS;

/// What went wrong. Every code has its words in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A colour that is none, or too light to be read on white.
    AccentInvalid,
    /// A person ended the work before it was done.
    Cancelled,
    /// The conflict is over already, or the value is none of it.
    ClaimUnknown,
    /// The country is no ISO 3166-1 code.
    CountryUnknown,
    /// Another program holds the data folder.
    DataDirInUse,
    /// The data folder does not exist and cannot be made, or is no folder.
    DataDirMissing,
    /// The data folder cannot be written.
    DataDirReadOnly,
    /// A date that does not exist.
    DateInvalid,
    /// No room is left on the disk.
    DiskFull,
    /// There is no such evidence any more.
    EvidenceUnknown,
    /// The file for an export could not be written.
    ExportFailed,
    /// There is no such follow-up any more.
    FollowUpUnknown,
    /// A kind of report that does not exist in the format.
    FormatUnsuited,
    /// A line of input is no JSON of the expected shape.
    InputInvalid,
    /// A fault of the program itself.
    Internal,
    /// The framework has no such item.
    ItemUnknown,
    /// A picture with too many bytes, pixels or shapes.
    LogoTooLarge,
    /// A picture that is no PNG or SVG, or damaged.
    LogoUnreadable,
    /// A report of progress without the milestone since which it is.
    MilestoneMissing,
    /// A file that was written could not be opened or shown.
    NotOpened,
    /// There is no such milestone any more.
    MilestoneUnknown,
    /// The pack belongs to the program and cannot be removed.
    PackBuiltIn,
    /// Projects are answered against the pack.
    PackInUse,
    /// The pack is not sound; the findings say why.
    PackInvalid,
    /// A version of a pack that is not newer than the one that the project has.
    PackNotNewer,
    /// A pack of this id and version is here already.
    PackPresent,
    /// The pack of a project, or a pack that was asked for, is not on this computer.
    PackUnknown,
    /// A folder or zip of a pack cannot be read, or was refused for its form.
    PackUnreadable,
    /// A project needs at least one phase.
    PhaseMissing,
    /// A project of this id is among the others already.
    ProjectExists,
    /// The project was written by a newer version of Mainstay.
    ProjectNewer,
    /// There is no such project.
    ProjectUnknown,
    /// Nothing of the project's files can be read.
    ProjectUnreadable,
    /// A portfolio without any project.
    ProjectsMissing,
    /// "Not applicable" without its reason.
    ReasonMissing,
    /// A filled-in checklist was made for another pack.
    SheetOtherPack,
    /// A filled-in checklist belongs to another project.
    SheetOtherProject,
    /// A spreadsheet with the texts of a pack, or a filled-in checklist, cannot be used.
    SheetUnreadable,
    /// A file could not be read or written.
    StorageFailed,
    /// A phase, sector or thematic area that the framework does not have.
    TermUnknown,
    /// A text is empty where something must stand.
    TextEmpty,
    /// A text has hidden characters that control or disguise it.
    TextHidden,
    /// A text is too long.
    TextTooLong,
}

impl Code {
    /// All codes.
    pub const ALL: &'static [Self] = &[
        Self::AccentInvalid,
        Self::Cancelled,
        Self::ClaimUnknown,
        Self::CountryUnknown,
        Self::DataDirInUse,
        Self::DataDirMissing,
        Self::DataDirReadOnly,
        Self::DateInvalid,
        Self::DiskFull,
        Self::EvidenceUnknown,
        Self::ExportFailed,
        Self::FollowUpUnknown,
        Self::FormatUnsuited,
        Self::InputInvalid,
        Self::Internal,
        Self::ItemUnknown,
        Self::LogoTooLarge,
        Self::LogoUnreadable,
        Self::MilestoneMissing,
        Self::NotOpened,
        Self::MilestoneUnknown,
        Self::PackBuiltIn,
        Self::PackInUse,
        Self::PackInvalid,
        Self::PackNotNewer,
        Self::PackPresent,
        Self::PackUnknown,
        Self::PackUnreadable,
        Self::PhaseMissing,
        Self::ProjectExists,
        Self::ProjectNewer,
        Self::ProjectUnknown,
        Self::ProjectUnreadable,
        Self::ProjectsMissing,
        Self::ReasonMissing,
        Self::SheetOtherPack,
        Self::SheetOtherProject,
        Self::SheetUnreadable,
        Self::StorageFailed,
        Self::TermUnknown,
        Self::TextEmpty,
        Self::TextHidden,
        Self::TextTooLong,
    ];

    /// The code as it stands in files, output and word keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccentInvalid => "accent_invalid",
            Self::Cancelled => "cancelled",
            Self::ClaimUnknown => "claim_unknown",
            Self::CountryUnknown => "country_unknown",
            Self::DataDirInUse => "data_dir_in_use",
            Self::DataDirMissing => "data_dir_missing",
            Self::DataDirReadOnly => "data_dir_read_only",
            Self::DateInvalid => "date_invalid",
            Self::DiskFull => "disk_full",
            Self::EvidenceUnknown => "evidence_unknown",
            Self::ExportFailed => "export_failed",
            Self::FollowUpUnknown => "follow_up_unknown",
            Self::FormatUnsuited => "format_unsuited",
            Self::InputInvalid => "input_invalid",
            Self::Internal => "internal",
            Self::ItemUnknown => "item_unknown",
            Self::LogoTooLarge => "logo_too_large",
            Self::LogoUnreadable => "logo_unreadable",
            Self::MilestoneMissing => "milestone_missing",
            Self::NotOpened => "not_opened",
            Self::MilestoneUnknown => "milestone_unknown",
            Self::PackBuiltIn => "pack_built_in",
            Self::PackInUse => "pack_in_use",
            Self::PackInvalid => "pack_invalid",
            Self::PackNotNewer => "pack_not_newer",
            Self::PackPresent => "pack_present",
            Self::PackUnknown => "pack_unknown",
            Self::PackUnreadable => "pack_unreadable",
            Self::PhaseMissing => "phase_missing",
            Self::ProjectExists => "project_exists",
            Self::ProjectNewer => "project_newer",
            Self::ProjectUnknown => "project_unknown",
            Self::ProjectUnreadable => "project_unreadable",
            Self::ProjectsMissing => "projects_missing",
            Self::ReasonMissing => "reason_missing",
            Self::SheetOtherPack => "sheet_other_pack",
            Self::SheetOtherProject => "sheet_other_project",
            Self::SheetUnreadable => "sheet_unreadable",
            Self::StorageFailed => "storage_failed",
            Self::TermUnknown => "term_unknown",
            Self::TextEmpty => "text_empty",
            Self::TextHidden => "text_hidden",
            Self::TextTooLong => "text_too_long",
        }
    }
}

/// An error with everything that its sentence needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[ts(export, export_to = "bindings.ts", rename = "ApiError")]
#[error("{code_text}: {detail}", code_text = code.as_str())]
pub struct Error {
    /// What to decide by.
    pub code: Code,
    /// The values of the sentence, by placeholder.
    pub params: BTreeMap<String, String>,
    /// What a developer needs; not for the screen.
    #[serde(serialize_with = "short")]
    pub detail: String,
}

fn short<S: Serializer>(detail: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&detail.chars().take(500).collect::<String>())
}

impl Error {
    /// An error without values.
    #[must_use]
    pub fn new(code: Code, detail: impl ToString) -> Self {
        Self { code, params: BTreeMap::new(), detail: detail.to_string() }
    }

    /// The same error with a value for its sentence. Long values are cut: a sentence of 10,000 characters helps nobody.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        let value = value.to_string();
        let short = match value.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", &value[..end]),
            None => value,
        };
        self.params.insert(name.to_owned(), short);
        self
    }

    /// What is wrong with a text. `place` names the text, for the words that it has in every language.
    pub(crate) fn of_text(place: &str, fault: &TextFault) -> Self {
        match fault {
            TextFault::Empty => Self::new(Code::TextEmpty, fault),
            TextFault::Hidden => Self::new(Code::TextHidden, fault),
            TextFault::TooLong { length, limit } => {
                Self::new(Code::TextTooLong, fault).with("length", length).with("limit", limit)
            }
        }
        .with("place", place)
    }

    /// The whole sentence in a language.
    #[must_use]
    pub fn sentence(&self, language: checklist::Language) -> String {
        let key = format!("errors.{}", self.code.as_str());
        let args: Vec<(&str, &str)> =
            self.params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        // Words themselves: the name of a text, such as "the note", and why a file was refused.
        let worded = ["place", "reason"].map(|name| {
            let id = self.params.get(name)?;
            Some((name, i18n::text(language, &format!("errors.{name}.{id}"), &args)))
        });
        let mut params = args.clone();
        for (name, words) in worded.iter().flatten() {
            params.retain(|(param, _)| param != name);
            params.push((name, words));
        }
        i18n::text(language, &key, &params)
    }
}

impl From<ChangeError> for Error {
    fn from(error: ChangeError) -> Self {
        let detail = error.to_string();
        let new = |code| Self::new(code, &detail);
        match error {
            ChangeError::ClaimUnknown { .. } => new(Code::ClaimUnknown),
            ChangeError::CountryUnknown { code } => new(Code::CountryUnknown).with("country", code),
            ChangeError::DateInvalid { date } => new(Code::DateInvalid).with("date", date),
            ChangeError::EvidenceUnknown { .. } => new(Code::EvidenceUnknown),
            ChangeError::FollowUpUnknown { .. } => new(Code::FollowUpUnknown),
            ChangeError::ItemUnknown { item } => new(Code::ItemUnknown).with("item", item),
            ChangeError::MilestoneUnknown { .. } => new(Code::MilestoneUnknown),
            ChangeError::PackNotNewer { pack } => new(Code::PackNotNewer).with("pack", pack),
            ChangeError::PhaseMissing => new(Code::PhaseMissing),
            ChangeError::ReasonMissing => new(Code::ReasonMissing),
            ChangeError::TermUnknown { id, .. } => new(Code::TermUnknown).with("term", id),
            ChangeError::Text { place, fault } => Self::of_text(place.as_str(), &fault),
        }
    }
}
