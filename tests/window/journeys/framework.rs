//! The framework as a subject of its own: its sections, words and sources are read from the bar and back again.

use anyhow::{Context, Result, ensure};
use api::Language::{self, Ar, En};
use journeys::Role::{Button, Heading, SearchBox, Tab, TextBox};
use journeys::{Content, Home, Key, Window, count, key};

const TERM: &str = "protection-risk";
/// An item whose statement has the term, and a source of the last item of its section, beside which one comes by Tab.
const WITH_TERM: &str = "pm-001";
const SOURCE: &str =
    "Global Protection Cluster, Protection Mainstreaming Toolkit (field testing version), 2017";

/// More items than this cite a source that shows them only when it is opened.
const FEW: usize = 12;

#[test]
fn a_newcomer_reads_the_framework() -> Result<()> {
    read(En, "framework_en")
}

#[test]
fn a_newcomer_reads_the_framework_in_arabic() -> Result<()> {
    read(Ar, "framework_ar")
}

/// Who was led away from an item goes on there: at the source, and at the word whose meaning was looked up.
#[test]
fn back_leads_to_where_one_was() -> Result<()> {
    let content = Content::of(En)?;
    let home = Home::new("framework_back")?;
    home.begin_with_project("Cash for rent")?;
    let window = home.open(En)?;
    window.press(Button, content.item(WITH_TERM)?)?;
    window.finds(TextBox, key("checklist.note"))?;

    let word = content.term_in(WITH_TERM, TERM)?;
    window.tab_to(word)?;
    window.strike(Key::Enter)?;
    window.has_focus_on(key("term.glossary"))?;
    window.strike(Key::Enter)?;
    window.has_focus_on_entry(&content.term(TERM)?.definition.text)?;
    window.tab_to(key("action.back"))?;
    window.strike(Key::Enter)?;
    window.has_focus_on(word)?;
    window.strike(Key::Escape)?;

    window.tab_to(SOURCE)?;
    window.strike(Key::Enter)?;
    window.finds(Heading, key("framework.title"))?;
    window.tab_to(key("action.back"))?;
    window.strike(Key::Enter)?;
    window.has_focus_on(SOURCE)?;
    window.close()
}

fn read(language: Language, journey: &str) -> Result<()> {
    let content = Content::of(language)?;
    let home = Home::new(journey)?;
    home.begin_with_sample(language)?;
    let window = home.open(language)?;
    window.press(Button, content.section("cc2")?)?;
    window.finds(Heading, content.section("cc2")?)?;

    // From the bar. Its first part is the sections, each with its items.
    window.press(Button, key("framework.title"))?;
    window.finds(Heading, key("framework.title"))?;
    window.finds(Heading, content.section("cc1")?)?;
    walk_the_parts(&window)?;
    look_up_a_term(&window, &content)?;
    open_a_source(&window)?;

    // Back to the section where the newcomer was.
    window.press(Button, key("action.back"))?;
    window.finds(Heading, content.section("cc2")?)?;
    window.close()
}

/// The parts are one stop of the keyboard; arrows go along them in the direction of the text, and round at the end.
fn walk_the_parts(window: &Window) -> Result<()> {
    let (on, back) = if window.language() == Ar { (Key::Left, Key::Right) } else { (Key::Right, Key::Left) };
    window.tab_to(key("framework.sections"))?;
    window.strike(on)?;
    window.has_focus_on(key("framework.glossary"))?;
    window.finds(SearchBox, key("framework.search_terms"))?;
    window.strike(on)?;
    window.has_focus_on(key("framework.sources"))?;
    window.finds(SearchBox, key("framework.search_sources"))?;
    window.strike(on)?;
    window.has_focus_on(key("framework.packs"))?;
    window.finds(Button, key("framework.install"))?;
    window.strike(on)?;
    window.has_focus_on(key("framework.sections"))?;
    window.strike(back)?;
    window.has_focus_on(key("framework.packs"))?;
    window.strike(Key::Home)?;
    window.has_focus_on(key("framework.sections"))
}

/// A word is looked up, one that is not there too.
fn look_up_a_term(window: &Window, content: &Content) -> Result<()> {
    let term = content.term(TERM)?;
    window.press(Tab, key("framework.glossary"))?;
    window.write(SearchBox, key("framework.search_terms"), &term.term.text)?;
    window.finds(Heading, &term.term.text)?;
    window.sees(&term.definition.text)?;
    window.write(SearchBox, key("framework.search_terms"), "xyzzy")?;
    window.sees(key("framework.no_match"))?;
    window.press(Button, key("action.clear"))?;
    window.has_focus_on(key("framework.search_terms"))?;
    window.sees(&term.definition.text)
}

/// Every source is listed with how much of it was seen; one that many items cite is opened.
fn open_a_source(window: &Window) -> Result<()> {
    window.press(Tab, key("framework.sources"))?;
    window.sees(key("framework.seen.none"))?;
    let language = window.language();
    let sources = cited(language)?;
    for (title, _) in &sources {
        window.sees(title)?;
    }
    let many = sources.iter().find(|(_, items)| items.len() > FEW);
    let (title, items) = many.context("No source is cited by many items.")?;
    window.write(SearchBox, key("framework.search_sources"), title)?;
    let numbers = items.join(if language == Ar { "، " } else { ", " });
    ensure!(!window.text()?.contains(&numbers), "The items are shown before anybody asks.");
    window.press(Button, count("framework.cited", u64::try_from(items.len())?))?;
    window.sees(numbers)
}

/// The sources, with the numbers of the items that cite each.
fn cited(language: Language) -> Result<Vec<(String, Vec<String>)>> {
    let view = Home::new("cited")?.api()?.framework(None, language)?;
    let items: Vec<_> =
        view.sections.iter().flat_map(|section| &section.items).filter(|item| !item.retired).collect();
    let citing = |source: &str| {
        let citing =
            items.iter().filter(|item| item.references.iter().any(|reference| reference.source == source));
        citing.map(|item| item.number.clone()).collect()
    };
    Ok(view.sources.iter().map(|source| (source.title.clone(), citing(&source.id))).collect())
}
