//! What a project is, as its people described it.

use checklist::prose::Phrase;
use serde::Serialize;

use super::wording::{Named, named};
use crate::compose::Source;

/// The description of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Project {
    /// Its name, as typed; may be empty.
    pub name: String,
    /// Its programme or mission, as typed; null when it is not given.
    pub mission: Option<String>,
    /// Its country: a code of ISO 3166-1, or what was typed; null when it is not given.
    pub country: Option<String>,
    /// The sectors that it works in, in the order of the framework.
    pub sectors: Vec<Named>,
    /// Its phases, in the order of the framework.
    pub phases: Vec<Named>,
    /// The thematic areas that it chose, in the order of the framework.
    pub themes: Vec<Named>,
    /// Whether it and everything in it is made up.
    pub sample: bool,
}

pub(super) fn of(source: &Source<'_>) -> Project {
    let Source { project, framework, .. } = source;
    let profile = &project.profile;
    let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let sectors = framework.sectors().iter().filter(|sector| profile.sectors.contains(&sector.id));
    let phases = framework.phases().iter().filter(|id| profile.phases.contains(*id));
    let themes = framework.themes().filter(|id| profile.themes.contains(id.as_str()));
    Project {
        name: profile.name.clone(),
        mission: given(&profile.mission),
        country: given(&profile.country),
        sectors: sectors.map(|sector| named(source, &sector.id, Phrase::Sector(&sector.id))).collect(),
        phases: phases.map(|id| named(source, id, Phrase::Phase(id))).collect(),
        themes: themes.map(|id| named(source, id.as_str(), Phrase::Section(id.as_str()))).collect(),
        sample: project.sample,
    }
}
