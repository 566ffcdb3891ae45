//! Lays a document out as one HTML file that needs nothing else: style, fonts and drawings are in it, scripts are not.
//! Every word comes from the document, and the template escapes all of them.

mod font;
mod page;

use std::collections::BTreeMap;

use checklist::{Band, Language, Rating};
use minijinja::value::Serde;
use minijinja::{Environment, Value, context};

use crate::charts::{self, Pen};
use crate::document::Document;
use crate::figure::{Cell, Figure, Sign};

macro_rules! templates {
    ($($name:literal)*) => {
        [$(($name, include_str!(concat!("../templates/", $name)))),*]
    };
}

/// The report with its parts. The ends of their names decide that everything in them is escaped as HTML.
const TEMPLATES: [(&str, &str); 16] = templates! {
    "report.html" "words.html" "figure.html" "cover.html" "portfolio.html" "form.html" "summary.html" "progress.html"
    "gaps.html" "charts.html" "open.html" "sections.html" "plan.html" "history.html" "sources.html" "about.html"
};
const STYLE: &str = include_str!("../templates/report.css");

/// The document as an HTML file, in UTF-8.
///
/// # Panics
/// Never: the templates are part of the program and take every document there can be. The tests walk their branches.
#[must_use]
pub fn html(document: &Document) -> String {
    let pen = Pen::of(document);
    let accent = document.style.accent.as_str();
    let style =
        format!("{}{}:root{{--accent:{accent}}}\n{STYLE}", font::faces(document), page::rules(document));
    let directions: BTreeMap<_, _> =
        Language::ALL.map(|language| (language.tag(), language.direction().attribute())).into();
    // A list in the second language has the separator of that language.
    let separators: BTreeMap<_, _> = Language::ALL
        .map(|language| (language.tag(), i18n::text(language, "report.doc.separator", &[])))
        .into();
    let context = context! {
        document => Serde(document),
        directions,
        separators,
        style => Value::from_safe_string(style),
        drawings => drawings(document, pen),
        faces => faces(pen),
        discs => discs(pen),
    };
    written(context).expect("the templates are part of the program and take every document")
}

fn written(context: Value) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    for (name, source) in TEMPLATES {
        environment.add_template(name, source)?;
    }
    environment.get_template("report.html")?.render(context)
}

fn drawings<'a>(document: &'a Document, pen: Pen<'_>) -> BTreeMap<&'a str, Value> {
    document.figures().map(|figure| (figure.id.as_str(), drawn(figure, pen))).collect()
}

/// The drawings of a figure's rows and of its legend, and those of its heads, which show the signs of the legend again.
fn drawn(figure: &Figure, pen: Pen<'_>) -> Value {
    let safe =
        |drawings: Vec<String>| -> Vec<Value> { drawings.into_iter().map(Value::from_safe_string).collect() };
    let signs = |place: &str| {
        let legend = figure.legend.iter().enumerate();
        let id = |at: usize| format!("{}-{place}{at}", figure.id);
        safe(legend.map(|(at, legend)| charts::sign(legend.sign, &id(at), pen)).collect())
    };
    context! { rows => safe(charts::draw(figure, pen)), legend => signs("l"), heads => signs("h") }
}

/// The marks that stand beside the words of an answer, by its code; `none` without one, `gap-0` and `gap-1` for gaps.
fn faces(pen: Pen<'_>) -> BTreeMap<String, Value> {
    let mark = |rating, gap| {
        let sign = charts::sign(Sign::Cell(Cell { rating, gap }), "face", pen);
        Value::from_safe_string(sign)
    };
    let mut faces: BTreeMap<String, Value> =
        Rating::ALL.map(|rating| (rating.code().to_owned(), mark(Some(rating), false))).into();
    for rating in [Rating::NotInPlace, Rating::Started] {
        faces.insert(format!("gap-{}", rating.code()), mark(Some(rating), true));
    }
    faces.insert("none".to_owned(), mark(None, false));
    faces
}

fn discs(pen: Pen<'_>) -> BTreeMap<&'static str, Value> {
    let disc = |band| Value::from_safe_string(charts::sign(Sign::Disc(band), "disc", pen));
    [("low", disc(Band::Low)), ("medium", disc(Band::Medium)), ("high", disc(Band::High))].into()
}
