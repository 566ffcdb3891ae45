//! The checklist to fill in: what it allows, and that what others fill in with other programs comes back.

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

use std::io::{Cursor, Read, Write};

use checklist::Language;
use checklist::answer_sheet::Why;
use others::{converted, look, python};
use sample::Sample;
use serde_json::{Value, json};
use tempfile::TempDir;
use xlsx::{Filled, filled, form};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn blank(language: Language) -> Vec<u8> {
    form(&Sample::full().form_sheet(language)).unwrap()
}

/// The checklist as a partner would fill it in.
fn fill(form: &[u8], answers: &Value) -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let [blank, full] = ["blank.xlsx", "full.xlsx"].map(|name| folder.path().join(name));
    std::fs::write(&blank, form).unwrap();
    python("fill.py", &[blank.to_str().unwrap(), full.to_str().unwrap(), &answers.to_string()]);
    std::fs::read(full).unwrap()
}

/// The workbook with its parts changed, as nobody's program would save it.
fn edited(xlsx: &[u8], edit: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(xlsx)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        to.start_file(&*name, SimpleFileOptions::default()).unwrap();
        to.write_all(edit(&name, text).as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

fn lines(filled: &Filled) -> Vec<[&str; 4]> {
    let lines = filled.lines.iter();
    lines.map(|line| [&line.item, &line.rating, &line.reason, &line.note].map(String::as_str)).collect()
}

#[test]
fn openpyxl_finds_locked_items_open_answers_and_choices() {
    for language in Language::ALL {
        let found = look(&blank(language));
        let items = &found["sheets"][0];
        assert_eq!(items["right_to_left"], language == Language::Ar);
        assert_eq!((&items["frozen"], &items["filter"]), (&json!("C5"), &json!("A4:G12")));
        assert_eq!(items["protected"], true);
        assert_eq!(items["formulas"], json!([]));
        let open = items["unlocked"].as_array().unwrap();
        assert_eq!(open.len(), 8 * 3);
        assert!(open.iter().all(|cell| cell.as_str().unwrap().starts_with(['E', 'F', 'G'])));
        assert_eq!(items["lists"], json!([{"cells": "E5:E12", "formula": "\"0,1,2,3,na,unknown\""}]));
        assert_eq!(items["cells"]["A5"], json!(["text", "t-01"]));
        assert!(items["cells"].get("E5").is_none());
        for sheet in [&found["sheets"][1], &found["sheets"][2]] {
            assert_eq!((&sheet["unlocked"], &sheet["protected"]), (&json!([]), &json!(true)));
        }
        assert!(
            form(&Sample::full().form_sheet(language)).unwrap() == blank(language),
            "the same bytes each time"
        );
    }
}

#[test]
fn a_blank_checklist_comes_back_empty() {
    for language in Language::ALL {
        let back = filled(&blank(language)).unwrap();
        assert_eq!(back.project, "00000000-0000-7000-8000-0000000000ff");
        assert_eq!((back.pack.id.as_str(), back.pack.version.as_str()), ("test", "0.2.0"));
        assert_eq!((back.lines.len(), back.refused.len()), (0, 0));
    }
}

#[test]
fn what_openpyxl_fills_in_comes_back() {
    let answers = json!({
        "t-01": {"E": 3, "G": "seen on site\nملاحظة 😀"},
        "t-02": {"E": "na", "F": "no <site>"},
        "t-03": {"E": "قائم"},
        "t-04": {"E": "=1+1"},
        "t-05": {"G": 46350},
        "t-06": {"E": true},
        "t-08": {"E": 2.0},
    });
    for language in [Language::En, Language::Ar] {
        let back = filled(&fill(&blank(language), &answers)).unwrap();
        let expected = [
            ["t-01", "3", "", "seen on site\nملاحظة 😀"],
            ["t-02", "na", "no <site>", ""],
            ["t-03", "قائم", "", ""],
            ["t-08", "2", "", ""],
        ];
        assert_eq!(lines(&back), expected);
        let refused: Vec<_> = back.refused.iter().map(|row| (row.row, row.item.as_str(), row.why)).collect();
        assert_eq!(
            refused,
            [(8, "t-04", Why::Formula), (9, "t-05", Why::NotText), (10, "t-06", Why::NotText)]
        );
    }
}

#[test]
fn what_libreoffice_saves_comes_back() {
    let answers = json!({"t-01": {"E": 3, "G": "+ a note, not a formula"}, "t-02": {"E": "unknown"}});
    let saved = converted(&fill(&blank(Language::Ar), &answers), "xlsx:Calc MS Excel 2007 XML", "xlsx");
    let back = filled(&saved).unwrap();
    assert_eq!(lines(&back), [["t-01", "3", "", "+ a note, not a formula"], ["t-02", "unknown", "", ""]]);
    assert_eq!(back.pack.id, "test");
}

#[test]
fn what_is_no_checklist_is_refused_with_the_reason() {
    let code = |bytes: &[u8]| filled(bytes).err().map_or("read", |error| error.code());
    let blank = blank(Language::En);
    assert_eq!(code(b"no workbook"), "sheet_unreadable");
    assert_eq!(
        code(&xlsx::xlsx(&Sample::full().tables(Language::En, sample::everything())).unwrap()),
        "foreign_answers"
    );
    assert_eq!(
        code(&edited(&blank, |_, text| text.replace("mainstay.answers", "somebody"))),
        "foreign_answers"
    );
    assert_eq!(code(&edited(&blank, |_, text| text.replace("<t>Note</t>", "<t>Notiz</t>"))), "read");
    let renamed = edited(&blank, |name, text| match name {
        // The head alone, not the mark that repeats it: so far away, it is not read.
        "xl/worksheets/sheet1.xml" => text.replace("r=\"G4\"", "r=\"ZZ4\""),
        _ => text,
    });
    assert_eq!(code(&renamed), "answer_column_missing");
    let newer = edited(&blank, |name, text| match name {
        "xl/worksheets/sheet3.xml" => {
            text.replacen("<c r=\"D1\"", "<c r=\"D1\" t=\"n\"><v>9</v></c><c r=\"J1\"", 1)
        }
        _ => text,
    });
    assert_eq!(code(&newer), "newer");
}

#[test]
fn a_workbook_made_to_harm_is_refused_or_costs_nothing() {
    let blank = blank(Language::En);
    let bomb = edited(&blank, |name, text| match name {
        "xl/sharedStrings.xml" => " ".repeat(65 << 20),
        _ => text,
    });
    assert_eq!(filled(&bomb).unwrap_err().code(), "too_long");
    let many = edited(&blank, |_, text| {
        let rows: String =
            (100..30_000).map(|row| format!("<row r=\"{row}\"><c><v>1</v></c></row>")).collect();
        text.replace("</sheetData>", &format!("{rows}</sheetData>"))
    });
    assert_eq!(filled(&many).unwrap_err().code(), "too_many");
    let far = edited(&blank, |_, text| {
        text.replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
    });
    assert_eq!(filled(&far).unwrap().lines.len(), 0);
    let entity =
        edited(&blank, |_, text| text.replace("<worksheet", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet"));
    assert_eq!(filled(&entity).unwrap_err().code(), "sheet_unreadable");
}
