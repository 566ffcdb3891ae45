//! The plan of a project: every follow-up, the pressing ones first.

use checklist::{PlanGroup, SectionId};
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use crate::view::FollowUpView;

/// The plan of a project.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct PlanView {
    /// The day on which it was made.
    #[ts(type = "string")]
    pub today: Date,
    /// Overdue, near, later, closed; within each by day.
    pub rows: Vec<PlanRow>,
    /// Follow-ups still to do.
    pub to_do: u32,
    /// Of these, past their day.
    pub overdue: u32,
    /// Done or dropped.
    pub closed: u32,
    /// Critical gaps without a follow-up that is still to do.
    pub gaps_without_follow_up: u32,
}

/// One follow-up in the plan.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PlanRow {
    /// When it presses.
    pub group: PlanGroup,
    /// The follow-up.
    pub follow_up: FollowUpView,
    /// The section of its item.
    pub section: Option<SectionId>,
    /// Whether its item is an open critical gap.
    pub critical_gap: bool,
    /// Whether its item is not known yet.
    pub to_find_out: bool,
}
