//! Damage of every kind, and what is still read.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::Store;
use crate::sample;

const PROJECT: Uuid = Uuid::from_u128(1);

fn segment(store: &Store, number: u32) -> PathBuf {
    let mut path = layout::log(&layout::project(store.root(), PROJECT));
    layout::push(&mut path, store.device());
    path.join(layout::segment(number))
}

fn append(path: &Path, bytes: &[u8]) {
    fs::OpenOptions::new().append(true).open(path).unwrap().write_all(bytes).unwrap();
}

/// Every file under a folder with its content.
fn content(path: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(content(&path));
            all.insert(path, None);
        } else {
            all.insert(path.clone(), Some(fs::read(path).unwrap()));
        }
    }
    all
}

#[test]
fn a_flipped_byte_costs_one_line_and_its_copy_is_kept_once() {
    let (root, store) = sample::store();
    store.create(PROJECT, &sample::entries(0..5)).unwrap();
    let path = segment(&store, 1);
    let mut bytes = fs::read(&path).unwrap();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let third = lines[0].len() + lines[1].len();
    bytes[third + 40] ^= 1;
    fs::write(&path, &bytes).unwrap();

    let reading = store.read(PROJECT).unwrap();
    let expected = [sample::entries(0..2), sample::entries(3..5)].concat();
    assert_eq!(reading.entries, expected);
    let [aside] = reading.set_aside.as_slice() else { panic!("{:?}", reading.set_aside) };
    assert_eq!((&aside.file, aside.line, aside.lines, aside.new), (&path, 3, 1, true));
    let copy = aside.copy.clone().unwrap();
    let end = third + bytes[third..].iter().position(|byte| *byte == b'\n').unwrap();
    assert_eq!(fs::read(&copy).unwrap(), bytes[third..=end]);
    assert!(
        copy.file_name().unwrap().to_str().unwrap().starts_with(&format!("{}-1-line-3-", store.device()))
    );

    let again = store.read(PROJECT).unwrap();
    assert_eq!(again.entries, expected);
    assert!(!again.set_aside[0].new);
    let quarantine = layout::project(root.path(), PROJECT).join("quarantine");
    assert_eq!(fs::read_dir(quarantine).unwrap().count(), 1);
    // The journal itself is as it was, and goes on in the same segment.
    assert_eq!(fs::read(&path).unwrap(), bytes);
    store.log(PROJECT).unwrap().append(&sample::entries(5..6)).unwrap();
    assert_eq!(store.read(PROJECT).unwrap().entries.len(), 5);
}

#[test]
fn a_copy_that_cannot_be_made_keeps_nothing_from_being_read() {
    let (root, store) = sample::store();
    store.create(PROJECT, &sample::entries(0..2)).unwrap();
    append(&segment(&store, 1), b"damage\n");
    fs::write(layout::project(root.path(), PROJECT).join("quarantine"), "in the way").unwrap();
    let reading = store.read(PROJECT).unwrap();
    assert_eq!(reading.entries, sample::entries(0..2));
    assert_eq!((&reading.set_aside[0].copy, reading.set_aside[0].line), (&None, 3));
}

#[test]
fn lines_that_are_too_long_are_passed_and_copied() {
    let (_root, store) = sample::store();
    store.create(PROJECT, &sample::entries(0..1)).unwrap();
    let path = segment(&store, 1);
    let mut long = vec![b'x'; 3 * line::LIMIT + 5];
    long.push(b'\n');
    append(&path, &long);
    append(&path, b"\n\nshort\n");
    let mut good = Vec::new();
    line::write(&mut good, &sample::entry(1)).unwrap();
    append(&path, &good);
    append(&path, &vec![b'y'; 2 * line::LIMIT]);

    let reading = store.read(PROJECT).unwrap();
    assert_eq!(reading.entries, sample::entries(0..2));
    let lines: Vec<_> = reading.set_aside.iter().map(|aside| (aside.line, aside.lines)).collect();
    assert_eq!(lines, [(2, 1), (5, 1)]);
    assert_eq!(fs::read(reading.set_aside[0].copy.as_ref().unwrap()).unwrap(), long);
}

#[test]
fn a_file_full_of_anything_gives_one_copy() {
    let (_root, store) = sample::store();
    store.create(PROJECT, &sample::entries(0..1)).unwrap();
    append(&segment(&store, 1), &b"x\n".repeat(100_000));
    let reading = store.read(PROJECT).unwrap();
    assert_eq!(reading.entries, sample::entries(0..1));
    assert_eq!(reading.set_aside.len(), 1);
    assert_eq!(reading.set_aside[0].lines, 100_000);
}

#[test]
fn a_newer_schema_is_refused_and_nothing_is_touched() {
    let (root, store) = sample::store();
    store.create(PROJECT, &sample::entries(0..2)).unwrap();
    let newer = sample::summed(r#"{"schema":2,"shape":{"of":"tomorrow"}"#);
    append(&segment(&store, 1), format!("damage\n{newer}\ntorn").as_bytes());
    let before = content(root.path());
    let refused = |error: &Error| matches!(error, Error::NewerSchema { found: 2, known: SCHEMA });
    assert!(refused(&store.read(PROJECT).unwrap_err()));
    assert!(refused(&store.log(PROJECT).unwrap_err()));
    assert_eq!(content(root.path()), before);
}

#[test]
fn a_damaged_schema_is_damage() {
    let (_root, store) = sample::store();
    store.create(PROJECT, &sample::entries(0..1)).unwrap();
    append(&segment(&store, 1), b"{\"schema\":9,\"sum\":\"00000000\"}\n");
    let reading = store.read(PROJECT).unwrap();
    assert_eq!((reading.entries.len(), reading.set_aside.len()), (1, 1));
}

#[test]
fn every_device_is_read_and_strangers_are_not() {
    let (root, store) = sample::store();
    store.create(PROJECT, &sample::entries(0..1)).unwrap();
    let log = layout::log(&layout::project(root.path(), PROJECT));
    let mut line = Vec::new();
    line::write(&mut line, &sample::entry(1)).unwrap();
    for folder in [Uuid::max().to_string().as_str(), "stranger"] {
        fs::create_dir(log.join(folder)).unwrap();
        fs::write(log.join(folder).join("10.jsonl"), &line).unwrap();
        fs::write(log.join(folder).join("10 (copy).jsonl"), b"x\n").unwrap();
    }
    let reading = store.read(PROJECT).unwrap();
    assert_eq!((reading.entries, reading.set_aside), (sample::entries(0..2), vec![]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_follows_good_lines_they_are_read(
        bytes in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..600),
            proptest::collection::vec(prop_oneof![Just(b'\n'), Just(b'{'), Just(b'"'), any::<u8>()], 0..600),
        ],
    ) {
        let (_root, store) = sample::store();
        store.create(PROJECT, &sample::entries(0..3)).unwrap();
        append(&segment(&store, 1), &bytes);
        let reading = store.read(PROJECT).unwrap();
        prop_assert_eq!(&reading.entries[..3], &sample::entries(0..3)[..]);
        // And what is appended afterwards is read too.
        store.log(PROJECT).unwrap().append(&sample::entries(3..5)).unwrap();
        let reading = store.read(PROJECT).unwrap();
        prop_assert!(reading.entries.ends_with(&sample::entries(3..5)));
        prop_assert_eq!(&reading.entries[..3], &sample::entries(0..3)[..]);
    }

    #[test]
    fn cut_anywhere_a_segment_gives_its_whole_lines(cut in 0.0..1.0f64) {
        let (_root, store) = sample::store();
        store.create(PROJECT, &sample::entries(0..6)).unwrap();
        let path = segment(&store, 1);
        let bytes = fs::read(&path).unwrap();
        let kept = &bytes[..(bytes.len() as f64 * cut) as usize];
        fs::write(&path, kept).unwrap();
        let whole = kept.iter().filter(|byte| **byte == b'\n').count();
        let reading = store.read(PROJECT).unwrap();
        prop_assert_eq!(reading.entries, sample::entries(0..whole as u128));
        prop_assert_eq!(reading.set_aside, vec![]);
    }
}
