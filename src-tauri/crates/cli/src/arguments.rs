//! The command line. Help and usage errors are in English, as is the custom of the tool that reads them; everything else
//! speaks the chosen language.

use std::path::PathBuf;

use checklist::{Language, MilestoneKind, Rating};
use clap::{Parser, Subcommand};

use crate::report::{PortfolioArguments, ReportArguments};

/// Protection mainstreaming checklists from the command line.
#[derive(Debug, Parser)]
#[command(name = "mainstay-cli", version)]
pub(crate) struct Arguments {
    /// The folder in which everything is kept, instead of MAINSTAY_DATA_DIR or the one of this user.
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// The language of messages: en, fr, es or ar. Without it, that of the system.
    #[arg(long = "lang", global = true, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
    /// Writes JSON to standard output.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Arguments {
    /// `--data-dir`, else the environment variable that the window reads too, else none.
    pub(crate) fn data_dir(&self) -> Option<PathBuf> {
        self.data_dir.clone().or_else(|| std::env::var_os("MAINSTAY_DATA_DIR").map(PathBuf::from))
    }

    pub(crate) fn language(&self) -> Language {
        let system = || sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag));
        self.lang.or_else(system).unwrap_or(Language::En)
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Creates, lists, shows, puts away and deletes projects.
    #[command(subcommand)]
    Project(ProjectCommand),
    /// Answers one item.
    Answer {
        /// The project's id.
        id: String,
        /// The item's id, for instance pm-012.
        item: String,
        /// 0, 1, 2, 3, na or unknown.
        #[arg(long, value_parser = rating)]
        rating: Rating,
        /// Why it does not apply; needed with na.
        #[arg(long, allow_hyphen_values = true)]
        reason: Option<String>,
        /// A note. Do not enter names or case details.
        #[arg(long, allow_hyphen_values = true)]
        note: Option<String>,
    },
    /// Reads answers as JSON lines {"item","rating","reason"?,"note"?} and acknowledges each once it is on disk.
    Answers {
        /// The project's id.
        id: String,
        /// A file of JSON lines, or - for standard input.
        #[arg(value_name = "FILE", allow_hyphen_values = true)]
        input: PathBuf,
    },
    /// Takes the answers of a checklist that was filled in as a spreadsheet, as one act that can be undone.
    Import {
        /// The project's id.
        id: String,
        /// The spreadsheet: a blank checklist of this project, filled in.
        #[arg(value_name = "FILE.xlsx")]
        sheet: PathBuf,
        /// Only says what would change.
        #[arg(long)]
        dry_run: bool,
    },
    /// Prints completeness and score, overall and by section, principle, phase and level, and the critical gaps.
    Measures {
        /// The project's id.
        id: String,
    },
    /// Writes a report of a project, in any of the kinds, formats and languages.
    Report(ReportArguments),
    /// Writes a report over many projects: comparison, heat map, common gaps, late follow-ups.
    Portfolio(PortfolioArguments),
    /// Names the present state of a project, and says what happened since.
    #[command(subcommand)]
    Milestone(MilestoneCommand),
    /// Checks, lists, installs and removes packs of content, and carries their texts to a spreadsheet and back.
    #[command(subcommand)]
    Pack(PackCommand),
}

#[derive(Debug, Subcommand)]
pub(crate) enum ProjectCommand {
    /// Creates a project and prints its id.
    New {
        /// Its name.
        #[arg(long, allow_hyphen_values = true)]
        name: String,
        /// Its programme or mission.
        #[arg(long, default_value = "")]
        mission: String,
        /// Its country, two letters.
        #[arg(long, default_value = "", value_name = "CC")]
        country: String,
        /// A sector that it works in; may be repeated.
        #[arg(long = "sector", value_name = "S")]
        sectors: Vec<String>,
        /// A phase that it works in: before, during or after; may be repeated. Without it, all three.
        #[arg(long = "phase", value_name = "P")]
        phases: Vec<String>,
        /// A thematic area that it chose; may be repeated.
        #[arg(long = "theme", value_name = "T")]
        themes: Vec<String>,
        /// The pack that it is answered against, for instance piha 0.2.0. Without it, that of this program.
        #[arg(long, num_args = 2, value_names = ["ID", "VERSION"])]
        pack: Option<Vec<String>>,
    },
    /// Carries a project to the newer version of its pack that is on this computer. All answers stay.
    Upgrade {
        /// The project's id.
        id: String,
        /// Only says what is new, changed, moved and retired.
        #[arg(long)]
        dry_run: bool,
    },
    /// Lists all projects.
    List,
    /// Shows one project.
    Show {
        /// The project's id.
        id: String,
    },
    /// Puts a project away.
    Archive {
        /// The project's id.
        id: String,
        /// Takes it out again.
        #[arg(long)]
        undo: bool,
    },
    /// Deletes a project; it can be taken back for 30 days.
    Delete {
        /// The project's id.
        id: String,
        /// Takes it back.
        #[arg(long)]
        undo: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum MilestoneCommand {
    /// Names the present state and prints the id of the milestone.
    Add {
        /// The project's id.
        id: String,
        /// baseline, mid-term, final or other.
        #[arg(long, value_parser = milestone_kind)]
        kind: MilestoneKind,
        /// Its name; needed with other.
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        name: String,
        /// Its day. Without it, today.
        #[arg(long, default_value = "", value_name = "YYYY-MM-DD")]
        day: String,
        /// A remark. Do not enter names or case details.
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        remark: String,
    },
    /// Lists the milestones of a project with their figures.
    List {
        /// The project's id.
        id: String,
    },
    /// Removes a milestone. What was answered at that time stays.
    Remove {
        /// The project's id.
        id: String,
        /// The milestone's id.
        milestone: String,
    },
    /// Says what rose, fell, became a gap and was closed, and which follow-ups are still open.
    Compare {
        /// The project's id.
        id: String,
        /// The id of the milestone with which it begins.
        #[arg(long, value_name = "MILESTONE")]
        since: String,
        /// The id of the milestone with which it ends. Without it, today.
        #[arg(long, value_name = "MILESTONE")]
        until: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum PackCommand {
    /// Says what is wrong with a pack, or worth a look, with file and id.
    Check {
        /// The folder that holds pack.json, or a zip of it.
        path: PathBuf,
    },
    /// Writes the texts of a pack in the language of --lang to a spreadsheet for a reviewer.
    Export {
        /// The spreadsheet. An older one is replaced only when the new one is complete.
        #[arg(long, value_name = "FILE.xlsx")]
        out: PathBuf,
        /// The folder or zip of the pack; without it, the pack of this program.
        #[arg(long, value_name = "PATH")]
        from: Option<PathBuf>,
    },
    /// Takes the corrections of a spreadsheet into a pack. Its structure is not touched.
    Import {
        /// The spreadsheet.
        #[arg(value_name = "FILE.xlsx")]
        sheet: PathBuf,
        /// The folder that holds pack.json.
        #[arg(long = "into", value_name = "DIR")]
        folder: PathBuf,
    },
    /// Lists the packs that projects can be answered against.
    List,
    /// Installs a pack, once it is found sound.
    Install {
        /// The folder that holds pack.json, or a zip of it.
        path: PathBuf,
    },
    /// Removes a pack that no project is answered against.
    Remove {
        /// The pack's id, for instance piha.
        id: String,
        /// Its version, for instance 0.2.0.
        version: String,
    },
}

/// A language by its tag.
pub(crate) fn language(tag: &str) -> Result<Language, String> {
    Language::ALL
        .into_iter()
        .find(|language| language.tag() == tag)
        .ok_or_else(|| "one of en, fr, es, ar".to_owned())
}

/// Also with a hyphen, as people write it on a command line.
fn milestone_kind(id: &str) -> Result<MilestoneKind, String> {
    let id = id.replace('-', "_");
    let kind = MilestoneKind::ALL.into_iter().find(|kind| kind.id() == id);
    kind.ok_or_else(|| "one of baseline, mid-term, final, other".to_owned())
}

fn rating(code: &str) -> Result<Rating, String> {
    Rating::from_code(code).ok_or_else(|| "one of 0, 1, 2, 3, na, unknown".to_owned())
}
