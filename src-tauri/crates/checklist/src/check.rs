//! Says what is wrong with a pack, finding by finding, with the file and the id: `pack.json` first, then the pack's own
//! language, then every other one against it. The sentences for people are in `locales/` under `pack.<code>`.
//!
//! A pack may come from anywhere. What it holds is bounded and freed of hidden characters before a finding repeats it.

use crate::language::Language;
use crate::pack::prose_file;

mod bounds;
mod fault;
mod placeholder;
mod prose;
mod script;
mod structure;
mod translation;

pub use fault::Fault;

/// The name of the structure file in a pack's folder. Prose files are named by language, for instance `fr.json`.
pub const STRUCTURE_FILE: &str = "pack.json";

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file in the pack's folder.
    pub file: String,
    /// The id or key in it, empty when the file as a whole is meant.
    pub id: String,
    /// What is wrong.
    pub fault: Fault,
}

/// Looks at every file of a pack: the text of `pack.json` when it is there, and of each prose file that is there.
#[must_use]
pub fn check(structure: Option<&str>, prose: &[(Language, &str)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut report = Report { file: STRUCTURE_FILE.to_owned(), findings: &mut findings };
    let Some(json) = structure else {
        report.add("", Fault::FileMissing);
        return findings;
    };
    let Some(framework) = structure::check(&mut report, json) else { return findings };

    let own_language = framework.language();
    report.file = prose_file(own_language);
    let own = match prose.iter().find(|(language, _)| *language == own_language) {
        Some((_, json)) => prose::check(&mut report, &framework, own_language, json),
        None => {
            report.add("", Fault::FileMissing);
            None
        }
    };
    for (language, json) in prose.iter().filter(|(language, _)| *language != own_language) {
        report.file = prose_file(*language);
        let texts = prose::check(&mut report, &framework, *language, json);
        if let (Some(own), Some(texts)) = (&own, texts) {
            translation::check(&mut report, own, &texts);
        }
    }
    findings
}

/// The findings so far, and the file that is being looked at.
struct Report<'a> {
    file: String,
    findings: &'a mut Vec<Finding>,
}

impl Report<'_> {
    fn add(&mut self, id: &str, fault: Fault) {
        self.findings.push(Finding { file: self.file.clone(), id: bounds::shown(id), fault });
    }
}

#[cfg(test)]
mod tests;
