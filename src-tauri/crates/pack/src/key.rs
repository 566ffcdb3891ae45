//! Which texts a pack can have, in the order of its framework, and the key of each: `items.pm-001.text`, `terms.piha.forms`.

use checklist::framework::{Framework, SectionKind, SectionStatus};
use checklist::rating::Rating;
use serde_json::Value;

use crate::prose;

/// The object of the prose file in which texts stand by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Family {
    /// Texts of the pack as a whole, which stand in no object.
    General,
    Ratings,
    Bands,
    Principles,
    Phases,
    Levels,
    Sectors,
    Kinds,
    Statuses,
    Sections,
    Items,
    Terms,
    Sources,
}

impl Family {
    /// Its name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::General => "",
            Self::Ratings => "ratings",
            Self::Bands => "bands",
            Self::Principles => "principles",
            Self::Phases => "phases",
            Self::Levels => "levels",
            Self::Sectors => "sectors",
            Self::Kinds => "kinds",
            Self::Statuses => "statuses",
            Self::Sections => "sections",
            Self::Items => "items",
            Self::Terms => "terms",
            Self::Sources => "sources",
        }
    }

    /// The texts of one of its entries, in order.
    pub(crate) fn parts(self) -> &'static [&'static str] {
        match self {
            Self::General => &["title", "short_title", "disclaimer", "about"],
            Self::Ratings | Self::Statuses => &["label", "help"],
            Self::Bands => &["label"],
            Self::Principles | Self::Levels => &["title", "summary"],
            Self::Phases => &["title", "short", "summary"],
            Self::Sectors => &["title"],
            Self::Kinds => &["one", "many"],
            Self::Sections => &["title", "summary", "basis"],
            Self::Items => &["text", "why", "guidance", "means"],
            Self::Terms => &["term", "definition", "forms"],
            Self::Sources => &["note"],
        }
    }

    /// Those texts of an entry that the file must have, be they empty, once it has the entry.
    pub(crate) fn required(self) -> &'static [&'static str] {
        match self {
            Self::General | Self::Sources => &[],
            Self::Ratings | Self::Bands | Self::Statuses => &["label"],
            Self::Principles | Self::Phases | Self::Levels | Self::Sectors | Self::Sections => &["title"],
            Self::Kinds => &["one", "many"],
            Self::Items => &["text"],
            Self::Terms => &["term"],
        }
    }
}

/// One text of a pack: a cell to edit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) family: Family,
    /// The entry; empty for [`Family::General`].
    pub(crate) id: String,
    pub(crate) part: &'static str,
    /// Which of several, from 0: means of verification only.
    pub(crate) index: Option<usize>,
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.family != Family::General {
            write!(f, "{}.{}.", self.family.name(), self.id)?;
        }
        f.write_str(self.part)?;
        self.index.map_or(Ok(()), |index| write!(f, ".{index}"))
    }
}

/// The keys of all texts that one of the two files has: general ones, then section by section with its items, the glossary and
/// the sources. What the structure does not name is not among them.
pub(crate) fn keys(framework: &Framework, own: &Value, asked: &Value) -> Vec<Key> {
    let mut keys = Vec::new();
    for (family, id) in entries(framework) {
        for part in family.parts() {
            let key = Key { family, id: id.to_owned(), part, index: None };
            if *part == "means" {
                let count = [own, asked].map(|file| prose::list(file, &key).len()).into_iter().max();
                keys.extend(
                    (0..count.unwrap_or_default()).map(|index| Key { index: Some(index), ..key.clone() }),
                );
            } else if [own, asked].iter().any(|file| prose::text(file, &key).is_some()) {
                keys.push(key);
            }
        }
    }
    keys
}

fn entries(framework: &Framework) -> Vec<(Family, &str)> {
    let mut entries = vec![(Family::General, "")];
    entries.extend(Rating::ALL.map(|rating| (Family::Ratings, rating.code())));
    entries.extend(framework.bands().iter().map(|band| (Family::Bands, band.id.id())));
    entries.extend(framework.principles().iter().map(|id| (Family::Principles, id.as_str())));
    entries.extend(framework.phases().iter().map(|id| (Family::Phases, id.as_str())));
    entries.extend(framework.levels().iter().map(|id| (Family::Levels, id.as_str())));
    entries.extend(framework.sectors().iter().map(|sector| (Family::Sectors, sector.id.as_str())));
    entries.extend(SectionKind::ALL.map(|kind| (Family::Kinds, kind.id())));
    entries.extend(SectionStatus::ALL.map(|status| (Family::Statuses, status.id())));
    for section in framework.sections() {
        entries.push((Family::Sections, section.id.as_str()));
        entries.extend(section.items.iter().map(|item| (Family::Items, item.id.as_str())));
    }
    entries.extend(framework.terms().iter().map(|term| (Family::Terms, term.id.as_str())));
    entries.extend(framework.sources().iter().map(|source| (Family::Sources, source.id.as_str())));
    entries
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_keys_are_those_of_the_domain() {
        let content = |name: &str| match name {
            "pack" => include_str!("../../../content/piha/pack.json"),
            _ => include_str!("../../../content/piha/en.json"),
        };
        let framework = Framework::parse(content("pack")).unwrap();
        let own: Value = serde_json::from_str(content("en")).unwrap();
        let keys: BTreeSet<String> = keys(&framework, &own, &own)
            .iter()
            .filter(|key| key.part != "forms")
            .map(Key::to_string)
            .collect();
        let texts = checklist::prose::texts::texts(content("en")).unwrap().into_iter();
        let texts: BTreeSet<String> =
            texts.filter(|(_, text)| !text.is_empty()).map(|(key, _)| key).collect();
        assert!(keys.len() > 1_000 && keys == texts);
    }
}
