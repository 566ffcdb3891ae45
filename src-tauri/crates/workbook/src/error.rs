//! Why a zip or a workbook could not be read, told apart by what a person can do about it.

/// What can go wrong. The messages are for developers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
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
    /// A link, a folder or a device where a file is expected. Links are not followed.
    #[error("{name} is not a file")]
    NotAFile {
        /// Its name.
        name: String,
    },
    /// The file is no UTF-8.
    #[error("{name} is not UTF-8")]
    NotUtf8 {
        /// Its name.
        name: String,
    },
    /// The spreadsheet is no xlsx workbook, or is damaged.
    #[error("the spreadsheet cannot be read: {detail}")]
    SheetUnreadable {
        /// What the reader said.
        detail: String,
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
        /// `entries`, `sheets`, `rows` or `texts`.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// A name in the zip that could lead out of the place where it is unpacked.
    #[error("the name {name} in the zip is not safe")]
    UnsafeName {
        /// The name.
        name: String,
    },
}

impl Error {
    /// A stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Compression { .. } => "compression",
            Self::Damaged { .. } => "damaged",
            Self::Duplicate { .. } => "duplicate",
            Self::Encrypted { .. } => "encrypted",
            Self::NotAFile { .. } => "not_a_file",
            Self::NotUtf8 { .. } => "not_utf8",
            Self::SheetUnreadable { .. } => "sheet_unreadable",
            Self::TooLong { .. } => "too_long",
            Self::TooMany { .. } => "too_many",
            Self::UnsafeName { .. } => "unsafe_name",
        }
    }
}
