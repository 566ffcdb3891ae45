//! Reports as files: the golden ones, what people type into them, and what must never be in them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

mod sample;

use checklist::Language;
use report::{Kind, Options};
use sample::html::{tags, visible, without_fonts};
use sample::{Sample, everything, golden};
use serde_json::json;

#[test]
fn reports_are_those_of_the_golden_files() {
    golden::hold(Language::ALL.map(|language| {
        let html = Sample::full().html(language, everything());
        (format!("{}.html", language.tag()), without_fonts(&html))
    }));
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
    assert!(html.contains(r#"<p class="sample">Sample</p>"#));
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

#[test]
fn each_kind_has_its_own_parts() {
    let parts = |kind| {
        let options = Options { kind, ..everything() };
        let document = Sample::full().compose(Language::En, options);
        [
            document.form.is_some(),
            document.summary.is_some(),
            document.gaps.is_some(),
            document.charts.is_some(),
            document.sections.is_some(),
            document.plan.is_some(),
            document.history.is_some(),
            document.sources.is_some(),
        ]
    };
    assert_eq!(parts(Kind::Full), [false, true, true, true, true, true, true, true]);
    assert_eq!(parts(Kind::Summary), [false, true, false, false, false, false, false, false]);
    assert_eq!(parts(Kind::GapsAndPlan), [false, false, true, false, false, true, false, false]);
    assert_eq!(parts(Kind::Blank), [true, false, false, false, false, false, false, false]);
}

#[test]
fn a_blank_checklist_has_every_item_and_no_answer() {
    let sample = Sample::full();
    let options = Options { kind: Kind::Blank, ..everything() };
    let document = sample.compose(Language::En, options);
    assert!(document.cover.strands.is_none());
    let form = document.form.unwrap();
    let items: usize = form.sections.iter().map(|section| section.items.len()).sum();
    assert_eq!(items, sample.scope().items().len());
    let signs: Vec<_> = form.answers.iter().map(|answer| answer.sign.as_str()).collect();
    assert_eq!(signs, ["0", "1", "2", "3", "–", "?"]);
    assert!(form.introduction[1].words.contains(&form.answers[4].label.words));
}

#[test]
fn two_languages_stand_side_by_side() {
    let document = Sample::full().compose_in(Language::En, Some(Language::Ar), everything());
    let summary = document.summary.as_ref().unwrap();
    assert_eq!(summary.heading.second.as_ref().unwrap().language, Language::Ar);
    assert_eq!(summary.second_sentences.len(), summary.sentences.len());
    assert!(
        summary.second_sentences[0]
            .iter()
            .any(|run| run.words.contains("البنود") || run.words.contains("بند"))
    );
    let items = document.sections.as_ref().unwrap().sections.iter().flat_map(|section| &section.items);
    for item in items {
        // Where the Arabic text is missing, both are the English one, which stands there once.
        assert!(item.text.second.is_some() || ["t-07", "t-08"].contains(&item.id.as_str()), "{}", item.id);
        // What people typed is never translated.
        assert!(item.note.as_ref().is_none_or(|note| note.text.second.is_none()));
    }
    let same = Sample::full().compose_in(Language::En, Some(Language::En), everything());
    assert_eq!(same.second, None);
}

#[test]
fn the_history_has_the_newest_values_and_keeps_what_is_left_out() {
    let document = Sample::full().compose(Language::En, everything());
    let history = document.history.unwrap();
    assert!(
        history.rows.iter().any(|row| row.number.as_deref() == Some("1.1") && row.field.words == "Rating")
    );
    assert!(history.rows.iter().any(|row| row.value.iter().any(|value| value.words.contains("<script>"))));
    let options = Options { notes: false, evidence: false, roles: false, ..everything() };
    let document = Sample::full().compose(Language::En, options);
    let text = serde_json::to_string(&document).unwrap();
    for absent in ["<script>", "Safety walk", "Programme officer", "Site coordinator", "مهندس المأوى"]
    {
        assert!(!text.contains(absent), "{absent}");
    }
    assert!(text.contains("Roles are left out of this copy."));
}

#[test]
fn a_portfolio_compares_projects_and_names_what_several_lack() {
    let sample = Sample::full();
    let one = sample.digest();
    let mut two = one.clone();
    two.name = "Second <project>".to_owned();
    two.gaps.truncate(1);
    let mut other = one.clone();
    other.name = "Elsewhere".to_owned();
    other.pack.id = "another".to_owned();
    let document = sample.portfolio(&[two, one.clone(), other], Language::En, Some(Language::Fr));
    let portfolio = document.portfolio.as_ref().unwrap();
    let names: Vec<_> = portfolio.comparison.rows.iter().map(|row| row.name.words.as_str()).collect();
    assert_eq!(names, ["Elsewhere", "Site management, مخيم الأمل and <north>", "Second <project>"]);
    assert_eq!(portfolio.common.rows.len(), 1);
    assert_eq!(portfolio.common.rows[0].count, "2 of 2");
    assert_eq!(portfolio.overdue.rows.len(), 3);
    let report::figure::Rows::Heat(rows) = &portfolio.heat[0].rows else { panic!("heat") };
    assert_eq!(rows.len(), 2, "only projects of the same framework are in the heat map");
    assert!(document.cover.statements.iter().any(|said| said.words.contains("another framework")));
    assert_eq!(portfolio.second_sentences.len(), 3);
    let empty = sample.portfolio(&[], Language::Ar, None);
    assert!(empty.portfolio.unwrap().comparison.rows.is_empty());
}

#[test]
fn progress_since_a_milestone_says_what_was_closed_and_what_is_new() {
    let now = Sample::full();
    let earlier = Sample::with(&[
        ("project/phases", json!(["before", "during"])),
        ("project/themes", json!(["ta"])),
        ("answer/t-01/rating", json!({"rating": "1"})),
        ("answer/t-02/rating", json!({"rating": "3"})),
        ("answer/t-03/rating", json!({"rating": "2"})),
        ("followup/00000000-0000-7000-8000-000000000001/item", json!("t-02")),
        ("followup/00000000-0000-7000-8000-000000000001/action", json!("Brief the drivers")),
    ]);
    let document =
        now.compose_since(&earlier, Language::En, None, Options { kind: Kind::Progress, ..everything() });
    let progress = document.progress.as_ref().unwrap();
    assert!(
        progress.introduction.words.contains("Baseline")
            && progress.introduction.words.contains("3 March 2026")
    );
    let became: Vec<_> =
        progress.groups.iter().filter(|group| group.loss).flat_map(|group| &group.rows).collect();
    assert!(became.iter().any(|row| row.number == "1.2" && row.after.as_ref().unwrap().gap.is_some()));
    assert_eq!(progress.still_open.groups.iter().map(|group| group.rows.len()).sum::<usize>(), 1);
    let report::figure::Rows::Change(rows) = &progress.figure.rows else { panic!("change") };
    assert!(rows.iter().any(|row| row.before.is_some() && row.after.is_some()));
    assert!(document.sections.is_none() && document.charts.is_none());
    for language in Language::ALL {
        let html = report::html(&now.compose_since(&earlier, language, None, everything()));
        assert!(!visible(&html).contains("report.doc"), "{language:?}");
    }
}
