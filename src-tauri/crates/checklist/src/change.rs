//! What a person wants to change in a project, and whether that may be: the one gate through which every value passes.

mod drafts;
mod error;
mod evidence;
mod follow_up;
mod milestone;
mod profile;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::answer::Rated;
use crate::field::{AnswerField, Field, MilestoneField, ProjectField};
use crate::framework::Framework;
use crate::id::ItemId;
use crate::journal::Journal;
use crate::milestone::Moment;
use crate::pack::PackVersion;
use crate::profile::Profile;
use crate::project::Project;
use crate::rating::Rating;
use crate::text::{self, LINE_LIMIT, TextFault};

use drafts::{Drafts, at, filled};
pub use error::{ChangeError, TextPlace};
pub use follow_up::FollowUpFields;
pub use milestone::MilestoneFields;
use profile::{checked, profile_drafts};
pub use profile::{found, upgrade};

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
    /// Names the present state of the project.
    AddMilestone {
        /// What a person writes about it.
        milestone: MilestoneFields,
    },
    /// Changes what was written about a milestone. The state that it names stays.
    EditMilestone {
        /// Which.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        id: Uuid,
        /// What a person writes about it.
        milestone: MilestoneFields,
    },
    /// Removes a milestone. What was said at that time stays in the journal.
    RemoveMilestone {
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

/// A value for a register, checked but not yet written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The register.
    pub field: Field,
    /// The value; null empties it.
    pub value: Value,
}

impl Change {
    /// The values to write, only those that differ from the present ones. `project` is what `journal` says. `new_id` names
    /// evidence, a follow-up or a milestone that this change creates.
    ///
    /// # Errors
    /// [`ChangeError`] when the change may not be.
    pub fn drafts(
        self,
        journal: &Journal,
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
            Self::AddMilestone { milestone } => {
                drafts.milestone(project, new_id, Some(milestone))?;
                drafts.write(Field::Milestone(new_id, MilestoneField::Seen), Moment::of(journal));
            }
            Self::EditMilestone { id, milestone } => {
                project.milestone(id).ok_or(ChangeError::MilestoneUnknown { id })?;
                drafts.milestone(project, id, Some(milestone))?;
            }
            Self::RemoveMilestone { id } => {
                project.milestone(id).ok_or(ChangeError::MilestoneUnknown { id })?;
                drafts.milestone(project, id, None)?;
            }
            Self::Archive { archived } => {
                if archived != project.archived {
                    drafts.write(Field::Project(ProjectField::Archived), archived);
                }
            }
            Self::DeclineUpgrade { pack } => {
                if !pack.is_newer_than(&project.pack) {
                    return Err(ChangeError::PackNotNewer { pack });
                }
                if project.declined.as_ref() != Some(&pack) {
                    drafts.write(Field::Project(ProjectField::Declined), pack);
                }
            }
            Self::Resolve { field, entry } => {
                let claims = project.conflicts().get(&field).map(Vec::as_slice).unwrap_or_default();
                let claim = claims.iter().find(|claim| claim.entry == entry);
                let claim = claim.ok_or(ChangeError::ClaimUnknown { field: field.to_string(), entry })?;
                drafts.write(field, &claim.value);
            }
        }
        Ok(drafts.0)
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

#[cfg(test)]
mod tests;
