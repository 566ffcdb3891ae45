//! A moment stays what it was, whatever arrives later and in whatever order.

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::entry::SCHEMA;
use crate::project::Project;

fn entry(id: u128, device: u128, field: &str, value: Value, over: Vec<Uuid>) -> Entry {
    Entry {
        id: Uuid::from_u128(id),
        schema: SCHEMA,
        device: Uuid::from_u128(device),
        at: Timestamp::UNIX_EPOCH,
        author: String::new(),
        act: Uuid::from_u128(id),
        reverts: None,
        field: Field::from(field.to_owned()),
        value,
        over,
    }
}

fn heads(journal: &Journal, field: &str) -> Vec<Uuid> {
    journal.heads(&Field::from(field.to_owned())).iter().map(|entry| entry.id).collect()
}

/// What a journal says, without when it was said.
fn said(journal: &Journal) -> Project {
    let mut project = Project::read(journal);
    project.changed_at = None;
    project
}

/// One step of a random story on one of three laptops.
#[derive(Clone, Debug)]
enum Step {
    /// Rates an item, or clears it.
    Rate { laptop: usize, item: usize, rating: usize },
    /// Takes in what another laptop has, or only each second entry of it: a folder that arrives file by file.
    Pull { to: usize, from: usize, part: bool },
    /// Takes note of the moment.
    Mark { laptop: usize },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0..3_usize, 0..4_usize, 0..4_usize)
            .prop_map(|(laptop, item, rating)| Step::Rate { laptop, item, rating }),
        2 => (0..3_usize, 0..3_usize, any::<bool>()).prop_map(|(to, from, part)| Step::Pull { to, from, part }),
        1 => (0..3_usize).prop_map(|laptop| Step::Mark { laptop }),
    ];
    prop::collection::vec(step, 0..80)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_moment_stays_what_it_was(steps in steps()) {
        let mut laptops: [Journal; 3] = Default::default();
        let mut marks: Vec<(Moment, Project)> = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            match *step {
                Step::Rate { laptop, item, rating } => {
                    let field = format!("answer/pm-00{item}/rating");
                    let value = if rating == 3 { Value::Null } else { json!({"rating": rating.to_string()}) };
                    let over = heads(&laptops[laptop], &field);
                    laptops[laptop].insert(entry(at as u128 + 1, laptop as u128, &field, value, over));
                }
                Step::Pull { to, from, part } => {
                    let entries = laptops[from].entries().to_vec();
                    let entries = entries.into_iter().rev().step_by(if part { 2 } else { 1 });
                    laptops[to].merge(entries);
                }
                Step::Mark { laptop } => marks.push((Moment::of(&laptops[laptop]), said(&laptops[laptop]))),
            }
        }
        let mut whole = Journal::default();
        for laptop in laptops.iter().rev() {
            whole.merge(laptop.entries().to_vec());
        }
        for (moment, then) in marks {
            prop_assert_eq!(moment.missing(&whole), 0);
            prop_assert_eq!(said(&whole.at(&moment)), then);
        }
    }
}

#[test]
fn what_a_copy_does_not_have_yet_is_counted() {
    let rating =
        |id, item: &str| entry(id, 1, &format!("answer/{item}/rating"), json!({"rating": "2"}), vec![]);
    let whole: Journal = [rating(1, "pm-001"), rating(2, "pm-002")].into_iter().collect();
    let moment = Moment::of(&whole);
    let part: Journal = [rating(2, "pm-002")].into_iter().collect();
    assert_eq!((moment.missing(&whole), moment.missing(&part)), (0, 1));
}

#[test]
fn a_moment_holds_neither_milestones_nor_what_was_emptied() {
    let id = Uuid::from_u128(9);
    let journal: Journal = [
        entry(1, 1, "answer/pm-001/note", Value::Null, vec![]),
        entry(2, 1, &format!("milestone/{id}/name"), json!("Start"), vec![]),
    ]
    .into_iter()
    .collect();
    assert_eq!(Moment::of(&journal), Moment::default());
}

#[test]
fn a_note_that_was_emptied_on_one_copy_only_is_still_a_difference_later() {
    let note = |id, device, value| entry(id, device, "answer/pm-001/note", value, vec![]);
    let journal: Journal = [note(1, 1, json!("Seen")), note(2, 2, Value::Null)].into_iter().collect();
    let moment = Moment::of(&journal);
    assert_eq!(said(&journal.at(&moment)).conflicts().len(), 1);
}

#[test]
fn kinds_are_written_as_their_ids() {
    for kind in MilestoneKind::ALL {
        assert_eq!(json!(kind), json!(kind.id()));
    }
}
