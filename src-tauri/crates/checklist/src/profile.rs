//! What a project says about itself. Which items follow from it is decided in [`scope`](crate::scope).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// The description of a project. Sets are ids of the pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// The programme or mission that it belongs to; may be empty.
    pub mission: String,
    /// ISO 3166-1 alpha-2 code, or empty.
    pub country: String,
    /// Sectors that it works in. None means that only items for every sector apply.
    pub sectors: BTreeSet<String>,
    /// Phases that it works in; at least one.
    pub phases: BTreeSet<String>,
    /// Thematic areas that it chose.
    pub themes: BTreeSet<String>,
}
