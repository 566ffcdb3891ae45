//! What a newer version of a pack changes for a project that is answered against an older one. Answers are never touched: ids
//! are permanent, so that everything that was said stays with the item of which it was said.

use serde::Serialize;

use crate::framework::{Framework, Item, Section};
use crate::id::ItemId;
use crate::profile::Profile;
use crate::prose::{Phrase, Words};

/// What happens to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// It was not there.
    New,
    /// It stands in the same section and says or counts something else.
    Changed,
    /// It stands in another section; it may be changed too.
    Moved,
    /// It is no longer asked.
    Retired,
}

impl DifferenceKind {
    /// Its id, part of word keys.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::Retired => "retired",
        }
    }
}

/// What of an item differs. Explanations are not named: they change no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each variant names the field that differs")]
pub enum Part {
    Text,
    Essential,
    Specialist,
    Phases,
    Level,
    Principles,
    Sectors,
}

/// One item that differs.
#[derive(Clone, Debug)]
pub struct Difference<'a> {
    /// The item.
    pub item: &'a ItemId,
    /// What happens to it.
    pub kind: DifferenceKind,
    /// Its section before; none when it is new.
    pub before: Option<&'a Section>,
    /// Its section afterwards; none when the newer pack does not have it at all.
    pub after: Option<&'a Section>,
    /// What differs of it.
    pub parts: Vec<Part>,
    /// Whether the project worked on it before.
    pub was_in_scope: bool,
    /// Whether the project will work on it.
    pub is_in_scope: bool,
}

/// A pack with the words of it in one language.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// Its structure.
    pub framework: &'a Framework,
    /// Its texts.
    pub words: Words<'a>,
}

/// All differences, and how many more items are only explained in another way.
#[derive(Clone, Debug)]
pub struct Upgrade<'a> {
    /// New ones first, then changed, moved and retired ones; in each the order of the framework.
    pub differences: Vec<Difference<'a>>,
    /// Items that ask the same as before, with another guidance, reason, means of verification or reference.
    pub explained: usize,
}

impl<'a> Upgrade<'a> {
    /// Compares two editions for a project of this description. Texts are compared in the language of the pack, so that a new
    /// translation is no difference.
    #[must_use]
    pub fn between(older: Edition<'a>, newer: Edition<'a>, profile: &Profile) -> Self {
        let mut upgrade = Self { differences: Vec::new(), explained: 0 };
        for (section, item) in newer.framework.items() {
            match older.framework.item(item.id.as_str()) {
                Some(before) => upgrade.compare((older, before), (newer, (section, item)), profile),
                None if item.retired => {}
                None => upgrade.differences.push(Difference {
                    item: &item.id,
                    kind: DifferenceKind::New,
                    before: None,
                    after: Some(section),
                    parts: Vec::new(),
                    was_in_scope: false,
                    is_in_scope: profile.works_on(section, item),
                }),
            }
        }
        for (section, item) in older.framework.items() {
            if !item.retired && newer.framework.item(item.id.as_str()).is_none() {
                upgrade.differences.push(Difference {
                    item: &item.id,
                    kind: DifferenceKind::Retired,
                    before: Some(section),
                    after: None,
                    parts: Vec::new(),
                    was_in_scope: profile.works_on(section, item),
                    is_in_scope: false,
                });
            }
        }
        upgrade.differences.sort_by_key(|difference| difference.kind);
        upgrade
    }

    fn compare(
        &mut self,
        (older, (section_before, before)): (Edition<'a>, (&'a Section, &'a Item)),
        (newer, (section_after, after)): (Edition<'a>, (&'a Section, &'a Item)),
        profile: &Profile,
    ) {
        let parts = parts((older, before), (newer, after));
        let kind = match () {
            () if before.retired => return,
            () if after.retired => DifferenceKind::Retired,
            () if section_before.id != section_after.id => DifferenceKind::Moved,
            () if !parts.is_empty() => DifferenceKind::Changed,
            () => {
                self.explained += usize::from(is_explained_anew((older, before), (newer, after)));
                return;
            }
        };
        self.differences.push(Difference {
            item: &after.id,
            kind,
            before: Some(section_before),
            after: Some(section_after),
            parts,
            was_in_scope: profile.works_on(section_before, before),
            is_in_scope: profile.works_on(section_after, after),
        });
    }
}

fn parts((older, before): (Edition<'_>, &Item), (newer, after): (Edition<'_>, &Item)) -> Vec<Part> {
    let text = Phrase::Item(before.id.as_str());
    [
        (Part::Text, older.words.own_text(text) != newer.words.own_text(text)),
        (Part::Essential, before.essential != after.essential),
        (Part::Specialist, before.specialist != after.specialist),
        (Part::Phases, before.phases != after.phases),
        (Part::Level, before.level != after.level),
        (Part::Principles, before.principles != after.principles),
        (Part::Sectors, before.sectors != after.sectors),
    ]
    .into_iter()
    .filter_map(|(part, differs)| differs.then_some(part))
    .collect()
}

fn is_explained_anew((older, before): (Edition<'_>, &Item), (newer, after): (Edition<'_>, &Item)) -> bool {
    let id = before.id.as_str();
    [Phrase::Guidance(id), Phrase::Why(id)]
        .into_iter()
        .any(|phrase| older.words.own_text(phrase) != newer.words.own_text(phrase))
        || older.words.own_means(id) != newer.words.own_means(id)
        || before.references != after.references
}

#[cfg(test)]
mod tests;
