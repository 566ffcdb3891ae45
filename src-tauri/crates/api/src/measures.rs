//! What is measured in a project: the overview, the plan, and the bare figures for scripts.

use checklist::{ItemId, Measure};
use serde::{Serialize, Serializer};
use uuid::Uuid;

use crate::Api;
use crate::error::Error;
use crate::view::{OverviewView, PlanView};

/// All measures of a project as scripts read them: groups by id, in the order of the pack.
#[derive(Clone, Debug, Serialize)]
pub struct MeasuresView {
    /// Over all items in scope.
    pub overall: Measure,
    /// By section.
    pub sections: Groups,
    /// By principle.
    pub principles: Groups,
    /// By phase.
    pub phases: Groups,
    /// By level.
    pub levels: Groups,
    /// Essential items rated 0 or 1, lowest first.
    pub critical_gaps: Vec<ItemId>,
    /// Items not known yet.
    pub to_find_out: Vec<ItemId>,
    /// Items in which copies differ.
    pub conflicts: Vec<ItemId>,
}

/// Measures by id, written as one JSON object in this order.
#[derive(Clone, Debug)]
pub struct Groups(pub Vec<(String, Measure)>);

impl Serialize for Groups {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, measure)| (id, measure)))
    }
}

impl Api {
    /// The overview of a project.
    ///
    /// # Errors
    /// As for opening it.
    pub fn overview(&self, id: Uuid) -> Result<OverviewView, Error> {
        let today = self.clock.today();
        self.with_session(id, |session, _| Ok(session.overview(today)))
    }

    /// The plan of a project.
    ///
    /// # Errors
    /// As for opening it.
    pub fn plan(&self, id: Uuid) -> Result<PlanView, Error> {
        let today = self.clock.today();
        self.with_session(id, |session, _| Ok(session.plan(today)))
    }

    /// The figures of a project.
    ///
    /// # Errors
    /// As for opening it.
    pub fn measures(&self, id: Uuid) -> Result<MeasuresView, Error> {
        self.with_session(id, |session, _| {
            let measures = &session.measures;
            Ok(MeasuresView {
                overall: measures.overall,
                sections: Groups(measures.sections.iter().map(|(id, m)| (id.to_string(), *m)).collect()),
                principles: Groups(measures.principles.clone()),
                phases: Groups(measures.phases.clone()),
                levels: Groups(measures.levels.clone()),
                critical_gaps: measures.critical_gaps().cloned().collect(),
                to_find_out: measures.to_find_out().cloned().collect(),
                conflicts: measures.conflicts().cloned().collect(),
            })
        })
    }
}
