//! The list of projects, against listing their folder and asking for one file of each.

use std::fs;
use std::path::Path;
use std::time::Duration;

use api::Language;

use crate::row::{self, time};
use crate::written::{Written, open};

const PROJECTS: usize = 10_000;
const TIMES: usize = 15;

pub(crate) fn measure() {
    // A hundred entries, as in a project that is well under way.
    let written = Written::new(100);
    let root = written.root();
    let device = written.segment().parent().unwrap().file_name().unwrap().to_owned();
    written.copied(PROJECTS);
    let floor = || look(&root, &device);

    let first = time(|| assert_eq!(open(&root).projects().unwrap().projects.len(), PROJECTS));
    row::print("10,000 projects, each read for the first time", &mut [first], &mut [time(floor)], "");

    let (mut cold, mut warm, mut open_one, mut floors) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::<Duration>::new());
    for _ in 0..TIMES {
        let api = open(&root);
        api.framework(None, Language::En).unwrap();
        cold.push(time(|| api.projects().unwrap()));
        warm.push(time(|| api.projects().unwrap()));
        api.open_project(written.id).unwrap();
        open_one.push(time(|| api.projects().unwrap()));
        floors.push(time(floor));
    }
    row::print("10,000 projects after a start", &mut cold, &mut floors.clone(), "100 ms");
    row::print("10,000 projects again", &mut warm, &mut floors.clone(), "100 ms");
    row::print("10,000 projects again, one of them open", &mut open_one, &mut floors, "100 ms");
}

/// The least that shows whether a project changed.
fn look(root: &Path, device: &std::ffi::OsStr) -> u64 {
    let projects = fs::read_dir(root.join("projects")).unwrap();
    projects
        .map(|entry| entry.unwrap().path().join("log").join(device).join("1.jsonl").metadata().unwrap().len())
        .sum()
}
