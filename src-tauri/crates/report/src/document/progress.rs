//! What changed between two moments: the part of a report since a milestone.

use serde::Serialize;

use super::{Face, Plan};
use crate::figure::Figure;
use crate::text::{Sentence, Text};

/// What changed since a milestone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Progress {
    /// The heading.
    pub heading: Text,
    /// The two moments, and what is compared.
    pub introduction: Text,
    /// What the milestone's people remarked about it.
    pub remark: Option<Text>,
    /// What matters most, in sentences.
    pub sentences: Vec<Sentence>,
    /// The same in the second language; empty without one.
    pub second_sentences: Vec<Sentence>,
    /// Each section then and now.
    pub figure: Figure,
    /// Heads of number, item, then and now.
    pub heads: [Text; 4],
    /// The items that changed, by what happened to them. Groups without rows are absent.
    pub groups: Vec<ChangeGroup>,
    /// What stands there when no item changed.
    pub unchanged: Text,
    /// The follow-ups that were open then and are still open.
    pub still_open: Plan,
}

/// The items to which the same happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeGroup {
    /// What happened, with the number of items.
    pub title: Text,
    /// Whether it is a loss: a new critical gap, or a lower rating.
    pub loss: bool,
    /// The items in the order of the framework.
    pub rows: Vec<ChangeRow>,
}

/// An item that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeRow {
    /// Its number.
    pub number: String,
    /// Its text.
    pub text: Text,
    /// Its answer then; none when it was not asked.
    pub before: Option<Face>,
    /// Its answer now; none when it is not asked.
    pub after: Option<Face>,
}
