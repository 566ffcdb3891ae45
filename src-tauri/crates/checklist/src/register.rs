//! What a register holds now: nothing, one value, or several that were written without knowing of each other.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::entry::Entry;

/// The present value of a register.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Register<T> {
    /// Never written, or emptied.
    #[default]
    Empty,
    /// One value.
    Value(T),
    /// More than one distinct value, each with who wrote it. Ended by a choice, never by a clock.
    Conflict(Vec<Claim<T>>),
}

/// One of the differing values of a conflict.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub struct Claim<T> {
    /// The entry that made it.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub entry: Uuid,
    /// The device that wrote it.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub device: Uuid,
    /// The writer's role; may be empty.
    pub author: String,
    /// When, by that device's clock.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// The value; none when the writer emptied the register.
    pub value: Option<T>,
}

impl<T: DeserializeOwned + PartialEq> Register<T> {
    /// Reads the entries that nobody has superseded. Equal values collapse into one. A value of an unknown shape reads
    /// as empty: an entry of a newer schema never gets this far.
    #[must_use]
    pub fn read(heads: &[&Entry]) -> Self {
        let mut claims: Vec<Claim<T>> = Vec::new();
        for entry in heads {
            let value = T::deserialize(&entry.value).ok();
            if claims.iter().all(|claim| claim.value != value) {
                let Entry { id, device, author, at, .. } = entry;
                claims.push(Claim { entry: *id, device: *device, author: author.clone(), at: *at, value });
            }
        }
        match claims.len() {
            0 => Self::Empty,
            1 => claims.pop().and_then(|claim| claim.value).map_or(Self::Empty, Self::Value),
            _ => Self::Conflict(claims),
        }
    }
}

impl<T> Register<T> {
    /// The value, when there is exactly one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Empty | Self::Conflict(_) => None,
        }
    }

    /// The value, or in a conflict the first claim that has one: only for showing something until a choice is made.
    #[must_use]
    pub fn provisional(&self) -> Option<&T> {
        match self {
            Self::Empty => None,
            Self::Value(value) => Some(value),
            Self::Conflict(claims) => claims.iter().find_map(|claim| claim.value.as_ref()),
        }
    }

    /// The differing values, empty when there is no conflict.
    #[must_use]
    pub fn claims(&self) -> &[Claim<T>] {
        match self {
            Self::Conflict(claims) => claims,
            Self::Empty | Self::Value(_) => &[],
        }
    }

    /// Whether nothing was ever written, or it was emptied by everyone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}
