//! The follow-ups of a report: beside an item, and all of them as the plan.

use serde::Serialize;

use crate::text::Text;

/// A follow-up in one line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FollowUpLine {
    /// The word for it.
    pub label: Text,
    /// What is to be done.
    pub action: Text,
    /// The role that does it.
    pub owner: Option<Text>,
    /// By when, in words.
    pub due: Option<String>,
    /// How far it is.
    pub state: Text,
    /// Whether it is late.
    pub late: bool,
}

/// All follow-ups.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plan {
    /// The heading.
    pub heading: Text,
    /// Heads of due day, follow-up, owner's role, item and state.
    pub heads: [Text; 5],
    /// The groups that have rows, as they press.
    pub groups: Vec<PlanGroup>,
    /// What stands there when nothing is planned.
    pub empty: Text,
}

/// The follow-ups that press alike.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanGroup {
    /// Its title.
    pub title: Text,
    /// Whether it is the group of late ones.
    pub late: bool,
    /// Its rows.
    pub rows: Vec<PlanRow>,
}

/// The follow-ups that come next, for the summary.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NextSteps {
    /// The heading.
    pub heading: Text,
    /// Heads of due day, follow-up and owner's role.
    pub heads: [Text; 3],
    /// The rows, late ones first.
    pub rows: Vec<PlanRow>,
    /// What stands there when nothing is planned.
    pub empty: Text,
}

/// A follow-up of the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanRow {
    /// Whether it is past its day.
    pub late: bool,
    /// The day, in words.
    pub day: String,
    /// How far away it is; empty without a day and for what is closed.
    pub distance: String,
    /// What is to be done.
    pub action: Text,
    /// The role that does it.
    pub owner: Text,
    /// The number of the item, or the words for the whole project.
    pub item: Text,
    /// Whether that item is a critical gap, in a word.
    pub gap: Option<Text>,
    /// How far it is.
    pub state: Text,
}
