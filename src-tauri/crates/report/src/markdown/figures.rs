//! Figures as tables, with the signs that stand for the drawings and what they mean.

use checklist::{Band, Rating};

use super::page::Page;
use super::words::strong;
use crate::figure::{Cell, Figure, Rows, Sign};
use crate::text::Text;

/// A figure with its title, its note, its table and, where signs stand in it, its legend.
pub(super) fn figure(page: &mut Page<'_>, figure: &Figure) {
    page.title(&figure.title);
    if let Some(note) = &figure.note {
        page.paragraph(note);
    }
    let words = &page.words;
    let label = |text: &Text| words.say(text);
    let numbered = |text: &Text, numbers: &[String]| -> Vec<String> {
        std::iter::once(label(text)).chain(numbers.iter().map(|number| words.number(number))).collect()
    };
    let rows: Vec<Vec<String>> = match &figure.rows {
        Rows::Strands(groups) => {
            let rows = groups.iter().flatten();
            rows.map(|row| {
                let cells: Vec<_> = row.cells.iter().map(|cell| cell_sign(*cell)).collect();
                vec![label(&row.label), cells.join(" ")]
            })
            .collect()
        }
        Rows::Measures(rows) => rows.iter().map(|row| numbered(&row.label, &row.numbers)).collect(),
        Rows::Change(rows) => rows.iter().map(|row| numbered(&row.label, &row.numbers)).collect(),
        Rows::Ratings(rows) => {
            let numbers = |row: &crate::figure::RatingsRow| row.counts.map(|count| count.to_string());
            rows.iter().map(|row| numbered(&row.label, &numbers(row))).collect()
        }
        Rows::Heat(rows) => {
            let cell = |cell: &crate::figure::HeatCell| {
                let disc = cell.band.map(|band| format!("{} ", disc(band))).unwrap_or_default();
                format!("{disc}{}<br>{}", words.own(&cell.score), words.own(&cell.base))
            };
            let rows = rows.iter();
            rows.map(|row| std::iter::once(label(&row.label)).chain(row.cells.iter().map(cell)).collect())
                .collect()
        }
    };
    page.rows(&figure.heads, &rows);
    legend(page, figure);
}

/// What the signs in the table mean. Signs of drawings that are not there need no explanation.
fn legend(page: &mut Page<'_>, figure: &Figure) {
    let meanings = figure.legend.iter().filter_map(|legend| {
        let sign = match legend.sign {
            Sign::Cell(cell) => cell_sign(cell),
            Sign::Disc(band) => disc(band).to_owned(),
            Sign::Filling(_) | Sign::Answered | Sign::InPlace | Sign::Then | Sign::Now | Sign::Loss => {
                return None;
            }
        };
        Some(format!("{sign} {}", page.words.say(&legend.label)))
    });
    let meanings: Vec<_> = meanings.collect();
    page.block(meanings.join(" · "));
}

/// An item as a sign; a critical gap stands out.
fn cell_sign(cell: Cell) -> String {
    let sign = match cell.rating {
        Some(Rating::NotInPlace) => "0",
        Some(Rating::Started) => "1",
        Some(Rating::MostlyInPlace) => "2",
        Some(Rating::InPlace) => "3",
        Some(Rating::NotApplicable) => "–",
        Some(Rating::Unknown) => "?",
        None => "□",
    };
    if cell.gap { strong(sign) } else { sign.to_owned() }
}

fn disc(band: Band) -> &'static str {
    match band {
        Band::Low => "○",
        Band::Medium => "◐",
        Band::High => "●",
    }
}
