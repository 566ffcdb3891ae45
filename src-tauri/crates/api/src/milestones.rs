//! Milestones: naming the present state of a project, the figures of each, and what happened between two moments. Editing and
//! removing are ordinary [`Change`](checklist::Change)s.

use checklist::Change;
use checklist::change::MilestoneFields;
use uuid::Uuid;

use crate::Api;
use crate::error::{Code, Error};
use crate::view::{ComparisonView, MilestoneView};

impl Api {
    /// Names the present state of a project; answers the id of the milestone. Without a day it is today's.
    ///
    /// # Errors
    /// What the domain refuses, and what the disk refuses; nothing was changed then.
    pub fn add_milestone(&self, id: Uuid, milestone: MilestoneFields) -> Result<Uuid, Error> {
        let mut milestone = milestone;
        if milestone.day.trim().is_empty() {
            milestone.day = self.clock.today().to_string();
        }
        self.with_session(id, |session, actor| {
            let new_id = actor.ids.next(actor.at);
            session.change_as(new_id, Change::AddMilestone { milestone }, actor)?;
            Ok(new_id)
        })
    }

    /// The milestones of a project with their figures, by day. Figures stay as they were, whatever is said later and whatever
    /// pack the project is carried to.
    ///
    /// # Errors
    /// As for opening the project.
    pub fn milestones(&self, id: Uuid) -> Result<Vec<MilestoneView>, Error> {
        self.with_session(id, |session, _| {
            let milestones = session.project.milestones();
            let at = |id: Uuid| session.state_at(id, &self.store, &self.frameworks);
            milestones.into_iter().map(|(id, _)| Ok(at(id)?.view())).collect()
        })
    }

    /// What happened in a project since a milestone, until another one or, without it, until today.
    ///
    /// # Errors
    /// [`Code::MilestoneUnknown`], and as for opening the project.
    pub fn compare(&self, id: Uuid, since: Uuid, until: Option<Uuid>) -> Result<ComparisonView, Error> {
        let today = self.clock.today();
        self.with_session(id, |session, _| {
            let at = |id: Uuid| session.state_at(id, &self.store, &self.frameworks);
            let (since, until) = (at(since)?, until.map(at).transpose()?);
            Ok(session.compare(&since, until.as_ref(), today))
        })
    }
}

/// The id of a milestone as people give it.
///
/// # Errors
/// [`Code::MilestoneUnknown`] when it is no id.
pub fn milestone_id(text: &str) -> Result<Uuid, Error> {
    text.trim().parse().map_err(|error| Error::new(Code::MilestoneUnknown, error))
}
