//! What a filled-in checklist changes in a project.

use checklist::PackVersion;
use checklist::answer_sheet::{Proposed, Refused};
use serde::Serialize;
use ts_rs::TS;

use super::Saved;

/// What a filled-in checklist would change. Nothing was changed.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct AnswersProposal {
    /// The file.
    pub path: String,
    /// The pack that its answers are given against; perhaps another version than that of the project.
    pub pack: PackVersion,
    /// The answers that would change, in the order of the file.
    pub changes: Vec<Proposed>,
    /// How many lines say what is said already.
    pub unchanged: u32,
    /// The lines that are not taken over, in the order of the file.
    pub refused: Vec<Refused>,
}

/// What a filled-in checklist changed.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct ImportedAnswers {
    /// What it said.
    pub proposal: AnswersProposal,
    /// What is to be shown anew.
    pub saved: Saved,
}
