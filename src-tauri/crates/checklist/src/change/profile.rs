//! The description of a project as registers: founding it, describing it anew, and carrying it to a newer pack.

use std::collections::BTreeSet;

use serde_json::json;

use super::drafts::at;
use super::{ChangeError, Draft, TextPlace};
use crate::field::{Field, ProjectField};
use crate::framework::Framework;
use crate::profile::Profile;
use crate::project::Project;
use crate::text::{self, NAME_LIMIT};

/// The values that found a project. Always at least its name and its pack.
///
/// # Errors
/// [`ChangeError`] when the profile may not be.
pub fn found(profile: Profile, framework: &Framework, sample: bool) -> Result<Vec<Draft>, ChangeError> {
    let profile = checked(profile, framework)?;
    let pack = json!(framework.pack());
    let mut drafts = vec![Draft { field: Field::Project(ProjectField::Pack), value: pack }];
    drafts.extend(profile_drafts(&profile, None));
    if sample {
        drafts.push(Draft { field: Field::Project(ProjectField::Sample), value: json!(true) });
    }
    Ok(drafts)
}

/// The values that carry a project to a newer version of its pack. Answers stay as they are; what the description names and
/// the newer version does not have any more is left out of it.
///
/// # Errors
/// [`ChangeError::PackNotNewer`] when the framework is another pack, or not a newer version.
pub fn upgrade(project: &Project, newer: &Framework) -> Result<Vec<Draft>, ChangeError> {
    let pack = newer.pack();
    if !pack.is_newer_than(&project.pack) {
        return Err(ChangeError::PackNotNewer { pack });
    }
    let kept = |ids: &BTreeSet<String>, known: &dyn Fn(&str) -> bool| {
        ids.iter().filter(|id| known(id)).cloned().collect::<BTreeSet<String>>()
    };
    let profile = &project.profile;
    let phases = kept(&profile.phases, &|id| newer.phases().iter().any(|phase| phase == id));
    let fitting = Profile {
        // A project without a phase would have nothing to work on.
        phases: if phases.is_empty() { newer.phases().iter().cloned().collect() } else { phases },
        sectors: kept(&profile.sectors, &|id| newer.sectors().iter().any(|sector| sector.id == id)),
        themes: kept(&profile.themes, &|id| newer.themes().any(|theme| theme.as_str() == id)),
        ..profile.clone()
    };
    let mut drafts = vec![Draft { field: Field::Project(ProjectField::Pack), value: json!(pack) }];
    drafts.extend(profile_drafts(&fitting, Some(profile)));
    Ok(drafts)
}

pub(super) fn profile_drafts(profile: &Profile, present: Option<&Profile>) -> Vec<Draft> {
    let values = |profile: &Profile| {
        [
            (ProjectField::Name, json!(profile.name)),
            (ProjectField::Mission, json!(profile.mission)),
            (ProjectField::Country, json!(profile.country)),
            (ProjectField::Sectors, json!(profile.sectors)),
            (ProjectField::Phases, json!(profile.phases)),
            (ProjectField::Themes, json!(profile.themes)),
        ]
    };
    let before = present.map(values);
    values(profile)
        .into_iter()
        .enumerate()
        .filter(|(i, (_, value))| before.as_ref().is_none_or(|before| before[*i].1 != *value))
        .map(|(_, (field, value))| Draft { field: Field::Project(field), value })
        .collect()
}

pub(super) fn checked(profile: Profile, framework: &Framework) -> Result<Profile, ChangeError> {
    let name = text::required_line(&profile.name, NAME_LIMIT).map_err(at(TextPlace::Name))?;
    let mission = text::line(&profile.mission, NAME_LIMIT).map_err(at(TextPlace::Mission))?;
    let country = profile.country.trim().to_ascii_uppercase();
    if !(country.is_empty() || (country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase()))) {
        return Err(ChangeError::CountryUnknown { code: profile.country });
    }
    if profile.phases.is_empty() {
        return Err(ChangeError::PhaseMissing);
    }
    each_known(&profile.phases, "phase", |id| framework.phases().iter().any(|phase| phase == id))?;
    each_known(&profile.sectors, "sector", |id| framework.sectors().iter().any(|sector| sector.id == id))?;
    each_known(&profile.themes, "theme", |id| framework.themes().any(|theme| theme.as_str() == id))?;
    Ok(Profile { name, mission, country, ..profile })
}

fn each_known(
    ids: &BTreeSet<String>,
    kind: &'static str,
    known: impl Fn(&str) -> bool,
) -> Result<(), ChangeError> {
    match ids.iter().find(|id| !known(id)) {
        Some(id) => Err(ChangeError::TermUnknown { kind, id: id.clone() }),
        None => Ok(()),
    }
}
