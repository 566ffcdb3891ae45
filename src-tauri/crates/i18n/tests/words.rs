//! The files of words themselves: every key in every language, with the same places and the forms that its plural needs.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read the words has to stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use checklist::Language;

type Words = BTreeMap<String, String>;

fn read(file: &str) -> Words {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../locales").join(file);
    serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|e| panic!("{file}: {e}"))
}

fn words(language: Language) -> Words {
    read(&format!("{}.json", language.tag()))
}

fn forms(language: Language) -> BTreeSet<&'static str> {
    match language {
        Language::En => BTreeSet::from(["one", "other"]),
        Language::Fr | Language::Es => BTreeSet::from(["one", "many", "other"]),
        Language::Ar => BTreeSet::from(["zero", "one", "two", "few", "many", "other"]),
    }
}

/// The stem of a plural key: any key whose English has both `one` and `other`.
fn stems(english: &Words) -> BTreeSet<String> {
    let stem_of = |key: &str| key.strip_suffix(".one").map(str::to_owned);
    english
        .keys()
        .filter_map(|key| stem_of(key))
        .filter(|stem| english.contains_key(&format!("{stem}.other")))
        .collect()
}

fn places(words: &str) -> BTreeSet<&str> {
    words.split("%{").skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn every_language_has_the_keys_of_english_and_no_others() {
    let english = words(Language::En);
    let stems = stems(&english);
    for language in Language::ALL {
        let mut wanted: BTreeSet<String> = english
            .keys()
            .filter(|key| key.rsplit_once('.').is_none_or(|(stem, _)| !stems.contains(stem)))
            .cloned()
            .collect();
        for stem in &stems {
            wanted.extend(forms(language).iter().map(|form| format!("{stem}.{form}")));
        }
        let found: BTreeSet<String> = words(language).into_keys().collect();
        let missing: Vec<_> = wanted.difference(&found).collect();
        let beyond: Vec<_> = found.difference(&wanted).collect();
        assert!(
            missing.is_empty() && beyond.is_empty(),
            "{language:?}: missing {missing:?}, beyond {beyond:?}"
        );
    }
}

#[test]
fn every_language_fills_the_same_places() {
    let english = words(Language::En);
    let stems = stems(&english);
    for language in Language::ALL {
        for (key, text) in &words(language) {
            let stem = key.rsplit_once('.').map(|(stem, _)| stem).filter(|stem| stems.contains(*stem));
            let model = stem.map_or_else(|| key.clone(), |stem| format!("{stem}.other"));
            let mut wanted = places(&english[&model]);
            let found = places(text);
            // A form for an exact count may say it in words: "tomorrow", "يومين".
            if stem.is_some() && !found.contains("count") && !key.ends_with(".other") {
                wanted.remove("count");
            }
            assert_eq!(found, wanted, "{language:?} {key}");
        }
    }
}

#[test]
fn no_words_are_empty() {
    for language in Language::ALL {
        for (key, text) in words(language) {
            assert!(!text.trim().is_empty(), "{language:?} {key}");
        }
    }
}

#[test]
fn the_program_carries_what_the_files_say() {
    for language in Language::ALL {
        for (key, text) in words(language) {
            assert!(i18n::has(language, &key), "{language:?} {key}");
            assert_eq!(i18n::text(language, &key, &[]), text);
        }
        let countries = read(&format!("countries/{}.json", language.tag()));
        assert_eq!(countries.len(), 249);
        for (key, name) in countries {
            assert_eq!(i18n::country(language, key.strip_prefix("country.").unwrap()), Some(name));
        }
    }
}

#[test]
fn what_has_no_words_says_so() {
    assert!(!i18n::has(Language::En, "nowhere.to_be_found"));
    assert_eq!(i18n::text(Language::Fr, "nowhere.to_be_found", &[]), "nowhere.to_be_found");
    assert_eq!(i18n::country(Language::Ar, "ZZ"), None);
    assert_eq!(i18n::country(Language::En, "co").as_deref(), Some("Colombia"));
}

#[test]
fn counts_take_their_form_and_are_written_as_the_language_writes() {
    assert_eq!(i18n::plural(Language::En, "date.in_days", 1, &[]), "in 1 day");
    assert_eq!(i18n::plural(Language::Ar, "date.in_days", 2, &[]), "بعد يومين");
    assert_eq!(
        i18n::plural(Language::Fr, "date.in_days", 1_000_000, &[]),
        "dans 1\u{202f}000\u{202f}000 de jours"
    );
    for language in Language::ALL {
        for count in [0, 1, 2, 3, 11, 100, 1_000_000] {
            let said = i18n::plural(language, "date.in_days", count, &[]);
            assert!(!said.contains("%{") && !said.contains("date."), "{language:?} {count}: {said}");
        }
    }
}
