//! Many projects as one workbook, against reading their files.

use std::fs;
use std::path::Path;

use api::view::{ReportFormat, ReportOptions};
use uuid::Uuid;

use crate::first::{self, Act};
use crate::row::{self, time};
use crate::written::Written;

const PROJECTS: usize = 1_000;
const TIMES: usize = 5;

pub(crate) fn options() -> ReportOptions {
    ReportOptions { format: ReportFormat::Xlsx, ..ReportOptions::default() }
}

/// All projects of a data directory.
pub(crate) fn ids(root: &Path) -> Vec<Uuid> {
    let projects = fs::read_dir(root.join("projects")).unwrap();
    projects.map(|entry| entry.unwrap().file_name().to_str().unwrap().parse().unwrap()).collect()
}

pub(crate) fn measure() {
    // A hundred entries, as in a project that is well under way.
    let written = Written::new(100);
    let segments = written.copied(PROJECTS);
    let root = written.root();
    let (mut figures, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let api = written.api();
        let ids = ids(&root);
        assert_eq!(ids.len(), PROJECTS);
        figures.push(time(|| api.portfolio(&ids, &options(), &mut |_| true).unwrap()));
        floors.push(time(|| segments.iter().map(|segment| fs::read(segment).unwrap().len()).sum::<usize>()));
    }
    row::print("portfolio of 1,000 projects, workbook", &mut figures, &mut floors, "3 s");
    // The floor is a process that only opens the same data directory.
    let (portfolio, open) = (first::of(Act::Portfolio, &root), first::of(Act::Open, &root));
    row::print_size("  the most memory of a process that makes it", portfolio.memory, open.memory, "");
}
