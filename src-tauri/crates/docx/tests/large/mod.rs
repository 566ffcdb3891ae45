//! The framework of the program with a project on it that answers nearly all of it, as large as a report gets.

use checklist::{Framework, Language, Measures, Prose, Scope, Words};
use report::{Document, Options, Source};
use serde_json::{Value, json};

use crate::sample::Sample;

const EN: &str = include_str!("../../../../content/piha/en.json");
const FR: &str = include_str!("../../../../content/piha/fr.json");
const ES: &str = include_str!("../../../../content/piha/es.json");
const AR: &str = include_str!("../../../../content/piha/ar.json");

/// What a note says, by turns.
const NOTES: [&str; 4] = [
    "Checked with the site committee in March. Two of the three sites have it; the third follows when the road is open.",
    "تم التحقق مع لجنة الموقع في مارس (3 مواقع).\nالموقع الثالث لاحقًا.",
    "Vérifié avec le comité : « oui » pour deux sites sur trois.",
    "Se revisó con el comité; falta el tercer sitio 🧭.",
];

/// The project with every sector and theme of the framework.
pub(crate) fn large() -> Sample {
    let framework = Framework::parse(include_str!("../../../../content/piha/pack.json")).unwrap();
    let leak = |words: String| -> &'static str { String::leak(words) };
    let sections = framework.sections();
    let sectors: Vec<_> = sections.iter().filter_map(|section| section.sector.as_ref()).collect();
    let themes: Vec<_> = sections.iter().map(|section| section.id.as_str()).collect();
    let mut values: Vec<(&str, Value)> = vec![
        ("project/name", json!("Site management and shelter, north-east")),
        ("project/mission", json!("Programme “Shelter & settlements”")),
        ("project/country", json!("NG")),
        ("project/phases", json!(["before", "during", "after"])),
        ("project/sectors", json!(sectors)),
        ("project/themes", json!(themes)),
    ];
    let items = sections.iter().flat_map(|section| &section.items);
    for (place, item) in items.enumerate() {
        let id = &item.id;
        let rating = match place % 11 {
            0 => json!({"rating": "0"}),
            1 | 2 => json!({"rating": "1"}),
            3..=5 => json!({"rating": "2"}),
            6 | 7 => json!({"rating": "3"}),
            8 => json!({"rating": "na", "reason": "The project has no such service."}),
            9 => json!({"rating": "unknown"}),
            _ => continue,
        };
        values.push((leak(format!("answer/{id}/rating")), rating));
        if place % 3 == 0 {
            values.push((leak(format!("answer/{id}/note")), json!(NOTES[place / 3 % NOTES.len()])));
        }
        let register =
            |kind: &str, field: &str| leak(format!("{kind}/00000000-0000-7000-8000-{place:012}/{field}"));
        if place % 5 == 0 {
            values.push((register("evidence", "item"), json!(id)));
            values.push((register("evidence", "title"), json!("Safety walk, March 2026")));
            values.push((register("evidence", "place"), json!("https://example.org/walk?a=1&b=2")));
        }
        if place % 4 == 1 {
            let due = format!("2026-{:02}-{:02}", 10 + place % 3, 1 + place % 28);
            values.push((register("followup", "item"), json!(id)));
            values.push((
                register("followup", "action"),
                json!("Agree on it with the partners and the committee"),
            ));
            values.push((register("followup", "owner"), json!("Site coordinator")));
            values.push((register("followup", "due"), json!(due)));
            values.push((register("followup", "state"), json!(if place % 3 == 0 { "done" } else { "open" })));
        }
    }
    let prose = [EN, FR, ES, AR].map(|text| Prose::parse(text).unwrap()).into();
    Sample { framework, prose, ..Sample::with(&values) }
}

/// A report in one language or two.
pub(crate) fn compose(
    sample: &Sample,
    language: Language,
    second: Option<Language>,
    options: &Options,
) -> Document {
    let prose = |wanted| sample.prose.iter().find(|prose| prose.language() == wanted).unwrap();
    let words = |language| Words::new(prose(language), prose(Language::En));
    let scope = Scope::of(&sample.project.profile, &sample.framework);
    let measures = Measures::of(&sample.project, &sample.framework, &scope);
    let source = Source {
        project: &sample.project,
        framework: &sample.framework,
        words: words(language),
        second: second.map(words),
        since: None,
        entries: &[],
        measures: &measures,
        scope: &scope,
        today: sample.today,
        program_version: "0.1.0",
    };
    report::compose(&source, options)
}
