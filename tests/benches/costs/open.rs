//! Opening a project, against reading its file and parsing each line as JSON.

use api::Language;
use serde_json::Value;

use crate::row::{self, time};
use crate::written::Written;

const TIMES: usize = 30;

pub(crate) fn measure() {
    for entries in [1_000, 10_000] {
        let written = Written::new(entries);
        let segment = written.segment();
        let (mut figures, mut floors) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            // A start of its own each time, so that nothing is open yet; the framework is read once a start.
            let api = written.api();
            api.framework(None, Language::En).unwrap();
            figures.push(time(|| api.open_project(written.id).unwrap()));
            floors.push(time(|| -> Vec<Value> {
                let text = std::fs::read_to_string(&segment).unwrap();
                text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
            }));
        }
        let aim = if entries == 10_000 { "60 ms" } else { "" };
        row::print(&format!("opening a project of {entries} entries"), &mut figures, &mut floors, aim);
    }
}
