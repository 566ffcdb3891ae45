//! Projects of any size, written at once rather than answer by answer.

use std::fs;
use std::path::{Path, PathBuf};

use api::{Api, Clock, Language};
use checklist::{Entry, SCHEMA};
use jiff::Timestamp;
use serde_json::{Value, json};
use store::{Place, Store};
use tempfile::TempDir;
use uuid::Uuid;

use crate::sample::framework;

/// A data directory with one project.
pub(crate) struct Written {
    pub(crate) folder: TempDir,
    pub(crate) id: Uuid,
}

impl Written {
    /// A project whose journal holds about this many registers: ratings, notes, evidence and follow-ups over all items, as
    /// often as it takes.
    pub(crate) fn new(registers: usize) -> Self {
        Self::of(|device| entries(device, registers))
    }

    /// A project that answers nearly all of the framework of the program, with every sector and theme, in Arabic.
    pub(crate) fn whole_framework() -> Self {
        let sample = framework::sample(Language::Ar, usize::MAX);
        let pack = json!(sample.framework.pack());
        let first = sample.entries[0].clone();
        let pack =
            Entry { id: Uuid::now_v7(), field: "project/pack".to_owned().into(), value: pack, ..first };
        let entries = std::iter::once(pack).chain(sample.entries);
        Self::of(|device| entries.map(|entry| Entry { device, ..entry }).collect())
    }

    fn of(entries: impl FnOnce(Uuid) -> Vec<Entry>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Place::at(folder.path().join("data"))).unwrap();
        let id = Uuid::now_v7();
        store.create(id, &entries(store.device())).unwrap();
        Self { folder, id }
    }

    /// Copies the project until there are as many; answers the first segment of each. Copied as files: thousands of flushes
    /// would measure the disk for minutes.
    pub(crate) fn copied(&self, projects: usize) -> Vec<PathBuf> {
        let first = self.segment();
        let device = first.parent().unwrap().file_name().unwrap();
        let copies = (1..projects).map(|_| {
            let project = self.root().join("projects").join(Uuid::now_v7().to_string());
            let folder = project.join("log").join(device);
            fs::create_dir_all(&folder).unwrap();
            let copy = folder.join("1.jsonl");
            fs::copy(&first, &copy).unwrap();
            copy
        });
        let copies: Vec<_> = copies.collect();
        std::iter::once(first.clone()).chain(copies).collect()
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
        fs::read_dir(log).unwrap().next().unwrap().unwrap().path().join("1.jsonl")
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
