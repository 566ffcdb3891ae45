//! The sample project: a made-up programme, partly answered, for a first look and for demonstrations. Its content is data
//! in `content/sample`; here it is only carried through the same gate as every answer that a person gives.

use std::collections::{BTreeSet, HashMap};

use checklist::change::{FollowUpFields, MilestoneFields, found};
use checklist::{
    Change, Draft, Entry, FollowUpState, Framework, ItemId, Journal, Language, MilestoneKind, Profile,
    Project, Rating,
};
use jiff::{SignedDuration, ToSpan};
use serde::Deserialize;
use uuid::Uuid;

use crate::Api;
use crate::error::{Code, Error};
use crate::session::Actor;

const STRUCTURE: &str = include_str!("../../../content/sample/sample.json");

fn texts(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../content/sample/en.json"),
        Language::Fr => include_str!("../../../content/sample/fr.json"),
        Language::Es => include_str!("../../../content/sample/es.json"),
        Language::Ar => include_str!("../../../content/sample/ar.json"),
    }
}

/// `sample.json`. Texts are keys of the language's file.
#[derive(Deserialize)]
struct Sample {
    profile: SampleProfile,
    baseline: SampleBaseline,
    items: Vec<SampleItem>,
    #[serde(default)]
    follow_ups: Vec<SampleFollowUp>,
}

#[derive(Deserialize)]
struct SampleProfile {
    #[serde(default)]
    country: String,
    sectors: BTreeSet<String>,
    phases: BTreeSet<String>,
    themes: BTreeSet<String>,
}

#[derive(Deserialize)]
struct SampleBaseline {
    days_ago: i32,
    remark: String,
}

#[derive(Deserialize)]
struct SampleItem {
    item: ItemId,
    /// The rating at the baseline.
    #[serde(default)]
    before: Option<Rating>,
    #[serde(default)]
    rating: Option<Rating>,
    #[serde(default)]
    reason: Option<String>,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    evidence: Vec<SampleEvidence>,
    #[serde(default)]
    follow_ups: Vec<SampleFollowUp>,
}

#[derive(Deserialize)]
struct SampleEvidence {
    title: String,
    #[serde(default)]
    place: Option<String>,
}

#[derive(Deserialize)]
struct SampleFollowUp {
    action: String,
    owner: String,
    #[serde(default)]
    due_in_days: Option<i32>,
    /// The state at the baseline; without it, it was planned later.
    #[serde(default)]
    before: Option<FollowUpState>,
    state: FollowUpState,
}

impl Sample {
    /// Those of the items, then those of the whole project.
    fn follow_ups(&self) -> impl Iterator<Item = (Option<&ItemId>, &SampleFollowUp)> {
        let of_items = self
            .items
            .iter()
            .flat_map(|item| item.follow_ups.iter().map(move |follow_up| (Some(&item.item), follow_up)));
        of_items.chain(self.follow_ups.iter().map(|follow_up| (None, follow_up)))
    }
}

impl Api {
    /// The sample project: the one that is there, else a new one in this language. Answers its id.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn open_sample(&self, language: Language) -> Result<Uuid, Error> {
        match self.projects()?.projects.iter().find(|row| row.sample) {
            Some(row) => Ok(row.id),
            None => self.create_sample(language),
        }
    }

    /// Throws away a sample project and makes a fresh one; answers the new id. The old one stays in the trash for a while.
    ///
    /// # Errors
    /// [`Code::ProjectUnknown`] when the project is no sample, and what the disk refuses.
    pub fn reset_sample(&self, id: Uuid, language: Language) -> Result<Uuid, Error> {
        if !self.with_session(id, |session, _| Ok(session.project.sample))? {
            return Err(Error::new(Code::ProjectUnknown, "not a sample").with("id", id));
        }
        let fresh = self.create_sample(language)?;
        self.delete_project(id)?;
        Ok(fresh)
    }

    fn create_sample(&self, language: Language) -> Result<Uuid, Error> {
        let broken = |error: serde_json::Error| Error::new(Code::Internal, error);
        let sample: Sample = serde_json::from_str(STRUCTURE).map_err(broken)?;
        let texts: HashMap<String, String> = serde_json::from_str(texts(language)).map_err(broken)?;
        self.create(|actor| self.write_sample(&sample, &texts, actor))
    }

    /// All entries of the sample as one act, which founds it and is therefore not undone step by step: what was said some months
    /// ago, the milestone of that time, and what was said since.
    fn write_sample(
        &self,
        sample: &Sample,
        texts: &HashMap<String, String>,
        actor: &mut Actor<'_>,
    ) -> Result<Vec<Entry>, Error> {
        let pack = self.frameworks.built_in();
        pack.keep(&self.store)?;
        let framework = pack.framework()?;
        let say = |key: &str| texts.get(key).cloned().unwrap_or_default();
        let profile = Profile {
            name: say("name"),
            mission: say("mission"),
            country: sample.profile.country.clone(),
            sectors: sample.profile.sectors.clone(),
            phases: sample.profile.phases.clone(),
            themes: sample.profile.themes.clone(),
        };
        let (now, today) = (actor.at, self.clock.today());
        let day = |days: i32| today.checked_add(days.days()).unwrap_or(today).to_string();
        let ago = SignedDuration::from_hours(24 * i64::from(sample.baseline.days_ago));
        actor.at = now.checked_sub(ago).unwrap_or(now);
        let mut writer = Writer::found(found(profile, &framework, true)?, &framework, actor);
        let planned = writer.first_round(sample, &say, &day)?;
        writer.actor.at = now;
        writer.since(sample, &planned, &say, &day)?;
        let Writer { journal, .. } = writer;
        let act = journal.entries().first().map(|entry| entry.act).unwrap_or_default();
        Ok(journal.entries().iter().cloned().map(|entry| Entry { act, ..entry }).collect())
    }
}

/// Writes the sample entry by entry, each through the gate.
struct Writer<'a, 'b> {
    journal: Journal,
    project: Project,
    framework: &'a Framework,
    actor: &'a mut Actor<'b>,
}

impl<'a, 'b> Writer<'a, 'b> {
    fn found(drafts: Vec<Draft>, framework: &'a Framework, actor: &'a mut Actor<'b>) -> Self {
        let journal: Journal = actor.write(&Journal::default(), drafts).into_iter().collect();
        let project = Project::read(&journal);
        Self { journal, project, framework, actor }
    }

    /// Keeps a change; answers the id of what it created.
    fn change(&mut self, change: Change) -> Result<Uuid, Error> {
        let new_id = self.actor.ids.next(self.actor.at);
        let drafts = change.drafts(&self.journal, &self.project, self.framework, new_id)?;
        for entry in self.actor.write(&self.journal, drafts) {
            let field = entry.field.clone();
            self.journal.insert(entry);
            self.project.refresh(&self.journal, &field);
        }
        Ok(new_id)
    }

    /// What was said at the baseline, and the baseline; answers the ids of the follow-ups of that time, each at its place among
    /// all.
    fn first_round(
        &mut self,
        sample: &Sample,
        say: &dyn Fn(&str) -> String,
        day: &dyn Fn(i32) -> String,
    ) -> Result<Vec<Option<Uuid>>, Error> {
        for SampleItem { item, before, reason, .. } in &sample.items {
            if before.is_some() {
                let reason = reason.as_deref().map(say);
                self.change(Change::Rate { item: item.clone(), rating: *before, reason })?;
            }
        }
        let mut planned = Vec::new();
        for (item, follow_up) in sample.follow_ups() {
            let add = |state| Change::AddFollowUp {
                item: item.cloned(),
                fields: FollowUpFields { state, ..fields(follow_up, say, day) },
            };
            planned.push(follow_up.before.map(|state| self.change(add(state))).transpose()?);
        }
        let SampleBaseline { days_ago, remark } = &sample.baseline;
        let milestone = MilestoneFields {
            kind: MilestoneKind::Baseline,
            name: String::new(),
            day: day(-days_ago),
            remark: say(remark),
        };
        self.change(Change::AddMilestone { milestone })?;
        Ok(planned)
    }

    /// What was said since.
    fn since(
        &mut self,
        sample: &Sample,
        planned: &[Option<Uuid>],
        say: &dyn Fn(&str) -> String,
        day: &dyn Fn(i32) -> String,
    ) -> Result<(), Error> {
        for SampleItem { item, rating, reason, note, evidence, .. } in &sample.items {
            let reason = reason.as_deref().map(say);
            self.change(Change::Rate { item: item.clone(), rating: *rating, reason })?;
            if let Some(note) = note {
                self.change(Change::Note { item: item.clone(), note: say(note) })?;
            }
            for SampleEvidence { title, place } in evidence {
                let place = place.as_deref().map(say).unwrap_or_default();
                self.change(Change::AddEvidence { item: item.clone(), title: say(title), place })?;
            }
        }
        for ((item, follow_up), planned) in sample.follow_ups().zip(planned) {
            let fields = fields(follow_up, say, day);
            self.change(match planned {
                Some(id) => Change::EditFollowUp { id: *id, fields },
                None => Change::AddFollowUp { item: item.cloned(), fields },
            })?;
        }
        Ok(())
    }
}

fn fields(
    follow_up: &SampleFollowUp,
    say: &dyn Fn(&str) -> String,
    day: &dyn Fn(i32) -> String,
) -> FollowUpFields {
    FollowUpFields {
        action: say(&follow_up.action),
        owner: say(&follow_up.owner),
        due: follow_up.due_in_days.map(day).unwrap_or_default(),
        state: follow_up.state,
    }
}
