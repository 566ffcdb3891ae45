//! The parts of a workbook: files in a zip, and how they name each other.

use super::xml::{Step, attribute, steps};
use super::{Error, unreadable};
use crate::archive::Archive;

/// How many files the zip of a workbook may have.
const ENTRY_LIMIT: usize = 2_000;
/// How much is decompressed of all parts together, in bytes.
const PARTS_LIMIT: u64 = 64 << 20;

/// The parts, none of which is open yet.
pub(super) struct Parts<'a> {
    archive: Archive<'a>,
    /// How many more bytes are decompressed.
    left: u64,
}

/// What one part says about another.
pub(super) struct Relation {
    pub(super) id: String,
    kind: String,
    /// The path of the other part in the zip.
    pub(super) target: String,
}

impl Relation {
    /// Whether it is of a kind, in either of the two name spaces that the format has.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

impl<'a> Parts<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Error> {
        let archive = Archive::open(bytes, ENTRY_LIMIT).map_err(of_sheet)?;
        Ok(Self { archive, left: PARTS_LIMIT })
    }

    /// The text of a part.
    pub(super) fn text(&mut self, path: &str) -> Result<String, Error> {
        let bytes = match self.archive.read(path, self.left).map_err(of_sheet) {
            Err(Error::TooLong { name, .. }) => return Err(Error::TooLong { name, limit: PARTS_LIMIT }),
            read => read?.ok_or_else(|| unreadable(&format!("{path} is missing")))?,
        };
        self.left -= bytes.len() as u64;
        String::from_utf8(bytes).map_err(|_| Error::NotUtf8 { name: path.to_owned() })
    }

    /// The relations that a part lists, of a part in `folder`.
    pub(super) fn relations(&mut self, folder: &str, path: &str) -> Result<Vec<Relation>, Error> {
        let mut relations = Vec::new();
        steps(&self.text(path)?, |step| {
            if let Step::Open("Relationship", tag) = step {
                let value = |name| attribute(tag, name).map(Option::unwrap_or_default);
                let target = value("Target")?;
                let target = match target.strip_prefix('/') {
                    Some(absolute) => absolute.to_owned(),
                    None if folder.is_empty() => target,
                    None => format!("{folder}/{target}"),
                };
                relations.push(Relation { id: value("Id")?, kind: value("Type")?, target });
            }
            Ok(())
        })?;
        Ok(relations)
    }
}

/// What is wrong with the zip is wrong with the spreadsheet.
fn of_sheet(error: Error) -> Error {
    match error {
        Error::Damaged { detail } => Error::SheetUnreadable { detail },
        other => other,
    }
}
