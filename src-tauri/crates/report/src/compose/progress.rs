//! What changed since a milestone: what was closed and what is new before any percentage, and scores only over the items that
//! were rated at both moments.

use checklist::comparison::{Compared, Comparison, FollowUpShift, Shift, ShiftKind};
use checklist::prose::Phrase;
use checklist::{FollowUp, Milestone, Words};

use super::Composer;
use super::wording::Wording;
use crate::document::{ChangeGroup, ChangeRow, Plan, Progress};
use crate::figure::{self, Figure, Legend, Rows, Sign};
use crate::text::{Mark, Sentence, Text, runs};

/// The moment with which a comparison ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The present.
    Today,
    /// A later milestone, which is not called "now".
    Milestone,
}

/// The scores of every section at two moments, without a report around them.
#[must_use]
pub fn change(words: Words<'_>, comparison: &Comparison, until: Until) -> Figure {
    by_change(&Wording::new(words, None), comparison, until)
}

impl Composer<'_> {
    /// What changed since the milestone of the report, when it has one.
    pub(super) fn progress(&self) -> Option<Progress> {
        let (milestone, comparison) = self.source.comparison()?;
        let remark = milestone.remark();
        Some(Progress {
            heading: self.said("progress"),
            introduction: self.since(milestone),
            remark: (!remark.is_empty()).then(|| Text::typed(remark)),
            sentences: self.changes(&comparison),
            second_sentences: self.seconded().map(|other| other.changes(&comparison)).unwrap_or_default(),
            figure: by_change(self, &comparison, Until::Today),
            heads: ["head.number", "head.item", "head.then", "head.now"].map(|key| self.said(key)),
            groups: self.change_groups(&comparison),
            unchanged: self.said("progress_unchanged"),
            still_open: self.still_open(&comparison),
        })
    }

    /// "Compared with the baseline of 3 March 2026"
    fn since(&self, milestone: &Milestone) -> Text {
        self.in_both(|wording| {
            let name = wording.milestone(milestone).words;
            let day = milestone.day().map(|day| i18n::date_long(wording.language, day)).unwrap_or_default();
            wording.filled("progress_note", &[("milestone", &name), ("date", &day)])
        })
    }

    fn changes(&self, comparison: &Comparison) -> Vec<Sentence> {
        let count = |fits: fn(&Shift) -> bool| {
            let count = comparison.shifts.iter().filter(|shift| fits(shift)).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let (new, gone) = (count(Shift::is_new_gap), count(Shift::is_gone_gap));
        let Compared { before, after, both_before, both_after, .. } = &comparison.overall;
        let mark = |count: u32, mark| if count > 0 { mark } else { Mark::Strong };
        let mut sentences = vec![
            runs(&self.counted("progress.new_gaps", new, &[]), mark(new, Mark::Gap)),
            runs(&self.counted("progress.gone_gaps", gone, &[]), Mark::Strong),
        ];
        let of = |measure: &checklist::Measure| self.of(measure.answered(), measure.in_scope);
        let (then, now) = (of(before), of(after));
        sentences.push(runs(
            &self.filled("progress.both_answered", &[("then", &then), ("now", &now)]),
            Mark::Strong,
        ));
        let said = if both_after.rated == 0 {
            self.word("progress.not_comparable")
        } else {
            let (then, now) = (self.percent(both_before.score()), self.percent(both_after.score()));
            self.counted("progress.scored", both_after.rated, &[("then", &then), ("now", &now)])
        };
        sentences.push(runs(&said, Mark::Strong));
        sentences
    }

    fn change_groups(&self, comparison: &Comparison) -> Vec<ChangeGroup> {
        let groups = ShiftKind::ALL.into_iter().map(|kind| {
            let rows: Vec<ChangeRow> = comparison.of_kind(kind).map(|shift| self.change_row(shift)).collect();
            let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            ChangeGroup {
                title: self.said_counted(&format!("progress.{}", kind.id()), count),
                loss: matches!(kind, ShiftKind::BecameGap | ShiftKind::Fell),
                rows,
            }
        });
        groups.filter(|group| !group.rows.is_empty()).collect()
    }

    fn change_row(&self, shift: &Shift) -> ChangeRow {
        let item = shift.item.as_str();
        ChangeRow {
            number: self.item_number(item),
            text: self.phrase(Phrase::Item(item)),
            before: shift.before.map(|standing| self.face_of(standing, shift.was_gap)),
            after: shift.after.map(|standing| self.face_of(standing, shift.is_gap)),
        }
    }

    /// What was to be done then and still is.
    fn still_open(&self, comparison: &Comparison) -> Plan {
        let open: Vec<&FollowUp> = comparison
            .follow_ups_of(FollowUpShift::StillOpen)
            .filter_map(|id| self.source.project.follow_up(id))
            .collect();
        Plan {
            heading: self.said("progress.still_open"),
            empty: self.said("progress.still_open_none"),
            ..self.plan_of(|follow_up| open.iter().any(|open| std::ptr::eq(*open, follow_up)))
        }
    }
}

fn by_change(wording: &Wording<'_>, comparison: &Comparison, until: Until) -> Figure {
    let (title, later, spoken, square) = match until {
        Until::Today => ("change", "head.now", "spoken.change", "legend.now"),
        Until::Milestone => ("change_later", "head.later", "spoken.change_later", "legend.later"),
    };
    let rows = comparison.sections.iter().map(|(id, compared)| {
        let label = wording.phrase(Phrase::Section(id.as_str()));
        let (before, after) = (compared.both_before.score(), compared.both_after.score());
        let (then, now) = (wording.percent(before), wording.percent(after));
        let args = [("label", label.words.as_str()), ("then", &then), ("now", &now)];
        let spoken = wording.filled(spoken, &args);
        let rated = wording.number(compared.both_after.rated);
        figure::ChangeRow { label, spoken, before, after, numbers: vec![then, now, rated] }
    });
    let sign = |sign, key: &str| Legend { sign, label: wording.said(key) };
    Figure {
        id: "change".to_owned(),
        title: wording.said(title),
        note: Some(wording.said("change_note")),
        heads: ["head.section", "head.then", later, "head.rated_both"].map(|key| wording.said(key)).into(),
        legend: vec![
            sign(Sign::Then, "legend.then"),
            sign(Sign::Now, square),
            sign(Sign::Loss, "legend.loss"),
        ],
        rows: Rows::Change(rows.collect()),
    }
}
