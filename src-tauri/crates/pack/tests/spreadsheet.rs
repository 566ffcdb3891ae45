//! The way of a reviewer: the texts of the shipped pack go out as a workbook, one is corrected, and just that one comes back.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use std::io::{Cursor, Read, Write};
use std::path::Path;

use checklist::Language;
use pack::{Files, Why, export, import};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn shipped() -> Files {
    Files::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/piha")).unwrap()
}

fn text_of(files: &Files, language: Language) -> &str {
    &files.prose.iter().find(|(known, _)| *known == language).unwrap().1
}

/// The workbook with its parts changed, as another program would save it.
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

#[test]
fn nothing_changes_on_the_way_there_and_back() {
    let files = shipped();
    for language in Language::ALL {
        let xlsx = export(&files, language).unwrap();
        assert_eq!(export(&files, language).unwrap(), xlsx, "the same bytes each time");
        let back = import(&files, &xlsx).unwrap();
        assert_eq!(back.language, language);
        assert!(back.changed.is_empty() && back.ignored.is_empty() && back.remarks.is_empty());
        assert!(back.json == text_of(&files, language), "{language:?} is not in canonical form");
    }
}

#[test]
fn a_corrected_word_comes_back_and_nothing_else() {
    let files = shipped();
    let xlsx = edited(&export(&files, Language::Fr).unwrap(), |_, text| {
        text.replace("<t>Commencé</t>", "<t>  Entamé </t>")
    });
    let back = import(&files, &xlsx).unwrap();
    let changed: Vec<_> = back.changed.iter().map(|text| (text.key.as_str(), text.after.as_str())).collect();
    assert!(changed.contains(&("ratings.1.label", "Entamé")), "{changed:?}");
    let before = text_of(&files, Language::Fr);
    let mut expected = before.replace("\"label\": \"Commencé\"", "\"label\": \"Entamé\"");
    expected = expected.replace("\"term\": \"Commencé\"", "\"term\": \"Entamé\"");
    assert!(back.json == expected);
}

#[test]
fn a_text_that_the_pack_changed_meanwhile_is_not_overwritten() {
    let files = shipped();
    let xlsx = export(&files, Language::Fr).unwrap();
    let newer = |text: &str| text.replace("\"label\": \"Commencé\"", "\"label\": \"Débuté\"");
    let prose = files.prose.iter().map(|(language, text)| (*language, newer(text))).collect();
    let newer = Files { structure: files.structure.clone(), prose };
    // Left alone by the reviewer: the newer word stays, without a word about it.
    let back = import(&newer, &xlsx).unwrap();
    assert!(back.changed.is_empty() && back.ignored.is_empty());
    // Corrected by the reviewer: a person has to look at it.
    let corrected = edited(&xlsx, |_, text| text.replace("<t>Commencé</t>", "<t>Entamé</t>"));
    let back = import(&newer, &corrected).unwrap();
    let ignored: Vec<_> = back.ignored.iter().map(|row| (row.key.as_str(), row.why)).collect();
    assert!(ignored.contains(&("ratings.1.label", Why::TextChanged)), "{ignored:?}");
}

#[test]
fn cells_that_are_no_texts_and_keys_that_are_unknown_are_named() {
    let files = shipped();
    let xlsx = edited(&export(&files, Language::Es).unwrap(), |_, text| {
        text.replace("<t>items.pm-001.text</t>", "<t>items.pm-999.text</t>")
            .replace("<t>Iniciado</t>", "<t>Inicia\u{202e}do</t>")
    });
    let back = import(&files, &xlsx).unwrap();
    let ignored: Vec<_> = back.ignored.iter().map(|row| (row.key.as_str(), row.why)).collect();
    assert!(ignored.contains(&("items.pm-999.text", Why::KeyUnknown)), "{ignored:?}");
    assert!(ignored.contains(&("ratings.1.label", Why::Hidden)), "{ignored:?}");
}

#[test]
fn a_workbook_of_another_pack_or_of_nobody_is_refused() {
    let files = shipped();
    let xlsx = export(&files, Language::En).unwrap();
    let other = edited(&xlsx, |_, text| text.replace("<t>piha</t>", "<t>other</t>"));
    assert_eq!(import(&files, &other).unwrap_err().code(), "another_pack");
    let nobody = edited(&xlsx, |_, text| text.replace("mainstay.pack_texts", "somebody.else"));
    assert_eq!(import(&files, &nobody).unwrap_err().code(), "foreign_sheet");
    assert_eq!(import(&files, b"no workbook").unwrap_err().code(), "sheet_unreadable");
}

#[test]
fn a_bomb_in_a_workbook_is_refused_before_it_is_read() {
    let files = shipped();
    let bomb = edited(&export(&files, Language::En).unwrap(), |name, text| match name {
        "xl/sharedStrings.xml" => " ".repeat(65 << 20),
        _ => text,
    });
    assert_eq!(import(&files, &bomb).unwrap_err().code(), "too_long");
}

#[test]
fn a_cell_far_away_costs_nothing() {
    let files = shipped();
    let far = edited(&export(&files, Language::En).unwrap(), |_, text| {
        text.replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
    });
    assert!(import(&files, &far).unwrap().changed.is_empty());
}

#[test]
fn numbers_that_a_workbook_claims_are_not_believed() {
    let files = shipped();
    let xlsx = export(&files, Language::En).unwrap();
    let huge = "999999999999999";
    let counts = edited(&xlsx, |_, text| text.replace("uniqueCount=\"", &format!("uniqueCount=\"{huge}")));
    assert!(import(&files, &counts).unwrap().changed.is_empty());
}

#[test]
fn numbers_of_formulas_are_not_believed() {
    let files = shipped();
    let xlsx = export(&files, Language::En).unwrap();
    let huge = "999999999999999";
    let formula = format!(
        "<row r=\"99999\"><c r=\"A99999\"><f t=\"shared\" ref=\"A1:A2\" si=\"{huge}\">A1</f><v>1</v></c></row></sheetData>"
    );
    let shared = edited(&xlsx, |_, text| text.replace("</sheetData>", &formula));
    let back = import(&files, &shared).unwrap();
    assert!(back.changed.is_empty(), "{:?}", back.changed);
}
