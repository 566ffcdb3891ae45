//! The items of a report, section by section, with what was said about each.

use serde::Serialize;

use super::{Face, Fact, FollowUpLine};
use crate::text::Text;

/// Every item, section by section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sections {
    /// The heading over all of them.
    pub heading: Text,
    /// Heads of number, item and rating.
    pub heads: [Text; 3],
    /// What stands in a section without items.
    pub empty: Text,
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
    pub essential: Option<Text>,
    /// Why it does not apply.
    pub reason: Option<Typed>,
    /// The note.
    pub note: Option<Typed>,
    /// What backs it.
    pub evidence: Vec<EvidenceLine>,
    /// What is planned.
    pub follow_ups: Vec<FollowUpLine>,
    /// That copies differ.
    pub differing: Option<Text>,
}

/// A text that a person typed, under its label.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Typed {
    /// What it is.
    pub label: Text,
    /// The text.
    pub text: Text,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EvidenceLine {
    /// The word for it.
    pub label: Text,
    /// What it is.
    pub title: Text,
    /// Where it is kept; may be empty.
    pub place: Text,
}
