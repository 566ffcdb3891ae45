//! The files of a pack, from a folder or a zip. Only `pack.json` and the prose files are read; whatever else is there, a README or
//! a licence, stays closed.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

use checklist::check::STRUCTURE_FILE;
use checklist::{Finding, Language};
use workbook::{Archive, Error as Unreadable};

use crate::error::Error;
use crate::{ARCHIVE_LIMIT, ENTRY_LIMIT, FILE_LIMIT};

/// The texts of a pack's files as they are. Whether they are a sound pack is another question: [`Files::findings`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The text of `pack.json`; none when there is no such file.
    pub structure: Option<String>,
    /// The text of each `<language>.json` that is there, in the order of [`Language::ALL`].
    pub prose: Vec<(Language, String)>,
}

impl Files {
    /// Reads a folder, or a zip with the files at its top or in one folder.
    ///
    /// # Errors
    /// When the path leads to neither, and when anything about it is not as a pack should be; the [`Error`] says what.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let io = |source: std::io::Error| match source.kind() {
            ErrorKind::NotFound => Error::NotThere { path: path.to_owned() },
            _ => Error::Io { path: path.to_owned(), source },
        };
        // The path itself may be a link: a person chose it.
        let found = fs::metadata(path).map_err(io)?;
        if found.is_dir() {
            return Self::gather(|name| in_folder(path, name));
        }
        if !found.is_file() {
            return Err(Error::NeitherFolderNorZip { path: path.to_owned() });
        }
        let mut bytes = Vec::new();
        File::open(path).and_then(|file| file.take(ARCHIVE_LIMIT + 1).read_to_end(&mut bytes)).map_err(io)?;
        if bytes.len() as u64 > ARCHIVE_LIMIT {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Err(Unreadable::TooLong { name, limit: ARCHIVE_LIMIT }.into());
        }
        if !bytes.starts_with(b"PK") {
            return Err(Error::NeitherFolderNorZip { path: path.to_owned() });
        }
        Self::from_zip(&bytes)
    }

    fn from_zip(bytes: &[u8]) -> Result<Self, Error> {
        let mut archive = Archive::open(bytes, ENTRY_LIMIT)?;
        archive.require_plain()?;
        let mut wanted =
            archive.names().iter().filter_map(|name| folder_of(name).map(|folder| (name, folder)));
        let folder = match wanted.next() {
            None => "",
            Some((first, folder)) => {
                if let Some((second, _)) = wanted.find(|(_, other)| *other != folder) {
                    return Err(Error::TwoPlaces { first: first.clone(), second: second.clone() });
                }
                folder
            }
        };
        let folder = folder.to_owned();
        Self::gather(|name| Ok(archive.read(&format!("{folder}{name}"), FILE_LIMIT)?))
    }

    fn gather(mut read: impl FnMut(&str) -> Result<Option<Vec<u8>>, Error>) -> Result<Self, Error> {
        let mut text = |name: &str| read(name)?.map(|bytes| utf8(name, bytes)).transpose();
        let structure = text(STRUCTURE_FILE)?;
        let mut prose = Vec::new();
        for language in Language::ALL {
            if let Some(text) = text(&file_of(language))? {
                prose.push((language, text));
            }
        }
        Ok(Self { structure, prose })
    }

    /// What [`checklist::check`](checklist::check()) has to say about these files.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let prose: Vec<_> = self.prose.iter().map(|(language, text)| (*language, text.as_str())).collect();
        checklist::check(self.structure.as_deref(), &prose)
    }

    /// The text of the prose file of a language.
    pub(crate) fn text(&self, language: Language) -> Option<&str> {
        self.prose.iter().find(|(of, _)| *of == language).map(|(_, text)| text.as_str())
    }
}

/// The name of the prose file of a language.
pub(crate) fn file_of(language: Language) -> String {
    format!("{}.json", language.tag())
}

/// Where a file of a pack is in a zip: the empty text or a folder with `/`; none for other files and for deeper places.
fn folder_of(name: &str) -> Option<&str> {
    let at = name.rfind('/').map_or(0, |slash| slash + 1);
    let (folder, file) = name.split_at(at);
    let is_ours = file == STRUCTURE_FILE || Language::ALL.iter().any(|language| file == file_of(*language));
    (is_ours && folder.matches('/').count() <= 1).then_some(folder)
}

fn in_folder(folder: &Path, name: &str) -> Result<Option<Vec<u8>>, Error> {
    let path = folder.join(name);
    let io = |source| Error::Io { path: path.clone(), source };
    match fs::symlink_metadata(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(io(error)),
        Ok(found) if !found.is_file() => return Err(Unreadable::NotAFile { name: name.to_owned() }.into()),
        Ok(_) => {}
    }
    let mut bytes = Vec::new();
    File::open(&path).and_then(|file| file.take(FILE_LIMIT + 1).read_to_end(&mut bytes)).map_err(io)?;
    if bytes.len() as u64 > FILE_LIMIT {
        return Err(Unreadable::TooLong { name: name.to_owned(), limit: FILE_LIMIT }.into());
    }
    Ok(Some(bytes))
}

fn utf8(name: &str, bytes: Vec<u8>) -> Result<String, Error> {
    let text = String::from_utf8(bytes).map_err(|_| Unreadable::NotUtf8 { name: name.to_owned() })?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}
