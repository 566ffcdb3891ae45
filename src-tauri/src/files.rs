//! A file that was just written, opened in the program that the system has for it, or shown in its folder. Only files that this
//! window wrote are opened: the interface never names one.

use std::path::Path;

use api::{Code, Error};

/// Opens a file in its program.
pub(crate) fn open(path: &Path) -> Result<(), Error> {
    opener::open(path).map_err(|error| not_opened(path, error))
}

/// Shows a file in its folder.
pub(crate) fn show(path: &Path) -> Result<(), Error> {
    opener::reveal(path).map_err(|error| not_opened(path, error))
}

fn not_opened(path: &Path, error: opener::OpenError) -> Error {
    Error::new(Code::NotOpened, error).with("path", path.display())
}
