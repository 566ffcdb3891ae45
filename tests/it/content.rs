//! The content that is shipped: the pack is sound, no item ever disappears, the sample is complete in four languages.

use std::collections::BTreeSet;
use std::path::Path;

use api::{Api, Clock, Language};
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
fn nothing_is_wrong_with_the_pack_and_nothing_is_worth_a_remark() {
    let findings = api::packs::check_pack(&repository().join(PACK)).unwrap();
    assert!(findings.is_empty(), "{findings:#?}");
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
    assert_eq!(ids.len(), items().len(), "an id stands twice");
}

#[test]
fn every_text_exists_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let api = Api::open(Some(folder.path().join("data")), Clock::Fixed(NOW.parse().unwrap())).unwrap();
    for language in Language::ALL {
        let view = api.framework(None, language).unwrap();
        assert_eq!((view.language, view.untranslated), (language, 0));
        let review = if language == Language::En { "draft" } else { "not_reviewed" };
        assert_eq!(view.review, review, "nobody has reviewed it; the screen must not say so");
        let own = |text: &api::view::Text| text.language == language && !text.text.is_empty();
        for section in &view.sections {
            assert!(own(&section.title) && own(&section.summary) && own(&section.basis), "{}", section.id);
            for item in &section.items {
                assert!(own(&item.text) && own(&item.why) && own(&item.guidance), "{language:?} {}", item.id);
                assert!(!item.means.is_empty() && item.means.iter().all(own), "{language:?} {}", item.id);
            }
        }
        for term in &view.terms {
            assert!(own(&term.term) && own(&term.definition), "{language:?} {}", term.id);
        }
    }
}

#[test]
fn a_term_is_recognised_by_one_spelling_only_once() {
    for language in Language::ALL {
        let prose = json(format!("{PACK}/{}.json", language.tag()));
        let mut forms = BTreeSet::new();
        for (id, term) in prose["terms"].as_object().unwrap() {
            for form in term["forms"].as_array().unwrap() {
                let form = form.as_str().unwrap();
                assert!(forms.insert(form.to_owned()), "{language:?} {id}: {form} explains another term too");
            }
        }
        assert!(forms.len() > 50, "{language:?}");
    }
}

#[test]
fn each_sector_module_belongs_to_a_sector_and_its_items_to_that_sector() {
    let pack = json(format!("{PACK}/pack.json"));
    let modules: Vec<&Value> =
        pack["sections"].as_array().unwrap().iter().filter(|section| section["kind"] == "sector").collect();
    assert_eq!(modules.len(), 12);
    for module in modules {
        for item in module["items"].as_array().unwrap() {
            let sectors = item["sectors"].as_array().unwrap();
            assert!(sectors.contains(&module["sector"]), "{}", item["id"]);
        }
    }
}

#[test]
fn no_essential_item_hides_from_a_project_during_a_crisis() {
    for item in items().iter().filter(|item| item["essential"] == true && item["retired"] != true) {
        let phases = item["phases"].as_array().unwrap();
        let preparedness = ["pm-086", "pm-291"].contains(&item["id"].as_str().unwrap());
        let after = phases.len() == 1 && phases[0] == "after";
        assert!(preparedness || after || phases.contains(&Value::from("during")), "{}", item["id"]);
    }
}

#[test]
fn items_are_numbered_within_their_section_and_refer_to_listed_sources() {
    let folder = tempfile::tempdir().unwrap();
    let api = Api::open(Some(folder.path().join("data")), Clock::Fixed(NOW.parse().unwrap())).unwrap();
    let view = api.framework(None, Language::En).unwrap();
    let numbers: BTreeSet<&str> =
        view.sections.iter().flat_map(|section| &section.items).map(|item| item.number.as_str()).collect();
    let items = view.sections.iter().map(|section| section.items.len()).sum::<usize>();
    assert_eq!(numbers.len(), items, "a number stands twice");
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
                        if ["reason", "note", "title", "place", "action", "owner", "remark"]
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
