//! What a person chooses about a report.

use checklist::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What goes into a report. Critical gaps, measures and the status of the content always do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct ReportOptions {
    /// The language of the report, whatever the language of the screen.
    pub language: Language,
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
