//! What a journal says now about a project. Derived, never stored, and brought up to date field by field.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::answer::Answer;
use crate::evidence::Evidence;
use crate::field::{AnswerField, EvidenceField, Field, FollowUpField, MilestoneField, ProjectField};
use crate::follow_up::FollowUp;
use crate::id::ItemId;
use crate::journal::Journal;
use crate::milestone::Milestone;
use crate::pack::PackVersion;
use crate::profile::Profile;
use crate::rating::Rating;
use crate::register::{Claim, Register};

/// The present state of a project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    /// Its description.
    pub profile: Profile,
    /// The pack that it is answered against.
    pub pack: PackVersion,
    /// The newest version of that pack to which its people did not want to upgrade.
    pub declined: Option<PackVersion>,
    /// Whether it is put away.
    pub archived: bool,
    /// Whether it is a made-up sample.
    pub sample: bool,
    /// When anything was last written, by the writers' clocks.
    pub changed_at: Option<Timestamp>,
    answers: BTreeMap<ItemId, Answer>,
    evidence: BTreeMap<Uuid, Evidence>,
    follow_ups: BTreeMap<Uuid, FollowUp>,
    milestones: BTreeMap<Uuid, Milestone>,
    conflicts: BTreeMap<Field, Vec<Claim<Value>>>,
}

impl Project {
    /// Reads a whole journal.
    #[must_use]
    pub fn read(journal: &Journal) -> Self {
        let mut project = Self::default();
        for field in journal.fields() {
            project.refresh(journal, field);
        }
        project
    }

    /// Brings one register up to date after the journal changed. Costs the same whatever the size of the project.
    pub fn refresh(&mut self, journal: &Journal, field: &Field) {
        let heads = journal.heads(field);
        self.changed_at = heads.iter().map(|entry| entry.at).chain(self.changed_at).max();
        match Register::<Value>::read(&heads) {
            // Settled by itself: the newest version has every item that an older one has.
            Register::Conflict(_) if is_of_pack(field) => {}
            Register::Conflict(claims) => {
                self.conflicts.insert(field.clone(), claims);
            }
            Register::Empty | Register::Value(_) => {
                self.conflicts.remove(field);
            }
        }
        match field {
            Field::Project(part) => self.refresh_profile(*part, &heads),
            Field::Answer(item, part) => {
                let answer = self.answers.entry(item.clone()).or_default();
                match part {
                    AnswerField::Rating => answer.rated = Register::read(&heads),
                    AnswerField::Note => answer.note = Register::read(&heads),
                }
                if answer.is_empty() {
                    self.answers.remove(item);
                }
            }
            Field::Evidence(id, part) => {
                let evidence = self.evidence.entry(*id).or_default();
                match part {
                    EvidenceField::Item => evidence.item = Register::read(&heads),
                    EvidenceField::Title => evidence.title = Register::read(&heads),
                    EvidenceField::Place => evidence.place = Register::read(&heads),
                }
                if evidence.is_empty() {
                    self.evidence.remove(id);
                }
            }
            Field::FollowUp(id, part) => {
                let follow_up = self.follow_ups.entry(*id).or_default();
                match part {
                    FollowUpField::Item => follow_up.item = Register::read(&heads),
                    FollowUpField::Action => follow_up.action = Register::read(&heads),
                    FollowUpField::Owner => follow_up.owner = Register::read(&heads),
                    FollowUpField::Due => follow_up.due = Register::read(&heads),
                    FollowUpField::State => follow_up.state = Register::read(&heads),
                }
                if follow_up.is_empty() {
                    self.follow_ups.remove(id);
                }
            }
            Field::Milestone(id, part) => {
                let milestone = self.milestones.entry(*id).or_default();
                match part {
                    MilestoneField::Kind => milestone.kind = Register::read(&heads),
                    MilestoneField::Name => milestone.name = Register::read(&heads),
                    MilestoneField::Day => milestone.day = Register::read(&heads),
                    MilestoneField::Remark => milestone.remark = Register::read(&heads),
                    MilestoneField::Seen => milestone.seen = Register::read(&heads),
                }
                if milestone.is_empty() {
                    self.milestones.remove(id);
                }
            }
            Field::Other(_) => {}
        }
    }

    fn refresh_profile(&mut self, part: ProjectField, heads: &[&crate::entry::Entry]) {
        fn value<T: DeserializeOwned + PartialEq + Clone + Default>(heads: &[&crate::entry::Entry]) -> T {
            Register::<T>::read(heads).provisional().cloned().unwrap_or_default()
        }
        match part {
            ProjectField::Name => self.profile.name = value(heads),
            ProjectField::Mission => self.profile.mission = value(heads),
            ProjectField::Country => self.profile.country = value(heads),
            ProjectField::Sectors => self.profile.sectors = value(heads),
            ProjectField::Phases => self.profile.phases = value(heads),
            ProjectField::Themes => self.profile.themes = value(heads),
            ProjectField::Pack => self.pack = newest(heads).unwrap_or_default(),
            ProjectField::Declined => self.declined = newest(heads),
            ProjectField::Archived => self.archived = value(heads),
            ProjectField::Sample => self.sample = value(heads),
        }
    }

    /// The answer to an item, when anything was said.
    #[must_use]
    pub fn answer(&self, item: &str) -> Option<&Answer> {
        self.answers.get(item)
    }

    /// The rating of an item that counts; none while copies differ.
    #[must_use]
    pub fn rating(&self, item: &str) -> Option<Rating> {
        self.answers.get(item).and_then(Answer::rating)
    }

    /// All answers, by item id.
    pub fn answers(&self) -> impl Iterator<Item = (&ItemId, &Answer)> {
        self.answers.iter()
    }

    /// All evidence, oldest first.
    pub fn evidence(&self) -> impl Iterator<Item = (Uuid, &Evidence)> {
        self.evidence.iter().map(|(id, evidence)| (*id, evidence))
    }

    /// One piece of evidence.
    #[must_use]
    pub fn evidence_by_id(&self, id: Uuid) -> Option<&Evidence> {
        self.evidence.get(&id)
    }

    /// The evidence for an item, oldest first.
    pub fn evidence_for<'a>(&'a self, item: &'a str) -> impl Iterator<Item = (Uuid, &'a Evidence)> {
        self.evidence()
            .filter(move |(_, evidence)| evidence.item.provisional().is_some_and(|id| id.as_str() == item))
    }

    /// All follow-ups, oldest first.
    pub fn follow_ups(&self) -> impl Iterator<Item = (Uuid, &FollowUp)> {
        self.follow_ups.iter().map(|(id, follow_up)| (*id, follow_up))
    }

    /// One follow-up.
    #[must_use]
    pub fn follow_up(&self, id: Uuid) -> Option<&FollowUp> {
        self.follow_ups.get(&id)
    }

    /// The follow-ups for an item, oldest first.
    pub fn follow_ups_for<'a>(&'a self, item: &'a str) -> impl Iterator<Item = (Uuid, &'a FollowUp)> {
        self.follow_ups()
            .filter(move |(_, follow_up)| follow_up.item.provisional().is_some_and(|id| id.as_str() == item))
    }

    /// All milestones, by day, then oldest first.
    #[must_use]
    pub fn milestones(&self) -> Vec<(Uuid, &Milestone)> {
        let named = self.milestones.iter().filter(|(_, milestone)| milestone.is_named());
        let mut milestones: Vec<_> = named.map(|(id, milestone)| (*id, milestone)).collect();
        milestones.sort_by_key(|(id, milestone)| (milestone.day(), *id));
        milestones
    }

    /// One milestone.
    #[must_use]
    pub fn milestone(&self, id: Uuid) -> Option<&Milestone> {
        self.milestones.get(&id).filter(|milestone| milestone.is_named())
    }

    /// Every register that holds differing values, with each value.
    #[must_use]
    pub fn conflicts(&self) -> &BTreeMap<Field, Vec<Claim<Value>>> {
        &self.conflicts
    }
}

fn is_of_pack(field: &Field) -> bool {
    matches!(field, Field::Project(ProjectField::Pack | ProjectField::Declined))
}

/// The newest of the versions that the entries name. Copies that were upgraded apart agree on it without a choice, in whatever
/// order they meet.
fn newest(heads: &[&crate::entry::Entry]) -> Option<PackVersion> {
    heads.iter().filter_map(|entry| PackVersion::deserialize(&entry.value).ok()).max()
}
