//! Other programs that read and write workbooks. Where one is missing, a test says so and fails.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

fn run(command: &mut Command, needs: &str) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("These tests need {needs}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The Python of the system, for which its packages are installed, before any other one.
fn interpreter() -> &'static str {
    if Path::new("/usr/bin/python3").exists() { "/usr/bin/python3" } else { "python3" }
}

/// Runs a Python script of this folder.
pub(crate) fn python(name: &str, arguments: &[&str]) -> String {
    run(Command::new(interpreter()).arg(script(name)).args(arguments), "python3 with openpyxl")
}

/// What openpyxl finds in a workbook.
pub(crate) fn look(xlsx: &[u8]) -> Value {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("book.xlsx");
    std::fs::write(&path, xlsx).unwrap();
    serde_json::from_str(&python("look.py", &[path.to_str().unwrap()])).unwrap()
}

/// What LibreOffice makes of a workbook when it saves it as another kind of file.
pub(crate) fn converted(xlsx: &[u8], to: &str, ending: &str) -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("book.xlsx");
    std::fs::write(&path, xlsx).unwrap();
    let out = folder.path().join("out");
    let mut soffice = Command::new("soffice");
    // A profile of its own, so that another LibreOffice may be open.
    soffice.arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display()));
    soffice.args(["--headless", "--convert-to", to, "--outdir"]).arg(&out).arg(&path);
    run(&mut soffice, "LibreOffice (soffice)");
    let file = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    let file = file.filter(|path| path.extension().is_some_and(|found| found == ending)).min();
    std::fs::read(file.expect("LibreOffice wrote nothing")).unwrap()
}
