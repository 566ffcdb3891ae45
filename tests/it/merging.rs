//! Two copies of one project, answered apart and brought together: nothing is dropped, and what differs waits for a choice.

use std::collections::BTreeSet;

use api::view::{ConflictView, ItemState, Settings};
use api::{Change, Code};
use checklist::Rating;
use serde_json::json;
use uuid::Uuid;

use crate::files;
use crate::harness::{Harness, evidence, follow_up, note, rate};

/// A second computer that got a copy of the project's folder.
struct Pair {
    here: Harness,
    there: Harness,
    id: Uuid,
}

impl Pair {
    fn of(here: Harness) -> Self {
        let id = here.id();
        let there = Harness::new();
        files::copy(&here.project_folder(), &there.root().join("projects").join(id.to_string()));
        Self { here, there, id }
    }

    fn there(&self, change: Change) {
        self.there.api().change(self.id, change).unwrap();
    }

    /// Each takes in what the other has; answers how many entries were new here and there.
    fn merge(&self) -> (usize, usize) {
        let here = self.here.api().merge_project(self.id, self.there.api()).unwrap();
        let there = self.there.api().merge_project(self.id, self.here.api()).unwrap();
        assert_eq!(self.ids(&self.here), self.ids(&self.there));
        let figures =
            |harness: &Harness| serde_json::to_value(harness.api().measures(self.id).unwrap()).unwrap();
        assert_eq!(figures(&self.here), figures(&self.there));
        (here, there)
    }

    fn reopen(self) -> Self {
        Self { here: self.here.reopen(), there: self.there.reopen(), id: self.id }
    }

    fn ids(&self, harness: &Harness) -> BTreeSet<String> {
        let entries = files::entries(&harness.root().join("projects").join(self.id.to_string()));
        entries.iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
    }

    fn item(&self, harness: &Harness, item: &str) -> ItemState {
        let view = harness.api().open_project(self.id).unwrap();
        view.items.into_iter().find(|state| state.item.as_str() == item).unwrap()
    }

    fn both(&self, look: impl Fn(&Harness)) {
        look(&self.here);
        look(&self.there);
    }
}

fn claimed(conflict: &ConflictView, rating: &str) -> Uuid {
    conflict.claims.iter().find(|claim| claim.value.as_ref().unwrap()["rating"] == rating).unwrap().entry
}

#[test]
fn nothing_is_dropped_and_differences_wait_for_a_choice() {
    let pair = Pair::of(Harness::new().rate("pm-001", "1").note("pm-009", "Before the copy"));
    let role = |role: &str| Settings { role: role.into(), ..Settings::default() };
    pair.here.api().save_settings(role("Protection officer")).unwrap();
    pair.there.api().save_settings(role("WASH officer")).unwrap();
    pair.here.change(rate("pm-001", "2"));
    pair.here.change(note("pm-002", "Only here"));
    pair.here.change(follow_up(Some("pm-001"), "Ask here", "2026-04-01"));
    pair.there(rate("pm-001", "0"));
    pair.there(rate("pm-003", "3"));
    pair.there(evidence("pm-001", "Found there", "Safe"));
    assert_eq!(pair.merge(), (5, 7));
    // Already together: nothing is new.
    assert_eq!(pair.merge(), (0, 0));
    let pair = pair.reopen();
    pair.both(|harness| {
        let item = pair.item(harness, "pm-001");
        assert_eq!(item.rating, None, "a difference counts as unanswered");
        assert_eq!(
            (item.evidence[0].title.as_str(), item.follow_ups[0].action.as_str()),
            ("Found there", "Ask here")
        );
        assert_eq!(pair.item(harness, "pm-002").note, "Only here");
        assert_eq!(pair.item(harness, "pm-003").rating, Some(Rating::InPlace));
        assert_eq!(pair.item(harness, "pm-009").note, "Before the copy");
        let figures = serde_json::to_value(harness.api().measures(pair.id).unwrap()).unwrap();
        assert_eq!((&figures["conflicts"], &figures["overall"]["rated"]), (&json!(["pm-001"]), &json!(1)));
        let conflict = &item.conflicts[0];
        assert_eq!((conflict.part.as_str(), conflict.claims.len()), ("rating", 2));
        let roles: BTreeSet<&str> = conflict.claims.iter().map(|claim| claim.author.as_str()).collect();
        assert_eq!(roles, ["Protection officer", "WASH officer"].into());
        assert_eq!(conflict.here.iter().filter(|here| **here).count(), 1);
        let list = harness.api().projects().unwrap();
        assert_eq!(list.projects.iter().find(|row| row.id == pair.id).unwrap().conflicts, 1);
    });

    let conflict = pair.item(&pair.here, "pm-001").conflicts.remove(0);
    let entry = claimed(&conflict, "0");
    pair.here.change(Change::Resolve { field: conflict.field.clone(), entry });
    assert_eq!(pair.item(&pair.here, "pm-001").rating, Some(Rating::NotInPlace));
    let again = pair.here.refused(Change::Resolve { field: conflict.field, entry });
    assert_eq!(again.code, Code::ClaimUnknown);
    assert_eq!(pair.merge(), (0, 1));
    let pair = pair.reopen();
    pair.both(|harness| {
        let item = pair.item(harness, "pm-001");
        assert_eq!(item.rating, Some(Rating::NotInPlace));
        assert!(item.conflicts.is_empty() && item.critical_gap);
    });
}

#[test]
fn the_same_answer_on_both_sides_is_no_difference() {
    let pair = Pair::of(Harness::new());
    pair.here.change(rate("pm-001", "2"));
    pair.there(rate("pm-001", "2"));
    pair.merge();
    pair.both(|harness| {
        let item = pair.item(harness, "pm-001");
        assert_eq!((item.rating, item.conflicts.len()), (Some(Rating::MostlyInPlace), 0));
    });
}

#[test]
fn a_later_answer_of_one_side_replaces_what_it_saw() {
    let pair = Pair::of(Harness::new().rate("pm-001", "1"));
    pair.there(rate("pm-001", "2"));
    pair.there(rate("pm-001", "3"));
    pair.merge();
    assert_eq!(pair.item(&pair.here, "pm-001").rating, Some(Rating::InPlace));
}

#[test]
fn two_choices_that_differ_are_a_difference_again() {
    let pair = Pair::of(Harness::new());
    pair.here.change(rate("pm-001", "2"));
    pair.there(rate("pm-001", "0"));
    pair.merge();
    let conflict = pair.item(&pair.here, "pm-001").conflicts.remove(0);
    pair.here.change(Change::Resolve { field: conflict.field.clone(), entry: claimed(&conflict, "2") });
    pair.there(Change::Resolve { field: conflict.field.clone(), entry: claimed(&conflict, "0") });
    pair.merge();
    pair.both(|harness| assert_eq!(pair.item(harness, "pm-001").conflicts[0].claims.len(), 2));
    // A new answer ends it too.
    pair.there(rate("pm-001", "1"));
    pair.merge();
    let pair = pair.reopen();
    pair.both(|harness| {
        let item = pair.item(harness, "pm-001");
        assert_eq!((item.rating, item.conflicts.len()), (Some(Rating::Started), 0));
    });
}

#[test]
fn a_choice_can_be_taken_back() {
    let pair = Pair::of(Harness::new());
    pair.here.change(note("pm-001", "As seen here"));
    pair.there(note("pm-001", "As seen there"));
    pair.merge();
    let conflict = pair.item(&pair.here, "pm-001").conflicts.remove(0);
    assert_eq!(conflict.part, "note");
    let entry = conflict.claims[1].entry;
    pair.here.change(Change::Resolve { field: conflict.field.clone(), entry });
    let pair = pair.reopen();
    pair.here.api().undo(pair.id).unwrap();
    let back = pair.item(&pair.here, "pm-001").conflicts.remove(0);
    let values = |conflict: &ConflictView| -> BTreeSet<String> {
        conflict.claims.iter().map(|claim| claim.value.as_ref().unwrap().to_string()).collect()
    };
    assert_eq!(values(&back), values(&conflict));
}

#[test]
fn undo_never_takes_back_what_the_other_wrote() {
    let pair = Pair::of(Harness::new());
    pair.here.change(rate("pm-001", "1"));
    pair.merge();
    pair.there(rate("pm-001", "3"));
    pair.merge();
    let saved = pair.here.api().undo(pair.id).unwrap();
    assert_eq!(saved.entry, None);
    assert_eq!(pair.item(&pair.here, "pm-001").rating, Some(Rating::InPlace));
}

#[test]
fn a_name_that_differs_is_a_difference_of_the_project() {
    let pair = Pair::of(Harness::new());
    let renamed = |harness: &Harness, name: &str| {
        let mut profile = harness.api().open_project(pair.id).unwrap().profile;
        name.clone_into(&mut profile.name);
        Change::Describe { profile }
    };
    pair.here.change(renamed(&pair.here, "North"));
    pair.there(renamed(&pair.there, "South"));
    pair.merge();
    let view = pair.here.view();
    assert_eq!((view.conflicts.len(), view.conflicts[0].part.as_str()), (1, "name"));
    let entry =
        view.conflicts[0].claims.iter().find(|claim| claim.value == Some(json!("South"))).unwrap().entry;
    let saved = pair.here.change(Change::Resolve { field: view.conflicts[0].field.clone(), entry });
    assert_eq!(saved.project.unwrap().profile.name, "South");
    pair.merge();
    let view = pair.reopen().there.api().projects().unwrap();
    assert!(view.projects.iter().any(|row| row.profile.name == "South"));
}

#[test]
fn a_project_that_one_side_does_not_have_is_named() {
    let (here, there) = (Harness::new(), Harness::new());
    let id = here.id();
    assert_eq!(here.api().merge_project(id, there.api()).unwrap_err().code, Code::ProjectUnknown);
    assert_eq!(there.api().merge_project(id, here.api()).unwrap_err().code, Code::ProjectUnknown);
}
