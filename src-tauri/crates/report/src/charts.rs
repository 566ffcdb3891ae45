//! Draws the rows of a [`Figure`] as SVG: bars, strands and stacks that stand in a table beside their numbers.
//!
//! Each row is a drawing of its own, so that labels can wrap and numbers stand at the end of the row in every format.
//! There is no text in a drawing except its title and description. Colours are those of light paper; shape, height and
//! pattern say the same, so that a black and white copy stays readable. A drawing stands inside an HTML document; as a
//! file of its own it needs the SVG name space added.

mod canvas;
mod ink;
mod signs;

use crate::figure::{ANSWERS, ChangeRow, Figure, MeasureRow, RatingsRow, Rows, StrandRow};
use canvas::{Canvas, Paint};
use ink::Ink;
pub use ink::Pen;
pub use signs::sign;
use signs::{cell, filling, ring, square};

/// The width of bars and stacks. They may be shown at any width.
const BAR_WIDTH: f64 = 320.0;
/// A cell of a strand on paper, and the room between two.
const CELL: (f64, f64) = (25.0, 14.0);
const CELL_GAP: f64 = 4.0;

/// The drawings of a figure, one for each of its rows from top to bottom. A cross table has none: its discs are
/// [`sign`]s.
#[must_use]
pub fn draw(figure: &Figure, pen: Pen<'_>) -> Vec<String> {
    let id = |row: usize| format!("{}-{row}", figure.id);
    match &figure.rows {
        Rows::Strands(groups) => {
            let rows = groups.iter().flatten().enumerate();
            rows.map(|(row, strand)| draw_strand(strand, &id(row), &figure.title.words, pen)).collect()
        }
        Rows::Measures(rows) => {
            let rows = rows.iter().enumerate();
            rows.map(|(row, measure)| draw_measures(measure, &id(row), &figure.title.words, pen)).collect()
        }
        Rows::Ratings(rows) => {
            let widest = rows.iter().map(|row| row.counts.iter().sum()).max().unwrap_or(0);
            let rows = rows.iter().enumerate();
            rows.map(|(row, stack)| draw_stack(stack, widest, &id(row), &figure.title.words, pen)).collect()
        }
        Rows::Change(rows) => {
            let rows = rows.iter().enumerate();
            rows.map(|(row, change)| draw_change(change, &id(row), &figure.title.words, pen)).collect()
        }
        Rows::Heat(_) => Vec::new(),
    }
}

fn draw_strand(strand: &StrandRow, id: &str, about: &str, pen: Pen<'_>) -> String {
    let (width, height) = CELL;
    let mut x = 0.0;
    let count = u32::try_from(strand.cells.len().max(1)).unwrap_or(1);
    let mut canvas = Canvas::new(f64::from(count) * (width + CELL_GAP) - CELL_GAP, height, pen);
    for item in &strand.cells {
        cell(&mut canvas, (x, 0.0), CELL, *item);
        x += width + CELL_GAP;
    }
    canvas.finish(id, &strand.spoken, about)
}

/// The thin line is what is answered, the thick bar what is in place: same length, same start, never added.
fn draw_measures(row: &MeasureRow, id: &str, about: &str, pen: Pen<'_>) -> String {
    const LINE: f64 = 3.0;
    const BAR: f64 = 8.0;
    const APART: f64 = 3.0;
    let mut canvas = Canvas::new(BAR_WIDTH, LINE + APART + BAR, pen);
    let answered = row.completeness.unwrap_or(0.0) * BAR_WIDTH;
    canvas.rect((0.0, 0.0), (answered, LINE), 0.0, Paint::fill(Ink::Quiet));
    let bar = (0.0, LINE + APART);
    match row.score {
        Some(score) => {
            canvas.rect(bar, (BAR_WIDTH, BAR), 1.0, Paint::fill(Ink::Track));
            canvas.rect(bar, (score * BAR_WIDTH, BAR), 1.0, Paint::fill(Ink::Accent));
        }
        None => canvas.rect(bar, (BAR_WIDTH, BAR), 1.0, Paint::outlined(Ink::Paper, Ink::Edge)),
    }
    canvas.finish(id, &row.spoken, about)
}

/// From the ring of the milestone to the square of now. A loss is a broken line in the colour of gaps.
fn draw_change(row: &ChangeRow, id: &str, about: &str, pen: Pen<'_>) -> String {
    const HEIGHT: f64 = 14.0;
    const EDGE: f64 = 5.0;
    let mut canvas = Canvas::new(BAR_WIDTH, HEIGHT, pen);
    let middle = HEIGHT / 2.0;
    canvas.rect((0.0, middle - 0.5), (BAR_WIDTH, 1.0), 0.0, Paint::fill(Ink::Track));
    if let (Some(before), Some(after)) = (row.before, row.after) {
        let at = |score: f64| EDGE + score * (BAR_WIDTH - 2.0 * EDGE);
        let ink = if after < before { Ink::Gap } else { Ink::Accent };
        canvas.line((at(before), middle), at(after), ink, after < before);
        ring(&mut canvas, (at(before), middle), ink);
        square(&mut canvas, (at(after), middle), ink);
    }
    canvas.finish(id, &row.spoken, about)
}

/// A drawing as a file of its own.
#[must_use]
pub fn standalone(svg: &str) -> String {
    svg.replacen("<svg ", r#"<svg xmlns="http://www.w3.org/2000/svg" "#, 1)
}

/// All stacks have one scale, items, so that a long section is seen to be long.
fn draw_stack(row: &RatingsRow, widest: u32, id: &str, about: &str, pen: Pen<'_>) -> String {
    const HEIGHT: f64 = 14.0;
    const APART: f64 = 1.0;
    let mut canvas = Canvas::new(BAR_WIDTH, HEIGHT, pen);
    let unit = BAR_WIDTH / f64::from(widest.max(1));
    let mut x = 0.0;
    for (answer, count) in ANSWERS.iter().zip(row.counts).filter(|(_, count)| *count > 0) {
        let width = f64::from(count) * unit;
        filling(&mut canvas, id, (x, 0.0), (width - APART, HEIGHT), *answer);
        x += width;
    }
    canvas.finish(id, &row.spoken, about)
}
