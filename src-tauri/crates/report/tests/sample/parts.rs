//! A report with every part that there is, composed from projects in which people typed whatever could be taken for markup.

use checklist::Language;
use report::{Digest, Document, Kind, Logo, LogoKind, Options};
use serde_json::{Value, json};

use super::{Sample, small};

/// A typed text with everything that could be taken for markup.
pub(crate) const HOSTILE: &str =
    "=1+1 | <b onclick=\"x\">bold</b> *not* _this_ `code` [a](b) ![c](d) ~~e~~ &amp; \\ # $x$ <!-- -->";

/// The small sample with more that is hostile, and with what else was typed.
pub(crate) fn project(more: &[(&str, Value)]) -> Sample {
    let mut values = small::values();
    values.extend(small::follow_up("6", json!("t-02"), HOSTILE, "منسّق الموقع", json!("2026-11-18"), "open"));
    values.extend(more.iter().map(|(field, value)| ((*field).to_owned(), value.clone())));
    let note = format!("{HOSTILE}\n- a list\n1. another\n\n# not a heading");
    let typed = [("answer/t-06/note", json!("=1+1\u{7}")), ("answer/t-08/note", json!(note))];
    values.extend(typed.map(|(field, value)| (field.to_owned(), value)));
    let mut sample = Sample::small(values);
    for (entry, author) in sample.entries.iter_mut().rev().zip(["مسؤولة البرنامج", "@someone"])
    {
        author.clone_into(&mut entry.author);
    }
    sample
}

/// What it was like at its baseline.
pub(crate) fn baseline() -> Sample {
    let mut values = vec![
        ("project/phases".to_owned(), json!(["before", "during"])),
        ("project/sectors".to_owned(), json!(["shelter"])),
        ("project/themes".to_owned(), json!(["ta"])),
    ];
    // One gap was closed since, two are new; one item rose, one does not apply any more, one was not answered then.
    for (item, rating) in [("t-01", "0"), ("t-02", "2"), ("t-03", "1"), ("t-04", "2"), ("t-05", "2")] {
        values.push((format!("answer/{item}/rating"), json!({ "rating": rating })));
    }
    for id in ["1", "6"] {
        values.extend(small::follow_up(id, json!("t-02"), "As it was called then", "", Value::Null, "open"));
    }
    Sample::small(values)
}

/// Three projects side by side: one like the sample, one with a single gap, one with none and a hostile name.
pub(crate) fn portfolio(language: Language, second: Option<Language>) -> Document {
    let sample = project(&[]);
    let named = |name: &str, country: &str, gaps: usize| {
        let mut digest = Digest { name: name.to_owned(), country: country.to_owned(), ..sample.digest() };
        digest.gaps.truncate(gaps);
        if gaps == 0 {
            digest.due.clear();
        }
        digest
    };
    let projects = [
        named("Site management, north-east", "NG", usize::MAX),
        named("مخيم الأمل", "CO", 1),
        named(HOSTILE, "", 0),
    ];
    sample.portfolio(&projects, language, second)
}

/// A square with a letter: the mark of nobody.
pub(crate) fn logo() -> Logo {
    Logo {
        kind: LogoKind::Svg,
        base64: "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA2NCAzMiI+PHJlY3Qgd2lkdGg9IjY0IiBoZWlnaHQ9IjMyIiByeD0iNCIgZmlsbD0iIzdhMWY1YyIvPjxjaXJjbGUgY3g9IjE2IiBjeT0iMTYiIHI9IjgiIGZpbGw9IiNmZmYiLz48L3N2Zz4="
            .to_owned(),
    }
}

/// A report with all of them: since a milestone, with its history, and with the form and the portfolio that else stand in
/// reports of their own.
pub(crate) fn document(language: Language, second: Option<Language>, options: Options) -> Document {
    let project = project(&[]);
    let blank = Options { kind: Kind::Blank, ..options.clone() };
    Document {
        portfolio: portfolio(language, second).portfolio,
        form: project.compose_in(language, second, blank).form,
        ..project.compose_since(&baseline(), language, second, options)
    }
}
