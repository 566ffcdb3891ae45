//! A zip in memory that may have been made to harm: sizes are counted while they are read, never believed.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use crate::error::Error;

/// What the directory entry of a file begins with, and how far its name is from there.
const DIRECTORY_ENTRY: &[u8; 4] = b"PK\x01\x02";
const NAME_LENGTH_AT: usize = 28;
const NAME_AT: usize = 46;

/// The files of a zip by their place in its directory.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

impl<'a> Archive<'a> {
    /// Reads the directory. Nothing is decompressed.
    ///
    /// # Errors
    /// When the zip is damaged, has more entries than `entry_limit`, or one that is encrypted, a link, or there twice.
    pub fn open(bytes: &'a [u8], entry_limit: usize) -> Result<Self, Error> {
        // Before the directory is read into memory: it cannot have more entries than there are beginnings of one. A stored zip
        // inside the zip has such beginnings too, hence some room.
        let beginnings = bytes.windows(4).filter(|window| window == DIRECTORY_ENTRY).count();
        let too_many = Error::TooMany { what: "entries", limit: entry_limit };
        if beginnings > entry_limit.saturating_mul(16) {
            return Err(too_many);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        if zip.has_duplicate_names() {
            return Err(Error::Duplicate { name: first_repeated(bytes) });
        }
        if zip.len() > entry_limit {
            return Err(too_many);
        }
        let mut names = Vec::with_capacity(zip.len());
        for index in 0..zip.len() {
            let entry = zip.by_index_data(index).map_err(|error| damaged(&error))?;
            let name = match entry.name() {
                Ok(name) => name.into_owned(),
                Err(_) => {
                    return Err(Error::UnsafeName {
                        name: String::from_utf8_lossy(entry.name_raw()).into_owned(),
                    });
                }
            };
            if entry.encrypted() {
                return Err(Error::Encrypted { name });
            }
            if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
                return Err(Error::Compression { name });
            }
            if entry.is_symlink() {
                return Err(Error::NotAFile { name });
            }
            names.push(name);
        }
        Ok(Self { zip, names })
    }

    /// Refuses a zip whose names could lead elsewhere, and one that says different things at different places about its files.
    ///
    /// # Errors
    /// [`Error::UnsafeName`] and [`Error::Damaged`].
    pub fn require_plain(&mut self) -> Result<(), Error> {
        if let Some(name) = self.names.iter().find(|name| !is_plain(name)) {
            return Err(Error::UnsafeName { name: name.clone() });
        }
        self.zip.validate_header_consistency().map_err(|error| damaged(&error))
    }

    /// The names of all files and folders, in the order of the directory.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The content of a file; none when there is no such file.
    ///
    /// # Errors
    /// [`Error::TooLong`] when it has more than `limit` bytes, counted while it is read, and [`Error::Damaged`].
    pub fn read(&mut self, name: &str, limit: u64) -> Result<Option<Vec<u8>>, Error> {
        let Some(index) = self.zip.index_for_name(name) else { return Ok(None) };
        let file = self.zip.by_index(index).map_err(|error| damaged(&error))?;
        let mut bytes = Vec::new();
        match file.take(limit + 1).read_to_end(&mut bytes) {
            Ok(_) if bytes.len() as u64 > limit => Err(Error::TooLong { name: name.to_owned(), limit }),
            Ok(_) => Ok(Some(bytes)),
            Err(error) => Err(Error::Damaged { detail: format!("{name}: {error}") }),
        }
    }
}

fn damaged(error: &ZipError) -> Error {
    Error::Damaged { detail: error.to_string() }
}

/// Whether a name is a plain path below the place where the zip is unpacked, on every system: no way up, no root, no drive, no
/// empty part, no control character.
fn is_plain(name: &str) -> bool {
    let path = name.strip_suffix('/').unwrap_or(name);
    let is_plain_part = |part: &str| !matches!(part, "" | "." | "..");
    path.split('/').all(is_plain_part) && !name.chars().any(|c| matches!(c, '\\' | ':') || c.is_control())
}

/// The name that the directory has twice, which the reader of zips has already dropped.
fn first_repeated(bytes: &[u8]) -> String {
    let mut seen = HashSet::new();
    for (at, _) in bytes.windows(4).enumerate().filter(|(_, window)| window == DIRECTORY_ENTRY) {
        let number = |at: usize| bytes.get(at).copied().map_or(0, usize::from);
        let length = number(at + NAME_LENGTH_AT) + 256 * number(at + NAME_LENGTH_AT + 1);
        let Some(name) = bytes.get(at + NAME_AT..at + NAME_AT + length) else { continue };
        if !seen.insert(name) {
            return String::from_utf8_lossy(name).into_owned();
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_name_stays_below() {
        for name in ["pack.json", "piha/", "piha/pack.json", "a/b/c.txt", "مرجع.txt", "a b", "..a"] {
            assert!(is_plain(name), "{name}");
        }
        for name in [
            "",
            "/",
            "/pack.json",
            "..",
            "../pack.json",
            "a/../b",
            "a//b",
            "./a",
            "a\\b",
            "C:a",
            "a\0",
            "a\n",
        ] {
            assert!(!is_plain(name), "{name:?}");
        }
    }
}
