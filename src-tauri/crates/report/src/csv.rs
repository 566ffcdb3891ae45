//! A table as CSV, for programs and spreadsheets (RFC 4180): UTF-8 with a byte order mark, lines that end with CR and LF, the
//! permanent ids of the columns as the first line, and the same number of values in each line.
//!
//! Values are written so that they can be read again: numbers and shares with a point, days as `2026-11-24`, `true` and `false`.
//!
//! **Formulas.** A spreadsheet that opens a CSV takes a text that begins with `=`, `+`, `-` or `@`, their full-width forms, a
//! tabulator or a line end for something to calculate, blanks before it or not. Such a text gets a `'` before it, by which
//! spreadsheets know a text. A program that reads the file takes one `'` away where one of these signs follows it.

use crate::table::{Sheet, Value};

/// By which programs know that the bytes are UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table as the bytes of a CSV file.
#[must_use]
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    let head = sheet.columns.iter().map(|column| column.id.to_owned()).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(written).collect());
    for line in std::iter::once(head).chain(rows) {
        let line: Vec<String> = line;
        // Memory takes every byte, and every row has a value for each column.
        let written = writer.write_record(&line);
        debug_assert!(written.is_ok(), "{written:?}");
    }
    drop(writer);
    bytes
}

fn written(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => guarded(text.lines()),
        Value::Number(number) => number.to_string(),
        Value::Share(share) => share.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Truth(truth) => truth.to_string(),
    }
}

/// The text, with a `'` before it when a spreadsheet would calculate it. What is no character for a text file (a zero, which
/// ends texts in some programs) is shown as U+FFFD.
fn guarded(text: String) -> String {
    let text = if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text };
    // What already has the mark gets one more, so that taking one away always gives the text.
    let bare = text.trim_start_matches('\'');
    let is_line_end = bare.starts_with(['\t', '\r', '\n']);
    let first = bare.trim_start().chars().next();
    let is_sign = first.is_some_and(|first| "=+-@＝＋－＠".contains(first));
    if is_line_end || is_sign { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::table::Column;
    use crate::text::Text;

    fn sheet(rows: Vec<Vec<Value>>) -> Sheet {
        let column = |id| Column { id, head: Text::typed("head"), width: 10 };
        Sheet {
            id: "items",
            name: "Items".to_owned(),
            introduction: Text::typed(""),
            columns: vec![column("item_id"), column("value")],
            rows,
            key_columns: 1,
            empty: Text::typed(""),
            charts: Vec::new(),
        }
    }

    #[test]
    fn values_can_be_read_again() {
        let row = |value| vec![Value::code("pm-001"), value];
        let bytes = csv(&sheet(vec![
            row(Value::Empty),
            row(Value::Number(-6)),
            row(Value::Share(0.25)),
            row(Value::Day(date(2026, 11, 24))),
            row(Value::Truth(true)),
            row(Value::Text(Text::typed("a \"b\", c\nd"))),
        ]));
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff}item_id,value\r\npm-001,\r\npm-001,-6\r\npm-001,0.25\r\npm-001,2026-11-24\r\npm-001,true\r\n\
             pm-001,\"a \"\"b\"\", c\nd\"\r\n"
        );
    }

    #[test]
    fn what_would_be_calculated_is_guarded() {
        for formula in [
            "=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "\nx", "  =1", "\u{a0}=1", "＝1", "＋1", "－1",
            "＠a", "'=1",
        ] {
            assert_eq!(guarded(formula.to_owned()), format!("'{formula}"));
        }
        for text in ["a=1", "1-2", "", "'a", "ملاحظة", "(=1)"] {
            assert_eq!(guarded(text.to_owned()), text);
        }
        assert_eq!(guarded("a\0b".to_owned()), "a\u{fffd}b");
    }
}
