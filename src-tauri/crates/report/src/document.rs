//! A report before it has a format: parts in reading order, every word chosen, nothing laid out.

mod content;
mod follow_up;
mod open;
mod section;

pub use content::{About, SourceRow, Sources};
pub use follow_up::{FollowUpLine, Plan, PlanGroup, PlanRow};
pub use open::{Claim, Difference, Differences, FindOutRow, ToFindOut};
pub use section::{EvidenceLine, ItemRow, Section, Sections, Typed};

use checklist::{Language, Rating};
use serde::Serialize;

use crate::figure::Figure;
use crate::text::{Sentence, Text};

/// A whole report in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// The language of the program's words in it.
    pub language: Language,
    /// The name of the project.
    pub name: Text,
    /// The title of the framework.
    pub framework: Text,
    /// What kind of report it is.
    pub kind: String,
    /// The day whose state it shows.
    pub day: String,
    /// The word that marks a made-up project on every page.
    pub sample: Option<String>,
    /// What stands between the entries of a list.
    pub separator: String,
    /// The number of a page, with `%{page}` and `%{pages}` for the writer of pages to fill.
    pub page: String,
    /// The first page.
    pub cover: Cover,
    /// Gaps first, then the figures.
    pub summary: Summary,
    /// The charts, when they were asked for.
    pub charts: Option<Charts>,
    /// What is marked as not known yet; absent when there is nothing.
    pub to_find_out: Option<ToFindOut>,
    /// Where copies differ; absent when they do not.
    pub differences: Option<Differences>,
    /// Every item, when they were asked for.
    pub sections: Option<Sections>,
    /// The follow-ups, when they were asked for.
    pub plan: Option<Plan>,
    /// What the framework refers to.
    pub sources: Sources,
    /// The state of the content and how to read the figures.
    pub about: About,
}

/// The first page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cover {
    /// Country, programme and so on.
    pub facts: Vec<Fact>,
    /// The strands of the whole framework.
    pub strands: Figure,
    /// What a reader has to know before anything else: sample, status of the content, what is left out.
    pub statements: Vec<Text>,
}

/// A label with its values.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What is known about it, joined by [`Document::separator`].
    pub values: Vec<Text>,
}

/// The first thing that is read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// Its heading.
    pub heading: String,
    /// Three sentences: gaps, answered, in place.
    pub sentences: Vec<Sentence>,
    /// The critical gaps.
    pub gaps: Gaps,
    /// The measures of the whole project.
    pub measures: Figure,
}

/// The table of critical gaps.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Gaps {
    /// Its heading.
    pub heading: String,
    /// Heads of number, item, rating and follow-up.
    pub heads: [String; 4],
    /// Lowest rating first, then in the order of the framework.
    pub rows: Vec<GapRow>,
    /// What stands there when there are none.
    pub empty: String,
}

/// A critical gap.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GapRow {
    /// The number of the item.
    pub number: String,
    /// Its text.
    pub text: Text,
    /// Its answer.
    pub face: Face,
    /// The next day by which something is done about it, or that nothing is planned.
    pub follow_up: String,
    /// Whether that is late or missing.
    pub urgent: bool,
}

/// An answer as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Face {
    /// The rating that counts.
    pub rating: Option<Rating>,
    /// Its digit, for ratings from 0 to 3.
    pub digit: Option<String>,
    /// Its word.
    pub label: Text,
    /// The word for a critical gap, when it is one.
    pub gap: Option<String>,
}

/// The charts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Charts {
    /// Their heading.
    pub heading: String,
    /// The charts in order.
    pub figures: Vec<Figure>,
}
