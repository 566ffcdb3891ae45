//! The measures of a project, as they are counted in the core: nothing is counted here.

use checklist::prose::Phrase;
use checklist::{Band, SectionKind};
use serde::Serialize;

#[cfg(test)]
use super::schema;
use super::wording::{Wording, wording};
use crate::compose::Source;

/// What was counted over everything in scope.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Measures {
    /// Over all items.
    pub overall: Measure,
    /// Essential items that are rated 0 or 1.
    pub critical_gaps: u32,
    /// Items with differing answers.
    pub conflicting: u32,
    /// By section, in the order of the framework.
    pub sections: Vec<Section>,
    /// By principle. An item counts in each of its principles.
    pub principles: Vec<Group>,
    /// By phase. An item counts in each of its phases that the project has.
    pub phases: Vec<Group>,
    /// By level.
    pub levels: Vec<Group>,
}

/// What was counted over a group of items. Completeness and score say different things and are never merged.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Measure {
    /// Items in scope.
    pub in_scope: u32,
    /// Of these, answered: rated or not applicable.
    pub answered: u32,
    /// Of these, rated 0 to 3.
    pub rated: u32,
    /// Of these, not applicable.
    pub not_applicable: u32,
    /// Of these, not known yet; they are unanswered.
    pub unknown: u32,
    /// Of these, without an answer that counts.
    pub open: u32,
    /// Items rated 0, 1, 2 and 3.
    pub by_rating: [u32; 4],
    /// The points of the rated items, three at most for each.
    pub points: u32,
    /// The answered part of what is in scope; null when nothing is in scope.
    #[cfg_attr(test, schemars(schema_with = "schema::fraction"))]
    pub completeness: Option<f64>,
    /// The points got of the points that the rated items can have; null when nothing is rated.
    #[cfg_attr(test, schemars(schema_with = "schema::fraction"))]
    pub score: Option<f64>,
    /// The range of the score: below 50 %, from 50 to below 80 %, 80 % and more; null when nothing is rated.
    #[cfg_attr(test, schemars(schema_with = "schema::band"))]
    pub band: Option<Band>,
}

/// A section with its measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Section {
    /// Its permanent id.
    pub id: String,
    /// The family that it belongs to.
    #[cfg_attr(test, schemars(schema_with = "schema::section_kind"))]
    pub kind: SectionKind,
    /// The short code before the numbers of its items.
    pub code: String,
    /// Its title.
    pub title: Wording,
    /// Its critical gaps.
    pub critical_gaps: u32,
    /// Its items with differing answers.
    pub conflicting: u32,
    /// Its measure.
    pub measure: Measure,
}

/// A principle, phase or level with its measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Group {
    /// Its permanent id.
    pub id: String,
    /// Its title.
    pub title: Wording,
    /// Its measure.
    pub measure: Measure,
}

impl From<&checklist::Measure> for Measure {
    fn from(measure: &checklist::Measure) -> Self {
        Self {
            in_scope: measure.in_scope,
            answered: measure.answered(),
            rated: measure.rated,
            not_applicable: measure.not_applicable,
            unknown: measure.unknown,
            open: measure.unanswered() - measure.unknown,
            by_rating: measure.by_rating,
            points: measure.points,
            completeness: measure.completeness(),
            score: measure.score(),
            band: measure.band(),
        }
    }
}

pub(super) fn of(source: &Source<'_>) -> Measures {
    let measures = source.measures;
    let length = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let counts = measures.section_gaps.iter().zip(&measures.section_conflicts);
    let sections = measures.sections.iter().zip(counts).filter_map(|((id, measure), (gaps, conflicting))| {
        let section = source.framework.section(id.as_str())?;
        Some(Section {
            id: id.as_str().to_owned(),
            kind: section.kind,
            code: section.code.clone(),
            title: wording(source, Phrase::Section(id.as_str())),
            critical_gaps: *gaps,
            conflicting: *conflicting,
            measure: measure.into(),
        })
    });
    Measures {
        overall: (&measures.overall).into(),
        critical_gaps: length(measures.critical_gaps().len()),
        conflicting: length(measures.conflicts().len()),
        sections: sections.collect(),
        principles: groups(source, &measures.principles, Phrase::Principle),
        phases: groups(source, &measures.phases, Phrase::Phase),
        levels: groups(source, &measures.levels, Phrase::Level),
    }
}

fn groups<'m>(
    source: &Source<'_>,
    groups: &'m [(String, checklist::Measure)],
    phrase: impl Fn(&'m str) -> Phrase<'m>,
) -> Vec<Group> {
    let groups = groups.iter();
    groups
        .map(|(id, measure)| Group {
            id: id.clone(),
            title: wording(source, phrase(id)),
            measure: measure.into(),
        })
        .collect()
}
