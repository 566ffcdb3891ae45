//! The parts that only some kinds of report have, two languages side by side, and the look of an organisation, as HTML.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

mod sample;

use checklist::Language;
use report::{Logo, LogoKind};
use sample::html::{tags, visible, without_fonts};
use sample::{golden, parts, sent};

/// In one language, and in two from each side.
const TONGUES: [(Language, Option<Language>, &str); 3] = [
    (Language::En, None, "parts-en"),
    (Language::En, Some(Language::Ar), "parts-en-ar"),
    (Language::Ar, Some(Language::En), "parts-ar-en"),
];

#[test]
fn every_part_is_that_of_the_golden_files() {
    golden::hold(TONGUES.map(|(language, second, name)| {
        let html = report::html(&parts::document(language, second, sent()));
        (format!("{name}.html"), without_fonts(&html))
    }));
}

#[test]
fn only_the_logo_is_a_picture_and_it_is_in_the_file() {
    for (language, second, name) in TONGUES {
        for kind in [LogoKind::Svg, LogoKind::Png] {
            let mut document = parts::document(language, second, sent());
            document.style.logo = Some(Logo { kind, ..parts::logo() });
            let tags = tags(&report::html(&document));
            let mut sources = tags.split("src=").skip(1);
            let inside = match kind {
                LogoKind::Svg => r#""data:image/svg+xml;base64,"#,
                LogoKind::Png => r#""data:image/png;base64,"#,
            };
            assert!(sources.next().unwrap().starts_with(inside), "{name}");
            assert!(sources.next().is_none(), "{name}");
            for forbidden in ["http:", "https:", "href=", "srcset", "script", " style=", "onclick"] {
                assert!(!tags.contains(forbidden), "{name}: {forbidden} in a tag");
            }
        }
    }
    // Even one that nobody checked cannot leave its place.
    let mut document = parts::document(Language::En, None, sent());
    document.style.logo = Some(Logo { kind: LogoKind::Png, base64: "\"><script>".into() });
    assert!(!report::html(&document).contains("<script"));
}

#[test]
fn colour_paper_and_name_are_those_of_the_organisation() {
    let html = report::html(&parts::document(Language::En, None, sent()));
    assert!(html.contains(":root{--accent:#7a1f5c}"));
    assert!(html.contains("@page{size:letter;margin:18mm;"));
    assert!(visible(&html).contains("Aid &amp; &lt;Care&gt; منظمة"));
    // Petrol is left in the mark of the program, and nowhere else.
    assert_eq!(html.matches("#0c5465").count(), 1);
    let mut plain = parts::document(Language::En, None, sent());
    plain.style = report::Style::default();
    plain.cover.organisation = None;
    let html = report::html(&plain);
    assert!(html.contains(":root{--accent:#0c5465}") && html.contains("@page{size:A4;margin:18mm;"));
    assert!(!html.contains("<img") && !html.contains("class=\"sender\""));
}

#[test]
fn two_languages_stand_together_each_in_its_direction() {
    let html = report::html(&parts::document(Language::En, Some(Language::Ar), sent()));
    assert!(html.contains(r#"<html lang="en" dir="ltr" class="two">"#));
    let pair =
        r#"<span class="first">Progress</span> <span class="second" lang="ar" dir="rtl">التقدّم</span>"#;
    assert!(html.contains(pair));
    let html = report::html(&parts::document(Language::Ar, Some(Language::En), sent()));
    assert!(html.contains(r#"<span class="second" lang="en" dir="ltr">Progress</span>"#));
    // The separator of a list is that of its language, and a code that is the same in both stands once.
    let phases = r#"<span class="first">قبل الأزمة؛ أثناء الأزمة</span> <span class="second" lang="en" dir="ltr">Before a crisis; During a crisis</span>"#;
    assert!(html.contains(phases));
    assert!(html.contains(r#"<span class="head">P1</span>"#));
    let alone = report::html(&parts::document(Language::En, None, sent()));
    assert!(!alone.contains("class=\"second\"") && !alone.contains("class=\"pair\""));
}

#[test]
fn what_people_type_stays_text_in_every_part() {
    for (language, second, name) in TONGUES {
        let document = parts::document(language, second, sent());
        let html = report::html(&document);
        for raw in ["<b onclick", "<!-- -->", "<that>"] {
            assert!(!html.contains(raw), "{name}: {raw}");
        }
        let escaped = "=1+1 | &lt;b onclick=&quot;x&quot;&gt;bold&lt;&#x2f;b&gt; *not* _this_ `code`";
        // In the portfolio as a name three times and as a late follow-up twice; in the remark; as a follow-up in the summary,
        // among those still open, beside its item, in the plan and in the history; as a note beside its item and in the history.
        assert_eq!(html.matches(escaped).count(), 5 + 1 + 5 + 2, "{name}");
        assert!(html.contains(r#"<div class="block" dir="auto">After the floods."#), "{name}");
        assert!(html.contains(r#"<bdi class="typed">مسؤولة البرنامج</bdi>"#), "{name}");
    }
}

#[test]
fn a_form_has_a_box_for_each_answer_and_a_line_for_each_item() {
    let document = parts::document(Language::Fr, None, sent());
    let form = document.form.as_ref().unwrap();
    let items: usize = form.sections.iter().map(|section| section.items.len()).sum();
    let html = report::html(&document);
    assert_eq!(html.matches(r#"<span class="tick">"#).count(), items * form.answers.len());
    assert_eq!(html.matches(r#"<span class="line-to-fill">"#).count(), items);
    assert_eq!(html.matches(r#"<p class="line-to-fill">"#).count(), form.fields.len());
    assert!(html.contains(r#"<span class="below" dir="ltr">t-01</span>"#));
}

#[test]
fn a_history_without_roles_has_no_column_for_them() {
    let mut document = parts::document(Language::En, None, sent());
    assert!(report::html(&document).contains("@someone"));
    for row in &mut document.history.as_mut().unwrap().rows {
        row.author = None;
    }
    let html = report::html(&document);
    let history = &html[html.find("part history").unwrap()..];
    assert_eq!(history[..history.find("</thead>").unwrap()].matches("<th ").count(), 4);
}

#[test]
fn parts_with_nothing_to_say_say_so() {
    let mut document = parts::document(Language::En, None, sent());
    let progress = document.progress.as_mut().unwrap();
    progress.groups.clear();
    progress.remark = None;
    progress.still_open.groups.clear();
    let portfolio = document.portfolio.as_mut().unwrap();
    portfolio.common.rows.clear();
    portfolio.overdue.rows.clear();
    portfolio.unreadable.clear();
    document.history.as_mut().unwrap().rows.clear();
    let html = report::html(&document);
    for words in [
        "No answer has changed since.",
        "No follow-up of then is still open.",
        "No critical gap is open in more than one project.",
        "No follow-up is late.",
        "Nothing was written yet.",
    ] {
        assert!(html.contains(words), "{words}");
    }
    assert!(!html.contains("After the floods") && !html.contains("class=\"unreadable\""));
}
