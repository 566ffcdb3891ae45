//! Writes reports of the sample and of a large project into a folder, to be looked at, and says how long each took:
//! `cargo run -p docx --example look -- FOLDER`.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, dead_code, reason = "it is run by hand")]

#[path = "../../report/tests/sample/mod.rs"]
mod sample;

use std::path::PathBuf;
use std::time::Instant;

use checklist::Language;
use sample::{Sample, everything, framework, parts, sent};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    let write = |name: String, document: &report::Document| {
        let begin = Instant::now();
        let file = docx::docx(document).unwrap();
        println!("{name}: {} ms, {} bytes", begin.elapsed().as_millis(), file.len());
        std::fs::write(folder.join(name), file).unwrap();
    };
    let large = |language, second| framework::document(language, second, usize::MAX, &everything());
    for language in Language::ALL {
        let tag = language.tag();
        write(format!("sample-{tag}.docx"), &Sample::full().compose(language, everything()));
        write(format!("large-{tag}.docx"), &large(language, None));
    }
    for language in [Language::En, Language::Ar] {
        write(format!("parts-{}.docx", language.tag()), &parts::document(language, None, sent()));
    }
    for (language, second) in [(Language::En, Language::Ar), (Language::Ar, Language::Fr)] {
        let name = format!("two-{}-{}.docx", language.tag(), second.tag());
        write(name, &large(language, Some(second)));
    }
}
