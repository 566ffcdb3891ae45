//! The figures of a report as counts and words. How they are drawn is in [`charts`](crate::charts).

use checklist::{Band, Rating};
use serde::Serialize;

use crate::text::Text;

/// A figure with everything that has to be said about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// A short name that is unique in the document, for ids.
    pub id: String,
    /// What it counts.
    pub title: Text,
    /// How to read it.
    pub note: Option<Text>,
    /// Heads of the columns of its table: first that of the rows, then those of the numbers.
    pub heads: Vec<Text>,
    /// What its signs mean.
    pub legend: Vec<Legend>,
    /// Its rows.
    pub rows: Rows,
}

impl Figure {
    /// Which column its rows are about, by the place of its head: in place, or what became of it. None when it is about all.
    #[must_use]
    pub fn strong(&self) -> Option<usize> {
        match self.rows {
            Rows::Measures(_) | Rows::Change(_) => Some(2),
            Rows::Strands(_) | Rows::Ratings(_) | Rows::Heat(_) => None,
        }
    }
}

/// The rows of a figure, by the way in which they are drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "rows")]
pub enum Rows {
    /// One mark for each item, in groups of sections of one family.
    Strands(Vec<Vec<StrandRow>>),
    /// Answered and in place.
    Measures(Vec<MeasureRow>),
    /// How often each answer was given.
    Ratings(Vec<RatingsRow>),
    /// A cross table of scores.
    Heat(Vec<HeatRow>),
    /// Scores then and now.
    Change(Vec<ChangeRow>),
}

/// One item as a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Its answer, none when there is none or copies differ.
    pub rating: Option<Rating>,
    /// Whether it is a critical gap.
    pub gap: bool,
}

/// A section as a strand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StrandRow {
    /// The section.
    pub label: Text,
    /// The same in words, for those who do not see the drawing.
    pub spoken: String,
    /// Its items in order.
    pub cells: Vec<Cell>,
}

/// A group with its two measures, which are never merged.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeasureRow {
    /// The group.
    pub label: Text,
    /// The same in words.
    pub spoken: String,
    /// 0 to 1, none when nothing is in scope.
    pub completeness: Option<f64>,
    /// 0 to 1, none when nothing is rated.
    pub score: Option<f64>,
    /// The range of the score.
    pub band: Option<Band>,
    /// The numbers of the table, one under each of the figure's heads after the first.
    pub numbers: Vec<String>,
}

/// The answers in the order in which they are stacked: from in place to not in place, then what has no points, and none.
pub const ANSWERS: [Option<Rating>; 7] = [
    Some(Rating::InPlace),
    Some(Rating::MostlyInPlace),
    Some(Rating::Started),
    Some(Rating::NotInPlace),
    Some(Rating::NotApplicable),
    Some(Rating::Unknown),
    None,
];

/// A group with the number of items for each answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RatingsRow {
    /// The group.
    pub label: Text,
    /// The same in words.
    pub spoken: String,
    /// Items by answer, in the order of [`ANSWERS`], one under each of the figure's heads after the first.
    pub counts: [u32; 7],
}

/// A row of a cross table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeatRow {
    /// The group.
    pub label: Text,
    /// Its cells, one under each of the figure's heads after the first.
    pub cells: Vec<HeatCell>,
}

/// A cell of a cross table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeatCell {
    /// The range of the score; none when there are too few ratings for one.
    pub band: Option<Band>,
    /// The score, or a dash.
    pub score: String,
    /// Its base: rated items of those in scope.
    pub base: String,
}

/// A group at two moments, over the items that are rated at both.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeRow {
    /// The group.
    pub label: Text,
    /// The same in words.
    pub spoken: String,
    /// The score then, 0 to 1; none when no item is rated at both moments.
    pub before: Option<f64>,
    /// The score now.
    pub after: Option<f64>,
    /// The numbers of the table, one under each of the figure's heads after the first.
    pub numbers: Vec<String>,
}

/// A sign of a figure and what it means.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Legend {
    /// The sign.
    pub sign: Sign,
    /// Its meaning.
    pub label: Text,
}

/// The signs that figures use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// A mark of a strand.
    Cell(Cell),
    /// A filling of a stacked bar.
    Filling(Option<Rating>),
    /// The thin line.
    Answered,
    /// The thick bar.
    InPlace,
    /// The disc of a range.
    Disc(Band),
    /// The ring of a milestone.
    Then,
    /// The square of today.
    Now,
    /// The broken line of a loss.
    Loss,
}
