//! One line of a journal: who wrote which value into which register, and what that writer had seen.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::field::Field;

/// The newest schema of entries that this program writes and reads.
pub const SCHEMA: u32 = 1;

/// An entry never changes once it is written. State is the set union of entries, so copies merge in any order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its own id, uuid v7. Ids of one device grow, even when its clock goes back.
    pub id: Uuid,
    /// The [`SCHEMA`] by which it was written.
    pub schema: u32,
    /// The device that wrote it.
    pub device: Uuid,
    /// When, by that device's clock. For people to read; it decides nothing.
    pub at: Timestamp,
    /// The role of the person who wrote it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// The act that it belongs to: the entries of one act are undone together.
    pub act: Uuid,
    /// The act that this act takes back, for an undo and for a redo (which takes back an undo).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverts: Option<Uuid>,
    /// The register.
    pub field: Field,
    /// The value; null empties the register.
    pub value: Value,
    /// The entries that the writer saw as current in this register, and replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<Uuid>,
}
