//! What each command does: a few lines over the api.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::ExitCode;

use api::answers::AnswerLine;
use api::milestones::milestone_id;
use api::projects::project_id;
use api::view::Profile;
use api::{Api, Change, Clock, Code, Error, Language, PackVersion};
use checklist::change::MilestoneFields;
use uuid::Uuid;

use crate::arguments::{Arguments, Command, MilestoneCommand, PackCommand, ProjectCommand};
use crate::output::Output;
use crate::report::{portfolio, report};

/// The longest line of input that is read, in bytes.
const LINE_LIMIT: u64 = 1 << 20;

pub(crate) fn run(arguments: Arguments, output: &Output) -> Result<ExitCode, Error> {
    let (language, data_dir) = (arguments.language(), arguments.data_dir());
    let command = arguments.command;
    // What looks only at files takes no data directory away from an open window.
    match command {
        Command::Pack(PackCommand::Check { path }) => {
            Ok(output.findings(&path, &api::packs::check_pack(&path)?))
        }
        Command::Pack(PackCommand::Export { out, from }) => {
            output.exported_prose(&api::prose::export_prose(from.as_deref(), language, &out)?);
            Ok(ExitCode::SUCCESS)
        }
        Command::Pack(PackCommand::Import { sheet, folder }) => {
            output.imported(&api::prose::import_prose(&sheet, &folder)?);
            Ok(ExitCode::SUCCESS)
        }
        command => on_data(&Api::open(data_dir, Clock::System)?, command, language, output),
    }
}

fn on_data(api: &Api, command: Command, language: Language, output: &Output) -> Result<ExitCode, Error> {
    match command {
        Command::Project(command) => project(api, command, language, output)?,
        Command::Answer { id, item, rating, reason, note } => {
            let line = AnswerLine { item: item.as_str().into(), rating, reason, note };
            output.acknowledge(&item, api.answer(project_id(&id)?, line)?);
        }
        Command::Answers { id, input } => answers(api, project_id(&id)?, &input, output)?,
        Command::Import { id, sheet, dry_run: true } => {
            output.proposed_answers(&api.propose_answers(project_id(&id)?, &sheet)?);
        }
        Command::Import { id, sheet, dry_run: false } => {
            output.imported_answers(&api.import_answers(project_id(&id)?, &sheet)?);
        }
        Command::Measures { id } => {
            let id = project_id(&id)?;
            let pack = api.open_project(id)?.framework;
            output.measures(&api.measures(id)?, &api.framework(Some(&pack), language)?);
        }
        Command::Report(command) => return report(api, command, language, output),
        Command::Portfolio(command) => portfolio(api, command, language, output)?,
        Command::Milestone(command) => milestone(api, command, language, output)?,
        Command::Pack(command) => pack(api, command, language, output)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn milestone(api: &Api, command: MilestoneCommand, language: Language, output: &Output) -> Result<(), Error> {
    match command {
        MilestoneCommand::Add { id, kind, name, day, remark } => {
            let milestone = MilestoneFields { kind, name, day, remark };
            output.id(api.add_milestone(project_id(&id)?, milestone)?);
        }
        MilestoneCommand::List { id } => output.milestones(&api.milestones(project_id(&id)?)?),
        MilestoneCommand::Remove { id, milestone } => {
            let milestone = milestone_id(&milestone)?;
            api.change(project_id(&id)?, Change::RemoveMilestone { id: milestone })?;
            output.id(milestone);
        }
        MilestoneCommand::Compare { id, since, until } => {
            let until = until.as_deref().map(milestone_id).transpose()?;
            let comparison = api.compare(project_id(&id)?, milestone_id(&since)?, until)?;
            // Items that are no longer asked stand only in the older pack, or there too.
            let [before, after] = [&comparison.before, &comparison.after]
                .map(|moment| api.framework(Some(&moment.framework), language));
            output.comparison(&comparison, &before?, &after?);
        }
    }
    Ok(())
}

fn pack(api: &Api, command: PackCommand, language: Language, output: &Output) -> Result<(), Error> {
    match command {
        PackCommand::Install { path } => output.installed(&api.install_pack(&path)?),
        PackCommand::Remove { id, version } => {
            let pack = PackVersion { id, version };
            api.remove_pack(&pack)?;
            output.removed(&pack);
        }
        // The others need no data directory and were done before.
        PackCommand::List
        | PackCommand::Check { .. }
        | PackCommand::Export { .. }
        | PackCommand::Import { .. } => {
            output.packs(&api.packs(language)?);
        }
    }
    Ok(())
}

fn project(api: &Api, command: ProjectCommand, language: Language, output: &Output) -> Result<(), Error> {
    match command {
        ProjectCommand::New { name, mission, country, sectors, phases, themes, pack } => {
            let phases = if phases.is_empty() {
                ["before", "during", "after"].map(String::from).into()
            } else {
                phases
            };
            let profile = Profile {
                name,
                mission,
                country,
                sectors: sectors.into_iter().collect(),
                phases: phases.into_iter().collect(),
                themes: themes.into_iter().collect(),
            };
            // Exactly two, as the arguments say.
            let pack = pack.and_then(|words| {
                let [id, version] = <[String; 2]>::try_from(words).ok()?;
                Some(PackVersion { id, version })
            });
            output.id(api.create_project(profile, pack.as_ref())?);
        }
        ProjectCommand::Upgrade { id, dry_run } => {
            let id = project_id(&id)?;
            output.upgrade(&api.upgrade(id, language)?);
            if !dry_run {
                let saved = api.upgrade_project(id)?;
                output.upgraded(saved.project.as_ref());
            }
        }
        ProjectCommand::List => output.projects(&api.projects()?),
        ProjectCommand::Show { id } => output.project(&api.open_project(project_id(&id)?)?),
        ProjectCommand::Archive { id, undo } => {
            let id = project_id(&id)?;
            api.archive_project(id, !undo)?;
            output.id(id);
        }
        ProjectCommand::Delete { id, undo } => {
            let id = project_id(&id)?;
            if undo {
                api.restore_project(id)?;
            } else {
                api.delete_project(id)?;
            }
            output.id(id);
        }
    }
    Ok(())
}

/// One acknowledgement for each line, once it is on disk. A line that is refused stops nothing.
fn answers(api: &Api, id: Uuid, input: &Path, output: &Output) -> Result<(), Error> {
    // A project that does not exist is said once, not for each line.
    api.open_project(id)?;
    let unreadable =
        |error: std::io::Error| Error::new(Code::StorageFailed, error).with("path", input.display());
    let mut reader: Box<dyn BufRead> = match input.to_str() {
        Some("-") => Box::new(std::io::stdin().lock()),
        _ => Box::new(BufReader::new(std::fs::File::open(input).map_err(unreadable)?)),
    };
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if reader.by_ref().take(LINE_LIMIT).read_until(b'\n', &mut bytes).map_err(unreadable)? == 0 {
            return Ok(());
        }
        if bytes.len() as u64 == LINE_LIMIT && bytes.last() != Some(&b'\n') {
            // The rest of it is no line of its own.
            reader.skip_until(b'\n').map_err(unreadable)?;
            output.refuse_line(None, &Error::new(Code::InputInvalid, "the line is too long"));
            continue;
        }
        let Ok(line) = std::str::from_utf8(&bytes) else {
            // Letters of another encoding would be kept as question marks, without a word.
            output.refuse_line(None, &Error::new(Code::InputInvalid, "the line is not UTF-8"));
            continue;
        };
        // Editors of Windows put a mark before the first line.
        let line = line.trim_start_matches('\u{feff}');
        if line.trim().is_empty() {
            continue;
        }
        // Read apart from the rest, so that a refused line is named in its acknowledgement when that is possible.
        let item = serde_json::from_str::<serde_json::Value>(line)
            .ok()
            .and_then(|value| Some(value.get("item")?.as_str()?.to_owned()));
        match AnswerLine::parse(line).and_then(|line| api.answer(id, line)) {
            Ok(entry) => output.acknowledge_line(&item.unwrap_or_default(), entry),
            Err(error) => output.refuse_line(item.as_deref(), &error),
        }
    }
}
