//! What a person wants to change in a project, and whether that may be: the one gate through which every value passes.

mod error;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::answer::Rated;
use crate::field::{AnswerField, EvidenceField, Field, FollowUpField, ProjectField};
use crate::follow_up::FollowUpState;
use crate::framework::Framework;
use crate::id::ItemId;
use crate::pack::PackVersion;
use crate::profile::Profile;
use crate::project::Project;
use crate::rating::Rating;
use crate::register::Register;
use crate::text::{self, LINE_LIMIT, NAME_LIMIT, TextFault};

pub use error::{ChangeError, TextPlace};

/// A wish, as it comes from the window, the command line or a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// Rates an item; without a rating, clears it.
    Rate {
        /// The item.
        item: ItemId,
        /// The rating, or none.
        rating: Option<Rating>,
        /// Why it does not apply; needed with [`Rating::NotApplicable`], dropped otherwise.
        reason: Option<String>,
    },
    /// Writes the note of an item; an empty one removes it.
    Note {
        /// The item.
        item: ItemId,
        /// The note.
        note: String,
    },
    /// Adds evidence to an item.
    AddEvidence {
        /// The item.
        item: ItemId,
        /// What it is.
        title: String,
        /// A link, or where it is kept; may be empty.
        place: String,
    },
    /// Changes evidence.
    EditEvidence {
        /// Which.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        id: Uuid,
        /// What it is.
        title: String,
        /// A link, or where it is kept; may be empty.
        place: String,
    },
    /// Removes evidence.
    RemoveEvidence {
        /// Which.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        id: Uuid,
    },
    /// Plans a follow-up.
    AddFollowUp {
        /// The item that it mends, or none for one of the whole project.
        item: Option<ItemId>,
        /// What is to be done, by whom and when.
        #[serde(flatten)]
        fields: FollowUpFields,
    },
    /// Changes a follow-up.
    EditFollowUp {
        /// Which.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        id: Uuid,
        /// What is to be done, by whom and when.
        #[serde(flatten)]
        fields: FollowUpFields,
    },
    /// Removes a follow-up.
    RemoveFollowUp {
        /// Which.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        id: Uuid,
    },
    /// Changes the description of the project.
    Describe {
        /// All of it.
        profile: Profile,
    },
    /// Puts the project away, or takes it out again.
    Archive {
        /// Whether it is put away.
        archived: bool,
    },
    /// Does not want to upgrade to a newer version of the pack. It is not offered again; a still newer one is.
    DeclineUpgrade {
        /// That version.
        pack: PackVersion,
    },
    /// Ends a conflict by keeping one of the differing values.
    Resolve {
        /// The register.
        field: Field,
        /// The entry whose value stays.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        entry: Uuid,
    },
}

/// What a person writes about a follow-up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub struct FollowUpFields {
    /// What is to be done.
    pub action: String,
    /// The role of who does it; may be empty.
    pub owner: String,
    /// `YYYY-MM-DD`, or empty.
    pub due: String,
    /// How far it is.
    #[serde(default)]
    pub state: FollowUpState,
}

/// A value for a register, checked but not yet written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The register.
    pub field: Field,
    /// The value; null empties it.
    pub value: Value,
}

impl Change {
    /// The values to write, only those that differ from the present ones. `new_id` names evidence or a follow-up that
    /// this change creates.
    ///
    /// # Errors
    /// [`ChangeError`] when the change may not be.
    pub fn drafts(
        self,
        project: &Project,
        framework: &Framework,
        new_id: Uuid,
    ) -> Result<Vec<Draft>, ChangeError> {
        let mut drafts = Drafts::default();
        match self {
            Self::Rate { item, rating, reason } => {
                known(framework, &item)?;
                let rated = rating.map(|rating| rated(rating, reason.as_deref())).transpose()?;
                let present = project.answer(item.as_str()).map(|answer| &answer.rated);
                drafts.put(Field::Answer(item, AnswerField::Rating), rated.as_ref(), present);
            }
            Self::Note { item, note } => {
                known(framework, &item)?;
                let note = text::note(&note).map_err(at(TextPlace::Note))?;
                let present = project.answer(item.as_str()).map(|answer| &answer.note);
                drafts.put(Field::Answer(item, AnswerField::Note), filled(note).as_ref(), present);
            }
            Self::AddEvidence { item, title, place } => {
                known(framework, &item)?;
                drafts.evidence(project, new_id, Some((Some(item), title, place)))?;
            }
            Self::EditEvidence { id, title, place } => {
                let evidence = project.evidence_by_id(id).ok_or(ChangeError::EvidenceUnknown { id })?;
                drafts.evidence(project, id, Some((evidence.item.provisional().cloned(), title, place)))?;
            }
            Self::RemoveEvidence { id } => {
                project.evidence_by_id(id).ok_or(ChangeError::EvidenceUnknown { id })?;
                drafts.evidence(project, id, None)?;
            }
            Self::AddFollowUp { item, fields } => {
                if let Some(item) = &item {
                    known(framework, item)?;
                }
                drafts.follow_up(project, new_id, Some((item, fields)))?;
            }
            Self::EditFollowUp { id, fields } => {
                let follow_up = project.follow_up(id).ok_or(ChangeError::FollowUpUnknown { id })?;
                drafts.follow_up(project, id, Some((follow_up.item.provisional().cloned(), fields)))?;
            }
            Self::RemoveFollowUp { id } => {
                project.follow_up(id).ok_or(ChangeError::FollowUpUnknown { id })?;
                drafts.follow_up(project, id, None)?;
            }
            Self::Describe { profile } => {
                let profile = checked(profile, framework)?;
                drafts.0.extend(profile_drafts(&profile, Some(&project.profile)));
            }
            Self::Archive { archived } => {
                if archived != project.archived {
                    drafts.0.push(Draft {
                        field: Field::Project(ProjectField::Archived),
                        value: json!(archived),
                    });
                }
            }
            Self::DeclineUpgrade { pack } => {
                if !pack.is_newer_than(&project.pack) {
                    return Err(ChangeError::PackNotNewer { pack });
                }
                if project.declined.as_ref() != Some(&pack) {
                    drafts
                        .0
                        .push(Draft { field: Field::Project(ProjectField::Declined), value: json!(pack) });
                }
            }
            Self::Resolve { field, entry } => {
                let claims = project.conflicts().get(&field).map(Vec::as_slice).unwrap_or_default();
                let claim = claims.iter().find(|claim| claim.entry == entry);
                let claim = claim.ok_or(ChangeError::ClaimUnknown { field: field.to_string(), entry })?;
                drafts.0.push(Draft { field, value: claim.value.clone().unwrap_or(Value::Null) });
            }
        }
        Ok(drafts.0)
    }
}

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

fn profile_drafts(profile: &Profile, present: Option<&Profile>) -> Vec<Draft> {
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

fn checked(profile: Profile, framework: &Framework) -> Result<Profile, ChangeError> {
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

fn known(framework: &Framework, item: &ItemId) -> Result<(), ChangeError> {
    match framework.item(item.as_str()) {
        Some(_) => Ok(()),
        None => Err(ChangeError::ItemUnknown { item: item.to_string() }),
    }
}

fn rated(rating: Rating, reason: Option<&str>) -> Result<Rated, ChangeError> {
    if rating != Rating::NotApplicable {
        return Ok(Rated { rating, reason: None });
    }
    match text::required_line(reason.unwrap_or_default(), LINE_LIMIT) {
        Ok(reason) => Ok(Rated { rating, reason: Some(reason) }),
        Err(TextFault::Empty) => Err(ChangeError::ReasonMissing),
        Err(fault) => Err(ChangeError::Text { place: TextPlace::Reason, fault }),
    }
}

/// A day of the calendar, or none for an empty text.
fn day(date: &str) -> Result<Option<Date>, ChangeError> {
    match date.trim() {
        "" => Ok(None),
        date => date.parse().map(Some).map_err(|_| ChangeError::DateInvalid { date: date.to_owned() }),
    }
}

fn at(place: TextPlace) -> impl Fn(TextFault) -> ChangeError {
    move |fault| ChangeError::Text { place, fault }
}

fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

#[derive(Default)]
struct Drafts(Vec<Draft>);

impl Drafts {
    /// Adds a value unless the register holds just that already. In a conflict every choice is worth writing.
    fn put<T: Serialize + PartialEq>(
        &mut self,
        field: Field,
        value: Option<&T>,
        present: Option<&Register<T>>,
    ) {
        let same = match present {
            None | Some(Register::Empty) => value.is_none(),
            Some(Register::Value(present)) => value == Some(present),
            Some(Register::Conflict(_)) => false,
        };
        if !same {
            self.0.push(Draft { field, value: json!(value) });
        }
    }

    fn evidence(
        &mut self,
        project: &Project,
        id: Uuid,
        content: Option<(Option<ItemId>, String, String)>,
    ) -> Result<(), ChangeError> {
        let (item, title, place) = match content {
            None => (None, None, None),
            Some((item, title, place)) => (
                item,
                Some(text::required_line(&title, LINE_LIMIT).map_err(at(TextPlace::EvidenceTitle))?),
                filled(text::line(&place, LINE_LIMIT).map_err(at(TextPlace::EvidencePlace))?),
            ),
        };
        let present = project.evidence_by_id(id);
        self.put(
            Field::Evidence(id, EvidenceField::Item),
            item.as_ref(),
            present.map(|evidence| &evidence.item),
        );
        self.put(
            Field::Evidence(id, EvidenceField::Title),
            title.as_ref(),
            present.map(|evidence| &evidence.title),
        );
        self.put(
            Field::Evidence(id, EvidenceField::Place),
            place.as_ref(),
            present.map(|evidence| &evidence.place),
        );
        Ok(())
    }

    fn follow_up(
        &mut self,
        project: &Project,
        id: Uuid,
        content: Option<(Option<ItemId>, FollowUpFields)>,
    ) -> Result<(), ChangeError> {
        let (item, action, owner, due, state) = match content {
            None => (None, None, None, None, None),
            Some((item, fields)) => (
                item,
                Some(text::required_line(&fields.action, LINE_LIMIT).map_err(at(TextPlace::Action))?),
                filled(text::line(&fields.owner, LINE_LIMIT).map_err(at(TextPlace::Owner))?),
                day(&fields.due)?,
                Some(fields.state),
            ),
        };
        let present = project.follow_up(id);
        self.put(
            Field::FollowUp(id, FollowUpField::Item),
            item.as_ref(),
            present.map(|follow_up| &follow_up.item),
        );
        self.put(
            Field::FollowUp(id, FollowUpField::Action),
            action.as_ref(),
            present.map(|follow_up| &follow_up.action),
        );
        self.put(
            Field::FollowUp(id, FollowUpField::Owner),
            owner.as_ref(),
            present.map(|follow_up| &follow_up.owner),
        );
        self.put(
            Field::FollowUp(id, FollowUpField::Due),
            due.as_ref(),
            present.map(|follow_up| &follow_up.due),
        );
        self.put(
            Field::FollowUp(id, FollowUpField::State),
            state.as_ref(),
            present.map(|follow_up| &follow_up.state),
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests;
