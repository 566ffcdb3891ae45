//! Why a pack or a spreadsheet was refused, as an error with its sentence. The words are in `locales/` under
//! `errors.reason.<code>`.

use std::path::Path;

use pack::Error as Refused;
use workbook::Error as Unreadable;

use crate::error::{Code, Error};

/// The error of this api for what the crate `pack` found in a file.
pub(crate) fn refused(code: Code, path: &Path, refusal: &Refused) -> Error {
    let mut detail = refusal.to_string();
    if let Some(source) = std::error::Error::source(refusal) {
        detail = format!("{detail}: {source}");
    }
    let error = Error::new(code, detail).with("path", path.display()).with("reason", refusal.code());
    match refusal {
        Refused::AnotherPack { found, expected } => error.with("found", found).with("expected", expected),
        Refused::ColumnMissing { heading } => error.with("heading", heading),
        Refused::LanguageUnknown { found } => error.with("found", found),
        Refused::Newer { name, found, known } => {
            error.with("name", name).with("found", found).with("known", known)
        }
        Refused::TextTooLong { key, limit } => error.with("key", key).with("limit", limit),
        Refused::TwoPlaces { first, second } => error.with("first", first).with("second", second),
        Refused::Unusable { name, .. } => error.with("name", name),
        Refused::File(unreadable) => of_file(error, unreadable),
        Refused::ForeignSheet
        | Refused::Io { .. }
        | Refused::NeitherFolderNorZip { .. }
        | Refused::NotThere { .. }
        | Refused::SheetUnwritable { .. } => error,
    }
}

/// What the sentence about a zip or a workbook needs.
pub(crate) fn of_file(error: Error, unreadable: &Unreadable) -> Error {
    match unreadable {
        Unreadable::TooLong { name, limit } => error.with("name", name).with("limit", limit),
        Unreadable::TooMany { limit, .. } => error.with("limit", limit),
        Unreadable::Compression { name }
        | Unreadable::Duplicate { name }
        | Unreadable::Encrypted { name }
        | Unreadable::NotAFile { name }
        | Unreadable::NotUtf8 { name }
        | Unreadable::UnsafeName { name } => error.with("name", name),
        Unreadable::Damaged { .. } | Unreadable::SheetUnreadable { .. } => error,
    }
}
