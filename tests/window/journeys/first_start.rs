//! The first start on a computer, in the language of its system.

use anyhow::{Result, ensure};
use api::Language;
use journeys::Role::{Button, Heading};
use journeys::{Home, key};

fn first_start(language: Language) -> Result<()> {
    let home = Home::new(&format!("first_start_{}", language.tag()))?;
    let window = home.open(language)?;

    // It speaks the language of the system, and writes it the right way round.
    let root =
        window.run("return [document.documentElement.lang, document.documentElement.dir]", Vec::new())?;
    ensure!(root[0] == language.tag(), "The page says that its language is {}.", root[0]);
    ensure!(root[1] == language.direction().attribute(), "The page runs {}.", root[1]);

    // It says how to begin, and what stays on this computer.
    window.finds(Heading, key("projects.first_title"))?;
    window.sees(key("projects.first_text"))?;
    window.sees(key("projects.private"))?;

    // One can look around first. The sample says that it is one, and has answers.
    window.press(Button, key("projects.open_sample"))?;
    window.sees(key("mark.sample"))?;
    window.sees(key("measure.in_place"))?;
    window.close()?;

    // Nothing was written outside, and only the sample is there, in the language of the screen.
    let projects = home.api()?.projects()?;
    ensure!(projects.projects.len() == 1 && projects.projects[0].sample, "{projects:?}");
    ensure!(projects.totals.projects == 0, "The sample counts in the totals.");
    Ok(())
}

#[test]
fn in_english() -> Result<()> {
    first_start(Language::En)
}

#[test]
fn in_french() -> Result<()> {
    first_start(Language::Fr)
}

#[test]
fn in_spanish() -> Result<()> {
    first_start(Language::Es)
}

#[test]
fn in_arabic() -> Result<()> {
    first_start(Language::Ar)
}

#[test]
fn a_chosen_language_is_kept_on_a_system_that_speaks_another() -> Result<()> {
    let home = Home::new("chosen_language")?;
    let mut window = home.open(Language::En)?;
    window.press(Button, key("frame.language"))?;
    window.press(journeys::Role::MenuItem, "Français")?;
    window.expect(Language::Fr);
    window.finds(Heading, key("projects.first_title"))?;
    window.close()?;

    let mut window = home.open(Language::En)?;
    window.expect(Language::Fr);
    window.finds(Heading, key("projects.first_title"))?;
    window.close()
}
