//! Milestones, and what happened between two moments.

use api::view::{
    ComparisonView, FrameworkView, MilestoneMark, MilestoneView, MomentView, ShiftView, StandingView,
};

use super::Output;

impl Output {
    pub(crate) fn milestones(&self, milestones: &[MilestoneView]) {
        if self.json {
            return self.json(&milestones);
        }
        for MilestoneView { mark, remark, moment } in milestones {
            self.line(&format!("{}  {}  {}", mark.id, self.milestone_name(mark), self.figures(moment)));
            if !remark.is_empty() {
                self.line(&format!("  {remark}"));
            }
            self.not_exact(moment);
        }
    }

    /// Items are named as in the later framework, those that it does not have as in the earlier one.
    pub(crate) fn comparison(&self, view: &ComparisonView, before: &FrameworkView, after: &FrameworkView) {
        if self.json {
            return self.json(view);
        }
        let today = || self.say("milestone.today", &[]);
        let until = view.until.as_ref().map_or_else(today, |mark| self.milestone_name(mark));
        for (name, moment) in [(self.milestone_name(&view.since), &view.before), (until, &view.after)] {
            self.line(&format!("{name}  {}", self.figures(moment)));
            self.not_exact(moment);
        }
        let counts = [view.gone_gaps, view.new_gaps].map(|count| count.to_string());
        self.line(&self.say("cli.gaps_between", &[("gone", &counts[0]), ("new", &counts[1])]));
        let overall = &view.overall;
        let [then, now] =
            [overall.score_before, overall.score_after].map(|score| i18n::percent(self.language, score));
        let both = overall.rated_at_both.to_string();
        self.line(&self.say("cli.score_between", &[("count", &both), ("before", &then), ("after", &now)]));
        for group in &view.shifts {
            self.group_title(&format!("milestone.shift.{}", group.kind.id()), group.items.len());
            for shift in &group.items {
                self.shift(shift, before, after);
            }
        }
        for group in &view.follow_ups {
            self.group_title(&format!("milestone.follow_up.{}", group.kind.id()), group.rows.len());
            for row in &group.rows {
                let due = row.due.map(|due| due.to_string()).unwrap_or_default();
                self.line(format!("  {}  {}  {due}", row.action, row.owner).trim_end());
            }
        }
    }

    fn shift(&self, shift: &ShiftView, before: &FrameworkView, after: &FrameworkView) {
        let item = [after, before].into_iter().find_map(|framework| {
            framework.sections.iter().flat_map(|section| &section.items).find(|item| item.id == shift.item)
        });
        let (number, text) =
            item.map(|item| (item.number.as_str(), item.text.text.as_str())).unwrap_or_default();
        let answer = |standing: &Option<StandingView>| match standing {
            None => "–".to_owned(),
            Some(standing) if standing.conflict => "≠".to_owned(),
            Some(standing) => standing.rating.map_or("–", |rating| rating.code()).to_owned(),
        };
        let (then, now) = (answer(&shift.before), answer(&shift.after));
        self.line(&format!("  {then} → {now}  {} {number}  {text}", shift.item));
    }

    /// Kind, own name and day, such as "Mid-term, After the rains, 2026-06-30".
    fn milestone_name(&self, mark: &MilestoneMark) -> String {
        let kind = self.say(&format!("milestone.kind.{}", mark.kind.id()), &[]);
        let day = mark.day.map(|day| i18n::date_long(self.language, day)).unwrap_or_default();
        [kind, mark.name.clone(), day]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn figures(&self, moment: &MomentView) -> String {
        let (answered, in_place) = self.percents(moment.measure.completeness, moment.measure.score);
        let gaps = self.say("cli.gaps", &[("count", &moment.critical_gaps.to_string())]);
        format!("{answered}  {in_place}  {gaps}")
    }

    /// Says why figures are not exact, when they are not.
    fn not_exact(&self, moment: &MomentView) {
        if moment.pack != moment.framework {
            let packs = [&moment.pack, &moment.framework].map(ToString::to_string);
            self.line(&self.say("milestone.other_pack", &[("pack", &packs[0]), ("framework", &packs[1])]));
        }
        if moment.missing > 0 {
            self.line(&i18n::plural(self.language, "milestone.missing", moment.missing.into(), &[]));
        }
    }

    fn group_title(&self, key: &str, count: usize) {
        self.line(&format!("{} ({count})", self.say(key, &[])));
    }
}
