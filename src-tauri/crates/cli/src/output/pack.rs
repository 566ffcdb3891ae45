//! Packs: the list, what is wrong with one, and their texts in a spreadsheet.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use api::prose::ImportedProse;
use api::view::{Exported, PackOrigin, PackView};
use api::{Error, PackVersion};
use checklist::Finding;
use serde_json::json;

use super::Output;

impl Output {
    pub(crate) fn packs(&self, packs: &[PackView]) {
        if self.json {
            return self.json(&packs);
        }
        for view in packs {
            let origin = match view.origin {
                PackOrigin::BuiltIn => "cli.pack_origin_built_in",
                PackOrigin::Kept | PackOrigin::Proposed => "cli.pack_origin_kept",
            };
            let projects = self.say("cli.pack_projects", &[("count", &view.projects.to_string())]);
            self.line(&format!("{}  {}  {}  {projects}", view.pack, view.title.text, self.say(origin, &[])));
        }
    }

    pub(crate) fn installed(&self, pack: &PackVersion) {
        self.on_pack("cli.pack_installed", pack);
    }

    pub(crate) fn removed(&self, pack: &PackVersion) {
        self.on_pack("cli.pack_removed", pack);
    }

    fn on_pack(&self, key: &str, pack: &PackVersion) {
        if self.json {
            self.json(pack);
        } else {
            self.line(&self.say(key, &[("pack", &pack.to_string())]));
        }
    }

    /// What a corrected spreadsheet changed, then the rows that were not taken over.
    pub(crate) fn imported(&self, imported: &ImportedProse) {
        if self.json {
            let changed: Vec<_> = imported
                .changed
                .iter()
                .map(|text| json!({"key": text.key, "before": text.before, "after": text.after}))
                .collect();
            let ignored: Vec<_> = imported
                .ignored
                .iter()
                .map(|row| json!({"row": row.row, "key": row.key, "why": row.why.code()}))
                .collect();
            let remarks: Vec<_> = imported
                .remarks
                .iter()
                .map(|remark| json!({"row": remark.row, "key": remark.key, "text": remark.text}))
                .collect();
            return self.json(&json!({"language": imported.language, "changed": changed, "ignored": ignored,
                                     "remarks": remarks}));
        }
        for text in &imported.changed {
            self.line(&text.key);
        }
        let row = |row: u32, key: &str, text: &str| {
            let row = row.to_string();
            self.line(&self.say("cli.pack_row", &[("row", &row), ("key", key), ("text", text)]));
        };
        for ignored in &imported.ignored {
            let reason = self.say(&format!("pack.sheet.ignored.{}", ignored.why.code()), &[]);
            row(ignored.row, &ignored.key, &reason);
        }
        for remark in &imported.remarks {
            row(remark.row, &remark.key, &format!("“{}”", remark.text));
        }
        let counts = [imported.changed.len(), imported.ignored.len()].map(|count| count.to_string());
        self.line(&self.say("cli.pack_imported", &[("changed", &counts[0]), ("ignored", &counts[1])]));
    }

    pub(crate) fn exported_prose(&self, exported: &Exported) {
        self.written("cli.pack_exported", exported);
    }

    /// One sentence for each finding; code 1 when the pack cannot be used.
    pub(crate) fn findings(&self, folder: &Path, findings: &[Finding]) -> ExitCode {
        let sentence = |finding: &Finding| {
            let params = finding.fault.params();
            let args: Vec<(&str, &str)> =
                params.iter().map(|(name, value)| (*name, value.as_str())).collect();
            self.say(&format!("pack.{}", finding.fault.code()), &args)
        };
        let is_sound = findings.iter().all(|finding| finding.fault.is_remark());
        if self.json {
            let list: Vec<_> = findings
                .iter()
                .map(|finding| {
                    json!({"file": finding.file, "id": finding.id, "code": finding.fault.code(),
                           "remark": finding.fault.is_remark(), "message": sentence(finding)})
                })
                .collect();
            self.json(&json!({"sound": is_sound, "findings": list}));
        } else {
            for finding in findings {
                let place = [finding.file.as_str(), finding.id.as_str()].join(" ");
                self.line(&format!("{}: {}", place.trim_end(), sentence(finding)));
            }
            if is_sound {
                self.line(&self.say("cli.pack_sound", &[("path", &folder.display().to_string())]));
            }
        }
        if is_sound {
            return ExitCode::SUCCESS;
        }
        let error = Error::new(api::Code::PackInvalid, "").with("path", folder.display());
        let _ = writeln!(std::io::stderr().lock(), "{}", error.sentence(self.language));
        ExitCode::from(1)
    }
}
