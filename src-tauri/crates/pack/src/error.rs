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
    /// A file in the zip is compressed in a way that is not read here.
    #[error("{name} is compressed in a way that is not supported")]
    Compression {
        /// The file in the zip.
        name: String,
    },
    /// The zip is damaged, or was made so that programs read it differently.
    #[error("the zip is damaged: {detail}")]
    Damaged {
        /// What the reader said.
        detail: String,
    },
    /// Two files in the zip have the same name.
    #[error("{name} is in the zip twice")]
    Duplicate {
        /// The name.
        name: String,
    },
    /// A file in the zip needs a password.
    #[error("{name} is encrypted")]
    Encrypted {
        /// The file in the zip.
        name: String,
    },
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
    /// A link, a folder or a device where a file is expected. Links are not followed.
    #[error("{name} is not a file")]
    NotAFile {
        /// The name in the pack.
        name: String,
    },
    /// There is nothing at the path.
    #[error("{} is not there", path.display())]
    NotThere {
        /// The path.
        path: PathBuf,
    },
    /// The file is no UTF-8.
    #[error("{name} is not UTF-8")]
    NotUtf8 {
        /// The name in the pack.
        name: String,
    },
    /// The spreadsheet is no xlsx workbook, or is damaged.
    #[error("the spreadsheet cannot be read: {detail}")]
    SheetUnreadable {
        /// What the reader said.
        detail: String,
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
    /// A file is longer than is read, counted while it was read.
    #[error("{name} is longer than {limit} bytes")]
    TooLong {
        /// The file: the zip, the spreadsheet, or a file in one of them.
        name: String,
        /// How many bytes it may have.
        limit: u64,
    },
    /// There are more files in the zip, or more rows or cells in the spreadsheet, than are read.
    #[error("there are more than {limit} {what}")]
    TooMany {
        /// `entries`, `sheets`, `rows`, `nodes` (elements and texts of a part) or `texts`.
        what: &'static str,
        /// How many there may be.
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
    /// A name in the zip that could lead out of the place where it is unpacked.
    #[error("the name {name} in the zip is not safe")]
    UnsafeName {
        /// The name.
        name: String,
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
            Self::Compression { .. } => "compression",
            Self::Damaged { .. } => "damaged",
            Self::Duplicate { .. } => "duplicate",
            Self::Encrypted { .. } => "encrypted",
            Self::ForeignSheet => "foreign_sheet",
            Self::Io { .. } => "io",
            Self::LanguageUnknown { .. } => "language_unknown",
            Self::NeitherFolderNorZip { .. } => "neither_folder_nor_zip",
            Self::Newer { .. } => "newer",
            Self::NotAFile { .. } => "not_a_file",
            Self::NotThere { .. } => "not_there",
            Self::NotUtf8 { .. } => "not_utf8",
            Self::SheetUnreadable { .. } => "sheet_unreadable",
            Self::SheetUnwritable { .. } => "sheet_unwritable",
            Self::TextTooLong { .. } => "text_too_long",
            Self::TooLong { .. } => "too_long",
            Self::TooMany { .. } => "too_many",
            Self::TwoPlaces { .. } => "two_places",
            Self::UnsafeName { .. } => "unsafe_name",
            Self::Unusable { .. } => "unusable",
        }
    }
}
