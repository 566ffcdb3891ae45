//! Reports as Markdown: the golden files, and what a parser of another hand reads in them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

mod sample;

use checklist::{Direction, Language};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};
use report::{Document, markdown};
use sample::{Sample, everything, golden, parts, sent};
use serde_json::{Value, json};

/// In one language, and in two from each side.
const TONGUES: [(Language, Option<Language>, &str); 3] = [
    (Language::En, None, "parts-en"),
    (Language::En, Some(Language::Ar), "parts-en-ar"),
    (Language::Ar, Some(Language::En), "parts-ar-en"),
];

/// Every report that the tests read.
fn documents() -> Vec<(String, Document)> {
    let full = Language::ALL
        .map(|language| (language.tag().to_owned(), Sample::full().compose(language, everything())));
    let parts =
        TONGUES.map(|(language, second, name)| (name.to_owned(), parts::document(language, second, sent())));
    full.into_iter().chain(parts).collect()
}

/// What a reader sees: one blank between words, as a page shows them, and no marks of direction.
fn seen(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !matches!(letter, '\u{2068}' | '\u{2069}')).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything that the parser can know, but for quotes made curly, which changes no meaning.
fn known() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION
}

/// The text of a Markdown file. Markup that no report writes is a mistake.
fn read(name: &str, written: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(written, known()) {
        match event {
            Event::Text(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::InlineHtml(html) => {
                assert_eq!(html.as_ref(), "<br>", "{name}");
                text.push('\n');
            }
            Event::Html(html) => {
                let known = ["<div dir=\"rtl\" lang=\"ar\">\n", "</div>\n"];
                assert!(known.contains(&html.as_ref()), "{name}: {html:?}");
            }
            Event::Start(tag) => {
                let known = matches!(
                    tag,
                    Tag::Paragraph
                        | Tag::Heading { .. }
                        | Tag::BlockQuote(None)
                        | Tag::List(None)
                        | Tag::Item
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableRow
                        | Tag::TableCell
                        | Tag::Strong
                        | Tag::HtmlBlock
                );
                assert!(known, "{name}: {tag:?}");
                text.push('\n');
            }
            Event::End(_) => text.push('\n'),
            other => panic!("{name}: {other:?}"),
        }
    }
    seen(&text)
}

/// Everything in a document that a person typed, wherever it stands.
fn typed(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if members.get("voice") == Some(&json!("person")) {
                found.push(members["words"].as_str().unwrap().to_owned());
            }
            members.values().for_each(|member| typed(member, found));
        }
        Value::Array(values) => values.iter().for_each(|value| typed(value, found)),
        _ => {}
    }
}

#[test]
fn reports_are_those_of_the_golden_files() {
    golden::hold(documents().into_iter().map(|(name, document)| (format!("{name}.md"), markdown(&document))));
}

#[test]
fn a_parser_reads_everything_typed_as_text() {
    for (name, document) in documents() {
        let text = read(&name, &markdown(&document));
        let mut all = Vec::new();
        typed(&serde_json::to_value(&document).unwrap(), &mut all);
        assert!(all.len() > 10);
        for words in all {
            assert!(text.contains(&seen(&words)), "{name}: {words}\n{text}");
        }
    }
}

#[test]
fn no_typed_line_is_markup_anywhere() {
    let lines = [
        "# heading",
        "###### six",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "1) item",
        "> quote",
        "---",
        "***",
        "===",
        "```",
        "~~~",
        "    code",
        "\tcode",
        "| a | b |",
        "|---|---|",
        "<br>",
        "<script>alert(1)</script>",
        "<!-- c -->",
        "<https://a.example>",
        "https://a.example/b?c=d&e=f",
        "www.example.org",
        "a@example.org",
        "[a]: /b",
        "[a](b)",
        "![a](b)",
        "[^1]",
        "[^1]: note",
        "- [ ] task",
        "**a** __b__ *c* _d_",
        "~~a~~ ~b~ ^c^",
        "$a$ $$b$$",
        "`a` ``b``",
        "&lt; &#35; &copy;",
        "\\ \\\\ \\*",
        ": definition",
        "::: div",
        "%%hidden%%",
        "==marked==",
        "a\\",
        "\\",
        "  ",
        "=1+1",
        "-2+3",
        "@x",
        "{#id .class}",
        "[[wiki]]",
        "> [!NOTE]",
        "a\u{1}b\u{b}c",
        "😀 🧭終",
        "مرحبا (3) <b>",
        "a  ",
        "—",
        "+++",
        "# #",
        "#",
        "1.",
        "\u{202e}abc",
        "a\u{2028}b",
    ];
    for line in lines {
        let values = [
            ("project/name", json!(line)),
            ("project/mission", json!(line)),
            ("project/phases", json!(["before", "during"])),
            ("answer/t-01/note", json!(format!("before\n{line}\nafter\n\n{line}\n{line}"))),
            ("answer/t-02/rating", json!({"rating": "na", "reason": line})),
            ("followup/00000000-0000-7000-8000-000000000001/item", json!("t-01")),
            ("followup/00000000-0000-7000-8000-000000000001/action", json!(format!("{line}\r\n{line}"))),
            ("followup/00000000-0000-7000-8000-000000000001/owner", json!(line)),
            ("evidence/00000000-0000-7000-8000-00000000000e/item", json!("t-01")),
            ("evidence/00000000-0000-7000-8000-00000000000e/title", json!(line)),
            ("evidence/00000000-0000-7000-8000-00000000000e/place", json!(line)),
        ];
        for language in [Language::En, Language::Ar] {
            let document = Sample::with(&values).compose(language, everything());
            let text = read(line, &markdown(&document));
            assert!(
                text.contains(&seen(&format!("before\n{line}\nafter\n{line}\n{line}"))),
                "{line:?}: {text}"
            );
            let times = text.matches(&seen(line)).count();
            // Name, mission, note three times, reason, evidence twice, and the follow-up where it is shown.
            assert!(line.trim().is_empty() || times >= 14, "{line:?} stands {times} times: {text}");
        }
    }
}

#[test]
fn long_texts_come_out_whole() {
    let note = format!("{}🧭終", "Długi zapis, نص طويل | <b>.\n".repeat(4_500));
    assert!(note.chars().count() > 100_000);
    let values = [
        ("project/phases", json!(["before"])),
        ("answer/t-01/note", json!(note)),
        ("project/mission", json!(note)),
    ];
    let document = Sample::with(&values).compose(Language::En, everything());
    let text = read("long", &markdown(&document));
    // Where it was written, and in the history.
    assert_eq!(text.matches(&seen(&note)).count(), 4);
}

#[test]
fn there_is_one_title_and_no_level_is_left_out() {
    for (name, document) in documents() {
        let written = markdown(&document);
        let levels: Vec<HeadingLevel> = Parser::new_ext(&written, known())
            .filter_map(|event| match event {
                Event::Start(Tag::Heading { level, .. }) => Some(level),
                _ => None,
            })
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == HeadingLevel::H1).count(), 1, "{name}");
        for pair in levels.windows(2) {
            assert!(pair[1] as usize <= pair[0] as usize + 1, "{name}: {levels:?}");
        }
        assert!(written.ends_with('\n') && !written.ends_with("\n\n"), "{name}");
        assert!(!written.lines().any(|line| line.ends_with(' ')), "{name}: a blank at the end of a line");
    }
}

#[test]
fn a_row_has_a_cell_for_each_head() {
    for (name, document) in documents() {
        let written = markdown(&document);
        let mut heads = None;
        for line in written.lines() {
            let cells = line.starts_with('|').then(|| line.replace("\\|", "").matches('|').count());
            assert!(heads.is_none() || cells.is_none() || cells == heads, "{name}: {line}");
            heads = heads.or(cells).filter(|_| cells.is_some());
        }
        assert!(written.contains("\n| --- | --- |"), "{name}");
    }
}

#[test]
fn what_runs_in_the_other_direction_is_isolated() {
    let arabic = markdown(&Sample::full().compose(Language::Ar, everything()));
    assert!(arabic.starts_with("<div dir=\"rtl\" lang=\"ar\">\n\n") && arabic.ends_with("\n\n</div>\n"));
    // A note in English, and an item that is not translated.
    assert!(arabic.contains("> \u{2068}Two lines,\u{2069}\\\n"));
    assert!(arabic.contains("\u{2068}Statement 8 of the framework"));
    let english = markdown(&Sample::full().compose(Language::En, everything()));
    assert!(!english.contains("<div"));
    assert!(english.contains("> \u{2068}ملاحظة كتبها الفريق في المخيم (3 مواقع).\u{2069}"));
    assert!(english.contains("> Two lines,\\\n"), "no marks where none are needed");
    for language in Language::ALL {
        let written = markdown(&Sample::full().compose(language, everything()));
        let count = |mark| written.matches(mark).count();
        assert_eq!(count('\u{2068}'), count('\u{2069}'));
        assert_eq!(written.contains("<div"), language.direction() == Direction::Rtl);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for (name, document) in documents() {
        assert!(markdown(&document) == markdown(&document), "{name}");
    }
    assert!(documents() == documents());
}
