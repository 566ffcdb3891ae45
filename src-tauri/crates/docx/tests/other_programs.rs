//! Other programs read the Word file: LibreOffice lays it out, and python-docx finds its headings and tables. Both have
//! to be installed; a test without its program fails and says what is missing.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    dead_code,
    reason = "tests read and write their own files, and share what they need"
)]

#[path = "../../report/tests/sample/mod.rs"]
mod sample;

use std::path::Path;
use std::process::{Command, Output};

use checklist::Language;
use sample::{parts, sent};

fn run(program: &str, missing: &str, prepare: impl FnOnce(&mut Command) -> &mut Command) -> Output {
    let output =
        prepare(&mut Command::new(program)).output().unwrap_or_else(|error| panic!("{missing} ({error})"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} failed. {missing} It said: {said}");
    output
}

fn file(folder: &Path, language: Language) -> std::path::PathBuf {
    let document = parts::document(language, None, sent());
    let path = folder.join("report.docx");
    std::fs::write(&path, docx::docx(&document).unwrap()).unwrap();
    path
}

#[test]
fn libreoffice_lays_out_the_arabic_report() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), Language::Ar);
    let office = "This test needs LibreOffice Writer: install the package libreoffice-writer.";
    // A profile of its own: another LibreOffice that runs is not disturbed.
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    run("soffice", office, |soffice| {
        soffice
            .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder.path())
            .arg(&path)
    });
    let pdf = folder.path().join("report.pdf");
    assert!(pdf.exists(), "LibreOffice did not read the file. {office}");
    let poppler = "This test needs pdftotext: install the package poppler-utils.";
    let text = run("pdftotext", poppler, |pdftotext| pdftotext.arg(&pdf).arg("-")).stdout;
    // Lines break where they may, and poppler marks the directions.
    let marks = ['\u{202a}', '\u{202b}', '\u{202c}', '\u{200e}', '\u{200f}'];
    let text = String::from_utf8(text).unwrap().replace(marks, "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // The words of the program, of the framework in its own language, and of people in both directions. None of them has
    // a lam-alef, whose two letters poppler turns round in the files of LibreOffice, or a sign at the end of a line in the
    // other direction, which it puts at the beginning.
    for words in [
        "الملخص",
        "الفجوات الحرجة",
        "العبارة",
        "مهندس المأوى",
        "Statement 7 of the framework",
        "Brief the <drivers",
        "and <script>alert('x')</script> stays text.",
        "https://example.org/walk?a=1&b=2",
    ] {
        assert!(text.contains(words), "{words:?} is not in the PDF");
    }
}

#[test]
fn python_docx_finds_headings_tables_and_heads() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), Language::En);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/open.py");
    let python = "This test needs Python 3 with python-docx: run `python3 -m pip install python-docx`.";
    // The Python of the system, for which its packages are installed, before any other one.
    let system = "/usr/bin/python3";
    let interpreter = if Path::new(system).exists() { system } else { "python3" };
    let found = run(interpreter, python, |python| python.arg(&script).arg(&path)).stdout;
    let found: serde_json::Value = serde_json::from_slice(&found).unwrap();
    assert_eq!(found["title"], "Site management, مخيم الأمل and <north> – Full report");
    assert_eq!(found["language"], "en");
    assert_eq!(found["created"], "2026-11-24");
    let headings: Vec<_> =
        found["headings"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    for heading in ["1 Summary", "1 Critical gaps", "1 Plan", "2 Safe and respected", "3 What comes next"] {
        assert!(headings.contains(&heading), "{heading} in {headings:?}");
    }
    let tables = found["tables"].as_array().unwrap();
    assert!(tables.len() > 20);
    assert!(tables.iter().all(|table| table["repeats"] == true), "{tables:?}");
    assert!(
        tables.iter().any(|table| table["head"] == serde_json::json!(["No.", "Item", "Rating", "Follow-up"]))
    );
    assert!(found["lists"].as_u64().unwrap() > 5);
    assert_eq!(found["footer"][0], "Site management, مخيم الأمل and <north>");
}
