//! Why a pack or a spreadsheet could not be read, told apart by what a person can do about it.

use std::io;
use std::path::PathBuf;

/// What can go wrong. The messages are for developers.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The spreadsheet holds the texts of another pack.
    #[error("the spreadsheet belongs to the pack {found}, not to {expected}")]
    AnotherPack {
        /// The id of the pack in the spreadsheet.
        found: String,
        /// The id of the pack that was given.
        expected: String,
    },
    /// A column of the spreadsheet is gone, or its heading was changed.
    #[error("the spreadsheet has no column with the heading {heading}")]
    ColumnMissing {
        /// The heading that was written.
        heading: String,
    },
    /// A zip, a spreadsheet or a file of a pack that cannot be read.
    #[error(transparent)]
    File(#[from] workbook::Error),
    /// A spreadsheet without the marks that [`export`](crate::export()) leaves.
    #[error("the spreadsheet holds no texts of a pack")]
    ForeignSheet,
    /// The system refused.
    #[error("cannot read {}", path.display())]
    Io {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The spreadsheet is in a language that this program does not speak.
    #[error("the spreadsheet is in the language {found}, which is not known")]
    LanguageUnknown {
        /// Its tag, as the spreadsheet gives it.
        found: String,
    },
    /// The path leads neither to a folder nor to a zip.
    #[error("{} is neither a folder nor a zip", path.display())]
    NeitherFolderNorZip {
        /// The path.
        path: PathBuf,
    },
    /// A file or a spreadsheet of a newer program.
    #[error("{name} has format {found}; this program knows {known}")]
    Newer {
        /// `pack.json`, a prose file, or the spreadsheet's name for its own format.
        name: String,
        /// The format that was met.
        found: u64,
        /// The newest format that this program knows.
        known: u64,
    },
    /// There is nothing at the path.
    #[error("{} is not there", path.display())]
    NotThere {
        /// The path.
        path: PathBuf,
    },
    /// The workbook could not be put together.
    #[error("the spreadsheet cannot be written")]
    SheetUnwritable {
        /// What the writer said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// A text of the pack is too long for a cell.
    #[error("the text {key} has more than {limit} characters")]
    TextTooLong {
        /// Its key in the prose file.
        key: String,
        /// How many characters it may have.
        limit: usize,
    },
    /// The files of a pack are in two places of the zip, so that it is not clear which are meant.
    #[error("the files of a pack are in two places: {first} and {second}")]
    TwoPlaces {
        /// A file in the first.
        first: String,
        /// A file in the second.
        second: String,
    },
    /// A file of the pack is missing or has not the expected shape, so that there is nothing to export or import into.
    #[error("{name} cannot be used: {detail}")]
    Unusable {
        /// The name in the pack.
        name: String,
        /// What the reader said.
        detail: String,
    },
}

impl Error {
    /// A stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::AnotherPack { .. } => "another_pack",
            Self::ColumnMissing { .. } => "column_missing",
            Self::File(error) => error.code(),
            Self::ForeignSheet => "foreign_sheet",
            Self::Io { .. } => "io",
            Self::LanguageUnknown { .. } => "language_unknown",
            Self::NeitherFolderNorZip { .. } => "neither_folder_nor_zip",
            Self::Newer { .. } => "newer",
            Self::NotThere { .. } => "not_there",
            Self::SheetUnwritable { .. } => "sheet_unwritable",
            Self::TextTooLong { .. } => "text_too_long",
            Self::TwoPlaces { .. } => "two_places",
            Self::Unusable { .. } => "unusable",
        }
    }
}
