//! The way back: what a reviewer changed in the spreadsheet becomes a new prose file. Only what was really edited counts; rows that
//! cannot be taken over are listed with the reason.

mod line;
mod outcome;

use std::collections::{BTreeMap, HashMap, HashSet};

use checklist::text::{self, LINE_LIMIT, TextFault};
use serde_json::Value;
use workbook::{Cell, Sheet};

use crate::error::Error;
use crate::files::{Files, file_of};
use crate::key::{self, Key};
use crate::mark::{MARK, Marks, fingerprint};
use crate::prose::{self, Source};
use crate::{FILE_LIMIT, TEXT_LIMIT};
use line::{is_invisible, one_line};
pub use outcome::{ChangedText, IgnoredRow, Import, Remark, Why};

/// How many characters of a key that is not known are repeated.
const KEY_LIMIT: usize = 100;

/// Reads a spreadsheet that [`export`](crate::export()) wrote and a person edited, for instance in Excel or LibreOffice. Rows may
/// be sorted, hidden or gone, columns and sheets may be moved, added and renamed; headings must stay.
///
/// An empty cell removes a text. Line breaks become blanks, and blanks around a text go.
///
/// # Errors
/// When the spreadsheet cannot be read, belongs to another pack or comes from a newer program, and when the files are not those
/// of a pack.
pub fn import(files: &Files, xlsx: &[u8]) -> Result<Import, Error> {
    let sheets = workbook::read(xlsx)?;
    let marks = Marks::read(marked(&sheets).into_iter())?;
    let head = Source::read(files, marks.language)?;
    let (found, expected) = (marks.pack.id.clone(), head.framework.id().to_owned());
    if found != expected {
        return Err(Error::AnotherPack { found, expected });
    }
    let table = Table::find(&sheets, &marks)?;
    let mut merge = Merge::new(&head, &marks);
    for row in table.rows() {
        merge.row(&row);
    }
    merge.finish()
}

/// The names and values of the hidden columns, wherever these are now.
fn marked(sheets: &[Sheet]) -> Vec<(&str, &str)> {
    for sheet in sheets {
        let mut cells = sheet.rows.iter().flat_map(|row| &row.cells);
        let is_mark = |cell: &Cell| matches!(cell, Cell::Text(text) if **text == *MARK);
        if let Some((column, _)) = cells.find(|(_, cell)| is_mark(cell)) {
            return sheet.rows.iter().map(|row| (row.text(*column), row.text(column + 1))).collect();
        }
    }
    Vec::new()
}

/// The sheet of texts with the places of its columns.
struct Table<'a> {
    sheet: &'a Sheet,
    /// The place of the headings among the rows.
    head: usize,
    key: u32,
    text: u32,
    remark: Option<u32>,
}

/// A row of the table.
struct Edited<'a> {
    number: u32,
    key: &'a str,
    text: Option<&'a Cell>,
    remark: &'a str,
}

impl<'a> Table<'a> {
    fn find(sheets: &'a [Sheet], marks: &Marks) -> Result<Self, Error> {
        let mut missing = &marks.key;
        for sheet in sheets {
            for (head, row) in sheet.rows.iter().enumerate() {
                let column = |heading: &str| {
                    row.cells.iter().map(|(at, _)| *at).find(|at| row.text(*at).trim() == heading)
                };
                let Some(key) = column(&marks.key) else { continue };
                let Some(text) = column(&marks.text) else {
                    missing = &marks.text;
                    continue;
                };
                return Ok(Self { sheet, head, key, text, remark: column(&marks.remark) });
            }
        }
        Err(Error::ColumnMissing { heading: missing.clone() })
    }

    fn rows(&self) -> impl Iterator<Item = Edited<'a>> {
        self.sheet.rows.iter().skip(self.head + 1).map(|row| Edited {
            number: row.number,
            key: row.text(self.key).trim(),
            text: row.cell(self.text),
            remark: self.remark.map_or("", |remark| row.text(remark)),
        })
    }
}

/// The old texts, and what the rows make of them.
struct Merge<'a> {
    source: &'a Source,
    marks: &'a Marks,
    /// The keys of the pack with their place in the framework.
    keys: HashMap<String, (usize, Key)>,
    seen: HashSet<usize>,
    /// New texts by place, with the row that they come from.
    edits: BTreeMap<usize, (u32, String)>,
    ignored: Vec<IgnoredRow>,
    remarks: Vec<Remark>,
}

impl<'a> Merge<'a> {
    fn new(source: &'a Source, marks: &'a Marks) -> Self {
        let keys = key::keys(&source.framework, &source.own, &source.asked).into_iter().enumerate();
        Self {
            source,
            marks,
            keys: keys.map(|(place, key)| (key.to_string(), (place, key))).collect(),
            seen: HashSet::new(),
            edits: BTreeMap::new(),
            ignored: Vec::new(),
            remarks: Vec::new(),
        }
    }

    fn row(&mut self, row: &Edited<'_>) {
        if row.key.is_empty() && row.text.is_none() {
            return;
        }
        if let Err(why) = self.edit(row) {
            self.ignore(row.number, row.key, why);
        }
    }

    fn edit(&mut self, row: &Edited<'_>) -> Result<(), Why> {
        let (place, key) = self.keys.get(row.key).ok_or(Why::KeyUnknown)?;
        // A remark that is no plain text is not worth a complaint.
        if let Ok(remark) = text::line(row.remark, LINE_LIMIT)
            && !remark.is_empty()
        {
            self.remarks.push(Remark { row: row.number, key: row.key.to_owned(), text: remark });
        }
        if !self.seen.insert(*place) {
            return Err(Why::Repeated);
        }
        let written = match row.text {
            None => "",
            Some(Cell::Text(text)) => text,
            Some(Cell::Number(_) | Cell::Value) => return Err(Why::NotText),
            Some(Cell::Formula) => return Err(Why::Formula),
        };
        let after = prose::settled(key, &one_line(written));
        let [of_own, of_asked] = [&self.source.own, &self.source.asked].map(|file| prose::text(file, key));
        let (own, before) = (of_own.unwrap_or_default(), of_asked.unwrap_or_default());
        if after == prose::settled(key, &one_line(&before)) {
            return Ok(());
        }
        let [own_then, text_then] = self.marks.texts.get(row.key).ok_or(Why::OwnChanged)?;
        if [written, after.as_str()].iter().any(|text| fingerprint(text) == *text_then) {
            // Nobody edited it here; the pack has a newer text.
            return Ok(());
        }
        let is_own = self.marks.language == self.source.framework.language();
        if fingerprint(&before) != *text_then {
            return Err(if is_own { Why::OwnChanged } else { Why::TextChanged });
        }
        if fingerprint(&own) != *own_then {
            return Err(Why::OwnChanged);
        }
        if is_own && after.is_empty() {
            return Err(Why::EmptyOwn);
        }
        match text::line(&after, TEXT_LIMIT) {
            Err(TextFault::TooLong { .. }) => return Err(Why::TooLong),
            Err(_) => return Err(Why::Hidden),
            Ok(_) if after.chars().any(is_invisible) => return Err(Why::Hidden),
            Ok(_) => {}
        }
        self.edits.insert(*place, (row.number, after));
        Ok(())
    }

    fn ignore(&mut self, row: u32, key: &str, why: Why) {
        let shown = key.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(KEY_LIMIT).collect();
        self.ignored.push(IgnoredRow { row, key: shown, why });
    }

    fn finish(mut self) -> Result<Import, Error> {
        let keys = std::mem::take(&mut self.keys);
        let mut keys: Vec<(usize, Key)> = keys.into_values().collect();
        keys.sort_unstable_by_key(|(place, _)| *place);
        let mut file = self.source.asked.clone();
        for item in keys.chunk_by(|(_, a), (_, b)| a.id == b.id && a.index.is_some() && b.index.is_some()) {
            match item {
                [(place, key)] if key.index.is_none() => {
                    if let Some((_, after)) = self.edits.get(place) {
                        prose::set(&mut file, &self.source.own, key, after);
                    }
                }
                means => self.means(&mut file, means),
            }
        }
        let changed = keys.iter().filter_map(|(place, key)| {
            let (_, after) = self.edits.get(place)?;
            let before = prose::text(&self.source.asked, key).unwrap_or_default();
            Some(ChangedText { key: key.to_string(), before, after: after.clone() })
        });
        let changed: Vec<ChangedText> = changed.collect();
        let json = prose::canonical(&file);
        if json.len() as u64 > FILE_LIMIT {
            return Err(
                workbook::Error::TooLong { name: file_of(self.marks.language), limit: FILE_LIMIT }.into()
            );
        }
        self.ignored.sort_by_key(|ignored| ignored.row);
        let Self { ignored, remarks, .. } = self;
        Ok(Import { language: self.marks.language, json, changed, ignored, remarks })
    }

    /// The means of verification of an item are one list. It may become longer or shorter at its end.
    fn means(&mut self, file: &mut Value, keys: &[(usize, Key)]) {
        if !keys.iter().any(|(place, _)| self.edits.contains_key(place)) {
            return;
        }
        let text = |(place, key): &(usize, Key)| match self.edits.get(place) {
            Some((_, after)) => after.clone(),
            None => prose::text(&self.source.asked, key).unwrap_or_default(),
        };
        let mut means: Vec<String> = keys.iter().map(text).collect();
        let length = means.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
        means.truncate(length);
        if means.iter().any(String::is_empty) {
            for (place, key) in keys {
                if let Some((row, _)) = self.edits.remove(place) {
                    self.ignore(row, &key.to_string(), Why::Gap);
                }
            }
            return;
        }
        if let Some((_, key)) = keys.first() {
            prose::set_means(file, &self.source.own, key, &means);
        }
    }
}

#[cfg(test)]
mod tests;
