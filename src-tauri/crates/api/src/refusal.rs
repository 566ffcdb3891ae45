//! Why a pack or a spreadsheet was refused, as an error with its sentence. The words are in `locales/` under
//! `errors.reason.<code>`.

use std::path::Path;

use pack::Error as Refused;

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
        Refused::TooLong { name, limit } => error.with("name", name).with("limit", limit),
        Refused::TooMany { limit, .. } => error.with("limit", limit),
        Refused::TwoPlaces { first, second } => error.with("first", first).with("second", second),
        Refused::Compression { name }
        | Refused::Duplicate { name }
        | Refused::Encrypted { name }
        | Refused::NotAFile { name }
        | Refused::NotUtf8 { name }
        | Refused::UnsafeName { name }
        | Refused::Unusable { name, .. } => error.with("name", name),
        Refused::Damaged { .. }
        | Refused::ForeignSheet
        | Refused::Io { .. }
        | Refused::NeitherFolderNorZip { .. }
        | Refused::NotThere { .. }
        | Refused::SheetUnreadable { .. }
        | Refused::SheetUnwritable { .. } => error,
    }
}
