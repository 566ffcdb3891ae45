//! Reports as files: the golden ones, what people type into them, and what must never be in them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

#[allow(dead_code, reason = "other tests use more of it")]
mod sample;

use std::path::Path;

use checklist::Language;
use report::Options;
use sample::{Sample, everything};
use serde_json::json;

/// Fonts are the same in every file and say nothing to a reader of a difference.
fn without_fonts(html: &str) -> String {
    let mut parts = html.split("base64,");
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        short.push_str("base64,…");
        short.push_str(&part[part.find(')').unwrap()..]);
    }
    short
}

/// The text that a reader sees: outside of tags, of the style and of the title.
fn visible(html: &str) -> String {
    let body = &html[html.find("<body>").unwrap()..];
    let mut text = String::new();
    let mut inside = false;
    for letter in body.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text
}

/// What stands in tags, which a program reads: everything but the text.
fn tags(html: &str) -> String {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect::<Vec<_>>().join("\n")
}

#[test]
fn reports_are_those_of_the_golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut differing = Vec::new();
    for language in Language::ALL {
        let path = folder.join(format!("{}.html", language.tag()));
        let now = without_fonts(&Sample::full().html(language, everything()));
        if std::env::var("UPDATE").is_ok() {
            std::fs::write(&path, &now).unwrap();
        }
        if std::fs::read_to_string(&path).unwrap_or_default() != now {
            differing.push(path.display().to_string());
        }
    }
    assert!(differing.is_empty(), "these differ; look at them and run again with UPDATE=1: {differing:#?}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for language in Language::ALL {
        let (one, two) =
            (Sample::full().html(language, everything()), Sample::full().html(language, everything()));
        assert!(one == two, "{language:?}");
    }
}

#[test]
fn what_people_type_stays_text() {
    let html = Sample::full().html(Language::En, everything());
    assert!(!html.contains("<script"));
    assert!(
        html.contains("&lt;script&gt;alert(&#x27;x&#x27;)&lt;&#x2f;script&gt; stays text. 😀"),
        "escaped"
    );
    assert!(html.contains("Brief the &lt;drivers&gt;"));
    assert!(html.contains("No site is &lt;closed&gt; &amp; none will be."));
    // The name also stands in the style, as the foot of the pages.
    assert!(html.contains(r"\3C north\3E "));
    assert!(!html.contains("<north>"));
}

#[test]
fn nothing_comes_from_elsewhere() {
    for language in Language::ALL {
        let html = Sample::full().html(language, everything());
        let tags = tags(&html);
        for forbidden in
            ["http:", "https:", "//", "src=", "href=", "<script", "javascript:", "onload", " style="]
        {
            assert!(!tags.contains(forbidden), "{language:?}: {forbidden} in a tag");
        }
        let style = &html[html.find("<style>").unwrap()..html.find("</style>").unwrap()];
        assert!(!style.contains("http") && !style.contains("@import"), "{language:?}");
        assert!(style.split("url(").skip(1).all(|url| url.starts_with("data:font/woff2;base64,")));
        assert!(html.contains("default-src 'none'"));
        // The addresses of sources and of evidence are there to be read.
        assert!(visible(&html).contains("https:&#x2f;&#x2f;example.org&#x2f;guide.html"));
    }
}

#[test]
fn every_drawing_is_well_formed_and_named_once() {
    for language in Language::ALL {
        let html = Sample::full().html(language, everything());
        let mut drawings = 0;
        for rest in html.split("<svg").skip(1) {
            let svg = format!("<svg{}</svg>", rest.split("</svg>").next().unwrap());
            let parsed = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
            drawings += 1;
            if parsed.root_element().attribute("role") == Some("img") {
                let spoken = |name| parsed.descendants().find(|node| node.has_tag_name(name)).unwrap();
                assert!(!spoken("title").text().unwrap_or_default().is_empty(), "{svg}");
                assert!(!spoken("desc").text().unwrap_or_default().is_empty(), "{svg}");
            }
        }
        assert!(drawings > 20);
        let mut ids: Vec<&str> =
            html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{language:?}: an id stands twice");
    }
}

#[test]
fn each_report_speaks_its_language_and_direction() {
    for language in Language::ALL {
        let html = Sample::full().html(language, everything());
        let (tag, way) = (language.tag(), language.direction().attribute());
        assert!(html.contains(&format!(r#"<html lang="{tag}" dir="{way}">"#)));
        let words = visible(&html);
        assert!(!words.contains("report.") && !words.contains("%{") && !words.contains("**"), "{language:?}");
        assert!(!words.chars().any(|letter| matches!(letter, '٠'..='٩' | '۰'..='۹')), "{language:?}");
    }
    // An item without a translation says in which language it stands.
    let arabic = Sample::full().html(Language::Ar, everything());
    assert!(arabic.contains(r#"<span lang="en" dir="ltr">Statement 8 of the framework"#));
}

#[test]
fn bars_begin_at_the_start_side() {
    let first_bar = |language| {
        let html = Sample::full().html(language, everything());
        let drawing = html.split("id=\"overall-0-t\"").nth(1).unwrap();
        let bar = drawing.split("#5c6865").next().unwrap().split("<rect x=\"").last().unwrap().to_owned();
        bar.split('"').next().unwrap().to_owned()
    };
    assert_eq!(first_bar(Language::En), "0");
    assert_ne!(first_bar(Language::Ar), "0");
}

#[test]
fn gaps_come_before_any_figure_and_the_sample_is_marked() {
    let html = Sample::full().html(Language::En, everything());
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(at("class=\"list gaps\"") < at("<table class=\"measures\">"));
    assert!(at("essential items</strong> are not in place") < at("are answered."));
    assert!(html.contains(r#"<span class="sample">Sample</span>"#));
    assert!(html.contains("@top-right{content:\"Sample\""));
    let real = Sample::with(&[("project/name", json!("Real"))]).html(Language::En, everything());
    assert!(!real.contains("class=\"sample\"") && !real.contains("@top-"));
}

#[test]
fn what_is_left_out_is_not_there_and_said() {
    let options = Options { charts: false, plan: false, evidence: false, ..Options::default() };
    let html = Sample::full().html(Language::En, options);
    assert!(html.contains("Notes are left out of this copy."));
    assert!(html.contains("Evidence is left out of this copy."));
    for absent in ["alert(", "ملاحظة", "One copy says this", "Safety walk", "id=\"heat", "class=\"list plan\""]
    {
        assert!(!html.contains(absent), "{absent}");
    }
    // Why an item does not apply belongs to the answer.
    assert!(html.contains("No site is &lt;closed&gt;"));
}

#[test]
fn differing_answers_stand_side_by_side() {
    let document = Sample::full().compose(Language::En, everything());
    let differences = document.differences.unwrap();
    let fields: Vec<_> =
        differences.rows.iter().map(|row| (row.number.as_deref(), row.field.words.as_str())).collect();
    assert_eq!(fields, [(Some("1.3"), "Note"), (Some("P1.4"), "Rating")]);
    let values: Vec<_> =
        differences.rows[1].claims.iter().map(|claim| claim.value[0].words.as_str()).collect();
    assert_eq!(values, ["1 Started", "3 In place with evidence"]);
    assert_eq!(differences.rows[1].claims[1].day, "20 November 2026");
}

#[test]
fn long_notes_and_every_script_come_out_whole() {
    let note = format!("{}🧭終", "Długi zapis, نص طويل. ".repeat(4_500));
    assert!(note.chars().count() > 95_000);
    let sample = Sample::with(&[
        ("project/name", json!("مشروع طويل الاسم")),
        ("project/phases", json!(["before"])),
        ("answer/t-01/note", json!(note)),
    ]);
    let html = sample.html(Language::En, everything());
    assert!(html.contains(&note));
    assert!(html.contains(r#"<h1><bdi class="typed">مشروع طويل الاسم</bdi></h1>"#));
    assert!(
        html.contains("IBM Plex Sans Arabic\";font-weight:400"),
        "the Arabic face comes with Arabic letters"
    );
    let latin = Sample::with(&[("project/phases", json!(["before"]))]);
    let mut english = latin.compose(Language::En, everything());
    english.sources = None;
    assert!(!report::html(&english).contains("IBM Plex Sans Arabic\";font-weight"));
}

#[test]
fn an_empty_project_has_dashes_and_no_claims() {
    for language in Language::ALL {
        let nothing = Sample::with(&[]).html(language, everything());
        assert!(!visible(&nothing).contains("NaN"));
        let unrated = Sample::with(&[("project/phases", json!(["before"]))]);
        let document = unrated.compose(language, everything());
        let report::figure::Rows::Measures(rows) = &document.summary.as_ref().unwrap().measures.rows else {
            panic!("measures")
        };
        assert_eq!(rows[0].score, None);
        assert_eq!(rows[0].numbers[1], "–");
        assert!(document.summary.as_ref().unwrap().gaps.rows.is_empty());
        assert!(document.to_find_out.is_none() && document.differences.is_none());
        assert!(!visible(&report::html(&document)).contains("100%"));
    }
}
