//! A prose file for itself, broken.

use super::*;

#[test]
fn shape_and_identity_are_looked_at_first() {
    assert_eq!(lines(&in_english(|prose| prose["colour"] = "blue".into())), ["en.json  not_readable"]);
    let newer = |prose: &mut Value| {
        prose["format"] = 9.into();
        prose["colour"] = "blue".into();
    };
    assert_eq!(lines(&in_english(newer)), ["en.json  format_too_new"]);
    assert_eq!(lines(&in_english(|prose| prose["pack"] = "other".into())), ["en.json  identity_differs"]);
    let spanish = in_translation(Language::Fr, |prose| prose["language"] = "es".into());
    assert_eq!(lines(&spanish), ["fr.json  identity_differs"]);
    assert_eq!(spanish[0].fault.params()["expected"], "fr");
}

#[test]
fn the_own_language_has_every_text() {
    for (key, group, id, member) in [
        ("items.i-2.text", "items", "i-2", "text"),
        ("items.i-2.why", "items", "i-2", "why"),
        ("items.i-2.guidance", "items", "i-2", "guidance"),
        ("items.i-2.means", "items", "i-2", "means"),
        ("terms.harm.term", "terms", "harm", "term"),
        ("terms.harm.definition", "terms", "harm", "definition"),
        ("sections.cc1.basis", "sections", "cc1", "basis"),
        ("phases.before.short", "phases", "before", "short"),
        ("kinds.sector.many", "kinds", "sector", "many"),
        ("statuses.own_selection.label", "statuses", "own_selection", "label"),
        ("bands.low.label", "bands", "low", "label"),
    ] {
        let found = in_english(|prose| remove(&mut prose[group][id], member));
        assert_eq!(lines(&found), [format!("en.json {key} prose_missing")]);
        assert!(!found[0].fault.is_remark());
    }
    assert_eq!(lines(&in_english(|prose| remove(prose, "about"))), ["en.json about prose_missing"]);
}

#[test]
fn the_own_language_has_no_empty_text() {
    let blank = |prose: &mut Value| prose["items"]["i-1"]["text"] = " \n".into();
    assert_eq!(lines(&in_english(blank)), ["en.json items.i-1.text prose_missing"]);
    let mean = |prose: &mut Value| prose["items"]["i-1"]["means"][1] = "".into();
    assert_eq!(lines(&in_english(mean)), ["en.json items.i-1.means.1 prose_missing"]);
    // A note that may be left out may not be there and empty.
    let note = |prose: &mut Value| prose["sources"]["s1"]["note"] = "".into();
    assert_eq!(lines(&in_english(note)), ["en.json sources.s1.note prose_missing"]);
    assert_eq!(in_english(|prose| remove(prose, "sources")), []);
}

#[test]
fn surplus_ids_are_named_in_every_group_and_language() {
    let groups = [
        ("ratings", "4", "label"),
        ("bands", "top", "label"),
        ("principles", "x", "title"),
        ("phases", "x", "title"),
        ("levels", "x", "title"),
        ("sectors", "x", "title"),
        ("kinds", "x", "one"),
        ("statuses", "x", "label"),
        ("sections", "x", "title"),
        ("items", "x", "text"),
        ("terms", "x", "term"),
        ("sources", "x", "note"),
    ];
    for (group, id, member) in groups {
        for language in [Language::En, Language::Fr] {
            let more = |prose: &mut Value| prose[group][id] = json!({member: ""});
            let found =
                if language == Language::En { in_english(more) } else { in_translation(language, more) };
            assert_eq!(lines(&found), [format!("{} {group}.{id} prose_surplus", prose_file(language))]);
        }
    }
}

#[test]
fn a_key_that_stands_twice_is_a_fault() {
    let json = prose_json(Language::En).to_string();
    let doubled = json.replacen(r#""dnh":{"#, r#""dnh":{"title":"First"},"dnh":{"#, 1);
    assert_ne!(doubled, json);
    let found = check(Some(&structure_json().to_string()), &[(Language::En, &doubled)]);
    assert_eq!(lines(&found), ["en.json principles.dnh.title key_duplicate"]);
}

#[test]
fn hidden_characters_and_endless_texts_are_faults() {
    let hidden = |prose: &mut Value| prose["title"] = "Small\u{202e}kcap".into();
    let found = in_english(hidden);
    assert_eq!(lines(&found), ["en.json title text_hidden"]);
    assert_eq!(found[0].fault, Fault::TextHidden { character: "U+202E".to_owned() });
    // What is said about a term is shown too.
    let form = |prose: &mut Value| prose["terms"]["harm"]["forms"][0] = "\u{2066}harm".into();
    assert_eq!(lines(&in_english(form)), ["en.json terms.harm.forms.0 text_hidden"]);
    let endless = |prose: &mut Value| prose["about"] = "a".repeat(bounds::TEXT_LIMIT + 1).into();
    let found = in_english(endless);
    assert_eq!(lines(&found), ["en.json about text_too_long"]);
    assert!(!found[0].fault.is_remark());
}

#[test]
fn words_of_another_script_are_remarked_on() {
    let latin = |prose: &mut Value| prose["items"]["i-1"]["text"] = "يحدد الفريق the risks وفق IASC".into();
    let found = in_translation(Language::Ar, latin);
    assert_eq!(lines(&found), ["ar.json items.i-1.text latin_in_arabic"]);
    assert_eq!(found[0].fault.params()["words"], "the risks");
    assert!(found[0].fault.is_remark());

    let arabic = |prose: &mut Value| prose["items"]["i-1"]["text"] = "L’équipe dresse قائمة المخاطر.".into();
    let found = in_translation(Language::Fr, arabic);
    assert_eq!(lines(&found), ["fr.json items.i-1.text arabic_in_latin"]);
    assert_eq!(found[0].fault.params()["words"], "قائمة المخاطر");
    assert!(found[0].fault.is_remark());
}
