//! Frameworks: the packs that projects can be answered against. One is built into the program; others were installed, or kept
//! because a project here is answered against them. Installing and removing is in [`packs`](crate::packs).

mod pack;
mod show;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use checklist::{Language, PackVersion};
use store::Store;

use crate::Api;
use crate::error::{Code, Error};
use crate::view::FrameworkView;

pub(crate) use pack::Pack;
pub(crate) use show::text;

/// The packs that are known, each read when it is needed first.
pub(crate) struct Frameworks {
    built_in: Arc<Pack>,
    kept: Mutex<HashMap<PackVersion, Arc<Pack>>>,
}

impl Frameworks {
    pub(crate) fn new() -> Self {
        Self { built_in: Arc::new(Pack::built_in()), kept: Mutex::default() }
    }

    /// The pack of this program.
    pub(crate) fn built_in(&self) -> &Arc<Pack> {
        &self.built_in
    }

    /// Every pack that is here, by id and version.
    pub(crate) fn known(&self, store: &Store) -> Result<Vec<PackVersion>, Error> {
        let mut known = store.packs()?;
        known.push(self.built_in.framework()?.pack());
        known.sort();
        known.dedup();
        Ok(known)
    }

    /// Just this pack; none when it is not here, or so damaged that not even its structure can be read.
    pub(crate) fn exact(&self, store: &Store, wanted: &PackVersion) -> Result<Option<Arc<Pack>>, Error> {
        if self.built_in.framework()?.pack() == *wanted {
            return Ok(Some(self.built_in.clone()));
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pack) = kept.get(wanted) {
            return Ok(Some(pack.clone()));
        }
        let Some(pack) = Pack::kept(store, wanted)?.filter(|pack| pack.framework().is_ok()) else {
            return Ok(None);
        };
        let pack = Arc::new(pack);
        kept.insert(wanted.clone(), pack.clone());
        Ok(Some(pack))
    }

    /// This pack, or where it is not here the version of it that comes closest: the next newer one, else the newest. Ids are
    /// permanent, so that every answer finds its item there.
    pub(crate) fn find(&self, store: &Store, wanted: &PackVersion) -> Result<Arc<Pack>, Error> {
        if let Some(pack) = self.exact(store, wanted)? {
            return Ok(pack);
        }
        let known = self.known(store)?.into_iter().filter(|known| known.id == wanted.id);
        let (newer, older): (Vec<_>, Vec<_>) = known.partition(|known| known.is_newer_than(wanted));
        for closest in newer.iter().chain(older.iter().rev()) {
            if let Some(pack) = self.exact(store, closest)? {
                return Ok(pack);
            }
        }
        Err(unknown(wanted))
    }

    /// Just this pack.
    ///
    /// # Errors
    /// [`Code::PackUnknown`] when it is not here.
    pub(crate) fn get(&self, store: &Store, wanted: &PackVersion) -> Result<Arc<Pack>, Error> {
        self.exact(store, wanted)?.ok_or_else(|| unknown(wanted))
    }

    /// The newest version of a pack that is later than this one.
    pub(crate) fn newer(&self, store: &Store, than: &PackVersion) -> Result<Option<PackVersion>, Error> {
        for newer in self.known(store)?.into_iter().rev().filter(|known| known.is_newer_than(than)) {
            if self.exact(store, &newer)?.is_some() {
                return Ok(Some(newer));
            }
        }
        Ok(None)
    }

    /// Forgets what was read of a pack that is no longer here.
    pub(crate) fn forget(&self, pack: &PackVersion) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).remove(pack);
    }
}

fn unknown(wanted: &PackVersion) -> Error {
    Error::new(Code::PackUnknown, "no pack of this id").with("pack", wanted)
}

impl Api {
    /// A framework in a language; without a pack, the one of this program.
    ///
    /// # Errors
    /// [`Code::PackUnknown`] when it is not here, [`Code::PackInvalid`] when its files are damaged.
    pub fn framework(&self, pack: Option<&PackVersion>, language: Language) -> Result<FrameworkView, Error> {
        let pack = match pack {
            Some(pack) => self.frameworks.get(&self.store, pack)?,
            None => self.frameworks.built_in().clone(),
        };
        Ok(show::framework(&*pack.framework()?, pack.words(language)?, pack.is_built_in()))
    }
}
