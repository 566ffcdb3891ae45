//! Each kind of shift from hand-made states, and what holds for any two.

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::entry::{Entry, SCHEMA};
use crate::field::Field;
use crate::journal::Journal;
use crate::profile::Profile;

/// A state that owns what it is made of.
struct Owned {
    project: Project,
    framework: Framework,
    scope: Scope,
    measures: Measures,
}

impl Owned {
    fn state(&self) -> State<'_> {
        State {
            project: &self.project,
            framework: &self.framework,
            scope: &self.scope,
            measures: &self.measures,
        }
    }
}

/// Items i-0 to i-5; the first three are essential. The last is only for the phase "during".
fn framework(essential: usize) -> Framework {
    let item = |at: usize| {
        json!({"id": format!("i-{at}"), "phases": [if at == 5 { "during" } else { "before" }],
               "level": "operational", "principles": ["dnh"], "sectors": ["all"],
               "essential": at < essential, "references": []})
    };
    let section = |id: &str, items: &[usize]| {
        json!({"id": id, "kind": "core_commitment", "code": id, "status": "official", "confidence": "high",
               "items": items.iter().map(|at| item(*at)).collect::<Vec<_>>()})
    };
    let structure = json!({
        "format": 2, "id": "small", "version": "1.0.0", "status": "draft_for_review", "language": "en",
        "licence": "CC0-1.0", "ratings": [], "bands": [], "principles": ["dnh"], "phases": ["before", "during"],
        "levels": ["operational"], "sectors": [], "sources": [],
        "sections": [section("s1", &[0, 1, 2]), section("s2", &[3, 4, 5])],
    });
    Framework::parse(&structure.to_string()).unwrap()
}

/// Ratings of the items in order, as codes; "-" for none. Follow-ups by number and state.
fn state(ratings: &[&str], phases: &[&str], follow_ups: &[(u128, &str)], essential: usize) -> Owned {
    let mut journal = Journal::default();
    let mut put = |field: String, value: Value| {
        let id = Uuid::from_u128(journal.len() as u128 + 1);
        journal.insert(Entry {
            id,
            schema: SCHEMA,
            device: Uuid::nil(),
            at: Timestamp::UNIX_EPOCH,
            author: String::new(),
            act: id,
            reverts: None,
            field: Field::from(field),
            value,
            over: vec![],
        });
    };
    for (at, rating) in ratings.iter().enumerate().filter(|(_, rating)| **rating != "-") {
        put(
            format!("answer/i-{at}/rating"),
            json!({"rating": rating, "reason": (*rating == "na").then_some("x")}),
        );
    }
    for (id, follow_up) in follow_ups {
        put(format!("followup/{}/state", Uuid::from_u128(*id)), json!(follow_up));
    }
    let phases = phases.iter().map(|phase| (*phase).to_owned()).collect();
    let mut project = Project::read(&journal);
    project.profile = Profile { phases, ..Profile::default() };
    let framework = framework(essential);
    let scope = Scope::of(&project.profile, &framework);
    let measures = Measures::of(&project, &framework, &scope);
    Owned { project, framework, scope, measures }
}

fn rated(ratings: &[&str]) -> Owned {
    state(ratings, &["before", "during"], &[], 3)
}

fn between(before: &Owned, after: &Owned) -> Comparison {
    Comparison::between(&before.state(), &after.state())
}

fn shifts(comparison: &Comparison) -> Vec<(&str, ShiftKind)> {
    comparison.shifts.iter().map(|shift| (shift.item.as_str(), shift.kind)).collect()
}

#[test]
fn each_item_has_the_first_kind_that_fits() {
    use ShiftKind::{Answered, BecameGap, ClosedGap, Fell, Reassessed, Rose, Unanswered};
    let one = |before: &str, after: &str| {
        let compared = between(&rated(&[before]), &rated(&[after]));
        compared.shifts.first().map(|shift| shift.kind)
    };
    for (before, after, expected) in [
        ("3", "1", Some(BecameGap)),
        ("1", "0", Some(Fell)),
        ("0", "1", Some(Rose)),
        ("0", "2", Some(ClosedGap)),
        ("1", "na", Some(ClosedGap)),
        ("na", "0", Some(BecameGap)),
        ("na", "3", Some(Reassessed)),
        ("3", "na", Some(Reassessed)),
        ("2", "3", Some(Rose)),
        ("3", "2", Some(Fell)),
        ("-", "0", Some(Answered)),
        ("unknown", "3", Some(Answered)),
        ("-", "na", Some(Answered)),
        ("0", "-", Some(Unanswered)),
        ("0", "unknown", Some(Unanswered)),
        ("-", "unknown", None),
        ("na", "na", None),
        ("2", "2", None),
    ] {
        assert_eq!(one(before, after), expected, "{before} -> {after}");
    }
}

#[test]
fn a_first_answer_can_show_a_gap_and_clearing_one_closes_none() {
    let found = between(&rated(&["-"]), &rated(&["0"])).shifts.remove(0);
    assert!(found.is_new_gap() && !found.is_gone_gap());
    let cleared = between(&rated(&["0"]), &rated(&["-"])).shifts.remove(0);
    assert!(cleared.is_gone_gap() && cleared.kind != ShiftKind::ClosedGap);
}

#[test]
fn what_comes_into_scope_and_what_leaves_it_is_apart() {
    let (narrow, wide) = (
        state(&["2", "2", "2", "2", "2", "0"], &["before"], &[], 3),
        state(&["2", "2", "2", "2", "2", "0"], &["before", "during"], &[], 3),
    );
    assert_eq!(shifts(&between(&narrow, &wide)), [("i-5", ShiftKind::Entered)]);
    let left = between(&wide, &narrow);
    assert_eq!(shifts(&left), [("i-5", ShiftKind::Left)]);
    // Only what was rated at both moments is compared by score.
    let (_, section) = &left.sections[1];
    assert_eq!((section.before.rated, section.after.rated, section.both_before.rated), (3, 2, 2));
    assert_eq!(
        (section.both_before.score(), section.both_after.score()),
        (section.after.score(), section.after.score())
    );
}

#[test]
fn a_pack_that_calls_an_item_essential_makes_a_gap() {
    let (older, newer) = (
        state(&["1", "1", "1", "1"], &["before"], &[], 1),
        state(&["1", "1", "1", "1"], &["before"], &[], 2),
    );
    assert_eq!(shifts(&between(&older, &newer)), [("i-1", ShiftKind::BecameGap)]);
}

#[test]
fn groups_stand_in_their_order_and_items_in_that_of_the_framework() {
    use ShiftKind::{Answered, BecameGap, Rose};
    let compared = between(&rated(&["2", "-", "3", "0", "0"]), &rated(&["3", "2", "0", "3", "3"]));
    assert_eq!(
        shifts(&compared),
        [("i-2", BecameGap), ("i-0", Rose), ("i-3", Rose), ("i-4", Rose), ("i-1", Answered)]
    );
}

#[test]
fn scores_are_compared_over_the_same_items() {
    // What was never looked at turns out low: the score falls, but nothing fell.
    let compared = between(&rated(&["3", "2", "-", "-"]), &rated(&["3", "3", "0", "0"]));
    assert_eq!((compared.overall.before.rated, compared.overall.after.rated), (2, 4));
    assert!(compared.overall.after.score() < compared.overall.before.score());
    assert_eq!(compared.overall.both_before.score(), Some(5.0 / 6.0));
    assert_eq!(compared.overall.both_after.score(), Some(1.0));
}

#[test]
fn follow_ups_are_told_by_where_they_ended() {
    use FollowUpShift::{Added, Done, Dropped, Removed, Reopened, StillOpen};
    let before = state(
        &[],
        &["before"],
        &[(1, "open"), (2, "open"), (3, "in_progress"), (4, "done"), (5, "done"), (6, "open")],
        3,
    );
    let after = state(
        &[],
        &["before"],
        &[
            (1, "in_progress"),
            (2, "done"),
            (3, "dropped"),
            (4, "open"),
            (5, "done"),
            (7, "open"),
            (8, "done"),
        ],
        3,
    );
    let compared = between(&before, &after);
    let follow_ups: Vec<_> = compared.follow_ups.iter().map(|(shift, id)| (*shift, id.as_u128())).collect();
    assert_eq!(
        follow_ups,
        [(StillOpen, 1), (Reopened, 4), (Added, 7), (Done, 2), (Done, 8), (Dropped, 3), (Removed, 6)]
    );
}

#[test]
fn kinds_are_written_as_their_ids() {
    for kind in ShiftKind::ALL {
        assert_eq!(json!(kind), json!(kind.id()));
    }
    for kind in FollowUpShift::ALL {
        assert_eq!(json!(kind), json!(kind.id()));
    }
    assert!(ShiftKind::ALL.is_sorted() && FollowUpShift::ALL.is_sorted());
}

fn any_state() -> impl Strategy<Value = Owned> {
    let rating = prop::sample::select(vec!["-", "0", "1", "2", "3", "na", "unknown"]);
    let phases = prop::sample::select(vec![vec!["before"], vec!["during"], vec!["before", "during"]]);
    let follow_up = prop::sample::select(vec!["open", "in_progress", "done", "dropped"]);
    let follow_ups = prop::collection::btree_map(0..6_u128, follow_up, 0..5);
    (prop::collection::vec(rating, 6), phases, follow_ups, 0..7_usize).prop_map(
        |(ratings, phases, follow_ups, essential)| {
            let follow_ups: Vec<_> = follow_ups.into_iter().collect();
            state(&ratings, &phases, &follow_ups, essential)
        },
    )
}

impl std::fmt::Debug for Owned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.project.fmt(f)
    }
}

fn swapped(kind: ShiftKind) -> ShiftKind {
    use ShiftKind::{Answered, BecameGap, ClosedGap, Entered, Fell, Left, Reassessed, Rose, Unanswered};
    match kind {
        BecameGap => ClosedGap,
        ClosedGap => BecameGap,
        Fell => Rose,
        Rose => Fell,
        Reassessed => Reassessed,
        Answered => Unanswered,
        Unanswered => Answered,
        Entered => Left,
        Left => Entered,
    }
}

proptest! {
    #[test]
    fn nothing_happens_between_a_state_and_itself(state in any_state()) {
        let compared = between(&state, &state);
        prop_assert!(compared.shifts.is_empty());
        prop_assert!(compared.follow_ups.iter().all(|(shift, _)| *shift == FollowUpShift::StillOpen));
        for (_, group) in &compared.sections {
            prop_assert_eq!((group.before, group.both_before), (group.after, group.both_after));
        }
    }

    #[test]
    fn looking_back_turns_every_shift_around(one in any_state(), two in any_state()) {
        let (forth, back) = (between(&one, &two), between(&two, &one));
        for kind in ShiftKind::ALL {
            let items = |compared: &Comparison, kind| -> Vec<String> {
                let mut items: Vec<_> = compared.of_kind(kind).map(|shift| shift.item.to_string()).collect();
                items.sort();
                items
            };
            prop_assert_eq!(items(&forth, kind), items(&back, swapped(kind)));
        }
        prop_assert_eq!(
            (forth.overall.both_before, forth.overall.both_after),
            (back.overall.both_after, back.overall.both_before)
        );
    }

    #[test]
    fn gaps_then_with_new_ones_and_without_gone_ones_are_the_gaps_now(one in any_state(), two in any_state()) {
        let compared = between(&one, &two);
        let new = compared.shifts.iter().filter(|shift| shift.is_new_gap()).count();
        let gone = compared.shifts.iter().filter(|shift| shift.is_gone_gap()).count();
        let (then, now) = (one.measures.critical_gaps().len(), two.measures.critical_gaps().len());
        prop_assert_eq!(then + new - gone, now);
        let counted = (compared.overall.gaps_before as usize, compared.overall.gaps_after as usize);
        prop_assert_eq!(counted, (then, now));
    }

    #[test]
    fn sections_add_up_to_the_whole(one in any_state(), two in any_state()) {
        let compared = between(&one, &two);
        let sum = |of: fn(&Compared) -> u32| compared.sections.iter().map(|(_, group)| of(group)).sum::<u32>();
        prop_assert_eq!(sum(|group| group.both_before.rated), compared.overall.both_before.rated);
        prop_assert_eq!(sum(|group| group.both_after.points), compared.overall.both_after.points);
        prop_assert_eq!(sum(|group| group.after.in_scope), compared.overall.after.in_scope);
        prop_assert_eq!(sum(|group| group.before.in_scope), compared.overall.before.in_scope);
    }
}
