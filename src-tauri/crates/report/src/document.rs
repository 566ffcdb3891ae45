//! A report before it has a format: parts in reading order, every word chosen, nothing laid out.

mod content;
mod follow_up;
mod form;
mod history;
mod open;
mod portfolio;
mod progress;
mod section;

pub use content::{About, SourceRow, Sources};
pub use follow_up::{FollowUpLine, NextSteps, Plan, PlanGroup, PlanRow};
pub use form::{Form, FormAnswer, FormItem, FormSection};
pub use history::{History, HistoryRow};
pub use open::{Claim, Difference, Differences, FindOutRow, ToFindOut};
pub use portfolio::{CommonGap, CommonGaps, Comparison, Overdue, OverdueRow, Portfolio, ProjectRow};
pub use progress::{ChangeGroup, ChangeRow, Progress};
pub use section::{EvidenceLine, ItemRow, Section, Sections, Typed};

use checklist::{Language, Rating};
use jiff::civil::Date;
use serde::Serialize;

use crate::figure::Figure;
use crate::style::Style;
use crate::text::{Sentence, Text};

/// A whole report. Parts that are absent were not asked for, or have nothing to say; the others stand in this order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// The language of the program's words in it.
    pub language: Language,
    /// A second language beside it, in a report in two languages. Texts carry it as [`Text::second`].
    pub second: Option<Language>,
    /// How it looks.
    pub style: Style,
    /// The day whose state it shows, for writers that stamp their files: the same input gives the same bytes.
    pub date: Date,
    /// The name of the project.
    pub name: Text,
    /// The title of the framework.
    pub framework: Text,
    /// What kind of report it is.
    pub kind: Text,
    /// The day whose state it shows.
    pub day: String,
    /// The word that marks a made-up project on every page.
    pub sample: Option<Text>,
    /// What stands between the entries of a list.
    pub separator: String,
    /// What stands over a table of contents.
    pub contents: Text,
    /// The number of a page, with `%{page}` and `%{pages}` for the writer of pages to fill.
    pub page: String,
    /// The first page.
    pub cover: Cover,
    /// Many projects side by side, in a portfolio.
    pub portfolio: Option<Portfolio>,
    /// The checklist to fill in by hand.
    pub form: Option<Form>,
    /// Gaps first, then the figures: one page.
    pub summary: Option<Summary>,
    /// What changed since a milestone.
    pub progress: Option<Progress>,
    /// Every critical gap.
    pub gaps: Option<Gaps>,
    /// The charts.
    pub charts: Option<Charts>,
    /// What is marked as not known yet.
    pub to_find_out: Option<ToFindOut>,
    /// Where copies differ.
    pub differences: Option<Differences>,
    /// Every item.
    pub sections: Option<Sections>,
    /// The follow-ups.
    pub plan: Option<Plan>,
    /// Who answered what, and when.
    pub history: Option<History>,
    /// What the framework refers to.
    pub sources: Option<Sources>,
    /// The state of the content and how to read the figures. A summary has two pages, and says the first of it on its cover.
    pub about: Option<About>,
}

impl Document {
    /// Every figure in it, in reading order. Their ids differ.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let strands = self.cover.strands.iter();
        let heat = self.portfolio.iter().flat_map(|portfolio| &portfolio.heat);
        let summary = self.summary.iter().flat_map(|summary| [&summary.measures, &summary.sections]);
        let change = self.progress.iter().map(|progress| &progress.figure);
        let charts = self.charts.iter().flat_map(|charts| &charts.figures);
        strands.chain(heat).chain(summary).chain(change).chain(charts)
    }
}

/// The first page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cover {
    /// The name of the organisation that sends it.
    pub organisation: Option<Text>,
    /// Country, programme and so on.
    pub facts: Vec<Fact>,
    /// The strands of the whole framework; a blank checklist and a portfolio have none.
    pub strands: Option<Figure>,
    /// What a reader has to know before anything else: sample, status of the content, what is left out.
    pub statements: Vec<Text>,
}

/// A label with its values.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: Text,
    /// What is known about it, joined by [`Document::separator`].
    pub values: Vec<Text>,
}

/// The first thing that is read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// Its heading.
    pub heading: Text,
    /// Three sentences: gaps, answered, in place.
    pub sentences: Vec<Sentence>,
    /// The same in the second language; empty without one.
    pub second_sentences: Vec<Sentence>,
    /// The most serious critical gaps.
    pub gaps: Gaps,
    /// How many more there are, when not all stand here.
    pub more_gaps: Option<Text>,
    /// The measures of the whole project.
    pub measures: Figure,
    /// The two measures of every section.
    pub sections: Figure,
    /// What comes next.
    pub next: NextSteps,
}

/// The table of critical gaps.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Gaps {
    /// Its heading.
    pub heading: Text,
    /// Heads of number, item, rating and follow-up.
    pub heads: [Text; 4],
    /// Lowest rating first, then in the order of the framework.
    pub rows: Vec<GapRow>,
    /// What stands there when there are none.
    pub empty: Text,
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
    pub follow_up: Text,
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
    pub gap: Option<Text>,
}

/// The charts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Charts {
    /// Their heading.
    pub heading: Text,
    /// The charts in order.
    pub figures: Vec<Figure>,
}
