//! When a row holds and when it is derived again.

use std::convert::Infallible;
use std::fs;

use super::*;
use crate::sample;

fn ids(range: std::ops::Range<u128>) -> Vec<Uuid> {
    range.map(Uuid::from_u128).collect()
}

/// The rows, and for which projects they had to be derived. A row is the number of entries.
fn rows(index: &mut Index<usize>, store: &Store) -> (Vec<usize>, Vec<Uuid>) {
    let mut derived = Vec::new();
    let rows = index
        .rows(store, |id| {
            derived.push(id);
            store.read(id).map(|reading| reading.entries.len())
        })
        .unwrap();
    (rows.into_iter().map(|(_, row)| row.unwrap()).collect(), derived)
}

#[test]
fn only_what_changed_is_derived_again() {
    let (root, store) = sample::store();
    for id in ids(1..4) {
        store.create(id, &sample::entries(0..1)).unwrap();
    }
    let mut index = store.index(1);
    assert_eq!(rows(&mut index, &store), (vec![1, 1, 1], ids(1..4)));
    index.save(&store).unwrap();
    assert_eq!(rows(&mut index, &store), (vec![1, 1, 1], vec![]));

    // An append that the index was not told of, a new project, a deleted one.
    store.log(Uuid::from_u128(2)).unwrap().append(&sample::entries(1..2)).unwrap();
    store.create(Uuid::from_u128(9), &[]).unwrap();
    store.delete(Uuid::from_u128(1), jiff::Timestamp::UNIX_EPOCH).unwrap();
    let mut index = store.index(1);
    assert_eq!(rows(&mut index, &store), (vec![2, 1, 0], vec![Uuid::from_u128(2), Uuid::from_u128(9)]));
    index.save(&store).unwrap();
    assert_eq!(rows(&mut store.index(1), &store), (vec![2, 1, 0], vec![]));

    // A part of another device.
    let other = layout::log(&layout::project(root.path(), Uuid::from_u128(3))).join(Uuid::max().to_string());
    fs::create_dir(&other).unwrap();
    assert_eq!(rows(&mut index, &store).1, ids(3..4));
    // The clock of the file system may be coarse; another moment is forced by a file that comes later.
    std::thread::sleep(std::time::Duration::from_millis(20));
    fs::write(other.join("1.jsonl"), "").unwrap();
    assert_eq!(rows(&mut index, &store).1, ids(3..4));
    assert!(rows(&mut index, &store).1.is_empty());
}

#[test]
fn a_row_that_was_put_holds() {
    let (_root, store) = sample::store();
    let id = Uuid::from_u128(1);
    let mut log = store.create(id, &sample::entries(0..1)).unwrap();
    let mut index = store.index(1);
    rows(&mut index, &store);
    log.append(&sample::entries(1..2)).unwrap();
    index.put(&store, id, 2);
    assert_eq!(rows(&mut index, &store), (vec![2], vec![]));
    log.append(&sample::entries(2..3)).unwrap();
    assert_eq!(rows(&mut index, &store), (vec![3], vec![id]));
}

#[test]
fn broken_or_of_another_version_it_is_empty() {
    let (root, store) = sample::store();
    store.create(Uuid::from_u128(1), &[]).unwrap();
    let mut index = store.index::<usize>(1);
    rows(&mut index, &store);
    index.save(&store).unwrap();
    assert_eq!(store.index::<usize>(1).rows.len(), 1);
    assert_eq!(store.index::<usize>(2).rows.len(), 0);
    assert_eq!(store.index::<String>(1).rows.len(), 0);
    fs::write(root.path().join("index.json"), "{\"version\":1").unwrap();
    assert_eq!(store.index::<usize>(1).rows.len(), 0);
}

#[test]
fn a_project_that_fails_does_not_hide_the_others() {
    let (_root, store) = sample::store();
    for id in ids(1..3) {
        store.create(id, &[]).unwrap();
    }
    let mut index = store.index::<u32>(1);
    let found = index.rows(&store, |id| if id == Uuid::from_u128(1) { Err("no") } else { Ok(5) }).unwrap();
    assert_eq!(found, [(Uuid::from_u128(1), Err("no")), (Uuid::from_u128(2), Ok(5))]);
    let found = index.rows(&store, |_| Ok::<_, Infallible>(6)).unwrap();
    assert_eq!(found, [(Uuid::from_u128(1), Ok(6)), (Uuid::from_u128(2), Ok(5))]);
}

#[test]
fn thousands_are_checked_in_several_threads_and_each_for_itself() {
    let (root, store) = sample::store();
    let all = ids(1..1500);
    for id in &all {
        fs::create_dir_all(layout::log(&layout::project(root.path(), *id))).unwrap();
    }
    let mut index = store.index(1);
    assert_eq!(rows(&mut index, &store).1, all);
    let changed = [Uuid::from_u128(7), Uuid::from_u128(1499)];
    for id in changed {
        store.log(id).unwrap().append(&sample::entries(0..1)).unwrap();
    }
    assert_eq!(rows(&mut index, &store).1, changed);
}
