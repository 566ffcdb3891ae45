//! Projects: the list, creating, opening, putting away, deleting and taking back.

use checklist::change::found;
use checklist::{Change, Journal, PackVersion, Profile, Project};
use jiff::{SignedDuration, Timestamp};
use store::{Deleted, Rows};
use uuid::Uuid;

use crate::error::{Code, Error};
use crate::session::{self, Actor};
use crate::summary::Summary;
use crate::view::{DeletedRow, Place, ProjectRow, ProjectView, ProjectsView, Saved, Totals, UnreadableRow};
use crate::{Api, Desk};

/// How long a deleted project can be taken back, in days.
pub const TRASH_DAYS: i64 = 30;

impl Api {
    /// All projects. Only those that changed since the last time are read.
    ///
    /// # Errors
    /// When the data directory cannot be read. A project that cannot be read is a row of its own, not an error.
    pub fn projects(&self) -> Result<ProjectsView, Error> {
        let (now, today) = (self.clock.now(), self.clock.today());
        let mut view = ProjectsView {
            projects: Vec::new(),
            deleted: Vec::new(),
            unreadable: Vec::new(),
            totals: Totals::default(),
        };
        for (id, summary) in self.summaries()? {
            match summary {
                Ok(summary) => view.projects.push(summary.row(id, today)),
                Err(error) => view.unreadable.push(UnreadableRow { id, error }),
            }
        }
        view.projects.sort_by(|a, b| order(a).cmp(&order(b)));
        for row in view.projects.iter().filter(|row| !row.archived && !row.sample) {
            view.totals.projects += 1;
            view.totals.critical_gaps += row.critical_gaps;
            view.totals.overdue += row.overdue;
        }
        view.deleted = self.deleted(now)?;
        Ok(view)
    }

    /// What the list says of each project, or why it cannot be read. Only projects that changed are read.
    pub(crate) fn summaries(&self) -> Result<Rows<Summary, Error>, Error> {
        let known = self.frameworks.known(&self.store)?;
        let mut desk = self.desk();
        let Desk { session: open, index, .. } = &mut *desk;
        let index = index.get_or_insert_with(|| self.store.index(Summary::version(&known)));
        if let Some(open) = open.as_mut().filter(|open| open.unlisted) {
            open.unlisted = false;
            index.put(&self.store, open.id, open.summary());
        }
        let rows = index.rows(&self.store, |id| {
            let journal = session::read(&self.store, id)?;
            let project = Project::read(&journal);
            let framework = self.frameworks.find(&self.store, &project.pack)?.framework()?;
            Ok(Summary::read(&journal, &project, &framework))
        })?;
        // The index is derived: if it cannot be saved, the next start is slower and nothing else.
        let _ = index.save(&self.store);
        Ok(rows)
    }

    /// Creates a project, answered against a pack or, without one, against that of this program; answers its id. The pack is
    /// kept in the data directory, so that a later version of the program can still read the project as it was meant.
    ///
    /// # Errors
    /// [`Code::PackUnknown`], what the domain refuses about the profile, and what the disk refuses.
    pub fn create_project(&self, profile: Profile, pack: Option<&PackVersion>) -> Result<Uuid, Error> {
        let pack = match pack {
            Some(pack) => self.frameworks.get(&self.store, pack)?,
            None => self.frameworks.built_in().clone(),
        };
        let drafts = found(profile, &*pack.framework()?, false)?;
        pack.keep(&self.store)?;
        self.create(|actor| Ok(actor.write(&Journal::default(), drafts)))
    }

    pub(crate) fn create(
        &self,
        write: impl FnOnce(&mut Actor<'_>) -> Result<Vec<checklist::Entry>, Error>,
    ) -> Result<Uuid, Error> {
        let mut desk = self.desk();
        let Desk { settings, ids, .. } = &mut *desk;
        let at = self.clock.now();
        let id = ids.next(at);
        let mut actor = Actor { device: self.store.device(), role: &settings.role, at, ids };
        let entries = write(&mut actor)?;
        self.store.create(id, &entries)?;
        Ok(id)
    }

    /// Opens a project.
    ///
    /// # Errors
    /// [`Code::ProjectUnknown`], [`Code::ProjectNewer`], and what the disk refuses.
    pub fn open_project(&self, id: Uuid) -> Result<ProjectView, Error> {
        let place = self.store.place::<Place>(id);
        let today = self.clock.today();
        self.with_session(id, |session, _| Ok(session.view(today, place)))
    }

    /// Creates a project with the description of another one and without its answers.
    ///
    /// # Errors
    /// As for opening one and for creating one.
    pub fn duplicate_project(&self, id: Uuid, name: String) -> Result<Uuid, Error> {
        let (profile, pack) = self
            .with_session(id, |session, _| Ok((session.project.profile.clone(), session.framework.pack())))?;
        self.create_project(Profile { name, ..profile }, Some(&pack))
    }

    /// Puts a project away, or takes it out again.
    ///
    /// # Errors
    /// As for opening one, and what the disk refuses.
    pub fn archive_project(&self, id: Uuid, archived: bool) -> Result<Saved, Error> {
        self.change(id, Change::Archive { archived })
    }

    /// Moves a project to the trash, where it stays for [`TRASH_DAYS`].
    ///
    /// # Errors
    /// [`Code::ProjectUnknown`], and what the disk refuses.
    pub fn delete_project(&self, id: Uuid) -> Result<(), Error> {
        self.forget(id);
        self.store.delete(id, self.clock.now())?;
        Ok(())
    }

    /// Takes a project back from the trash.
    ///
    /// # Errors
    /// [`Code::ProjectUnknown`], and what the disk refuses.
    pub fn restore_project(&self, id: Uuid) -> Result<(), Error> {
        Ok(self.store.restore(id)?)
    }

    /// Removes a deleted project for good.
    ///
    /// # Errors
    /// [`Code::ProjectUnknown`], and what the disk refuses.
    pub fn erase_project(&self, id: Uuid) -> Result<(), Error> {
        Ok(self.store.erase(id)?)
    }

    /// Remembers where the user is in a project.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn save_place(&self, id: Uuid, place: &Place) -> Result<(), Error> {
        Ok(self.store.save_place(id, place)?)
    }

    /// Brings in the entries of another copy of a project, from a data directory beside this one; answers how many were new.
    /// Differing answers become conflicts that wait for a choice.
    ///
    /// # Errors
    /// [`Code::ProjectUnknown`] when either side has no such project, and what the disk refuses.
    pub fn merge_project(&self, id: Uuid, other: &Self) -> Result<usize, Error> {
        let entries = other.with_session(id, |session, _| Ok(session.entries().to_vec()))?;
        self.with_session(id, |session, actor| {
            let added = session.merge(entries, actor.ids)?;
            session.follow_pack(&self.store, &self.frameworks)?;
            Ok(added)
        })
    }

    /// Lets go of a project that is open, so that its files can be moved.
    fn forget(&self, id: Uuid) {
        let session = &mut self.desk().session;
        if session.as_ref().is_some_and(|session| session.id == id) {
            *session = None;
        }
    }

    fn deleted(&self, now: Timestamp) -> Result<Vec<DeletedRow>, Error> {
        let kept = SignedDuration::from_hours(24 * TRASH_DAYS);
        if let Ok(moment) = now.checked_sub(kept) {
            self.store.erase_older_than(moment)?;
        }
        let row = |Deleted { id, at }| {
            let journal: Option<Journal> =
                self.store.read_deleted(id).ok().map(|reading| reading.entries.into_iter().collect());
            let days_gone = now.duration_since(at).as_hours() / 24;
            DeletedRow {
                id,
                name: journal.map(|journal| Project::read(&journal).profile.name).unwrap_or_default(),
                at,
                days_left: u32::try_from(TRASH_DAYS - days_gone).unwrap_or_default(),
            }
        };
        Ok(self.store.deleted()?.into_iter().map(row).collect())
    }
}

/// By next follow-up, those without one last; then by name.
fn order(row: &ProjectRow) -> (bool, Option<jiff::civil::Date>, &str, Uuid) {
    (row.next.is_none(), row.next.as_ref().map(|next| next.due), &row.profile.name, row.id)
}

/// The id of a project as people give it.
///
/// # Errors
/// [`Code::ProjectUnknown`] when it is no id.
pub fn project_id(text: &str) -> Result<Uuid, Error> {
    text.trim().parse().map_err(|error| Error::new(Code::ProjectUnknown, error).with("id", text))
}
