//! Loading the pack of the program in one language, from the texts in the binary to the view of every section and item, against
//! parsing the same files as JSON of no meaning.

use api::{Api, Clock, Language};
use serde_json::Value;

use crate::row::{self, time};

const TIMES: usize = 30;
const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/content/piha");

pub(crate) fn measure() {
    let text = |name: &str| std::fs::read_to_string(format!("{CONTENT}/{name}.json")).unwrap();
    for language in [Language::En, Language::Ar] {
        let mut files = vec![text("pack"), text("en"), text(language.tag())];
        // English is its own fallback.
        files.dedup();
        let (mut figures, mut floors) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            // A start of its own each time, so that nothing is read yet.
            let folder = tempfile::tempdir().unwrap();
            let api = Api::open(Some(folder.path().join("data")), Clock::System).unwrap();
            figures.push(time(|| api.framework(None, language).unwrap()));
            floors.push(time(|| -> Vec<Value> {
                files.iter().map(|file| serde_json::from_str(file).unwrap()).collect()
            }));
        }
        row::print(&format!("loading the pack in {}", language.tag()), &mut figures, &mut floors, "5 ms");
    }
}
