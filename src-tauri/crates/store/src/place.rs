//! Where the data directory is: where the system keeps files of programs, or where a host says.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::error::Error;

/// The place of a data directory, which may not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    path: PathBuf,
    parents: bool,
}

impl Place {
    /// The directory that the system has for this program and this person.
    ///
    /// It is the local one on Windows: the roaming one would carry the id of this device to other computers.
    ///
    /// # Errors
    /// [`Error::NoHome`] when the system names no home directory.
    pub fn default_for_user() -> Result<Self, Error> {
        let directories = ProjectDirs::from("org", "Mainstay", "Mainstay").ok_or(Error::NoHome)?;
        Ok(Self { path: directories.data_local_dir().to_owned(), parents: true })
    }

    /// A directory that somebody named. Its parent must exist when the store is opened, so that a memory stick that is not
    /// plugged in is noticed rather than replaced by a new and empty folder.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        // The working directory may change later; the place may not.
        let path = std::path::absolute(&path).unwrap_or(path);
        Self { path, parents: false }
    }

    /// The directory.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether missing parents are made too.
    pub(crate) fn makes_parents(&self) -> bool {
        self.parents
    }
}

/// The place that a person named, or the one of the system. An empty name counts as none, as in an empty environment
/// variable; which variable or argument it comes from is the host's affair.
///
/// # Errors
/// [`Error::NoHome`] when none was named and the system names no home directory.
pub fn from_override(path: Option<PathBuf>) -> Result<Place, Error> {
    match path {
        Some(path) if !path.as_os_str().is_empty() => Ok(Place::at(path)),
        _ => Place::default_for_user(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_place_is_made_absolute() {
        let place = from_override(Some("somewhere".into())).unwrap();
        assert!(place.path().is_absolute() && place.path().ends_with("somewhere"));
        assert!(!place.makes_parents());
    }
}
