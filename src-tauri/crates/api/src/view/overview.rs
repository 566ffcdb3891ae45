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

/// The measure of a section.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SectionMeasure {
    /// The section.
    pub id: SectionId,
    /// Over its items in scope.
    pub measure: MeasureView,
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
