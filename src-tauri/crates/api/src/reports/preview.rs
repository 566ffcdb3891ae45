//! What the window shows of a report before it is written: the pages, the page, the text or the rows of the very file.

use pdf::Pages;
use report::table::{Sheet, Value};
use report::{FormSheet, Tables};

use super::Made;
use super::made::pages;
use crate::error::Error;
use crate::view::{ReportFormat, ReportPreview, SheetPreview};

/// How much of a text is shown, in bytes.
const TEXT_SHOWN: usize = 64 << 10;
/// How many rows of a sheet are shown.
const ROWS_SHOWN: usize = 40;

/// A report to look at.
pub struct Preview {
    shown: Shown,
    /// The size of the file.
    bytes: u32,
}

enum Shown {
    /// Pages; whether the file has these very pages.
    Pages(Pages, bool),
    /// A page for a browser.
    Page(String),
    /// A text, or its beginning; whether it is whole.
    Text(String, bool),
    /// The sheets of a workbook.
    Sheets(Vec<SheetPreview>),
}

impl Preview {
    pub(super) fn of(made: &Made, format: ReportFormat) -> Result<Self, Error> {
        // Pages are laid out once for the drawings and for the file.
        if let (Made::Document(document), ReportFormat::Pdf) = (made, format) {
            let pages = pages(document)?;
            let bytes = pages.pdf().map_err(|error| Error::new(crate::Code::Internal, error))?;
            return Ok(Self { shown: Shown::Pages(pages, true), bytes: size(&bytes) });
        }
        let bytes = made.bytes(format)?;
        let shown = match (made, format) {
            (Made::Document(document), ReportFormat::Docx) => Shown::Pages(pages(document)?, false),
            (Made::Tables(tables), ReportFormat::Xlsx) => Shown::Sheets(sheets(tables)),
            (Made::Form(form), ReportFormat::Xlsx) => Shown::Sheets(vec![form_preview(form)]),
            (_, ReportFormat::Html) => Shown::Page(String::from_utf8_lossy(&bytes).into_owned()),
            _ => text(&bytes),
        };
        Ok(Self { shown, bytes: size(&bytes) })
    }

    /// What there is to show. Pages are found below `address`.
    #[must_use]
    pub fn view(&self, address: String) -> ReportPreview {
        let bytes = self.bytes;
        match &self.shown {
            Shown::Pages(pages, exact) => {
                let (width, height) = pages.size(0).unwrap_or_default();
                let count = u32::try_from(pages.count()).unwrap_or(u32::MAX);
                ReportPreview::Pages { address, pages: count, width, height, bytes, exact: *exact }
            }
            Shown::Page(_) => ReportPreview::Page { address, bytes },
            Shown::Text(text, whole) => ReportPreview::Text { text: text.clone(), whole: *whole, bytes },
            Shown::Sheets(sheets) => ReportPreview::Sheets { sheets: sheets.clone(), bytes },
        }
    }

    /// The page for a browser.
    #[must_use]
    pub fn html(&self) -> Option<&str> {
        match &self.shown {
            Shown::Page(html) => Some(html),
            Shown::Pages(..) | Shown::Text(..) | Shown::Sheets(_) => None,
        }
    }

    /// A page as an SVG image, from 1 on.
    #[must_use]
    pub fn page(&self, number: usize) -> Option<String> {
        match &self.shown {
            Shown::Pages(pages, _) => pages.svg(number.checked_sub(1)?),
            Shown::Page(_) | Shown::Text(..) | Shown::Sheets(_) => None,
        }
    }
}

fn size(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

fn text(bytes: &[u8]) -> Shown {
    let all = String::from_utf8_lossy(bytes);
    // The mark at the beginning is for spreadsheets, not for people.
    let all = all.strip_prefix('\u{feff}').unwrap_or(&all);
    let end = all.floor_char_boundary(TEXT_SHOWN.min(all.len()));
    Shown::Text(all[..end].to_owned(), end == all.len())
}

fn sheets(tables: &Tables) -> Vec<SheetPreview> {
    tables.sheets.iter().map(|sheet| preview(sheet, tables)).collect()
}

fn preview(sheet: &Sheet, tables: &Tables) -> SheetPreview {
    let first = sheet.rows.iter().take(ROWS_SHOWN);
    SheetPreview {
        name: sheet.name.clone(),
        rows: u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX),
        heads: sheet.columns.iter().map(|column| column.head.words.clone()).collect(),
        first: first.map(|row| row.iter().map(|value| said(value, tables)).collect()).collect(),
    }
}

/// The sheet of items; its answers are empty.
fn form_preview(form: &FormSheet) -> SheetPreview {
    let heads = &form.heads;
    let heads =
        [&heads.id, &heads.number, &heads.section, &heads.item, &heads.rating, &heads.reason, &heads.note];
    let first = form.rows.iter().take(ROWS_SHOWN).map(|row| {
        let filled = [&row.id, &row.number, &row.section.words, &row.text.words].map(String::clone);
        filled.into_iter().chain([const { String::new() }; 3]).collect()
    });
    SheetPreview {
        name: form.names[0].clone(),
        rows: u32::try_from(form.rows.len()).unwrap_or(u32::MAX),
        heads: heads.map(|head| head.words.clone()).into(),
        first: first.collect(),
    }
}

fn said(value: &Value, tables: &Tables) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.words.clone(),
        Value::Number(number) => number.to_string(),
        Value::Share(share) => i18n::percent(tables.language, Some(*share)),
        Value::Day(day) => day.to_string(),
        Value::Truth(truth) => tables.truth[usize::from(*truth)].clone(),
    }
}
