//! The framework as a subject of its own: its sections, words and sources are read, and another pack is installed and removed.

use anyhow::{Result, ensure};
use api::Language::En;
use journeys::Role::{Button, Heading, MenuItem, SearchBox, Tab};
use journeys::{Content, Home, built_in_pack, key, older_pack, with};

#[test]
fn the_framework_is_read() -> Result<()> {
    let content = Content::of(En)?;
    let home = Home::new("framework")?;
    home.begin_with_sample(En)?;
    let view = home.api()?.framework(None, En)?;
    let window = home.open(En)?;
    window.press(Button, key("framework.title"))?;
    window.finds(Heading, key("framework.title"))?;
    window.finds(Heading, content.section("cc1")?)?;

    // A word is looked up, one that is not there too.
    window.press(Tab, key("framework.glossary"))?;
    let term = &view.terms.iter().find(|term| term.id.as_str() == "do-no-harm").unwrap_or(&view.terms[0]);
    window.write(SearchBox, key("framework.search_terms"), &term.term.text)?;
    window.sees(&term.definition.text)?;
    window.write(SearchBox, key("framework.search_terms"), "xyzzy")?;
    window.sees(key("framework.no_match"))?;
    window.press(Button, key("action.clear"))?;
    window.sees(&view.terms[0].definition.text)?;

    // Every source is listed with how much of it was seen.
    window.press(Tab, key("framework.sources"))?;
    for source in &view.sources {
        window.sees(&source.title)?;
    }
    window.sees(key("framework.seen.none"))?;

    window.press(Button, key("action.back"))?;
    window.finds(Button, key("checklist.next_unanswered"))?;
    window.close()
}

#[test]
fn a_pack_is_installed_and_removed() -> Result<()> {
    let home = Home::new("packs")?;
    let window = home.open(En)?;
    window.press(Button, key("framework.title"))?;
    window.press(Tab, key("framework.packs"))?;

    // What is no pack is refused with its reason, and nothing comes of it.
    let folder = tempfile::tempdir()?;
    let other = folder.path().join("minutes.zip");
    std::fs::write(&other, "Minutes of the meeting")?;
    window.press(Button, key("framework.install"))?;
    window.press(MenuItem, key("framework.from_zip"))?;
    window.file_dialog()?.choose(&other)?;
    window.sees(key("errors.reason.neither_folder_nor_zip"))?;
    ensure!(home_packs(&home) == 0, "Something was installed.");

    window.press(Button, key("framework.install"))?;
    window.press(MenuItem, key("framework.from_zip"))?;
    window.file_dialog()?.choose(&older_pack().canonicalize()?)?;
    window.press(Button, key("framework.install_do"))?;
    window.sees(with("framework.installed", &[("pack", "piha 0.1.0")]))?;
    ensure!(home_packs(&home) == 1, "The pack is not on disk.");

    window.press(Button, with("framework.remove_named", &[("pack", "piha 0.1.0")]))?;
    window.finds(Heading, key("framework.remove_title"))?;
    window.press(Button, key("framework.remove"))?;
    window.sees(with("framework.removed", &[("pack", "piha 0.1.0")]))?;
    ensure!(home_packs(&home) == 0, "The pack stays on disk.");
    window.close()
}

#[test]
fn a_folder_whose_pack_is_here_already_is_told_so() -> Result<()> {
    let home = Home::new("pack_folder")?;
    let window = home.open(En)?;
    window.press(Button, key("framework.title"))?;
    window.press(Tab, key("framework.packs"))?;
    window.press(Button, key("framework.install"))?;
    window.press(MenuItem, key("framework.from_folder"))?;
    window.file_dialog()?.choose(&built_in_pack().canonicalize()?)?;
    window.sees(key("framework.verdict.present"))?;
    ensure!(!window.has(Button, key("framework.install_do"))?, "It can be installed over itself.");
    window.press(Button, key("action.close"))?;
    ensure!(home_packs(&home) == 0, "Something was installed.");
    window.close()
}

/// How many versions of the pack the data directory keeps.
fn home_packs(home: &Home) -> usize {
    std::fs::read_dir(home.folder().join("packs/piha")).map_or(0, Iterator::count)
}
