//! A project that is open: its journal in memory, what follows from it, and the log to which every act goes first.

mod compare;
mod past;
mod show;

use std::collections::BTreeSet;
use std::sync::Arc;

use checklist::answer_sheet::{Line, Proposal, RatingWords, Refused};
use checklist::change::upgrade;
use checklist::field::{Field, ProjectField};
use checklist::measures::Standing;
use checklist::{
    Change, Draft, Entry, Framework, History, ItemId, Journal, Measures, PackVersion, Project, Scope, Scribe,
};
use jiff::Timestamp;
use store::{Log, SetAside, Store};
use uuid::Uuid;

use crate::error::{Code, Error};
use crate::frameworks::{Frameworks, Pack};
use crate::ids::Ids;
use crate::summary::Summary;

pub(crate) use past::Past;

/// Who acts, and when.
pub(crate) struct Actor<'a> {
    pub(crate) device: Uuid,
    pub(crate) role: &'a str,
    pub(crate) at: Timestamp,
    pub(crate) ids: &'a mut Ids,
}

impl Actor<'_> {
    /// The entries of one act over a journal.
    pub(crate) fn write(&mut self, journal: &Journal, drafts: Vec<Draft>) -> Vec<Entry> {
        self.scribe(|scribe| scribe.write(journal, drafts))
    }

    fn scribe<T>(&mut self, act: impl FnOnce(&mut Scribe<'_>) -> T) -> T {
        let Self { device, role, at, ids } = self;
        let mut next_id = || ids.next(*at);
        act(&mut Scribe { device: *device, author: role, at: *at, next_id: &mut next_id })
    }
}

/// What an act did: its id, and what must be shown anew.
pub(crate) struct Effect {
    pub(crate) act: Option<Uuid>,
    pub(crate) items: BTreeSet<ItemId>,
    /// Whether the description of the project changed, and with it perhaps what is in scope, or its milestones.
    pub(crate) described: bool,
}

/// An open project.
pub(crate) struct Session {
    pub(crate) id: Uuid,
    /// The pack with which it is shown.
    pub(crate) pack: Arc<Pack>,
    /// The structure of that pack.
    pub(crate) framework: Arc<Framework>,
    /// A newer version of it that is on this computer.
    pub(crate) newer: Option<PackVersion>,
    pub(crate) project: Project,
    pub(crate) scope: Scope,
    pub(crate) measures: Measures,
    pub(crate) set_aside: Vec<SetAside>,
    /// Whether anything was written since the list of projects was last asked for.
    pub(crate) unlisted: bool,
    journal: Journal,
    history: History,
    log: Log,
    device: Uuid,
}

impl Session {
    /// Reads a project from disk.
    pub(crate) fn open(
        store: &Store,
        id: Uuid,
        frameworks: &Frameworks,
        ids: &mut Ids,
    ) -> Result<Self, Error> {
        let (reading, log) = store.read_and_log(id).map_err(|error| of_project(store, id, error))?;
        let (set_aside, device) = (reading.set_aside, store.device());
        let journal = founded(store, id, reading.entries)?;
        rise_above(ids, &journal, device);
        let project = Project::read(&journal);
        let pack = frameworks.find(store, &project.pack)?;
        let framework = pack.framework()?;
        let newer = frameworks.newer(store, &framework.pack())?;
        let scope = Scope::of(&project.profile, &framework);
        let measures = Measures::of(&project, &framework, &scope);
        let history = History::of(&journal, device);
        Ok(Self {
            id,
            pack,
            framework,
            newer,
            project,
            scope,
            measures,
            set_aside,
            unlisted: false,
            journal,
            history,
            log,
            device,
        })
    }

    /// Keeps a change. When this returns, it is on disk.
    pub(crate) fn change(&mut self, change: Change, actor: &mut Actor<'_>) -> Result<Effect, Error> {
        let new_id = actor.ids.next(actor.at);
        self.change_as(new_id, change, actor)
    }

    /// Keeps a change that creates something under this id.
    pub(crate) fn change_as(
        &mut self,
        new_id: Uuid,
        change: Change,
        actor: &mut Actor<'_>,
    ) -> Result<Effect, Error> {
        let drafts = change.drafts(&self.journal, &self.project, &self.framework, new_id)?;
        let entries = actor.write(&self.journal, drafts);
        self.commit(entries)
    }

    /// What the lines of a filled-in checklist would change.
    pub(crate) fn proposal(&self, lines: &[Line], refused: Vec<Refused>, words: &RatingWords) -> Proposal {
        Proposal::of(lines, refused, words, (&self.journal, &self.project, &self.framework))
    }

    /// Keeps values that passed the gate, as one act.
    pub(crate) fn write(&mut self, drafts: Vec<Draft>, actor: &mut Actor<'_>) -> Result<Effect, Error> {
        let entries = actor.write(&self.journal, drafts);
        self.commit(entries)
    }

    /// Takes back the last act of this device; nothing happens when there is none.
    pub(crate) fn undo(&mut self, actor: &mut Actor<'_>) -> Result<Effect, Error> {
        let act = self.history.undoable(&self.journal).cloned();
        let entries =
            act.map(|act| actor.scribe(|scribe| scribe.revert(&self.journal, &act))).unwrap_or_default();
        self.commit(entries)
    }

    /// Takes back the last undo; nothing happens when there is none.
    pub(crate) fn redo(&mut self, actor: &mut Actor<'_>) -> Result<Effect, Error> {
        let act = self.history.redoable(&self.journal).cloned();
        let entries =
            act.map(|act| actor.scribe(|scribe| scribe.revert(&self.journal, &act))).unwrap_or_default();
        self.commit(entries)
    }

    /// Adds the entries of another copy of the same project. They are on disk when this returns.
    pub(crate) fn merge(&mut self, entries: Vec<Entry>, ids: &mut Ids) -> Result<usize, Error> {
        let new: Vec<Entry> =
            entries.into_iter().filter(|entry| self.journal.get(entry.id).is_none()).collect();
        self.log.append(&new)?;
        self.unlisted = true;
        let merged = self.journal.merge(new);
        // The other copy may bring back acts of this very device, from before its data was lost.
        rise_above(ids, &self.journal, self.device);
        self.history = History::of(&self.journal, self.device);
        self.project = Project::read(&self.journal);
        self.rescope();
        Ok(merged.added)
    }

    /// First to disk, then to memory: nobody sees an answer that a power cut could take.
    fn commit(&mut self, entries: Vec<Entry>) -> Result<Effect, Error> {
        let mut effect =
            Effect { act: entries.first().map(|entry| entry.act), items: BTreeSet::new(), described: false };
        if entries.is_empty() {
            return Ok(effect);
        }
        self.log.append(&entries)?;
        self.unlisted = true;
        self.history.record(&entries);
        let mut rescope = false;
        for entry in entries {
            let field = entry.field.clone();
            let item = self.item_of(&field);
            let before = item.as_ref().map(|item| Standing::of_item(&self.project, item.as_str()));
            self.journal.insert(entry);
            self.project.refresh(&self.journal, &field);
            if let (Some(item), Some(before)) = (&item, before) {
                let after = Standing::of_item(&self.project, item.as_str());
                self.measures.recount(&self.scope, item.as_str(), before, after);
            }
            rescope |= matches!(field, Field::Project(_));
            effect.described |= matches!(field, Field::Project(_) | Field::Milestone(..));
            effect.items.extend(item);
            effect.items.extend(self.item_of(&field));
        }
        if rescope {
            self.rescope();
        }
        Ok(effect)
    }

    /// Carries the project to a newer version of its pack, and shows it with that version.
    pub(crate) fn upgrade(&mut self, newer: &Framework, actor: &mut Actor<'_>) -> Result<Effect, Error> {
        let drafts = upgrade(&self.project, newer)?;
        let entries = actor.write(&self.journal, drafts);
        self.commit(entries)
    }

    /// Takes up the pack that the project names now: an upgrade, its undoing or another copy may have changed it.
    pub(crate) fn follow_pack(&mut self, store: &Store, frameworks: &Frameworks) -> Result<(), Error> {
        if self.framework.pack() == self.project.pack {
            return Ok(());
        }
        self.pack = frameworks.find(store, &self.project.pack)?;
        self.framework = self.pack.framework()?;
        self.newer = frameworks.newer(store, &self.framework.pack())?;
        self.rescope();
        Ok(())
    }

    fn rescope(&mut self) {
        self.scope = Scope::of(&self.project.profile, &self.framework);
        self.measures = Measures::of(&self.project, &self.framework, &self.scope);
    }

    /// The item that a register speaks of, now.
    fn item_of(&self, field: &Field) -> Option<ItemId> {
        match field {
            Field::Answer(item, _) => Some(item.clone()),
            Field::Evidence(id, _) => self.project.evidence_by_id(*id)?.item.provisional().cloned(),
            Field::FollowUp(id, _) => self.project.follow_up(*id)?.item.provisional().cloned(),
            Field::Project(_) | Field::Milestone(..) | Field::Other(_) => None,
        }
    }

    /// What the list of projects needs of it.
    pub(crate) fn summary(&self) -> Summary {
        Summary::of(&self.journal, &self.project, &self.measures)
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        self.journal.entries()
    }
}

fn rise_above(ids: &mut Ids, journal: &Journal, device: Uuid) {
    if let Some(newest) =
        journal.entries().iter().filter(|entry| entry.device == device).map(|entry| entry.id).max()
    {
        ids.rise_above(newest);
    }
}

/// Reads the journal of a project, without a way to write into it.
pub(crate) fn read(store: &Store, id: Uuid) -> Result<Journal, Error> {
    let reading = store.read(id).map_err(|error| of_project(store, id, error))?;
    founded(store, id, reading.entries)
}

/// A journal that does not even say which pack the project belongs to is no project any more.
fn founded(store: &Store, id: Uuid, entries: Vec<Entry>) -> Result<Journal, Error> {
    let journal: Journal = entries.into_iter().collect();
    if journal.heads(&Field::Project(ProjectField::Pack)).is_empty() {
        return Err(unreadable(
            store,
            id,
            format!("{} entries, none of which founds a project", journal.len()),
        ));
    }
    Ok(journal)
}

/// What is missing in a project's folder is no matter of the data directory.
fn of_project(store: &Store, id: Uuid, error: store::Error) -> Error {
    match error {
        store::Error::Missing { .. } | store::Error::NotADirectory { .. } => unreadable(store, id, error),
        error => error.into(),
    }
}

fn unreadable(store: &Store, id: Uuid, detail: impl ToString) -> Error {
    let folder = store.root().join("projects").join(id.to_string());
    Error::new(Code::ProjectUnreadable, detail).with("path", folder.display())
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        use store::Error as E;
        let mut detail = error.to_string();
        if let Some(source) = std::error::Error::source(&error) {
            detail = format!("{detail}: {source}");
        }
        let new = |code| Self::new(code, &detail);
        match &error {
            E::Full { path, .. } => new(Code::DiskFull).with("path", path.display()),
            E::InUse { path, by } => {
                new(Code::DataDirInUse).with("path", path.display()).with("by", by.as_deref().unwrap_or("?"))
            }
            E::Io { path, .. } => new(Code::StorageFailed).with("path", path.display()),
            E::Missing { path, .. } | E::NotADirectory { path } => {
                new(Code::DataDirMissing).with("path", path.display())
            }
            E::NewerSchema { found, known } => {
                new(Code::ProjectNewer).with("found", found).with("known", known)
            }
            E::NoHome => new(Code::DataDirMissing).with("path", "?"),
            E::NoProject { id } => new(Code::ProjectUnknown).with("id", id),
            E::ReadOnly { path, .. } => new(Code::DataDirReadOnly).with("path", path.display()),
            E::Exists { id } => new(Code::ProjectExists).with("id", id),
            E::TooLong { .. } | E::Unwritable { .. } => new(Code::Internal),
        }
    }
}
