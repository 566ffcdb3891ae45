//! Merge: whatever the order, the doubles and the detours, every copy ends in the same state and no answer is dropped.

use std::collections::BTreeSet;

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::entry::SCHEMA;

fn entry(id: u128, field: &str, value: u8, over: &[u128]) -> Entry {
    Entry {
        id: Uuid::from_u128(id),
        schema: SCHEMA,
        device: Uuid::from_u128(id % 4),
        at: Timestamp::UNIX_EPOCH,
        author: String::new(),
        act: Uuid::from_u128(id),
        reverts: None,
        field: Field::from(field.to_owned()),
        value: json!(value),
        over: over.iter().map(|id| Uuid::from_u128(*id)).collect(),
    }
}

fn state(journal: &Journal) -> Vec<(String, Vec<Uuid>)> {
    let mut state: Vec<_> = journal
        .fields()
        .map(|field| (field.to_string(), journal.heads(field).iter().map(|entry| entry.id).collect()))
        .collect();
    state.sort();
    state
}

fn conflicts(journal: &Journal) -> BTreeSet<Field> {
    journal.conflicts().cloned().collect()
}

/// One step of a random story on one of four laptops.
#[derive(Clone, Debug)]
enum Step {
    Write { laptop: usize, field: usize, value: u8 },
    Pull { to: usize, from: usize },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0..4_usize, 0..3_usize, 0..3_u8).prop_map(|(laptop, field, value)| Step::Write {
            laptop,
            field,
            value
        }),
        (0..4_usize, 0..4_usize).prop_map(|(to, from)| Step::Pull { to, from }),
    ];
    prop::collection::vec(step, 0..60)
}

fn play(steps: &[Step]) -> [Journal; 4] {
    let mut laptops: [Journal; 4] = Default::default();
    for (at, step) in steps.iter().enumerate() {
        match step {
            Step::Write { laptop, field, value } => {
                let field = format!("answer/pm-{field}/rating");
                let journal = &mut laptops[*laptop];
                let over: Vec<u128> = journal
                    .heads(&Field::from(field.clone()))
                    .iter()
                    .map(|entry| entry.id.as_u128())
                    .collect();
                journal.insert(entry(at as u128 + 1, &field, *value, &over));
            }
            Step::Pull { to, from } => {
                let entries = laptops[*from].entries().to_vec();
                laptops[*to].merge(entries);
            }
        }
    }
    laptops
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_order_with_doubles_ends_in_the_same_state(
        steps in steps(),
        order in Just((0..4).collect::<Vec<usize>>()).prop_shuffle(),
        seed in any::<u64>(),
    ) {
        let laptops = play(&steps);
        let mut whole = Journal::default();
        for laptop in &laptops {
            whole.merge(laptop.entries().to_vec());
        }
        let mut other_way = Journal::default();
        for at in order {
            other_way.merge(laptops[at].entries().to_vec());
        }
        prop_assert_eq!(state(&whole), state(&other_way));

        // One by one, shuffled, every entry twice.
        let mut single: Vec<Entry> = whole.entries().iter().chain(whole.entries()).cloned().collect();
        single.sort_by_key(|entry| (entry.id.as_u128() as u64).wrapping_mul(seed | 1));
        let one_by_one: Journal = single.into_iter().collect();
        prop_assert_eq!(state(&whole), state(&one_by_one));
        prop_assert_eq!(conflicts(&whole), conflicts(&one_by_one));
    }

    #[test]
    fn a_value_leaves_only_when_somebody_who_saw_it_replaced_it(steps in steps()) {
        let mut whole = Journal::default();
        for laptop in play(&steps) {
            whole.merge(laptop.entries().to_vec());
        }
        for entry in whole.entries() {
            let replaced = whole.entries().iter().any(|other| other.over.contains(&entry.id));
            prop_assert_eq!(whole.is_head(entry), !replaced);
        }
    }

    #[test]
    fn a_choice_ends_the_conflict_on_every_copy(steps in steps()) {
        let mut whole = Journal::default();
        for laptop in play(&steps) {
            whole.merge(laptop.entries().to_vec());
        }
        let before = whole.clone();
        for (at, field) in conflicts(&whole).into_iter().enumerate() {
            let heads: Vec<u128> = whole.heads(&field).iter().map(|entry| entry.id.as_u128()).collect();
            whole.insert(entry(10_000 + at as u128, &field.to_string(), 0, &heads));
        }
        prop_assert_eq!(conflicts(&whole), BTreeSet::new());
        let mut elsewhere = before;
        elsewhere.merge(whole.entries().to_vec());
        prop_assert_eq!(state(&elsewhere), state(&whole));
    }

    #[test]
    fn forged_doubles_of_an_id_end_the_same_whatever_comes_first(a in 0..3_u8, b in 0..3_u8) {
        let (one, two) = (entry(1, "project/name", a, &[]), entry(1, "project/mission", b, &[]));
        let forward: Journal = [one.clone(), two.clone()].into_iter().collect();
        let backward: Journal = [two, one].into_iter().collect();
        prop_assert_eq!(forward.entries(), backward.entries());
        prop_assert_eq!(state(&forward), state(&backward));
    }
}

#[test]
fn equal_values_written_apart_are_no_conflict() {
    let mut journal: Journal = [entry(1, "project/name", 5, &[])].into_iter().collect();
    let merged = journal.merge([entry(2, "project/name", 5, &[])]);
    assert_eq!(merged, Merged { added: 1, conflicts: vec![] });
    let merged = journal.merge([entry(3, "project/name", 6, &[])]);
    assert_eq!(merged.conflicts, [Field::from("project/name".to_owned())]);
}

#[test]
fn an_entry_that_arrives_before_the_one_it_replaces_still_replaces_it() {
    let journal: Journal =
        [entry(2, "project/name", 2, &[1]), entry(1, "project/name", 1, &[])].into_iter().collect();
    let heads: Vec<u128> = journal
        .heads(&Field::from("project/name".to_owned()))
        .iter()
        .map(|entry| entry.id.as_u128())
        .collect();
    assert_eq!(heads, [2]);
}
