//! Reads the cells of an xlsx file, and no more of it: no styles, no drawings, no formulas, no macros. The reader of zips under it
//! serves packs too.
//!
//! Written here rather than taken from a library of spreadsheets, because the file may have been made to harm, and those make
//! room for as many texts and formulas as the file claims to have. Here every part is limited by what is really decompressed,
//! parts that are not needed stay closed, memory grows with what is kept, and a cell far away costs nothing.

mod archive;
mod cells;
mod error;
mod parts;
mod xml;

use std::rc::Rc;

pub use archive::Archive;
pub use error::Error;
use parts::Parts;
use xml::{Step, steps};

/// The longest zip and the longest spreadsheet that are read, in bytes.
pub const ARCHIVE_LIMIT: u64 = 16 << 20;
/// How many rows with content a sheet may have.
pub const ROW_LIMIT: usize = 20_000;
/// How many sheets a workbook may have.
const SHEET_LIMIT: usize = 16;

/// A sheet with its rows in the order of the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its rows that have content.
    pub rows: Vec<Row>,
}

/// A row that has content.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1.
    pub number: u32,
    /// Columns from 0 with their cells; empty ones are absent.
    pub cells: Vec<(u32, Cell)>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text, which several cells may share.
    Text(Rc<str>),
    /// A number as the file writes it, such as `2` or `2.0`. It may be meant as a date: only its format would say so.
    Number(Rc<str>),
    /// A truth value or an error. What it looks like depends on the program that shows it.
    Value,
    /// Something to calculate.
    Formula,
}

impl Row {
    /// The cell of a column; none when it is empty.
    #[must_use]
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, cell)| cell)
    }

    /// The text of a column; empty when there is none.
    #[must_use]
    pub fn text(&self, column: u32) -> &str {
        match self.cell(column) {
            Some(Cell::Text(text)) => text,
            _ => "",
        }
    }
}

/// Reads all sheets of a workbook.
///
/// # Errors
/// When the bytes are no workbook, or one that is longer or stranger than any that people make; the [`Error`] says what.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Error> {
    if bytes.len() as u64 > ARCHIVE_LIMIT {
        return Err(Error::TooLong { name: "xlsx".to_owned(), limit: ARCHIVE_LIMIT });
    }
    let mut parts = Parts::open(bytes)?;
    let package = parts.relations("", "_rels/.rels")?;
    let workbook = package.iter().find(|relation| relation.is("officeDocument"));
    let path = &workbook.ok_or_else(|| unreadable("it names no workbook"))?.target;
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let slash = if folder.is_empty() { "" } else { "/" };
    let relations = parts.relations(folder, &format!("{folder}{slash}_rels/{file}.rels"))?;
    let shared = match relations.iter().find(|relation| relation.is("sharedStrings")) {
        Some(relation) => cells::shared(&parts.text(&relation.target)?)?,
        None => Vec::new(),
    };
    let mut sheets = Vec::new();
    for id in sheet_ids(&parts.text(path)?)? {
        // A sheet that is only a chart has another kind of part.
        if let Some(relation) =
            relations.iter().find(|relation| relation.id == id && relation.is("worksheet"))
        {
            sheets.push(Sheet { rows: cells::rows(&parts.text(&relation.target)?, &shared)? });
        }
    }
    Ok(sheets)
}

/// The ids of the relations that lead to the sheets, in their order.
fn sheet_ids(workbook: &str) -> Result<Vec<String>, Error> {
    let mut ids = Vec::new();
    steps(workbook, |step| {
        if let Step::Open("sheet", tag) = step {
            ids.extend(xml::relation(tag)?);
            if ids.len() > SHEET_LIMIT {
                return Err(Error::TooMany { what: "sheets", limit: SHEET_LIMIT });
            }
        }
        Ok(())
    })?;
    Ok(ids)
}

fn unreadable(detail: &str) -> Error {
    Error::SheetUnreadable { detail: detail.to_owned() }
}

#[cfg(test)]
mod tests;
