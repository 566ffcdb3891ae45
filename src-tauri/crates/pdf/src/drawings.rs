//! The drawings of a document for the templates: those of its figures, and the signs that stand beside words.

use std::collections::BTreeMap;

use checklist::{Band, Rating};
use report::Document;
use report::charts::{self, Pen, draw, standalone};
use report::figure::{Cell, Figure, Sign};
use serde::Serialize;

/// Every drawing, as SVG files.
#[derive(Serialize)]
pub(crate) struct Drawings {
    /// By the id of the figure.
    figures: BTreeMap<String, Drawn>,
    /// The marks beside the words of an answer, by its code; `none` without one, `gap-0` and `gap-1` for gaps.
    faces: BTreeMap<String, String>,
    /// The discs of the ranges, by their names.
    discs: BTreeMap<&'static str, String>,
}

/// The drawings of a figure.
#[derive(Serialize)]
struct Drawn {
    /// One for each row.
    rows: Vec<String>,
    /// One for each entry of its legend.
    legend: Vec<String>,
}

impl Drawings {
    pub(crate) fn of(document: &Document) -> Self {
        let pen = Pen::of(document);
        let sign = |sign| standalone(&charts::sign(sign, "sign", pen));
        let mark = |rating, gap| sign(Sign::Cell(Cell { rating, gap }));
        let mut faces: BTreeMap<String, String> =
            Rating::ALL.map(|rating| (rating.code().to_owned(), mark(Some(rating), false))).into();
        for rating in [Rating::NotInPlace, Rating::Started] {
            faces.insert(format!("gap-{}", rating.code()), mark(Some(rating), true));
        }
        faces.insert("none".to_owned(), mark(None, false));
        let discs = [("low", Band::Low), ("medium", Band::Medium), ("high", Band::High)];
        Self {
            figures: document.figures().map(|figure| (figure.id.clone(), drawn(figure, pen))).collect(),
            faces,
            discs: discs.map(|(name, band)| (name, sign(Sign::Disc(band)))).into(),
        }
    }
}

fn drawn(figure: &Figure, pen: Pen<'_>) -> Drawn {
    Drawn {
        rows: draw(figure, pen).iter().map(|svg| standalone(svg)).collect(),
        legend: figure
            .legend
            .iter()
            .map(|entry| standalone(&charts::sign(entry.sign, "sign", pen)))
            .collect(),
    }
}
