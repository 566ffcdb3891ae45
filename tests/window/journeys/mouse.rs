//! A project from its first word to the next morning: described, answered, closed, and opened again where it was left.

use anyhow::{Result, ensure};
use api::Language::En;
use checklist::Rating::{InPlace, NotInPlace, Started};
use journeys::Role::{Button, CheckBox, ComboBox, Heading, Option, TextBox};
use journeys::{Content, Home, Key, beginning, key};

const PROJECT: &str = "Water in transit centres";
const NOTE: &str = "Seen at both sites. The third one follows in December.";
const EVIDENCE: &str = "Site visit report";
const PLACE: &str = "Shared folder, visits";
const FOLLOW_UP: &str = "Put up the notice in the third language";
const OWNER: &str = "Site coordinator";

#[test]
fn a_project_is_made_answered_and_found_again() -> Result<()> {
    let content = Content::of(En)?;
    let section = content.section("cc2")?;
    let (first, second, third, fourth) =
        (content.item("pm-012")?, content.item("pm-013")?, content.item("pm-014")?, content.item("pm-015")?);
    let home = Home::new("mouse")?;
    let window = home.open(En)?;

    // Without a name nothing is made, and the form says what is missing.
    window.press(Button, key("projects.new"))?;
    window.press(Button, key("projects.create"))?;
    window.sees(with_place("errors.place.name"))?;

    // A name, a country from the list, one phase more than proposed, one thematic area.
    window.write(TextBox, key("projects.name"), PROJECT)?;
    window.write(TextBox, key("projects.mission"), "Border response")?;
    window.write(ComboBox, key("projects.country"), "colom")?;
    window.press(Option, "Colombia")?;
    window.is_chosen(CheckBox, content.phase("during")?)?;
    window.press(CheckBox, content.phase("after")?)?;
    window.press(CheckBox, content.section("ta-gbv")?)?;
    window.press(Button, key("projects.create"))?;

    // Three answers; each is on disk before the screen says so.
    window.finds(Button, PROJECT)?;
    window.press(Button, section)?;
    window.finds(Heading, section)?;
    for (item, rating) in [(first, InPlace), (second, Started), (third, NotInPlace)] {
        window.rate(item, content.answer(rating)?)?;
        window.is_rated(item, content.answer(rating)?)?;
    }
    window.sees(beginning("checklist.saved"))?;

    // The filter shows what is left, and one button brings everything back.
    window.press(Button, key("checklist.filter.unanswered"))?;
    window.no_longer_sees(first)?;
    window.sees(fourth)?;
    window.press(Button, key("checklist.clear"))?;
    window.sees(first)?;

    // Everything about one item, in its place.
    window.press(Button, second)?;
    window.write(TextBox, key("checklist.note"), NOTE)?;
    window.press(Button, key("checklist.add_evidence"))?;
    window.write(TextBox, key("checklist.evidence_title"), EVIDENCE)?;
    window.write(TextBox, key("checklist.evidence_place"), PLACE)?;
    window.press(Button, key("checklist.save"))?;
    window.sees(EVIDENCE)?;
    window.press(Button, key("checklist.add_follow_up"))?;
    window.write(TextBox, key("follow_up.action"), FOLLOW_UP)?;
    window.write(TextBox, key("follow_up.owner"), OWNER)?;
    window.write(TextBox, key("follow_up.due"), "2030-06-15")?;
    window.press(Button, key("follow_up.save"))?;
    window.finds(Button, key("checklist.add_follow_up"))?;
    window.sees(FOLLOW_UP)?;
    window.chord(&[Key::Control.into(), 's'])?;
    window.sees(beginning("checklist.saved"))?;
    window.close()?;

    // The next morning it begins where it was left, and nothing is missing.
    let window = home.open(En)?;
    window.finds(Button, PROJECT)?;
    window.finds(Heading, section)?;
    ensure!(window.value_of(TextBox, key("checklist.note"))? == NOTE, "The note is another one.");
    for words in [EVIDENCE, PLACE, FOLLOW_UP, OWNER] {
        window.sees(words)?;
    }
    for (item, rating) in [(first, InPlace), (second, Started), (third, NotInPlace)] {
        window.is_rated(item, content.answer(rating)?)?;
    }

    // What was done yesterday can still be taken back, and done again.
    window.press(Button, key("checklist.undo"))?;
    window.no_longer_sees(FOLLOW_UP)?;
    window.press(Button, key("checklist.redo"))?;
    window.sees(FOLLOW_UP)?;
    window.close()?;

    // On disk there is one project with three answers, as it was described.
    let rows = home.api()?.projects()?.projects;
    ensure!(rows.len() == 1 && rows[0].measure.rated == 3, "{rows:?}");
    let profile = &rows[0].profile;
    ensure!(profile.country == "CO" && profile.phases.len() == 2 && profile.themes.len() == 1, "{profile:?}");
    Ok(())
}

/// The sentence that says that a place is empty.
fn with_place(place: &'static str) -> journeys::Name {
    let place = key(place).words(En);
    journeys::with("errors.text_empty", &[("place", &place)])
}
