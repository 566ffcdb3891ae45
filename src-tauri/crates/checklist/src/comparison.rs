//! What happened to a project between two states of it: two milestones, or a milestone and today.
//!
//! Items are compared by their ids, so that the two states may be answered against different versions of a pack. What an item is
//! worth is read in each state by its own rules: whether it was in scope, and whether it was essential.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::follow_up::{FollowUp, FollowUpState};
use crate::framework::Framework;
use crate::id::{ItemId, SectionId};
use crate::measure::Measure;
use crate::measures::{Measures, Standing, is_critical_gap};
use crate::project::Project;
use crate::rating::Rating;
use crate::scope::Scope;

/// A project as it stood at one moment, with what was counted then.
#[derive(Clone, Copy, Debug)]
pub struct State<'a> {
    /// What the journal said.
    pub project: &'a Project,
    /// The framework that it was answered against.
    pub framework: &'a Framework,
    /// The items that it worked on.
    pub scope: &'a Scope,
    /// Its measures.
    pub measures: &'a Measures,
}

/// What happened between two states.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The items to which something happened: by [`ShiftKind`], then in the order of the later framework; those that are no longer
    /// in scope in the order of the earlier one.
    pub shifts: Vec<Shift>,
    /// Over everything in scope.
    pub overall: Compared,
    /// By section, in the order of the later state; sections that only the earlier one worked on follow. An item that moved counts
    /// in the section where it stands later.
    pub sections: Vec<(SectionId, Compared)>,
    /// The follow-ups to which something happened or that are still open, by [`FollowUpShift`], then oldest first.
    pub follow_ups: Vec<(FollowUpShift, Uuid)>,
}

/// A group of items in the two states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// As it was measured then; empty when it was not in scope.
    pub before: Measure,
    /// As it was measured later; empty when it is not in scope.
    pub after: Measure,
    /// Then, only over the items that were rated at both moments.
    pub both_before: Measure,
    /// Later, only over the items that were rated at both moments. The two are over the same items, so that their scores can be
    /// compared: a score also falls when somebody rates what was never looked at before, and that is no step back.
    pub both_after: Measure,
    /// Critical gaps then.
    pub gaps_before: u32,
    /// Critical gaps later.
    pub gaps_after: u32,
}

/// What happened to an item. Each item has one kind: the first that fits, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum ShiftKind {
    /// Answered at both moments; a critical gap now and not then.
    BecameGap,
    /// Rated at both moments, lower now.
    Fell,
    /// Answered at both moments; a critical gap then and not now.
    ClosedGap,
    /// Rated at both moments, higher now.
    Rose,
    /// Answered at both moments, at one of them as not applicable.
    Reassessed,
    /// In scope at both moments, answered only now. It may be a critical gap: see [`Shift::is_new_gap`].
    Answered,
    /// In scope at both moments, answered only then: the answer was cleared, is not known any more, or copies differ.
    Unanswered,
    /// In scope only now.
    Entered,
    /// In scope only then.
    Left,
}

impl ShiftKind {
    /// All kinds, in their order.
    pub const ALL: [Self; 9] = [
        Self::BecameGap,
        Self::Fell,
        Self::ClosedGap,
        Self::Rose,
        Self::Reassessed,
        Self::Answered,
        Self::Unanswered,
        Self::Entered,
        Self::Left,
    ];

    /// Its id in word keys.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::BecameGap => "became_gap",
            Self::Fell => "fell",
            Self::ClosedGap => "closed_gap",
            Self::Rose => "rose",
            Self::Reassessed => "reassessed",
            Self::Answered => "answered",
            Self::Unanswered => "unanswered",
            Self::Entered => "entered",
            Self::Left => "left",
        }
    }
}

/// One item to which something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The item.
    pub item: ItemId,
    /// What happened to it.
    pub kind: ShiftKind,
    /// How it stood then; none when it was not in scope.
    pub before: Option<Standing>,
    /// How it stands later; none when it is not in scope.
    pub after: Option<Standing>,
    /// Whether it was a critical gap.
    pub was_gap: bool,
    /// Whether it is one later.
    pub is_gap: bool,
}

impl Shift {
    /// Whether there is a critical gap that was not there, for whatever reason: a lower rating, a first answer, a wider scope, or a
    /// pack that calls the item essential. Gaps then, and these, without [those that are gone](Self::is_gone_gap), are the gaps
    /// now.
    #[must_use]
    pub fn is_new_gap(&self) -> bool {
        self.is_gap && !self.was_gap
    }

    /// Whether a critical gap is no longer there, for whatever reason. Only [`ShiftKind::ClosedGap`] is a success.
    #[must_use]
    pub fn is_gone_gap(&self) -> bool {
        self.was_gap && !self.is_gap
    }
}

/// What happened to a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum FollowUpShift {
    /// To do then, and still to do.
    StillOpen,
    /// Closed then, to do again.
    Reopened,
    /// Planned since, and to do.
    Added,
    /// Done since, whenever it was planned.
    Done,
    /// Given up since, whenever it was planned.
    Dropped,
    /// There then, and removed since.
    Removed,
}

impl FollowUpShift {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::StillOpen, Self::Reopened, Self::Added, Self::Done, Self::Dropped, Self::Removed];

    /// Its id in word keys.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::StillOpen => "still_open",
            Self::Reopened => "reopened",
            Self::Added => "added",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::Removed => "removed",
        }
    }

    fn of(before: Option<&FollowUp>, after: Option<&FollowUp>) -> Option<Self> {
        let was = before.map(FollowUp::state);
        let Some(is) = after.map(FollowUp::state) else { return was.map(|_| Self::Removed) };
        match is {
            FollowUpState::Open | FollowUpState::InProgress => Some(match was {
                None => Self::Added,
                Some(was) if was.is_closed() => Self::Reopened,
                Some(_) => Self::StillOpen,
            }),
            FollowUpState::Done => (was != Some(is)).then_some(Self::Done),
            FollowUpState::Dropped => (was != Some(is)).then_some(Self::Dropped),
        }
    }
}

/// An item as it stands in one of the states.
#[derive(Clone, Copy)]
struct Side {
    standing: Standing,
    gap: bool,
}

impl Side {
    /// None when the item is not in scope.
    fn of(state: &State<'_>, item: &str) -> Option<Self> {
        let scoped = &state.scope.items()[state.scope.place(item)?];
        let standing = Standing::of(state.project, scoped);
        let gap = standing.rating.is_some_and(|rating| is_critical_gap(scoped.essential, rating));
        Some(Self { standing, gap })
    }

    fn is_answered(self) -> bool {
        self.standing.rating.is_some_and(|rating| rating != Rating::Unknown)
    }

    fn points(self) -> Option<u32> {
        self.standing.rating.and_then(Rating::points)
    }
}

fn kind(before: Option<Side>, after: Option<Side>) -> Option<ShiftKind> {
    let (before, after) = match (before, after) {
        (None, None) => return None,
        (None, Some(_)) => return Some(ShiftKind::Entered),
        (Some(_), None) => return Some(ShiftKind::Left),
        (Some(before), Some(after)) => (before, after),
    };
    match (before.is_answered(), after.is_answered()) {
        (false, false) => None,
        (false, true) => Some(ShiftKind::Answered),
        (true, false) => Some(ShiftKind::Unanswered),
        (true, true) => match (before.gap, after.gap) {
            (false, true) => Some(ShiftKind::BecameGap),
            (true, false) => Some(ShiftKind::ClosedGap),
            _ => match (before.points(), after.points()) {
                (Some(was), Some(is)) if is < was => Some(ShiftKind::Fell),
                (Some(was), Some(is)) if is > was => Some(ShiftKind::Rose),
                (Some(_), None) | (None, Some(_)) => Some(ShiftKind::Reassessed),
                _ => None,
            },
        },
    }
}

impl Comparison {
    /// Compares an earlier state with a later one.
    #[must_use]
    pub fn between(before: &State<'_>, after: &State<'_>) -> Self {
        let mut comparison = Self {
            shifts: Vec::new(),
            overall: Compared::of(overall(before.measures), overall(after.measures)),
            sections: sections(before.measures, after.measures),
            follow_ups: follow_ups(before.project, after.project),
        };
        for item in after.scope.items() {
            let (was, is) = (Side::of(before, item.id.as_str()), Side::of(after, item.id.as_str()));
            comparison.add(&item.id, was, is);
            comparison.count(item.section(), was, is);
        }
        for item in before.scope.items().iter().filter(|item| !after.scope.contains(item.id.as_str())) {
            comparison.add(&item.id, Side::of(before, item.id.as_str()), None);
        }
        // Stable: within a kind they stay in the order of the framework.
        comparison.shifts.sort_by_key(|shift| shift.kind);
        comparison
    }

    fn add(&mut self, item: &ItemId, before: Option<Side>, after: Option<Side>) {
        let Some(kind) = kind(before, after) else { return };
        self.shifts.push(Shift {
            item: item.clone(),
            kind,
            before: before.map(|side| side.standing),
            after: after.map(|side| side.standing),
            was_gap: before.is_some_and(|side| side.gap),
            is_gap: after.is_some_and(|side| side.gap),
        });
    }

    /// Counts an item that was rated at both moments.
    fn count(&mut self, section: usize, before: Option<Side>, after: Option<Side>) {
        let (Some(before), Some(after)) = (before, after) else { return };
        if before.points().is_none() || after.points().is_none() {
            return;
        }
        for group in [&mut self.overall, &mut self.sections[section].1] {
            group.both_before.add(before.standing.rating);
            group.both_after.add(after.standing.rating);
        }
    }

    /// The items of one kind.
    pub fn of_kind(&self, kind: ShiftKind) -> impl Iterator<Item = &Shift> {
        self.shifts.iter().filter(move |shift| shift.kind == kind)
    }

    /// The follow-ups of one kind.
    pub fn follow_ups_of(&self, kind: FollowUpShift) -> impl Iterator<Item = Uuid> {
        self.follow_ups.iter().filter(move |(shift, _)| *shift == kind).map(|(_, id)| *id)
    }
}

/// A measure with the critical gaps among its items.
type Counted = (Measure, u32);

impl Compared {
    /// What was rated at both moments is counted item by item.
    fn of((before, gaps_before): Counted, (after, gaps_after): Counted) -> Self {
        Self { before, after, gaps_before, gaps_after, ..Self::default() }
    }
}

fn overall(measures: &Measures) -> Counted {
    (measures.overall, measures.section_gaps.iter().sum())
}

/// What was counted in a section; nothing when the project did not work on it.
fn in_section(measures: &Measures, id: &SectionId) -> Counted {
    let place = measures.sections.iter().position(|(section, _)| section == id);
    place.map(|place| (measures.sections[place].1, measures.section_gaps[place])).unwrap_or_default()
}

/// Each section in both states. Those of the later state stand first, each at the place that it has in its scope.
fn sections(before: &Measures, after: &Measures) -> Vec<(SectionId, Compared)> {
    let later = after.sections.iter().map(|(id, _)| id);
    let left = before.sections.iter().map(|(id, _)| id).filter(|id| after.section(id.as_str()).is_none());
    later
        .chain(left)
        .map(|id| (id.clone(), Compared::of(in_section(before, id), in_section(after, id))))
        .collect()
}

fn follow_ups(before: &Project, after: &Project) -> Vec<(FollowUpShift, Uuid)> {
    let ids: BTreeSet<Uuid> = before.follow_ups().chain(after.follow_ups()).map(|(id, _)| id).collect();
    let mut shifts: Vec<(FollowUpShift, Uuid)> = ids
        .into_iter()
        .filter_map(|id| Some((FollowUpShift::of(before.follow_up(id), after.follow_up(id))?, id)))
        .collect();
    shifts.sort_by_key(|(shift, _)| *shift);
    shifts
}

#[cfg(test)]
mod tests;
