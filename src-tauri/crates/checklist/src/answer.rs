//! What is said about one item: a rating with the reason that it may need, and a note.

use serde::{Deserialize, Serialize};

use crate::rating::Rating;
use crate::register::Register;

/// The value of an answer's rating register. One value, so that "not applicable" never exists without its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub struct Rated {
    /// The rating.
    pub rating: Rating,
    /// Why it does not apply; only with [`Rating::NotApplicable`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub reason: Option<String>,
}

/// The registers of one item's answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Rating and reason.
    pub rated: Register<Rated>,
    /// The note.
    pub note: Register<String>,
}

impl Answer {
    /// The rating that counts: none while nothing is rated or copies differ.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.rated.value().map(|rated| rated.rating)
    }

    /// Whether copies differ in the rating or in the note.
    #[must_use]
    pub fn is_conflicting(&self) -> bool {
        !self.rated.claims().is_empty() || !self.note.claims().is_empty()
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rated.is_empty() && self.note.is_empty()
    }
}
