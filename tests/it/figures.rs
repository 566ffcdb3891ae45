//! Figures of the screen: the same drawings as in the files of reports, in every language.

use std::collections::BTreeSet;

use api::view::{FigureView, ReportFormat, ReportOptions};
use api::{Code, Language};
use checklist::MilestoneKind;
use checklist::change::MilestoneFields;
use uuid::Uuid;

use crate::harness::{Harness, rate};

fn answered() -> Harness {
    Harness::new()
        .rate("pm-001", "3")
        .rate("pm-002", "0")
        .rate("pm-003", "1")
        .rate("pm-004", "2")
        .not_applicable("pm-005", "No site is managed")
}

fn milestone(harness: &Harness, name: &str) -> Uuid {
    let fields =
        MilestoneFields { kind: MilestoneKind::Other, name: name.to_owned(), ..MilestoneFields::default() };
    harness.api().add_milestone(harness.id(), fields).unwrap()
}

/// All drawings of figures: rows, legends, heads and cells.
fn drawings(figures: &[FigureView]) -> Vec<&str> {
    figures
        .iter()
        .flat_map(|figure| {
            let heads = figure.heads.iter().filter_map(|head| head.sign.as_deref());
            let legend = figure.legend.iter().map(|legend| legend.sign.as_str());
            let rows = figure.rows.iter().filter_map(|row| row.drawing.as_deref());
            let cells = figure.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.sign.as_deref());
            heads.chain(legend).chain(rows).chain(cells)
        })
        .collect()
}

#[test]
fn the_screen_shows_the_drawings_of_the_report() {
    let harness = answered();
    let since = milestone(&harness, "Before");
    harness.change(rate("pm-001", "0"));
    for language in Language::ALL {
        let options = ReportOptions {
            format: ReportFormat::Html,
            language,
            since: Some(since),
            ..ReportOptions::default()
        };
        let report = String::from_utf8(harness.api().report(harness.id(), &options).unwrap()).unwrap();
        let mut figures = harness.api().figures(harness.id(), language).unwrap();
        figures.push(harness.api().change_figure(harness.id(), since, None, language).unwrap());
        let drawings = drawings(&figures);
        assert!(drawings.len() > 60, "{}", drawings.len());
        for drawing in drawings {
            assert!(report.contains(drawing), "{}: {drawing}", language.tag());
        }
    }
}

#[test]
fn ids_are_unique_on_a_page() {
    let harness = answered();
    let figures = harness.api().figures(harness.id(), Language::Es).unwrap();
    let mut seen = BTreeSet::new();
    for drawing in drawings(&figures) {
        for id in drawing.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(seen.insert(id), "{id}");
        }
    }
    assert!(seen.len() > 60, "{}", seen.len());
}

#[test]
fn every_row_has_a_number_under_each_head() {
    let harness = answered();
    let since = milestone(&harness, "Before");
    let mut figures = harness.api().figures(harness.id(), Language::Fr).unwrap();
    figures.push(harness.api().change_figure(harness.id(), since, None, Language::Fr).unwrap());
    for figure in figures {
        assert!(!figure.rows.is_empty(), "{}", figure.id);
        for row in &figure.rows {
            assert_eq!(row.cells.len() + 1, figure.heads.len(), "{}: {}", figure.id, row.label.text);
        }
    }
}

#[test]
fn between_two_milestones_nothing_is_called_now() {
    let harness = answered();
    let since = milestone(&harness, "Before");
    harness.change(rate("pm-001", "0"));
    let until = milestone(&harness, "After");
    let figure = |until| harness.api().change_figure(harness.id(), since, until, Language::En).unwrap();
    let heads =
        |figure: &FigureView| figure.heads.iter().map(|head| head.words.text.clone()).collect::<Vec<_>>();
    assert_eq!(heads(&figure(None))[1..3], ["Then", "Now"]);
    assert_eq!(heads(&figure(Some(until)))[1..3], ["Then", "Later"]);
    assert!(
        figure(None).rows[0].drawing.as_ref().is_some_and(|drawing| drawing.contains("s-gap")),
        "a loss is seen"
    );
    let unknown = harness.api().change_figure(harness.id(), Uuid::nil(), None, Language::En);
    assert_eq!(unknown.unwrap_err().code, Code::MilestoneUnknown);
}
