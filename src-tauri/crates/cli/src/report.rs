//! The commands that write reports: their arguments, and what they do.

use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;

use api::milestones::milestone_id;
use api::projects::project_id;
use api::view::{ReportFormat, ReportOptions};
use api::{Api, Error, Language, Paper, ReportKind};
use checklist::SectionId;
use clap::{Args, ValueEnum};
use uuid::Uuid;

use crate::output::Output;

/// What a report of one project, or of each, is like.
#[derive(Debug, Args)]
pub(crate) struct ReportArguments {
    /// The project's id.
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    id: Option<String>,
    /// A report of every project that is not put away, each a file in the folder of --out.
    #[arg(long)]
    all: bool,
    /// What it is about.
    #[arg(long, value_enum, default_value = "full")]
    kind: Kind,
    #[command(flatten)]
    look: Look,
    /// The id of the milestone since which progress is shown; needed with --kind progress.
    #[arg(long, value_name = "MILESTONE")]
    since: Option<String>,
    /// Only these sections, for instance cc1,p3. All without it.
    #[arg(long, value_delimiter = ',', value_name = "SECTION")]
    sections: Vec<String>,
    /// Leaves the notes out.
    #[arg(long)]
    without_notes: bool,
    /// Leaves the evidence out.
    #[arg(long)]
    without_evidence: bool,
    /// Adds who answered what, and when.
    #[arg(long)]
    with_history: bool,
}

/// What a report over many projects is like.
#[derive(Debug, Args)]
pub(crate) struct PortfolioArguments {
    /// The ids of the projects. Without any, all that are neither put away nor samples.
    ids: Vec<String>,
    #[command(flatten)]
    look: Look,
}

/// What all reports have.
#[derive(Debug, Args)]
struct Look {
    /// What it is written as.
    #[arg(long, value_enum, default_value = "pdf")]
    format: Format,
    /// A second language beside that of --lang.
    #[arg(long, value_parser = crate::arguments::language, value_name = "LANG")]
    second: Option<Language>,
    /// The file. An older one is replaced only when the new one is complete.
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// Leaves the roles of owners and writers out.
    #[arg(long)]
    without_roles: bool,
    /// The organisation that sends it.
    #[arg(long, default_value = "", value_name = "NAME")]
    organisation: String,
    /// The colour of headings and bars, dark enough to be read on white.
    #[arg(long, value_name = "#rrggbb")]
    accent: Option<String>,
    /// The paper.
    #[arg(long, value_enum, default_value = "a4")]
    paper: Sheet,
}

/// The kinds of reports.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// Everything.
    Full,
    /// Two pages: the whole framework at a glance, and where the project stands.
    Summary,
    /// What is missing, and what is done about it.
    Gaps,
    /// What changed since a milestone.
    Progress,
    /// The checklist to fill in by hand, or in a workbook that is imported again.
    Blank,
}

/// The formats of reports.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Pages that look the same everywhere.
    Pdf,
    /// A Word file.
    Docx,
    /// A workbook.
    Xlsx,
    /// One self-contained file for browsers, which prints well.
    Html,
    /// One row for each item.
    Csv,
    /// For other programs, by the schema in the documentation.
    Json,
    /// Text for wikis and notes.
    Markdown,
    /// The due days of the plan, for a calendar.
    Ics,
}

/// The sizes of paper.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Sheet {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// Writes a report, or one for each project. One that cannot be written is named and stops none of the others.
pub(crate) fn report(
    api: &Api,
    arguments: ReportArguments,
    language: Language,
    output: &Output,
) -> Result<ExitCode, Error> {
    let ReportArguments { id, look, .. } = &arguments;
    let out = look.out.clone();
    let id = id.as_deref().map(project_id).transpose()?;
    let options = arguments.options(language)?;
    if let Some(id) = id {
        output.exported(&api.export_report(id, &options, &out, &|| true)?);
        return Ok(ExitCode::SUCCESS);
    }
    let (mut used, mut code) = (HashSet::new(), ExitCode::SUCCESS);
    for id in listed(api, |row| !row.archived)? {
        let exported = api.report_file_name(id, &options).and_then(|name| {
            let path = out.join(unused(&name, &mut used));
            api.export_report(id, &options, &path, &|| true)
        });
        match exported {
            Ok(exported) => output.exported(&exported),
            Err(error) => {
                output.error(&error);
                code = ExitCode::from(1);
            }
        }
    }
    Ok(code)
}

/// A name for a file that no other project of this run has: projects may be called alike. Letters are compared as Windows does.
fn unused(name: &str, used: &mut HashSet<String>) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..).map(|number: u32| format!("{stem} ({number}).{ending}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| used.insert(name.to_lowercase())).unwrap_or_default()
}

/// Writes a report over many projects.
pub(crate) fn portfolio(
    api: &Api,
    arguments: PortfolioArguments,
    language: Language,
    output: &Output,
) -> Result<(), Error> {
    let PortfolioArguments { ids, look } = arguments;
    let ids: Vec<Uuid> = if ids.is_empty() {
        listed(api, |row| !row.archived && !row.sample)?
    } else {
        ids.iter().map(|id| project_id(id)).collect::<Result<_, _>>()?
    };
    let out = look.out.clone();
    output.exported(&api.export_portfolio(&ids, &look.options(language), &out, &mut |_| true)?);
    Ok(())
}

fn listed(api: &Api, wanted: impl Fn(&api::view::ProjectRow) -> bool) -> Result<Vec<Uuid>, Error> {
    let projects = api.projects()?.projects;
    Ok(projects.into_iter().filter(|row| wanted(row)).map(|row| row.id).collect())
}

impl ReportArguments {
    fn options(self, language: Language) -> Result<ReportOptions, Error> {
        let kind = match self.kind {
            Kind::Full => ReportKind::Full,
            Kind::Summary => ReportKind::Summary,
            Kind::Gaps => ReportKind::GapsAndPlan,
            Kind::Progress => ReportKind::Progress,
            Kind::Blank => ReportKind::Blank,
        };
        Ok(ReportOptions {
            kind,
            since: self.since.as_deref().map(milestone_id).transpose()?,
            sections: self.sections.iter().map(|id| SectionId::from(id.as_str())).collect(),
            notes: !self.without_notes,
            evidence: !self.without_evidence,
            history: self.with_history,
            ..self.look.options(language)
        })
    }
}

impl Look {
    fn options(self, language: Language) -> ReportOptions {
        let usual = ReportOptions::default();
        ReportOptions {
            language,
            second: self.second,
            format: match self.format {
                Format::Pdf => ReportFormat::Pdf,
                Format::Docx => ReportFormat::Docx,
                Format::Xlsx => ReportFormat::Xlsx,
                Format::Html => ReportFormat::Html,
                Format::Csv => ReportFormat::Csv,
                Format::Json => ReportFormat::Json,
                Format::Markdown => ReportFormat::Markdown,
                Format::Ics => ReportFormat::Ics,
            },
            roles: !self.without_roles,
            organisation: self.organisation,
            accent: self.accent.unwrap_or(usual.accent.clone()),
            paper: match self.paper {
                Sheet::A4 => Paper::A4,
                Sheet::Letter => Paper::Letter,
            },
            ..usual
        }
    }
}
