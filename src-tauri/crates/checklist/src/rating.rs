//! The six answers that an item can get.

use serde::{Deserialize, Serialize};

/// What a team says about an item. Source: PRODUCT's scale, on which 3 means that the requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub enum Rating {
    /// 0: nothing done, or only an intention.
    #[serde(rename = "0")]
    NotInPlace,
    /// 1: some elements exist.
    #[serde(rename = "1")]
    Started,
    /// 2: works in most places.
    #[serde(rename = "2")]
    MostlyInPlace,
    /// 3: works wherever it applies, and evidence can be shown.
    #[serde(rename = "3")]
    InPlace,
    /// Does not apply; needs a reason.
    #[serde(rename = "na")]
    NotApplicable,
    /// Not known yet: counts as unanswered and is listed among the things to find out.
    #[serde(rename = "unknown")]
    Unknown,
}

/// The most points that one rated item can get.
pub const FULL_POINTS: u32 = 3;

impl Rating {
    /// All ratings, in the order of the buttons.
    pub const ALL: [Self; 6] = [
        Self::NotInPlace,
        Self::Started,
        Self::MostlyInPlace,
        Self::InPlace,
        Self::NotApplicable,
        Self::Unknown,
    ];

    /// The code in files and on the command line: `0` to `3`, `na`, `unknown`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotInPlace => "0",
            Self::Started => "1",
            Self::MostlyInPlace => "2",
            Self::InPlace => "3",
            Self::NotApplicable => "na",
            Self::Unknown => "unknown",
        }
    }

    /// The rating of a code, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.code() == code)
    }

    /// Points towards the score, 0 to [`FULL_POINTS`]; `None` for answers that are left out of it.
    #[must_use]
    pub fn points(self) -> Option<u32> {
        match self {
            Self::NotInPlace => Some(0),
            Self::Started => Some(1),
            Self::MostlyInPlace => Some(2),
            Self::InPlace => Some(3),
            Self::NotApplicable | Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_the_serialised_form() {
        for rating in Rating::ALL {
            assert_eq!(serde_json::to_string(&rating).unwrap(), format!("\"{}\"", rating.code()));
            assert_eq!(Rating::from_code(rating.code()), Some(rating));
        }
        assert_eq!(Rating::from_code("4"), None);
    }
}
