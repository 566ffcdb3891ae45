//! Every wish passes this gate: what is refused, what is written, and that an undo brings back what was there.

use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

use std::collections::BTreeSet;

use super::*;
use crate::entry::Entry;
use crate::history::{History, Scribe};
use crate::journal::Journal;
use crate::measures::{Measures, Standing};
use crate::milestone::MilestoneKind;
use crate::scope::Scope;

const STRUCTURE: &str = include_str!("../../../../content/piha/pack.json");

struct Desk {
    framework: Framework,
    journal: Journal,
    history: History,
    device: Uuid,
    ids: u128,
}

impl Desk {
    fn new(device: u128) -> Self {
        let framework = Framework::parse(STRUCTURE).unwrap();
        let mut desk = Self {
            framework,
            journal: Journal::default(),
            history: History::default(),
            device: Uuid::from_u128(device),
            ids: device * 1_000_000,
        };
        let profile = Profile {
            name: "Riverside".into(),
            phases: ["before", "during"].map(String::from).into(),
            ..Profile::default()
        };
        let drafts = found(profile, &desk.framework, false).unwrap();
        desk.commit(drafts);
        desk
    }

    fn copy(&self, device: u128) -> Self {
        let (framework, journal) = (self.framework.clone(), self.journal.clone());
        Self {
            framework,
            journal,
            history: History::default(),
            device: Uuid::from_u128(device),
            ids: device * 1_000_000,
        }
    }

    fn project(&self) -> Project {
        Project::read(&self.journal)
    }

    fn commit(&mut self, drafts: Vec<Draft>) {
        let ids = &mut self.ids;
        let mut next_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let mut scribe = Scribe {
            device: self.device,
            author: "tester",
            at: Timestamp::UNIX_EPOCH,
            next_id: &mut next_id,
        };
        let entries = scribe.write(&self.journal, drafts);
        self.keep(entries);
    }

    fn keep(&mut self, entries: Vec<Entry>) {
        self.history.record(&entries);
        for entry in entries {
            self.journal.insert(entry);
        }
    }

    fn change(&mut self, change: Change) -> Result<(), ChangeError> {
        self.ids += 1;
        let new_id = Uuid::from_u128(self.ids);
        let drafts = change.drafts(&self.journal, &self.project(), &self.framework, new_id)?;
        self.commit(drafts);
        Ok(())
    }

    fn rate(&mut self, item: &str, rating: Rating) {
        self.change(Change::Rate { item: item.into(), rating: Some(rating), reason: None }).unwrap();
    }

    fn revert(&mut self, redo: bool) -> bool {
        let act =
            if redo { self.history.redoable(&self.journal) } else { self.history.undoable(&self.journal) };
        let Some(act) = act.cloned() else { return false };
        let ids = &mut self.ids;
        let mut next_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let mut scribe =
            Scribe { device: self.device, author: "", at: Timestamp::UNIX_EPOCH, next_id: &mut next_id };
        let entries = scribe.revert(&self.journal, &act);
        self.keep(entries);
        true
    }
}

#[test]
fn not_applicable_needs_a_reason() {
    let mut desk = Desk::new(1);
    let rate = |reason: Option<&str>| Change::Rate {
        item: "pm-001".into(),
        rating: Some(Rating::NotApplicable),
        reason: reason.map(str::to_owned),
    };
    assert_eq!(desk.change(rate(None)), Err(ChangeError::ReasonMissing));
    assert_eq!(desk.change(rate(Some("  "))), Err(ChangeError::ReasonMissing));
    desk.change(rate(Some("No site"))).unwrap();
    assert_eq!(desk.project().rating("pm-001"), Some(Rating::NotApplicable));
}

#[test]
fn what_does_not_exist_is_refused() {
    let mut desk = Desk::new(1);
    let rate = Change::Rate { item: "pm-999".into(), rating: None, reason: None };
    assert!(matches!(desk.change(rate), Err(ChangeError::ItemUnknown { .. })));
    for due in ["2026-02-30", "tomorrow", "2026-13-01", "30/11/2026"] {
        let fields = FollowUpFields { action: "Act".into(), due: due.into(), ..FollowUpFields::default() };
        let change = Change::AddFollowUp { item: None, fields };
        assert_eq!(desk.change(change), Err(ChangeError::DateInvalid { date: due.into() }));
    }
    let id = Uuid::from_u128(9);
    assert_eq!(desk.change(Change::RemoveEvidence { id }), Err(ChangeError::EvidenceUnknown { id }));
    let profile = Profile { sectors: ["moon".to_owned()].into(), ..desk.project().profile };
    assert!(matches!(
        desk.change(Change::Describe { profile }),
        Err(ChangeError::TermUnknown { kind: "sector", .. })
    ));
    let profile = Profile { phases: BTreeSet::new(), ..desk.project().profile };
    assert_eq!(desk.change(Change::Describe { profile }), Err(ChangeError::PhaseMissing));
}

#[test]
fn names_are_bounded_and_cannot_disguise_themselves() {
    let mut desk = Desk::new(1);
    for name in ["", "   ", &"x".repeat(10_000), "camp\u{202e}pmac"] {
        let profile = Profile { name: name.to_owned(), ..desk.project().profile };
        let refused = desk.change(Change::Describe { profile });
        assert!(matches!(refused, Err(ChangeError::Text { place: TextPlace::Name, .. })), "{name:.20}");
    }
    assert_eq!(desk.project().profile.name, "Riverside");
}

#[test]
fn the_same_value_again_writes_nothing() {
    let mut desk = Desk::new(1);
    desk.rate("pm-001", Rating::Started);
    let before = desk.journal.len();
    desk.rate("pm-001", Rating::Started);
    assert_eq!(desk.journal.len(), before);
}

#[test]
fn undo_and_redo_walk_back_and_forth_and_survive_a_restart() {
    let mut desk = Desk::new(1);
    desk.rate("pm-001", Rating::Started);
    desk.rate("pm-001", Rating::InPlace);
    assert!(desk.revert(false));
    assert_eq!(desk.project().rating("pm-001"), Some(Rating::Started));

    // A restart: the history is read from the journal again.
    desk.history = History::of(&desk.journal, desk.device);
    assert!(desk.revert(true));
    assert_eq!(desk.project().rating("pm-001"), Some(Rating::InPlace));
    assert!(!desk.revert(true));
    assert!(desk.revert(false));
    assert!(desk.revert(false));
    assert_eq!(desk.project().rating("pm-001"), None);
    // The founding of the project is not undone.
    assert!(!desk.revert(false));
    assert_eq!(desk.project().profile.name, "Riverside");

    desk.rate("pm-002", Rating::Started);
    assert!(!desk.revert(true), "a new act ends what could be redone");
}

#[test]
fn removed_things_come_back_whole_by_undo() {
    let mut desk = Desk::new(1);
    let (title, place) = ("Signed codes".to_owned(), "shared drive".to_owned());
    desk.change(Change::AddEvidence { item: "pm-020".into(), title, place }).unwrap();
    let (id, before) = desk.project().evidence().map(|(id, e)| (id, e.clone())).next().unwrap();
    desk.change(Change::RemoveEvidence { id }).unwrap();
    assert_eq!(desk.project().evidence().count(), 0);
    assert!(desk.revert(false));
    assert_eq!(desk.project().evidence_by_id(id), Some(&before));
}

fn milestone(kind: MilestoneKind, name: &str, day: &str) -> MilestoneFields {
    MilestoneFields { kind, name: name.into(), day: day.into(), remark: String::new() }
}

#[test]
fn a_milestone_keeps_its_moment_through_edit_removal_and_undo() {
    let mut desk = Desk::new(1);
    desk.rate("pm-001", Rating::Started);
    let baseline = milestone(MilestoneKind::Baseline, "", "2026-01-15");
    desk.change(Change::AddMilestone { milestone: baseline }).unwrap();
    desk.rate("pm-001", Rating::InPlace);
    let (id, made) = desk.project().milestones().first().map(|(id, made)| (*id, (*made).clone())).unwrap();
    let then = |desk: &Desk| {
        let project = desk.project();
        let seen = project.milestone(id).unwrap().seen.value().unwrap();
        Project::read(&desk.journal.at(seen)).rating("pm-001")
    };
    assert_eq!(
        (made.kind(), made.day().unwrap().to_string().as_str()),
        (MilestoneKind::Baseline, "2026-01-15")
    );
    assert_eq!(then(&desk), Some(Rating::Started));

    let renamed = milestone(MilestoneKind::Other, "Before the rains", "2026-02-01");
    desk.change(Change::EditMilestone { id, milestone: renamed }).unwrap();
    assert_eq!(desk.project().milestone(id).unwrap().name(), "Before the rains");
    assert_eq!(then(&desk), Some(Rating::Started));
    desk.change(Change::RemoveMilestone { id }).unwrap();
    assert!(desk.project().milestones().is_empty());
    assert_eq!(desk.change(Change::RemoveMilestone { id }), Err(ChangeError::MilestoneUnknown { id }));
    assert!(desk.revert(false));
    assert_eq!(then(&desk), Some(Rating::Started));
    for _ in 0..3 {
        assert!(desk.revert(false));
    }
    assert!(desk.project().milestones().is_empty(), "the making is undone too");
    assert_eq!(desk.project().rating("pm-001"), Some(Rating::Started));
}

#[test]
fn a_milestone_that_was_renamed_elsewhere_while_it_was_removed_still_has_its_state() {
    let mut office = Desk::new(1);
    let fields = milestone(MilestoneKind::Other, "Start", "2026-01-15");
    office.change(Change::AddMilestone { milestone: fields }).unwrap();
    let (id, made) = office.project().milestones().first().map(|(id, made)| (*id, (*made).clone())).unwrap();
    let mut field = office.copy(2);
    office.change(Change::RemoveMilestone { id }).unwrap();
    let renamed = milestone(MilestoneKind::Other, "Beginning", "2026-01-15");
    field.change(Change::EditMilestone { id, milestone: renamed }).unwrap();
    office.journal.merge(field.journal.entries().to_vec());
    let project = office.project();
    assert_eq!(project.milestone(id).unwrap().seen, made.seen);
    assert_eq!(project.conflicts().keys().map(Field::part).collect::<Vec<_>>(), ["name"]);
}

#[test]
fn a_milestone_needs_a_day_and_another_moment_a_name() {
    let mut desk = Desk::new(1);
    let mut add = |milestone| desk.change(Change::AddMilestone { milestone });
    for day in ["", "2026-02-30", "soon"] {
        let refused = add(milestone(MilestoneKind::Final, "", day));
        assert_eq!(refused, Err(ChangeError::DateInvalid { date: day.into() }));
    }
    for (name, fault) in [("  ", TextFault::Empty), ("a\u{202e}b", TextFault::Hidden)] {
        let refused = add(milestone(MilestoneKind::Other, name, "2026-02-01"));
        assert_eq!(refused, Err(ChangeError::Text { place: TextPlace::MilestoneName, fault }));
    }
    let remark = "x".repeat(10_000);
    let refused = add(MilestoneFields { remark, ..milestone(MilestoneKind::Final, "", "2026-02-01") });
    assert!(matches!(refused, Err(ChangeError::Text { place: TextPlace::MilestoneRemark, .. })));
    assert!(desk.project().milestones().is_empty());
}

#[test]
fn differing_copies_show_both_values_and_a_choice_can_be_undone() {
    let mut office = Desk::new(1);
    let mut field = office.copy(2);
    office.rate("pm-001", Rating::NotInPlace);
    field.rate("pm-001", Rating::MostlyInPlace);
    office.journal.merge(field.journal.entries().to_vec());

    let project = office.project();
    assert_eq!(project.rating("pm-001"), None, "differing answers count as unanswered");
    let (register, claims) = project.conflicts().iter().next().unwrap();
    assert_eq!(
        claims.iter().map(|claim| claim.value.clone().unwrap()).collect::<Vec<_>>(),
        [json!({"rating": "0"}), json!({"rating": "2"})]
    );
    let entry = claims[1].entry;
    office.change(Change::Resolve { field: register.clone(), entry }).unwrap();
    assert_eq!(office.project().rating("pm-001"), Some(Rating::MostlyInPlace));
    assert!(office.project().conflicts().is_empty());

    assert!(office.revert(false));
    assert_eq!(office.project().conflicts().len(), 1, "the conflict is back, with both values");
    assert!(office.revert(true));
    assert_eq!(office.project().rating("pm-001"), Some(Rating::MostlyInPlace));
    let refused = office.change(Change::Resolve { field: register.clone(), entry });
    assert!(matches!(refused, Err(ChangeError::ClaimUnknown { .. })));
}

#[test]
fn an_undo_never_overwrites_what_came_from_elsewhere() {
    let mut office = Desk::new(1);
    office.rate("pm-001", Rating::Started);
    let mut field = office.copy(2);
    field.rate("pm-001", Rating::InPlace);
    office.journal.merge(field.journal.entries().to_vec());
    assert!(!office.revert(false));
    assert_eq!(office.project().rating("pm-001"), Some(Rating::InPlace));
}

#[test]
fn counting_one_answer_anew_equals_counting_everything() {
    let mut desk = Desk::new(1);
    let scope = Scope::of(&desk.project().profile, &desk.framework);
    let mut measures = Measures::of(&desk.project(), &desk.framework, &scope);
    let items: Vec<String> = desk.framework.items().map(|(_, item)| item.id.to_string()).collect();
    for (at, id) in items.iter().cycle().take(400).enumerate() {
        let before = Standing::of_item(&desk.project(), id);
        desk.change(Change::Rate {
            item: id.as_str().into(),
            rating: Rating::ALL.get(at * 7 % 8).copied(),
            reason: Some("because".into()),
        })
        .unwrap();
        measures.recount(&scope, id, before, Standing::of_item(&desk.project(), id));
    }
    assert_eq!(measures, Measures::of(&desk.project(), &desk.framework, &scope));
    assert!(measures.critical_gaps().len() > 0);
}
