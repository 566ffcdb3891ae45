//! What reviewers and their programs do to a spreadsheet: the cells are read, changed, and written as another program would,
//! without styles, locks and hidden columns.

use std::path::Path;

use checklist::Language;
use rust_xlsxwriter::{Formula, Workbook};
use serde_json::json;

use super::*;
use crate::export;

/// A cell that is written.
#[derive(Clone, Debug, PartialEq)]
enum Put {
    Text(String),
    Number(f64),
    Formula(&'static str),
}

type Cells = Vec<Vec<Put>>;

fn shipped() -> Files {
    Files::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/piha")).unwrap()
}

fn text_of(files: &Files, language: Language) -> String {
    files.text(language).unwrap().to_owned()
}

/// The pack with the prose of a language changed.
fn with(files: &Files, language: Language, edit: impl FnOnce(&mut Value)) -> Files {
    let mut file: Value = serde_json::from_str(files.text(language).unwrap()).unwrap();
    edit(&mut file);
    let mut files = files.clone();
    let there = files.prose.iter_mut().find(|(of, _)| *of == language).unwrap();
    there.1 = prose::canonical(&file);
    files
}

/// The spreadsheet of a language after `edit` has been at the rows of texts, the heading first.
fn edited(files: &Files, language: Language, edit: impl FnOnce(&mut Cells)) -> Vec<u8> {
    let mut sheets: Vec<Cells> = workbook::read(&export(files, language).unwrap())
        .unwrap()
        .iter()
        .map(|sheet| {
            let width =
                |row: &workbook::Row| row.cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
            let texts = |row: &workbook::Row| {
                (0..width(row).max(5)).map(|column| Put::Text(row.text(column).to_owned())).collect()
            };
            sheet.rows.iter().map(texts).collect()
        })
        .collect();
    edit(&mut sheets[0]);
    written(&sheets)
}

fn written(sheets: &[Cells]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for cells in sheets {
        let sheet = workbook.add_worksheet();
        for (at, row) in (0..).zip(cells) {
            for (column, put) in (0..).zip(row) {
                match put {
                    Put::Text(text) if text.is_empty() => continue,
                    Put::Text(text) => sheet.write_string(at, column, text),
                    Put::Number(number) => sheet.write_number(at, column, *number),
                    Put::Formula(formula) => {
                        sheet.write_formula(at, column, Formula::new(*formula).set_result("x"))
                    }
                }
                .unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn row<'a>(cells: &'a mut Cells, key: &str) -> &'a mut Vec<Put> {
    cells.iter_mut().find(|row| row[0] == Put::Text(key.to_owned())).unwrap()
}

fn put(cells: &mut Cells, key: &str, text: &str) {
    row(cells, key)[3] = Put::Text(text.to_owned());
}

fn changed(import: &Import) -> Vec<(&str, &str)> {
    import.changed.iter().map(|text| (text.key.as_str(), text.after.as_str())).collect()
}

fn ignored(import: &Import) -> Vec<(&str, Why)> {
    import.ignored.iter().map(|row| (row.key.as_str(), row.why)).collect()
}

const NOTHING: [(&str, Why); 0] = [];

#[test]
fn sorted_removed_and_moved_is_nothing_changed() {
    let files = shipped();
    for language in Language::ALL {
        let xlsx = edited(&files, language, |cells| {
            cells[1..].reverse();
            cells.drain(5..50);
            for row in &mut *cells {
                row.insert(0, Put::Text("mine".to_owned()));
                row.swap(2, 3);
            }
            // What Excel does to line breaks.
            cells.insert(0, vec![Put::Text("_x000D_".to_owned())]);
        });
        let back = import(&files, &xlsx).unwrap();
        assert!(back.changed.is_empty(), "{:?}", back.changed);
        assert_eq!(ignored(&back), NOTHING);
        assert!(back.json == text_of(&files, language));
    }
}

#[test]
fn a_text_lands_on_one_line_and_nothing_else_moves() {
    let files = shipped();
    let xlsx =
        edited(&files, Language::Ar, |cells| put(cells, "items.pm-001.text", " نص\r\n جديد\u{2028}\n"));
    let back = import(&files, &xlsx).unwrap();
    assert_eq!(changed(&back), [("items.pm-001.text", "نص جديد")]);
    assert_eq!(ignored(&back), NOTHING);
    let before = text_of(&files, Language::Ar);
    let lines = before.lines().zip(back.json.lines()).filter(|(before, after)| before != after);
    assert_eq!(lines.map(|(_, after)| after.trim()).collect::<Vec<_>>(), ["\"text\": \"نص جديد\","]);
    assert_eq!(before.lines().count(), back.json.lines().count());
}

#[test]
fn an_emptied_cell_removes_a_text_which_then_falls_back() {
    let files = shipped();
    let xlsx = edited(&files, Language::Fr, |cells| {
        for key in ["items.pm-001.text", "items.pm-002.guidance", "sectors.health.title", "about"] {
            put(cells, key, "  \n");
        }
    });
    let back = import(&files, &xlsx).unwrap();
    assert_eq!(back.changed.len(), 4);
    assert!(back.changed.iter().all(|text| text.after.is_empty() && !text.before.is_empty()));
    let file: Value = serde_json::from_str(&back.json).unwrap();
    // An item needs its statement: the shape stays, the text is empty.
    assert_eq!(file["items"]["pm-001"]["text"], "");
    assert!(file["items"]["pm-002"].get("guidance").is_none());
    assert!(file["sectors"].get("health").is_none() && file.get("about").is_none());
    let mut after = files.clone();
    after.prose.iter_mut().find(|(language, _)| *language == Language::Fr).unwrap().1 = back.json;
    assert!(after.findings().iter().all(|finding| finding.fault.is_remark()));
    // And back again: what was removed is put where it was.
    let again = edited(&after, Language::Fr, |cells| {
        for text in &back.changed {
            put(cells, &text.key, &text.before);
        }
    });
    assert!(import(&after, &again).unwrap().json == text_of(&files, Language::Fr));
}

#[test]
fn the_own_language_cannot_lose_a_text_but_be_corrected() {
    let files = shipped();
    let xlsx = edited(&files, Language::En, |cells| {
        put(cells, "title", "");
        put(cells, "short_title", "PIHA");
    });
    let back = import(&files, &xlsx).unwrap();
    assert_eq!(changed(&back), [("short_title", "PIHA")]);
    assert_eq!(ignored(&back), [("title", Why::EmptyOwn)]);
}

#[test]
fn a_language_that_the_pack_does_not_have_begins_with_an_empty_column() {
    let mut files = shipped();
    let spanish = text_of(&files, Language::Es);
    files.prose.retain(|(language, _)| *language != Language::Es);
    let xlsx = edited(&files, Language::Es, |cells| {
        assert!(cells[1..].iter().all(|row| row[3] == Put::Text(String::new())));
        put(cells, "items.pm-001.guidance", "Orientación");
        put(cells, "title", "Listas");
    });
    let back = import(&files, &xlsx).unwrap();
    let expected = json!({
        "format": 2, "pack": "piha", "language": "es", "review": "not_reviewed", "title": "Listas",
        "items": {"pm-001": {"text": "", "guidance": "Orientación"}},
    });
    assert_eq!(back.json, prose::canonical(&expected));
    // All of it, row by row, is the file that is shipped, but for what is not for reviewers.
    let full = Files {
        prose: [files.prose.clone(), vec![(Language::Es, spanish.clone())]].concat(),
        ..files.clone()
    };
    let xlsx = edited(&full, Language::Es, |_| {});
    let sheets = workbook::read(&xlsx).unwrap();
    let xlsx = edited(&files, Language::Es, |cells| {
        for row in &sheets[0].rows[1..] {
            put(cells, row.text(0), row.text(3));
        }
    });
    let back = import(&files, &xlsx).unwrap();
    assert_eq!(ignored(&back), NOTHING);
    let (mut made, mut meant): (Value, Value) =
        (serde_json::from_str(&back.json).unwrap(), serde_json::from_str(&spanish).unwrap());
    for file in [&mut made, &mut meant] {
        file["review"] = json!("");
        for (_, term) in file["terms"].as_object_mut().unwrap() {
            for part in ["origin", "source"] {
                term.as_object_mut().unwrap().shift_remove(part);
            }
            if term["forms"] == json!([]) {
                term.as_object_mut().unwrap().shift_remove("forms");
            }
        }
    }
    assert!(made == meant);
    assert_eq!(
        made["items"].as_object().unwrap().keys().collect::<Vec<_>>(),
        meant["items"].as_object().unwrap().keys().collect::<Vec<_>>()
    );
}

#[test]
fn means_of_verification_stay_beside_their_originals() {
    let files = with(&shipped(), Language::Fr, |file| {
        file["items"]["pm-001"]["means"] = json!(["un", "deux", "trois"]);
        file["items"]["pm-002"]["means"] = json!(["un", "deux"]);
    });
    let xlsx = edited(&files, Language::Fr, |cells| {
        put(cells, "items.pm-001.means.1", "");
        put(cells, "items.pm-001.means.0", "uno");
        put(cells, "items.pm-002.means.1", "");
    });
    let back = import(&files, &xlsx).unwrap();
    assert_eq!(changed(&back), [("items.pm-002.means.1", "")]);
    assert_eq!(ignored(&back), [("items.pm-001.means.0", Why::Gap), ("items.pm-001.means.1", Why::Gap)]);
    let file: Value = serde_json::from_str(&back.json).unwrap();
    assert_eq!(file["items"]["pm-001"]["means"], json!(["un", "deux", "trois"]));
    assert_eq!(file["items"]["pm-002"]["means"], json!(["un"]));
}

#[test]
fn spellings_of_a_term_are_one_cell() {
    let files = with(&shipped(), Language::Fr, |file| {
        file["terms"]["piha"] = json!({"term": "PiHA", "forms": ["dignité", "dignités"], "origin": "own"});
    });
    let id = "terms.piha.forms";
    let xlsx = edited(&files, Language::Fr, |cells| {
        assert_eq!(row(cells, id)[3], Put::Text("dignité | dignités".to_owned()));
        put(cells, id, "dignité|  digne | |dignes|");
    });
    let back = import(&files, &xlsx).unwrap();
    assert_eq!(changed(&back), [(id, "dignité | digne | dignes")]);
    let file: Value = serde_json::from_str(&back.json).unwrap();
    assert_eq!(file["terms"]["piha"]["forms"], json!(["dignité", "digne", "dignes"]));
    assert_eq!(file["terms"]["piha"]["origin"], "own");
}

#[test]
fn what_cannot_be_taken_over_is_listed_with_its_row_and_reason() {
    let files = shipped();
    let xlsx = edited(&files, Language::Es, |cells| {
        row(cells, "items.pm-001.text")[3] = Put::Number(45.0);
        row(cells, "items.pm-002.text")[3] = Put::Formula("=HYPERLINK(\"http://example.org\")");
        put(cells, "items.pm-003.text", "zero\u{200b}width");
        put(cells, "items.pm-004.text", "bell\u{7}");
        put(cells, "items.pm-005.text", &"a".repeat(TEXT_LIMIT + 1));
        let mut twice = row(cells, "items.pm-006.text").clone();
        twice[3] = Put::Text("otra".to_owned());
        cells.push(twice);
        cells.push(
            ["items.pm-999.text\u{202e}\u{7}", "", "", "x"].map(|text| Put::Text(text.to_owned())).to_vec(),
        );
        cells.push(["", "", "", "x"].map(|text| Put::Text(text.to_owned())).to_vec());
    });
    let back = import(&files, &xlsx).unwrap();
    assert!(back.changed.is_empty() && back.json == text_of(&files, Language::Es));
    assert_eq!(
        ignored(&back),
        [
            ("items.pm-001.text", Why::NotText),
            ("items.pm-002.text", Why::Formula),
            ("items.pm-003.text", Why::Hidden),
            ("items.pm-004.text", Why::Hidden),
            ("items.pm-005.text", Why::TooLong),
            ("items.pm-006.text", Why::Repeated),
            ("items.pm-999.text", Why::KeyUnknown),
            ("", Why::KeyUnknown),
        ]
    );
    assert!(back.ignored[0].row > 1 && back.ignored.is_sorted_by_key(|ignored| ignored.row));
}

#[test]
fn a_text_whose_original_changed_meanwhile_waits() {
    let files = shipped();
    let xlsx = edited(&files, Language::Es, |cells| {
        put(cells, "items.pm-001.text", "Otra cosa");
        put(cells, "items.pm-002.text", "Otra cosa más");
    });
    let newer = with(&files, Language::En, |file| file["items"]["pm-001"]["text"] = json!("Something else"));
    let newer = with(&newer, Language::Es, |file| file["items"]["pm-003"]["text"] = json!("Más nuevo"));
    let back = import(&newer, &xlsx).unwrap();
    assert_eq!(changed(&back), [("items.pm-002.text", "Otra cosa más")]);
    assert_eq!(ignored(&back), [("items.pm-001.text", Why::OwnChanged)]);
    assert!(back.json.contains("Más nuevo"), "what nobody edited keeps the newer text");
}

#[test]
fn remarks_come_along_and_change_nothing() {
    let files = shipped();
    let xlsx = edited(&files, Language::Fr, |cells| {
        row(cells, "title")[4] = Put::Text(" À\nvoir ".to_owned());
    });
    let back = import(&files, &xlsx).unwrap();
    assert!(back.changed.is_empty());
    let remarks: Vec<_> =
        back.remarks.iter().map(|remark| (remark.key.as_str(), remark.text.as_str())).collect();
    assert_eq!(remarks, [("title", "À voir")]);
}

#[test]
fn a_spreadsheet_that_does_not_fit_is_refused() {
    let files = shipped();
    let sheets = |edit: &dyn Fn(&mut Put)| {
        let sheets = workbook::read(&export(&files, Language::Fr).unwrap()).unwrap();
        let mut cells: Vec<Cells> = sheets
            .iter()
            .map(|sheet| {
                let texts = |row: &workbook::Row| {
                    (0..6).map(|column| Put::Text(row.text(column).to_owned())).collect()
                };
                sheet.rows.iter().map(texts).collect()
            })
            .collect();
        cells.iter_mut().flatten().flatten().for_each(edit);
        import(&files, &written(&cells)).err().map_or("imported", |error| error.code())
    };
    let replace = |from: &'static str, to: &'static str| {
        move |put: &mut Put| {
            if *put == Put::Text(from.to_owned()) {
                *put = Put::Text(to.to_owned());
            }
        }
    };
    assert_eq!(sheets(&replace("", "")), "imported");
    assert_eq!(sheets(&replace("piha", "other")), "another_pack");
    assert_eq!(sheets(&replace("fr", "pt")), "language_unknown");
    assert_eq!(sheets(&replace("1", "2")), "newer");
    assert_eq!(sheets(&replace("1", "one")), "foreign_sheet");
    assert_eq!(sheets(&replace(MARK, "x")), "foreign_sheet");
    let renamed = edited(&files, Language::Fr, |cells| cells[0][3] = Put::Text("Français".to_owned()));
    assert_eq!(import(&files, &renamed).unwrap_err().code(), "column_missing");
}
