//! A checklist that a partner filled in as a workbook comes back: it is shown what would change, then it is imported, and one step
//! takes it all back.

use anyhow::{Result, ensure};
use api::Language::En;
use checklist::Rating::{InPlace, Started};
use journeys::Role::{Button, Link, MenuItem};
use journeys::{Content, Home, Key, Window, count, key, with};
use serde_json::json;

const PROJECT: &str = "Riverside";

#[test]
fn a_filled_in_checklist_is_looked_at_imported_and_undone() -> Result<()> {
    let home = Home::new("answers")?;
    let project = home.begin_with_project(PROJECT)?;
    home.rate(project, &[("pm-001", Started)])?;
    let folder = tempfile::tempdir()?;
    let answers = json!({
        "pm-001": {"E": 3, "G": "seen on site"},
        "pm-002": {"E": "na"},
        "pm-003": {"E": "2"},
    });
    let filled = home.fill_in(project, folder.path(), &answers)?;
    let minutes = folder.path().join("minutes.xlsx");
    std::fs::write(&minutes, "Minutes of the meeting")?;
    let content = Content::of(En)?;
    let (item, started, in_place) =
        (content.item("pm-001")?, content.answer(Started)?, content.answer(InPlace)?);

    // The way back stands beside the export of a blank checklist. Whoever thinks better of it is told nothing.
    let window = home.open(En)?;
    window.press(Link, key("frame.report"))?;
    window.choose(key("report.kind"), key("report.kind.blank"))?;
    window.sees(key("answers.offer_text"))?;
    window.press(Button, key("answers.import"))?;
    window.file_dialog()?.cancel()?;
    ensure!(!complains(&window)?, "It complains.");

    // What is no workbook is refused with its reason.
    window.press(Button, key("answers.import"))?;
    window.file_dialog()?.choose(&minutes)?;
    window.sees(key("errors.reason.sheet_unreadable"))?;

    // It shows what would change before anything does.
    window.press(Button, key("answers.import"))?;
    window.file_dialog()?.choose(&filled)?;
    window.sees(count("answers.changes", 2))?;
    ensure!(!complains(&window)?, "The refusal of the first file is still there.");
    window.sees(item)?;
    window.sees("seen on site")?;
    window.sees(count("answers.refused_rows", 1))?;
    let reason = key("answers.refused.reason_missing").words(En);
    window.sees(with("answers.row", &[("row", "6"), ("reason", &reason)]))?;
    window.press(Button, key("action.cancel"))?;
    window.has_focus_on(key("answers.import"))?;
    window.press(Link, key("frame.checklist"))?;
    window.is_rated(item, started)?;

    // The menu of the project leads there from every screen.
    window.press(Button, PROJECT)?;
    window.press(MenuItem, key("answers.import"))?;
    window.file_dialog()?.choose(&filled)?;
    window.sees(item)?;
    window.tab_to(count("answers.do", 2))?;
    window.strike(Key::Enter)?;
    window.sees(count("answers.done", 2))?;
    window.has_focus_on(PROJECT)?;
    window.is_rated(item, in_place)?;
    window.press(Button, key("action.undo"))?;
    window.is_rated(item, started)?;
    window.close()?;

    let said = home.api()?.open_project(project)?.items;
    let rated = said.iter().filter(|state| state.rating.is_some() || !state.note.is_empty());
    ensure!(rated.count() == 1, "One step does not take everything back.");
    Ok(())
}

#[test]
fn a_checklist_without_news_or_of_another_project_changes_nothing() -> Result<()> {
    let home = Home::new("answers_none")?;
    let other = home.begin_with_project("Hillside")?;
    let project = home.begin_with_project(PROJECT)?;
    home.rate(project, &[("pm-001", Started)])?;
    let folders = [tempfile::tempdir()?, tempfile::tempdir()?];
    let same = home.fill_in(project, folders[0].path(), &json!({"pm-001": {"E": 1}}))?;
    let foreign = home.fill_in(other, folders[1].path(), &json!({"pm-001": {"E": 3}}))?;

    let window = home.open(En)?;
    window.press(Button, PROJECT)?;
    window.press(MenuItem, key("answers.import"))?;
    window.file_dialog()?.choose(&same)?;
    window.sees(key("answers.none"))?;
    window.sees(count("answers.unchanged", 1))?;
    ensure!(!window.has(Button, key("action.cancel"))?, "There is something to decide.");
    window.press(Button, key("action.close"))?;

    window.press(Button, PROJECT)?;
    window.press(MenuItem, key("answers.import"))?;
    window.file_dialog()?.choose(&foreign)?;
    window.sees(with("errors.sheet_other_project", &[("path", &foreign.to_string_lossy())]))?;
    window.close()
}

fn complains(window: &Window) -> Result<bool> {
    let alerts = window.run("return document.querySelectorAll('[role=alert]').length", Vec::new())?;
    Ok(alerts != 0)
}
