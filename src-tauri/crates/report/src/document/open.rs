//! What is not settled yet: things to find out, and values on which copies differ.

use serde::Serialize;

use super::FollowUpLine;
use crate::text::Text;

/// The list of things to find out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ToFindOut {
    /// Its heading.
    pub heading: Text,
    /// What it is for.
    pub introduction: Text,
    /// Heads of number, item and follow-up.
    pub heads: [Text; 3],
    /// What stands there when nothing is planned for an item.
    pub none: Text,
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
    pub heading: Text,
    /// What follows from a difference.
    pub introduction: Text,
    /// Heads of value, role and day.
    pub heads: [Text; 3],
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
    pub field: Text,
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
