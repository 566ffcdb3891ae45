//! The parts that a report of one project on one day does not have: what changed, the history, the form, and many
//! projects. The words are English; what is tested is how they are laid out.

use checklist::{Band, Language, Rating};
use report::Document;
use report::document::{
    ChangeGroup, ChangeRow, CommonGap, CommonGaps, Comparison, Face, Form, FormAnswer, FormItem, FormSection,
    History, HistoryRow, Overdue, OverdueRow, Portfolio, Progress, ProjectRow,
};
use report::figure::{ChangeRow as Change, Figure, HeatCell, HeatRow, Legend, Rows, Sign};
use report::text::{Mark, Run, Sentence, Text};

fn said(words: &str) -> Text {
    Text::said(words, Language::En)
}

fn heads<const N: usize>(words: [&str; N]) -> [Text; N] {
    words.map(said)
}

fn sentence(words: &str) -> Sentence {
    vec![
        Run { words: "3 items".to_owned(), mark: Mark::Gap },
        Run { words: format!(" {words}"), mark: Mark::Plain },
    ]
}

fn face(rating: Rating, digit: &str, word: &str, gap: bool) -> Face {
    Face {
        rating: Some(rating),
        digit: Some(digit.to_owned()),
        label: said(word),
        gap: gap.then(|| said("Critical gap")),
    }
}

/// Adds all of them.
pub(crate) fn add(document: &mut Document) {
    let plan = document.plan.clone().unwrap();
    document.progress = Some(progress(plan));
    document.history = Some(history());
    document.form = Some(form());
    document.portfolio = Some(portfolio());
    document.cover.organisation = Some(Text::typed("Relief & Co <field office>"));
}

fn progress(still_open: report::document::Plan) -> Progress {
    let change = |label: &str, before: f64, after: f64| Change {
        label: said(label),
        spoken: format!("{label}: {before} then, {after} now"),
        before: Some(before),
        after: Some(after),
        numbers: vec![format!("{:.0}%", before * 100.0), format!("{:.0}%", after * 100.0), "+5".to_owned()],
    };
    Progress {
        heading: said("Progress"),
        introduction: said("From the baseline of 3 March to 24 November 2026."),
        remark: Some(Text::typed("After the flood.\nبعد الفيضان.")),
        sentences: vec![sentence("rose.")],
        second_sentences: Vec::new(),
        figure: Figure {
            id: "change".to_owned(),
            title: said("In place, then and now"),
            note: None,
            heads: ["Section", "Then", "Now", "Change"].map(said).into(),
            legend: [(Sign::Then, "Baseline"), (Sign::Now, "Today"), (Sign::Loss, "A loss")]
                .map(|(sign, word)| Legend { sign, label: said(word) })
                .into(),
            rows: Rows::Change(vec![change("Safety", 0.4, 0.7), change("Access", 0.8, 0.5)]),
        },
        heads: heads(["No.", "Item", "Then", "Now"]),
        groups: vec![ChangeGroup {
            title: said("New critical gaps: 1"),
            loss: true,
            rows: vec![ChangeRow {
                number: "1.2".to_owned(),
                text: said("Statement 2"),
                before: None,
                after: Some(face(Rating::Started, "1", "Started", true)),
            }],
        }],
        unchanged: said("Nothing changed."),
        still_open,
    }
}

fn history() -> History {
    History {
        heading: said("History"),
        introduction: said("Every answer, newest first."),
        heads: heads(["Day", "Item", "What", "Value", "Role"]),
        rows: vec![HistoryRow {
            day: "20 November 2026".to_owned(),
            number: Some("1.1".to_owned()),
            field: said("Note"),
            value: vec![Text::typed("=1+1\u{7}")],
            author: Some(Text::typed("مسؤول البرنامج")),
        }],
        empty: said("Nothing yet."),
    }
}

fn form() -> Form {
    let item = |number: &str, essential: bool| FormItem {
        id: format!("pm-00{number}"),
        number: format!("1.{number}"),
        text: said("Staff know how to reach a focal point for protection at any time of day."),
        essential: essential.then(|| said("Essential")),
    };
    Form {
        heading: said("Checklist"),
        introduction: vec![said("Tick one box for each item."), said("Write what backs it.")],
        fields: ["Place", "Day", "Filled in by"].map(said).into(),
        answers: [
            ("0", "Not in place"),
            ("1", "Started"),
            ("2", "Mostly in place"),
            ("3", "In place with evidence"),
            ("–", "Not applicable"),
            ("?", "Not known yet"),
        ]
        .map(|(sign, word)| FormAnswer { sign: sign.to_owned(), label: said(word) })
        .into(),
        remark: said("Remark"),
        heads: heads(["No.", "Item", "Answer"]),
        sections: vec![FormSection {
            family: said("Core commitment 1"),
            title: said("Safety"),
            summary: said("People are safe."),
            items: vec![item("1", true), item("2", false)],
        }],
    }
}

fn portfolio() -> Portfolio {
    let row = |name: &str, gaps: u32| ProjectRow {
        name: Text::typed(name),
        country: said("Colombia"),
        gaps,
        overdue: gaps / 2,
        answered: "76% (90 of 118)".to_owned(),
        in_place: "58%".to_owned(),
        next: said("1 December 2026"),
    };
    let cell = |band| HeatCell { band, score: "58%".to_owned(), base: "4 of 6".to_owned() };
    let names = ["North, مخيم الأمل", "مشروع الجنوب"];
    Portfolio {
        heading: said("Portfolio"),
        sentences: vec![sentence("are missing in two projects.")],
        second_sentences: Vec::new(),
        comparison: Comparison {
            heading: said("Projects"),
            heads: heads(["Project", "Country", "Critical gaps", "Overdue", "Answered", "In place", "Next"]),
            rows: vec![row(names[0], 7), row(names[1], 0)],
        },
        heat: vec![Figure {
            id: "heat-1".to_owned(),
            title: said("Sections by project"),
            note: None,
            heads: std::iter::once(said("Project"))
                .chain((1..=12).map(|at| said(&format!("P{at}"))))
                .collect(),
            legend: vec![Legend { sign: Sign::Disc(Band::Low), label: said("below 50%") }],
            rows: Rows::Heat(
                names
                    .map(|name| HeatRow {
                        label: Text::typed(name),
                        cells: (0..12)
                            .map(|at| cell([None, Some(Band::Low), Some(Band::High)][at % 3]))
                            .collect(),
                    })
                    .into(),
            ),
        }],
        common: CommonGaps {
            heading: said("Common gaps"),
            heads: heads(["No.", "Item", "Projects", "Which"]),
            rows: vec![CommonGap {
                number: "1.2".to_owned(),
                text: said("Statement 2"),
                count: "2 of 2".to_owned(),
                projects: names.map(Text::typed).into(),
            }],
            empty: said("None."),
        },
        overdue: Overdue {
            heading: said("Overdue"),
            heads: heads(["Due", "Project", "Follow-up", "Role"]),
            rows: vec![OverdueRow {
                day: "18 November 2026".to_owned(),
                distance: "6 days late".to_owned(),
                project: Text::typed(names[1]),
                action: Text::typed("Brief the <drivers>"),
                owner: Text::typed("Site coordinator"),
            }],
            empty: said("Nothing is late."),
        },
        unreadable: vec![said("One project could not be read.")],
    }
}
