//! Who answered what, and when.

use serde::Serialize;

use crate::text::Text;

/// The history of the answers, newest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct History {
    /// The heading.
    pub heading: Text,
    /// What is listed, and what is not.
    pub introduction: Text,
    /// Heads of day, item, what was written, value and role.
    pub heads: [Text; 5],
    /// The acts.
    pub rows: Vec<HistoryRow>,
    /// What stands there when nothing was written yet.
    pub empty: Text,
}

/// A value that was written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HistoryRow {
    /// The day of universal time, by the writer's clock.
    pub day: String,
    /// The number of the item; none for what is about the whole project.
    pub number: Option<String>,
    /// Which value it is.
    pub field: Text,
    /// The value. Empty when the register was emptied.
    pub value: Vec<Text>,
    /// The role of who wrote it; none when roles are left out.
    pub author: Option<Text>,
}
