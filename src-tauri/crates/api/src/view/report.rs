//! What a person chooses about a report, and what comes of it.

use std::collections::BTreeSet;

use checklist::{Language, SectionId};
use report::{Kind, Paper};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What a report is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export, export_to = "bindings.ts")]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    /// Pages that look the same everywhere.
    #[default]
    Pdf,
    /// A Word file to go on editing.
    Docx,
    /// A workbook with a sheet for each table.
    Xlsx,
    /// One page for any browser.
    Html,
    /// One row for each item.
    Csv,
    /// For other programs, by the schema that comes with Mainstay.
    Json,
    /// Text for wikis and notes.
    Markdown,
    /// The due days of the plan for a calendar.
    Ics,
}

impl ReportFormat {
    /// All formats.
    pub const ALL: [Self; 8] =
        [Self::Pdf, Self::Docx, Self::Xlsx, Self::Html, Self::Csv, Self::Json, Self::Markdown, Self::Ics];

    /// How the names of its files end.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Ics => "ics",
        }
    }
}

/// What goes into a report and how it looks. Critical gaps, measures and the status of the content always go in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "bindings.ts")]
#[serde(default)]
pub struct ReportOptions {
    /// The language of the report, whatever the language of the screen.
    pub language: Language,
    /// A second language beside it.
    pub second: Option<Language>,
    /// Its kind.
    pub kind: Kind,
    /// What it is written as.
    pub format: ReportFormat,
    /// The milestone since which progress is shown; needed for that kind, and allowed in a full report.
    #[ts(type = "string | null")]
    pub since: Option<Uuid>,
    /// The sections that it is about; all when none is named.
    pub sections: BTreeSet<SectionId>,
    /// Charts.
    pub charts: bool,
    /// The follow-ups.
    pub plan: bool,
    /// All items in scope with their answers, section by section.
    pub items: bool,
    /// The evidence under each item.
    pub evidence: bool,
    /// Notes. Left out unless chosen. Why an item does not apply always stays: without it the answer says nothing.
    pub notes: bool,
    /// Who answered what, and when.
    pub history: bool,
    /// The roles of owners and writers.
    pub roles: bool,
    /// The organisation that sends it; may be empty.
    pub organisation: String,
    /// Whether the organisation's mark stands on the first page, when there is one.
    pub logo: bool,
    /// The colour of headings and bars, `#rrggbb`; its contrast with white is at least 4.5 to 1.
    pub accent: String,
    /// The paper.
    pub paper: Paper,
}

impl Default for ReportOptions {
    fn default() -> Self {
        Self {
            language: Language::En,
            second: None,
            kind: Kind::default(),
            format: ReportFormat::default(),
            since: None,
            sections: BTreeSet::new(),
            charts: true,
            plan: true,
            items: true,
            evidence: true,
            notes: false,
            history: false,
            roles: true,
            organisation: String::new(),
            logo: true,
            accent: report::Accent::default().as_str().to_owned(),
            paper: Paper::default(),
        }
    }
}

/// How the reports of a project are wanted.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct ReportChoices {
    /// What was chosen last, or what there is at first.
    pub options: ReportOptions,
    /// The organisation's mark, as an address that carries it.
    pub logo: Option<String>,
}

/// A report as the window shows it before it is written.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReportPreview {
    /// Pages, each an image at `<address>/<number>`, from 1 on.
    Pages {
        /// Where they are.
        address: String,
        /// How many.
        pages: u32,
        /// The width of the first page, in points.
        width: f64,
        /// Its height.
        height: f64,
        /// The size of the file.
        bytes: u32,
        /// Whether the file has these very pages. A word processor makes its own.
        exact: bool,
    },
    /// A page for a browser.
    Page {
        /// Where it is.
        address: String,
        /// The size of the file.
        bytes: u32,
    },
    /// A text, or the beginning of one.
    Text {
        /// The text.
        text: String,
        /// Whether that is all of it.
        whole: bool,
        /// The size of the file.
        bytes: u32,
    },
    /// The sheets of a workbook.
    Sheets {
        /// In their order.
        sheets: Vec<SheetPreview>,
        /// The size of the file.
        bytes: u32,
    },
}

/// A sheet of a workbook, or the beginning of one.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct SheetPreview {
    /// Its name.
    pub name: String,
    /// How many rows it has below its head.
    pub rows: u32,
    /// The head of each column.
    pub heads: Vec<String>,
    /// The first rows, cell by cell, as a person reads them.
    pub first: Vec<Vec<String>>,
}

/// A report that was written to a file.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct Exported {
    /// The whole path of the file.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u32,
}
