//! The one `Api` of this process, opened when the interface asks first, so that a data directory that cannot be opened is said
//! on screen, and can be tried again there.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use api::{Api, Clock, Code, Error};

use crate::preview::Preview;
use crate::work::Work;

/// What the window holds between two commands.
pub(crate) struct Desk {
    data_dir: Option<PathBuf>,
    api: Mutex<Option<Arc<Api>>>,
    /// The pack that a person chose last in the system's dialog. The interface never names a file.
    proposed: Mutex<Option<PathBuf>>,
    /// The filled-in checklist that a person chose last.
    answers: Mutex<Option<PathBuf>>,
    /// The file that was written last.
    exported: Mutex<Option<PathBuf>>,
    /// The report that the preview shows.
    pub(crate) preview: Preview,
    /// What a person can end before it is done.
    pub(crate) work: Work,
}

impl Desk {
    /// Over the given data directory, else the one that the system has for this person.
    pub(crate) fn new(data_dir: Option<PathBuf>) -> Self {
        Self {
            data_dir,
            api: Mutex::new(None),
            proposed: Mutex::new(None),
            answers: Mutex::new(None),
            exported: Mutex::new(None),
            preview: Preview::default(),
            work: Work::default(),
        }
    }

    /// The api, opened now if it was not yet.
    pub(crate) fn api(&self) -> Result<Arc<Api>, Error> {
        let mut api = self.api.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(api) = &*api {
            return Ok(api.clone());
        }
        let opened = Arc::new(Api::open(self.data_dir.clone(), Clock::System)?);
        Ok(api.insert(opened).clone())
    }

    /// Remembers the pack that a person chose.
    pub(crate) fn propose(&self, path: PathBuf) {
        *self.proposed.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// The pack that a person chose last.
    pub(crate) fn proposed(&self) -> Result<PathBuf, Error> {
        let proposed = self.proposed.lock().unwrap_or_else(PoisonError::into_inner).clone();
        proposed.ok_or_else(|| Error::new(Code::Internal, "no pack was chosen"))
    }

    /// Remembers the filled-in checklist that a person chose.
    pub(crate) fn propose_answers(&self, path: PathBuf) {
        *self.answers.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// The filled-in checklist that a person chose last.
    pub(crate) fn proposed_answers(&self) -> Result<PathBuf, Error> {
        let answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner).clone();
        answers.ok_or_else(|| Error::new(Code::Internal, "no checklist was chosen"))
    }

    /// Remembers the file that was written last.
    pub(crate) fn exported(&self, path: PathBuf) {
        *self.exported.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// The file that was written last.
    pub(crate) fn last_exported(&self) -> Result<PathBuf, Error> {
        let exported = self.exported.lock().unwrap_or_else(PoisonError::into_inner).clone();
        exported.ok_or_else(|| Error::new(Code::Internal, "nothing was exported"))
    }
}
