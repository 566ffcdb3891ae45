//! Every use case of Mainstay, for any host: the window, the command line, the tests.
//!
//! A host opens one [`Api`] over one data directory and calls it; each noun has its file: [`projects`], [`answers`],
//! [`measures`], [`figures`], [`milestones`], [`frameworks`], [`packs`], [`upgrades`], [`reports`], [`portfolio`], [`settings`], [`sample`]. Commands of a host are two or three lines over it.
//!
//! What is deliberately not here: a window, a dialog, words for people (an [`Error`] has a code and values, its sentence is in
//! `locales/`), and any rule about what an answer may be, which is the domain's.

pub mod answers;
pub mod clock;
pub mod error;
pub mod figures;
pub mod frameworks;
mod ids;
pub mod imports;
pub mod measures;
pub mod milestones;
pub mod packs;
pub mod portfolio;
pub mod projects;
pub mod prose;
mod refusal;
pub mod reports;
pub mod sample;
mod session;
pub mod settings;
mod summary;
pub mod upgrades;
pub mod view;
mod write;

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use store::{Index, Place, Store};
use uuid::Uuid;

pub use checklist::{Change, Language, PackVersion};
pub use clock::Clock;
pub use error::{Code, Error};
use frameworks::Frameworks;
use ids::Ids;
pub use report::{Kind as ReportKind, Paper};
use session::{Actor, Session};
use summary::Summary;
use view::Settings;

/// The version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// One data directory with everything that can be asked of it. Shared between threads; one act at a time.
pub struct Api {
    store: Store,
    frameworks: Frameworks,
    clock: Clock,
    desk: Mutex<Desk>,
}

/// What is held in memory between two calls.
struct Desk {
    settings: Settings,
    settings_set_aside: bool,
    ids: Ids,
    /// The project that was used last. Others are read again when they are needed.
    session: Option<Session>,
    /// Read when the list of projects is asked for first.
    index: Option<Index<Summary>>,
}

impl Api {
    /// Opens the data directory: the given one, or the one that the system has for this person.
    ///
    /// # Errors
    /// [`Code::DataDirInUse`], [`Code::DataDirMissing`], [`Code::DataDirReadOnly`], [`Code::DiskFull`],
    /// [`Code::StorageFailed`].
    pub fn open(data_dir: Option<PathBuf>, clock: Clock) -> Result<Self, Error> {
        let place: Place = store::place::from_override(data_dir)?;
        let store = Store::open(&place)?;
        let settings = store.settings::<Settings>()?;
        let desk = Desk {
            settings_set_aside: settings.set_aside.is_some(),
            settings: settings.value,
            ids: Ids::default(),
            session: None,
            index: None,
        };
        Ok(Self { store, frameworks: Frameworks::new(), clock, desk: Mutex::new(desk) })
    }

    /// A panic in one act must not stop all later ones: everything true is on disk, and a session is read again.
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(|poisoned| {
            let mut desk = PoisonError::into_inner(poisoned);
            desk.session = None;
            desk.index = None;
            desk
        })
    }

    /// Acts on a project, reading it first when another one was used last.
    fn with_session<T>(
        &self,
        id: Uuid,
        act: impl FnOnce(&mut Session, &mut Actor<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut desk = self.desk();
        let Desk { settings, ids, session, .. } = &mut *desk;
        if session.as_ref().is_none_or(|session| session.id != id) {
            *session = None;
            *session = Some(Session::open(&self.store, id, &self.frameworks, ids)?);
        }
        let Some(session) = session else { return Err(Error::new(Code::Internal, "no session")) };
        let mut actor =
            Actor { device: self.store.device(), role: &settings.role, at: self.clock.now(), ids };
        act(session, &mut actor)
    }
}
