//! The tables of a report as a workbook, as openpyxl and LibreOffice see them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test that cannot go on has to stop"
)]
#![allow(clippy::disallowed_methods, reason = "other programs read files")]

mod others;
#[path = "../../report/tests/sample/mod.rs"]
mod sample;

use checklist::Language;
use others::{converted, look};
use report::{Accent, Kind, Options, Paper, Style};
use sample::{Sample, everything};
use serde_json::{Value, json};
use xlsx::xlsx;

fn book(sample: &Sample, language: Language, options: Options) -> Vec<u8> {
    xlsx(&sample.tables(language, options)).unwrap()
}

/// The cell under a head, in a row counted from the first under the heads.
fn under<'a>(sheet: &'a Value, head: &str, row: usize) -> &'a Value {
    let cells = sheet["cells"].as_object().unwrap();
    let is_column =
        |place: &str| place.strip_suffix('4').is_some_and(|at| at.bytes().all(|b| b.is_ascii_uppercase()));
    let found = cells.iter().find(|(place, value)| is_column(place) && value[1] == head);
    let place = found.unwrap_or_else(|| panic!("no head {head}")).0;
    cells.get(&place.replace('4', &(row + 5).to_string())).unwrap_or(&Value::Null)
}

fn sheet<'a>(book: &'a Value, name: &str) -> &'a Value {
    let sheets = book["sheets"].as_array().unwrap();
    sheets.iter().find(|sheet| sheet["name"] == name).unwrap_or_else(|| panic!("no sheet {name}"))
}

#[test]
fn openpyxl_finds_sheets_filters_types_and_charts() {
    let book = look(&book(&Sample::full(), Language::En, everything()));
    assert_eq!(book["created"], "2026-11-24");
    let names: Vec<_> = book["sheets"].as_array().unwrap().iter().map(|sheet| &sheet["name"]).collect();
    assert_eq!(names, ["Summary", "Items", "Critical gaps", "Plan", "History", "About"]);
    for sheet in book["sheets"].as_array().unwrap() {
        assert_eq!(sheet["formulas"], json!([]), "{}", sheet["name"]);
        assert_eq!(sheet["right_to_left"], false);
        assert!(sheet["filter"].as_str().unwrap().starts_with("A4:"), "{}", sheet["filter"]);
        assert_eq!((&sheet["landscape"], &sheet["paper"]), (&json!(true), &json!(9)));
        assert_eq!(sheet["repeated"], "$4:$4");
        assert_eq!(sheet["foot"], "&P / &N");
    }
    let (summary, items, plan) = (sheet(&book, "Summary"), sheet(&book, "Items"), sheet(&book, "Plan"));
    assert_eq!(summary["charts"], 3);
    assert_eq!((&items["frozen"], &summary["frozen"]), (&json!("C5"), &json!("C5")));
    assert_eq!(*under(summary, "Items in scope", 0), json!(["number", 8]));
    assert_eq!(under(summary, "Answered", 0)[0], "number");
    assert_eq!(*under(items, "Rating, code", 0), json!(["number", 3]));
    assert_eq!(*under(items, "Essential", 0), json!(["text", "Yes"]));
    assert_eq!(*under(plan, "Due date", 0), json!(["day", "2026-11-18"]));
    assert_eq!(*under(plan, "Days left", 0), json!(["number", -6]));
    let history = sheet(&book, "History");
    assert_eq!(*under(history, "Day", 0), json!(["day", "2026-11-20"]));
    assert!(plan["formats"].as_object().unwrap().values().any(|format| format == "yyyy-mm-dd"));
    assert!(summary["formats"].as_object().unwrap().values().any(|format| format == "0.0%"));
}

#[test]
fn arabic_sheets_run_from_right_to_left_and_every_name_fits() {
    for language in Language::ALL {
        let found = look(&book(&Sample::full(), language, everything()));
        for sheet in found["sheets"].as_array().unwrap() {
            assert_eq!(sheet["right_to_left"], language == Language::Ar);
            let name = sheet["name"].as_str().unwrap();
            assert!(
                name.chars().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{name}"
            );
        }
    }
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    for language in Language::ALL {
        let one = book(&Sample::full(), language, everything());
        assert!(one == book(&Sample::full(), language, everything()), "{language:?}");
    }
}

#[test]
fn what_people_type_is_text_and_comes_out_whole() {
    let long = format!("{}🧭終", "Długi zapis, نص طويل 😀. ".repeat(4_000));
    assert!(long.chars().count() > 90_000);
    let sample = Sample::with(&[
        ("project/name", json!("=1+1 & مشروع\u{1}")),
        ("project/phases", json!(["before", "during"])),
        ("answer/t-01/rating", json!({"rating": "na", "reason": "@SUM(1)\u{0}"})),
        ("answer/t-01/note", json!(long)),
        ("answer/t-02/note", json!("=HYPERLINK(\"http://x\",\"y\")")),
    ]);
    let found = look(&book(&sample, Language::En, everything()));
    let items = sheet(&found, "Items");
    for sheet in found["sheets"].as_array().unwrap() {
        assert_eq!(sheet["formulas"], json!([]));
    }
    assert_eq!(items["cells"]["A2"][1], "=1+1 & مشروع\u{fffd}");
    assert_eq!(under(items, "Reason", 0)[1], "@SUM(1)\u{fffd}");
    assert_eq!(under(items, "Note", 1)[1], "=HYPERLINK(\"http://x\",\"y\")");
    let pieces = ["Note", "Note (continued, 2)", "Note (continued, 3)", "Note (continued, 4)"];
    let whole: String = pieces.iter().map(|head| under(items, head, 0)[1].as_str().unwrap()).collect();
    assert!(whole == long, "the note is not whole");
}

#[test]
fn what_was_left_out_is_not_there() {
    let options = Options {
        notes: false,
        evidence: false,
        roles: false,
        history: true,
        charts: false,
        style: Style { paper: Paper::Letter, accent: Accent::parse("#7a1f3d").unwrap(), logo: None },
        ..Options::default()
    };
    let found = look(&book(&Sample::full(), Language::En, options));
    let all = found.to_string();
    for absent in
        ["alert(", "Safety walk", "Site coordinator", "Programme officer", "Logistics", "One copy says"]
    {
        assert!(!all.contains(absent), "{absent}");
    }
    assert_eq!(sheet(&found, "Summary")["charts"], 0);
    assert_eq!(sheet(&found, "Items")["paper"], 1);
}

#[test]
fn kinds_have_their_sheets() {
    let sample = Sample::full();
    let names = |kind| {
        let tables = sample.tables(Language::En, Options { kind, ..everything() });
        tables.sheets.iter().map(|sheet| sheet.id).collect::<Vec<_>>()
    };
    assert_eq!(names(Kind::Summary), ["summary", "gaps", "about"]);
    assert_eq!(names(Kind::GapsAndPlan), ["gaps", "plan", "about"]);
    assert_eq!(names(Kind::Blank), ["items", "about"]);
}

#[test]
fn an_empty_project_makes_a_workbook() {
    for language in Language::ALL {
        let found = look(&book(&Sample::with(&[]), language, everything()));
        assert_eq!(found["sheets"].as_array().unwrap().len(), 6);
    }
}

#[test]
fn libreoffice_reads_it() {
    let book = book(&Sample::full(), Language::Ar, everything());
    let pdf = converted(&book, "pdf", "pdf");
    assert!(pdf.starts_with(b"%PDF"));
    // The second sheet, with all texts quoted.
    let items = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
    let csv = String::from_utf8(converted(&book, items, "csv")).unwrap();
    assert!(csv.contains("ملاحظة كتبها الفريق في المخيم (3 مواقع)."), "{csv}");
    assert!(csv.contains("<script>alert('x')</script> stays text. 😀"));
}
