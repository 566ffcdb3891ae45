//! Reports: a project as a file of any kind, in any format and any of the four languages, and how a project wants them.

mod choices;
mod contents;
mod made;
mod preview;

use std::path::Path;

use checklist::text::{self, NAME_LIMIT};
use checklist::{Measures, Scope, SectionId};
use jiff::civil::Date;
use report::{Accent, Kind, Logo, Options, Source, Style};
use uuid::Uuid;

use crate::error::{Code, Error};
use crate::session::{Past, Session};
use crate::view::{Exported, ReportFormat, ReportOptions};
use crate::write::write;
use crate::{Api, VERSION};
use choices::Choices;
pub(crate) use made::Made;
pub use preview::Preview;

impl Api {
    /// A report as the bytes of its file.
    ///
    /// # Errors
    /// As for opening the project; [`Code::AccentInvalid`], [`Code::FormatUnsuited`], [`Code::MilestoneMissing`],
    /// [`Code::MilestoneUnknown`], [`Code::TextTooLong`], [`Code::TextHidden`].
    pub fn report(&self, id: Uuid, options: &ReportOptions) -> Result<Vec<u8>, Error> {
        self.made(id, options)?.bytes(options.format)
    }

    /// What the window shows of a report before it is written: the same pages, text or rows.
    ///
    /// # Errors
    /// As for [`report`](Self::report).
    pub fn preview_report(&self, id: Uuid, options: &ReportOptions) -> Result<Preview, Error> {
        Preview::of(&self.made(id, options)?, options.format)
    }

    /// A name for the file of a report: project, kind, day and language, without characters that a file system refuses.
    ///
    /// # Errors
    /// As for opening the project.
    pub fn report_file_name(&self, id: Uuid, options: &ReportOptions) -> Result<String, Error> {
        let name = self.with_session(id, |session, _| Ok(session.project.profile.name.clone()))?;
        Ok(file_name(&name, self.clock.today(), options))
    }

    /// Writes a report to a file. A file that is there already is replaced only when the new one is complete. `go_on` is asked
    /// once more before anything is written.
    ///
    /// # Errors
    /// As for [`report`](Self::report); [`Code::Cancelled`], [`Code::DiskFull`] and [`Code::ExportFailed`], and then an older file
    /// is unchanged.
    pub fn export_report(
        &self,
        id: Uuid,
        options: &ReportOptions,
        path: &Path,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Exported, Error> {
        let bytes = self.report(id, options)?;
        if !go_on() {
            return Err(Error::new(Code::Cancelled, ""));
        }
        self.outside(path)?;
        write(path, &bytes)
    }

    /// A report never replaces what the program keeps: its own folder is no place for it.
    pub(crate) fn outside(&self, path: &Path) -> Result<(), Error> {
        let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
        let own = self.store.root().canonicalize().ok();
        match (folder, own) {
            (Some(folder), Some(own)) if folder.starts_with(&own) => {
                Err(Error::new(Code::ExportFailed, "inside the data folder").with("path", path.display()))
            }
            _ => Ok(()),
        }
    }

    /// Composes under the lock, so that nothing changes meanwhile; laying out takes longer and needs no lock.
    fn made(&self, id: Uuid, options: &ReportOptions) -> Result<Made, Error> {
        let options = &contents::suited(options)
            .ok_or_else(|| Error::new(Code::FormatUnsuited, options.format.extension()))?;
        let wanted = wanted(options, Choices::of(&self.store, id)?.logo)?;
        let today = self.clock.today();
        self.with_session(id, |session, _| {
            let chosen =
                |section: &SectionId| options.sections.is_empty() || options.sections.contains(section);
            let narrowed = narrowed(session, options, chosen);
            let (scope, measures) = narrowed
                .as_ref()
                .map_or((&session.scope, &session.measures), |(scope, measures)| (scope, measures));
            let past = options.since.map(|since| session.state_at(since, &self.store, &self.frameworks));
            let past = past.transpose()?.map(|past| past.narrowed(chosen));
            let milestone = options.since.and_then(|since| session.project.milestone(since));
            let source = Source {
                project: &session.project,
                framework: &session.framework,
                words: session.pack.words(options.language)?,
                second: options.second.map(|second| session.pack.words(second)).transpose()?,
                measures,
                scope,
                since: milestone.zip(past.as_ref().map(Past::state)),
                entries: session.entries(),
                today,
                program_version: VERSION,
            };
            Ok(Made::of(id, &source, &wanted, options.format))
        })
    }
}

/// Scope and measures of some sections, when only some are wanted.
fn narrowed(
    session: &Session,
    options: &ReportOptions,
    chosen: impl Fn(&SectionId) -> bool,
) -> Option<(Scope, Measures)> {
    (!options.sections.is_empty()).then(|| {
        let scope = Scope::within(&session.project.profile, &session.framework, chosen);
        let measures = Measures::of(&session.project, &session.framework, &scope);
        (scope, measures)
    })
}

/// The options of a report, checked: what a person typed may be anything.
pub(crate) fn wanted(options: &ReportOptions, logo: Option<Logo>) -> Result<Options, Error> {
    if options.kind == Kind::Progress && options.since.is_none() {
        return Err(Error::new(Code::MilestoneMissing, ""));
    }
    let accent = Accent::parse(&options.accent)
        .map_err(|error| Error::new(Code::AccentInvalid, error).with("accent", &options.accent))?;
    let organisation = text::line(&options.organisation, NAME_LIMIT)
        .map_err(|fault| Error::of_text("organisation", &fault))?;
    let ReportOptions { kind, sections, charts, plan, items, evidence, notes, history, roles, .. } = options;
    Ok(Options {
        kind: *kind,
        sections: sections.clone(),
        charts: *charts,
        plan: *plan,
        items: *items,
        evidence: *evidence,
        notes: *notes,
        history: *history,
        roles: *roles,
        organisation,
        style: Style { accent, paper: options.paper, logo: logo.filter(|_| options.logo) },
    })
}

/// So much of a project's name is in the name of a file, in bytes: a file system takes 255 in all.
const NAME_BYTES: usize = 120;

/// A name for a file, from words that a person typed.
pub(crate) fn file_name(name: &str, today: Date, options: &ReportOptions) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c }).collect();
    let plain = &plain[..plain.floor_char_boundary(NAME_BYTES)];
    let plain = plain.trim().trim_matches('.').trim();
    let second = contents::suited(options).and_then(|options| options.second);
    let second = second.map(|second| format!("-{}", second.tag())).unwrap_or_default();
    let kind = match options.kind {
        Kind::Full => String::new(),
        kind => format!("{} ", i18n::text(options.language, kind.key(), &[])),
    };
    let format: ReportFormat = options.format;
    format!("{plain} {kind}{today} {}{second}.{}", options.language.tag(), format.extension())
        .trim_start()
        .to_owned()
}
