//! Small values of the host that this crate does not look into: its settings, and where the reader was in a project.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::atomic::{self, Content, Flush};
use crate::error::{During, Error};
use crate::folder;
use crate::layout;
use crate::store::Store;

/// No settings are longer, in bytes. It keeps a damaged or foreign file from filling the memory.
const LIMIT: u64 = 1 << 20;

/// Settings as they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings<T> {
    /// What the file says, or the default.
    pub value: T,
    /// Where a file went that could not be read; the defaults are in force then.
    pub set_aside: Option<PathBuf>,
}

impl Store {
    /// The settings, or the defaults when there are none yet. A file that cannot be read as `T` is renamed and reported.
    ///
    /// # Errors
    /// When the file cannot be opened, or cannot be renamed.
    pub fn settings<T: DeserializeOwned + Default>(&self) -> Result<Settings<T>, Error> {
        read(&self.root().join("settings.json"))
    }

    /// Replaces the settings.
    ///
    /// # Errors
    /// [`Error::Full`], [`Error::ReadOnly`] and others of the disk; the old settings are then still there.
    pub fn save_settings<T: Serialize>(&self, settings: &T) -> Result<(), Error> {
        atomic::replace(&self.root().join("settings.json"), settings, Flush::Yes)
    }

    /// Where the reader was in a project; none when that is unknown or cannot be read.
    #[must_use]
    pub fn place<T: DeserializeOwned>(&self, id: Uuid) -> Option<T> {
        match atomic::read(&layout::project(self.root(), id).join("place.json"), LIMIT) {
            Ok(Content::Bytes(bytes)) => serde_json::from_slice(&bytes).ok(),
            Ok(Content::Absent | Content::TooLong) | Err(_) => None,
        }
    }

    /// Keeps where the reader is. It is not flushed: after a power cut an earlier place, or none, will do.
    ///
    /// # Errors
    /// [`Error::NoProject`], [`Error::Full`], [`Error::ReadOnly`] and others of the disk.
    pub fn save_place<T: Serialize>(&self, id: Uuid, place: &T) -> Result<(), Error> {
        atomic::replace(&self.project(id)?.join("place.json"), place, Flush::No)
    }

    /// How the reports of a project are wanted, or the default when nobody said so yet. A file that cannot be read as `T` is renamed,
    /// so that no later choice replaces it.
    ///
    /// # Errors
    /// When the file cannot be opened, or cannot be renamed.
    pub fn report_choices<T: DeserializeOwned + Default>(&self, id: Uuid) -> Result<T, Error> {
        Ok(read(&layout::project(self.root(), id).join("report.json"))?.value)
    }

    /// Keeps how the reports of a project are wanted.
    ///
    /// # Errors
    /// [`Error::NoProject`], [`Error::Full`], [`Error::ReadOnly`] and others of the disk; the old choices are then still there.
    pub fn save_report_choices<T: Serialize>(&self, id: Uuid, choices: &T) -> Result<(), Error> {
        atomic::replace(&self.project(id)?.join("report.json"), choices, Flush::Yes)
    }
}

/// Reads a small file; a broken one is set aside beside it.
pub(crate) fn read<T: DeserializeOwned + Default>(path: &Path) -> Result<Settings<T>, Error> {
    match atomic::read(path, LIMIT)? {
        Content::Absent => return Ok(Settings { value: T::default(), set_aside: None }),
        Content::Bytes(bytes) => {
            if let Ok(value) = serde_json::from_slice(&bytes) {
                return Ok(Settings { value, set_aside: None });
            }
        }
        Content::TooLong => {}
    }
    let aside = aside(path).during("read", path)?;
    folder::rename(path, &aside).during("set aside", path)?;
    Ok(Settings { value: T::default(), set_aside: Some(aside) })
}

/// The name of a broken file, by its content: only an equal copy is ever replaced.
fn aside(path: &Path) -> io::Result<PathBuf> {
    let sum = layout::sum(File::open(path)?)?;
    Ok(path.with_extension(format!("{sum:08x}.broken")))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::sample;

    #[test]
    fn settings_come_back() {
        let (_root, store) = sample::store();
        assert_eq!(store.settings::<Value>().unwrap().value, Value::Null);
        store.save_settings(&json!({"language": "ar"})).unwrap();
        let settings = store.settings::<Value>().unwrap();
        assert_eq!(settings, Settings { value: json!({"language": "ar"}), set_aside: None });
    }

    #[test]
    fn broken_settings_are_set_aside_and_kept() {
        let (root, store) = sample::store();
        let path = root.path().join("settings.json");
        std::fs::write(&path, "{\"language\":").unwrap();
        let settings = store.settings::<Value>().unwrap();
        assert_eq!(settings.value, Value::Null);
        assert_eq!(std::fs::read(settings.set_aside.unwrap()).unwrap(), b"{\"language\":");
        assert!(!path.exists());
        assert_eq!(store.settings::<Value>().unwrap().set_aside, None);
    }

    #[test]
    fn choices_of_reports_come_back() {
        let (_root, store) = sample::store();
        let id = Uuid::from_u128(1);
        assert!(matches!(store.save_report_choices(id, &1), Err(Error::NoProject { .. })));
        store.create(id, &sample::entries(0..1)).unwrap();
        assert_eq!(store.report_choices::<Value>(id).unwrap(), Value::Null);
        store.save_report_choices(id, &json!({"paper": "a4"})).unwrap();
        assert_eq!(store.report_choices::<Value>(id).unwrap(), json!({"paper": "a4"}));
    }

    #[test]
    fn a_place_is_a_convenience() {
        let (root, store) = sample::store();
        let id = Uuid::from_u128(1);
        assert!(matches!(store.save_place(id, &1), Err(Error::NoProject { .. })));
        store.create(id, &sample::entries(0..1)).unwrap();
        assert_eq!(store.place::<u32>(id), None);
        store.save_place(id, &7).unwrap();
        assert_eq!(store.place::<u32>(id), Some(7));
        std::fs::write(layout::project(root.path(), id).join("place.json"), "{").unwrap();
        assert_eq!(store.place::<u32>(id), None);
    }
}
