//! What is shown of milestones, and of what happened between two moments.

use checklist::comparison::{Compared, FollowUpShift, Shift, ShiftKind};
use checklist::measures::Standing;
use checklist::{Comparison, Milestone, State};
use jiff::civil::Date;
use uuid::Uuid;

use super::show::{count, follow_up_view};
use super::{Past, Session};
use crate::view::{
    ComparedView, ComparisonView, FollowUpGroup, FollowUpView, MilestoneMark, MilestoneView, MomentView,
    SectionCompared, ShiftGroup, ShiftView, StandingView,
};

impl Session {
    /// The milestones of the project, by day.
    pub(crate) fn milestones(&self) -> Vec<MilestoneMark> {
        self.project
            .milestones()
            .into_iter()
            .map(|(id, milestone)| MilestoneMark::of(id, milestone))
            .collect()
    }

    /// What happened since a milestone, until another one or today.
    pub(crate) fn compare(&self, since: &Past, until: Option<&Past>, today: Date) -> ComparisonView {
        let (then, now) = (since.state(), until.map_or_else(|| self.state(), Past::state));
        let comparison = Comparison::between(&then, &now);
        let shifts = &comparison.shifts;
        ComparisonView {
            since: since.mark.clone(),
            until: until.map(|until| until.mark.clone()),
            before: moment(&then, since.missing),
            after: moment(&now, until.map_or(0, |until| until.missing)),
            new_gaps: count(shifts.iter().filter(|shift| shift.is_new_gap()).count()),
            gone_gaps: count(shifts.iter().filter(|shift| shift.is_gone_gap()).count()),
            shifts: ShiftKind::ALL.into_iter().filter_map(|kind| shift_group(&comparison, kind)).collect(),
            overall: compared(&comparison.overall),
            sections: comparison
                .sections
                .iter()
                .map(|(id, group)| SectionCompared { id: id.clone(), compared: compared(group) })
                .collect(),
            follow_ups: FollowUpShift::ALL
                .into_iter()
                .filter_map(|kind| follow_up_group(&comparison, kind, &then, &now, today))
                .collect(),
        }
    }
}

impl Past {
    /// The milestone with the figures of this state.
    pub(crate) fn view(&self) -> MilestoneView {
        MilestoneView {
            mark: self.mark.clone(),
            remark: self.remark.clone(),
            moment: moment(&self.state(), self.missing),
        }
    }
}

impl MilestoneMark {
    pub(crate) fn of(id: Uuid, milestone: &Milestone) -> Self {
        Self { id, kind: milestone.kind(), name: milestone.name().to_owned(), day: milestone.day() }
    }
}

fn moment(state: &State<'_>, missing: usize) -> MomentView {
    let to_do = state.project.follow_ups().filter(|(_, follow_up)| !follow_up.state().is_closed());
    MomentView {
        pack: state.project.pack.clone(),
        framework: state.framework.pack(),
        missing: count(missing),
        measure: (&state.measures.overall).into(),
        critical_gaps: count(state.measures.critical_gaps().len()),
        to_do: count(to_do.count()),
    }
}

fn compared(group: &Compared) -> ComparedView {
    ComparedView {
        before: (&group.before).into(),
        after: (&group.after).into(),
        gaps_before: group.gaps_before,
        gaps_after: group.gaps_after,
        rated_at_both: group.both_after.rated,
        score_before: group.both_before.score(),
        score_after: group.both_after.score(),
    }
}

fn shift_group(comparison: &Comparison, kind: ShiftKind) -> Option<ShiftGroup> {
    let items: Vec<ShiftView> = comparison.of_kind(kind).map(shift_view).collect();
    (!items.is_empty()).then_some(ShiftGroup { kind, items })
}

fn shift_view(shift: &Shift) -> ShiftView {
    let standing =
        |standing: Standing| StandingView { rating: standing.rating, conflict: standing.conflicting };
    ShiftView {
        item: shift.item.clone(),
        before: shift.before.map(standing),
        after: shift.after.map(standing),
        was_gap: shift.was_gap,
        is_gap: shift.is_gap,
    }
}

fn follow_up_group(
    comparison: &Comparison,
    kind: FollowUpShift,
    then: &State<'_>,
    now: &State<'_>,
    today: Date,
) -> Option<FollowUpGroup> {
    let rows: Vec<FollowUpView> = comparison
        .follow_ups_of(kind)
        .filter_map(|id| {
            // What was removed since is shown as it was.
            let follow_up = now.project.follow_up(id).or_else(|| then.project.follow_up(id))?;
            Some(follow_up_view(id, follow_up, today))
        })
        .collect();
    (!rows.is_empty()).then_some(FollowUpGroup { kind, rows })
}
