//! The sample project: a made-up programme, partly answered, for a first look and for demonstrations. Its content is data
//! in `content/sample`; here it is only carried through the same gate as every answer that a person gives.

use std::collections::{BTreeSet, HashMap};

use checklist::change::{FollowUpFields, found};
use checklist::{Change, Entry, FollowUpState, ItemId, Journal, Language, Profile, Project, Rating};
use jiff::ToSpan;
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
struct SampleItem {
    item: ItemId,
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
    state: FollowUpState,
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

    /// All entries of the sample as one act, which founds it and is therefore not undone step by step.
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
        let mut journal: Journal =
            actor.write(&Journal::default(), found(profile, &framework, true)?).into_iter().collect();
        let mut project = Project::read(&journal);
        for change in self.changes(sample, &say) {
            let drafts = change.drafts(&project, &framework, actor.ids.next(actor.at))?;
            for entry in actor.write(&journal, drafts) {
                let field = entry.field.clone();
                journal.insert(entry);
                project.refresh(&journal, &field);
            }
        }
        let act = journal.entries().first().map(|entry| entry.act).unwrap_or_default();
        Ok(journal.entries().iter().cloned().map(|entry| Entry { act, ..entry }).collect())
    }

    fn changes(&self, sample: &Sample, say: &dyn Fn(&str) -> String) -> Vec<Change> {
        let today = self.clock.today();
        let fields = |follow_up: &SampleFollowUp| FollowUpFields {
            action: say(&follow_up.action),
            owner: say(&follow_up.owner),
            due: follow_up
                .due_in_days
                .and_then(|days| today.checked_add(days.days()).ok())
                .map(|due| due.to_string())
                .unwrap_or_default(),
            state: follow_up.state,
        };
        let mut changes = Vec::new();
        for SampleItem { item, rating, reason, note, evidence, follow_ups } in &sample.items {
            let reason = reason.as_deref().map(say);
            changes.push(Change::Rate { item: item.clone(), rating: *rating, reason });
            changes.extend(note.as_deref().map(|note| Change::Note { item: item.clone(), note: say(note) }));
            changes.extend(evidence.iter().map(|evidence| Change::AddEvidence {
                item: item.clone(),
                title: say(&evidence.title),
                place: evidence.place.as_deref().map(say).unwrap_or_default(),
            }));
            changes.extend(
                follow_ups
                    .iter()
                    .map(|f| Change::AddFollowUp { item: Some(item.clone()), fields: fields(f) }),
            );
        }
        changes
            .extend(sample.follow_ups.iter().map(|f| Change::AddFollowUp { item: None, fields: fields(f) }));
        changes
    }
}
