//! A report over many projects, read one after the other and kept as digests, so that a thousand of them fit into memory.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use checklist::{Measures, PackVersion, Project, Scope};
use report::{Digest, Options, PortfolioSource};
use serde::Serialize;
use uuid::Uuid;

use crate::error::{Code, Error};
use crate::frameworks::Pack;
use crate::reports::{Made, file_name, wanted};
use crate::view::{Exported, ReportOptions};
use crate::write::write;
use crate::{Api, VERSION, session};

/// How far a portfolio is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// Projects that were read.
    pub done: u32,
    /// Projects that are asked for.
    pub of: u32,
}

impl Api {
    /// A portfolio of projects as the bytes of its file. `go_on` hears after each project how far it is, and ends the work when
    /// it answers false. A project that cannot be read is named in the report and stops nothing.
    ///
    /// # Errors
    /// [`Code::Cancelled`], [`Code::ProjectsMissing`] without any project that can be read, [`Code::FormatUnsuited`], and those of
    /// [`report`](Self::report) about the options.
    pub fn portfolio(
        &self,
        ids: &[Uuid],
        options: &ReportOptions,
        go_on: &mut dyn FnMut(Reading) -> bool,
    ) -> Result<Vec<u8>, Error> {
        if ids.is_empty() {
            return Err(Error::new(Code::ProjectsMissing, ""));
        }
        let wanted = wanted(options, None)?;
        let mut seen = HashSet::new();
        let ids: Vec<Uuid> = ids.iter().copied().filter(|id| seen.insert(*id)).collect();
        let (mut projects, mut unreadable) = (Vec::new(), Vec::new());
        for (done, id) in (1..).zip(&ids) {
            match self.digest(*id) {
                Ok(digest) => projects.push(digest),
                Err(_) => unreadable.push(id.to_string()),
            }
            if !go_on(Reading { done, of: u32::try_from(ids.len()).unwrap_or(u32::MAX) }) {
                return Err(Error::new(Code::Cancelled, ""));
            }
        }
        if projects.is_empty() {
            return Err(Error::new(Code::ProjectsMissing, ""));
        }
        let pack = self.common_pack(&projects)?;
        let framework = pack.framework()?;
        let source = PortfolioSource {
            projects: &projects,
            unreadable: &unreadable,
            framework: &framework,
            words: pack.words(options.language)?,
            second: options.second.map(|second| pack.words(second)).transpose()?,
            today: self.clock.today(),
            program_version: VERSION,
            roles: wanted.roles,
            organisation: &wanted.organisation,
        };
        let Options { style, .. } = wanted;
        Made::of_portfolio(&source, style, options.format)?.bytes(options.format)
    }

    /// A name for the file of a portfolio.
    #[must_use]
    pub fn portfolio_file_name(&self, options: &ReportOptions) -> String {
        let name = i18n::text(options.language, "report.doc.kind.portfolio", &[]);
        file_name(&name, self.clock.today(), options)
    }

    /// Writes a portfolio to a file. A file that is there already is replaced only when the new one is complete. `go_on` is asked once
    /// more before anything is written.
    ///
    /// # Errors
    /// As for [`portfolio`](Self::portfolio); [`Code::DiskFull`] and [`Code::ExportFailed`], and then an older file is unchanged.
    pub fn export_portfolio(
        &self,
        ids: &[Uuid],
        options: &ReportOptions,
        path: &Path,
        go_on: &mut dyn FnMut(Reading) -> bool,
    ) -> Result<Exported, Error> {
        let bytes = self.portfolio(ids, options, go_on)?;
        let of = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        if !go_on(Reading { done: of, of }) {
            return Err(Error::new(Code::Cancelled, ""));
        }
        self.outside(path)?;
        write(path, &bytes)
    }

    /// Read from disk, where everything true is, without disturbing the project that is open.
    fn digest(&self, id: Uuid) -> Result<Digest, Error> {
        let project = Project::read(&session::read(&self.store, id)?);
        let framework = self.frameworks.find(&self.store, &project.pack)?.framework()?;
        let scope = Scope::of(&project.profile, &framework);
        Ok(Digest::of(&project, &Measures::of(&project, &framework, &scope)))
    }

    /// The pack by whose sections projects are compared: the one that most of them use, in the newest of their versions.
    fn common_pack(&self, projects: &[Digest]) -> Result<Arc<Pack>, Error> {
        let mut used: BTreeMap<&str, (usize, &PackVersion)> = BTreeMap::new();
        for project in projects {
            let (count, newest) = used.entry(&project.pack.id).or_insert((0, &project.pack));
            *count += 1;
            if project.pack.is_newer_than(newest) {
                *newest = &project.pack;
            }
        }
        match used.into_values().max_by_key(|(count, _)| *count) {
            Some((_, pack)) => self.frameworks.find(&self.store, pack),
            None => Ok(self.frameworks.built_in().clone()),
        }
    }
}
