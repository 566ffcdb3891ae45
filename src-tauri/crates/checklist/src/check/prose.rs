//! Checks one prose file for itself: shape, identity, ids, hidden characters, the script that its language is written in, and,
//! in the pack's own language, that nothing is missing. Translations are compared in [`translation`](super::translation).

use std::collections::{BTreeSet, HashMap, HashSet};

use super::structure::unreadable;
use super::{Fault, Report, bounds, script};
use crate::framework::{FORMAT, Framework, SectionKind, SectionStatus};
use crate::language::Language;
use crate::prose::Prose;
use crate::prose::texts::{is_text, strings};
use crate::rating::Rating;

/// The texts of one file by key, without those for ids that the pack does not have.
pub(super) struct Texts {
    /// The keys in the order of the file, each once.
    pub(super) keys: Vec<String>,
    texts: HashMap<String, String>,
}

impl Texts {
    /// The text at a key, perhaps empty.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }
}

/// Whether a reader sees nothing.
pub(super) fn is_empty(text: &str) -> bool {
    text.trim().is_empty()
}

/// Reads the file and adds what is wrong with it; none when it cannot be read.
pub(super) fn check(
    report: &mut Report<'_>,
    framework: &Framework,
    language: Language,
    json: &str,
) -> Option<Texts> {
    let (prose, strings) = match Prose::parse(json).and_then(|prose| Ok((prose, strings(json)?))) {
        Ok(read) => read,
        Err(error) => {
            report.add("", unreadable(json, &error));
            return None;
        }
    };
    if prose.format > FORMAT {
        report.add("", Fault::FormatTooNew { found: prose.format });
        return None;
    }
    for (found, expected) in [(prose.pack.as_str(), framework.id()), (prose.language.tag(), language.tag())] {
        if found != expected {
            report.add("", Fault::IdentityDiffers { found: found.to_owned(), expected: expected.to_owned() });
        }
    }
    let surplus = surplus(framework, &prose);
    for of in &surplus {
        report.add(of, Fault::ProseSurplus);
    }
    let texts = read(report, strings, &surplus);
    for key in &texts.keys {
        script::check(report, language, key, &texts.texts[key]);
    }
    if language == framework.language() {
        complete(report, framework, &texts);
    }
    Some(texts)
}

/// The groups and ids that have texts and are not in the structure, as `items.pm-999`.
fn surplus(framework: &Framework, prose: &Prose) -> BTreeSet<String> {
    let known: HashMap<&str, HashSet<&str>> = HashMap::from([
        ("ratings", Rating::ALL.iter().map(|rating| rating.code()).collect()),
        ("bands", framework.bands().iter().map(|band| band.id.id()).collect()),
        ("principles", framework.principles().iter().map(String::as_str).collect()),
        ("phases", framework.phases().iter().map(String::as_str).collect()),
        ("levels", framework.levels().iter().map(String::as_str).collect()),
        ("sectors", framework.sectors().iter().map(|sector| sector.id.as_str()).collect()),
        ("kinds", SectionKind::ALL.iter().map(|kind| kind.id()).collect()),
        ("statuses", SectionStatus::ALL.iter().map(|status| status.id()).collect()),
        ("sections", framework.sections().iter().map(|section| section.id.as_str()).collect()),
        ("items", framework.items().map(|(_, item)| item.id.as_str()).collect()),
        ("terms", framework.terms().iter().map(|term| term.id.as_str()).collect()),
        ("sources", framework.sources().iter().map(|source| source.id.as_str()).collect()),
    ]);
    let mut surplus = BTreeSet::new();
    for (group, ids) in prose.groups() {
        let is_known = |id: &str| known.get(group).is_some_and(|known| known.contains(id));
        surplus.extend(ids.into_iter().filter(|id| !is_known(id)).map(|id| format!("{group}.{id}")));
    }
    surplus
}

fn read(report: &mut Report<'_>, strings: Vec<(String, String)>, surplus: &BTreeSet<String>) -> Texts {
    let mut texts = Texts { keys: Vec::new(), texts: HashMap::new() };
    let mut seen = HashSet::new();
    for (key, text) in strings {
        bounds::text(report, &key, &text);
        if !seen.insert(key.clone()) {
            report.add(&key, Fault::KeyDuplicate);
        } else if is_text(&key) && !surplus.contains(owner(&key)) {
            texts.keys.push(key.clone());
            texts.texts.insert(key, text);
        }
    }
    texts
}

/// The group and id that a key is about: the `items.pm-001` of `items.pm-001.means.0`.
fn owner(key: &str) -> &str {
    key.match_indices('.').nth(1).map_or(key, |(end, _)| &key[..end])
}

/// Adds what the pack's own language must have and has not.
fn complete(report: &mut Report<'_>, framework: &Framework, texts: &Texts) {
    for key in needed(framework) {
        // The means of verification are a list: the first stands for it.
        let first = if key.ends_with(".means") { format!("{key}.0") } else { key.clone() };
        if texts.get(&first).is_none() {
            report.add(&key, Fault::ProseMissing);
        }
    }
    for key in texts.keys.iter().filter(|key| texts.get(key).is_some_and(is_empty)) {
        report.add(key, Fault::ProseMissing);
    }
}

/// The key of every text that a pack must have in its own language.
fn needed(framework: &Framework) -> Vec<String> {
    let mut needed = ["title", "short_title", "disclaimer", "about"].map(str::to_owned).to_vec();
    let mut need = |group: &str, id: &str, members: &[&str]| {
        needed.extend(members.iter().map(|member| format!("{group}.{id}.{member}")));
    };
    for rating in Rating::ALL {
        need("ratings", rating.code(), &["label"]);
    }
    for band in framework.bands() {
        need("bands", band.id.id(), &["label"]);
    }
    let kinds: BTreeSet<&str> = framework.sections().iter().map(|section| section.kind.id()).collect();
    for id in kinds {
        need("kinds", id, &["one", "many"]);
    }
    let statuses: BTreeSet<&str> = framework.sections().iter().map(|section| section.status.id()).collect();
    for id in statuses {
        need("statuses", id, &["label"]);
    }
    for id in framework.principles() {
        need("principles", id, &["title"]);
    }
    for id in framework.phases() {
        need("phases", id, &["title", "short"]);
    }
    for id in framework.levels() {
        need("levels", id, &["title"]);
    }
    for sector in framework.sectors() {
        need("sectors", &sector.id, &["title"]);
    }
    for section in framework.sections() {
        need("sections", section.id.as_str(), &["title", "summary", "basis"]);
    }
    // Format 1 did not know why an item matters.
    let of_item: &[&str] = if framework.format() < 2 {
        &["text", "guidance", "means"]
    } else {
        &["text", "why", "guidance", "means"]
    };
    for (_, item) in framework.items() {
        need("items", item.id.as_str(), of_item);
    }
    for term in framework.terms() {
        need("terms", &term.id, &["term", "definition"]);
    }
    needed
}
