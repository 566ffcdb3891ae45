//! The content that is shipped: the pack is sound, no item ever disappears, the sample is complete in four languages.

use std::collections::BTreeSet;
use std::path::Path;

use api::{Api, Clock, Language};
use checklist::Fault;
use serde_json::Value;

use crate::files::{self, json, read, repository};
use crate::harness::NOW;

const PACK: &str = "src-tauri/content/piha";
const SAMPLE: &str = "src-tauri/content/sample";

fn items() -> Vec<Value> {
    let pack = json(format!("{PACK}/pack.json"));
    let sections = pack["sections"].as_array().unwrap().clone();
    sections.into_iter().flat_map(|section| section["items"].as_array().unwrap().clone()).collect()
}

#[test]
fn the_pack_is_sound_and_only_remarks_are_made() {
    let findings = api::frameworks::check_pack(&repository().join(PACK)).unwrap();
    let faults: Vec<_> = findings.iter().filter(|finding| !finding.fault.is_remark()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    for finding in findings {
        assert!(
            matches!(finding.fault, Fault::TranslationMissing { .. }) && finding.file != "en.json",
            "{finding:?}"
        );
    }
}

#[test]
fn the_ids_of_items_never_disappear() {
    let golden: Vec<String> = read("tests/golden/item-ids.txt").lines().map(str::to_owned).collect();
    assert!(golden.is_sorted());
    let golden: BTreeSet<String> = golden.into_iter().collect();
    let ids: BTreeSet<String> = items().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    let gone: Vec<_> = golden.difference(&ids).collect();
    assert!(gone.is_empty(), "answers of people refer to {gone:?}: retire items, never remove them");
    let new: Vec<_> = ids.difference(&golden).collect();
    assert!(new.is_empty(), "write {new:?} into tests/golden/item-ids.txt, where they stay for good");
    assert_eq!((ids.len(), items().len()), (143, 143));
}

#[test]
fn every_language_can_be_read_and_english_is_complete() {
    let folder = tempfile::tempdir().unwrap();
    let api = Api::open(Some(folder.path().join("data")), Clock::Fixed(NOW.parse().unwrap())).unwrap();
    for language in Language::ALL {
        let view = api.framework(language).unwrap();
        assert_eq!(view.language, language);
        let own = |text: &api::view::Text| text.language == language;
        // What stands on every screen and in every report is in its language; items may still be in English, marked.
        assert!(own(&view.title) && own(&view.short_title) && own(&view.disclaimer) && own(&view.about));
        for rating in &view.ratings {
            assert!(own(&rating.label) && own(&rating.help));
        }
        let terms = [
            &view.principles,
            &view.phases,
            &view.levels,
            &view.sectors,
            &view.kinds,
            &view.bands,
            &view.statuses,
        ];
        for term in terms.into_iter().flatten() {
            assert!(own(&term.title) && !term.title.text.is_empty(), "{language:?} {term:?}");
        }
        for section in &view.sections {
            assert!(own(&section.title) && own(&section.summary), "{language:?} {}", section.id);
            for item in &section.items {
                assert!(
                    !item.text.text.is_empty() && !item.guidance.text.is_empty() && !item.means.is_empty()
                );
                assert!(item.text.language == Language::En || own(&item.text), "{}", item.id);
            }
        }
        let complete = view.sections.iter().flat_map(|section| &section.items).all(|item| own(&item.text));
        assert_eq!(view.is_translated, complete, "{language:?}");
        assert!(language != Language::En || complete);
    }
}

#[test]
fn items_are_numbered_within_their_section_and_refer_to_listed_sources() {
    let folder = tempfile::tempdir().unwrap();
    let api = Api::open(Some(folder.path().join("data")), Clock::Fixed(NOW.parse().unwrap())).unwrap();
    let view = api.framework(Language::En).unwrap();
    let numbers: BTreeSet<&str> =
        view.sections.iter().flat_map(|section| &section.items).map(|item| item.number.as_str()).collect();
    assert_eq!(numbers.len(), 143, "a number stands twice");
    for section in &view.sections {
        assert!(section.items.iter().all(|item| item.number.starts_with(&format!("{}.", section.code))));
        for item in &section.items {
            assert!(
                !item.references.is_empty()
                    && item.references.iter().all(|reference| !reference.title.is_empty())
            );
        }
    }
}

/// Every text that `sample.json` names by its key.
fn named(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match value.as_str() {
                    Some(key)
                        if ["reason", "note", "title", "place", "action", "owner"]
                            .contains(&name.as_str()) =>
                    {
                        keys.insert(key.to_owned());
                    }
                    _ => named(value, keys),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| named(value, keys)),
        _ => {}
    }
}

#[test]
fn the_sample_is_complete_in_four_languages() {
    let sample = json(format!("{SAMPLE}/sample.json"));
    let mut keys: BTreeSet<String> = ["name", "mission"].map(String::from).into();
    named(&sample, &mut keys);
    for language in Language::ALL {
        let texts = json(format!("{SAMPLE}/{}.json", language.tag()));
        let texts = texts.as_object().unwrap();
        assert_eq!(texts.keys().cloned().collect::<BTreeSet<_>>(), keys, "{language:?}");
        for (key, text) in texts {
            let text = text.as_str().unwrap();
            assert!(!text.is_empty() && text.trim() == text, "{language:?} {key}");
        }
    }
}

#[test]
fn the_sample_answers_items_that_it_works_on() {
    let sample = json(format!("{SAMPLE}/sample.json"));
    let folder = tempfile::tempdir().unwrap();
    let api = Api::open(Some(folder.path().join("data")), Clock::Fixed(NOW.parse().unwrap())).unwrap();
    let id = api.open_sample(Language::En).unwrap();
    let scope: BTreeSet<String> = api
        .open_project(id)
        .unwrap()
        .scope
        .iter()
        .flat_map(|section| &section.items)
        .map(ToString::to_string)
        .collect();
    let mut seen = BTreeSet::new();
    for item in sample["items"].as_array().unwrap() {
        let id = item["item"].as_str().unwrap();
        assert!(scope.contains(id) && seen.insert(id.to_owned()), "{id}");
        assert_eq!(item["rating"] == "na", item["reason"].is_string(), "{id}");
    }
    assert_eq!(sample["profile"]["country"], "", "a sample is nowhere");
}

#[test]
fn the_readmes_name_files_that_are_there() {
    let file_name = regex::Regex::new(r"[A-Za-z0-9_/.-]+\.(?:json|md)\b").unwrap();
    for readme in ["src-tauri/content/README.md", "src-tauri/content/sample/README.md"] {
        let text = read(readme);
        let home = repository().join(readme).parent().unwrap().to_owned();
        for found in file_name.find_iter(&text) {
            let at = |folder: &Path| folder.join(found.as_str()).is_file();
            assert!(at(&home) || at(&repository().join(PACK)), "{readme} names {}", found.as_str());
        }
    }
    for (readme, folder) in
        [("src-tauri/content/README.md", PACK), ("src-tauri/content/sample/README.md", SAMPLE)]
    {
        let text = read(readme);
        for file in files::below(&repository().join(folder), &|_| false) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            assert!(name == "README.md" || text.contains(&name), "{readme} does not name {name}");
        }
    }
}
