//! Parts that are laid out here from their structs: progress, history, the blank form, the portfolio.

use checklist::{Band, Language, Rating};
use report::Document;
use report::document::{
    ChangeGroup, ChangeRow, CommonGap, CommonGaps, Comparison, Face, Form, FormAnswer, FormItem, FormSection,
    History, HistoryRow, Overdue, OverdueRow, Plan, PlanGroup, PlanRow, Portfolio, Progress, ProjectRow,
};
use report::figure::{self, Figure, HeatCell, HeatRow, Legend, Rows, Sign};
use report::text::{Mark, Run, Sentence, Text};

/// The document without its parts, and with a title of another kind.
pub(crate) fn bare(mut document: Document, kind: &str) -> Document {
    document.kind = said(kind);
    document.cover.strands = None;
    document.summary = None;
    document.gaps = None;
    document.charts = None;
    document.to_find_out = None;
    document.differences = None;
    document.sections = None;
    document.plan = None;
    document.sources = None;
    document
}

fn said(words: &str) -> Text {
    Text::said(words, Language::En)
}

fn face(rating: Rating, word: &str, gap: bool) -> Face {
    Face {
        rating: Some(rating),
        digit: rating.points().map(|points| points.to_string()),
        label: said(word),
        gap: gap.then(|| said("Critical gap")),
    }
}

fn sentence(strong: &str, rest: &str) -> Sentence {
    vec![Run { words: strong.to_owned(), mark: Mark::Gap }, Run { words: rest.to_owned(), mark: Mark::Plain }]
}

fn plan_row(action: &str, late: bool) -> PlanRow {
    PlanRow {
        late,
        day: "18 November 2026".to_owned(),
        distance: if late { "6 days late" } else { "" }.to_owned(),
        action: Text::typed(action),
        owner: Text::typed("Site coordinator"),
        item: said("3.4"),
        gap: late.then(|| said("Critical gap")),
        state: said("Open"),
    }
}

pub(crate) fn progress() -> Progress {
    let row = |label: &str, before, after, change: &str| figure::ChangeRow {
        label: said(label),
        spoken: format!("{label}: {change}"),
        before,
        after,
        numbers: ["46%", "58%", change].map(str::to_owned).into(),
    };
    let change = |number: &str, before, after| ChangeRow {
        number: number.to_owned(),
        text: said(
            "All personnel, volunteers and daily workers have signed rules of conduct and were trained on them.",
        ),
        before,
        after,
    };
    Progress {
        heading: said("Progress since the baseline"),
        introduction: said(
            "Compares the baseline of 3 March 2026 with 24 November 2026, over the items that are rated at both.",
        ),
        remark: Some(Text::typed("Baseline workshop with both partners.\nورشة مع الشركاء.")),
        sentences: vec![
            sentence("2 new critical gaps", " since then; 5 were closed."),
            sentence("", "12 ratings rose, 3 fell."),
        ],
        second_sentences: Vec::new(),
        figure: Figure {
            id: "change".to_owned(),
            title: said("In place, then and now"),
            note: Some(said("Only items that are rated at both moments.")),
            heads: ["Section", "Then", "Now", "Change"].map(said).into(),
            legend: vec![
                Legend { sign: Sign::Then, label: said("Baseline") },
                Legend { sign: Sign::Now, label: said("Today") },
                Legend { sign: Sign::Loss, label: said("A loss") },
            ],
            rows: Rows::Change(vec![
                row("Protection at the centre", Some(0.4), Some(0.7), "+30"),
                row("Do no harm", Some(0.6), Some(0.35), "−25"),
                row("Safety and dignity", None, None, "–"),
            ]),
        },
        heads: ["Number", "Item", "Then", "Now"].map(said),
        groups: vec![
            ChangeGroup {
                title: said("1 new critical gap"),
                loss: true,
                rows: vec![change(
                    "3.4",
                    Some(face(Rating::MostlyInPlace, "Mostly in place", false)),
                    Some(face(Rating::Started, "Started", true)),
                )],
            },
            ChangeGroup {
                title: said("2 ratings rose"),
                loss: false,
                rows: vec![
                    change(
                        "1.2",
                        Some(face(Rating::NotInPlace, "Not in place", false)),
                        Some(face(Rating::InPlace, "In place with evidence", false)),
                    ),
                    change("P1.4", None, Some(face(Rating::Unknown, "Not known yet", false))),
                ],
            },
        ],
        unchanged: said("No rating changed."),
        still_open: Plan {
            heading: said("Still open since then"),
            heads: ["Due", "Follow-up", "Role", "Item", "State"].map(said),
            groups: vec![PlanGroup {
                title: said("Overdue"),
                late: true,
                rows: vec![plan_row("Brief the drivers", true)],
            }],
            empty: said("Nothing."),
        },
    }
}

pub(crate) fn history() -> History {
    let row = |number: Option<&str>, field: &str, value: Vec<Text>| HistoryRow {
        day: "20 November 2026".to_owned(),
        number: number.map(str::to_owned),
        field: said(field),
        value,
        author: Some(Text::typed("Programme officer")),
    };
    let mut rows = vec![
        row(Some("3.4"), "Rating", vec![said("1 Started")]),
        row(None, "Phases", vec![said("Before"), said("During")]),
        row(Some("3.5"), "Note", vec![Text::typed("Two lines,\nand a second one. ملاحظة")]),
        row(Some("3.6"), "Note", Vec::new()),
        row(Some("3.7"), "Note", vec![Text::typed("نص طويل كتبه الفريق في المخيم. ".repeat(120))]),
    ];
    rows.extend(
        (0..60).map(|place| row(Some("P1.4"), "Rating", vec![said(&format!("{} Started", place % 4))])),
    );
    History {
        heading: said("History"),
        introduction: said("Every value that was written, newest first."),
        heads: ["Day", "Item", "What", "Value", "Role"].map(said),
        rows,
        empty: said("Nothing was written yet."),
    }
}

pub(crate) fn form(document: &Document) -> Form {
    let sections = document.sections.iter().flat_map(|part| &part.sections);
    let section = |section: &report::document::Section| FormSection {
        family: section.family.clone(),
        title: section.title.clone(),
        summary: section.summary.clone(),
        items: section
            .items
            .iter()
            .map(|item| FormItem {
                id: item.id.clone(),
                number: item.number.clone(),
                text: item.text.clone(),
                essential: item.essential.clone(),
            })
            .collect(),
    };
    let answers = [
        ("0", "Not in place"),
        ("1", "Started"),
        ("2", "Mostly in place"),
        ("3", "In place with evidence"),
        ("–", "Not applicable, with a reason"),
        ("?", "Not known yet"),
    ];
    Form {
        heading: said("Checklist to fill in"),
        introduction: vec![
            said("Tick one box for each item. Write down what you saw, not names of people."),
            said("The number under each item finds it again when the answers are typed in."),
        ],
        fields: ["Place", "Day", "Filled in by (role)"].map(said).into(),
        answers: answers.map(|(sign, label)| FormAnswer { sign: sign.to_owned(), label: said(label) }).into(),
        remark: said("Remark"),
        heads: ["Number", "Item", "Answer"].map(said),
        sections: sections.map(section).collect(),
    }
}

pub(crate) fn portfolio(columns: usize, projects: usize) -> Portfolio {
    let sections = [
        "Protection at the centre",
        "Do no harm",
        "Safety and dignity",
        "Non-discrimination and meaningful access",
        "Accountability",
        "Participation and empowerment",
        "Protection mainstreaming",
        "Protection integration",
        "Specialized protection",
        "Coordination, partnership and advocacy",
        "Evidence and capacity",
        "Child protection",
    ];
    let name = |place: usize| {
        if place % 5 == 3 {
            format!("مشروع المأوى {place}")
        } else {
            format!("Shelter and settlements {place}")
        }
    };
    let cell = |place: usize| {
        let (band, score) =
            [(Some(Band::Low), "33%"), (Some(Band::Medium), "67%"), (Some(Band::High), "100%"), (None, "–")]
                [place % 4];
        HeatCell { band, score: score.to_owned(), base: "6 of 8".to_owned() }
    };
    Portfolio {
        heading: said("Portfolio"),
        sentences: vec![sentence(
            "7 of 12 projects",
            " have critical gaps; 3 have follow-ups that are late.",
        )],
        second_sentences: Vec::new(),
        comparison: Comparison {
            heading: said("Projects side by side"),
            heads: [
                "Project",
                "Country",
                "Critical gaps",
                "Overdue",
                "Answered",
                "In place",
                "Next follow-up",
            ]
            .map(said),
            rows: (0..projects)
                .map(|place| ProjectRow {
                    name: Text::typed(name(place)),
                    country: said("Democratic Republic of the Congo"),
                    gaps: u32::try_from(place % 8).unwrap(),
                    overdue: u32::try_from(place % 3).unwrap(),
                    answered: "76% (90 of 118)".to_owned(),
                    in_place: "58%".to_owned(),
                    next: said("4 Dec"),
                })
                .collect(),
        },
        heat: vec![Figure {
            id: "heat-0".to_owned(),
            title: said("Sections by project"),
            note: Some(said("A section has a score from three rated items on.")),
            heads: std::iter::once("Project").chain(sections.into_iter().take(columns)).map(said).collect(),
            legend: vec![
                Legend { sign: Sign::Disc(Band::Low), label: said("below 50 %") },
                Legend { sign: Sign::Disc(Band::Medium), label: said("50 to below 80 %") },
                Legend { sign: Sign::Disc(Band::High), label: said("80 % and more") },
            ],
            rows: Rows::Heat(
                (0..projects)
                    .map(|row| HeatRow {
                        label: Text::typed(name(row)),
                        cells: (0..columns).map(|column| cell(row + column)).collect(),
                    })
                    .collect(),
            ),
        }],
        common: CommonGaps {
            heading: said("Gaps that several projects share"),
            heads: ["Number", "Item", "Projects", "Which"].map(said),
            rows: vec![CommonGap {
                number: "3.4".to_owned(),
                text: said(
                    "All personnel, volunteers and daily workers have signed rules of conduct and were trained on them.",
                ),
                count: "7 of 12".to_owned(),
                projects: (0..7).map(|place| Text::typed(name(place))).collect(),
            }],
            empty: said("None."),
        },
        overdue: Overdue {
            heading: said("Overdue follow-ups"),
            heads: ["Due", "Project", "Follow-up", "Role"].map(said),
            rows: vec![OverdueRow {
                day: "18 November 2026".to_owned(),
                distance: "6 days late".to_owned(),
                project: Text::typed(name(3)),
                action: Text::typed("Brief the contractor’s drivers and guards"),
                owner: Text::typed("Site coordinator"),
            }],
            empty: said("None."),
        },
        unreadable: vec![said("One project could not be read: Shelter 99.")],
    }
}
