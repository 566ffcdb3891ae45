//! One person on one computer: a data directory of its own for each test, a clock that stands still, and short ways to say
//! what the person does. Everything goes through `api`.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use api::view::{Profile, ProjectView, Saved};
use api::{Api, Change, Clock, Error};
use checklist::change::FollowUpFields;
use checklist::{FollowUpState, Rating};
use jiff::Timestamp;
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

use crate::program;

/// When everything happens unless a test says otherwise.
pub(crate) const NOW: &str = "2026-03-10T09:30:00Z";

/// A data directory, opened, with one project that is created when it is needed first.
pub(crate) struct Harness {
    folder: TempDir,
    api: Option<Api>,
    at: Timestamp,
    profile: Profile,
    id: OnceCell<Uuid>,
}

impl Harness {
    pub(crate) fn new() -> Self {
        let profile = Profile { name: "Riverside".to_owned(), ..Profile::default() };
        let folder = tempfile::tempdir().unwrap();
        let at = NOW.parse().unwrap();
        let mut harness = Self { folder, api: None, at, profile, id: OnceCell::new() };
        harness.start();
        harness
    }

    fn start(&mut self) {
        program::all_started();
        self.api = Some(Api::open(Some(self.root()), Clock::Fixed(self.at)).unwrap());
    }

    // What the project is. To be said before it is needed first.

    pub(crate) fn project(mut self, name: &str) -> Self {
        name.clone_into(&mut self.profile.name);
        self
    }

    pub(crate) fn mission(mut self, mission: &str) -> Self {
        mission.clone_into(&mut self.profile.mission);
        self
    }

    /// Without any, the project works in all three phases.
    pub(crate) fn phase(mut self, phase: &str) -> Self {
        self.profile.phases.insert(phase.to_owned());
        self
    }

    pub(crate) fn sector(mut self, sector: &str) -> Self {
        self.profile.sectors.insert(sector.to_owned());
        self
    }

    pub(crate) fn theme(mut self, theme: &str) -> Self {
        self.profile.themes.insert(theme.to_owned());
        self
    }

    // What the person does.

    pub(crate) fn rate(self, item: &str, rating: &str) -> Self {
        self.change(rate(item, rating));
        self
    }

    pub(crate) fn not_applicable(self, item: &str, reason: &str) -> Self {
        self.change(Change::Rate {
            item: item.into(),
            rating: Some(Rating::NotApplicable),
            reason: Some(reason.to_owned()),
        });
        self
    }

    pub(crate) fn note(self, item: &str, text: &str) -> Self {
        self.change(note(item, text));
        self
    }

    pub(crate) fn evidence(self, item: &str, title: &str, place: &str) -> Self {
        self.change(evidence(item, title, place));
        self
    }

    pub(crate) fn follow_up(self, item: &str, action: &str, due: &str) -> Self {
        self.change(follow_up(Some(item), action, due));
        self
    }

    /// Closes the program and starts it again.
    pub(crate) fn reopen(mut self) -> Self {
        self.api = None;
        self.start();
        self
    }

    /// Closes the program and starts it again at another time.
    pub(crate) fn at(mut self, moment: &str) -> Self {
        self.at = moment.parse().unwrap();
        self.reopen()
    }

    /// Does something to the files of the project while the program is closed.
    pub(crate) fn while_closed(mut self, act: impl FnOnce(&Path)) -> Self {
        let project = self.project_folder();
        self.api = None;
        act(&project);
        self.start();
        self
    }

    /// Closes the program for good; the files stay.
    pub(crate) fn close(&mut self) {
        self.api = None;
    }

    // What is there.

    pub(crate) fn api(&self) -> &Api {
        self.api.as_ref().unwrap()
    }

    /// The project, which is created now if it was not yet.
    pub(crate) fn id(&self) -> Uuid {
        *self.id.get_or_init(|| {
            let mut profile = self.profile.clone();
            if profile.phases.is_empty() {
                profile.phases = ["before", "during", "after"].map(String::from).into();
            }
            self.api().create_project(profile, None).unwrap()
        })
    }

    pub(crate) fn change(&self, change: Change) -> Saved {
        self.api().change(self.id(), change).unwrap()
    }

    pub(crate) fn refused(&self, change: Change) -> Error {
        self.api().change(self.id(), change).unwrap_err()
    }

    pub(crate) fn view(&self) -> ProjectView {
        self.api().open_project(self.id()).unwrap()
    }

    /// The figures as a script reads them.
    pub(crate) fn measures(&self) -> Value {
        serde_json::to_value(self.api().measures(self.id()).unwrap()).unwrap()
    }

    /// The data directory.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn project_folder(&self) -> PathBuf {
        self.root().join("projects").join(self.id().to_string())
    }
}

pub(crate) fn rate(item: &str, rating: &str) -> Change {
    Change::Rate { item: item.into(), rating: Some(Rating::from_code(rating).unwrap()), reason: None }
}

pub(crate) fn note(item: &str, note: &str) -> Change {
    Change::Note { item: item.into(), note: note.to_owned() }
}

pub(crate) fn evidence(item: &str, title: &str, place: &str) -> Change {
    Change::AddEvidence { item: item.into(), title: title.to_owned(), place: place.to_owned() }
}

pub(crate) fn follow_up(item: Option<&str>, action: &str, due: &str) -> Change {
    let fields = FollowUpFields {
        action: action.to_owned(),
        owner: "WASH officer".to_owned(),
        due: due.to_owned(),
        state: FollowUpState::Open,
    };
    Change::AddFollowUp { item: item.map(Into::into), fields }
}
