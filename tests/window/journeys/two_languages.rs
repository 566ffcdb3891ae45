//! Languages at work: a second one beside the first, and another first one in the middle of an item, with nothing lost.

use anyhow::{Result, ensure};
use api::Language::{Ar, En, Fr};
use api::view::Settings;
use journeys::Role::{Button, MenuItem, TextBox};
use journeys::{Content, Home, key, with};

const ITEM: &str = "pm-001";
const NOTE: &str = "The plan names the two risks, see page 4.";

#[test]
fn items_are_read_in_two_languages_and_the_first_one_changes_where_one_is() -> Result<()> {
    let (en, fr, ar) = (Content::of(En)?, Content::of(Fr)?, Content::of(Ar)?);
    let home = Home::new("two_languages")?;
    let project = home.begin_with_project("Points d’eau")?;
    let mut window = home.open(En)?;

    // A second language comes under the first, in the list and in the guidance.
    window.press(Button, key("checklist.second_language"))?;
    window.press(MenuItem, "Français")?;
    window.sees(en.item(ITEM)?)?;
    window.sees(fr.item(ITEM)?)?;

    // An item is open with a note that is just being written when the language of the screen changes.
    window.press(Button, en.item(ITEM)?)?;
    window.write(TextBox, key("checklist.note"), NOTE)?;
    window.press(Button, key("frame.language"))?;
    window.press(MenuItem, "العربية")?;
    window.expect(Ar);
    window.sees(ar.item(ITEM)?)?;
    window.sees(fr.item(ITEM)?)?;
    window.no_longer_sees(en.item(ITEM)?)?;
    ensure!(window.value_of(TextBox, key("checklist.note"))? == NOTE, "The note is gone.");
    ensure!(
        window.run("return document.documentElement.dir", Vec::new())? == "rtl",
        "Arabic does not run from the right."
    );

    // Without the second one again.
    window.press(Button, with("checklist.second_language_is", &[("language", "Français")]))?;
    window.press(MenuItem, key("checklist.second_none"))?;
    window.no_longer_sees(fr.item(ITEM)?)?;
    window.close()?;

    let api = home.api()?;
    let Settings { language, second_language, .. } = api.start(None).settings;
    ensure!(language == Some(Ar) && second_language.is_none(), "{language:?} {second_language:?}");
    let view = api.open_project(project)?;
    let note = view.items.iter().find(|state| state.item.as_str() == ITEM).map(|state| state.note.clone());
    ensure!(note.as_deref() == Some(NOTE), "{note:?}");
    Ok(())
}
