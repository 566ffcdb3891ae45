//! From a gap to what is done about it: critical gaps come before any figure, and a follow-up leads out of each.

use anyhow::{Result, ensure};
use api::Language::En;
use checklist::FollowUpState;
use checklist::Rating::{InPlace, NotInPlace, Started};
use journeys::Role::{Button, Heading, Link, MenuItem, TextBox};
use journeys::{Content, Home, count, key, with};

const FOLLOW_UP: &str = "Agree with the partners who answers for this";
const OWNER: &str = "Protection focal point";

#[test]
fn a_gap_gets_a_follow_up_and_the_plan_carries_it() -> Result<()> {
    let content = Content::of(En)?;
    let home = Home::new("gaps_and_plan")?;
    let project = home.begin_with_project("Shelter repair")?;
    // Two essential items are low; an item that is not essential is low too, and is no critical gap.
    home.rate(
        project,
        &[("pm-001", NotInPlace), ("pm-002", Started), ("pm-003", NotInPlace), ("pm-004", InPlace)],
    )?;
    let window = home.open(En)?;

    // The overview lists both, the worse first.
    window.press(Link, key("frame.overview"))?;
    window.finds(Heading, count("overview.gaps.title", 2))?;
    let gaps = window.words_of(journeys::Role::Region, count("overview.gaps.title", 2))?;
    let place = |id| content.item(id).map(|text| gaps.find(text));
    ensure!(
        place("pm-001")? < place("pm-002")? && place("pm-001")?.is_some(),
        "The worse gap is not first: {gaps}"
    );
    ensure!(place("pm-003")?.is_none(), "An item that is not essential is listed as a critical gap.");

    // A follow-up for the first, without leaving the page.
    window.press(Button, key("overview.gaps.add"))?;
    window.write(TextBox, key("follow_up.action"), FOLLOW_UP)?;
    window.write(TextBox, key("follow_up.owner"), OWNER)?;
    window.write(TextBox, key("follow_up.due"), "2020-01-31")?;
    window.press(Button, key("follow_up.save"))?;
    window.finds(Button, FOLLOW_UP)?;

    // The plan has it, late, and says that one gap has none yet.
    window.press(Link, key("frame.plan"))?;
    window.finds(Button, FOLLOW_UP)?;
    window.sees(OWNER)?;
    window.sees(key("plan.group.overdue"))?;
    window.sees(count("plan.gaps_without", 1))?;

    // Its state changes in place; what is done leaves the list, and can be brought back.
    let state = |state| {
        let words = key(state).words(En);
        with("plan.state_of", &[("state", &words), ("action", FOLLOW_UP)])
    };
    window.press(Button, state("follow_up.state.open"))?;
    window.press(MenuItem, key("follow_up.state.in_progress"))?;
    window.finds(Button, state("follow_up.state.in_progress"))?;
    window.press(Button, state("follow_up.state.in_progress"))?;
    window.press(MenuItem, key("follow_up.state.done"))?;
    window.sees(key("plan.nothing_to_do.title"))?;
    window.press(Button, key("plan.show_all"))?;
    window.finds(Button, state("follow_up.state.done"))?;

    // A gap leads to its item.
    window.press(Link, key("frame.overview"))?;
    window.press(Button, content.item("pm-002")?)?;
    window.finds(TextBox, key("checklist.note"))?;
    window.is_rated(content.item("pm-002")?, content.answer(Started)?)?;
    window.close()?;

    let plan = home.api()?.plan(project)?;
    ensure!(plan.rows.len() == 1 && plan.rows[0].follow_up.state == FollowUpState::Done, "{plan:?}");
    Ok(())
}
