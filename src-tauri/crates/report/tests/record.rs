//! Records of a project as JSON: the golden files, the committed schema, and what it refuses.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

mod sample;

use checklist::{Language, SectionId};
use jsonschema::Validator;
use report::{Options, json, record};
use sample::{Sample, everything, golden, parts};
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../report.schema.json");

/// Judges by the schema. It allows members that it does not name, because later ones may be added; here none is missing from it.
fn validator() -> Validator {
    let mut schema: Value = serde_json::from_str(SCHEMA).unwrap();
    close(&mut schema);
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn close(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if members.get("properties").is_some_and(Value::is_object) && members.contains_key("type") {
                members.insert("additionalProperties".into(), json!(false));
            }
            members.values_mut().for_each(close);
        }
        Value::Array(values) => values.iter_mut().for_each(close),
        _ => {}
    }
}

fn written(sample: &Sample, language: Language, options: &Options) -> String {
    sample.sourced(language, None, |source| json(&record(source, options)))
}

fn read(sample: &Sample, language: Language, options: &Options) -> Value {
    serde_json::from_str(&written(sample, language, options)).unwrap()
}

/// What the schema says against a value; empty when it holds.
fn against(value: &Value) -> Vec<String> {
    validator().iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn records_are_those_of_the_golden_files() {
    golden::hold(Language::ALL.map(|language| {
        let name = format!("{}.json", language.tag());
        (name, written(&Sample::full(), language, &everything()))
    }));
}

#[test]
fn every_record_is_as_the_committed_schema_says() {
    for language in Language::ALL {
        for options in [everything(), Options::default(), nothing()] {
            for sample in [Sample::full(), Sample::with(&[])] {
                let found = against(&read(&sample, language, &options));
                assert!(found.is_empty(), "{language:?}: {found:#?}");
            }
        }
    }
}

#[test]
fn a_wrong_record_is_refused() {
    let right = read(&Sample::full(), Language::En, &everything());
    assert!(against(&right).is_empty());
    let wrong: [(&str, Value); 12] = [
        ("/schema", json!("mainstay-report/2")),
        ("/language", json!("de")),
        ("/day", json!("24 November 2026")),
        ("/left_out", json!(["everything"])),
        ("/project/phases/0", json!("before")),
        ("/measures/overall/score", json!(1.5)),
        ("/measures/overall/in_scope", json!(-1)),
        ("/measures/sections/0/kind", json!("chapter")),
        ("/items/0/rating", json!(3)),
        ("/items/0/text", json!("words")),
        ("/follow_ups/0/id", json!("first")),
        ("/follow_ups/0/state", json!("late")),
    ];
    for (place, value) in wrong {
        let mut record = right.clone();
        *record.pointer_mut(place).unwrap() = value;
        assert!(!against(&record).is_empty(), "{place}");
    }
    for member in ["schema", "day", "measures", "left_out"] {
        let mut record = right.clone();
        record.as_object_mut().unwrap().remove(member);
        assert!(!against(&record).is_empty(), "{member}");
    }
    let mut record = right.clone();
    record["items"][0]["not_in_the_schema"] = json!(1);
    assert!(!against(&record).is_empty());
}

#[test]
fn the_schema_names_no_address_that_could_be_fetched() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["$id"], "urn:mainstay-report:1");
    assert_eq!(SCHEMA.matches("http").count(), 1);
    // Every member says what it is.
    let mut silent = Vec::new();
    undescribed(&schema, "", &mut silent);
    assert!(silent.is_empty(), "{silent:?}");
}

fn undescribed(schema: &Value, path: &str, found: &mut Vec<String>) {
    let Value::Object(members) = schema else { return };
    if let Some(Value::Object(properties)) = members.get("properties") {
        for (name, property) in properties {
            if property.get("description").is_none() {
                found.push(format!("{path}/{name}"));
            }
        }
    }
    for (name, member) in members {
        undescribed(member, &format!("{path}/{name}"), found);
    }
}

/// Nothing that can be left out.
fn nothing() -> Options {
    Options { items: false, plan: false, evidence: false, notes: false, roles: false, ..Options::default() }
}

#[test]
fn what_is_left_out_is_absent_and_said() {
    let all = read(&Sample::full(), Language::En, &everything());
    assert_eq!(all["left_out"], json!([]));
    let record = read(&Sample::full(), Language::En, &nothing());
    assert_eq!(record["left_out"], json!(["items", "notes", "evidence", "follow_ups", "roles"]));
    assert!(record.get("items").is_none() && record.get("follow_ups").is_none());
    assert_eq!(record["measures"], all["measures"]);

    let bare = Options { notes: false, evidence: false, roles: false, ..Options::default() };
    let record = read(&Sample::full(), Language::En, &bare);
    assert_eq!(record["left_out"], json!(["notes", "evidence", "roles"]));
    for item in record["items"].as_array().unwrap() {
        assert!(item.get("note").is_none() && item.get("evidence").is_none(), "{item}");
    }
    for follow_up in record["follow_ups"].as_array().unwrap() {
        assert!(follow_up.get("role").is_none(), "{follow_up}");
    }
    for hidden in ["<script>", "Safety walk", "One copy says", "Site coordinator"] {
        assert!(!record.to_string().contains(hidden), "{hidden}");
    }
    // Why an item does not apply belongs to the answer.
    assert!(record.to_string().contains("No site is <closed>"));
}

#[test]
fn a_record_of_some_sections_says_so() {
    let section: SectionId = serde_json::from_value(json!("cc1")).unwrap();
    let options = Options { sections: [section].into(), ..everything() };
    let record = read(&Sample::full(), Language::En, &options);
    assert_eq!(record["left_out"], json!(["sections"]));
}

#[test]
fn what_changed_since_a_milestone_is_told_item_by_item() {
    let now = parts::project(&[]);
    let record = now.sourced_since(&parts::baseline(), Language::Fr, None, |source| {
        serde_json::from_str::<Value>(&json(&record(source, &everything()))).unwrap()
    });
    assert_eq!(against(&record), Vec::<String>::new());
    let progress = &record["progress"];
    assert_eq!(progress["since"]["kind"], "baseline");
    let changed = progress["items"].as_array().unwrap();
    assert!(!changed.is_empty());
    for one in changed {
        assert!(one["change"].is_string() && one["item"].is_string(), "{one}");
    }
    assert_eq!(read(&now, Language::Fr, &everything()).get("progress"), None);
}

#[test]
fn a_record_says_what_the_project_says() {
    let record = read(&Sample::full(), Language::Ar, &everything());
    assert_eq!(record["schema"], "mainstay-report/1");
    assert_eq!(record["program"], json!({"name": "Mainstay", "version": "0.1.0"}));
    assert_eq!(record["language"], "ar");
    assert_eq!(record["day"], "2026-11-24");
    assert_eq!(record["project"]["country"], "CO");
    assert_eq!(record["project"]["name"], "Site management, مخيم الأمل and <north>");
    assert_eq!(record["pack"]["status"], "draft_for_review");
    let overall = &record["measures"]["overall"];
    assert_eq!(overall["completeness"], 0.75);
    assert_eq!(overall["score"], 0.6);
    assert_eq!(overall["by_rating"], json!([1, 1, 1, 2]));
    assert_eq!(record["measures"]["critical_gaps"], 2);
    assert_eq!(record["measures"]["conflicting"], 2);
    let item = |id: &str| {
        let items = record["items"].as_array().unwrap();
        items.iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("{id}")).clone()
    };
    assert_eq!(item("t-01")["note"], "Two lines,\nand <script>alert('x')</script> stays text. 😀");
    assert_eq!(item("t-01")["evidence"][0]["place"], "https://example.org/walk?a=1&b=2");
    assert_eq!(item("t-02")["critical_gap"], true);
    assert_eq!(item("t-05")["rating"], "na");
    assert_eq!(item("t-07")["rating"], Value::Null);
    assert_eq!(item("t-07")["conflicting"], true);
    assert_eq!(item("t-03")["note"], Value::Null, "copies differ");
    // A text that is not translated says in which language it is.
    assert_eq!(item("t-08")["text"]["language"], "en");
    assert_eq!(item("t-01")["text"]["language"], "ar");
    let first = &record["follow_ups"][0];
    assert_eq!((&first["overdue"], &first["due"]), (&json!(true), &json!("2026-11-18")));
    assert_eq!(first["item"], "t-02");
    // Sources that nobody cites are not in it.
    let sources = record["sources"].as_array().unwrap();
    assert!(sources.iter().all(|source| source["id"] != "four") && !sources.is_empty());
}

#[test]
fn an_empty_project_has_nulls_and_no_claims() {
    let record = read(&Sample::with(&[]), Language::En, &everything());
    assert_eq!(record["project"]["mission"], Value::Null);
    assert_eq!(record["measures"]["overall"]["completeness"], Value::Null);
    assert_eq!(record["measures"]["overall"]["score"], Value::Null);
    assert_eq!((&record["items"], &record["follow_ups"]), (&json!([]), &json!([])));
}

#[test]
fn hostile_texts_come_out_whole() {
    let texts = [
        "=1+1".to_owned(),
        "\u{0}\u{1}\u{7f}\u{2028}\r\n\t\"\\</script>".to_owned(),
        "\u{202e}مرحبا🧭終\u{feff}".to_owned(),
        "Długi zapis, نص طويل. ".repeat(4_500),
    ];
    for text in texts {
        let sample = Sample::with(&[
            ("project/name", json!(text)),
            ("project/phases", json!(["before"])),
            ("answer/t-01/note", json!(text)),
        ]);
        let written = written(&sample, Language::Fr, &everything());
        assert!(!written.contains('\u{0}') && written.ends_with("}\n"));
        let record: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(record["project"]["name"], json!(text));
        assert_eq!(record["items"][0]["note"], json!(text));
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for language in Language::ALL {
        let one = written(&Sample::full(), language, &everything());
        assert!(one == written(&Sample::full(), language, &everything()), "{language:?}");
    }
}
