//! What a newer version of a pack changes for a project.

use checklist::upgrade::{DifferenceKind, Part};
use checklist::{ItemId, PackVersion, Rating};
use serde::Serialize;
use ts_rs::TS;

use crate::view::Text;

/// An upgrade that a project can take or decline.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct UpgradeView {
    /// The version that the project has.
    pub from: PackVersion,
    /// The version that it would have.
    pub to: PackVersion,
    /// Items that differ: new ones first, then changed, moved and retired ones.
    pub differences: Vec<DifferenceView>,
    /// Items that ask the same with another explanation; they are not listed.
    pub explained: u32,
    /// Items that the project works on now.
    pub in_scope_before: u32,
    /// Items that it would work on.
    pub in_scope_after: u32,
}

/// One item that differs.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DifferenceView {
    /// The item.
    pub item: ItemId,
    /// What happens to it.
    pub kind: DifferenceKind,
    /// What differs of it.
    pub parts: Vec<Part>,
    /// How it stands in the older version.
    pub before: Option<DifferenceSide>,
    /// How it stands in the newer version; none when that does not have it at all.
    pub after: Option<DifferenceSide>,
    /// The answer that counts now, which stays.
    pub rating: Option<Rating>,
}

/// An item in one of the two versions.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DifferenceSide {
    /// Its number, such as `3.4`.
    pub number: String,
    /// The title of its section.
    pub section: Text,
    /// Its statement.
    pub text: Text,
    /// Whether a low rating is a critical gap.
    pub essential: bool,
    /// Whether it is no longer asked.
    pub retired: bool,
    /// The short names of its phases.
    pub phases: Vec<Text>,
    /// Whether the project works on it.
    pub in_scope: bool,
}
