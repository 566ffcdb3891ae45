//! Every finding, seen in a small pack of which one thing is broken.

use serde_json::{Value, json};

use super::*;

mod prose;
mod structure;
mod translation;

/// A sound pack of format 2 with one section of each kind but the pillar.
fn structure_json() -> Value {
    json!({
        "format": 2, "id": "small", "version": "1.0.0", "status": "draft", "language": "en", "licence": "CC0-1.0",
        "ratings": [
            {"id": "0", "score": 0}, {"id": "1", "score": 1}, {"id": "2", "score": 2}, {"id": "3", "score": 3},
            {"id": "na"}, {"id": "unknown"}
        ],
        "bands": [{"id": "low", "from": 0}, {"id": "medium", "from": 50}, {"id": "high", "from": 80}],
        "principles": ["dnh"], "phases": ["before"], "levels": ["strategic"],
        "sectors": [
            {"id": "wash", "origin": "list", "name_seen": true}, {"id": "health", "origin": "list", "name_seen": true}
        ],
        "terms": [{"id": "harm", "group": "core", "references": [{"source": "s1", "at": "Page 1", "seen": true}]}],
        "sources": [{"id": "s1", "title": "A source", "url": "https://example.org/a", "seen": "full"}],
        "sections": [
            section("cc1", "core_commitment", "1", &["i-1", "i-2"]),
            section("ta-x", "theme", "TX", &["i-3"]),
            module("se-wash", "WS", "wash", &["i-4"])
        ]
    })
}

fn section(id: &str, kind: &str, code: &str, items: &[&str]) -> Value {
    let items: Vec<Value> = items.iter().map(|id| item(id, "all")).collect();
    json!({"id": id, "kind": kind, "code": code, "status": "own_selection", "confidence": "high", "items": items})
}

fn module(id: &str, code: &str, sector: &str, items: &[&str]) -> Value {
    let mut module = section(id, "sector", code, &[]);
    module["sector"] = sector.into();
    module["items"] = items.iter().map(|id| item(id, sector)).collect();
    module
}

fn item(id: &str, sector: &str) -> Value {
    json!({"id": id, "phases": ["before"], "level": "strategic", "principles": ["dnh"], "sectors": [sector],
           "essential": false, "references": [{"source": "s1", "at": "Page 2", "seen": true}]})
}

/// The texts of the small pack in English; with another tag the same ones, marked so that they count as translated.
fn prose_json(language: Language) -> Value {
    let tag = language.tag();
    let say = |text: &str| match language {
        Language::Ar => "نص قصير".to_owned(),
        Language::En => text.to_owned(),
        Language::Fr | Language::Es => format!("{text} ({tag})"),
    };
    let title = json!({"title": say("Title"), "summary": say("Summary")});
    let phase = json!({"title": say("Before"), "short": say("Before")});
    let kind = json!({"one": say("One"), "many": say("Many")});
    let section = json!({"title": say("Section"), "summary": say("Summary"), "basis": say("Basis")});
    let item = json!({"text": say("The team lists the risks."), "why": say("Risks can be reduced."),
                      "guidance": say("Keep the list short."), "means": [say("List of risks"), say("Minutes")]});
    let label = json!({"label": say("Label")});
    json!({
        "format": 2, "pack": "small", "language": tag, "review": "draft",
        "title": say("Small pack"), "short_title": say("Small"), "disclaimer": say("No warranty"), "about": say("About"),
        "ratings": {"0": label, "1": label, "2": label, "3": label, "na": label, "unknown": label},
        "bands": {"low": label, "medium": label, "high": label},
        "principles": {"dnh": title}, "phases": {"before": phase}, "levels": {"strategic": title},
        "sectors": {"wash": {"title": say("Water")}, "health": {"title": say("Health")}},
        "kinds": {"core_commitment": kind, "theme": kind, "sector": kind},
        "statuses": {"own_selection": label},
        "sections": {"cc1": section, "ta-x": section, "se-wash": section},
        "items": {"i-1": item, "i-2": item, "i-3": item, "i-4": item},
        "terms": {"harm": {"term": say("Harm"), "definition": say("What hurts people."), "forms": ["harm"],
                           "origin": "verified", "source": "example.org"}},
        "sources": {"s1": {"note": say("Read in part")}}
    })
}

/// What is found, as `file id code`, in a pack with English and, when given, one translation.
fn findings(structure: &Value, english: &Value, other: Option<(Language, &Value)>) -> Vec<Finding> {
    let (structure, english) = (structure.to_string(), english.to_string());
    let other = other.map(|(language, prose)| (language, prose.to_string()));
    let mut files = vec![(Language::En, english.as_str())];
    files.extend(other.iter().map(|(language, prose)| (*language, prose.as_str())));
    check(Some(&structure), &files)
}

fn lines(findings: &[Finding]) -> Vec<String> {
    let line = |found: &Finding| format!("{} {} {}", found.file, found.id, found.fault.code());
    findings.iter().map(line).collect()
}

/// What is found when something in `pack.json` is broken.
fn in_structure(break_it: impl FnOnce(&mut Value)) -> Vec<Finding> {
    let mut structure = structure_json();
    break_it(&mut structure);
    findings(&structure, &prose_json(Language::En), None)
}

/// What is found when something in the own language is broken.
fn in_english(break_it: impl FnOnce(&mut Value)) -> Vec<Finding> {
    let mut english = prose_json(Language::En);
    break_it(&mut english);
    findings(&structure_json(), &english, None)
}

/// What is found when something in a translation is broken.
fn in_translation(language: Language, break_it: impl FnOnce(&mut Value)) -> Vec<Finding> {
    let mut prose = prose_json(language);
    break_it(&mut prose);
    findings(&structure_json(), &prose_json(Language::En), Some((language, &prose)))
}

/// Takes a member away.
fn remove(value: &mut Value, name: &str) {
    value.as_object_mut().unwrap().remove(name).unwrap();
}

#[test]
fn a_sound_pack_has_no_findings_in_any_language() {
    for language in Language::ALL {
        assert_eq!(in_translation(language, |_| ()), [], "{language:?}");
    }
}

#[test]
fn a_missing_structure_and_a_missing_own_language_are_named() {
    assert_eq!(lines(&check(None, &[])), ["pack.json  file_missing"]);
    let structure = structure_json().to_string();
    assert_eq!(lines(&check(Some(&structure), &[])), ["en.json  file_missing"]);
    // Without the own language a translation is looked at for itself.
    let french = prose_json(Language::Fr).to_string();
    assert_eq!(lines(&check(Some(&structure), &[(Language::Fr, &french)])), ["en.json  file_missing"]);
}

#[test]
fn a_pack_of_format_1_needs_no_reasons_and_may_be_untranslated() {
    let (mut structure, mut english, mut french) =
        (structure_json(), prose_json(Language::En), prose_json(Language::Fr));
    for file in [&mut structure, &mut english, &mut french] {
        file["format"] = 1.into();
    }
    for id in ["i-1", "i-2", "i-3", "i-4"] {
        remove(&mut english["items"][id], "why");
    }
    remove(&mut french, "items");
    let found = findings(&structure, &english, Some((Language::Fr, &french)));
    assert_eq!(found.len(), 4 * 3, "{found:#?}");
    assert!(found.iter().all(|found| found.fault == Fault::TranslationMissing));
}

#[test]
fn the_shipped_structure_is_sound() {
    let structure = include_str!("../../../../content/piha/pack.json");
    let mut found = check(Some(structure), &[]);
    found.retain(|found| found.file == STRUCTURE_FILE);
    assert_eq!(found, []);
}

#[test]
fn a_finding_repeats_nothing_that_disguises_itself() {
    let found = in_structure(|pack| pack["sections"][0]["items"][0]["level"] = "x\u{1b}[2J\u{202e}".into());
    assert_eq!(found[0].fault.params()["term"], "x\u{fffd}[2J\u{fffd}");
    let found = in_english(|prose| prose["items"]["\u{1b}[2J"] = json!({"text": "x"}));
    assert_eq!(lines(&found)[0], "en.json items.\u{fffd}[2J prose_surplus");
}
