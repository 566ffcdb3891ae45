//! The colours of drawings by what they mean. A file has them as they are; the window gives each class the colour of its theme.

use checklist::Direction;

use crate::document::Document;

/// With what a drawing is made: from which side, and in which colour.
#[derive(Clone, Copy, Debug)]
pub struct Pen<'a> {
    /// The side from which bars begin.
    pub direction: Direction,
    /// The colour of what is in place, as `#rrggbb`.
    pub accent: &'a str,
}

impl<'a> Pen<'a> {
    /// The pen of a document.
    #[must_use]
    pub fn of(document: &'a Document) -> Self {
        Self { direction: document.language.direction(), accent: document.style.accent.as_str() }
    }
}

/// A colour by its meaning: the light tokens of the look, because a report is paper whatever the theme of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Accent,
    Quiet,
    Track,
    Edge,
    Paper,
    Text,
    Gap,
    GapSoft,
    Rate1,
    Rate2,
    RateLine,
}

impl Ink {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Accent => "accent",
            Self::Quiet => "quiet",
            Self::Track => "track",
            Self::Edge => "edge",
            Self::Paper => "paper",
            Self::Text => "ink",
            Self::Gap => "gap",
            Self::GapSoft => "gap-soft",
            Self::Rate1 => "rate-1",
            Self::Rate2 => "rate-2",
            Self::RateLine => "rate-line",
        }
    }

    pub(super) fn colour(self, accent: &str) -> &str {
        match self {
            Self::Accent => accent,
            Self::Quiet => "#5c6865",
            Self::Track => "#e9ece8",
            Self::Edge => "#7f8986",
            Self::Paper => "#ffffff",
            Self::Text => "#46524f",
            Self::Gap => "#a02f1b",
            Self::GapSoft => "#fbeae5",
            Self::Rate1 => "#b7d3da",
            Self::Rate2 => "#5a99a8",
            Self::RateLine => "#3d7482",
        }
    }
}
