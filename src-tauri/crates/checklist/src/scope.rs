//! Which items of a framework a project works on, prepared once so that counting an answer costs the same in a project of
//! any size.

use std::collections::HashMap;

use crate::framework::{ALL_SECTORS, Framework, Item, Section, SectionKind};
use crate::id::{ItemId, SectionId};
use crate::profile::Profile;

/// The items in scope, each with the groups in which it is counted.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The sections that the project works on, in order. One may have no item in scope.
    pub sections: Vec<SectionId>,
    items: Vec<Scoped>,
    places: HashMap<ItemId, usize>,
}

/// One item in scope. Groups are given by their place in the pack's lists.
#[derive(Clone, Debug)]
pub struct Scoped {
    /// The item.
    pub id: ItemId,
    /// Whether a low rating is a critical gap.
    pub essential: bool,
    pub(crate) section: usize,
    pub(crate) level: Option<usize>,
    pub(crate) principles: Vec<usize>,
    /// Only the phases that the project has.
    pub(crate) phases: Vec<usize>,
}

impl Profile {
    /// Whether the project works on a section: every commitment and pillar, the thematic areas that it chose, and the modules of
    /// its sectors.
    #[must_use]
    pub fn has_section(&self, section: &Section) -> bool {
        match section.kind {
            SectionKind::CoreCommitment | SectionKind::Pillar => true,
            SectionKind::Theme => self.themes.contains(section.id.as_str()),
            SectionKind::Sector => {
                section.sector.as_ref().is_some_and(|sector| self.sectors.contains(sector))
            }
        }
    }

    /// Whether the project works on an item of a section.
    #[must_use]
    pub fn works_on(&self, section: &Section, item: &Item) -> bool {
        self.has_section(section) && self.covers(item)
    }

    /// Whether an item of such a section is in scope: it is for every sector or shares one, shares a phase, and is not
    /// retired.
    #[must_use]
    pub fn covers(&self, item: &Item) -> bool {
        let of_sector = item.sectors.iter().any(|id| id == ALL_SECTORS || self.sectors.contains(id));
        let of_phase = item.phases.iter().any(|id| self.phases.contains(id));
        of_sector && of_phase && !item.retired
    }
}

impl Scoped {
    /// The place of its section in [`Scope::sections`].
    #[must_use]
    pub fn section(&self) -> usize {
        self.section
    }
}

impl Scope {
    /// The scope of a project with this profile.
    #[must_use]
    pub fn of(profile: &Profile, framework: &Framework) -> Self {
        Self::within(profile, framework, |_| true)
    }

    /// The same, but only in some sections: for a report about a part of a project.
    #[must_use]
    pub fn within(profile: &Profile, framework: &Framework, wanted: impl Fn(&SectionId) -> bool) -> Self {
        let mut scope = Self::default();
        let sections = framework.sections().iter().filter(|section| profile.has_section(section));
        for section in sections.filter(|section| wanted(&section.id)) {
            let place = scope.sections.len();
            scope.sections.push(section.id.clone());
            for item in section.items.iter().filter(|item| profile.covers(item)) {
                scope.places.insert(item.id.clone(), scope.items.len());
                scope.items.push(Scoped {
                    id: item.id.clone(),
                    essential: item.essential,
                    section: place,
                    level: framework.levels().iter().position(|id| *id == item.level),
                    principles: places(framework.principles(), |id| item.principles.contains(id)),
                    phases: places(framework.phases(), |id| {
                        item.phases.contains(id) && profile.phases.contains(id)
                    }),
                });
            }
        }
        scope
    }

    /// The items in scope, in the order of the framework.
    #[must_use]
    pub fn items(&self) -> &[Scoped] {
        &self.items
    }

    /// Where an item stands in [`items`](Self::items), when it is in scope.
    #[must_use]
    pub fn place(&self, item: &str) -> Option<usize> {
        self.places.get(item).copied()
    }

    /// Whether an item is in scope.
    #[must_use]
    pub fn contains(&self, item: &str) -> bool {
        self.places.contains_key(item)
    }
}

fn places(ids: &[String], wanted: impl Fn(&String) -> bool) -> Vec<usize> {
    ids.iter().enumerate().filter(|(_, id)| wanted(id)).map(|(place, _)| place).collect()
}
