//! Every screen, looked at by rules: accessible by axe, in two languages and both themes; and fitting, in three languages,
//! small windows and the largest text.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use api::Language::{self, Ar, En, Es, Fr};
use api::view::{Settings, TextSize, Theme};
use checklist::Rating::{NotInPlace, Started};
use journeys::Role::{Button, Heading, Link, MenuItem, Radio, Tab};
use journeys::{Content, Home, Key, Window, beginning, count, key, older_pack};
use serde_json::json;

/// The smallest window that the program allows, and a small laptop, in pixels.
const SMALL: [(u32, u32); 2] = [(900, 560), (1024, 640)];
/// The size in which one goes from screen to screen.
const COMMON: (u32, u32) = (1280, 820);

/// An item whose statement has a term of the glossary, in every language.
const WITH_TERM: &str = "pm-001";
const TERM: &str = "protection-risk";

/// What is cut off or moves sideways by intent, by element: the next follow-up of a project under its date, which the plan
/// shows whole; the sheet of the report's preview, which one may enlarge beyond its place; and the cells of a workbook there, which are
/// wider than any window.
const BY_INTENT: [&str; 3] = ["span.action", "div.ground", "div.cells"];

#[test]
fn axe_finds_nothing() -> Result<()> {
    let mut findings = Vec::new();
    for language in [En, Ar] {
        for theme in [Theme::Light, Theme::Dark] {
            let settings = Settings { language: Some(language), theme, ..Settings::default() };
            visit("axe", &settings, &mut |window, screen| {
                for violation in window.axe()? {
                    findings.push(format!("{} {theme:?} {screen}: {violation}", language.tag()));
                }
                Ok(())
            })?;
        }
    }
    ensure!(findings.is_empty(), "\n  {}", findings.join("\n  "));
    Ok(())
}

#[test]
fn axe_would_find_something() -> Result<()> {
    let home = Home::new("axe_control")?;
    let window = home.open(En)?;
    window.run(
        "document.querySelector('h1').append(Object.assign(new Image(), { src: 'data:,' }))",
        Vec::new(),
    )?;
    let found = window.axe()?;
    ensure!(
        found.iter().any(|violation| violation.id == "image-alt"),
        "An image without words was not noticed: {found:?}"
    );
    window.close()
}

#[test]
fn what_does_not_fit_would_be_found() -> Result<()> {
    let home = Home::new("fits_control")?;
    let window = home.open(En)?;
    window.run("document.querySelector('h1').textContent = 'W'.repeat(400)", Vec::new())?;
    let found = window.overflows()?;
    ensure!(!found.is_empty(), "A word wider than the window was not noticed.");
    window.close()
}

#[test]
fn everything_fits() -> Result<()> {
    let mut findings = Vec::new();
    for language in [En, Fr, Ar] {
        for text_size in [TextSize::Normal, TextSize::Largest] {
            let settings = Settings { language: Some(language), text_size, ..Settings::default() };
            visit("fits", &settings, &mut |window, screen| {
                for (width, height) in SMALL {
                    window.resize(width, height)?;
                    for overflow in window.overflows()? {
                        if !BY_INTENT.contains(&overflow.place.as_str()) {
                            let at = format!("{} {text_size:?} {width}x{height} {screen}", language.tag());
                            findings.push(format!("{at}: {overflow}"));
                        }
                    }
                }
                window.resize(COMMON.0, COMMON.1)
            })?;
        }
    }
    ensure!(findings.is_empty(), "\n  {}", findings.join("\n  "));
    Ok(())
}

/// It closes where another size of the window moves the sections into the drawer, so that it is opened in each.
#[test]
fn the_explanation_of_a_term_fits() -> Result<()> {
    let mut findings = Vec::new();
    for language in [En, Fr, Ar] {
        let content = Content::of(language)?;
        for text_size in [TextSize::Normal, TextSize::Largest] {
            let home = Home::new("term_fits")?;
            let sample = home.begin_with_sample(language)?;
            let second_language = Some(Es);
            let last_project = Some(sample);
            let settings = Settings {
                language: Some(language),
                text_size,
                second_language,
                last_project,
                ..Settings::default()
            };
            home.settle(settings)?;
            let window = home.open(language)?;
            window.press(Button, content.item(WITH_TERM)?)?;
            for (width, height) in SMALL {
                window.resize(width, height)?;
                window.press(Button, content.term_in(WITH_TERM, TERM)?)?;
                window.finds(Button, key("term.glossary"))?;
                let at = format!("{} {text_size:?} {width}x{height}", language.tag());
                findings.extend(window.overflows()?.iter().map(|overflow| format!("{at}: {overflow}")));
                window.press(Button, key("term.glossary"))?;
                window.has_focus_on_entry(&content.term(TERM)?.definition.text)?;
                window.press(Button, key("action.back"))?;
            }
            window.close()?;
        }
    }
    ensure!(findings.is_empty(), "\n  {}", findings.join("\n  "));
    Ok(())
}

/// Goes through every screen of the program and looks at each.
fn visit(
    journey: &str,
    settings: &Settings,
    look: &mut dyn FnMut(&Window, &str) -> Result<()>,
) -> Result<()> {
    let language = settings.language.unwrap_or(En);
    let mut see = |window: &Window, screen: &str| {
        look(window, screen).with_context(|| format!("On the screen: {screen}"))
    };

    let home = Home::new(journey)?;
    home.settle(settings.clone())?;
    let window = home.open(language)?;
    window.finds(Heading, key("projects.first_title"))?;
    see(&window, "no projects")?;
    window.press(Button, key("projects.new"))?;
    window.finds(Button, key("projects.create"))?;
    see(&window, "new project")?;
    window.close()?;

    let home = with_a_difference(journey, settings)?;
    let folder = tempfile::tempdir()?;
    let filled = filled_in(&home, folder.path())?;
    let content = Content::of(language)?;
    let item = content.item("pm-002")?;
    let window = home.open(language)?;
    window.finds(Button, item)?;
    see(&window, "checklist")?;
    window.press(Button, item)?;
    window.press(Button, key("checklist.add_follow_up"))?;
    see(&window, "open item")?;
    let item = content.item(WITH_TERM)?;
    window.press(Button, item)?;
    window.press(Button, key("checklist.second_language"))?;
    window.press(MenuItem, "Español")?;
    window.sees_in(Es, Content::of(Es)?.item(WITH_TERM)?)?;
    see(&window, "open item in two languages")?;
    window.press(Button, content.term_in(WITH_TERM, TERM)?)?;
    window.finds(Button, key("term.glossary"))?;
    see(&window, "a term explained")?;
    window.strike(Key::Escape)?;
    window.press(Button, key("checklist.walk"))?;
    window.finds(Button, key("checklist.next"))?;
    see(&window, "one at a time")?;
    window.press(Button, key("checklist.as_list"))?;
    window.press(Button, key("checklist.show_them"))?;
    window.finds(Heading, count("checklist.compare.title", 1))?;
    see(&window, "compare")?;
    window.press(Link, key("frame.overview"))?;
    window.finds(Heading, key("overview.words.title"))?;
    see(&window, "overview")?;
    window.press(Button, key("milestone.add"))?;
    window.finds(Button, key("milestone.save"))?;
    see(&window, "new milestone")?;
    window.press(Button, key("action.cancel"))?;
    window.press(Button, beginning("milestone.compare_of"))?;
    window.finds(Heading, key("frame.comparison"))?;
    see(&window, "comparison")?;
    window.press(Link, key("frame.plan"))?;
    window.finds(Heading, key("frame.plan"))?;
    window.sees(key("plan.group.overdue"))?;
    see(&window, "plan")?;
    window.press(Button, key("plan.new"))?;
    window.finds(Button, key("follow_up.save"))?;
    see(&window, "new follow-up")?;
    window.press(Button, key("action.cancel"))?;
    window.press(Link, key("frame.report"))?;
    window.finds(Button, journeys::with("report.export", &[("format", "PDF")]))?;
    window.sees(key("report.where"))?;
    see(&window, "report")?;
    for part in ["report.sections", "report.organisation"] {
        window.press(Button, key(part))?;
    }
    see(&window, "report with all its choices")?;
    window.press(Radio, key("report.format.xlsx"))?;
    window.finds(Tab, key("report.doc.summary"))?;
    see(&window, "report as a workbook")?;
    window.press(Radio, key("report.format.csv"))?;
    window.sees(key("report.text.whole"))?;
    see(&window, "report as text")?;
    window.choose(key("report.kind"), key("report.kind.blank"))?;
    window.press(Button, key("answers.import"))?;
    window.file_dialog()?.choose(&filled)?;
    window.finds(Button, count("answers.do", 2))?;
    see(&window, "answers to import")?;
    window.press(Button, key("action.cancel"))?;
    window.finds(Button, key("answers.import"))?;
    see(&window, "blank checklist")?;
    window.press(Button, key("settings.title"))?;
    window.finds(Heading, key("settings.title"))?;
    see(&window, "settings")?;
    window.press(Button, key("settings.about"))?;
    window.finds(Heading, key("about.title"))?;
    see(&window, "about")?;
    window.press(Button, key("framework.title"))?;
    window.finds(Heading, key("framework.title"))?;
    see(&window, "framework")?;
    window.press(Button, count("framework.n_items", content.items_in("cc1")?))?;
    window.sees(item)?;
    see(&window, "items of a section of the framework")?;
    for part in ["framework.glossary", "framework.sources", "framework.packs"] {
        window.press(Tab, key(part))?;
        see(&window, part)?;
    }
    window.press(Button, key("framework.install"))?;
    window.press(MenuItem, key("framework.from_zip"))?;
    window.file_dialog()?.choose(&older_pack().canonicalize()?)?;
    window.finds(Button, key("framework.install_do"))?;
    see(&window, "a pack to install")?;
    window.press(Button, key("action.cancel"))?;
    window.press(Link, key("projects.title"))?;
    window.finds(Button, key("projects.new"))?;
    see(&window, "projects")?;
    window.close()?;

    let older = Home::new(journey)?;
    older.settle(settings.clone())?;
    let project = older.begin_with_older_pack("Cash for returnees")?;
    older.settle(Settings { last_project: Some(project), ..settings.clone() })?;
    let window = older.open(language)?;
    window.finds(Button, key("upgrade.see"))?;
    see(&window, "offer of an upgrade")?;
    window.press(Button, key("upgrade.see"))?;
    window.finds(Button, key("upgrade.do"))?;
    see(&window, "upgrade")?;
    window.close()?;

    let other_program = home.api()?;
    let window = home.open(language)?;
    window.finds(Heading, key("frame.start_failed"))?;
    see(&window, "start failed")?;
    window.close()?;
    drop(other_program);
    Ok(())
}

/// The sample, brought together with a copy in which one item has another answer.
fn with_a_difference(journey: &str, settings: &Settings) -> Result<Home> {
    let home = Home::new(journey)?;
    home.settle(settings.clone())?;
    let sample = home.begin_with_sample(settings.language.unwrap_or(Language::En))?;
    let colleague = home.copy_for_colleague(sample)?;
    home.rate(sample, &[("pm-002", NotInPlace)])?;
    colleague.rate(sample, &[("pm-002", Started)])?;
    home.unite_with(&colleague, sample)?;
    Ok(home)
}

/// The checklist of the project that the program begins with, filled in: with an answer and a reason that are new, a note that differs,
/// and rows that are refused.
fn filled_in(home: &Home, folder: &Path) -> Result<PathBuf> {
    let project = home.api()?.start(None).settings.last_project.context("No project is begun with.")?;
    let answers = json!({
        "pm-001": {"E": "na", "F": "The camp has no such body."},
        "pm-002": {"E": 3},
        "pm-003": {"G": "Agreed with the committee of women\nشكاوى ثلاث"},
        "pm-004": {"E": "soon"},
    });
    home.fill_in(project, folder, &answers)
}
