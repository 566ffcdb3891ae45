//! What a project says about one item.

use checklist::follow_up::FollowUpState;
use checklist::{Claim, Field, ItemId, Rating};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

/// Everything that was said about one item.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct ItemState {
    /// The item.
    pub item: ItemId,
    /// The rating that counts; null when unanswered or when copies differ.
    pub rating: Option<Rating>,
    /// Why it does not apply.
    pub reason: Option<String>,
    /// The note; empty when there is none. In a conflict the first of the differing notes.
    pub note: String,
    /// Whether it is an open critical gap.
    pub critical_gap: bool,
    /// Evidence, oldest first.
    pub evidence: Vec<EvidenceView>,
    /// Follow-ups, oldest first.
    pub follow_ups: Vec<FollowUpView>,
    /// What copies say differently, waiting for a choice.
    pub conflicts: Vec<ConflictView>,
}

/// A piece of evidence.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct EvidenceView {
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What it is.
    pub title: String,
    /// A link, or where it is kept; may be empty.
    pub place: String,
}

/// A follow-up.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FollowUpView {
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// The item that it mends, or null.
    pub item: Option<ItemId>,
    /// What is to be done.
    pub action: String,
    /// The role of who does it; may be empty.
    pub owner: String,
    /// `YYYY-MM-DD`, or null.
    #[ts(type = "string | null")]
    pub due: Option<Date>,
    /// How far it is.
    pub state: FollowUpState,
    /// Days until it is due, negative when past; null without a date.
    pub days_left: Option<i32>,
    /// Whether it is past its day and not closed.
    pub overdue: bool,
}

/// One register in which copies differ.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ConflictView {
    /// The register, to be named in the choice.
    pub field: Field,
    /// What differs: `rating`, `note`, or another part's name.
    pub part: String,
    /// Each value with who wrote it; a rating's value is `{rating, reason?}`, a note's a string, null means emptied.
    #[ts(type = "Array<Claim<unknown>>")]
    pub claims: Vec<Claim<Value>>,
    /// For each claim, whether it was written on this computer.
    pub here: Vec<bool>,
}
