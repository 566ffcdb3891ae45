//! The measures, defined once and counted once. The agreement on them is in PRODUCT, section "Measures":
//!
//! - completeness = (rated + not applicable) / in scope, on screen *answered*;
//! - score = sum of points / (3 x rated), on screen *in place*; the two are never merged into one number;
//! - an empty group has no completeness and no score;
//! - a critical gap is an essential item rated 0 or 1, whatever the percentage.

use std::collections::BTreeMap;

use crate::framework::Framework;
use crate::id::{ItemId, SectionId};
use crate::measure::Measure;
use crate::project::Project;
use crate::rating::Rating;
use crate::scope::{Scope, Scoped};

/// All measures of a project, each group in the order of the pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// Over everything in scope.
    pub overall: Measure,
    /// By section, only those that the project works on.
    pub sections: Vec<(SectionId, Measure)>,
    /// Open critical gaps of each section, in the same order.
    pub section_gaps: Vec<u32>,
    /// Items with differing answers of each section, in the same order.
    pub section_conflicts: Vec<u32>,
    /// By principle. An item counts in each of its principles.
    pub principles: Vec<(String, Measure)>,
    /// By phase. An item counts in each of its phases that the project has.
    pub phases: Vec<(String, Measure)>,
    /// By level.
    pub levels: Vec<(String, Measure)>,
    /// Principle by phase: for each principle in order, one measure for each phase in order.
    pub principles_by_phase: Vec<(String, Vec<Measure>)>,
    gaps: Ranked,
    unknown: Ranked,
    differing: Ranked,
}

impl Measures {
    /// Counts everything in one pass over the items in scope.
    #[must_use]
    pub fn of(project: &Project, framework: &Framework, scope: &Scope) -> Self {
        let empty =
            |ids: &[String]| ids.iter().map(|id| (id.clone(), Measure::default())).collect::<Vec<_>>();
        let cells = || vec![Measure::default(); framework.phases().len()];
        let mut measures = Self {
            sections: scope.sections.iter().map(|id| (id.clone(), Measure::default())).collect(),
            section_gaps: vec![0; scope.sections.len()],
            section_conflicts: vec![0; scope.sections.len()],
            principles: empty(framework.principles()),
            phases: empty(framework.phases()),
            levels: empty(framework.levels()),
            principles_by_phase: framework.principles().iter().map(|id| (id.clone(), cells())).collect(),
            ..Self::default()
        };
        for (place, item) in scope.items().iter().enumerate() {
            let standing = Standing::of(project, item);
            measures.each(item, |measure| measure.add(standing.rating));
            measures.list(place, item, standing, true);
        }
        measures
    }

    /// Counts one item anew after its answer changed from one standing to another. The same result as counting everything,
    /// at a cost that does not grow with the project.
    pub fn recount(&mut self, scope: &Scope, item: &str, before: Standing, after: Standing) {
        let Some(place) = scope.place(item) else { return };
        let item = &scope.items()[place];
        self.each(item, |measure| {
            measure.take(before.rating);
            measure.add(after.rating);
        });
        self.list(place, item, before, false);
        self.list(place, item, after, true);
    }

    /// Every measure in which an item is counted.
    fn each(&mut self, item: &Scoped, mut count: impl FnMut(&mut Measure)) {
        count(&mut self.overall);
        count(&mut self.sections[item.section].1);
        if let Some(level) = item.level {
            count(&mut self.levels[level].1);
        }
        for phase in &item.phases {
            count(&mut self.phases[*phase].1);
        }
        for principle in &item.principles {
            count(&mut self.principles[*principle].1);
            for phase in &item.phases {
                count(&mut self.principles_by_phase[*principle].1[*phase]);
            }
        }
    }

    fn list(&mut self, place: usize, item: &Scoped, standing: Standing, listed: bool) {
        let rank = (standing.rating, place);
        let step = |count: &mut u32| *count = if listed { *count + 1 } else { *count - 1 };
        if standing.is_critical_gap(item) {
            self.gaps.set(rank, &item.id, listed);
            step(&mut self.section_gaps[item.section]);
        }
        if standing.rating == Some(Rating::Unknown) {
            self.unknown.set(rank, &item.id, listed);
        }
        if standing.conflicting {
            self.differing.set((None, place), &item.id, listed);
            step(&mut self.section_conflicts[item.section]);
        }
    }

    /// Essential items rated 0 or 1: lowest rating first, then in the order of the framework.
    pub fn critical_gaps(&self) -> impl ExactSizeIterator<Item = &ItemId> {
        self.gaps.0.values()
    }

    /// Items marked as not known yet, in the order of the framework.
    pub fn to_find_out(&self) -> impl ExactSizeIterator<Item = &ItemId> {
        self.unknown.0.values()
    }

    /// Items with differing answers, in the order of the framework.
    pub fn conflicts(&self) -> impl ExactSizeIterator<Item = &ItemId> {
        self.differing.0.values()
    }

    /// The measure of a section, when the project works on it.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Measure> {
        self.sections.iter().find(|(section, _)| section.as_str() == id).map(|(_, measure)| measure)
    }
}

/// What of an answer is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The rating that counts.
    pub rating: Option<Rating>,
    /// Whether copies differ.
    pub conflicting: bool,
}

impl Standing {
    /// How an item of the scope stands in a project.
    #[must_use]
    pub fn of(project: &Project, item: &Scoped) -> Self {
        Self::of_item(project, item.id.as_str())
    }

    /// How an item stands in a project.
    #[must_use]
    pub fn of_item(project: &Project, item: &str) -> Self {
        project.answer(item).map_or(Self { rating: None, conflicting: false }, |answer| Self {
            rating: answer.rating(),
            conflicting: answer.is_conflicting(),
        })
    }

    fn is_critical_gap(self, item: &Scoped) -> bool {
        self.rating.is_some_and(|rating| is_critical_gap(item.essential, rating))
    }
}

/// Items by rank, so that one can be added or taken out without looking at the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Ranked(BTreeMap<(Option<Rating>, usize), ItemId>);

impl Ranked {
    fn set(&mut self, rank: (Option<Rating>, usize), id: &ItemId, listed: bool) {
        if listed {
            self.0.insert(rank, id.clone());
        } else {
            self.0.remove(&rank);
        }
    }
}

/// An essential item that is not in place or only started.
#[must_use]
pub fn is_critical_gap(essential: bool, rating: Rating) -> bool {
    essential && matches!(rating, Rating::NotInPlace | Rating::Started)
}
