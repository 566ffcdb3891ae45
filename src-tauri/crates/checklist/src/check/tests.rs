use super::*;

const STRUCTURE: &str = include_str!("../../../../content/piha/pack.json");
const ENGLISH: &str = include_str!("../../../../content/piha/en.json");

fn found(structure: &str, english: &str) -> Vec<(String, &'static str)> {
    let findings = check(Some(structure), &[(Language::En, english)]);
    findings.into_iter().map(|finding| (finding.id.clone(), finding.fault.code())).collect()
}

#[test]
fn the_shipped_pack_is_sound() {
    assert_eq!(found(STRUCTURE, ENGLISH), []);
}

#[test]
fn a_missing_structure_and_a_missing_own_language_are_named() {
    assert_eq!(check(None, &[])[0].fault, Fault::FileMissing);
    let findings = check(Some(STRUCTURE), &[]);
    assert_eq!((findings[0].file.as_str(), findings[0].fault.code()), ("en.json", "file_missing"));
}

#[test]
fn a_duplicate_id_is_named() {
    let doubled = STRUCTURE.replace("\"id\": \"pm-002\"", "\"id\": \"pm-001\"");
    let found = found(&doubled, ENGLISH);
    assert!(found.contains(&("pm-001".to_owned(), "id_duplicate")), "{found:?}");
    // Its text has lost its item.
    assert!(found.contains(&("items.pm-002".to_owned(), "prose_surplus")), "{found:?}");
}

#[test]
fn unknown_terms_and_sources_are_named() {
    let broken = STRUCTURE.replacen("\"level\": \"strategic\"", "\"level\": \"cosmic\"", 1);
    assert_eq!(found(&broken, ENGLISH)[0].1, "term_unknown");
    let broken = STRUCTURE.replacen("\"source\": \"iasc-prot-policy\"", "\"source\": \"hearsay\"", 1);
    assert_eq!(found(&broken, ENGLISH)[0].1, "source_unknown");
}

#[test]
fn a_newer_format_is_told_from_a_broken_file() {
    let newer = STRUCTURE.replacen("\"format\": 1", "\"format\": 9, \"colour\": \"blue\"", 1);
    assert_eq!(found(&newer, ENGLISH), [(String::new(), "format_too_new")]);
    assert_eq!(found("{", ENGLISH), [(String::new(), "not_readable")]);
}

#[test]
fn a_missing_text_in_the_own_language_is_a_fault_and_in_another_a_remark() {
    let prose: serde_json::Value = serde_json::from_str(ENGLISH).unwrap();
    let mut without = prose.clone();
    without["items"].as_object_mut().unwrap().remove("pm-007");
    let missing = found(STRUCTURE, &without.to_string());
    assert_eq!(missing[0], ("items.pm-007.text".to_owned(), "prose_missing"));

    let mut french = without;
    french["language"] = "fr".into();
    let findings = check(Some(STRUCTURE), &[(Language::En, ENGLISH), (Language::Fr, &french.to_string())]);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].fault, Fault::TranslationMissing { count: 1 });
    assert!(findings[0].fault.is_remark());
}
