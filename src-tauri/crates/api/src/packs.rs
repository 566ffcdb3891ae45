//! Packs: listing those that are here, looking at one in a folder or a zip, installing it, removing it. What a pack may be is
//! decided in the domain's check; how its files are read without harm, in the crate `pack`.

use std::collections::HashMap;
use std::path::Path;

use checklist::{Coverage, Finding, Framework, Journal, Language, PackVersion, Phrase, Project};
use pack::Files;

use crate::Api;
use crate::error::{Code, Error};
use crate::frameworks::{Pack, text};
use crate::refusal::refused;
use crate::summary::packs_of;
use crate::view::{FindingView, PackLanguage, PackOrigin, PackProposal, PackView, Verdict};

/// How many findings are shown; who has more mends these first.
const SHOWN_FINDINGS: usize = 200;

/// Looks at every file of a pack, in a folder or a zip, and says what is wrong with it. Nothing is installed.
///
/// # Errors
/// [`Code::PackUnreadable`].
pub fn check_pack(path: &Path) -> Result<Vec<Finding>, Error> {
    Ok(read(path)?.findings())
}

fn read(path: &Path) -> Result<Files, Error> {
    Files::read(path).map_err(|error| refused(Code::PackUnreadable, path, &error))
}

impl Api {
    /// All packs that a project can be answered against, by id, the newest version first; titles in a language.
    ///
    /// # Errors
    /// What the disk refuses. A pack whose files are damaged is left out.
    pub fn packs(&self, language: Language) -> Result<Vec<PackView>, Error> {
        let users = self.users()?;
        let known = self.frameworks.known(&self.store)?;
        let mut views = Vec::new();
        for version in known.iter().rev() {
            if let Ok(pack) = self.frameworks.get(&self.store, version) {
                let origin = if pack.is_built_in() { PackOrigin::BuiltIn } else { PackOrigin::Kept };
                let projects = users.get(version).copied().unwrap_or_default();
                let is_newest = !known.iter().any(|other| other.is_newer_than(version));
                views.extend(show(&pack, origin, is_newest, projects, language));
            }
        }
        views.sort_by(|a, b| a.pack.id.cmp(&b.pack.id));
        Ok(views)
    }

    /// Looks at a pack in a folder or a zip.
    ///
    /// # Errors
    /// [`Code::PackUnreadable`].
    pub fn propose_pack(&self, path: &Path, language: Language) -> Result<PackProposal, Error> {
        let files = read(path)?;
        let mut findings = files.findings();
        findings.sort_by_key(|finding| finding.fault.is_remark());
        let faults = findings.iter().filter(|finding| !finding.fault.is_remark()).count();
        let remarks = findings.len() - faults;
        let framework = files.structure.as_deref().and_then(|json| Framework::parse(json).ok());
        let known = self.frameworks.known(&self.store)?;
        let verdict = match &framework {
            _ if faults > 0 => Verdict::Refused,
            Some(framework) if self.frameworks.exact(&self.store, &framework.pack())?.is_some() => {
                Verdict::Present
            }
            Some(_) => Verdict::Installable,
            None => Verdict::Refused,
        };
        let pack = framework.filter(|_| faults == 0).and_then(|framework| {
            let is_newest = !known.iter().any(|other| other.is_newer_than(&framework.pack()));
            show(&Pack::from(files), PackOrigin::Proposed, is_newest, 0, language)
        });
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(PackProposal {
            path: path.display().to_string(),
            pack,
            faults: count(faults),
            remarks: count(remarks),
            findings: findings.into_iter().take(SHOWN_FINDINGS).map(FindingView::from).collect(),
            verdict,
        })
    }

    /// Installs a pack from a folder or a zip, once it is found sound. It is there as a whole or not at all.
    ///
    /// # Errors
    /// [`Code::PackInvalid`], [`Code::PackPresent`], [`Code::PackUnreadable`], and what the disk refuses;
    /// then nothing is left behind.
    pub fn install_pack(&self, path: &Path) -> Result<PackVersion, Error> {
        let files = read(path)?;
        if let Some(fault) = files.findings().iter().find(|finding| !finding.fault.is_remark()) {
            let detail = format!("{} {}: {}", fault.file, fault.id, fault.fault.code());
            return Err(Error::new(Code::PackInvalid, detail).with("path", path.display()));
        }
        let pack = Pack::from(files);
        let version = pack.framework()?.pack();
        if self.frameworks.exact(&self.store, &version)?.is_some() {
            return Err(Error::new(Code::PackPresent, "present").with("pack", version));
        }
        // What is there under this name and cannot be read makes room.
        self.store.remove_pack(&version)?;
        pack.keep(&self.store)?;
        self.packs_changed();
        Ok(version)
    }

    /// Removes a pack that no project is answered against and no milestone looks back to.
    ///
    /// # Errors
    /// [`Code::PackBuiltIn`], [`Code::PackInUse`], [`Code::PackUnknown`], and what the disk refuses.
    pub fn remove_pack(&self, pack: &PackVersion) -> Result<(), Error> {
        if self.frameworks.get(&self.store, pack)?.is_built_in() {
            return Err(Error::new(Code::PackBuiltIn, "built in").with("pack", pack));
        }
        if let Some(projects) = self.users()?.get(pack) {
            return Err(Error::new(Code::PackInUse, "in use").with("pack", pack).with("count", projects));
        }
        self.store.remove_pack(pack)?;
        self.frameworks.forget(pack);
        self.packs_changed();
        Ok(())
    }

    /// How many projects need each pack, archived and deleted ones included.
    fn users(&self) -> Result<HashMap<PackVersion, u32>, Error> {
        let mut needed: Vec<PackVersion> = self
            .summaries()?
            .into_iter()
            .filter_map(|(_, summary)| Some(summary.ok()?.packs))
            .flatten()
            .collect();
        for deleted in self.store.deleted()? {
            let reading = self.store.read_deleted(deleted.id).ok();
            let journal: Option<Journal> = reading.map(|reading| reading.entries.into_iter().collect());
            needed.extend(journal.iter().flat_map(|journal| packs_of(journal, &Project::read(journal))));
        }
        let mut users = HashMap::new();
        for pack in needed {
            *users.entry(pack).or_default() += 1;
        }
        Ok(users)
    }

    /// What was worked out from the packs that were here before is worked out anew.
    fn packs_changed(&self) {
        let mut desk = self.desk();
        desk.session = None;
        desk.index = None;
    }
}

fn show(
    pack: &Pack,
    origin: PackOrigin,
    is_newest: bool,
    projects: u32,
    language: Language,
) -> Option<PackView> {
    let framework = pack.framework().ok()?;
    let words = pack.words(language).ok()?;
    let languages = Language::ALL.into_iter().filter(|language| pack.speaks(*language));
    Some(PackView {
        pack: framework.pack(),
        title: text(words.text(Phrase::Title)),
        about: text(words.text(Phrase::About)),
        status: framework.status().to_owned(),
        origin,
        is_newest,
        languages: languages
            .filter_map(|language| {
                let words = pack.words(language).ok()?;
                let Coverage { texts, translated } = Coverage::of(&framework, words);
                Some(PackLanguage { language, review: words.review().to_owned(), texts, translated })
            })
            .collect(),
        sections: u32::try_from(framework.sections().len()).unwrap_or(u32::MAX),
        items: u32::try_from(framework.items().filter(|(_, item)| !item.retired).count()).unwrap_or(u32::MAX),
        projects,
        licence: framework.licence().to_owned(),
        seed: framework.seed().map(str::to_owned),
    })
}

impl From<Finding> for FindingView {
    fn from(Finding { file, id, fault }: Finding) -> Self {
        Self {
            file,
            id,
            code: fault.code().to_owned(),
            params: fault.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            remark: fault.is_remark(),
        }
    }
}
