//! Reports as PDF: read by other programs, whole, the same every time, and accessible.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

mod framework;
#[path = "../../report/tests/sample/mod.rs"]
#[allow(dead_code, reason = "tests of other formats use the rest")]
mod sample;

use checklist::Language;
use pdf::Pages;
use report::{Document, Kind, Options};
use sample::{Sample, everything};

/// The PDF of a document. `LOOK=folder cargo test -p pdf` keeps every one of them there, to be looked at.
fn pdf(name: &str, document: &Document) -> Vec<u8> {
    let bytes = Pages::lay_out(document).unwrap().pdf().unwrap();
    if let Some(folder) = std::env::var_os("LOOK") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &bytes).unwrap();
    }
    bytes
}

#[test]
fn the_sample_in_every_language() {
    for language in Language::ALL {
        pdf(&format!("sample-{}", language.tag()), &Sample::full().compose(language, everything()));
    }
}

#[test]
fn the_real_framework_in_every_language() {
    for language in Language::ALL {
        let document = framework::document(language, None, 2, &everything());
        pdf(&format!("real-{}", language.tag()), &document);
        let options = Options { kind: Kind::Summary, ..everything() };
        pdf(&format!("summary-{}", language.tag()), &framework::document(language, None, 2, &options));
    }
}
