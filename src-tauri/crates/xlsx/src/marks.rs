//! What a checklist to fill in says about itself to the program: two hidden columns of names and values on the sheet that says how
//! to fill it in. They tell to which project and pack the answers belong, and which headings to look for.

use checklist::PackVersion;
use report::FormSheet;
use workbook::{Cell, Sheet};

use crate::filled::FilledError;

/// The first name; its value is the format.
const MARK: &str = "mainstay.answers";
/// The newest format of such files that this program reads.
pub(crate) const FORMAT: u64 = 1;

const PROJECT: &str = "project";
const PACK: &str = "pack";
const VERSION: &str = "version";
const LANGUAGE: &str = "language";
const ITEM: &str = "heading.item_id";
const RATING: &str = "heading.rating";
const REASON: &str = "heading.reason";
const NOTE: &str = "heading.note";

/// What the file says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) project: String,
    pub(crate) pack: PackVersion,
    /// The headings of item id, rating, reason and note.
    pub(crate) headings: [String; 4],
}

/// The names and values to write.
pub(crate) fn rows(form: &FormSheet) -> [(&'static str, String); 9] {
    let heads = &form.heads;
    [
        (MARK, FORMAT.to_string()),
        (PROJECT, form.project.clone()),
        (PACK, form.pack.id.clone()),
        (VERSION, form.pack.version.clone()),
        (LANGUAGE, form.language.tag().to_owned()),
        (ITEM, heads.id.lines()),
        (RATING, heads.rating.lines()),
        (REASON, heads.reason.lines()),
        (NOTE, heads.note.lines()),
    ]
}

impl Marks {
    /// Finds the names and values, wherever their columns are now.
    pub(crate) fn read(sheets: &[Sheet]) -> Result<Self, FilledError> {
        let is_mark = |cell: &Cell| matches!(cell, Cell::Text(text) if **text == *MARK);
        let found = sheets.iter().find_map(|sheet| {
            let mut cells = sheet.rows.iter().flat_map(|row| &row.cells);
            cells.find(|(_, cell)| is_mark(cell)).map(|(column, _)| (sheet, *column))
        });
        let (sheet, column) = found.ok_or(FilledError::Foreign)?;
        let value = |name: &str| {
            let row = sheet.rows.iter().find(|row| row.text(column) == name).ok_or(FilledError::Foreign)?;
            match row.cell(column + 1) {
                // A program may have taken the number of the format, or a version such as 1, for a number.
                Some(Cell::Text(text) | Cell::Number(text)) => Ok(text.to_string()),
                _ => Err(FilledError::Foreign),
            }
        };
        let found: u64 = value(MARK)?.trim_end_matches(".0").parse().map_err(|_| FilledError::Foreign)?;
        if found > FORMAT {
            return Err(FilledError::Newer { found, known: FORMAT });
        }
        Ok(Self {
            project: value(PROJECT)?,
            pack: PackVersion { id: value(PACK)?, version: value(VERSION)? },
            headings: [value(ITEM)?, value(RATING)?, value(REASON)?, value(NOTE)?],
        })
    }
}
