//! What a report says about its content: sources, version, status, and how to read the figures.

use serde::Serialize;

use super::Fact;
use crate::text::Text;

/// What the framework refers to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sources {
    /// The heading.
    pub heading: Text,
    /// What the list says.
    pub introduction: Text,
    /// Heads of source and seen.
    pub heads: [Text; 2],
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
    pub seen: Text,
    /// What is said about that; may be empty.
    pub note: Text,
}

/// The state of the content and how to read the figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct About {
    /// The heading.
    pub heading: Text,
    /// Version, status, licence and so on.
    pub facts: Vec<Fact>,
    /// What the framework says about itself.
    pub paragraphs: Vec<Text>,
    /// The heading over how to read the figures.
    pub reading_heading: Text,
    /// How to read the figures.
    pub reading: Vec<Text>,
}
