//! The items of a project, each with its answer and what was said about it.

use checklist::Rating;
use checklist::measures::{Standing, is_critical_gap};
use checklist::prose::Phrase;
use serde::Serialize;

#[cfg(test)]
use super::schema;
use super::wording::{Wording, wording};
use crate::compose::{Options, Source};

/// An item with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Item {
    /// Its permanent id.
    pub id: String,
    /// The number that people see, such as `3.4`. It may change from one version of the pack to the next.
    pub number: String,
    /// The id of its section.
    pub section: String,
    /// Its statement.
    pub text: Wording,
    /// Whether a low rating of it is a critical gap.
    pub essential: bool,
    /// The id of its level.
    pub level: String,
    /// The ids of its phases.
    pub phases: Vec<String>,
    /// The ids of its principles.
    pub principles: Vec<String>,
    /// The passages that back it.
    pub references: Vec<Reference>,
    /// `0` to `3`, `na` (not applicable), `unknown` (not known yet); null without an answer, and while copies differ.
    #[cfg_attr(test, schemars(schema_with = "schema::rating"))]
    pub rating: Option<Rating>,
    /// Why it does not apply, as typed.
    pub reason: Option<String>,
    /// The note, as typed; null without one, and while copies differ. Absent when notes are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(schema_with = "schema::text_or_null"))]
    pub note: Option<Option<String>>,
    /// What backs the answer. Absent when evidence is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Vec<Evidence>"))]
    pub evidence: Option<Vec<Evidence>>,
    /// Whether it is essential and rated 0 or 1.
    pub critical_gap: bool,
    /// Whether copies of the project hold different ratings or notes.
    pub conflicting: bool,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Reference {
    /// The id of the source.
    pub source: String,
    /// The heading or passage in it.
    pub at: String,
}

/// A piece of evidence, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Evidence {
    /// Its permanent id.
    #[cfg_attr(test, schemars(extend("format" = "uuid")))]
    pub id: String,
    /// What it is.
    pub title: String,
    /// Where it is kept; may be empty.
    pub place: String,
}

/// The items in scope, in the order of the framework.
pub(super) fn all(source: &Source<'_>, options: &Options) -> Vec<Item> {
    let items = source.scope.items().iter().filter_map(|item| source.framework.item(item.id.as_str()));
    items.map(|(section, item)| of(source, options, section, item)).collect()
}

fn of(source: &Source<'_>, options: &Options, section: &checklist::Section, item: &checklist::Item) -> Item {
    let id = item.id.as_str();
    let answer = source.project.answer(id);
    let standing = Standing::of_item(source.project, id);
    let rated = answer.and_then(|answer| answer.rated.value());
    let note = || answer.and_then(|answer| answer.note.value()).cloned();
    let references = item.references.iter();
    Item {
        id: id.to_owned(),
        number: source.framework.number(id).unwrap_or_else(|| id.to_owned()),
        section: section.id.as_str().to_owned(),
        text: wording(source, Phrase::Item(id)),
        essential: item.essential,
        level: item.level.clone(),
        phases: item.phases.clone(),
        principles: item.principles.clone(),
        references: references
            .map(|reference| Reference { source: reference.source.clone(), at: reference.at.clone() })
            .collect(),
        rating: standing.rating,
        reason: rated.and_then(|rated| rated.reason.clone()),
        note: options.notes.then(note),
        evidence: options.evidence.then(|| evidence(source, id)),
        critical_gap: standing.rating.is_some_and(|rating| is_critical_gap(item.essential, rating)),
        conflicting: standing.conflicting,
    }
}

fn evidence(source: &Source<'_>, item: &str) -> Vec<Evidence> {
    let evidence = source.project.evidence_for(item);
    evidence
        .map(|(id, evidence)| Evidence {
            id: id.to_string(),
            title: evidence.title.provisional().cloned().unwrap_or_default(),
            place: evidence.place.provisional().cloned().unwrap_or_default(),
        })
        .collect()
}
