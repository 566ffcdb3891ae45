//! Follow-ups: beside their items, beside critical gaps, and all of them as the plan.

use checklist::plan::{self, NEAR_DAYS};
use checklist::{FollowUp, FollowUpState};

use super::Composer;
use crate::document::{FollowUpLine, NextSteps, Plan, PlanGroup, PlanRow};
use crate::text::Text;

/// How many follow-ups stand in the summary, which is one page.
const STEPS_SHOWN: usize = 4;

impl Composer<'_> {
    /// The follow-ups of an item that are not dropped, oldest first.
    pub(super) fn follow_ups_of(&self, item: &str) -> Vec<FollowUpLine> {
        self.source
            .project
            .follow_ups_for(item)
            .filter(|(_, follow_up)| follow_up.state() != FollowUpState::Dropped)
            .map(|(_, follow_up)| self.line(follow_up))
            .collect()
    }

    /// Whether something is still planned for an item.
    pub(super) fn is_planned(&self, item: &str) -> bool {
        self.source.project.follow_ups_for(item).any(|(_, follow_up)| !follow_up.state().is_closed())
    }

    /// The next day by which something is done about an item, and whether that presses: it is late, or nothing is planned.
    pub(super) fn next_for(&self, item: &str) -> (Text, bool) {
        let today = self.source.today;
        let open = self.source.project.follow_ups_for(item).map(|(_, follow_up)| follow_up);
        let next = open.filter(|follow_up| !follow_up.state().is_closed()).min_by_key(|follow_up| {
            let due = follow_up.due.provisional().copied();
            (due.is_none(), due)
        });
        let Some(next) = next else { return (self.said("no_follow_up"), true) };
        let Some(due) = next.due.provisional() else { return (self.said("no_date"), false) };
        let date = i18n::date_short(self.language, *due, today);
        if next.is_overdue(today) {
            (self.said_with("late", &[("date", &date)]), true)
        } else {
            (Text::said(date, self.language), false)
        }
    }

    fn line(&self, follow_up: &FollowUp) -> FollowUpLine {
        let owner = follow_up.owner.provisional().filter(|owner| !owner.is_empty() && self.options.roles);
        let due = follow_up.due.provisional().map(|due| {
            let date = i18n::date_short(self.language, *due, self.source.today);
            match self.distance(follow_up) {
                distance if distance.is_empty() => date,
                distance => self.filled("due", &[("date", &date), ("distance", &distance)]),
            }
        });
        FollowUpLine {
            label: self.said("follow_up"),
            action: Text::typed(follow_up.action.provisional().map(String::as_str).unwrap_or_default()),
            owner: owner.map(Text::typed),
            due,
            state: self.state(follow_up.state()),
            late: follow_up.is_overdue(self.source.today),
        }
    }

    /// How far a day is away; empty when there is none or nothing is left to do.
    fn distance(&self, follow_up: &FollowUp) -> String {
        match follow_up.due.provisional() {
            Some(due) if !follow_up.state().is_closed() => i18n::due(self.language, *due, self.source.today),
            _ => String::new(),
        }
    }

    pub(super) fn state(&self, state: FollowUpState) -> Text {
        self.own(match state {
            FollowUpState::Open => "follow_up.state.open",
            FollowUpState::InProgress => "follow_up.state.in_progress",
            FollowUpState::Done => "follow_up.state.done",
            FollowUpState::Dropped => "follow_up.state.dropped",
        })
    }

    pub(super) fn plan(&self) -> Plan {
        self.plan_of(|_| true)
    }

    /// The plan of some follow-ups.
    pub(super) fn plan_of(&self, wanted: impl Fn(&FollowUp) -> bool) -> Plan {
        let mut groups: Vec<(plan::PlanGroup, PlanGroup)> = Vec::new();
        let planned = self.source.plan(self.options);
        for (group, _, follow_up) in planned.filter(|(_, _, follow_up)| wanted(follow_up)) {
            let row = self.plan_row(follow_up);
            match groups.last_mut() {
                Some((last, rows)) if *last == group => rows.rows.push(row),
                _ => groups.push((group, self.plan_group(group, row))),
            }
        }
        Plan {
            heading: self.said("plan"),
            heads: ["head.due", "head.follow_up", "head.owner", "head.item", "head.state"]
                .map(|key| self.said(key)),
            groups: groups.into_iter().map(|(_, group)| group).collect(),
            empty: self.said("plan_empty"),
        }
    }

    /// What comes next: late ones first, then by day, as many as the summary has room for.
    pub(super) fn next_steps(&self) -> NextSteps {
        let planned = self.source.plan(self.options);
        let rows = planned.filter(|(group, ..)| *group != plan::PlanGroup::Closed).take(STEPS_SHOWN);
        NextSteps {
            heading: self.said("next"),
            heads: ["head.due", "head.follow_up", "head.owner"].map(|key| self.said(key)),
            rows: rows.map(|(_, _, follow_up)| self.plan_row(follow_up)).collect(),
            empty: self.said("plan_empty"),
        }
    }

    fn plan_group(&self, group: plan::PlanGroup, first: PlanRow) -> PlanGroup {
        let title = match group {
            plan::PlanGroup::Overdue => self.said("plan.overdue"),
            plan::PlanGroup::Near => self.said_counted("plan.near", NEAR_DAYS.unsigned_abs()),
            plan::PlanGroup::Later => self.said("plan.later"),
            plan::PlanGroup::Closed => self.said("plan.closed"),
        };
        PlanGroup { title, late: group == plan::PlanGroup::Overdue, rows: vec![first] }
    }

    fn plan_row(&self, follow_up: &FollowUp) -> PlanRow {
        let typed = |text: Option<&String>| Text::typed(text.map(String::as_str).unwrap_or_default());
        let item = follow_up.item.provisional();
        let due = follow_up.due.provisional();
        PlanRow {
            late: follow_up.is_overdue(self.source.today),
            day: due.map_or_else(
                || self.word("no_date"),
                |due| i18n::date_short(self.language, *due, self.source.today),
            ),
            distance: self.distance(follow_up),
            action: typed(follow_up.action.provisional()),
            owner: typed(follow_up.owner.provisional().filter(|_| self.options.roles)),
            item: item.map_or_else(
                || self.said("whole_project"),
                |item| Text::said(self.item_number(item.as_str()), self.language),
            ),
            gap: item.is_some_and(|item| self.is_gap(item.as_str())).then(|| self.own("mark.critical_gap")),
            state: self.state(follow_up.state()),
        }
    }
}
