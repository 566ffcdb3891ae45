//! Languages at work: a second one beside the first, and another first one in the middle of an item, with nothing lost.

use anyhow::{Result, ensure};
use api::Language::{Ar, En, Fr};
use api::view::Settings;
use journeys::Role::{Button, MenuItem, SearchBox, TextBox};
use journeys::{Content, Home, Key, key, with};

const ITEM: &str = "pm-001";
const OTHER: &str = "pm-002";
/// A term in the statement of the item.
const TERM: &str = "protection-risk";
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
    window.sees_in(En, en.item(ITEM)?)?;
    window.sees_in(Fr, fr.item(ITEM)?)?;

    // An item is open with a note that is just being written when the language of the screen changes.
    window.press(Button, en.item(ITEM)?)?;
    window.write(TextBox, key("checklist.note"), NOTE)?;
    window.press(Button, key("frame.language"))?;
    window.press(MenuItem, "العربية")?;
    window.expect(Ar);
    window.sees_in(Ar, ar.item(ITEM)?)?;
    window.sees_in(Fr, fr.item(ITEM)?)?;
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

#[test]
fn an_item_is_searched_by_the_words_of_the_second_language_also_after_a_restart() -> Result<()> {
    let (en, ar) = (Content::of(En)?, Content::of(Ar)?);
    let home = Home::new("second_language")?;
    home.begin_with_project("Points d’eau")?;
    let window = home.open(En)?;
    window.press(Button, key("checklist.second_language"))?;
    window.press(MenuItem, "العربية")?;
    window.sees_in(Ar, ar.item(ITEM)?)?;
    window.close()?;

    let window = home.open(En)?;
    window.finds(Button, with("checklist.second_language_is", &[("language", "العربية")]))?;
    window.sees_in(En, en.item(ITEM)?)?;
    window.sees_in(Ar, ar.item(ITEM)?)?;
    window.sees_in(Ar, ar.item(OTHER)?)?;

    window.press(Button, key("checklist.search_key"))?;
    window.write(SearchBox, key("checklist.search"), ar.item(OTHER)?)?;
    window.no_longer_sees(en.item(ITEM)?)?;
    window.sees(en.item(OTHER)?)?;
    window.strike(Key::Escape)?;
    window.sees(en.item(ITEM)?)?;
    window.close()
}

#[test]
fn a_term_is_explained_without_a_mouse() -> Result<()> {
    let (en, ar) = (Content::of(En)?, Content::of(Ar)?);
    let home = Home::new("term")?;
    home.begin_with_project("Points d’eau")?;
    let settings = home.api()?.start(None).settings;
    home.settle(Settings { second_language: Some(Ar), ..settings })?;
    let window = home.open(En)?;
    window.press(Button, en.item(ITEM)?)?;

    // Reached, a term is explained; Enter goes into the explanation and Esc back to the word.
    let (word, term) = (en.term_in(ITEM, TERM)?, en.term(TERM)?);
    window.tab_to(word)?;
    window.sees(&term.definition.text)?;
    window.sees_in(Ar, &ar.term(TERM)?.term.text)?;
    window.strike(Key::Enter)?;
    window.has_focus_on(key("term.glossary"))?;
    window.strike(Key::Escape)?;
    window.has_focus_on(word)?;
    window.no_longer_sees(&term.definition.text)?;

    // The same in the second language, in its own direction.
    window.tab_to(ar.term_in(ITEM, TERM)?)?;
    window.sees_in(Ar, &ar.term(TERM)?.definition.text)?;
    window.no_longer_sees(&term.definition.text)?;

    // From there into the glossary, at just this term, and back.
    window.strike(Key::Enter)?;
    window.has_focus_on(key("term.glossary"))?;
    window.strike(Key::Enter)?;
    window.finds(SearchBox, key("framework.search_terms"))?;
    window.has_focus_on_entry(&term.definition.text)?;
    window.press(Button, key("action.back"))?;
    window.finds(Button, en.item(ITEM)?)?;
    window.finds(TextBox, key("checklist.note"))?;
    window.close()
}
