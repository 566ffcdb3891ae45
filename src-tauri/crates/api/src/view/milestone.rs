//! Milestones, and what happened between two moments of a project.

use checklist::comparison::{FollowUpShift, ShiftKind};
use checklist::measure::MeasureView;
use checklist::{ItemId, MilestoneKind, PackVersion, Rating, SectionId};
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::view::FollowUpView;

/// What a milestone is called.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct MilestoneMark {
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Which of the usual moments it is.
    pub kind: MilestoneKind,
    /// Its own name; empty when it has none and is called by its kind.
    pub name: String,
    /// Its day; null only while copies differ in whether it was removed.
    #[ts(type = "string | null")]
    pub day: Option<Date>,
}

/// A milestone with the figures of its state. They never change.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct MilestoneView {
    /// What it is called.
    #[serde(flatten)]
    pub mark: MilestoneMark,
    /// A remark; may be empty.
    pub remark: String,
    /// Its state.
    pub moment: MomentView,
}

/// The figures of a project at one moment.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct MomentView {
    /// The pack that the project was answered against.
    pub pack: PackVersion,
    /// The pack with which the figures were counted. Another version only when its own is not on this computer; then the figures
    /// are not exact.
    pub framework: PackVersion,
    /// How many answers and other values of that moment are not on this computer, because only a part of a copy arrived. The
    /// figures are exact when there are none.
    pub missing: u32,
    /// Over all items in scope.
    pub measure: MeasureView,
    /// Open critical gaps.
    pub critical_gaps: u32,
    /// Follow-ups still to do.
    pub to_do: u32,
}

/// What happened between two moments.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct ComparisonView {
    /// The milestone with which it begins.
    pub since: MilestoneMark,
    /// The milestone with which it ends; null for today.
    pub until: Option<MilestoneMark>,
    /// The figures of the first moment.
    pub before: MomentView,
    /// The figures of the second moment.
    pub after: MomentView,
    /// Critical gaps that were not there, for whatever reason, also among items that are answered or in scope only now.
    pub new_gaps: u32,
    /// Critical gaps that are no longer there, for whatever reason. Gaps before, and the new ones, without these, are those after.
    pub gone_gaps: u32,
    /// The items to which something happened, by what happened. Groups without items are absent; the order is that of reading.
    pub shifts: Vec<ShiftGroup>,
    /// Over all items in scope.
    pub overall: ComparedView,
    /// By section, in order; sections that only the first moment worked on last.
    pub sections: Vec<SectionCompared>,
    /// The follow-ups that are still open, and those to which something happened. Groups without rows are absent.
    pub follow_ups: Vec<FollowUpGroup>,
}

/// The items to which the same happened. Every item stands in one group at most.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ShiftGroup {
    /// What happened.
    pub kind: ShiftKind,
    /// The items, in the order of the framework.
    pub items: Vec<ShiftView>,
}

/// An item to which something happened.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ShiftView {
    /// The item.
    pub item: ItemId,
    /// How it stood at the first moment; null when it was not in scope.
    pub before: Option<StandingView>,
    /// How it stands at the second; null when it is not in scope.
    pub after: Option<StandingView>,
    /// Whether it was a critical gap.
    pub was_gap: bool,
    /// Whether it is one at the second moment.
    pub is_gap: bool,
}

/// How an item stands.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StandingView {
    /// The rating that counts; null when unanswered or when copies differ.
    pub rating: Option<Rating>,
    /// Whether copies differ.
    pub conflict: bool,
}

/// A group of items at two moments.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ComparedView {
    /// As it was measured at the first moment.
    pub before: MeasureView,
    /// As it is measured at the second.
    pub after: MeasureView,
    /// Its critical gaps at the first moment.
    pub gaps_before: u32,
    /// Its critical gaps at the second.
    pub gaps_after: u32,
    /// Items that were rated at both moments. Only over these are the two scores compared.
    pub rated_at_both: u32,
    /// The score of these items at the first moment, or null when there is none.
    pub score_before: Option<f64>,
    /// The score of these items at the second, or null when there is none.
    pub score_after: Option<f64>,
}

/// A section at two moments.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SectionCompared {
    /// The section.
    pub id: SectionId,
    /// Its items.
    pub compared: ComparedView,
}

/// The follow-ups to which the same happened. Every follow-up stands in one group at most.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FollowUpGroup {
    /// What happened.
    pub kind: FollowUpShift,
    /// The follow-ups, oldest first.
    pub rows: Vec<FollowUpView>,
}
