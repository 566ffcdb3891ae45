//! All follow-ups of a project in the order in which they press.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::follow_up::FollowUp;
use crate::project::Project;

/// How many days ahead count as near.
pub const NEAR_DAYS: i32 = 14;

/// When a follow-up presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum PlanGroup {
    /// Past its day.
    Overdue,
    /// Due within [`NEAR_DAYS`].
    Near,
    /// Due later, or without a date.
    Later,
    /// Done or dropped.
    Closed,
}

/// Follow-ups with the group that each belongs to: by group, then by day, then by age.
#[derive(Clone, Debug)]
pub struct Plan<'a>(pub Vec<(PlanGroup, Uuid, &'a FollowUp)>);

impl<'a> Plan<'a> {
    /// The plan as it stands on a day.
    #[must_use]
    pub fn of(project: &'a Project, today: Date) -> Self {
        let mut rows: Vec<_> =
            project.follow_ups().map(|(id, follow_up)| (group(follow_up, today), id, follow_up)).collect();
        rows.sort_by_key(|(group, id, follow_up)| {
            let due = follow_up.due.provisional().copied();
            // Without a date after those with one.
            (*group, due.is_none(), due, *id)
        });
        Self(rows)
    }

    /// The first follow-up that is still to do and has a date.
    #[must_use]
    pub fn next(&self) -> Option<(Uuid, &'a FollowUp)> {
        self.0
            .iter()
            .find(|(group, _, follow_up)| *group != PlanGroup::Closed && !follow_up.due.is_empty())
            .map(|(_, id, follow_up)| (*id, *follow_up))
    }

    /// How many are past their day.
    #[must_use]
    pub fn overdue(&self) -> usize {
        self.0.iter().filter(|(group, ..)| *group == PlanGroup::Overdue).count()
    }
}

fn group(follow_up: &FollowUp, today: Date) -> PlanGroup {
    if follow_up.state().is_closed() {
        return PlanGroup::Closed;
    }
    match follow_up.days_left(today) {
        Some(days) if days < 0 => PlanGroup::Overdue,
        Some(days) if days <= NEAR_DAYS => PlanGroup::Near,
        Some(_) | None => PlanGroup::Later,
    }
}
