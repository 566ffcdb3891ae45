//! What other programs write, and what nobody should.

use super::xml::{column, unescape_controls};
use super::*;
use crate::ROW_LIMIT;

fn texts(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|(column, _)| row.text(*column)).collect()
}

#[test]
fn texts_are_found_wherever_a_program_puts_them() {
    let shared = cells::shared(
        "<sst uniqueCount='99999999999999999'><si><t>one</t></si><si/><si><r><t xml:space=\"preserve\">t </t></r>\
         <r><t>w&#111; &amp; <![CDATA[<b>]]></t></r><rPh><t>no</t></rPh></si></sst>",
    )
    .unwrap();
    let rows = cells::rows(
        "<x:worksheet><x:sheetData><x:row r='3'><x:c r='B3' t='s'><x:v>2</x:v></x:c><x:c t='s'><x:v>0</x:v></x:c>\
         <x:c t='inlineStr'><x:is><x:t>three</x:t></x:is></x:c><x:c r='F3' t='str'><x:v>four_x000A_</x:v></x:c>\
         <x:c r='H3' t='s'/><x:c r='I3' t='s'><x:v>1</x:v></x:c></x:row><x:row r='4' ht='15'/>\
         <x:row r='1048576'><x:c r='XFD1048576'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        &shared,
    )
    .unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].number, 3);
    assert_eq!(texts(&rows[0]), ["t wo & <b>", "one", "three", "four\n"]);
    assert_eq!(rows[0].cells.iter().map(|(column, _)| *column).collect::<Vec<_>>(), [1, 2, 3, 5]);
}

#[test]
fn numbers_values_and_formulas_are_no_texts() {
    let part = "<sheetData><row><c><v> 1.5</v></c><c t='n'><v>2</v></c><c t='b'><v>1</v></c><c t='str'><f>A1</f><v>x</v></c>\
                <c><f t='shared' si='99999999999999999'/><v>1</v></c></row></sheetData>";
    let rows = cells::rows(part, &[]).unwrap();
    let kinds: Vec<_> = rows[0].cells.iter().map(|(_, cell)| cell.clone()).collect();
    let number = |text: &str| Cell::Number(text.into());
    assert_eq!(kinds, [number("1.5"), number("2"), Cell::Value, Cell::Formula, Cell::Formula]);
}

#[test]
fn what_no_program_writes_is_refused() {
    for part in [
        "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><sst><si><t>&a;</t></si></sst>",
        "<sst><si><t>&a;</t></si></sst>",
        "<sst><si></sst>",
        "<sst><si><t>&#0;</t></si></sst>",
    ] {
        assert_eq!(cells::shared(part).unwrap_err().code(), "sheet_unreadable", "{part}");
    }
    let missing = "<sheetData><row><c t='s'><v>7</v></c></row></sheetData>";
    assert_eq!(cells::rows(missing, &[]).unwrap_err().code(), "sheet_unreadable");
    let many = format!("<sheetData>{}</sheetData>", "<row><c><v>1</v></c></row>".repeat(ROW_LIMIT + 1));
    assert_eq!(cells::rows(&many, &[]).unwrap_err().code(), "too_many");
    // Deep nesting takes no stack.
    let deep = format!("<sst>{}{}</sst>", "<a>".repeat(500_000), "</a>".repeat(500_000));
    assert!(cells::shared(&deep).unwrap().is_empty());
}

#[test]
fn a_text_that_many_cells_share_is_kept_once() {
    let shared = cells::shared(&format!("<sst><si><t>{}</t></si></sst>", "a".repeat(20_000))).unwrap();
    let row = format!("<row>{}</row>", "<c t='s'><v>0</v></c>".repeat(60));
    let rows = cells::rows(&format!("<sheetData>{}</sheetData>", row.repeat(ROW_LIMIT)), &shared).unwrap();
    assert_eq!(rows.len(), ROW_LIMIT);
    assert_eq!(Rc::strong_count(&shared[0]), 60 * ROW_LIMIT + 1);
}

#[test]
fn columns_have_letters() {
    let found = ["A1", "Z9", "AA10", "XFD1048576", "", "7", "ABCD1"].map(column);
    assert_eq!(found, [Some(0), Some(25), Some(26), Some(16_383), None, None, None]);
}

#[test]
fn escapes_are_characters_and_all_else_stays() {
    for (written, meant) in [
        ("a_x000D_b", "a\rb"),
        ("_x005F_x000D_", "_x000D_"),
        ("_x12_ _xé000_", "_x12_ _xé000_"),
        ("_xD800_", "_xD800_"),
    ] {
        assert_eq!(unescape_controls(written), meant);
    }
}
