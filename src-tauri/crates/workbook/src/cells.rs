//! Cells with their texts, from the XML of a sheet and of the texts that sheets share.

use std::collections::HashSet;
use std::rc::Rc;

use super::xml::{Step, attribute, column, steps, unescape_controls};
use super::{Cell, Error, Row, unreadable};
use crate::ROW_LIMIT;

/// How many texts may be shared; a workbook with as many rows as are read has fewer.
const SHARED_LIMIT: usize = 10 * ROW_LIMIT;
/// Columns behind this one are not read.
const COLUMN_LIMIT: u32 = 64;

/// The texts that cells name by number.
pub(super) fn shared(part: &str) -> Result<Vec<Rc<str>>, Error> {
    let mut texts = Vec::new();
    let mut text = Text::default();
    steps(part, |step| {
        match step {
            Step::Open("si", _) => text = Text::default(),
            Step::Close("si") if texts.len() == SHARED_LIMIT => {
                return Err(Error::TooMany { what: "texts", limit: SHARED_LIMIT });
            }
            Step::Close("si") => texts.push(text.take()),
            step => text.step(&step),
        }
        Ok(())
    })?;
    Ok(texts)
}

/// The rows of a sheet that have content.
pub(super) fn rows(part: &str, shared: &[Rc<str>]) -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    let mut row = Row { number: 0, cells: Vec::new() };
    let mut numbers = HashSet::new();
    let mut cell = Open::default();
    let mut next_column = 0;
    steps(part, |step| {
        match step {
            Step::Open("row", tag) => {
                let number = attribute(tag, "r")?.and_then(|number| number.parse().ok());
                row = Row { number: number.unwrap_or(row.number.saturating_add(1)), cells: Vec::new() };
                next_column = 0;
            }
            // Two rows in one place are the work of no program; the first counts, as with cells.
            Step::Close("row") if !row.cells.is_empty() && numbers.insert(row.number) => {
                if rows.len() == ROW_LIMIT {
                    return Err(Error::TooMany { what: "rows", limit: ROW_LIMIT });
                }
                rows.push(Row { number: row.number, cells: std::mem::take(&mut row.cells) });
            }
            Step::Open("c", tag) => {
                let column = attribute(tag, "r")?.and_then(|place| column(&place)).unwrap_or(next_column);
                let kind = attribute(tag, "t")?.unwrap_or_default();
                cell = Open { column, kind, ..Open::default() };
                next_column = column.saturating_add(1);
            }
            Step::Close("c") => {
                let cell = std::mem::take(&mut cell);
                let column = cell.column;
                if column < COLUMN_LIMIT && row.cell(column).is_none() {
                    row.cells.extend(cell.close(shared)?.map(|cell| (column, cell)));
                }
            }
            step => cell.step(&step),
        }
        Ok(())
    })?;
    Ok(rows)
}

/// The visible text of an element with runs, without the readings that East Asian texts have above them.
#[derive(Default)]
struct Text {
    text: String,
    is_open: bool,
    readings: usize,
}

impl Text {
    fn step(&mut self, step: &Step<'_>) {
        match step {
            Step::Open("rPh", _) => self.readings += 1,
            Step::Close("rPh") => self.readings = self.readings.saturating_sub(1),
            Step::Open("t", _) => self.is_open = true,
            Step::Close("t") => self.is_open = false,
            Step::Text(text) if self.is_open && self.readings == 0 => self.text.push_str(text),
            _ => {}
        }
    }

    fn take(&mut self) -> Rc<str> {
        unescape_controls(&std::mem::take(&mut self.text)).into()
    }
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    column: u32,
    /// How the cell says what it holds: `s` a shared text, `inlineStr` and `str` one of its own, nothing or `n` a number, all else a value.
    kind: String,
    text: Text,
    value: String,
    is_value: bool,
    is_formula: bool,
}

impl Open {
    fn step(&mut self, step: &Step<'_>) {
        match step {
            Step::Open("f", _) => self.is_formula = true,
            Step::Open("v", _) => self.is_value = true,
            Step::Close("v") => self.is_value = false,
            Step::Text(text) if self.is_value => self.value.push_str(text),
            step => self.text.step(step),
        }
    }

    fn close(mut self, shared: &[Rc<str>]) -> Result<Option<Cell>, Error> {
        if self.is_formula {
            return Ok(Some(Cell::Formula));
        }
        let text = match self.kind.as_str() {
            // A cell that says so and names none is empty.
            _ if self.value.is_empty() && self.text.text.is_empty() => return Ok(None),
            "s" => {
                let named = self.value.trim().parse().ok().and_then(|number: usize| shared.get(number));
                named.ok_or_else(|| unreadable("a cell names a text that is not there"))?.clone()
            }
            "inlineStr" => self.text.take(),
            "str" => unescape_controls(&self.value).into(),
            "" | "n" => return Ok(Some(Cell::Number(self.value.trim().into()))),
            _ => return Ok(Some(Cell::Value)),
        };
        Ok((!text.is_empty()).then_some(Cell::Text(text)))
    }
}
