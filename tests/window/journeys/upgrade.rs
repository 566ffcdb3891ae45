//! A newer version of the framework: a project sees what it would change, takes it with all answers, and can go back.

use anyhow::{Result, ensure};
use api::Language::En;
use checklist::Rating::{MostlyInPlace, Started};
use journeys::Role::{Button, Heading, MenuItem, SearchBox};
use journeys::{Content, Home, Window, count, key, with};

const OLD: &str = "0.1.0";
/// An item that stays, and one that the newer version retires, both asked of every project.
const STAYS: &str = "pm-009";
const RETIRED: &str = "pm-046";
/// An item that moves to the section of a sector, which the older version does not have.
const MOVES: &str = "pm-058";
const MODULE: &str = "se-cash";

#[test]
fn a_project_takes_a_newer_framework_and_comes_back() -> Result<()> {
    let content = Content::of(En)?;
    let home = Home::new("upgrade")?;
    let project = home.begin_with_older_pack("Cash for returnees")?;
    home.rate(project, &[(STAYS, MostlyInPlace), (RETIRED, Started)])?;
    let new = home.api()?.framework(None, En)?.version.to_string();
    let upgrade = home.api()?.upgrade(project, En)?;
    let window = home.open(En)?;

    // It is offered, and looked at before anything changes.
    window.sees(with("upgrade.offer", &[("from", OLD), ("to", &new)]))?;
    ensure!(!window.has(Button, content.section(MODULE)?)?, "The older version has the section already.");
    window.press(Button, key("upgrade.see"))?;
    window.finds(Heading, with("upgrade.title", &[("version", &new)]))?;
    let (before, after) = (upgrade.in_scope_before.to_string(), upgrade.in_scope_after.to_string());
    window.sees(with("upgrade.scope", &[("before", &before), ("after", &after)]))?;
    lists_every_kind(&window, &content)?;
    window.write(SearchBox, key("upgrade.search"), content.item(RETIRED)?)?;
    window.sees(key("upgrade.answer_kept"))?;

    // All answers go along; one is to an item that is no longer asked, and stays readable.
    window.press(Button, key("upgrade.do"))?;
    window.sees(with("upgrade.done", &[("version", &new)]))?;
    window.press(Button, key("checklist.all_sections"))?;
    window.is_rated(content.item(STAYS)?, content.answer(MostlyInPlace)?)?;
    window.press(Button, count("checklist.no_longer_asked", 1))?;
    window.sees(key("checklist.retired"))?;
    window.sees(content.item(RETIRED)?)?;

    // The way back, and the second way there: under the project's name.
    window.press(Button, key("action.undo"))?;
    window.sees(with("upgrade.offer", &[("from", OLD), ("to", &new)]))?;
    ensure!(!window.has(Button, count("checklist.no_longer_asked", 1))?, "An item is asked and not asked.");
    window.press(Button, "Cash for returnees")?;
    window.press(MenuItem, with("upgrade.menu", &[("version", &new)]))?;
    window.press(Button, key("upgrade.do"))?;
    window.sees(with("upgrade.done", &[("version", &new)]))?;

    // The sector's own section has come, with the item that moved there.
    window.press(Button, content.section(MODULE)?)?;
    window.finds(Heading, content.section(MODULE)?)?;
    window.finds(Button, content.item(MOVES)?)?;
    window.close()?;

    let view = home.api()?.open_project(project)?;
    ensure!(view.pack.version == new, "{:?}", view.pack);
    let said =
        |item| view.items.iter().find(|state| state.item.as_str() == item).and_then(|state| state.rating);
    ensure!(said(STAYS) == Some(MostlyInPlace) && said(RETIRED) == Some(Started), "{:?}", view.items);
    Ok(())
}

/// New, changed, moved and retired items stand under a heading each, and each kind can be looked at alone.
fn lists_every_kind(window: &Window, content: &Content) -> Result<()> {
    const KINDS: [&str; 4] = ["upgrade.new", "upgrade.changed", "upgrade.moved", "upgrade.retired"];
    for kind in KINDS {
        window.finds(Heading, key(kind))?;
    }
    window.press(Button, key("upgrade.moved"))?;
    window.sees(content.section(MODULE)?)?;
    window.sees(content.item(MOVES)?)?;
    for kind in KINDS {
        let is_shown = window.has(Heading, key(kind))?;
        ensure!(is_shown == (kind == "upgrade.moved"), "With those alone that moved, {kind}: {is_shown}");
    }
    window.press(Button, key("action.clear"))?;
    window.finds(Heading, key("upgrade.new"))
}

#[test]
fn a_team_that_keeps_its_version_is_not_asked_again() -> Result<()> {
    let home = Home::new("upgrade_kept")?;
    let project = home.begin_with_older_pack("Cash for returnees")?;
    let new = home.api()?.framework(None, En)?.version.to_string();
    let window = home.open(En)?;
    window.press(Button, key("upgrade.see"))?;
    window.press(Button, key("upgrade.keep"))?;
    window.sees(with("upgrade.kept", &[("from", OLD), ("to", &new)]))?;
    window.no_longer_sees(with("upgrade.offer", &[("from", OLD), ("to", &new)]))?;
    window.close()?;

    let window = home.open(En)?;
    window.finds(Button, key("checklist.next_unanswered"))?;
    ensure!(!window.has(Button, key("upgrade.see"))?, "The version is offered again.");

    // It is still to be had, under the project's name; what was decided is said there, and not asked once more.
    window.press(Button, "Cash for returnees")?;
    window.press(MenuItem, with("upgrade.menu", &[("version", &new)]))?;
    window.finds(Button, key("upgrade.do"))?;
    window.sees(with("upgrade.declined", &[("from", OLD), ("to", &new)]))?;
    ensure!(!window.has(Button, key("upgrade.keep"))?, "The version can be declined twice.");
    window.press(Button, key("action.close"))?;
    window.finds(Button, key("checklist.next_unanswered"))?;
    window.close()?;
    ensure!(home.api()?.open_project(project)?.pack.version == OLD, "The project was carried over.");
    Ok(())
}
