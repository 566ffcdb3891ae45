//! Two people answer the same project apart and bring it together: nothing is dropped, and a person decides.

use anyhow::{Result, ensure};
use api::Language::En;
use api::view::Settings;
use checklist::Rating::{InPlace, Started};
use journeys::Role::{Button, Heading, Link};
use journeys::{Content, Home, count, key, with};

const COLLEAGUE: &str = "Protection focal point";

#[test]
fn two_answers_to_one_item_are_shown_and_one_is_kept() -> Result<()> {
    let content = Content::of(En)?;
    let here = Home::new("conflict")?;
    let project = here.begin_with_project("Clinic on wheels")?;
    let there = here.copy_for_colleague(project)?;
    there.settle(Settings { role: COLLEAGUE.to_owned(), ..Settings::default() })?;
    here.rate(project, &[("pm-001", InPlace), ("pm-002", InPlace)])?;
    there.rate(project, &[("pm-001", Started), ("pm-003", Started)])?;
    here.unite_with(&there, project)?;

    // What only one of both answered is there. What both answered differently counts as unanswered until somebody chooses.
    let window = here.open(En)?;
    window.is_rated(content.item("pm-002")?, content.answer(InPlace)?)?;
    window.is_rated(content.item("pm-003")?, content.answer(Started)?)?;
    window.sees(count("checklist.differ_banner", 1))?;
    let whole = here_in_scope(project, &there)?;
    let answered = |part: &str| with("checklist.answered_of", &[("part", part), ("whole", &whole)]);
    window.sees(answered("2"))?;

    // Both stand side by side: what, by which role, on which copy.
    window.press(Button, key("checklist.show_them"))?;
    window.finds(Heading, count("checklist.compare.title", 1))?;
    for words in [content.item("pm-001")?, content.answer(InPlace)?, content.answer(Started)?, COLLEAGUE] {
        window.sees(words)?;
    }
    window.sees(key("checklist.compare.here"))?;
    window.sees(key("checklist.compare.there"))?;

    // B is the colleague's. Kept, it is the answer, and the figures say so.
    window.press(Button, with("checklist.compare.keep", &[("letter", "B")]))?;
    window.is_rated(content.item("pm-001")?, content.answer(Started)?)?;
    window.no_longer_sees(count("checklist.differ_banner", 1))?;
    window.sees(answered("3"))?;

    // It is an essential item, and low: a critical gap from now on.
    window.press(Link, key("frame.overview"))?;
    window.finds(Heading, count("overview.gaps.title", 1))?;
    window.close()?;

    let overview = here.api()?.overview(project)?;
    ensure!(overview.conflicts.is_empty() && overview.overall.rated == 3, "{:?}", overview.overall);
    Ok(())
}

/// How many items the project has, asked of the copy because the window has the other.
fn here_in_scope(project: uuid::Uuid, copy: &Home) -> Result<String> {
    Ok(copy.api()?.overview(project)?.overall.in_scope.to_string())
}
