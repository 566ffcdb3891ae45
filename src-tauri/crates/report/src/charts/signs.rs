//! The signs that figures are made of: the mark of an item, the filling of an answer, the disc of a range.

use checklist::{Band, Rating};

use super::canvas::{Canvas, Paint};
use super::ink::{Ink, Pen};
use crate::figure::{Cell, Sign};

/// A sign on its own, to stand beside its word in a legend, a cell or a row. `id` is unique in the document.
#[must_use]
pub fn sign(sign: Sign, id: &str, pen: Pen<'_>) -> String {
    let mut canvas = match sign {
        Sign::Cell(_) => Canvas::new(10.0, 14.0, pen),
        Sign::Filling(_) => Canvas::new(18.0, 12.0, pen),
        Sign::Answered | Sign::InPlace => Canvas::new(20.0, 12.0, pen),
        Sign::Disc(_) | Sign::Then | Sign::Now => Canvas::new(12.0, 12.0, pen),
        Sign::Loss => Canvas::new(20.0, 12.0, pen),
    };
    match sign {
        Sign::Cell(item) => cell(&mut canvas, (0.0, 0.0), (10.0, 14.0), item),
        Sign::Filling(answer) => filling(&mut canvas, id, (0.0, 0.0), (18.0, 12.0), answer),
        Sign::Answered => canvas.rect((0.0, 4.5), (20.0, 3.0), 0.0, Paint::fill(Ink::Quiet)),
        Sign::InPlace => canvas.rect((0.0, 2.0), (20.0, 8.0), 1.0, Paint::fill(Ink::Accent)),
        Sign::Disc(band) => disc(&mut canvas, band),
        Sign::Then => ring(&mut canvas, (6.0, 6.0), Ink::Accent),
        Sign::Now => square(&mut canvas, (6.0, 6.0), Ink::Accent),
        Sign::Loss => canvas.line((0.0, 6.0), 20.0, Ink::Gap, true),
    }
    canvas.sign()
}

/// Where a group stood at the milestone.
pub(super) fn ring(canvas: &mut Canvas<'_>, middle: (f64, f64), ink: Ink) {
    canvas.disc(middle, 4.0, Paint::outlined(Ink::Paper, ink));
}

/// Where it stands now.
pub(super) fn square(canvas: &mut Canvas<'_>, (x, y): (f64, f64), ink: Ink) {
    canvas.rect((x - 4.0, y - 4.0), (8.0, 8.0), 1.0, Paint::fill(ink));
}

fn disc(canvas: &mut Canvas<'_>, band: Band) {
    let middle = (6.0, 6.0);
    match band {
        Band::Low => canvas.disc(middle, 5.0, Paint::outlined(Ink::Paper, Ink::Accent)),
        Band::Medium => {
            canvas.disc(middle, 5.0, Paint::outlined(Ink::Paper, Ink::Accent));
            canvas.half_disc(middle, 5.0, Paint::fill(Ink::Accent));
        }
        Band::High => canvas.disc(middle, 5.0, Paint::outlined(Ink::Accent, Ink::Accent)),
    }
}

/// The mark of an item: the height of the filling is its rating. A critical gap also has an outline, which a black and
/// white copy keeps.
pub(super) fn cell(canvas: &mut Canvas<'_>, (x, y): (f64, f64), (width, height): (f64, f64), item: Cell) {
    const BASE: f64 = 2.0;
    let middle = (x + width / 2.0, y + height / 2.0);
    let size = (width, height);
    let level = |filled: f64| ((x, y + height - filled), (width, filled));
    match item.rating {
        None => canvas.rect((x, y), size, 2.0, Paint::outlined(Ink::Paper, Ink::Edge)),
        Some(Rating::Unknown) => {
            canvas.rect((x, y), size, 2.0, Paint::outlined(Ink::Paper, Ink::Edge));
            canvas.disc(middle, 1.7, Paint::fill(Ink::Text));
        }
        Some(Rating::NotApplicable) => {
            let dash = 10.0_f64.min(width);
            canvas.rect((middle.0 - dash / 2.0, middle.1 - 1.0), (dash, 2.0), 0.0, Paint::fill(Ink::Text));
        }
        Some(Rating::InPlace) => canvas.rect((x, y), size, 1.0, Paint::fill(Ink::Accent)),
        Some(rating) => {
            let filled = match rating {
                Rating::MostlyInPlace => height * 2.0 / 3.0,
                Rating::Started => height / 3.0,
                _ => BASE,
            };
            let (at, low) = level(filled);
            if item.gap {
                canvas.rect((x, y), size, 1.0, Paint::outlined(Ink::GapSoft, Ink::Gap));
                canvas.rect(at, low, 1.0, Paint::fill(Ink::Gap));
            } else {
                canvas.rect((x, y), size, 1.0, Paint::fill(Ink::Track));
                canvas.rect(at, low, 1.0, Paint::fill(Ink::RateLine));
            }
        }
    }
}

/// The filling of an answer: empty, few lines, many lines, solid; a middle line, dots, flat grey.
pub(super) fn filling(
    canvas: &mut Canvas<'_>,
    id: &str,
    at: (f64, f64),
    size: (f64, f64),
    answer: Option<Rating>,
) {
    let Some(answer) = answer else {
        canvas.rect(at, size, 1.0, Paint::fill(Ink::Track));
        return;
    };
    let pattern = format!("{id}-p{}", answer.code());
    let line = |ground: Ink, step: f64| tile((step, step), ground) + &tile((1.0, step), Ink::RateLine);
    match answer {
        Rating::InPlace => canvas.rect(at, size, 1.0, Paint::fill(Ink::Accent)),
        Rating::NotInPlace => canvas.rect(at, size, 1.0, Paint::outlined(Ink::Paper, Ink::RateLine)),
        Rating::MostlyInPlace => {
            canvas.pattern(&pattern, 3.0, &line(Ink::Rate2, 3.0));
            canvas.rect(at, size, 1.0, Paint::pattern(&pattern, Ink::RateLine));
        }
        Rating::Started => {
            canvas.pattern(&pattern, 6.0, &line(Ink::Rate1, 6.0));
            canvas.rect(at, size, 1.0, Paint::pattern(&pattern, Ink::RateLine));
        }
        Rating::NotApplicable => {
            canvas.rect(at, size, 1.0, Paint::outlined(Ink::Paper, Ink::Edge));
            let middle = at.1 + size.1 / 2.0 - 0.75;
            canvas.rect((at.0 + 2.0, middle), (size.0 - 4.0, 1.5), 0.0, Paint::fill(Ink::Text));
        }
        Rating::Unknown => {
            let ink = Ink::Text;
            let dot = format!(
                r#"{}<circle cx="2.5" cy="2.5" r="1" class="f-{}" fill="{}"/>"#,
                tile((5.0, 5.0), Ink::Paper),
                ink.class(),
                ink.colour("")
            );
            canvas.pattern(&pattern, 5.0, &dot);
            canvas.rect(at, size, 1.0, Paint::pattern(&pattern, Ink::Edge));
        }
    }
}

/// A rectangle of a pattern. No pattern has the accent.
fn tile((width, height): (f64, f64), ink: Ink) -> String {
    format!(
        r#"<rect width="{width}" height="{height}" class="f-{}" fill="{}"/>"#,
        ink.class(),
        ink.colour("")
    )
}
