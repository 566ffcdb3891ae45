//! A blank checklist goes out as a spreadsheet, somebody fills it in, and its answers come back: shown before anything changes,
//! taken over in one act, and refused where they do not belong.

use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use api::view::{ReportFormat, ReportOptions};
use api::{Code, Language, ReportKind};
use checklist::Rating;
use checklist::answer_sheet::Why;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::harness::Harness;
use crate::program::Program;

/// The workbook with its parts changed.
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

/// The checklist with texts in some of its cells that were empty.
fn fill(xlsx: &[u8], cells: &[(&str, &str)]) -> Vec<u8> {
    edited(xlsx, |name, mut text| {
        if name == "xl/worksheets/sheet1.xml" {
            for (place, value) in cells {
                let from = text.find(&format!("<c r=\"{place}\"")).unwrap();
                let to = from + text[from..].find("/>").unwrap();
                let cell = format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{value}</t></is></c>");
                text.replace_range(from..to + 2, &cell);
            }
        }
        text
    })
}

fn blank(language: Language) -> ReportOptions {
    ReportOptions {
        language,
        kind: ReportKind::Blank,
        format: ReportFormat::Xlsx,
        ..ReportOptions::default()
    }
}

/// A file in a folder of its own.
fn file(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("checklist.xlsx");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

#[test]
fn answers_are_shown_then_taken_over_in_one_act_and_undone() {
    let harness = Harness::new().rate("pm-001", "1");
    let (api, id) = (harness.api(), harness.id());
    for language in [Language::En, Language::Ar] {
        let form = api.report(id, &blank(language)).unwrap();
        // Rows 5 and 6 are the first two items.
        let filled = fill(
            &form,
            &[("E5", "قائم إلى حد كبير"), ("G5", "seen"), ("E6", "na"), ("E7", "9"), ("F8", "why")],
        );
        let (_folder, path) = file(&filled);
        let proposal = api.propose_answers(id, &path).unwrap();
        assert_eq!(proposal.changes.len(), 1);
        let change = &proposal.changes[0];
        assert_eq!(
            (change.before.rating, change.after.rating),
            (Some(Rating::Started), Some(Rating::MostlyInPlace))
        );
        assert_eq!((change.row, change.item.as_str(), change.after.note.as_str()), (5, "pm-001", "seen"));
        let refused: Vec<_> = proposal.refused.iter().map(|row| (row.row, row.why)).collect();
        assert_eq!(refused, [(6, Why::ReasonMissing), (7, Why::RatingUnknown), (8, Why::ReasonSurplus)]);
        let rating = |item: &str| {
            let items = harness.view().items;
            items.into_iter().find(|state| state.item.as_str() == item).and_then(|state| state.rating)
        };
        assert_eq!(rating("pm-001"), Some(Rating::Started), "nothing was changed yet");
        let imported = api.import_answers(id, &path).unwrap();
        assert_eq!(imported.proposal.changes, proposal.changes);
        assert_eq!(imported.saved.items.len(), 1);
        assert_eq!(rating("pm-001"), Some(Rating::MostlyInPlace));
        let again = api.propose_answers(id, &path).unwrap();
        assert_eq!((again.changes.len(), again.unchanged), (0, 1));
        api.undo(id).unwrap();
        assert_eq!(rating("pm-001"), Some(Rating::Started), "rating and note are one act");
        assert_eq!(api.propose_answers(id, &path).unwrap().changes[0].before.note, "");
    }
}

#[test]
fn what_does_not_belong_to_the_project_is_refused_with_its_sentence() {
    let (harness, other) = (Harness::new(), Harness::new());
    let (api, id) = (harness.api(), harness.id());
    let form = api.report(id, &blank(Language::En)).unwrap();
    let foreign = other.api().report(other.id(), &blank(Language::En)).unwrap();
    let pack = edited(&form, |_, text| text.replace("<t>piha</t>", "<t>other</t>"));
    let nobody = edited(&form, |_, text| text.replace("mainstay.answers", "somebody"));
    for (bytes, code) in [
        (foreign, Code::SheetOtherProject),
        (pack, Code::SheetOtherPack),
        (nobody, Code::SheetUnreadable),
        (b"no workbook".to_vec(), Code::SheetUnreadable),
    ] {
        let (_folder, path) = file(&bytes);
        let error = api.import_answers(id, &path).unwrap_err();
        assert_eq!(error.code, code);
        for language in Language::ALL {
            let sentence = error.sentence(language);
            assert!(!sentence.contains("%{") && !sentence.contains("errors."), "{sentence}");
        }
    }
    let gone = api.propose_answers(id, std::path::Path::new("/nowhere/at/all.xlsx")).unwrap_err();
    assert_eq!((gone.code, gone.params["reason"].as_str()), (Code::SheetUnreadable, "not_there"));
    assert!(harness.view().items.is_empty());
}

#[test]
fn the_command_line_shows_first_and_then_imports() {
    let program = Program::new();
    let id = program.project(&["--name", "Riverside"]);
    let blank = program.folder().join("blank.xlsx");
    let out = blank.to_str().unwrap();
    program.ok(&["report", &id, "--kind", "blank", "--format", "xlsx", "--out", out]);
    let filled = fill(&std::fs::read(&blank).unwrap(), &[("E5", "3"), ("G5", "+1 note"), ("E6", "x")]);
    std::fs::write(&blank, filled).unwrap();
    let said = program.ok(&["import", &id, out, "--dry-run"]);
    assert!(said.contains("pm-001  – → 3  + note"), "{said}");
    assert!(said.contains("Row 6, pm-002: the rating is none of 0, 1, 2, 3, na and unknown"), "{said}");
    assert!(said.contains("Answers that would change: 1."), "{said}");
    assert_eq!(program.json(&["import", &id, out, "--dry-run"])["changes"][0]["after"]["note"], "+1 note");
    let said = program.ok(&["import", &id, out]);
    assert!(said.contains("Answers changed: 1."), "{said}");
    let said = program.ok(&["import", &id, out, "--lang", "ar"]);
    assert!(said.contains("مطابقة من قبل: 1"), "{said}");
    let ran = program.run(&["import", &id, "/nowhere.xlsx"]);
    assert_eq!(ran.code, Some(1));
}
