//! The overview of a project: gaps first, then the measures.

use checklist::measure::MeasureView;
use checklist::{ItemId, Rating, SectionId};
use serde::Serialize;
use ts_rs::TS;

use crate::view::FollowUpView;

/// The overview of a project.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct OverviewView {
    /// Essential items rated 0 or 1: lowest first, then in the order of the framework.
    pub gaps: Vec<GapView>,
    /// How many gaps have no follow-up that is still to do.
    pub gaps_without_follow_up: u32,
    /// Items not known yet.
    pub to_find_out: Vec<ItemId>,
    /// Items in which copies differ.
    pub conflicts: Vec<ItemId>,
    /// Over all items in scope.
    pub overall: MeasureView,
    /// By section, in order.
    pub sections: Vec<SectionMeasure>,
    /// By principle, in order.
    pub principles: Vec<GroupMeasure>,
    /// By phase, in order.
    pub phases: Vec<GroupMeasure>,
    /// By level, in order.
    pub levels: Vec<GroupMeasure>,
    /// Principle by phase: a row for each principle, a cell for each phase. A cell has a score only from three rated
    /// items on.
    pub principles_by_phase: Vec<CrossRow>,
}

/// A critical gap.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct GapView {
    /// The item.
    pub item: ItemId,
    /// Its section.
    pub section: SectionId,
    /// 0 or 1.
    pub rating: Rating,
    /// Its next follow-up that is still to do.
    pub follow_up: Option<FollowUpView>,
}

/// The measure of a section and how its ratings are spread.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SectionMeasure {
    /// The section.
    pub id: SectionId,
    /// Over its items in scope.
    pub measure: MeasureView,
    /// Items rated 0, 1, 2 and 3.
    pub by_rating: [u32; 4],
    /// Its open critical gaps.
    pub critical_gaps: u32,
    /// One cell for each item in scope, in order.
    pub strand: Vec<StrandCell>,
}

/// One item in a strand.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct StrandCell {
    /// The rating that counts.
    pub rating: Option<Rating>,
    /// Whether it is a critical gap.
    pub gap: bool,
    /// Whether copies differ.
    pub conflict: bool,
}

/// The measure of a principle, a phase or a level.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct GroupMeasure {
    /// Its id.
    pub id: String,
    /// Over its items in scope.
    pub measure: MeasureView,
}

/// A row of the cross table.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct CrossRow {
    /// The principle.
    pub id: String,
    /// One cell for each phase, in order.
    pub cells: Vec<MeasureView>,
}
