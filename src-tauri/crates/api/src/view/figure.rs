//! Figures, drawn: the same drawings as in the files of reports.

use checklist::{Band, Language};
use report::charts::{self, Pen};
use report::figure::{Figure, Rows, Sign};
use serde::Serialize;
use ts_rs::TS;

use crate::view::Text;

/// A figure as a table with a drawing in each row. All markup in it is SVG of the core, in which what people typed is escaped.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct FigureView {
    /// A short name that is unique among the figures that are shown together. The ids in its drawings begin with it.
    pub id: String,
    /// What it counts.
    pub title: Text,
    /// How to read it.
    pub note: Option<Text>,
    /// The heads of its columns: first that of the rows, then those of the numbers. Drawings have none.
    pub heads: Vec<FigureHead>,
    /// What its signs mean.
    pub legend: Vec<FigureSign>,
    /// Its rows.
    pub rows: Vec<FigureRow>,
}

/// The head of a column.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FigureHead {
    /// Its words.
    pub words: Text,
    /// The sign that stands for them where there are many columns, as SVG.
    pub sign: Option<String>,
    /// Whether its numbers are what the figure is about.
    pub strong: bool,
}

/// A sign and what it means.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FigureSign {
    /// The sign, as SVG.
    pub sign: String,
    /// Its meaning.
    pub words: Text,
}

/// A row of a figure.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FigureRow {
    /// The group.
    pub label: Text,
    /// Its drawing as SVG; null in a cross table, whose cells have signs.
    pub drawing: Option<String>,
    /// Its numbers, one under each head after the first.
    pub cells: Vec<FigureCell>,
}

/// A number of a figure.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FigureCell {
    /// The number as it is written.
    pub number: String,
    /// In a cross table, on how many items it stands: "4 of 6".
    pub base: Option<String>,
    /// In a cross table, its range; null when there are too few ratings for one.
    pub band: Option<Band>,
    /// The disc of the range, as SVG.
    pub sign: Option<String>,
}

impl FigureView {
    /// Draws a figure in a language. Nobody typed its words, so that each has a language.
    pub(crate) fn of(figure: &Figure, language: Language, pen: Pen<'_>) -> Self {
        let text = |text: &report::text::Text| Text {
            text: text.words.clone(),
            language: text.language.unwrap_or(language),
        };
        let sign = |sign: Sign, place: &str, at: usize| {
            charts::sign(sign, &format!("{}-{place}{at}", figure.id), pen)
        };
        let strong = figure.strong();
        let with_signs = matches!(figure.rows, Rows::Ratings(_));
        let heads = figure.heads.iter().enumerate().map(|(at, head)| FigureHead {
            words: text(head),
            sign: at
                .checked_sub(1)
                .filter(|_| with_signs)
                .and_then(|at| Some(sign(figure.legend.get(at)?.sign, "h", at))),
            strong: strong == Some(at),
        });
        let legend = figure.legend.iter().enumerate();
        Self {
            id: figure.id.clone(),
            title: text(&figure.title),
            note: figure.note.as_ref().map(text),
            heads: heads.collect(),
            legend: legend
                .map(|(at, legend)| FigureSign {
                    sign: sign(legend.sign, "l", at),
                    words: text(&legend.label),
                })
                .collect(),
            rows: rows(figure, text, pen),
        }
    }
}

fn rows(figure: &Figure, text: impl Fn(&report::text::Text) -> Text, pen: Pen<'_>) -> Vec<FigureRow> {
    let plain = |number: String| FigureCell { number, ..FigureCell::default() };
    let numbers = |numbers: &[String]| numbers.iter().cloned().map(plain).collect();
    let mut drawings = charts::draw(figure, pen).into_iter();
    let mut row =
        |label: &report::text::Text, cells| FigureRow { label: text(label), drawing: drawings.next(), cells };
    match &figure.rows {
        Rows::Strands(groups) => {
            groups.iter().flatten().map(|strand| row(&strand.label, Vec::new())).collect()
        }
        Rows::Measures(rows) => {
            rows.iter().map(|measure| row(&measure.label, numbers(&measure.numbers))).collect()
        }
        Rows::Ratings(rows) => {
            let counts = |counts: &[u32]| counts.iter().map(|count| plain(count.to_string())).collect();
            rows.iter().map(|ratings| row(&ratings.label, counts(&ratings.counts))).collect()
        }
        Rows::Change(rows) => {
            rows.iter().map(|change| row(&change.label, numbers(&change.numbers))).collect()
        }
        Rows::Heat(rows) => {
            let disc = |band: Band| charts::sign(Sign::Disc(band), "disc", pen);
            let cells = rows.iter().map(|heat| {
                let cells = heat.cells.iter().map(|cell| FigureCell {
                    number: cell.score.clone(),
                    base: Some(cell.base.clone()),
                    band: cell.band,
                    sign: cell.band.map(disc),
                });
                row(&heat.label, cells.collect())
            });
            cells.collect()
        }
    }
}
