//! The tables and the calendar of a report as files: the golden ones, and what people type into them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests read and write their own files"
)]

mod sample;

use checklist::Language;
use report::table::Value;
use report::{Kind, Options, csv, ics};
use sample::{Sample, everything, golden};
use serde_json::json;

#[test]
fn files_are_those_of_the_golden_ones() {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    golden::hold(Language::ALL.into_iter().flat_map(|language| {
        let tables = Sample::full().tables(language, everything());
        let rows = csv(tables.sheet("items").unwrap());
        let days = ics(&Sample::full().agenda(language));
        [(format!("{}.csv", language.tag()), text(rows)), (format!("{}.ics", language.tag()), text(days))]
    }));
}

#[test]
fn columns_have_the_same_ids_in_every_language_and_every_row_is_full() {
    let ids = |language| {
        let tables = Sample::full().tables(language, everything());
        let all = tables.sheets.iter().map(|sheet| {
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.columns.len()), "{}", sheet.id);
            assert!(!sheet.rows.is_empty(), "{}", sheet.id);
            let ids: Vec<_> = sheet.columns.iter().map(|column| column.id).collect();
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "{}", sheet.id);
            (sheet.id, ids)
        });
        all.collect::<Vec<_>>()
    };
    for language in Language::ALL {
        assert_eq!(ids(language), ids(Language::En));
    }
}

#[test]
fn a_csv_reader_gets_a_row_for_each_item_and_no_formula() {
    let sample = Sample::with(&[
        ("project/phases", json!(["before", "during"])),
        ("answer/t-01/note", json!("=1+1,\"x\"\nsecond line")),
        ("answer/t-02/note", json!(format!("{}🧭", "نص طويل, \"quoted\"\n".repeat(5_000)))),
    ]);
    let tables = sample.tables(Language::Ar, everything());
    let items = tables.sheet("items").unwrap();
    let bytes = csv(items);
    let text = std::str::from_utf8(&bytes).unwrap();
    let mut reader = ::csv::Reader::from_reader(text.strip_prefix('\u{feff}').unwrap().as_bytes());
    let note = reader.headers().unwrap().iter().position(|head| head == "note").unwrap();
    // A row of another length would be an error here.
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), items.rows.len());
    assert_eq!(&rows[0][note], "'=1+1,\"x\"\nsecond line");
    assert!(rows[1][note] == format!("{}🧭", "نص طويل, \"quoted\"\n".repeat(5_000)), "the note is not whole");
}

#[test]
fn tables_say_what_the_project_says() {
    let tables = Sample::full().tables(Language::En, everything());
    let value = |sheet: &str, row: usize, id: &str| {
        let sheet = tables.sheet(sheet).unwrap();
        let column = sheet.columns.iter().position(|column| column.id == id).unwrap();
        sheet.rows[row][column].clone()
    };
    let words = |value| match value {
        Value::Text(text) => text.words,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        words(value("items", 0, "evidence")),
        "Safety walk, March 2026: https://example.org/walk?a=1&b=2"
    );
    assert_eq!(value("items", 1, "critical_gap"), Value::Truth(true));
    assert_eq!(value("items", 1, "open_follow_ups"), Value::Number(1));
    assert_eq!(value("items", 0, "open_follow_ups"), Value::Number(0));
    assert_eq!(words(value("items", 4, "rating")), "na");
    // Copies differ: no rating counts.
    assert_eq!(value("items", 6, "rating"), Value::Empty);
    assert_eq!(value("gaps", 0, "overdue"), Value::Truth(true));
    assert_eq!(value("plan", 0, "days_left"), Value::Number(-6));
    // What is done is not late, and has no days left.
    assert_eq!(value("plan", 4, "days_left"), Value::Empty);
    assert_eq!(value("plan", 4, "overdue"), Value::Truth(false));
    let blank = Sample::full().tables(Language::En, Options { kind: Kind::Blank, ..everything() });
    let items = blank.sheet("items").unwrap();
    for id in ["rating", "rating_label", "reason", "note", "critical_gap"] {
        let column = items.columns.iter().position(|column| column.id == id).unwrap();
        assert!(items.rows.iter().all(|row| row[column] == Value::Empty), "{id}");
    }
}

#[test]
fn the_calendar_has_what_is_open_and_has_a_day() {
    let agenda = Sample::full().agenda(Language::En);
    let titles: Vec<_> = agenda.events.iter().map(|due| due.title.as_str()).collect();
    assert_eq!(titles, ["Brief the <drivers>", "Ask the women’s committee", "إصلاح الإنارة"]);
    let first = &agenda.events[0];
    assert_eq!(first.id, "00000000-0000-7000-8000-000000000001");
    assert_eq!(first.lines[2..], ["Site coordinator", "Open"]);
}
