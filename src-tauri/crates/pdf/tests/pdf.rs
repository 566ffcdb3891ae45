//! Reports as PDF: read by other programs, whole, the same every time, and accessible.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

mod framework;
mod parts;
#[path = "../../report/tests/sample/mod.rs"]
#[allow(dead_code, reason = "tests of other formats use the rest")]
mod sample;

use std::path::Path;
use std::process::Command;

use checklist::Language;
use pdf::Pages;
use report::document::Section;
use report::{Accent, Document, Kind, Logo, LogoKind, Options, Paper, Style};
use sample::{Sample, everything};
use serde_json::json;

/// The PDF of a document. `LOOK=folder cargo test -p pdf` keeps every one of them there, to be looked at.
fn pdf(name: &str, document: &Document) -> Vec<u8> {
    let bytes = Pages::lay_out(document).unwrap().pdf().unwrap();
    if let Some(folder) = std::env::var_os("LOOK") {
        std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), &bytes).unwrap();
    }
    bytes
}

/// What another program says about a PDF. The programs are those of poppler-utils.
fn asked(program: &str, options: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, pdf).unwrap();
    let output = Command::new(program).args(options).arg(&file).arg("-").output();
    // pdfinfo takes no second file.
    let output =
        if program == "pdfinfo" { Command::new(program).args(options).arg(&file).output() } else { output };
    let output =
        output.unwrap_or_else(|_| panic!("{program} is missing. Install poppler-utils and run this again."));
    assert!(output.stderr.is_empty(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The letters of a text without blanks, marks of direction and places to break, and with Arabic letters in their own form.
fn letters(text: &str) -> String {
    let unseen = |letter: &char| {
        letter.is_whitespace()
            || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{ad}')
    };
    text.chars().filter(|letter| !unseen(letter)).collect()
}

fn text(pdf: &[u8]) -> String {
    letters(&asked("pdftotext", &["-enc", "UTF-8"], pdf))
}

fn with_note(note: &str) -> Document {
    let sample = Sample::with(&[
        ("project/name", json!("Shelter")),
        ("project/phases", json!(["before"])),
        ("answer/t-01/rating", json!({"rating": "2"})),
        ("answer/t-01/note", json!(note)),
    ]);
    sample.compose(Language::En, everything())
}

#[test]
fn every_language_is_tagged_and_says_its_name_and_language() {
    for language in Language::ALL {
        let document = Sample::full().compose(language, everything());
        let bytes = pdf(&format!("sample-{}", language.tag()), &document);
        let said = asked("pdfinfo", &[], &bytes);
        assert!(said.contains("Tagged:          yes"), "{said}");
        assert!(said.contains("Creator:         Mainstay"), "{said}");
        assert!(
            said.lines().any(|line| line.starts_with("Title:") && line.contains(&document.kind.words)),
            "{said}"
        );
        assert!(said.contains("CreationDate:    Tue Nov 24"), "{said}");
        let metadata = asked("pdfinfo", &["-meta"], &bytes);
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
        assert!(metadata.contains(&format!("<rdf:li>{}</rdf:li>", language.tag())), "{metadata}");
        let structure = asked("pdfinfo", &["-struct"], &bytes);
        for tag in ["Title", "H1", "H2", "Table", "TH", "Figure"] {
            assert!(
                structure.contains(&format!("{tag} ")) || structure.contains(&format!("{tag}\n")),
                "{language:?}: no {tag}"
            );
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for language in [Language::En, Language::Ar] {
        let document = framework::document(language, None, 2, &everything());
        let again = framework::document(language, None, 2, &everything());
        assert!(pdf("again", &document) == pdf("again", &again), "{language:?}");
    }
}

fn sections(document: &Document) -> &[Section] {
    &document.sections.as_ref().unwrap().sections
}

#[test]
fn every_item_can_be_read_by_another_program() {
    for language in Language::ALL {
        let document = framework::document(language, None, usize::MAX, &everything());
        let bytes = pdf(&format!("real-{}", language.tag()), &document);
        let text = text(&bytes);
        let mut items = 0;
        for item in sections(&document).iter().flat_map(|section| &section.items) {
            assert!(text.contains(&letters(&item.text.words)), "{language:?}: {}", item.text.words);
            if let Some(note) = &item.note {
                assert!(text.contains(&letters(&note.text.words)), "{language:?}: {}", note.text.words);
            }
            items += 1;
        }
        assert!(items >= 250, "{items}");
        assert!(bytes.len() <= 500_000, "{language:?}: {} bytes", bytes.len());
    }
}

#[test]
fn the_summary_is_one_page_whatever_is_in_scope() {
    for language in Language::ALL {
        for sectors in [0, 2, usize::MAX] {
            let options = Options { kind: Kind::Summary, charts: false, ..everything() };
            let mut document = framework::document(language, None, sectors, &options);
            let about = Pages::lay_out(&document).unwrap().count();
            document.summary = None;
            let without = Pages::lay_out(&document).unwrap().count();
            // Cover, summary, and what is said about the content.
            assert!(about <= 3, "{language:?}, {sectors} sectors: {about} pages");
            assert!(about - without <= 1, "{language:?}, {sectors} sectors");
        }
        let options = Options { kind: Kind::Summary, ..everything() };
        pdf(&format!("summary-{}", language.tag()), &framework::document(language, None, 2, &options));
    }
}

#[test]
fn notes_come_out_whole() {
    let long = (0..6_000).map(|place| format!("Line {place} أ.")).collect::<Vec<_>>().join(" ");
    let lines = (0..2_000).map(|place| format!("{place} x")).collect::<Vec<_>>().join("\n");
    let word = "endless".repeat(3_000);
    for (name, note) in [("long", long), ("lines", lines), ("word", word)] {
        let read = text(&pdf(name, &with_note(&note)));
        // Page feet stand between the parts of a long note.
        let parts: Vec<_> =
            if name == "word" { vec!["endless"; 3_000] } else { note.split([' ', '\n']).collect() };
        let mut rest = read.as_str();
        for part in parts {
            let found = if name == "word" { "e" } else { part };
            let at = rest
                .find(found)
                .unwrap_or_else(|| panic!("{name}: {part} is not there, or not in its order"));
            rest = &rest[at + found.len()..];
        }
    }
}

#[test]
fn letters_of_every_kind_are_text() {
    let note = "<script>alert('x')</script> =1+1 #set \\ $x$ 😀 👩🏽‍🌾 🇨🇴 ملاحظة (3 مواقع) Ελληνικά Кириллица café e\u{301}";
    let read = text(&pdf("letters", &with_note(note)));
    for part in note.split(' ').filter(|part| !part.starts_with(['😀', '👩', '🇨', 'e'])) {
        assert!(read.contains(&letters(part)), "{part} in {read}");
    }
    assert!(read.contains('😀'));
    // What no font has is written as its number; what would turn its surroundings is taken out.
    let read = text(&pdf(
        "numbers",
        &with_note(
            "中文 \u{0}\u{7}\u{1b}\u{202e}ok\u{2069}\u{e000} ก\u{e34} 😀\u{64b} \u{64b} \u{fe0f}\u{200d}x",
        ),
    ));
    for part in ["U+4E2D", "U+6587", "ok", "U+E000", "U+0E01", "U+064B"] {
        assert!(read.contains(part), "{part} in {read}");
    }
}

#[test]
fn two_languages_stand_beside_each_other() {
    for (language, second) in
        [(Language::En, Language::Ar), (Language::Ar, Language::Fr), (Language::Fr, Language::Es)]
    {
        let document = framework::document(language, Some(second), 2, &everything());
        let bytes = pdf(&format!("two-{}-{}", language.tag(), second.tag()), &document);
        let text = letters(&asked("pdftotext", &["-enc", "UTF-8", "-raw"], &bytes));
        let item = &sections(&document)[0].items[0].text;
        let start: String = letters(&item.second.as_ref().unwrap().words).chars().take(12).collect();
        assert!(text.contains(&start), "{start}");
    }
}

#[test]
fn parts_from_their_structs() {
    let full = framework::document(Language::En, None, 2, &everything());
    let mut progress = parts::bare(full.clone(), "Progress report");
    progress.progress = Some(parts::progress());
    progress.history = Some(parts::history());
    let read = text(&pdf("progress", &progress));
    for words in [
        "2 new critical gaps",
        "Baseline workshop with both partners.",
        "Still open since then",
        "a second one.",
    ] {
        assert!(read.contains(&letters(words)), "{words}");
    }

    for (language, second) in [(Language::En, None), (Language::Ar, Some(Language::En))] {
        let full = framework::document(language, second, 1, &everything());
        let mut form = parts::bare(full.clone(), "Checklist to fill in");
        form.form = Some(parts::form(&full));
        let read = text(&pdf(&format!("form-{}", language.tag()), &form));
        assert!(read.contains("Filledinby(role)") && read.contains("pm-001"));
    }

    for columns in [5, 12] {
        let mut portfolio = parts::bare(full.clone(), "Portfolio");
        portfolio.portfolio = Some(parts::portfolio(columns, 14));
        let bytes = pdf(&format!("portfolio-{columns}"), &portfolio);
        let read = text(&bytes);
        assert!(read.contains("مشروعالمأوى8") && read.contains("Shelter99"), "{read}");
        let landscape = asked("pdfinfo", &["-l", "99"], &bytes).contains("841.89 x 595.276");
        assert_eq!(landscape, columns > 6);
    }
}

#[test]
fn an_organisation_gives_its_name_mark_colour_and_paper() {
    let png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    let svg = "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI0MCIgaGVpZ2h0PSIyMCI+PHJlY3Qgd2lkdGg9IjQwIiBoZWlnaHQ9IjIwIi8+PC9zdmc+";
    for (kind, base64) in [(LogoKind::Png, png), (LogoKind::Svg, svg)] {
        let style = Style {
            accent: Accent::parse("#7a1f5c").unwrap(),
            paper: Paper::Letter,
            logo: Some(Logo { kind, base64: base64.to_owned() }),
        };
        let options =
            Options { style, organisation: "Helping Hands هيئة العون".to_owned(), ..everything() };
        let bytes = pdf(&format!("style-{kind:?}"), &Sample::full().compose(Language::En, options));
        assert!(asked("pdfinfo", &[], &bytes).contains("612 x 792"));
        assert!(text(&bytes).contains("HelpingHands"));
    }
}

#[test]
fn pages_are_drawings_that_need_nothing_from_elsewhere() {
    let pages = Pages::lay_out(&Sample::full().compose(Language::Ar, everything())).unwrap();
    assert!(pages.count() > 3);
    for page in 0..pages.count() {
        let svg = pages.svg(page).unwrap();
        assert!(svg.starts_with("<svg") && !svg.contains("<script"));
        let elsewhere = svg
            .split("href=\"")
            .skip(1)
            .find(|address| !address.starts_with(['#']) && !address.starts_with("data:"));
        assert_eq!(elsewhere, None);
    }
    assert!(pages.svg(pages.count()).is_none());
}

#[test]
fn an_empty_project_has_pages() {
    for language in Language::ALL {
        pdf(&format!("empty-{}", language.tag()), &Sample::with(&[]).compose(language, everything()));
    }
}
