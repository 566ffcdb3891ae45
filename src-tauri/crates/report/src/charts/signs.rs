//! The signs that figures are made of: the mark of an item, the filling of an answer, the disc of a range.

use checklist::{Band, Direction, Rating};

use super::canvas::{Canvas, Paint};
use crate::figure::{Cell, Sign};

// The light tokens of the look. A report is paper, whatever the theme of the window is.
pub(super) const ACCENT: &str = "#0c5465";
pub(super) const QUIET: &str = "#5c6865";
pub(super) const TRACK: &str = "#e9ece8";
pub(super) const EDGE: &str = "#7f8986";
const PAPER: &str = "#ffffff";
const INK: &str = "#46524f";
const GAP: &str = "#a02f1b";
const GAP_SOFT: &str = "#fbeae5";
const RATE_1: &str = "#b7d3da";
const RATE_2: &str = "#5a99a8";
const RATE_LINE: &str = "#3d7482";

/// A sign on its own, to stand beside its word in a legend, a cell or a row. `id` is unique in the document.
#[must_use]
pub fn sign(sign: Sign, id: &str, direction: Direction) -> String {
    let mut canvas = match sign {
        Sign::Cell(_) => Canvas::new(10.0, 14.0, direction),
        Sign::Filling(_) => Canvas::new(18.0, 12.0, direction),
        Sign::Answered | Sign::InPlace => Canvas::new(20.0, 12.0, direction),
        Sign::Disc(_) => Canvas::new(12.0, 12.0, direction),
    };
    match sign {
        Sign::Cell(item) => cell(&mut canvas, (0.0, 0.0), (10.0, 14.0), item),
        Sign::Filling(answer) => filling(&mut canvas, id, (0.0, 0.0), (18.0, 12.0), answer),
        Sign::Answered => canvas.rect((0.0, 4.5), (20.0, 3.0), 0.0, Paint::fill(QUIET)),
        Sign::InPlace => canvas.rect((0.0, 2.0), (20.0, 8.0), 1.0, Paint::fill(ACCENT)),
        Sign::Disc(band) => disc(&mut canvas, band),
    }
    canvas.sign()
}

fn disc(canvas: &mut Canvas, band: Band) {
    let middle = (6.0, 6.0);
    match band {
        Band::Low => canvas.disc(middle, 5.0, Paint::outlined(PAPER, ACCENT)),
        Band::Medium => {
            canvas.disc(middle, 5.0, Paint::outlined(PAPER, ACCENT));
            canvas.half_disc(middle, 5.0, Paint::fill(ACCENT));
        }
        Band::High => canvas.disc(middle, 5.0, Paint::outlined(ACCENT, ACCENT)),
    }
}

/// The mark of an item: the height of the filling is its rating. A critical gap also has an outline, which a black and
/// white copy keeps.
pub(super) fn cell(canvas: &mut Canvas, (x, y): (f64, f64), (width, height): (f64, f64), item: Cell) {
    const BASE: f64 = 2.0;
    let middle = (x + width / 2.0, y + height / 2.0);
    let size = (width, height);
    let level = |filled: f64| ((x, y + height - filled), (width, filled));
    match item.rating {
        None => canvas.rect((x, y), size, 2.0, Paint::outlined(PAPER, EDGE)),
        Some(Rating::Unknown) => {
            canvas.rect((x, y), size, 2.0, Paint::outlined(PAPER, EDGE));
            canvas.disc(middle, 1.7, Paint::fill(INK));
        }
        Some(Rating::NotApplicable) => {
            let dash = 10.0_f64.min(width);
            canvas.rect((middle.0 - dash / 2.0, middle.1 - 1.0), (dash, 2.0), 0.0, Paint::fill(INK));
        }
        Some(Rating::InPlace) => canvas.rect((x, y), size, 1.0, Paint::fill(ACCENT)),
        Some(rating) => {
            let filled = match rating {
                Rating::MostlyInPlace => height * 2.0 / 3.0,
                Rating::Started => height / 3.0,
                _ => BASE,
            };
            let (at, low) = level(filled);
            if item.gap {
                canvas.rect((x, y), size, 1.0, Paint::outlined(GAP_SOFT, GAP));
                canvas.rect(at, low, 1.0, Paint::fill(GAP));
            } else {
                canvas.rect((x, y), size, 1.0, Paint::fill(TRACK));
                canvas.rect(at, low, 1.0, Paint::fill(RATE_LINE));
            }
        }
    }
}

/// The filling of an answer: empty, few lines, many lines, solid; a middle line, dots, flat grey.
pub(super) fn filling(
    canvas: &mut Canvas,
    id: &str,
    at: (f64, f64),
    size: (f64, f64),
    answer: Option<Rating>,
) {
    let Some(answer) = answer else {
        canvas.rect(at, size, 1.0, Paint::fill(TRACK));
        return;
    };
    let pattern = format!("{id}-p{}", answer.code());
    let url = format!("url(#{pattern})");
    let line = |ground: &str, step: f64| {
        format!(
            r#"<rect width="{step}" height="{step}" fill="{ground}"/><rect width="1" height="{step}" fill="{RATE_LINE}"/>"#
        )
    };
    match answer {
        Rating::InPlace => canvas.rect(at, size, 1.0, Paint::fill(ACCENT)),
        Rating::NotInPlace => canvas.rect(at, size, 1.0, Paint::outlined(PAPER, RATE_LINE)),
        Rating::MostlyInPlace => {
            canvas.pattern(&pattern, 3.0, &line(RATE_2, 3.0));
            canvas.rect(at, size, 1.0, Paint::outlined(&url, RATE_LINE));
        }
        Rating::Started => {
            canvas.pattern(&pattern, 6.0, &line(RATE_1, 6.0));
            canvas.rect(at, size, 1.0, Paint::outlined(&url, RATE_LINE));
        }
        Rating::NotApplicable => {
            canvas.rect(at, size, 1.0, Paint::outlined(PAPER, EDGE));
            let middle = at.1 + size.1 / 2.0 - 0.75;
            canvas.rect((at.0 + 2.0, middle), (size.0 - 4.0, 1.5), 0.0, Paint::fill(INK));
        }
        Rating::Unknown => {
            let dot = format!(
                r#"<rect width="5" height="5" fill="{PAPER}"/><circle cx="2.5" cy="2.5" r="1" fill="{INK}"/>"#
            );
            canvas.pattern(&pattern, 5.0, &dot);
            canvas.rect(at, size, 1.0, Paint::outlined(&url, EDGE));
        }
    }
}
