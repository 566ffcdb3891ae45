//! Made-up entries and directories for the tests of this crate.

use std::ops::Range;
use std::path::Path;

use checklist::{Entry, SCHEMA};
use jiff::Timestamp;
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{Error, Place, Store};

pub(crate) fn open(path: &Path) -> Result<Store, Error> {
    Store::open(&Place::at(path))
}

pub(crate) fn store() -> (TempDir, Store) {
    let root = tempfile::tempdir().unwrap();
    let store = open(root.path()).unwrap();
    (root, store)
}

pub(crate) fn entry(number: u128) -> Entry {
    Entry {
        id: Uuid::from_u128(number),
        schema: SCHEMA,
        device: Uuid::from_u128(1),
        at: Timestamp::UNIX_EPOCH,
        author: "protection officer".to_owned(),
        act: Uuid::from_u128(number),
        reverts: None,
        field: "answer/pm-012/note".to_owned().into(),
        value: json!(format!("note {number}\nإشارة")),
        over: vec![],
    }
}

pub(crate) fn entries(numbers: Range<u128>) -> Vec<Entry> {
    numbers.map(entry).collect()
}

/// A line with a right sum, from an object that is not closed yet.
pub(crate) fn summed(open: &str) -> String {
    format!("{open},\"sum\":\"{:08x}\"}}", crc32fast::hash(open.as_bytes()))
}
