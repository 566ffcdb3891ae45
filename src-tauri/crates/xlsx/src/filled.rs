//! A checklist that somebody filled in and sent back, perhaps changed by another program and perhaps made to harm.

use checklist::PackVersion;
use checklist::answer_sheet::{Line, Refused, Why, shown};
use workbook::{Cell, Row, Sheet};

use crate::marks::Marks;

/// What a filled-in checklist says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The id of the project that the answers belong to, as the file says.
    pub project: String,
    /// The pack that they are given against.
    pub pack: PackVersion,
    /// The lines with an item, in their order. Whether they can be taken over is for
    /// [`Proposal`](checklist::answer_sheet::Proposal) to say.
    pub lines: Vec<Line>,
    /// The lines that cannot be read.
    pub refused: Vec<Refused>,
}

/// Why a file is no filled-in checklist. The messages are for developers.
#[derive(Debug, thiserror::Error)]
pub enum FilledError {
    /// A column is gone, or its heading was changed.
    #[error("the checklist has no column with the heading {heading}")]
    ColumnMissing {
        /// The heading that was written.
        heading: String,
    },
    /// A workbook without the marks that [`form`](crate::form()) leaves.
    #[error("the workbook is no checklist of this program")]
    Foreign,
    /// A checklist of a newer program.
    #[error("the checklist has format {found}; this program knows {known}")]
    Newer {
        /// The format that was met.
        found: u64,
        /// The newest format that this program knows.
        known: u64,
    },
    /// No workbook, or one that is longer or stranger than any that people make.
    #[error(transparent)]
    Unreadable(#[from] workbook::Error),
}

impl FilledError {
    /// A stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ColumnMissing { .. } => "answer_column_missing",
            Self::Foreign => "foreign_answers",
            Self::Newer { .. } => "newer",
            Self::Unreadable(error) => error.code(),
        }
    }
}

/// Reads a checklist that [`form`](crate::form()) wrote and a person filled in, for instance in Excel or LibreOffice. Rows may be
/// sorted, hidden or gone, columns and sheets may be moved, added and renamed; headings must stay.
///
/// # Errors
/// [`FilledError`] when the file is no such checklist.
pub fn filled(xlsx: &[u8]) -> Result<Filled, FilledError> {
    let sheets = workbook::read(xlsx)?;
    let marks = Marks::read(&sheets)?;
    let table = Table::find(&sheets, &marks.headings)?;
    let (mut lines, mut refused) = (Vec::new(), Vec::new());
    for row in table.sheet.rows.iter().skip(table.head + 1) {
        let item = shown(&written(row, table.columns[0]).unwrap_or_default());
        match table.line(row) {
            Ok(line) => lines.extend(line),
            Err(why) => refused.push(Refused { row: row.number, item, why }),
        }
    }
    Ok(Filled { project: marks.project, pack: marks.pack, lines, refused })
}

/// The sheet of items with the places of its columns.
struct Table<'a> {
    sheet: &'a Sheet,
    /// The place of the headings among the rows.
    head: usize,
    /// Item id, rating, reason and note.
    columns: [u32; 4],
}

impl<'a> Table<'a> {
    fn find(sheets: &'a [Sheet], headings: &[String; 4]) -> Result<Self, FilledError> {
        // What is told to be missing is what the row lacks that is most like a head.
        let (mut missing, mut most) = (&headings[0], 0);
        for sheet in sheets {
            for (head, row) in sheet.rows.iter().enumerate() {
                let column = |heading: &String| {
                    row.cells.iter().map(|(at, _)| *at).find(|at| row.text(*at).trim() == heading.trim())
                };
                let found = headings.each_ref().map(column);
                if let [Some(id), Some(rating), Some(reason), Some(note)] = found {
                    return Ok(Self { sheet, head, columns: [id, rating, reason, note] });
                }
                let count = found.iter().flatten().count();
                if count > most {
                    most = count;
                    missing = found
                        .iter()
                        .zip(headings)
                        .find(|(at, _)| at.is_none())
                        .map_or(missing, |(_, name)| name);
                }
            }
        }
        Err(FilledError::ColumnMissing { heading: missing.clone() })
    }

    /// A row as a line; none when nothing was filled in.
    fn line(&self, row: &Row) -> Result<Option<Line>, Why> {
        let [id, rating, reason, note] = self.columns;
        let line = Line {
            row: row.number,
            item: written(row, id)?,
            rating: written(row, rating)?,
            reason: text(row, reason)?,
            note: text(row, note)?,
        };
        let is_filled = [&line.rating, &line.reason, &line.note].iter().any(|text| !text.trim().is_empty());
        Ok(is_filled.then_some(line))
    }
}

/// A text or a number, as it is written.
fn written(row: &Row, column: u32) -> Result<String, Why> {
    match row.cell(column) {
        None => Ok(String::new()),
        Some(Cell::Text(text) | Cell::Number(text)) => Ok(text.to_string()),
        Some(Cell::Value) => Err(Why::NotText),
        Some(Cell::Formula) => Err(Why::Formula),
    }
}

/// A text. A number is refused: it may be a day, and would be kept as something like 46350.
fn text(row: &Row, column: u32) -> Result<String, Why> {
    match row.cell(column) {
        Some(Cell::Number(_)) => Err(Why::NotText),
        _ => written(row, column),
    }
}
