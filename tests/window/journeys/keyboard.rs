//! The same without a mouse: who cannot use one can do everything, and always sees where the focus is.

use anyhow::{Result, ensure};
use api::Language::En;
use checklist::Rating::{InPlace, NotApplicable, NotInPlace, Started, Unknown};
use journeys::Role::{Button, Heading};
use journeys::{Content, Home, Key, beginning, key};

const PROJECT: &str = "Cash for rent";
const REASON: &str = "No site is managed by the project";

#[test]
fn a_project_is_made_without_a_mouse() -> Result<()> {
    let content = Content::of(En)?;
    let home = Home::new("keyboard_making")?;
    let window = home.open(En)?;

    // The first step leads past the bar to the content; then to the button.
    window.strike(Key::Tab)?;
    window.has_focus_on(key("frame.skip"))?;
    window.tab_to(key("projects.new"))?;
    window.strike(Key::Enter)?;

    // The form begins in its first field and keeps the focus inside. Esc closes it and makes no project.
    window.has_focus_on(key("projects.name"))?;
    window.type_text("A first thought")?;
    window.strike(Key::Escape)?;
    window.has_focus_on(key("projects.new"))?;

    // Once more, in earnest. What was typed is still there, in case Esc was a slip.
    window.strike(Key::Enter)?;
    window.has_focus_on(key("projects.name"))?;
    window.chord(&[Key::Control.into(), 'a'])?;
    window.type_text(PROJECT)?;
    window.strike(Key::Tab)?;
    window.type_text("Urban response")?;
    window.strike(Key::Tab)?;
    window.has_focus_on(key("projects.country"))?;
    window.type_text("leban")?;
    window.strike(Key::Enter)?;
    window.tab_to(content.phase("before")?)?;
    window.strike(' ')?;
    window.tab_to(content.section("ta-cp")?)?;
    window.strike(' ')?;
    window.tab_to(key("projects.create"))?;
    window.strike(Key::Enter)?;
    window.finds(Button, PROJECT)?;

    // A section, chosen with Tab and Enter.
    window.tab_to(content.section("cc2")?)?;
    window.strike(Key::Enter)?;
    window.finds(Heading, content.section("cc2")?)?;
    window.close()?;

    let rows = home.api()?.projects()?.projects;
    ensure!(rows.len() == 1 && rows[0].profile.name == PROJECT, "{rows:?}");
    ensure!(rows[0].profile.country == "LB" && rows[0].profile.phases.len() == 2, "{:?}", rows[0].profile);
    Ok(())
}

#[test]
fn items_are_answered_without_a_mouse() -> Result<()> {
    let content = Content::of(En)?;
    let home = Home::new("keyboard_answering")?;
    let project = home.begin_with_project(PROJECT)?;
    let window = home.open(En)?;
    window.finds(Button, content.item("pm-001")?)?;

    // Down to an item, a digit answers it.
    window.strike(Key::Down)?;
    window.has_focus_on(content.item("pm-001")?)?;
    window.strike('3')?;
    window.is_rated(content.item("pm-001")?, content.answer(InPlace)?)?;
    window.strike(Key::Down)?;
    window.has_focus_on(content.item("pm-002")?)?;
    window.strike('1')?;
    window.is_rated(content.item("pm-002")?, content.answer(Started)?)?;
    window.strike(Key::Up)?;
    window.has_focus_on(content.item("pm-001")?)?;

    // U goes to the next without an answer, opened. N asks why it does not apply, and saves only with a reason.
    window.strike('u')?;
    window.has_focus_on(content.item("pm-003")?)?;
    window.strike('n')?;
    window.has_focus_on(key("checklist.reason"))?;
    window.strike(Key::Escape)?;
    window.has_focus_on(content.item("pm-003")?)?;
    window.strike('n')?;
    window.has_focus_on(key("checklist.reason"))?;
    window.type_text(REASON)?;
    window.strike(Key::Enter)?;
    window.has_focus_on(content.item("pm-003")?)?;
    window.is_rated(content.item("pm-003")?, content.answer(NotApplicable)?)?;

    // K: not known yet.
    window.strike('u')?;
    window.has_focus_on(content.item("pm-004")?)?;
    window.strike('k')?;
    window.is_rated(content.item("pm-004")?, content.answer(Unknown)?)?;

    // The answers are also a group of buttons: arrows go along it, Space answers.
    window.strike('u')?;
    window.has_focus_on(content.item("pm-005")?)?;
    window.strike(Key::Tab)?;
    window.has_focus_on(content.answer(NotInPlace)?)?;
    window.strike(Key::Right)?;
    window.has_focus_on(content.answer(Started)?)?;
    window.strike(' ')?;
    window.is_rated(content.item("pm-005")?, content.answer(Started)?)?;

    // Ctrl+Z takes the last answer back, Ctrl+Shift+Z gives it again, Ctrl+S says that all is saved.
    window.chord(&[Key::Control.into(), 'z'])?;
    window.sees(beginning("checklist.undo_item"))?;
    window.chord(&[Key::Control.into(), Key::Shift.into(), 'z'])?;
    window.sees(beginning("checklist.redo_item"))?;
    window.is_rated(content.item("pm-005")?, content.answer(Started)?)?;
    window.chord(&[Key::Control.into(), 's'])?;
    window.sees(key("checklist.all_saved"))?;

    // A note, reached with Tab; while one writes, letters are letters.
    window.tab_to(key("checklist.note"))?;
    window.type_text("Known to 3 of 4 teams")?;
    window.strike(Key::Escape)?;
    window.has_focus_on(content.item("pm-005")?)?;

    // The search, and the way back.
    window.strike('/')?;
    window.type_text("analysis")?;
    window.no_longer_sees(content.item("pm-002")?)?;
    window.strike(Key::Escape)?;
    window.sees(content.item("pm-002")?)?;
    window.close()?;

    let view = home.api()?.open_project(project)?;
    let said = |id: &str| view.items.iter().find(|item| item.item.as_str() == id);
    ensure!(
        said("pm-003").and_then(|item| item.reason.as_deref()) == Some(REASON),
        "The reason is not kept."
    );
    ensure!(said("pm-005").is_some_and(|item| item.note == "Known to 3 of 4 teams"), "The note is not kept.");
    Ok(())
}
