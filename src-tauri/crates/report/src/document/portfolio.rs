//! Many projects side by side.

use serde::Serialize;

use crate::figure::Figure;
use crate::text::{Sentence, Text};

/// The portfolio.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Portfolio {
    /// The heading.
    pub heading: Text,
    /// What matters most, in sentences.
    pub sentences: Vec<Sentence>,
    /// The same in the second language; empty without one.
    pub second_sentences: Vec<Sentence>,
    /// The projects.
    pub comparison: Comparison,
    /// Sections by project: rows are projects, columns sections, in figures of at most twelve columns.
    pub heat: Vec<Figure>,
    /// What is missing in several projects.
    pub common: CommonGaps,
    /// What is late in any of them.
    pub overdue: Overdue,
    /// Projects that could not be read; empty when all could.
    pub unreadable: Vec<Text>,
}

/// The projects in a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Its heading.
    pub heading: Text,
    /// Heads of project, country, critical gaps, overdue, answered, in place and next follow-up.
    pub heads: [Text; 7],
    /// By critical gaps, most first, then by name.
    pub rows: Vec<ProjectRow>,
}

/// A project in the comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectRow {
    /// Its name.
    pub name: Text,
    /// Its country.
    pub country: Text,
    /// How many critical gaps it has.
    pub gaps: u32,
    /// How many follow-ups are late.
    pub overdue: u32,
    /// "76% (90 of 118)"
    pub answered: String,
    /// "58%", or a dash.
    pub in_place: String,
    /// The next day by which something is due; a dash when nothing is.
    pub next: Text,
}

/// The critical gaps that several projects share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommonGaps {
    /// Its heading.
    pub heading: Text,
    /// Heads of number, item, how many projects, and which.
    pub heads: [Text; 4],
    /// Most projects first.
    pub rows: Vec<CommonGap>,
    /// What stands there when there are none.
    pub empty: Text,
}

/// A critical gap that several projects share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommonGap {
    /// The number of the item.
    pub number: String,
    /// Its text.
    pub text: Text,
    /// "7 of 12"
    pub count: String,
    /// Their names.
    pub projects: Vec<Text>,
}

/// The late follow-ups of all projects.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Overdue {
    /// Its heading.
    pub heading: Text,
    /// Heads of due day, project, follow-up and owner's role.
    pub heads: [Text; 4],
    /// Latest first.
    pub rows: Vec<OverdueRow>,
    /// What stands there when nothing is late.
    pub empty: Text,
}

/// A late follow-up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OverdueRow {
    /// The day, in words.
    pub day: String,
    /// How late it is.
    pub distance: String,
    /// The project.
    pub project: Text,
    /// What is to be done.
    pub action: Text,
    /// The role that does it.
    pub owner: Text,
}
