//! Two moments of a project: the present state is named, and later the project is compared with it. What belongs to milestones
//! is done without a mouse.

use anyhow::{Result, ensure};
use api::Language::En;
use checklist::Rating::{InPlace, NotInPlace};
use journeys::Role::{Button, Heading, Link, TextBox};
use journeys::{Content, Home, Key, beginning, count, key, with};

const NAME: &str = "Before the rains";

#[test]
fn a_project_is_compared_with_a_milestone() -> Result<()> {
    let content = Content::of(En)?;
    let home = Home::new("milestones")?;
    let project = home.begin_with_project("Shelter repair")?;
    home.rate(project, &[("pm-001", InPlace), ("pm-002", NotInPlace)])?;
    let window = home.open(En)?;

    // The present state gets a name. A moment of one's own needs one.
    window.press(Link, key("frame.overview"))?;
    window.sees(key("milestone.empty"))?;
    window.tab_to(key("milestone.add"))?;
    window.strike(Key::Enter)?;
    window.has_focus_on(key("milestone.kind.baseline"))?;
    window.strike(Key::End)?;
    window.has_focus_on(key("milestone.another"))?;
    window.strike(Key::Tab)?;
    window.has_focus_on(key("milestone.name"))?;
    window.strike(Key::Enter)?;
    window.sees(beginning("errors.text_empty"))?;
    window.type_text(NAME)?;
    window.strike(Key::Enter)?;
    window.has_focus_on(key("milestone.add"))?;
    window.sees(NAME)?;

    // Two answers change: one item falls and becomes a critical gap, one rises.
    window.press(Link, key("frame.checklist"))?;
    window.rate(content.item("pm-001")?, content.answer(NotInPlace)?)?;
    window.rate(content.item("pm-002")?, content.answer(InPlace)?)?;

    // The comparison says so, gaps first, and leads to the item.
    window.press(Link, key("frame.overview"))?;
    window.tab_to(with("milestone.compare_of", &[("milestone", NAME)]))?;
    window.strike(Key::Enter)?;
    window.finds(Heading, key("frame.comparison"))?;
    window.sees(beginning("milestone.shift.became_gap"))?;
    window.sees(beginning("milestone.shift.closed_gap"))?;
    window.tab_to(content.item("pm-001")?)?;
    window.strike(Key::Enter)?;
    window.finds(TextBox, key("checklist.note"))?;
    window.is_rated(content.item("pm-001")?, content.answer(NotInPlace)?)?;

    // It is removed, and undo brings it back with its state.
    window.press(Link, key("frame.overview"))?;
    window.finds(Heading, count("overview.gaps.title", 1))?;
    window.tab_to(with("milestone.acts", &[("milestone", NAME)]))?;
    window.strike(Key::Enter)?;
    window.strike(Key::End)?;
    window.has_focus_on(key("milestone.remove"))?;
    window.strike(Key::Enter)?;
    window.no_longer_sees(NAME)?;
    window.has_focus_on(key("milestone.add"))?;
    window.press(Button, key("action.undo"))?;
    window.sees(NAME)?;
    window.close()?;

    let kept = home.api()?.milestones(project)?;
    ensure!(kept.len() == 1 && kept[0].mark.name == NAME && kept[0].moment.critical_gaps == 1, "{kept:?}");
    Ok(())
}
