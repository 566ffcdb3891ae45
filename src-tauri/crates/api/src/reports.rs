//! Reports: a project as a document in any of the four languages, and the file that a person asked for.

use std::path::Path;

use report::{Options, Source, compose, html};
use uuid::Uuid;

use crate::error::Error;
use crate::view::{Exported, ReportOptions};
use crate::write::write;
use crate::{Api, VERSION};

impl Api {
    /// A report as one self-contained HTML file.
    ///
    /// # Errors
    /// As for opening the project.
    pub fn report(&self, id: Uuid, options: ReportOptions) -> Result<String, Error> {
        let today = self.clock.today();
        let ReportOptions { language, charts, plan, items, evidence, notes, .. } = options;
        self.with_session(id, |session, _| {
            let words = session.pack.words(language)?;
            let source = Source {
                project: &session.project,
                framework: &session.framework,
                words,
                second: None,
                measures: &session.measures,
                scope: &session.scope,
                entries: session.entries(),
                today,
                program_version: VERSION,
            };
            Ok(html(&compose(
                &source,
                &Options { charts, plan, items, evidence, notes, ..Options::default() },
            )))
        })
    }

    /// A name for the file of a report: project, day and language, without characters that a file system refuses.
    ///
    /// # Errors
    /// As for opening the project.
    pub fn report_file_name(&self, id: Uuid, options: ReportOptions) -> Result<String, Error> {
        let today = self.clock.today();
        let name = self.with_session(id, |session, _| Ok(session.project.profile.name.clone()))?;
        let plain: String = name
            .chars()
            .map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c })
            .take(60)
            .collect();
        Ok(format!("{} {today} {}.html", plain.trim().trim_matches('.'), options.language.tag()))
    }

    /// Writes a report to a file. A file that is there already is replaced only when the new one is complete.
    ///
    /// # Errors
    /// As for opening the project; `disk_full` and `export_failed`, and then an older file is unchanged.
    pub fn export_report(&self, id: Uuid, options: ReportOptions, path: &Path) -> Result<Exported, Error> {
        let html = self.report(id, options)?;
        write(path, html.as_bytes())
    }
}
