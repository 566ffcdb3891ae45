//! A disk that is full: what was answered stays on screen, nothing is said to be saved that is not, and it goes on once there
//! is space.

use anyhow::{Context, Result, ensure};
use api::Language::En;
use checklist::Rating::{InPlace, Started};
use journeys::Role::Button;
use journeys::{Content, Home, SmallDisk, beginning, key};
use uuid::Uuid;

/// What a memory disk gives to a file at a time, in bytes.
const BLOCK: u64 = 4096;
/// Less than any answer takes, in bytes.
const LITTLE: u64 = 200;

#[test]
fn a_full_disk_loses_nothing() -> Result<()> {
    let content = Content::of(En)?;
    let disk = SmallDisk::mount()?;
    let home = Home::at("full_disk", &disk.folder().join("data"));
    let project = home.begin_with_project("Legal aid")?;
    fill_the_last_block(&home, project)?;
    let item = content.item("pm-001")?;
    let window = home.open(En)?;
    window.finds(Button, item)?;

    disk.fill()?;
    window.rate(item, content.answer(InPlace)?)?;
    window.sees(key("errors.disk_full"))?;
    window.sees(key("checklist.not_saved"))?;
    window.is_rated(item, content.answer(InPlace)?)?;

    // Trying again while nothing changed changes nothing.
    window.press(Button, key("checklist.try_again"))?;
    window.sees(key("errors.disk_full"))?;

    disk.free()?;
    window.press(Button, key("checklist.try_again"))?;
    window.no_longer_sees(key("errors.disk_full"))?;
    window.sees(beginning("checklist.saved"))?;
    window.is_rated(item, content.answer(InPlace)?)?;
    window.close()?;

    let view = home.api()?.open_project(project)?;
    let kept = view.items.iter().find(|state| state.item.as_str() == "pm-001").and_then(|state| state.rating);
    ensure!(kept == Some(InPlace), "On disk stands {kept:?}.");
    Ok(())
}

/// Answers back and forth until the next answer needs a new block of the disk.
fn fill_the_last_block(home: &Home, project: Uuid) -> Result<()> {
    for turn in 0_u32.. {
        let journal = home.journals(project)?.pop().context("There is no journal.")?;
        if BLOCK - journal.metadata()?.len() % BLOCK < LITTLE {
            break;
        }
        home.rate(project, &[("pm-008", if turn % 2 == 0 { Started } else { InPlace })])?;
    }
    Ok(())
}
