//! What is printed: words in the chosen language for people, JSON for programs. Numbers come from the api as they are.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use api::measures::{Groups, MeasuresView};
use api::prose::ImportedProse;
use api::view::{Exported, FrameworkView, PackOrigin, PackView, ProjectView, ProjectsView, UpgradeView};
use api::{Error, Language, PackVersion};
use checklist::{Finding, Measure};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

/// Standard output in one language and one form.
pub(crate) struct Output {
    language: Language,
    json: bool,
}

impl Output {
    pub(crate) fn new(language: Language, json: bool) -> Self {
        Self { language, json }
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        i18n::text(self.language, key, args)
    }

    /// A closed pipe is the reader's decision and no error of ours.
    fn line(&self, line: &str) {
        let _ = writeln!(std::io::stdout().lock(), "{line}");
    }

    fn json(&self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_string(value) {
            self.line(&text);
        }
    }

    pub(crate) fn error(&self, error: &Error) {
        let sentence = error.sentence(self.language);
        if self.json {
            self.json(&json!({"error": {"code": error.code, "message": sentence}}));
        }
        let _ = writeln!(std::io::stderr().lock(), "{sentence}");
    }

    pub(crate) fn id(&self, id: Uuid) {
        if self.json { self.json(&json!({"id": id})) } else { self.line(&id.to_string()) }
    }

    pub(crate) fn acknowledge(&self, item: &str, entry: Option<Uuid>) {
        if self.json {
            self.acknowledge_line(item, entry);
        } else {
            self.line(&self.say("cli.saved", &[("item", item)]));
        }
    }

    /// Always JSON: programs wait for it line by line.
    pub(crate) fn acknowledge_line(&self, item: &str, entry: Option<Uuid>) {
        self.json(&json!({"item": item, "entry": entry}));
        let _ = std::io::stdout().lock().flush();
    }

    pub(crate) fn refuse_line(&self, item: Option<&str>, error: &Error) {
        let message = error.sentence(self.language);
        self.json(&json!({"item": item, "error": {"code": error.code, "message": message}}));
        let _ = std::io::stdout().lock().flush();
    }

    pub(crate) fn exported(&self, exported: &Exported) {
        self.written("cli.exported", exported);
    }

    pub(crate) fn exported_prose(&self, exported: &Exported) {
        self.written("cli.pack_exported", exported);
    }

    fn written(&self, key: &str, exported: &Exported) {
        if self.json {
            self.json(exported);
        } else {
            self.line(&self.say(key, &[("path", &exported.path)]));
        }
    }

    pub(crate) fn projects(&self, view: &ProjectsView) {
        if self.json {
            return self.json(view);
        }
        for row in &view.projects {
            let state = match (row.sample, row.archived) {
                (true, _) => format!("  [{}]", self.say("mark.sample", &[])),
                (false, true) => format!("  [{}]", self.say("mark.archived", &[])),
                (false, false) => String::new(),
            };
            let (answered, in_place) = self.percents(row.measure.completeness, row.measure.score);
            let gaps = self.say("cli.gaps", &[("count", &row.critical_gaps.to_string())]);
            self.line(&format!("{}  {answered}  {in_place}  {gaps}  {}{state}", row.id, row.profile.name));
        }
        for row in &view.unreadable {
            self.line(&format!("{}  {}", row.id, row.error.sentence(self.language)));
        }
    }

    pub(crate) fn project(&self, view: &ProjectView) {
        if self.json {
            return self.json(view);
        }
        let profile = &view.profile;
        self.line(&profile.name);
        for line in [&profile.mission, &i18n::country(self.language, &profile.country).unwrap_or_default()] {
            if !line.is_empty() {
                self.line(line);
            }
        }
        let overall = &view.progress.overall;
        let (answered, in_place) = self.percents(overall.completeness, overall.score);
        self.line(&format!("{answered}  {in_place}"));
        self.line(&self.say("cli.gaps", &[("count", &view.progress.critical_gaps.to_string())]));
    }

    pub(crate) fn measures(&self, measures: &MeasuresView, framework: &FrameworkView) {
        if self.json {
            return self.json(measures);
        }
        // Gaps before numbers.
        self.line(&self.say("cli.gaps", &[("count", &measures.critical_gaps.len().to_string())]));
        for gap in &measures.critical_gaps {
            let item =
                framework.sections.iter().flat_map(|section| &section.items).find(|item| item.id == *gap);
            if let Some(item) = item {
                self.line(&format!("  {} {}  {}", gap, item.number, item.text.text));
            }
        }
        self.group("", &[("".to_owned(), measures.overall)], |_| None);
        let title = |id: &str| {
            framework
                .sections
                .iter()
                .find(|section| section.id.as_str() == id)
                .map(|section| section.title.text.clone())
        };
        self.group("cli.by_section", &measures.sections.0, title);
        for (key, Groups(groups), terms) in [
            ("cli.by_principle", &measures.principles, &framework.principles),
            ("cli.by_phase", &measures.phases, &framework.phases),
            ("cli.by_level", &measures.levels, &framework.levels),
        ] {
            let title =
                |id: &str| terms.iter().find(|term| term.id == id).map(|term| term.title.text.clone());
            self.group(key, groups, title);
        }
    }

    fn group(&self, heading: &str, groups: &[(String, Measure)], title: impl Fn(&str) -> Option<String>) {
        if !heading.is_empty() {
            self.line(&self.say(heading, &[]));
        }
        for (id, measure) in groups {
            let (answered, in_place) = self.percents(measure.completeness(), measure.score());
            self.line(format!("  {answered}  {in_place}  {}", title(id).unwrap_or_default()).trim_end());
        }
    }

    fn percents(&self, completeness: Option<f64>, score: Option<f64>) -> (String, String) {
        let percent =
            |key: &str, fraction| self.say(key, &[("percent", &i18n::percent(self.language, fraction))]);
        (percent("cli.answered", completeness), percent("cli.in_place", score))
    }

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

    /// What an upgrade changes: a line for each item, by what happens to it.
    pub(crate) fn upgrade(&self, upgrade: &UpgradeView) {
        if self.json {
            return self.json(upgrade);
        }
        self.line(&format!("{} → {}", upgrade.from, upgrade.to));
        let (listed, elsewhere): (Vec<_>, Vec<_>) = upgrade
            .differences
            .iter()
            .partition(|row| [&row.before, &row.after].into_iter().flatten().any(|side| side.in_scope));
        for row in listed {
            let kind = self.say(&format!("upgrade.{}", row.kind.id()), &[]);
            let side = row.after.as_ref().filter(|side| !side.retired).or(row.before.as_ref());
            let (number, text) =
                side.map(|side| (side.number.as_str(), side.text.text.as_str())).unwrap_or_default();
            self.line(&format!("  {kind}  {} {number}  {text}", row.item));
        }
        self.line(&self.say("cli.upgrade_elsewhere", &[("count", &elsewhere.len().to_string())]));
        let counts = [upgrade.in_scope_before, upgrade.in_scope_after].map(|count| count.to_string());
        self.line(&self.say("cli.upgrade_scope", &[("before", &counts[0]), ("after", &counts[1])]));
    }

    pub(crate) fn upgraded(&self, project: Option<&ProjectView>) {
        let Some(project) = project else { return };
        if self.json {
            return self.json(project);
        }
        self.line(&self.say("cli.upgraded", &[("pack", &project.pack.to_string())]));
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
