//! What people do with a project from its first day to its last, with the program closed and started again in between.

use std::collections::BTreeMap;

use api::view::{Place, ProjectRow, Settings, TextSize, Theme};
use api::{Api, Change, Clock, Code, Language};
use checklist::change::FollowUpFields;
use checklist::{FollowUpState, Rating};
use serde_json::Value;
use uuid::Uuid;

use crate::files;
use crate::harness::{Harness, NOW, evidence, follow_up, note, rate};

fn row(api: &Api, id: Uuid) -> ProjectRow {
    api.projects().unwrap().projects.into_iter().find(|row| row.id == id).unwrap()
}

#[test]
fn everything_and_the_place_are_there_after_a_restart() {
    let harness = Harness::new()
        .project("Riverside camp")
        .mission("Flood response")
        .phase("during")
        .sector("wash")
        .rate("pm-006", "1")
        .note("pm-006", "Two lines,\nand a <b>tag</b>.")
        .not_applicable("pm-005", "Decided by the ministry")
        .evidence("pm-006", "Safety audit", "Shared drive")
        .follow_up("pm-006", "Brief the team", "2026-03-01");
    let place = Place {
        screen: "checklist".into(),
        section: "cc1".into(),
        item: "pm-006".into(),
        mode: "walk".into(),
    };
    harness.api().save_place(harness.id(), &place).unwrap();
    let (before, figures) = (harness.view(), harness.measures());
    let harness = harness.reopen();
    let after = harness.view();
    assert_eq!(serde_json::to_value(&after).unwrap(), serde_json::to_value(&before).unwrap());
    assert_eq!(harness.measures(), figures);
    assert_eq!(after.place, Some(place));
    assert_eq!(
        (after.profile.name.as_str(), after.profile.mission.as_str()),
        ("Riverside camp", "Flood response")
    );
    let item = after.items.iter().find(|item| item.item.as_str() == "pm-006").unwrap();
    assert_eq!(item.rating, Some(Rating::Started));
    assert_eq!(item.note, "Two lines,\nand a <b>tag</b>.");
    assert!(item.critical_gap);
    assert_eq!(
        (item.evidence[0].title.as_str(), item.evidence[0].place.as_str()),
        ("Safety audit", "Shared drive")
    );
    let next = &item.follow_ups[0];
    assert_eq!((next.action.as_str(), next.owner.as_str()), ("Brief the team", "WASH officer"));
    assert_eq!((next.days_left, next.overdue), (Some(-9), true));
    let dropped = after.items.iter().find(|item| item.item.as_str() == "pm-005").unwrap();
    assert_eq!(dropped.reason.as_deref(), Some("Decided by the ministry"));
    assert!(after.set_aside.is_empty());
}

#[test]
fn evidence_and_follow_ups_can_be_changed_and_removed() {
    let harness = Harness::new()
        .evidence("pm-001", "Minutes", "")
        .evidence("pm-001", "Budget", "")
        .follow_up("pm-001", "Ask for a budget line", "2026-04-01");
    let item = harness.view().items.remove(0);
    let (first, second, action) = (item.evidence[0].id, item.evidence[1].id, item.follow_ups[0].id);
    harness.change(Change::EditEvidence {
        id: first,
        title: "Minutes of March".into(),
        place: "Safe".into(),
    });
    harness.change(Change::RemoveEvidence { id: second });
    let fields = FollowUpFields {
        action: "Ask for a budget line".into(),
        owner: String::new(),
        due: String::new(),
        state: FollowUpState::Done,
    };
    harness.change(Change::EditFollowUp { id: action, fields });
    let harness = harness.reopen();
    let item = harness.view().items.remove(0);
    assert_eq!(item.evidence.len(), 1);
    assert_eq!(
        (item.evidence[0].title.as_str(), item.evidence[0].place.as_str()),
        ("Minutes of March", "Safe")
    );
    assert_eq!((item.follow_ups[0].state, item.follow_ups[0].due), (FollowUpState::Done, None));
    let plan = harness.api().plan(harness.id()).unwrap();
    assert_eq!((plan.to_do, plan.overdue, plan.closed), (0, 0, 1));
    harness.change(Change::RemoveFollowUp { id: action });
    let plan = harness.reopen();
    assert!(plan.api().plan(plan.id()).unwrap().rows.is_empty());
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let harness = Harness::new().rate("pm-001", "1").rate("pm-001", "3").note("pm-002", "A note").reopen();
    let id = harness.id();
    let rating = |harness: &Harness| {
        harness.view().items.iter().find(|i| i.item.as_str() == "pm-001").and_then(|i| i.rating)
    };
    assert_eq!(harness.api().undo(id).unwrap().items[0].note, "");
    harness.api().undo(id).unwrap();
    assert_eq!(rating(&harness), Some(Rating::Started));
    let harness = harness.reopen();
    assert_eq!(rating(&harness), Some(Rating::Started));
    assert!(harness.view().progress.can_redo);
    harness.api().redo(id).unwrap();
    assert_eq!(rating(&harness), Some(Rating::InPlace));
    let harness = harness.reopen();
    assert_eq!(harness.api().redo(id).unwrap().items[0].note, "A note");
    assert!(!harness.view().progress.can_redo);
    for _ in 0..3 {
        harness.api().undo(id).unwrap();
    }
    let harness = harness.reopen();
    assert_eq!(rating(&harness), None);
    // The act that made the project is not undone: a project is deleted.
    assert!(!harness.view().progress.can_undo);
    assert_eq!(harness.api().undo(id).unwrap().entry, None);
    assert_eq!(harness.view().profile.name, "Riverside");
    // A new act after an undo ends what could be redone.
    harness.change(rate("pm-003", "2"));
    assert!(!harness.reopen().view().progress.can_redo);
}

#[test]
fn removed_evidence_comes_back_as_a_whole() {
    let harness = Harness::new().evidence("pm-001", "Minutes", "Safe");
    let id = harness.view().items[0].evidence[0].id;
    harness.change(Change::RemoveEvidence { id });
    assert!(harness.view().items.is_empty());
    let harness = harness.reopen();
    harness.api().undo(harness.id()).unwrap();
    let evidence = &harness.view().items[0].evidence[0];
    assert_eq!((evidence.id, evidence.title.as_str(), evidence.place.as_str()), (id, "Minutes", "Safe"));
}

#[test]
fn a_duplicate_has_the_description_and_no_answers() {
    let harness = Harness::new()
        .project("First")
        .mission("Flood response")
        .phase("before")
        .phase("during")
        .sector("wash")
        .theme("ta-cp")
        .rate("pm-001", "2")
        .note("pm-001", "Kept in the first only")
        .evidence("pm-001", "Minutes", "")
        .follow_up("pm-001", "Ask", "");
    let copy = harness.api().duplicate_project(harness.id(), "Second".into()).unwrap();
    let harness = harness.reopen();
    let (first, second) = (harness.view(), harness.api().open_project(copy).unwrap());
    assert_eq!(second.profile.name, "Second");
    assert_eq!(api::view::Profile { name: "First".into(), ..second.profile.clone() }, first.profile);
    assert!(second.items.is_empty() && second.progress.overall.rated == 0 && !second.progress.can_undo);
    assert!(harness.api().plan(copy).unwrap().rows.is_empty());
    assert_eq!(first.items.len(), 1);
}

#[test]
fn an_archived_project_stays_in_the_list_and_counts_in_no_total() {
    let harness = Harness::new().rate("pm-001", "0").follow_up("pm-001", "Ask", "2026-03-09");
    let totals = harness.api().projects().unwrap().totals;
    assert_eq!((totals.projects, totals.critical_gaps, totals.overdue), (1, 1, 1));
    harness.api().archive_project(harness.id(), true).unwrap();
    let harness = harness.reopen();
    let view = harness.api().projects().unwrap();
    assert!(view.projects[0].archived);
    assert_eq!((view.totals.projects, view.totals.critical_gaps, view.totals.overdue), (0, 0, 0));
    harness.api().archive_project(harness.id(), false).unwrap();
    assert!(!row(harness.api(), harness.id()).archived);
}

#[test]
fn a_row_of_the_list_says_what_presses() {
    let harness = Harness::new()
        .phase("during")
        .rate("pm-006", "0")
        .rate("pm-012", "3")
        .follow_up("pm-006", "Late", "2026-03-08")
        .follow_up("pm-006", "Next week", "2026-03-17");
    let quiet = harness.api().duplicate_project(harness.id(), "A quiet one".into()).unwrap();
    let harness = harness.reopen();
    let view = harness.api().projects().unwrap();
    // What presses comes first, whatever its name.
    assert_eq!(view.projects.iter().map(|row| row.id).collect::<Vec<_>>(), [harness.id(), quiet]);
    let row = row(harness.api(), harness.id());
    let next = row.next.unwrap();
    assert_eq!((next.action.as_str(), next.days_left), ("Late", -2));
    assert_eq!((row.critical_gaps, row.overdue, row.conflicts), (1, 1, 0));
    assert_eq!((row.measure.rated, row.measure.score), (2, Some(0.5)));
    assert_eq!(row.changed_at.unwrap().to_string(), NOW);
}

#[test]
fn a_deleted_project_comes_back_until_it_is_erased() {
    let harness = Harness::new().rate("pm-001", "2");
    let id = harness.id();
    harness.api().delete_project(id).unwrap();
    assert_eq!(harness.api().open_project(id).unwrap_err().code, Code::ProjectUnknown);
    let harness = harness.at("2026-03-13T09:30:00Z");
    let view = harness.api().projects().unwrap();
    assert!(view.projects.is_empty() && view.unreadable.is_empty());
    let deleted = &view.deleted[0];
    assert_eq!((deleted.id, deleted.name.as_str(), deleted.days_left), (id, "Riverside", 27));
    harness.api().restore_project(id).unwrap();
    assert_eq!(harness.view().items[0].rating, Some(Rating::MostlyInPlace));
    harness.api().delete_project(id).unwrap();
    harness.api().erase_project(id).unwrap();
    assert_eq!(harness.api().restore_project(id).unwrap_err().code, Code::ProjectUnknown);
    assert_eq!(harness.api().erase_project(id).unwrap_err().code, Code::ProjectUnknown);
    assert!(files::below(&harness.root().join("trash"), &|_| true).is_empty());
    assert!(harness.reopen().api().projects().unwrap().deleted.is_empty());
}

#[test]
fn the_trash_is_emptied_after_thirty_days() {
    let harness = Harness::new();
    harness.api().delete_project(harness.id()).unwrap();
    let harness = harness.at("2026-04-09T09:00:00Z");
    assert_eq!(harness.api().projects().unwrap().deleted.len(), 1);
    let harness = harness.at("2026-04-09T10:00:00Z");
    assert!(harness.api().projects().unwrap().deleted.is_empty());
    assert!(files::below(&harness.root().join("trash"), &|_| true).is_empty());
}

#[test]
fn the_sample_is_marked_and_counts_in_no_total() {
    let structure = files::json("src-tauri/content/sample/sample.json");
    let items = structure["items"].as_array().unwrap();
    let rated = |wanted: &dyn Fn(&str) -> bool| {
        items.iter().filter(|item| item["rating"].as_str().is_some_and(wanted)).count() as u64
    };
    let inner = |key: &str| items.iter().map(|item| item[key].as_array().map_or(0, Vec::len)).sum::<usize>();
    for language in Language::ALL {
        let harness = Harness::new();
        let words = files::json(format!("src-tauri/content/sample/{}.json", language.tag()));
        let id = harness.api().open_sample(language).unwrap();
        assert_eq!(harness.api().open_sample(language).unwrap(), id, "a second sample");
        let harness = harness.reopen();
        let view = harness.api().open_project(id).unwrap();
        assert!(view.sample && !view.progress.can_undo);
        assert_eq!(view.profile.name, words["name"].as_str().unwrap());
        let figures = serde_json::to_value(harness.api().measures(id).unwrap()).unwrap();
        let overall = &figures["overall"];
        assert_eq!(overall["rated"], rated(&|code| code.len() == 1));
        assert_eq!(overall["not_applicable"], rated(&|code| code == "na"));
        assert_eq!(overall["unknown"], rated(&|code| code == "unknown"));
        assert!(!figures["critical_gaps"].as_array().unwrap().is_empty());
        let evidence: usize = view.items.iter().map(|item| item.evidence.len()).sum();
        assert_eq!(evidence, inner("evidence"));
        let whole = structure["follow_ups"].as_array().unwrap().len();
        assert_eq!(harness.api().plan(id).unwrap().rows.len(), inner("follow_ups") + whole);
        for item in &view.items {
            assert!(
                !item.note.contains("note_") && !item.evidence.iter().any(|e| e.title.is_empty()),
                "{item:?}"
            );
        }
        let list = harness.api().projects().unwrap();
        assert!(list.projects[0].sample);
        assert_eq!((list.totals.projects, list.totals.critical_gaps, list.totals.overdue), (0, 0, 0));
    }
}

#[test]
fn a_sample_is_made_anew_and_nothing_else_is() {
    let harness = Harness::new().rate("pm-001", "2");
    let sample = harness.api().open_sample(Language::En).unwrap();
    harness.api().change(sample, rate("pm-002", "3")).unwrap();
    let fresh = harness.api().reset_sample(sample, Language::Fr).unwrap();
    assert_ne!(fresh, sample);
    let view = harness.api().projects().unwrap();
    assert_eq!(view.projects.iter().filter(|row| row.sample).count(), 1);
    assert_eq!(view.deleted.iter().map(|row| row.id).collect::<Vec<_>>(), [sample]);
    assert_eq!(
        harness.api().reset_sample(harness.id(), Language::En).unwrap_err().code,
        Code::ProjectUnknown
    );
    assert_eq!(harness.view().items.len(), 1);
}

#[test]
fn settings_stay_and_a_refused_one_changes_nothing() {
    let harness = Harness::new();
    let start = harness.api().start(Some(Language::Es));
    assert_eq!((start.language, start.settings), (Language::Es, Settings::default()));
    let settings = Settings {
        language: Some(Language::Ar),
        second_language: Some(Language::En),
        theme: Theme::Dark,
        text_size: TextSize::Largest,
        role: "  Protection officer ".into(),
        last_project: Some(harness.id()),
    };
    let saved = harness.api().save_settings(settings.clone()).unwrap();
    assert_eq!(saved, Settings { role: "Protection officer".into(), ..settings });
    let refused =
        harness.api().save_settings(Settings { role: "r".repeat(201), ..saved.clone() }).unwrap_err();
    assert_eq!((refused.code, refused.params["place"].as_str()), (Code::TextTooLong, "role"));
    let start = harness.reopen().api().start(Some(Language::Es));
    assert_eq!((start.language, start.settings, start.settings_set_aside), (Language::Ar, saved, false));
    assert_eq!(start.version, api::VERSION);
}

#[test]
fn the_role_stands_beside_what_was_written() {
    let harness = Harness::new().rate("pm-001", "1");
    harness.api().save_settings(Settings { role: "WASH officer".into(), ..Settings::default() }).unwrap();
    harness.change(rate("pm-001", "2"));
    let entries = files::entries(&harness.project_folder());
    let authors: Vec<&Value> = entries
        .iter()
        .filter(|entry| entry["field"] == "answer/pm-001/rating")
        .map(|entry| &entry["author"])
        .collect();
    assert_eq!(authors, [&Value::Null, &Value::from("WASH officer")]);
}

#[test]
fn a_broken_settings_file_is_set_aside_and_reported_once() {
    for broken in ["{\"theme\":", "", "7", "{\"theme\":\"purple\"}"] {
        let harness = Harness::new().rate("pm-001", "2").while_closed(|project| {
            std::fs::write(project.join("../../settings.json"), broken).unwrap();
        });
        let start = harness.api().start(None);
        assert!(start.settings_set_aside, "{broken:?}");
        assert_eq!((start.settings, start.language), (Settings::default(), Language::En));
        let aside: Vec<String> = files::snapshot(&harness.root())
            .into_iter()
            .filter(|(path, _)| path.to_string_lossy().ends_with(".broken"))
            .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
            .collect();
        assert_eq!(aside, [broken]);
        let harness = harness.reopen();
        assert!(!harness.api().start(None).settings_set_aside);
        assert_eq!(harness.view().items.len(), 1);
    }
}

#[test]
fn what_an_act_answers_is_what_opening_shows() {
    let harness = Harness::new().theme("ta-cp");
    let acts = [
        rate("pm-001", "0"),
        note("pm-001", "A note"),
        evidence("pm-001", "Minutes", "Safe"),
        follow_up(Some("pm-001"), "Ask", "2026-03-11"),
        rate("pm-001", "2"),
        follow_up(None, "Repeat", ""),
        Change::Rate { item: "pm-001".into(), rating: None, reason: None },
    ];
    let mut states = BTreeMap::new();
    for act in acts {
        let saved = harness.change(act);
        states.extend(saved.items.into_iter().map(|item| (item.item.to_string(), item)));
        // Read anew by another start of the program, and counted anew.
        let seen = Api::open(Some(copied(&harness)), Clock::Fixed(NOW.parse().unwrap())).unwrap();
        let view = seen.open_project(harness.id()).unwrap();
        assert_eq!(
            serde_json::to_value(&view.items).unwrap(),
            serde_json::to_value(states.values().collect::<Vec<_>>()).unwrap()
        );
        let (mut fresh, mut progress) =
            (serde_json::to_value(view.progress).unwrap(), serde_json::to_value(saved.progress).unwrap());
        // The copy is another device, which undoes nothing of this one.
        for view in [&mut fresh, &mut progress] {
            view.as_object_mut().unwrap().retain(|name, _| !name.starts_with("can_"));
        }
        assert_eq!(fresh, progress);
        std::fs::remove_dir_all(seen.start(None).data_dir).unwrap();
    }
}

/// The projects of a data directory in a new one beside it.
fn copied(harness: &Harness) -> std::path::PathBuf {
    let root = harness.root().with_file_name("copy");
    files::copy(&harness.root().join("projects"), &root.join("projects"));
    root
}
