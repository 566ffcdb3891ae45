//! Projects of any size, written at once rather than answer by answer.

use std::path::{Path, PathBuf};

use api::{Api, Clock};
use checklist::{Entry, SCHEMA};
use jiff::Timestamp;
use serde_json::{Value, json};
use store::{Place, Store};
use tempfile::TempDir;
use uuid::Uuid;

/// A data directory with one project.
pub(crate) struct Written {
    pub(crate) folder: TempDir,
    pub(crate) id: Uuid,
}

impl Written {
    /// A project whose journal holds about this many registers: ratings, notes, evidence and follow-ups over all items, as
    /// often as it takes.
    pub(crate) fn new(registers: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Place::at(folder.path().join("data"))).unwrap();
        let id = Uuid::now_v7();
        store.create(id, &entries(store.device(), registers)).unwrap();
        Self { folder, id }
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn api(&self) -> Api {
        open(&self.root())
    }

    /// The first segment of the journal.
    pub(crate) fn segment(&self) -> PathBuf {
        let log = self.root().join("projects").join(self.id.to_string()).join("log");
        std::fs::read_dir(log).unwrap().next().unwrap().unwrap().path().join("1.jsonl")
    }
}

pub(crate) fn open(root: &Path) -> Api {
    Api::open(Some(root.to_owned()), Clock::System).unwrap()
}

fn entries(device: Uuid, registers: usize) -> Vec<Entry> {
    let at = Timestamp::now();
    let act = Uuid::now_v7();
    let entry = |field: String, value: Value| Entry {
        id: Uuid::now_v7(),
        schema: SCHEMA,
        device,
        at,
        author: "Protection officer".to_owned(),
        act,
        reverts: None,
        field: field.into(),
        value,
        over: Vec::new(),
    };
    let mut entries = vec![
        entry("project/pack".into(), json!({"id": "piha", "version": "0.1.0"})),
        entry("project/name".into(), json!("Riverside camp")),
        entry("project/phases".into(), json!(["before", "during", "after"])),
        entry(
            "project/themes".into(),
            json!(["ta-cp", "ta-gbv", "ta-ct", "ta-atd", "ta-mhpss", "ta-hlp", "ta-di"]),
        ),
    ];
    for number in 0.. {
        let item = format!("pm-{:03}", number % 143 + 1);
        if number < 143 {
            entries.push(entry(format!("answer/{item}/rating"), json!({"rating": (number % 4).to_string()})));
            entries.push(entry(
                format!("answer/{item}/note"),
                json!(format!("Seen at visit {number}; to be repeated.")),
            ));
        } else {
            let id = Uuid::now_v7();
            entries.push(entry(format!("evidence/{id}/item"), json!(item)));
            entries
                .push(entry(format!("evidence/{id}/title"), json!(format!("Safety audit, round {number}"))));
            let id = Uuid::now_v7();
            entries.push(entry(format!("followup/{id}/item"), json!(item)));
            entries.push(entry(
                format!("followup/{id}/action"),
                json!(format!("Mend what visit {number} found")),
            ));
            entries.push(entry(format!("followup/{id}/due"), json!("2027-03-01")));
        }
        if entries.len() >= registers {
            break;
        }
    }
    entries.truncate(registers);
    entries
}
