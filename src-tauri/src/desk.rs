//! The one `Api` of this process, opened when the interface asks first, so that a data directory that cannot be opened is said
//! on screen, and can be tried again there.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use api::{Api, Clock, Error};

use crate::preview::Preview;

/// What the window holds between two commands.
pub(crate) struct Desk {
    data_dir: Option<PathBuf>,
    api: Mutex<Option<Arc<Api>>>,
    /// The report that the preview shows.
    pub(crate) preview: Preview,
}

impl Desk {
    /// Over the given data directory, else the one that the system has for this person.
    pub(crate) fn new(data_dir: Option<PathBuf>) -> Self {
        Self { data_dir, api: Mutex::new(None), preview: Preview::default() }
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
}
