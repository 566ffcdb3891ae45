//! The measures of a small case that was counted by hand, and the form in which scripts read them.

use std::collections::BTreeSet;

use api::Language;
use api::view::FigureCell;
use serde_json::{Value, json};

use crate::files;
use crate::harness::Harness;

/// Only the middle phase, no sector, no thematic area. Of the first commitment seven items are then in scope: all but
/// pm-008. pm-006 is essential.
fn small() -> Harness {
    Harness::new().phase("during")
}

/// Items of the pack that fit, counted straight from its file.
fn in_scope(fits: impl Fn(&Value, &Value) -> bool) -> usize {
    let pack = files::json("src-tauri/content/piha/pack.json");
    let sections = pack["sections"].as_array().unwrap();
    sections
        .iter()
        .map(|section| {
            section["items"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|item| item["retired"] != true && fits(section, item))
                .count()
        })
        .sum()
}

/// Core commitments and pillars, which every project works on.
fn is_for_all(section: &Value) -> bool {
    section["kind"] == "core_commitment" || section["kind"] == "pillar"
}

fn has(item: &Value, list: &str, id: &str) -> bool {
    item[list].as_array().unwrap().iter().any(|known| known == id)
}

#[test]
fn a_small_case_is_counted_as_by_hand() {
    let harness = small()
        .rate("pm-004", "2")
        .not_applicable("pm-005", "Decided by the ministry")
        .rate("pm-006", "1")
        .rate("pm-007", "unknown");
    let measures = harness.measures();
    // Answered: pm-004, pm-005 and pm-006 of seven. In place: 2 + 1 of 2 x 3 points, which is exactly half.
    assert_eq!(
        measures["sections"]["cc1"],
        json!({"in_scope": 7, "rated": 2, "not_applicable": 1, "unknown": 1,
               "completeness": 3.0 / 7.0, "score": 0.5, "band": "medium"})
    );
    assert_eq!(measures["critical_gaps"], json!(["pm-006"]));
    assert_eq!(measures["to_find_out"], json!(["pm-007"]));
    assert_eq!(measures["conflicts"], json!([]));
    // pm-004 and pm-006 are operational, pm-005 and pm-007 strategic.
    assert_eq!(
        (&measures["levels"]["operational"]["score"], &measures["levels"]["strategic"]["score"]),
        (&json!(0.5), &Value::Null)
    );
    // pm-006 counts in every principle, pm-004 in accountability only.
    assert_eq!(
        (&measures["principles"]["acc"]["rated"], &measures["principles"]["acc"]["score"]),
        (&json!(2), &json!(0.5))
    );
    assert_eq!(
        (&measures["principles"]["pe"]["rated"], &measures["principles"]["pe"]["score"]),
        (&json!(1), &json!(1.0 / 3.0))
    );
    let expected = in_scope(|section, item| {
        is_for_all(section) && has(item, "sectors", "all") && has(item, "phases", "during")
    });
    assert_eq!(measures["overall"]["in_scope"], expected);
    assert_eq!(measures["overall"]["completeness"], json!(3.0 / expected as f64));
    assert_eq!(measures["phases"]["during"], measures["overall"]);
    assert_eq!(harness.reopen().measures(), measures);
}

#[test]
fn an_empty_group_has_no_completeness_and_no_score() {
    let measures = small().measures();
    assert_eq!(
        measures["phases"]["before"],
        json!({"in_scope": 0, "rated": 0, "not_applicable": 0, "unknown": 0,
               "completeness": null, "score": null, "band": null})
    );
    let cc1 = &measures["sections"]["cc1"];
    assert_eq!(
        (&cc1["completeness"], &cc1["score"], &cc1["band"]),
        (&json!(0.0), &Value::Null, &Value::Null)
    );
}

#[test]
fn bands_begin_at_a_half_and_at_four_fifths() {
    // Five items that count alike: 12 of 15 points are four fifths, 11 are not; 8 are more than half, 7 are not.
    let items = ["pm-004", "pm-005", "pm-006", "pm-007", "pm-012"];
    for (ratings, band) in [
        (["3", "3", "3", "3", "0"], "high"),
        (["3", "3", "3", "2", "0"], "medium"),
        (["3", "3", "2", "0", "0"], "medium"),
        (["3", "3", "1", "0", "0"], "low"),
        (["0", "0", "0", "0", "0"], "low"),
        (["3", "3", "3", "3", "3"], "high"),
    ] {
        let harness =
            items.iter().zip(ratings).fold(small(), |harness, (item, rating)| harness.rate(item, rating));
        assert_eq!(harness.measures()["overall"]["band"], band, "{ratings:?}");
    }
}

#[test]
fn answered_and_in_place_are_two_things() {
    let harness = small();
    // Everything is answered, nothing is rated.
    let section: Vec<String> = harness
        .view()
        .scope
        .iter()
        .find(|s| s.id.as_str() == "cc1")
        .unwrap()
        .items
        .iter()
        .map(ToString::to_string)
        .collect();
    let harness = section.iter().fold(harness, |harness, item| harness.not_applicable(item, "Elsewhere"));
    let cc1 = harness.measures()["sections"]["cc1"].clone();
    assert_eq!((&cc1["completeness"], &cc1["score"]), (&json!(1.0), &Value::Null));
}

#[test]
fn gaps_come_lowest_first_then_in_the_order_of_the_framework() {
    let harness = small()
        .rate("pm-014", "0")
        .rate("pm-006", "1")
        .rate("pm-012", "0")
        .rate("pm-004", "0")
        .rate("pm-020", "2");
    // pm-004 is not essential and pm-020 is mostly in place.
    assert_eq!(harness.measures()["critical_gaps"], json!(["pm-012", "pm-014", "pm-006"]));
    let overview = harness.api().overview(harness.id()).unwrap();
    let gaps: Vec<&str> = overview.gaps.iter().map(|gap| gap.item.as_str()).collect();
    assert_eq!((gaps, overview.gaps_without_follow_up), (vec!["pm-012", "pm-014", "pm-006"], 3));
    let harness = harness.follow_up("pm-012", "Mend it", "2026-04-01").rate("pm-014", "3");
    let overview = harness.api().overview(harness.id()).unwrap();
    assert_eq!((overview.gaps.len(), overview.gaps_without_follow_up), (2, 1));
    assert_eq!(overview.gaps[0].follow_up.as_ref().unwrap().action, "Mend it");
}

#[test]
fn thematic_areas_count_only_when_chosen() {
    let without = Harness::new();
    let with = Harness::new().theme("ta-cp");
    let sections = |harness: &Harness| -> BTreeSet<String> {
        harness.measures()["sections"].as_object().unwrap().keys().cloned().collect()
    };
    assert!(sections(&without).iter().all(|id| !id.starts_with("ta-")));
    let added: Vec<String> = sections(&with).difference(&sections(&without)).cloned().collect();
    assert_eq!(added, ["ta-cp"]);
    let count = |harness: &Harness| harness.measures()["overall"]["in_scope"].as_u64().unwrap();
    assert_eq!(count(&with) - count(&without), 5);
    assert_eq!(
        count(&without) as usize,
        in_scope(|section, item| is_for_all(section) && has(item, "sectors", "all"))
    );
}

#[test]
fn sectors_bring_their_items() {
    let harness = Harness::new().sector("wash").sector("transport");
    let expected = in_scope(|section, item| {
        let of_sector = ["wash", "transport"].iter().any(|sector| section["sector"] == *sector);
        (is_for_all(section) || of_sector)
            && ["all", "wash", "transport"].iter().any(|sector| has(item, "sectors", sector))
    });
    assert_eq!(harness.measures()["overall"]["in_scope"], expected);
    let scope: BTreeSet<String> =
        harness.view().scope.iter().flat_map(|section| &section.items).map(ToString::to_string).collect();
    assert!(scope.contains("pm-210") && scope.contains("pm-070") && !scope.contains("pm-250"));
}

#[test]
fn a_phase_leaves_out_what_is_of_other_phases() {
    for phase in ["before", "during", "after"] {
        let harness = Harness::new().phase(phase);
        let expected = in_scope(|section, item| {
            is_for_all(section) && has(item, "sectors", "all") && has(item, "phases", phase)
        });
        let measures = harness.measures();
        assert_eq!(measures["overall"]["in_scope"], expected);
        for other in ["before", "during", "after"].iter().filter(|other| **other != phase) {
            assert_eq!(measures["phases"][other]["in_scope"], 0, "{other} in a project of {phase}");
        }
    }
}

#[test]
fn the_cross_table_has_a_score_only_from_three_ratings_on() {
    // Three items of accountability in the middle phase.
    let cell = |harness: &Harness| -> FigureCell {
        let figures = harness.api().figures(harness.id(), Language::En).unwrap();
        let heat = figures.into_iter().find(|figure| figure.id == "heat").unwrap();
        let row = heat.rows.into_iter().find(|row| row.label.text == "Accountability").unwrap();
        // Of the phases only the one of the project.
        row.cells.into_iter().next().unwrap()
    };
    let harness = small().rate("pm-004", "3").rate("pm-006", "3");
    let two = cell(&harness);
    assert_eq!((two.number.as_str(), two.band), ("–", None));
    assert!(two.base.is_some_and(|base| base.starts_with("2 of")));
    let harness = harness.rate("pm-015", "0");
    let three = cell(&harness);
    assert_eq!(three.number, "67%");
    assert!(three.band.is_some() && three.base.is_some_and(|base| base.starts_with("3 of")));
}

#[test]
fn scripts_read_a_form_that_does_not_change() {
    fn keys(value: &Value) -> Vec<&str> {
        let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        keys
    }
    fn is_measure(value: &Value) {
        assert_eq!(
            keys(value),
            ["band", "completeness", "in_scope", "not_applicable", "rated", "score", "unknown"]
        );
        for count in ["in_scope", "rated", "not_applicable", "unknown"] {
            assert!(value[count].is_u64());
        }
        for fraction in ["completeness", "score"] {
            assert!(
                value[fraction].is_null()
                    || value[fraction].as_f64().is_some_and(|f| (0.0..=1.0).contains(&f))
            );
        }
        assert!(
            value["band"].is_null() || ["low", "medium", "high"].iter().any(|band| value["band"] == *band)
        );
    }
    let harness =
        Harness::new().theme("ta-gbv").rate("pm-001", "0").rate("pm-002", "unknown").rate("pm-009", "3");
    let measures = harness.measures();
    assert_eq!(
        keys(&measures),
        [
            "conflicts",
            "critical_gaps",
            "levels",
            "overall",
            "phases",
            "principles",
            "sections",
            "to_find_out"
        ]
    );
    is_measure(&measures["overall"]);
    let groups = |name: &str| -> Vec<String> {
        measures[name]
            .as_object()
            .unwrap()
            .iter()
            .map(|(id, measure)| {
                is_measure(measure);
                id.clone()
            })
            .collect()
    };
    let sorted = |mut ids: Vec<&str>| {
        ids.sort_unstable();
        ids.into_iter().map(String::from).collect::<Vec<_>>()
    };
    let sections = ["cc1", "cc2", "cc3", "cc4", "cc5", "cc6", "p1", "p2", "p3", "p4", "p5", "ta-gbv"];
    for (name, ids) in [
        ("sections", sections.to_vec()),
        ("principles", vec!["dnh", "sd", "nd", "ma", "pe", "acc"]),
        ("phases", vec!["before", "during", "after"]),
        ("levels", vec!["strategic", "operational"]),
    ] {
        let mut found = groups(name);
        found.sort_unstable();
        assert_eq!(found, sorted(ids.clone()), "{name}");
        // The text keeps the order of the pack, which a map of JSON values does not show.
        let text = serde_json::to_string(&harness.api().measures(harness.id()).unwrap()).unwrap();
        let group = &text[text.find(&format!("\"{name}\":")).unwrap()..];
        let places: Vec<usize> = ids.iter().map(|id| group.find(&format!("\"{id}\":{{")).unwrap()).collect();
        assert!(places.is_sorted(), "{name}: {places:?}");
    }
    for list in ["critical_gaps", "to_find_out", "conflicts"] {
        assert!(measures[list].as_array().unwrap().iter().all(Value::is_string));
    }
}
