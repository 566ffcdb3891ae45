//! The tables of a report before they have a format: sheets of typed values with every word chosen, for a workbook or as CSV.

use std::ops::Range;

use checklist::{Language, Rating};
use jiff::civil::Date;
use serde::Serialize;

use crate::style::Style;
use crate::text::Text;

/// All tables of a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tables {
    /// The language of the program's words in them.
    pub language: Language,
    /// The day whose state they show, for writers that stamp their files: the same input gives the same bytes.
    pub date: Date,
    /// How they look.
    pub style: Style,
    /// The name of the project.
    pub title: Text,
    /// What kind of report it is.
    pub kind: Text,
    /// The day whose state they show, in words.
    pub day: String,
    /// The organisation that sends them; may be empty.
    pub organisation: String,
    /// The word that marks a made-up project.
    pub sample: Option<Text>,
    /// The number of a page, with `%{page}` and `%{pages}` for the writer of pages to fill.
    pub page: String,
    /// The head of a column that goes on with the texts of another one, with `%{head}` and `%{number}` for writers whose cells
    /// are too small for a text.
    pub continued: String,
    /// What a true and a false value are called.
    pub truth: [String; 2],
    /// The tables in reading order.
    pub sheets: Vec<Sheet>,
}

impl Tables {
    /// The table of an id.
    #[must_use]
    pub fn sheet(&self, id: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == id)
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    /// Its permanent id: `summary`, `items`, `gaps`, `plan`, `history` or `about`.
    pub id: &'static str,
    /// Its name: at most 31 characters, none of `[]:*?/\`, as spreadsheets ask.
    pub name: String,
    /// How to read it.
    pub introduction: Text,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with one value for each column.
    pub rows: Vec<Vec<Value>>,
    /// How many columns at its beginning say which row it is, and stay in sight.
    pub key_columns: usize,
    /// What stands there when it has no rows.
    pub empty: Text,
    /// Its charts.
    pub charts: Vec<Chart>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    /// Its permanent id, in snake_case.
    pub id: &'static str,
    /// Its head.
    pub head: Text,
    /// How many characters of a line have room in it.
    pub width: u16,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text.
    Text(Text),
    /// A whole number; it can be negative.
    Number(i64),
    /// A part of a whole, 0 to 1.
    Share(f64),
    /// A day.
    Day(Date),
    /// Whether something is so.
    Truth(bool),
}

/// A chart over rows of its table. How it is drawn is up to the writer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    /// What it counts.
    pub title: Text,
    /// What it shows, for those who do not see it.
    pub alternative: Text,
    /// The place of the column that names the rows.
    pub names: usize,
    /// The rows that are drawn.
    pub rows: Range<usize>,
    /// What is drawn of them: one series is bars beside each other, several are stacked.
    pub series: Vec<Series>,
}

/// A series of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Series {
    /// The place of its column.
    pub column: usize,
    /// What it stands for.
    pub fill: Fill,
}

/// What a series stands for, and so how it is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fill {
    /// What is answered.
    Answered,
    /// What is in place.
    InPlace,
    /// Items with this answer, or without one.
    Rating(Option<Rating>),
}

impl Value {
    /// A count.
    pub(crate) fn count(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A text, or nothing when it is empty.
    pub(crate) fn text(text: Text) -> Self {
        if text.words.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// An id or a code, which belongs to no language.
    pub(crate) fn code(code: impl Into<String>) -> Self {
        Self::text(Text { language: None, ..Text::said(code, Language::En) })
    }
}

impl Text {
    /// The words, and under them those of the second language when there are two: as they stand in one cell.
    #[must_use]
    pub fn lines(&self) -> String {
        match &self.second {
            Some(second) => format!("{}\n{}", self.words, second.words),
            None => self.words.clone(),
        }
    }
}
