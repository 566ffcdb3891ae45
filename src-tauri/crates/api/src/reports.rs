//! Reports: a project as a document in any of the four languages, and the file that a person asked for.

use std::io::Write;
use std::path::Path;

use report::{Options, Source, compose, html};
use uuid::Uuid;

use crate::error::{Code, Error};
use crate::view::{Exported, ReportOptions};
use crate::{Api, VERSION};

impl Api {
    /// A report as one self-contained HTML file.
    ///
    /// # Errors
    /// As for opening the project.
    pub fn report(&self, id: Uuid, options: ReportOptions) -> Result<String, Error> {
        let today = self.clock.today();
        let words = self.frameworks.words(options.language)?;
        let ReportOptions { charts, plan, items, evidence, notes, .. } = options;
        self.with_session(id, |session, _| {
            let source = Source {
                project: &session.project,
                framework: &session.framework,
                words,
                measures: &session.measures,
                scope: &session.scope,
                today,
                program_version: VERSION,
            };
            Ok(html(&compose(&source, &Options { charts, plan, items, evidence, notes })))
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
    /// As for opening the project; [`Code::DiskFull`] and [`Code::ExportFailed`], and then an older file is unchanged.
    pub fn export_report(&self, id: Uuid, options: ReportOptions, path: &Path) -> Result<Exported, Error> {
        let html = self.report(id, options)?;
        replace(path, html.as_bytes()).map_err(|error| {
            let code = match error.kind() {
                std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Code::DiskFull,
                _ => Code::ExportFailed,
            };
            Error::new(code, error).with("path", path.display())
        })?;
        Ok(Exported {
            path: path.display().to_string(),
            bytes: u32::try_from(html.len()).unwrap_or(u32::MAX),
        })
    }
}

fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".mainstay-").suffix(".tmp");
    // A report is made to be handed on: it gets the rights of any new file, not those of a secret.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
