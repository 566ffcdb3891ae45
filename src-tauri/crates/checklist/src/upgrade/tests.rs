//! Each kind of difference, from small packs that differ in one thing.

use serde_json::{Value, json};

use super::*;
use crate::language::Language;
use crate::prose::Prose;

struct Pack {
    framework: Framework,
    prose: Prose,
    french: Prose,
}

fn item(id: &str) -> Value {
    json!({"id": id, "phases": ["before"], "level": "operational", "principles": ["dnh"], "sectors": ["all"],
           "essential": false, "references": []})
}

fn section(id: &str, kind: &str, items: &[Value]) -> Value {
    json!({"id": id, "kind": kind, "sector": (kind == "sector").then_some("wash"), "code": id, "status": "official",
           "confidence": "high", "items": items})
}

/// A pack with the given sections; every item says its own id.
fn pack(sections: &[Value]) -> Pack {
    let structure = json!({
        "format": 2, "id": "small", "version": "1.0.0", "status": "draft_for_review", "language": "en", "licence": "CC0-1.0",
        "ratings": [], "bands": [], "principles": ["dnh", "sd"], "phases": ["before", "during"],
        "levels": ["operational"], "sectors": [], "sources": [], "sections": sections,
    });
    let framework = Framework::parse(&structure.to_string()).unwrap();
    let items: serde_json::Map<String, Value> =
        framework.items().map(|(_, item)| (item.id.to_string(), json!({"text": item.id}))).collect();
    let prose = json!({"format": 2, "pack": "small", "language": "en", "review": "draft", "items": items});
    let prose = Prose::parse(&prose.to_string()).unwrap();
    let french = Prose::empty(&framework, Language::Fr);
    Pack { framework, prose, french }
}

impl Pack {
    fn with_text(mut self, id: &str, text: &str, guidance: &str) -> Self {
        let item = self.prose.items.get_mut(id).unwrap();
        (item.text, item.guidance) = (text.to_owned(), guidance.to_owned());
        self
    }

    /// Translated in one of the two only, which must never count as a change.
    fn edition(&self, language: Language) -> Edition<'_> {
        let asked = if language == Language::Fr { &self.french } else { &self.prose };
        Edition { framework: &self.framework, words: Words::new(asked, &self.prose) }
    }
}

fn profile() -> Profile {
    Profile { phases: ["before".to_owned()].into(), ..Profile::default() }
}

type Row = (String, DifferenceKind, Vec<Part>, bool, bool);

fn differences(older: &Pack, newer: &Pack) -> (Vec<Row>, usize) {
    let upgrade = Upgrade::between(older.edition(Language::En), newer.edition(Language::Fr), &profile());
    let rows = upgrade
        .differences
        .into_iter()
        .map(|row| (row.item.to_string(), row.kind, row.parts, row.was_in_scope, row.is_in_scope))
        .collect();
    (rows, upgrade.explained)
}

fn with(mut item: Value, field: &str, value: Value) -> Value {
    item[field] = value;
    item
}

#[test]
fn the_same_pack_has_no_difference_in_whatever_language() {
    let one = pack(&[section("cc1", "core_commitment", &[item("a"), item("b")])]);
    assert_eq!(differences(&one, &one), (vec![], 0));
}

#[test]
fn new_changed_moved_and_retired_items_are_told_apart_in_this_order() {
    let older = pack(&[
        section(
            "cc1",
            "core_commitment",
            &[item("gone"), item("moved"), item("changed"), item("retired"), item("same")],
        ),
        section("cc2", "core_commitment", &[]),
    ]);
    let newer = pack(&[
        section(
            "cc1",
            "core_commitment",
            &[
                with(item("changed"), "essential", json!(true)),
                with(item("retired"), "retired", json!(true)),
                item("same"),
                item("new"),
                with(item("never"), "retired", json!(true)),
            ],
        ),
        section("cc2", "core_commitment", &[item("moved")]),
    ]);
    let (rows, explained) = differences(&older, &newer);
    let expected = [
        ("new", DifferenceKind::New, vec![], false, true),
        ("changed", DifferenceKind::Changed, vec![Part::Essential], true, true),
        ("moved", DifferenceKind::Moved, vec![], true, true),
        ("retired", DifferenceKind::Retired, vec![], true, false),
        ("gone", DifferenceKind::Retired, vec![], true, false),
    ];
    let expected: Vec<Row> = expected
        .into_iter()
        .map(|(id, kind, parts, was, is)| (id.to_owned(), kind, parts, was, is))
        .collect();
    assert_eq!((rows, explained), (expected, 0));
}

#[test]
fn every_part_that_counts_is_named_and_an_explanation_is_only_counted() {
    let section = |item: Value| section("cc1", "core_commitment", &[item]);
    let older = pack(&[section(item("a"))]);
    for (field, value, part) in [
        ("essential", json!(true), Part::Essential),
        ("specialist", json!(true), Part::Specialist),
        ("phases", json!(["before", "during"]), Part::Phases),
        ("level", json!("strategic"), Part::Level),
        ("principles", json!(["sd"]), Part::Principles),
        ("sectors", json!(["wash"]), Part::Sectors),
    ] {
        let newer = pack(&[section(with(item("a"), field, value))]);
        let (rows, _) = differences(&older, &newer);
        assert_eq!(rows[0].2, [part], "{field}");
    }
    let reworded = pack(&[section(item("a"))]).with_text("a", "other words", "");
    assert_eq!(differences(&older, &reworded).0[0].2, [Part::Text]);
    let explained = pack(&[section(item("a"))]).with_text("a", "a", "a hint");
    assert_eq!(differences(&older, &explained), (vec![], 1));
}

#[test]
fn what_moves_into_a_module_leaves_the_scope_of_who_has_not_that_sector() {
    let older = pack(&[section("p1", "pillar", &[item("a")])]);
    let newer = pack(&[section("p1", "pillar", &[]), section("se-wash", "sector", &[item("a")])]);
    let (rows, _) = differences(&older, &newer);
    assert_eq!((rows[0].1, rows[0].3, rows[0].4), (DifferenceKind::Moved, true, false));
}
