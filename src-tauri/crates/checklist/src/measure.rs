//! What is counted over one group of items: answered, in place, band. Counts only; which items belong to a group is decided in
//! [`measures`](crate::measures).

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize};

use crate::rating::{FULL_POINTS, Rating};

/// From how many rated items on a cross table shows a score: one answer is not a tendency.
pub const TENDENCY: u32 = 3;

/// Where each band begins, in percent of the score.
pub const BAND_STARTS: [(Band, u32); 3] = [(Band::Low, 0), (Band::Medium, 50), (Band::High, 80)];

/// A range of the score: below 50 %, 50 to below 80 %, 80 % and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// Below 50 %.
    Low,
    /// From 50 to below 80 %.
    Medium,
    /// 80 % and more.
    High,
}

impl Band {
    /// Its id in files and in prose.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// What was counted over a group of items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// Items in scope.
    pub in_scope: u32,
    /// Of these, rated 0 to 3.
    pub rated: u32,
    /// Of these, not applicable with a reason.
    pub not_applicable: u32,
    /// Of these, marked as not known yet; they are unanswered.
    pub unknown: u32,
    /// Sum of the points of the rated items.
    pub points: u32,
    /// Items rated 0, 1, 2 and 3.
    pub by_rating: [u32; 4],
}

impl Measure {
    pub(crate) fn add(&mut self, rating: Option<Rating>) {
        self.in_scope += 1;
        match rating {
            None => {}
            Some(Rating::NotApplicable) => self.not_applicable += 1,
            Some(Rating::Unknown) => self.unknown += 1,
            Some(rated) => {
                let points = rated.points().unwrap_or_default();
                self.rated += 1;
                self.points += points;
                self.by_rating[points as usize] += 1;
            }
        }
    }

    /// The reverse of [`add`](Self::add).
    pub(crate) fn take(&mut self, rating: Option<Rating>) {
        self.in_scope -= 1;
        match rating {
            None => {}
            Some(Rating::NotApplicable) => self.not_applicable -= 1,
            Some(Rating::Unknown) => self.unknown -= 1,
            Some(rated) => {
                let points = rated.points().unwrap_or_default();
                self.rated -= 1;
                self.points -= points;
                self.by_rating[points as usize] -= 1;
            }
        }
    }

    /// Rated and not applicable together.
    #[must_use]
    pub fn answered(&self) -> u32 {
        self.rated + self.not_applicable
    }

    /// In scope and neither rated nor not applicable.
    #[must_use]
    pub fn unanswered(&self) -> u32 {
        self.in_scope - self.answered()
    }

    /// The answered part of what is in scope, 0 to 1; `None` when nothing is in scope.
    #[must_use]
    pub fn completeness(&self) -> Option<f64> {
        (self.in_scope > 0).then(|| f64::from(self.answered()) / f64::from(self.in_scope))
    }

    /// The points got of the points possible, 0 to 1; `None` when nothing is rated.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        (self.rated > 0).then(|| f64::from(self.points) / f64::from(FULL_POINTS * self.rated))
    }

    /// The score where it is a tendency, that is from [`TENDENCY`] rated items on: for cells of a cross table.
    #[must_use]
    pub fn tendency(&self) -> Option<f64> {
        if self.rated >= TENDENCY { self.score() } else { None }
    }

    /// The range of the score, decided on whole numbers so that exactly half is never lost to rounding.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        let (points, possible) = (self.points * 100, FULL_POINTS * self.rated);
        if possible == 0 {
            return None;
        }
        BAND_STARTS.iter().rev().find(|(_, from)| points >= from * possible).map(|(band, _)| *band)
    }
}

/// A measure as screens show it: every count and fraction finished, so that nobody works one out again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts", rename = "Measure"))]
pub struct MeasureView {
    /// Items in scope.
    pub in_scope: u32,
    /// Rated 0 to 3.
    pub rated: u32,
    /// Not applicable.
    pub not_applicable: u32,
    /// Not known yet.
    pub unknown: u32,
    /// Rated and not applicable together.
    pub answered: u32,
    /// Nothing was said about them; what is not known yet is apart.
    pub open: u32,
    /// 0 to 1, or null when nothing is in scope.
    pub completeness: Option<f64>,
    /// 0 to 1, or null when nothing is rated.
    pub score: Option<f64>,
    /// The range of the score, or null when nothing is rated.
    pub band: Option<Band>,
}

impl From<&Measure> for MeasureView {
    fn from(measure: &Measure) -> Self {
        Self {
            in_scope: measure.in_scope,
            rated: measure.rated,
            not_applicable: measure.not_applicable,
            unknown: measure.unknown,
            answered: measure.answered(),
            open: measure.unanswered() - measure.unknown,
            completeness: measure.completeness(),
            score: measure.score(),
            band: measure.band(),
        }
    }
}

/// The form that scripts read: four counts, the two fractions, the band.
impl Serialize for Measure {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Measure", 7)?;
        fields.serialize_field("in_scope", &self.in_scope)?;
        fields.serialize_field("rated", &self.rated)?;
        fields.serialize_field("not_applicable", &self.not_applicable)?;
        fields.serialize_field("unknown", &self.unknown)?;
        fields.serialize_field("completeness", &self.completeness())?;
        fields.serialize_field("score", &self.score())?;
        fields.serialize_field("band", &self.band())?;
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(ratings: &[Option<Rating>]) -> Measure {
        let mut measure = Measure::default();
        for rating in ratings {
            measure.add(*rating);
        }
        measure
    }

    #[test]
    fn an_empty_group_has_no_numbers() {
        let empty = measure(&[]);
        assert_eq!((empty.completeness(), empty.score(), empty.band()), (None, None, None));
    }

    #[test]
    fn unknown_is_unanswered_and_not_applicable_is_answered_but_not_scored() {
        let m = measure(&[Some(Rating::InPlace), Some(Rating::NotApplicable), Some(Rating::Unknown), None]);
        assert_eq!(m.completeness(), Some(0.5));
        assert_eq!(m.score(), Some(1.0));
        assert_eq!(m.unanswered(), 2);
    }

    #[test]
    fn bands_begin_exactly_at_fifty_and_eighty() {
        use Rating::{InPlace, MostlyInPlace, NotInPlace, Started};
        assert_eq!(measure(&[Some(InPlace), Some(NotInPlace)]).band(), Some(Band::Medium));
        assert_eq!(
            measure(&[Some(Started), Some(Started), Some(InPlace), Some(NotInPlace)]).band(),
            Some(Band::Low)
        );
        // 12 of 15 points is 80 % exactly, though 0.8 is not exact in binary.
        let exactly_eighty =
            [Some(MostlyInPlace), Some(MostlyInPlace), Some(MostlyInPlace), Some(InPlace), Some(InPlace)];
        assert_eq!(measure(&exactly_eighty).band(), Some(Band::High));
    }

    #[test]
    fn a_tendency_needs_three_ratings() {
        assert_eq!(measure(&[Some(Rating::InPlace); 2]).tendency(), None);
        assert_eq!(measure(&[Some(Rating::InPlace); 3]).tendency(), Some(1.0));
    }
}
