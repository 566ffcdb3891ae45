//! The cells of an xlsx file that somebody sent. calamine reads them; before it may, every part is decompressed once and
//! counted, so that it never meets a zip bomb, and cells come one by one, so that a cell far away costs nothing.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::rc::Rc;

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use crate::archive::Archive;
use crate::error::Error;
use crate::{ARCHIVE_LIMIT, ROW_LIMIT};

/// How many files the zip of a workbook may have.
const ENTRY_LIMIT: usize = 2_000;
/// How much all parts may have together once they are decompressed, in bytes.
const PARTS_LIMIT: u64 = 64 << 20;
const SHEET_LIMIT: usize = 16;
/// Columns behind this one are not read.
const COLUMN_LIMIT: u32 = 64;

/// A sheet with its rows, by number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) rows: Vec<Row>,
}

/// A row that has content.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its number, from 1.
    pub(crate) number: u32,
    /// Columns from 0 with their cells; empty ones are absent.
    pub(crate) cells: Vec<(u32, Cell)>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Text(Rc<str>),
    /// A number, a date, a truth value or an error. What it looks like depends on the program that shows it.
    Value,
    /// Something to calculate.
    Formula,
}

impl Row {
    /// The cell of a column; none when it is empty.
    pub(crate) fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, cell)| cell)
    }

    /// The text of a column; empty when there is none.
    pub(crate) fn text(&self, column: u32) -> &str {
        match self.cell(column) {
            Some(Cell::Text(text)) => text,
            _ => "",
        }
    }
}

/// Reads all sheets of a workbook.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Error> {
    bounded(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names = workbook.sheet_names();
    if names.len() > SHEET_LIMIT {
        return Err(Error::TooMany { what: "sheets", limit: SHEET_LIMIT });
    }
    names.iter().map(|name| sheet(&mut workbook, name)).collect()
}

/// Decompresses every part, keeps none of them and adds up what they really have.
fn bounded(bytes: &[u8]) -> Result<(), Error> {
    let too_long = |limit| Error::TooLong { name: "xlsx".to_owned(), limit };
    if bytes.len() as u64 > ARCHIVE_LIMIT {
        return Err(too_long(ARCHIVE_LIMIT));
    }
    let mut archive = Archive::open(bytes, ENTRY_LIMIT).map_err(|error| match error {
        Error::Damaged { detail } => Error::SheetUnreadable { detail },
        other => other,
    })?;
    let mut left = PARTS_LIMIT;
    for name in archive.names().to_vec() {
        let part = archive.read(&name, left).map_err(|error| match error {
            Error::TooLong { .. } => too_long(PARTS_LIMIT),
            other => other,
        })?;
        left -= part.map_or(0, |part| part.len() as u64);
    }
    Ok(())
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Sheet, Error> {
    let mut cells = match workbook.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        // A sheet that is only a chart has no cells.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Sheet { rows: Vec::new() }),
        Err(error) => return Err(unreadable(error)),
    };
    let mut rows: BTreeMap<u32, Vec<(u32, Cell)>> = BTreeMap::new();
    while let Some(read) = cells.next_cell_with_formula().map_err(unreadable)? {
        let (row, column) = read.pos;
        let cell = if read.formula.is_some() { Some(Cell::Formula) } else { cell(&read.value) };
        let Some(cell) = cell.filter(|_| column < COLUMN_LIMIT) else { continue };
        if rows.len() == ROW_LIMIT && !rows.contains_key(&row) {
            return Err(Error::TooMany { what: "rows", limit: ROW_LIMIT });
        }
        let row = rows.entry(row).or_default();
        // Two cells in one place are the work of no program; the first counts.
        if row.iter().all(|(at, _)| *at != column) {
            row.push((column, cell));
        }
    }
    let rows = rows.into_iter().map(|(row, cells)| Row { number: row.saturating_add(1), cells });
    Ok(Sheet { rows: rows.collect() })
}

fn cell(value: &DataRef<'_>) -> Option<Cell> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::String(text) => text.as_str(),
        DataRef::SharedString(text) => text,
        _ => return Some(Cell::Value),
    };
    (!text.is_empty()).then(|| Cell::Text(text.into()))
}

fn unreadable(error: XlsxError) -> Error {
    Error::SheetUnreadable { detail: error.to_string() }
}
