//! Reports as PDF: read by other programs, whole, the same every time, and accessible.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

#[path = "../../report/tests/sample/mod.rs"]
mod sample;

use std::collections::HashSet;
use std::path::Path;
use std::process::Command;

use checklist::Language;
use pdf::Pages;
use report::document::Section;
use report::{Accent, Digest, Document, Kind, Logo, LogoKind, Options, Paper, Style};
use sample::{Sample, everything, framework, parts};
use serde_json::json;
use unicode_normalization::UnicodeNormalization;

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
    let complaint = String::from_utf8_lossy(&output.stderr);
    // Where it shows the tags, poppler does not know that a border may have a colour for each side.
    let may_complain = options.contains(&"-struct");
    assert!(output.status.success() && (complaint.is_empty() || may_complain), "{program}: {complaint}");
    // pdfinfo writes descriptions in the bytes of the file.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The letters of a text without blanks, marks of direction and places to break. Ligatures are their letters; vowel signs and
/// signs of doubling are left out, because programs put them before or after their letter as they like.
fn letters(text: &str) -> String {
    let seen = |letter: &char| {
        !letter.is_whitespace()
            && !matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{ad}')
            && !matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}')
    };
    text.nfkc().filter(seen).collect()
}

/// The words of a text, in order. What stands between them is turned round with the direction.
fn words(text: &str) -> Vec<String> {
    let folded: String =
        text.nfkc().filter(|letter| !matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}')).collect();
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
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
        let tags: HashSet<&str> =
            structure.split_whitespace().map(|word| word.trim_end_matches(':')).collect();
        for tag in ["H1", "H2", "Table", "TH", "TD", "Figure"] {
            assert!(tags.contains(tag), "{language:?}: no {tag}");
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
        // By the place on the page, as a person reads.
        // A word that is divided at its hyphen is read as one, one with a vowel sign perhaps as two.
        let run = words(&asked("pdftotext", &["-enc", "UTF-8"], &bytes)).concat();
        let (mut items, mut whole, mut count, mut turned) = (0, 0, 0, Vec::new());
        for item in sections(&document).iter().flat_map(|section| &section.items) {
            let texts = [Some(&item.text), item.note.as_ref().map(|note| &note.text)];
            for text in texts.into_iter().flatten() {
                let words = words(&text.words);
                turned.extend(words.iter().filter(|word| !run.contains(word.as_str())).cloned());
                count += words.len();
                whole += usize::from(run.contains(&words.concat()));
                items += 1;
            }
        }
        // The letters of the few ligatures for which Unicode has no character are read the wrong way round.
        assert!(turned.len() * 500 <= count, "{language:?}: {} of {count} words: {turned:?}", turned.len());
        // Two columns can meet in a line, and pdftotext cuts a line of Arabic where a sign stands over it.
        let share = if language == Language::Ar { 50 } else { 80 };
        assert!(
            whole * 100 >= items * share,
            "{language:?}: only {whole} of {items} texts are read in one piece"
        );
        assert!(items >= 250, "{items}");
        let bytes = pdf("size", &framework::document(language, None, usize::MAX, &Options::default()));
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
    let note = "<script>alert('x')</script> =1+1 #set \\ $x$ 😀 👩🏽‍🌾 🇨🇴 ملاحظة الضرر توقّعٌ Ελληνικά Кириллица café e\u{301}";
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
        let read = words(&asked("pdftotext", &["-enc", "UTF-8"], &bytes)).concat();
        for item in sections(&document).iter().flat_map(|section| &section.items).take(20) {
            let second = words(&item.text.second.as_ref().unwrap().words);
            let missing: Vec<_> = second.iter().filter(|word| !read.contains(word.as_str())).collect();
            assert!(missing.is_empty(), "{missing:?}");
        }
    }
}

#[test]
fn progress_and_history_are_whole() {
    let long = "نص طويل كتبه الفريق في المخيم. ".repeat(120);
    let project = parts::project(&[
        ("answer/t-07/note", json!(long)),
        ("answer/t-08/note", json!("Two lines,\nand a second one. ملاحظة")),
    ]);
    let options = Options { kind: Kind::Progress, ..everything() };
    let progress = project.compose_since(&parts::baseline(), Language::En, None, options);
    let read = text(&pdf("progress", &progress));
    for words in [
        "2 critical gaps are new",
        "Rated higher: 1 item",
        "After the floods.",
        "Follow-ups that were open then and still are",
        parts::HOSTILE,
    ] {
        assert!(read.contains(&letters(words)), "{words} in {read}");
    }
    let history = Options { charts: false, plan: false, items: false, ..everything() };
    let read = text(&pdf("history", &project.compose(Language::En, history.clone())));
    assert!(read.contains("asecondone."), "{read}");
    assert_eq!(read.matches("المخيم.").count(), 120, "a long value goes on over pages");
    // More than a report lists.
    let history = Options { plan: true, ..history };
    let read = text(&pdf("newest", &framework::document(Language::En, None, 2, &history)));
    assert!(read.contains("Thenewest300of"), "{read}");
}

#[test]
fn no_text_is_too_odd_for_the_typesetter() {
    let marks = format!("e{}", "\u{301}".repeat(40_000));
    let joined = "👩\u{200d}".repeat(10_000);
    let blanks = format!("{}x", "\u{a0}".repeat(50_000));
    let spaces = format!("x{}x", " ".repeat(90_000));
    let vowels = format!("ا{}", "ا\u{64b}".repeat(40_000));
    let joiners = format!("a{}b", "\u{2060}".repeat(50_000));
    let empty = format!("{}The last line.", "\n".repeat(90_000));
    for (name, note) in [
        ("marks", marks),
        ("joined", joined),
        ("blanks", blanks),
        ("spaces", spaces),
        ("vowels", vowels),
        ("joiners", joiners),
        ("empty", empty),
    ] {
        let bytes = pdf(name, &with_note(&note));
        assert!(text(&bytes).contains("Shelter"), "{name}");
    }
}

#[test]
fn a_form_is_filled_in_by_hand() {
    for (language, second) in [(Language::En, None), (Language::Ar, Some(Language::En))] {
        let options = Options { kind: Kind::Blank, ..everything() };
        let form = framework::document(language, second, 1, &options);
        let read = text(&pdf(&format!("form-{}", language.tag()), &form));
        assert!(read.contains("Filledinby(role)") && read.contains("pm-001"));
    }
}

#[test]
fn a_wide_portfolio_turns_its_pages() {
    for columns in [5, usize::MAX] {
        let sample = framework::sample(Language::En, usize::MAX);
        let projects = (0..14).map(|place| {
            let arabic = place % 5 == 3;
            let name = if arabic { "مشروع المأوى" } else { "Shelter and settlements" };
            let mut digest = Digest { name: format!("{name} {place}"), ..sample.digest() };
            digest.sections.truncate(columns);
            digest
        });
        let portfolio = sample.portfolio(&projects.collect::<Vec<_>>(), Language::En, None);
        let bytes = pdf(&format!("portfolio-{columns}"), &portfolio);
        let read = text(&bytes);
        assert!(read.contains("مشروعالمأوى") && read.contains("Aproject<that>wasdamaged"), "{read}");
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
