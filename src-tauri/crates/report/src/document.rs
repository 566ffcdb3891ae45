//! A report before it has a format: parts in reading order, every word chosen, nothing laid out.

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

/// The list of things to find out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ToFindOut {
    /// Its heading.
    pub heading: String,
    /// What it is for.
    pub introduction: String,
    /// Heads of number, item and follow-up.
    pub heads: [String; 3],
    /// What stands there when nothing is planned for an item.
    pub none: String,
    /// The items.
    pub rows: Vec<FindOutRow>,
}

/// An item that is not known yet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindOutRow {
    /// The number of the item.
    pub number: String,
    /// Its text.
    pub text: Text,
    /// What is planned for it.
    pub follow_ups: Vec<FollowUpLine>,
}

/// Where copies of the project differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Differences {
    /// The heading.
    pub heading: String,
    /// What follows from a difference.
    pub introduction: String,
    /// Heads of value, role and day.
    pub heads: [String; 3],
    /// One for each value of the project that differs.
    pub rows: Vec<Difference>,
}

/// One value of which there are several.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The number of the item that it is about, if any.
    pub number: Option<String>,
    /// What it is about.
    pub subject: Text,
    /// Which value of it.
    pub field: String,
    /// The values, each with who wrote it.
    pub claims: Vec<Claim>,
}

/// One of the values of a [`Difference`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Claim {
    /// The value.
    pub value: Vec<Text>,
    /// The role of who wrote it.
    pub author: Text,
    /// When, by that person's clock, as a day of universal time.
    pub day: String,
}

/// Every item, section by section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sections {
    /// The heading over all of them.
    pub heading: String,
    /// Heads of number, item and rating.
    pub heads: [String; 3],
    /// What stands in a section without items.
    pub empty: String,
    /// The sections that the project works on.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// Its permanent id.
    pub id: String,
    /// Family and code.
    pub family: Text,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// What it asks for.
    pub summary: Text,
    /// Where its title comes from.
    pub status: Text,
    /// What that rests on.
    pub basis: Text,
    /// Its measures, each with a label.
    pub measures: Vec<Fact>,
    /// Its items in scope.
    pub items: Vec<ItemRow>,
}

/// An item with everything that was said about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemRow {
    /// Its permanent id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its text.
    pub text: Text,
    /// Its answer.
    pub face: Face,
    /// The word for an essential item, when it is one.
    pub essential: Option<String>,
    /// Why it does not apply.
    pub reason: Option<Typed>,
    /// The note.
    pub note: Option<Typed>,
    /// What backs it.
    pub evidence: Vec<EvidenceLine>,
    /// What is planned.
    pub follow_ups: Vec<FollowUpLine>,
    /// That copies differ.
    pub differing: Option<String>,
}

/// A text that a person typed, under its label.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Typed {
    /// What it is.
    pub label: String,
    /// The text.
    pub text: Text,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EvidenceLine {
    /// The word for it.
    pub label: String,
    /// What it is.
    pub title: Text,
    /// Where it is kept; may be empty.
    pub place: Text,
}

/// A follow-up in one line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FollowUpLine {
    /// The word for it.
    pub label: String,
    /// What is to be done.
    pub action: Text,
    /// The role that does it.
    pub owner: Option<Text>,
    /// By when, in words.
    pub due: Option<String>,
    /// How far it is.
    pub state: String,
    /// Whether it is late.
    pub late: bool,
}

/// All follow-ups.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plan {
    /// The heading.
    pub heading: String,
    /// Heads of due day, follow-up, owner's role, item and state.
    pub heads: [String; 5],
    /// The groups that have rows, as they press.
    pub groups: Vec<PlanGroup>,
    /// What stands there when nothing is planned.
    pub empty: String,
}

/// The follow-ups that press alike.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanGroup {
    /// Its title.
    pub title: String,
    /// Whether it is the group of late ones.
    pub late: bool,
    /// Its rows.
    pub rows: Vec<PlanRow>,
}

/// A follow-up of the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanRow {
    /// The day, in words.
    pub day: String,
    /// How far away it is; empty without a day and for what is closed.
    pub distance: String,
    /// What is to be done.
    pub action: Text,
    /// The role that does it.
    pub owner: Text,
    /// The number of the item, or the words for the whole project.
    pub item: String,
    /// Whether that item is a critical gap, in a word.
    pub gap: Option<String>,
    /// How far it is.
    pub state: String,
}

/// What the framework refers to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sources {
    /// The heading.
    pub heading: String,
    /// What the list says.
    pub introduction: String,
    /// Heads of source and seen.
    pub heads: [String; 2],
    /// The sources in order.
    pub rows: Vec<SourceRow>,
}

/// A public document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceRow {
    /// Its citation, in its own language.
    pub title: String,
    /// Its address, to be read and not followed.
    pub address: Option<String>,
    /// How much of it was seen.
    pub seen: String,
    /// What is said about that; may be empty.
    pub note: Text,
}

/// The state of the content and how to read the figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct About {
    /// The heading.
    pub heading: String,
    /// Version, status, licence and so on.
    pub facts: Vec<Fact>,
    /// What the framework says about itself.
    pub paragraphs: Vec<Text>,
    /// The heading over how to read the figures.
    pub reading_heading: String,
    /// How to read the figures.
    pub reading: Vec<String>,
}
