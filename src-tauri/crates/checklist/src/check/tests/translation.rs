//! A translation beside the own language, broken.

use super::*;

/// The lines of what is found in a French file; all of it remarks.
fn remarks(break_it: impl FnOnce(&mut Value)) -> Vec<String> {
    let found = in_translation(Language::Fr, break_it);
    assert!(found.iter().all(|found| found.fault.is_remark()), "{found:?}");
    lines(&found)
}

/// What is found for a text of an item with the given English and French.
fn pair(english: &str, french: &str) -> Vec<Finding> {
    let (mut own, mut other) = (prose_json(Language::En), prose_json(Language::Fr));
    own["items"]["i-1"]["text"] = english.into();
    other["items"]["i-1"]["text"] = french.into();
    findings(&structure_json(), &own, Some((Language::Fr, &other)))
}

#[test]
fn each_missing_text_is_a_remark_with_its_key() {
    let mut missing = remarks(|prose| remove(&mut prose["items"], "i-3"));
    missing.sort();
    assert_eq!(
        missing,
        [
            "fr.json items.i-3.guidance translation_missing",
            "fr.json items.i-3.means translation_missing",
            "fr.json items.i-3.text translation_missing",
            "fr.json items.i-3.why translation_missing",
        ]
    );
    // A file with a guidance and no text can be read.
    let text = |prose: &mut Value| remove(&mut prose["items"]["i-1"], "text");
    assert_eq!(remarks(text), ["fr.json items.i-1.text translation_missing"]);
    assert_eq!(remarks(|prose| remove(prose, "title")), ["fr.json title translation_missing"]);
    let note = |prose: &mut Value| remove(&mut prose["sources"]["s1"], "note");
    assert_eq!(remarks(note), ["fr.json sources.s1.note translation_missing"]);
}

#[test]
fn an_empty_translation_is_a_remark() {
    let blank = |prose: &mut Value| prose["items"]["i-1"]["guidance"] = " ".into();
    assert_eq!(remarks(blank), ["fr.json items.i-1.guidance text_empty"]);
    let mean = |prose: &mut Value| prose["items"]["i-1"]["means"][0] = "".into();
    assert_eq!(remarks(mean), ["fr.json items.i-1.means.0 text_empty"]);
}

#[test]
fn a_text_that_the_own_language_does_not_have_is_a_remark() {
    let help = |prose: &mut Value| prose["ratings"]["0"]["help"] = "Rien en place".into();
    assert_eq!(remarks(help), ["fr.json ratings.0.help translation_surplus"]);
}

#[test]
fn another_number_of_means_is_one_remark() {
    let fewer = |prose: &mut Value| prose["items"]["i-1"]["means"] = json!(["Liste"]);
    assert_eq!(remarks(fewer), ["fr.json items.i-1.means means_differ"]);
    let more = |prose: &mut Value| prose["items"]["i-1"]["means"] = json!(["Liste", "", "Plan"]);
    assert_eq!(
        remarks(more),
        ["fr.json items.i-1.means means_differ", "fr.json items.i-1.means.1 text_empty"]
    );
    let none = |prose: &mut Value| prose["items"]["i-1"]["means"] = json!([]);
    assert_eq!(remarks(none), ["fr.json items.i-1.means translation_missing"]);
}

#[test]
fn placeholders_are_the_same_in_any_order() {
    assert_eq!(pair("%{a} of {b} in {{c}}", "dans {{c}}, %{a} sur {b}"), []);
    let found = pair("%{count} of {total}", "%{nombre} sur {total}");
    assert_eq!(lines(&found), ["fr.json items.i-1.text placeholder_differs"]);
    let expected = Fault::PlaceholderDiffers {
        found: "%{nombre} {total}".to_owned(),
        expected: "%{count} {total}".to_owned(),
    };
    assert_eq!(found[0].fault, expected);
    assert!(!expected.is_remark());
    for broken in ["%{count", "% {count}", "{count}", "%{Count}", ""] {
        let found = pair("%{count} items", &format!("{broken} points"));
        assert_eq!(lines(&found), ["fr.json items.i-1.text placeholder_differs"], "{broken}");
    }
}

#[test]
fn doubtful_lengths_are_remarked_on_with_both() {
    let english = "The team lists the protection risks of each group, with the people, every quarter.";
    assert_eq!(
        pair(english, "L’équipe dresse chaque trimestre, avec les personnes, la liste des risques."),
        []
    );
    for french in ["L’équipe".to_owned(), "L’équipe dresse la liste. ".repeat(12)] {
        let found = pair(english, &french);
        assert_eq!(lines(&found), ["fr.json items.i-1.text length_doubtful"]);
        let expected =
            Fault::LengthDoubtful { found: french.chars().count(), expected: english.chars().count() };
        assert_eq!(found[0].fault, expected);
        assert!(expected.is_remark());
    }
}

#[test]
fn a_copied_text_is_remarked_on_and_a_short_name_is_not() {
    let found = pair("The team lists the risks.", "The team lists the risks.");
    assert_eq!(lines(&found), ["fr.json items.i-1.text not_translated"]);
    assert!(found[0].fault.is_remark());
    assert_eq!(pair("Kobo Toolbox", "Kobo Toolbox"), []);
}
