//! What may be written and what is refused: each refusal by its code and the values of its sentence, and nothing written.

use std::collections::BTreeMap;

use api::answers::AnswerLine;
use api::view::Profile;
use api::{Change, Code, Error, Language};
use checklist::change::FollowUpFields;
use checklist::{FollowUpState, Rating};
use uuid::Uuid;

use crate::files;
use crate::harness::{Harness, evidence, follow_up, note, rate};

const OVERRIDE: &str = "safe\u{202e}efasnu";

fn not_applicable(reason: Option<&str>) -> Change {
    Change::Rate {
        item: "pm-001".into(),
        rating: Some(Rating::NotApplicable),
        reason: reason.map(str::to_owned),
    }
}

fn profile() -> Profile {
    Profile { name: "Riverside".into(), phases: ["during".to_owned()].into(), ..Profile::default() }
}

fn describe(profile: Profile) -> Change {
    Change::Describe { profile }
}

fn one(id: &str) -> std::collections::BTreeSet<String> {
    [id.to_owned()].into()
}

/// A change, the code of its refusal, and the values of the sentence.
type Refusal = (Change, Code, &'static [(&'static str, &'static str)]);

/// A sentence in every language, with every value in its place.
fn says_it(error: &Error) {
    for language in Language::ALL {
        let sentence = error.sentence(language);
        assert!(!sentence.contains("%{") && !sentence.contains("errors."), "{error:?}: {sentence}");
    }
}

#[test]
fn each_refusal_has_its_code_and_values_and_writes_nothing() {
    let harness = Harness::new().rate("pm-001", "2");
    let unknown = Uuid::from_u128(7);
    let follow = |fields: FollowUpFields| Change::AddFollowUp { item: None, fields };
    let done =
        FollowUpFields { action: "Ask".into(), state: FollowUpState::Open, ..FollowUpFields::default() };
    let long = |length: usize| "n".repeat(length);
    let cases: Vec<Refusal> = vec![
        (not_applicable(None), Code::ReasonMissing, &[]),
        (not_applicable(Some(" \n ")), Code::ReasonMissing, &[]),
        (not_applicable(Some(OVERRIDE)), Code::TextHidden, &[("place", "reason")]),
        (
            not_applicable(Some(&long(2_001))),
            Code::TextTooLong,
            &[("place", "reason"), ("length", "2001"), ("limit", "2000")],
        ),
        (rate("pm-999", "1"), Code::ItemUnknown, &[("item", "pm-999")]),
        (rate("", "1"), Code::ItemUnknown, &[("item", "")]),
        (note("PM-001", "x"), Code::ItemUnknown, &[("item", "PM-001")]),
        (note("pm-001", OVERRIDE), Code::TextHidden, &[("place", "note")]),
        (note("pm-001", "a\u{0}b"), Code::TextHidden, &[("place", "note")]),
        (
            note("pm-001", &long(100_001)),
            Code::TextTooLong,
            &[("place", "note"), ("length", "100001"), ("limit", "100000")],
        ),
        (evidence("pm-999", "x", ""), Code::ItemUnknown, &[("item", "pm-999")]),
        (evidence("pm-001", " ", ""), Code::TextEmpty, &[("place", "evidence_title")]),
        (evidence("pm-001", OVERRIDE, ""), Code::TextHidden, &[("place", "evidence_title")]),
        (evidence("pm-001", "x", OVERRIDE), Code::TextHidden, &[("place", "evidence_place")]),
        (
            Change::EditEvidence { id: unknown, title: "x".into(), place: String::new() },
            Code::EvidenceUnknown,
            &[],
        ),
        (Change::RemoveEvidence { id: unknown }, Code::EvidenceUnknown, &[]),
        (follow_up(Some("pm-999"), "Ask", ""), Code::ItemUnknown, &[("item", "pm-999")]),
        (follow_up(None, "", ""), Code::TextEmpty, &[("place", "action")]),
        (follow_up(None, OVERRIDE, ""), Code::TextHidden, &[("place", "action")]),
        (
            follow(FollowUpFields { owner: OVERRIDE.into(), ..done.clone() }),
            Code::TextHidden,
            &[("place", "owner")],
        ),
        (follow_up(None, "Ask", "2026-02-30"), Code::DateInvalid, &[("date", "2026-02-30")]),
        (follow_up(None, "Ask", "30.11.2026"), Code::DateInvalid, &[("date", "30.11.2026")]),
        (Change::EditFollowUp { id: unknown, fields: done }, Code::FollowUpUnknown, &[]),
        (Change::RemoveFollowUp { id: unknown }, Code::FollowUpUnknown, &[]),
        (describe(Profile { name: " ".into(), ..profile() }), Code::TextEmpty, &[("place", "name")]),
        (
            describe(Profile { name: long(10_000), ..profile() }),
            Code::TextTooLong,
            &[("place", "name"), ("length", "10000"), ("limit", "200")],
        ),
        (describe(Profile { name: OVERRIDE.into(), ..profile() }), Code::TextHidden, &[("place", "name")]),
        (
            describe(Profile { mission: OVERRIDE.into(), ..profile() }),
            Code::TextHidden,
            &[("place", "mission")],
        ),
        (
            describe(Profile { country: "COL".into(), ..profile() }),
            Code::CountryUnknown,
            &[("country", "COL")],
        ),
        (describe(Profile { phases: [].into(), ..profile() }), Code::PhaseMissing, &[]),
        (describe(Profile { phases: one("never"), ..profile() }), Code::TermUnknown, &[("term", "never")]),
        (describe(Profile { sectors: one("mining"), ..profile() }), Code::TermUnknown, &[("term", "mining")]),
        (describe(Profile { themes: one("cc1"), ..profile() }), Code::TermUnknown, &[("term", "cc1")]),
        (
            Change::Resolve { field: "answer/pm-001/rating".to_owned().into(), entry: unknown },
            Code::ClaimUnknown,
            &[],
        ),
    ];
    let before = files::snapshot(&harness.project_folder());
    for (change, code, params) in cases {
        let error = harness.refused(change.clone());
        let expected: BTreeMap<String, String> =
            params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert_eq!((error.code, &error.params), (code, &expected), "{change:?}");
        says_it(&error);
    }
    assert_eq!(files::snapshot(&harness.project_folder()), before);
}

#[test]
fn a_new_project_is_refused_for_the_same_reasons() {
    let harness = Harness::new();
    let new = |profile: Profile| harness.api().create_project(profile, None).unwrap_err().code;
    assert_eq!(new(Profile { name: String::new(), ..profile() }), Code::TextEmpty);
    assert_eq!(new(Profile { name: "ع".repeat(10_000), ..profile() }), Code::TextTooLong);
    assert_eq!(new(Profile { name: OVERRIDE.into(), ..profile() }), Code::TextHidden);
    assert_eq!(new(Profile { phases: [].into(), ..profile() }), Code::PhaseMissing);
    assert_eq!(new(Profile { country: "12".into(), ..profile() }), Code::CountryUnknown);
    assert!(harness.api().projects().unwrap().projects.is_empty());
    assert!(files::below(&harness.root().join("projects"), &|_| true).is_empty());
}

#[test]
fn a_project_that_is_not_there_is_named() {
    let harness = Harness::new();
    let id = Uuid::from_u128(7);
    let api = harness.api();
    let refusals = [
        api.open_project(id).unwrap_err(),
        api.change(id, rate("pm-001", "1")).unwrap_err(),
        api.undo(id).unwrap_err(),
        api.measures(id).unwrap_err(),
        api.overview(id).unwrap_err(),
        api.plan(id).unwrap_err(),
        api.delete_project(id).unwrap_err(),
        api.restore_project(id).unwrap_err(),
        api.erase_project(id).unwrap_err(),
        api.duplicate_project(id, "x".into()).unwrap_err(),
        api.save_place(id, &api::view::Place::default()).unwrap_err(),
    ];
    for error in refusals {
        assert_eq!(
            (error.code, error.params["id"].as_str()),
            (Code::ProjectUnknown, id.to_string().as_str())
        );
        says_it(&error);
    }
    assert_eq!(api::projects::project_id("no id").unwrap_err().code, Code::ProjectUnknown);
}

#[test]
fn a_long_value_is_cut_in_the_sentence() {
    let error = Harness::new().refused(rate(&"x".repeat(10_000), "1"));
    assert_eq!(error.params["item"].chars().count(), 81);
    assert!(error.sentence(Language::En).chars().count() < 300);
}

#[test]
fn html_formulas_and_marks_are_kept_as_they_are() {
    let texts = [
        "<script>alert(1)</script>",
        "=HYPERLINK(\"http://x\")",
        "%{path} & \"quotes\" 'and' `ticks`",
        "\u{2067}مخيم الضفة\u{2069} (block D)\u{200f}",
        "👩🏾‍🦽 👨‍👩‍👧",
    ];
    let mut harness = Harness::new().project(texts[0]);
    for text in texts {
        harness = harness.note("pm-001", text).evidence("pm-001", text, text).follow_up("pm-001", text, "");
        let view = harness.view();
        let item = &view.items[0];
        assert_eq!(item.note, text);
        assert!(item.evidence.iter().any(|piece| piece.title == text && piece.place == text));
        assert!(item.follow_ups.iter().any(|follow_up| follow_up.action == text));
    }
    let harness = harness.reopen();
    assert_eq!(harness.view().profile.name, texts[0]);
    assert_eq!(harness.view().items[0].note, texts[4]);
}

#[test]
fn a_refused_note_writes_no_rating() {
    let harness = Harness::new();
    let before = files::snapshot(&harness.project_folder());
    let line = AnswerLine {
        item: "pm-001".into(),
        rating: Rating::InPlace,
        reason: None,
        note: Some(OVERRIDE.to_owned()),
    };
    let error = harness.api().answer(harness.id(), line).unwrap_err();
    assert_eq!((error.code, error.params["place"].as_str()), (Code::TextHidden, "note"));
    assert_eq!(files::snapshot(&harness.project_folder()), before);
}

#[test]
fn what_is_so_already_writes_nothing() {
    let harness = Harness::new()
        .rate("pm-001", "2")
        .note("pm-001", "A note")
        .not_applicable("pm-002", "Elsewhere")
        .evidence("pm-001", "Minutes", "Safe")
        .follow_up("pm-001", "Ask", "2026-04-01");
    let item = harness.view().items.remove(0);
    let fields = FollowUpFields {
        action: " Ask ".into(),
        owner: "WASH officer".into(),
        due: "2026-04-01".into(),
        state: FollowUpState::Open,
    };
    let before = files::snapshot(&harness.project_folder());
    let acts = [
        rate("pm-001", "2"),
        note("pm-001", "A note \n"),
        Change::Rate {
            item: "pm-002".into(),
            rating: Some(Rating::NotApplicable),
            reason: Some(" Elsewhere ".into()),
        },
        Change::EditEvidence { id: item.evidence[0].id, title: "Minutes".into(), place: " Safe".into() },
        Change::EditFollowUp { id: item.follow_ups[0].id, fields },
        Change::Rate { item: "pm-003".into(), rating: None, reason: None },
        note("pm-003", "  "),
        describe(harness.view().profile),
        Change::Archive { archived: false },
    ];
    for act in acts {
        assert_eq!(harness.change(act.clone()).entry, None, "{act:?}");
    }
    let line = AnswerLine::parse(r#"{"item":"pm-001","rating":2,"note":"A note"}"#).unwrap();
    assert_eq!(harness.api().answer(harness.id(), line).unwrap(), None);
    assert_eq!(files::snapshot(&harness.project_folder()), before);
}

#[test]
fn a_reason_is_kept_only_where_it_belongs() {
    let harness = Harness::new().not_applicable("pm-001", " Decided\nelsewhere ");
    assert_eq!(harness.view().items[0].reason.as_deref(), Some("Decided elsewhere"));
    harness.change(Change::Rate {
        item: "pm-001".into(),
        rating: Some(Rating::Started),
        reason: Some("left over".into()),
    });
    assert_eq!(harness.view().items[0].reason, None);
    harness.change(Change::Rate { item: "pm-001".into(), rating: None, reason: None });
    assert!(harness.view().items.is_empty());
}

#[test]
fn a_line_of_answers_is_strict() {
    let code = |line: &str| AnswerLine::parse(line).map(|line| line.rating).map_err(|error| error.code);
    assert_eq!(code(r#"{"item":"pm-001","rating":"na","reason":"x"}"#), Ok(Rating::NotApplicable));
    assert_eq!(code(r#"{"item":"pm-001","rating":3}"#), Ok(Rating::InPlace));
    for line in [
        "",
        "not json",
        "[]",
        r#"{"item":"pm-001"}"#,
        r#"{"rating":"1"}"#,
        r#"{"item":"pm-001","rating":"4"}"#,
        r#"{"item":"pm-001","rating":1.5}"#,
        r#"{"item":"pm-001","rating":null}"#,
        r#"{"item":"pm-001","rating":"1","notes":"misspelt"}"#,
    ] {
        assert_eq!(code(line), Err(Code::InputInvalid), "{line}");
    }
}

#[test]
fn an_item_out_of_scope_keeps_its_answer() {
    // pm-210 is for water and sanitation only.
    let harness = Harness::new().sector("wash").rate("pm-210", "1");
    let counted = harness.measures()["overall"]["rated"].clone();
    let mut profile = harness.view().profile;
    profile.sectors.clear();
    let saved = harness.change(describe(profile.clone()));
    assert!(saved.project.is_some(), "the scope changed, so the whole project comes back");
    assert_eq!((counted, harness.measures()["overall"]["rated"].clone()), (1.into(), 0.into()));
    assert_eq!(harness.view().items[0].rating, Some(Rating::Started));
    profile.sectors.insert("wash".into());
    harness.change(describe(profile));
    assert_eq!(harness.measures()["overall"]["rated"], 1);
}
