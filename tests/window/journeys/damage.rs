//! A disk that forgets: what is damaged is named, and everything else is there.

use anyhow::{Context, Result, ensure};
use api::Language::En;
use checklist::Rating::{InPlace, MostlyInPlace, Started};
use journeys::Role::Button;
use journeys::{Content, Home, count, key};

#[test]
fn a_damaged_line_costs_one_answer_and_is_named() -> Result<()> {
    let content = Content::of(En)?;
    let home = Home::new("damage")?;
    let project = home.begin_with_project("School meals")?;
    home.rate(project, &[("pm-001", InPlace), ("pm-002", MostlyInPlace), ("pm-003", Started)])?;

    // One letter of the second answer changes.
    let journal = home.journals(project)?.pop().context("There is no journal.")?;
    let mut lines: Vec<String> = std::fs::read_to_string(&journal)?.lines().map(str::to_owned).collect();
    let place = lines
        .iter()
        .position(|line| line.contains("answer/pm-002/rating"))
        .context("There is no such answer.")?;
    lines[place] = lines[place].replace("pm-002", "pm-007");
    std::fs::write(&journal, lines.join("\n") + "\n")?;

    // The window says which line of which file, and that nothing else was lost.
    let window = home.open(En)?;
    window.sees(count("checklist.set_aside", 1))?;
    window.sees(key("checklist.set_aside_help"))?;
    let file = journal.file_name().context("A file has a name.")?.to_string_lossy().into_owned();
    window.sees(format!("{file}, line {}", place + 1))?;
    window.is_rated(content.item("pm-001")?, content.answer(InPlace)?)?;
    window.is_rated(content.item("pm-003")?, content.answer(Started)?)?;

    // The lost answer can be given again at once; what is damaged is never written to.
    window.rate(content.item("pm-002")?, content.answer(MostlyInPlace)?)?;
    window.is_rated(content.item("pm-002")?, content.answer(MostlyInPlace)?)?;
    window.finds(Button, key("checklist.undo"))?;
    window.close()?;

    let overall = home.api()?.overview(project)?.overall;
    ensure!(overall.rated == 3, "{overall:?}");
    Ok(())
}
