//! Packs of this computer: one is installed through the dialog of the system, listed and removed; one that is in use stays.

use std::ffi::OsString;

use anyhow::{Result, ensure};
use api::Language::En;
use journeys::Role::{Button, Heading, MenuItem, Tab};
use journeys::{Home, Key, Window, built_in_pack, count, key, older_pack, with};

const OLDER: &str = "piha 0.1.0";

#[test]
fn a_pack_is_installed_and_removed() -> Result<()> {
    let home = Home::new("packs")?;
    let window = home.open(En)?;
    show_packs(&window)?;

    // What is no pack is refused with its reason, and nothing comes of it.
    let folder = tempfile::tempdir()?;
    let other = folder.path().join("minutes.zip");
    std::fs::write(&other, "Minutes of the meeting")?;
    window.press(Button, key("framework.install"))?;
    window.press(MenuItem, key("framework.from_zip"))?;
    window.file_dialog()?.choose(&other)?;
    window.sees(key("errors.reason.neither_folder_nor_zip"))?;
    ensure!(kept(&home).is_empty(), "Something was installed.");

    window.press(Button, key("framework.install"))?;
    window.press(MenuItem, key("framework.from_zip"))?;
    window.file_dialog()?.choose(&older_pack().canonicalize()?)?;
    window.press(Button, key("framework.install_do"))?;
    window.sees(with("framework.installed", &[("pack", OLDER)]))?;
    ensure!(kept(&home) == ["0.1.0"], "The pack is not on disk.");

    window.press(Button, with("framework.remove_named", &[("pack", OLDER)]))?;
    window.finds(Heading, key("framework.remove_title"))?;
    window.press(Button, key("framework.remove"))?;
    window.sees(with("framework.removed", &[("pack", OLDER)]))?;
    ensure!(kept(&home).is_empty(), "The pack stays on disk.");
    window.close()
}

#[test]
fn a_folder_whose_pack_is_here_already_is_told_so() -> Result<()> {
    let home = Home::new("pack_folder")?;
    let window = home.open(En)?;
    show_packs(&window)?;
    window.press(Button, key("framework.install"))?;
    window.press(MenuItem, key("framework.from_folder"))?;
    window.file_dialog()?.choose(&built_in_pack().canonicalize()?)?;
    window.sees(key("framework.verdict.present"))?;
    ensure!(!window.has(Button, key("framework.install_do"))?, "It can be installed over itself.");
    window.press(Button, key("action.close"))?;
    ensure!(kept(&home).is_empty(), "Something was installed.");
    window.close()
}

#[test]
fn a_pack_that_is_used_stays_until_it_is_not() -> Result<()> {
    let home = Home::new("packs_used")?;
    home.begin_with_older_pack("Cash for returnees")?;
    let new = home.api()?.framework(None, En)?.version.to_string();
    let window = home.open(En)?;
    window.finds(Button, key("upgrade.see"))?;

    // What the program brings cannot be removed; what a project uses neither, and the button says why.
    show_packs(&window)?;
    let (own, older) = (format!("piha {new}"), with("framework.remove_named", &[("pack", OLDER)]));
    window.sees(&own)?;
    window.sees(OLDER)?;
    window.sees(count("framework.used", 1))?;
    let own = with("framework.remove_named", &[("pack", &own)]);
    ensure!(!window.has(Button, own)?, "The pack of the program can be removed.");
    let reason = key("framework.remove_reason").words(En);
    ensure!(window.why_not(Button, older.clone())? == reason, "It does not say why it stays.");
    window.press(Button, older.clone())?;
    ensure!(!window.has(Heading, key("framework.remove_title"))?, "A pack in use is about to go.");

    // Once the project has another version, it can go.
    window.press(Button, key("action.back"))?;
    window.press(Button, key("upgrade.see"))?;
    window.press(Button, key("upgrade.do"))?;
    window.sees(with("upgrade.done", &[("version", &new)]))?;
    show_packs(&window)?;
    ensure!(window.why_not(Button, older.clone())?.is_empty(), "It is not in use any more.");
    window.press(Button, older)?;
    window.press(Button, key("framework.remove"))?;
    window.sees(with("framework.removed", &[("pack", OLDER)]))?;
    ensure!(kept(&home) == [new.as_str()], "{:?} stays on disk.", kept(&home));

    // Who undoes the upgrade afterwards is told what is missing, and still sees the project.
    window.press(Button, key("action.back"))?;
    window.finds(Button, key("checklist.next_unanswered"))?;
    window.chord(&[Key::Control.into(), 'z'])?;
    window.sees(with("upgrade.elsewhere", &[("pack", "0.1.0"), ("framework", &new)]))?;
    window.finds(Button, key("checklist.next_unanswered"))?;
    window.close()
}

fn show_packs(window: &Window) -> Result<()> {
    window.press(Button, key("framework.title"))?;
    window.press(Tab, key("framework.packs"))
}

/// The versions of the pack that the data directory keeps: those installed, and the one of a project.
fn kept(home: &Home) -> Vec<OsString> {
    let folders = std::fs::read_dir(home.folder().join("packs/piha")).into_iter().flatten().flatten();
    folders.map(|folder| folder.file_name()).collect()
}
