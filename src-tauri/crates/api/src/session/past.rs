//! A project as it stood at a milestone: read from its journal, with the pack that it had then.

use std::sync::Arc;

use checklist::{Framework, Measures, Moment, Project, Scope, SectionId, State};
use store::Store;
use uuid::Uuid;

use super::Session;
use crate::error::{Code, Error};
use crate::frameworks::Frameworks;
use crate::view::MilestoneMark;

/// A state that is no longer the present one.
pub(crate) struct Past {
    /// What the milestone is called.
    pub(crate) mark: MilestoneMark,
    /// What was remarked about it; may be empty.
    pub(crate) remark: String,
    pub(crate) project: Project,
    /// That of the pack of the time, unless it is not on this computer.
    pub(crate) framework: Arc<Framework>,
    pub(crate) scope: Scope,
    pub(crate) measures: Measures,
    /// How many of the entries that were current then are not on this computer.
    pub(crate) missing: usize,
}

impl Past {
    /// The same, only in some sections.
    pub(crate) fn narrowed(mut self, wanted: impl Fn(&SectionId) -> bool) -> Self {
        self.scope = Scope::within(&self.project.profile, &self.framework, wanted);
        self.measures = Measures::of(&self.project, &self.framework, &self.scope);
        self
    }

    pub(crate) fn state(&self) -> State<'_> {
        State {
            project: &self.project,
            framework: &self.framework,
            scope: &self.scope,
            measures: &self.measures,
        }
    }
}

impl Session {
    /// The present state.
    pub(crate) fn state(&self) -> State<'_> {
        State {
            project: &self.project,
            framework: &self.framework,
            scope: &self.scope,
            measures: &self.measures,
        }
    }

    /// The state at a milestone.
    pub(crate) fn state_at(
        &self,
        milestone: Uuid,
        store: &Store,
        frameworks: &Frameworks,
    ) -> Result<Past, Error> {
        let unknown = || Error::new(Code::MilestoneUnknown, "no such milestone");
        let named = self.project.milestone(milestone).ok_or_else(unknown)?;
        let none = Moment::default();
        let moment = named.seen.provisional().unwrap_or(&none);
        let mut project = Project::read(&self.journal.at(moment));
        // Only where a part of a copy arrived without its beginning.
        if project.pack.id.is_empty() {
            project.pack = self.project.pack.clone();
        }
        let framework = frameworks.find(store, &project.pack)?.framework()?;
        let scope = Scope::of(&project.profile, &framework);
        let measures = Measures::of(&project, &framework, &scope);
        let missing = moment.missing(&self.journal);
        let (mark, remark) = (MilestoneMark::of(milestone, named), named.remark().to_owned());
        Ok(Past { mark, remark, project, framework, scope, measures, missing })
    }
}
