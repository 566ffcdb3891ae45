//! Writes reports of the sample and of a large project into a folder, to be looked at, and says how long each took:
//! `cargo run -p docx --example look -- FOLDER`.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, dead_code, reason = "it is run by hand")]

#[path = "../tests/large/mod.rs"]
mod large;
#[path = "../tests/parts/mod.rs"]
mod parts;
#[path = "../../report/tests/sample/mod.rs"]
mod sample;

use std::path::PathBuf;
use std::time::Instant;

use checklist::Language;
use sample::{Sample, everything};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    let write = |name: String, document: &report::Document| {
        let begin = Instant::now();
        let file = docx::docx(document).unwrap();
        println!("{name}: {} ms, {} bytes", begin.elapsed().as_millis(), file.len());
        std::fs::write(folder.join(name), file).unwrap();
    };
    let large = large::large();
    for language in Language::ALL {
        let tag = language.tag();
        write(format!("sample-{tag}.docx"), &Sample::full().compose(language, everything()));
        write(format!("large-{tag}.docx"), &large::compose(&large, language, None, &everything()));
    }
    for language in [Language::En, Language::Ar] {
        let mut document = Sample::full().compose(language, everything());
        parts::add(&mut document);
        write(format!("parts-{}.docx", language.tag()), &document);
    }
    for (language, second) in [(Language::En, Language::Ar), (Language::Ar, Language::Fr)] {
        let name = format!("two-{}-{}.docx", language.tag(), second.tag());
        write(name, &large::compose(&large, language, Some(second), &everything()));
    }
}
