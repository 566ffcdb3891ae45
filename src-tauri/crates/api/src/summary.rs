//! What the list of projects needs of one project, small enough to be kept for thousands in the index. It holds due dates
//! rather than "overdue", because the days pass without anybody writing.

use std::collections::BTreeSet;

use checklist::measure::MeasureView;
use checklist::{Framework, Journal, Measures, PackVersion, Plan, PlanGroup, Profile, Project, Scope};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::view::{NextFollowUp, ProjectRow};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Summary {
    pub(crate) profile: Profile,
    /// The packs that it needs.
    pub(crate) packs: BTreeSet<PackVersion>,
    pub(crate) archived: bool,
    pub(crate) sample: bool,
    measure: MeasureView,
    critical_gaps: u32,
    conflicts: u32,
    /// The days of all follow-ups still to do, earliest first.
    due: Vec<Date>,
    /// What is to be done on the first of them.
    next: String,
    changed_at: Option<Timestamp>,
}

impl Summary {
    /// A number that changes when rows of an earlier start mean something else: another form, or other packs, with which a
    /// project is counted that names one of them.
    pub(crate) fn version(packs: &[PackVersion]) -> u32 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        const FORM: u32 = 4;
        let mut hasher = DefaultHasher::new();
        (FORM, crate::VERSION, packs).hash(&mut hasher);
        #[allow(clippy::cast_possible_truncation, reason = "any 32 bits of the hash do")]
        let version = hasher.finish() as u32;
        version
    }

    pub(crate) fn read(journal: &Journal, project: &Project, framework: &Framework) -> Self {
        let scope = Scope::of(&project.profile, framework);
        Self::of(journal, project, &Measures::of(project, framework, &scope))
    }

    pub(crate) fn of(journal: &Journal, project: &Project, measures: &Measures) -> Self {
        // Any day will do: only what is closed and what is not matters here.
        let plan = Plan::of(project, Date::ZERO);
        let mut to_do: Vec<(Date, &String)> = plan
            .0
            .iter()
            .filter(|(group, ..)| *group != PlanGroup::Closed)
            .filter_map(|(_, _, follow_up)| {
                Some((*follow_up.due.provisional()?, follow_up.action.provisional()?))
            })
            .collect();
        to_do.sort();
        Self {
            profile: project.profile.clone(),
            packs: packs_of(journal, project),
            archived: project.archived,
            sample: project.sample,
            measure: (&measures.overall).into(),
            critical_gaps: u32::try_from(measures.critical_gaps().len()).unwrap_or(u32::MAX),
            conflicts: u32::try_from(measures.conflicts().len()).unwrap_or(u32::MAX),
            next: to_do.first().map(|(_, action)| (*action).clone()).unwrap_or_default(),
            due: to_do.into_iter().map(|(due, _)| due).collect(),
            changed_at: project.changed_at,
        }
    }

    pub(crate) fn row(self, id: Uuid, today: Date) -> ProjectRow {
        let days_left = |due: Date| today.until(due).map_or(0, |span| span.get_days());
        ProjectRow {
            id,
            archived: self.archived,
            sample: self.sample,
            measure: self.measure,
            critical_gaps: self.critical_gaps,
            conflicts: self.conflicts,
            overdue: u32::try_from(self.due.iter().filter(|due| **due < today).count()).unwrap_or(u32::MAX),
            next: self.due.first().map(|due| NextFollowUp {
                action: self.next,
                due: *due,
                days_left: days_left(*due),
            }),
            changed_at: self.changed_at,
            profile: self.profile,
        }
    }
}

/// The packs that a project needs: the one that it is answered against, and those of its milestones, whose figures would no
/// longer be exact without them.
pub(crate) fn packs_of(journal: &Journal, project: &Project) -> BTreeSet<PackVersion> {
    let milestones = project.milestones();
    let moments = milestones.iter().filter_map(|(_, milestone)| milestone.seen.provisional());
    let mut packs: BTreeSet<PackVersion> = moments.filter_map(|moment| moment.pack(journal)).collect();
    packs.insert(project.pack.clone());
    packs
}
