//! A checklist that a partner filled in with another program.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use api::view::{ReportFormat, ReportOptions};
use api::{Language, ReportKind};
use serde_json::Value;
use uuid::Uuid;

use crate::home::Home;
use crate::programs;

impl Home {
    /// Writes the checklist of a project as a workbook and fills it in with openpyxl: `answers` is `{item: {column: value}}` with
    /// the columns E (rating), F (reason) and G (note). Answers where it is.
    ///
    /// # Errors
    /// When the disk refuses, or Python has no openpyxl.
    pub fn fill_in(&self, project: Uuid, folder: &Path, answers: &Value) -> Result<PathBuf> {
        let [blank, filled] = ["blank.xlsx", "filled.xlsx"].map(|name| folder.join(name));
        let options = ReportOptions {
            language: Language::En,
            kind: ReportKind::Blank,
            format: ReportFormat::Xlsx,
            ..ReportOptions::default()
        };
        std::fs::write(&blank, self.api()?.report(project, &options)?)?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/crates/xlsx/tests/fill.py");
        // The Python of the system, for which its packages are installed, before any other one.
        let python = Path::new("/usr/bin/python3");
        let python =
            if python.exists() { python.to_owned() } else { programs::of_system("python3", "python3")? };
        let said =
            Command::new(python).arg(script).args([&blank, &filled]).arg(answers.to_string()).output()?;
        ensure!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr).trim());
        Ok(filled)
    }
}
