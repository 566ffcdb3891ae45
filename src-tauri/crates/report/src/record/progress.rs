//! What changed since a milestone, item by item.

use checklist::comparison::ShiftKind;
use checklist::{MilestoneKind, Rating};
use jiff::civil::Date;
use serde::Serialize;

#[cfg(test)]
use super::schema;
use crate::compose::Source;

/// What changed between a milestone and the day of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Progress {
    /// The milestone.
    pub since: Since,
    /// The items that changed, in the order of the kinds of change.
    pub items: Vec<ChangedItem>,
}

/// A milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Since {
    /// What kind of milestone it is.
    #[cfg_attr(test, schemars(schema_with = "schema::milestone_kind"))]
    pub kind: MilestoneKind,
    /// Its own name, as typed; may be empty.
    pub name: String,
    /// Its day; null without one.
    #[cfg_attr(test, schemars(schema_with = "schema::day_or_null"))]
    pub day: Option<Date>,
    /// What was remarked about it, as typed; may be empty.
    pub remark: String,
}

/// An item that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChangedItem {
    /// The id of the item.
    pub item: String,
    /// What happened to it: the first that fits, in this order.
    #[cfg_attr(test, schemars(schema_with = "schema::shift"))]
    pub change: ShiftKind,
    /// Its rating then, as in the items; null also when it was not in scope.
    #[cfg_attr(test, schemars(schema_with = "schema::rating"))]
    pub rating_then: Option<Rating>,
    /// Its rating now.
    #[cfg_attr(test, schemars(schema_with = "schema::rating"))]
    pub rating_now: Option<Rating>,
    /// Whether it was a critical gap.
    pub critical_gap_then: bool,
    /// Whether it is one now.
    pub critical_gap_now: bool,
}

/// None without a milestone.
pub(super) fn of(source: &Source<'_>) -> Option<Progress> {
    let (milestone, comparison) = source.comparison()?;
    let items = comparison.shifts.iter().map(|shift| ChangedItem {
        item: shift.item.as_str().to_owned(),
        change: shift.kind,
        rating_then: shift.before.and_then(|standing| standing.rating),
        rating_now: shift.after.and_then(|standing| standing.rating),
        critical_gap_then: shift.was_gap,
        critical_gap_now: shift.is_gap,
    });
    Some(Progress {
        since: Since {
            kind: milestone.kind(),
            name: milestone.name().to_owned(),
            day: milestone.day(),
            remark: milestone.remark().to_owned(),
        },
        items: items.collect(),
    })
}
