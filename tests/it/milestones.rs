//! Milestones: the figures of one never change, whatever is said, taken back, upgraded or merged later; and what happened
//! since.

use std::collections::BTreeMap;

use api::view::{ComparisonView, MilestoneView, MomentView};
use api::{Api, Change, Code, Language};
use checklist::change::{FollowUpFields, MilestoneFields};
use checklist::comparison::{FollowUpShift, ShiftKind};
use checklist::{FollowUpState, MilestoneKind, Profile, Rating};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::files;
use crate::harness::{Harness, follow_up, rate};
use crate::packs::{older, version};
use crate::program::Program;

fn fields(kind: MilestoneKind, name: &str) -> MilestoneFields {
    MilestoneFields { kind, name: name.to_owned(), ..MilestoneFields::default() }
}

fn baseline(harness: &Harness) -> Uuid {
    let milestone = fields(MilestoneKind::Baseline, "");
    harness.api().add_milestone(harness.id(), milestone).unwrap()
}

/// A milestone as JSON, to see that nothing of it changed.
fn shown(api: &Api, project: Uuid, milestone: Uuid) -> Value {
    serde_json::to_value(found(api, project, milestone)).unwrap()
}

fn found(api: &Api, project: Uuid, milestone: Uuid) -> MilestoneView {
    let milestones = api.milestones(project).unwrap();
    milestones.into_iter().find(|view| view.mark.id == milestone).unwrap()
}

fn kinds(view: &ComparisonView) -> BTreeMap<String, ShiftKind> {
    let groups = view.shifts.iter();
    groups.flat_map(|group| group.items.iter().map(|item| (item.item.to_string(), group.kind))).collect()
}

fn follow_ups(view: &ComparisonView, kind: FollowUpShift) -> Vec<&str> {
    let group = view.follow_ups.iter().find(|group| group.kind == kind);
    group.map(|group| group.rows.iter().map(|row| row.action.as_str()).collect()).unwrap_or_default()
}

#[test]
fn figures_of_a_milestone_are_those_of_its_moment() {
    let harness = Harness::new().phase("during").rate("pm-004", "2").rate("pm-006", "1");
    harness.change(follow_up(Some("pm-006"), "Ask", "2026-05-01"));
    let measures = harness.measures();
    let id = baseline(&harness);
    let view = found(harness.api(), harness.id(), id);
    let MomentView { measure, critical_gaps, to_do, missing, pack, framework } = view.moment;
    assert_eq!(json!(measure.score), measures["overall"]["score"]);
    assert_eq!(json!(measure.completeness), measures["overall"]["completeness"]);
    assert_eq!((measure.rated, critical_gaps, to_do, missing), (2, 1, 1, 0));
    assert_eq!((pack, framework.clone()), (harness.view().pack, framework));
    // Without a day it is today's, by the clock of this computer.
    assert_eq!(view.mark.day.unwrap().to_string(), "2026-03-10");
}

#[test]
fn figures_stay_through_answers_undo_and_a_restart() {
    let harness = Harness::new().rate("pm-001", "1").rate("pm-002", "3").note("pm-002", "Then");
    let id = baseline(&harness);
    let then = shown(harness.api(), harness.id(), id);
    let harness = harness.rate("pm-001", "3").rate("pm-003", "0").note("pm-002", "Now");
    let profile = Profile { phases: ["after".to_owned()].into(), ..harness.view().profile };
    harness.change(Change::Describe { profile });
    assert_eq!(shown(harness.api(), harness.id(), id), then);
    let harness = harness.at("2027-01-01T00:00:00Z");
    assert_eq!(shown(harness.api(), harness.id(), id), then);
    for _ in 0..4 {
        harness.api().undo(harness.id()).unwrap();
        assert_eq!(shown(harness.api(), harness.id(), id), then);
    }
    // The next undo takes back the milestone itself, a redo brings it back as it was.
    let undone = harness.api().undo(harness.id()).unwrap();
    assert!(undone.project.unwrap().milestones.is_empty());
    let redone = harness.api().redo(harness.id()).unwrap();
    assert_eq!(redone.project.unwrap().milestones.len(), 1);
    assert_eq!(shown(harness.api(), harness.id(), id), then);
}

#[test]
fn figures_stay_through_an_upgrade_of_the_pack() {
    let harness = Harness::new();
    let api = harness.api();
    api.install_pack(&older()).unwrap();
    let profile = Profile {
        name: "Old".to_owned(),
        phases: ["before", "during"].map(String::from).into(),
        sectors: ["wash".to_owned()].into(),
        ..Profile::default()
    };
    let project = api.create_project(profile, Some(&version("piha", "0.1.0"))).unwrap();
    let items: Vec<String> = api
        .open_project(project)
        .unwrap()
        .scope
        .iter()
        .flat_map(|s| &s.items)
        .map(ToString::to_string)
        .collect();
    for item in &items {
        api.change(project, rate(item, "2")).unwrap();
    }
    let id = api.add_milestone(project, fields(MilestoneKind::Baseline, "")).unwrap();
    let then = shown(api, project, id);
    assert_eq!(then["moment"]["measure"]["in_scope"], items.len());

    api.upgrade_project(project).unwrap();
    assert_eq!(shown(api, project, id), then);
    let view = api.compare(project, id, None).unwrap();
    assert_eq!(view.before.pack, version("piha", "0.1.0"));
    assert_eq!(view.after.pack, api.open_project(project).unwrap().pack);
    // Items are the same by their ids: no rating changed, so nothing rose or fell. What the packs differ in is told apart.
    let happened = kinds(&view);
    assert!(
        happened.values().all(|kind| matches!(kind, ShiftKind::Entered | ShiftKind::Left)),
        "{happened:?}"
    );
    assert!(happened.values().any(|kind| *kind == ShiftKind::Entered));
    assert_eq!(view.overall.score_before, view.overall.score_after);
    let common = items.iter().filter(|item| happened.get(*item) != Some(&ShiftKind::Left)).count();
    assert_eq!(view.overall.rated_at_both as usize, common);

    // The older pack is still needed, though no project is answered against it any more.
    let refused = api.remove_pack(&version("piha", "0.1.0")).unwrap_err();
    assert_eq!(refused.code, Code::PackInUse);
    api.change(project, Change::RemoveMilestone { id }).unwrap();
    api.remove_pack(&version("piha", "0.1.0")).unwrap();
}

#[test]
fn a_milestone_whose_pack_is_not_here_says_so() {
    let harness = Harness::new();
    let api = harness.api();
    api.install_pack(&older()).unwrap();
    let profile =
        Profile { name: "Old".to_owned(), phases: ["before".to_owned()].into(), ..Profile::default() };
    let project = api.create_project(profile, Some(&version("piha", "0.1.0"))).unwrap();
    let id = api.add_milestone(project, fields(MilestoneKind::Baseline, "")).unwrap();
    api.upgrade_project(project).unwrap();
    // A colleague gets the folder of the project and has only the newer pack.
    let colleague = Harness::new();
    let folder = |harness: &Harness| harness.root().join("projects").join(project.to_string());
    files::copy(&folder(&harness), &folder(&colleague));
    let moment = found(colleague.api(), project, id).moment;
    assert_eq!(moment.pack, version("piha", "0.1.0"));
    assert_eq!(moment.framework, colleague.api().open_project(project).unwrap().pack);
}

#[test]
fn a_copy_sees_the_same_figures_and_older_entries_that_arrive_late_are_not_in_them() {
    let here = Harness::new().rate("pm-001", "1").rate("pm-002", "2");
    let project = here.id();
    // The clock of the other computer is a year behind.
    let there = Harness::new().at("2025-03-10T09:30:00Z");
    let folder = |harness: &Harness| harness.root().join("projects").join(project.to_string());
    files::copy(&here.project_folder(), &folder(&there));
    there.api().change(project, rate("pm-001", "3")).unwrap();
    there.api().change(project, rate("pm-003", "0")).unwrap();

    let id = baseline(&here);
    let then = shown(here.api(), project, id);
    here.api().merge_project(project, there.api()).unwrap();
    assert_eq!(shown(here.api(), project, id), then, "what others wrote before it was not known then");
    there.api().merge_project(project, here.api()).unwrap();
    assert_eq!(shown(there.api(), project, id), then);
    let (one, other) =
        (here.api().compare(project, id, None).unwrap(), there.api().compare(project, id, None).unwrap());
    assert_eq!(kinds(&one), kinds(&other));
    assert_eq!(kinds(&one)["pm-003"], ShiftKind::Answered);

    // A milestone of the other copy is named here too, at its place by day.
    let milestone = MilestoneFields { day: "2026-02-01".into(), ..fields(MilestoneKind::Other, "Before") };
    let second = there.api().add_milestone(project, milestone).unwrap();
    here.api().merge_project(project, there.api()).unwrap();
    let marks: Vec<Uuid> = here.view().milestones.iter().map(|mark| mark.id).collect();
    assert_eq!(marks, [second, id]);
    assert_eq!(shown(here.api(), project, second), shown(there.api(), project, second));
}

#[test]
fn a_device_that_was_brought_back_from_an_older_copy_does_not_change_the_past() {
    let harness = Harness::new().rate("pm-001", "1");
    let project = harness.id();
    let backup = tempfile::tempdir().unwrap();
    files::copy(&harness.project_folder(), backup.path());
    // What was written after the copy lives on with a colleague.
    harness.change(rate("pm-001", "0"));
    harness.change(rate("pm-002", "3"));
    let colleague = Harness::new();
    files::copy(&harness.project_folder(), &colleague.root().join("projects").join(project.to_string()));
    let harness = harness.while_closed(|folder| {
        std::fs::remove_dir_all(folder).unwrap();
        files::copy(backup.path(), folder);
    });
    let harness = harness.at("2026-03-20T09:30:00Z").rate("pm-004", "2");
    let id = baseline(&harness);
    let then = shown(harness.api(), project, id);
    assert_eq!(then["moment"]["measure"]["rated"], 2);
    harness.api().merge_project(project, colleague.api()).unwrap();
    assert_eq!(shown(harness.api(), project, id), then);
    let view = harness.api().compare(project, id, None).unwrap();
    assert_eq!(kinds(&view)["pm-002"], ShiftKind::Answered);
}

#[test]
fn a_part_of_a_copy_says_that_figures_are_not_exact_until_the_rest_is_there() {
    let harness = Harness::new().rate("pm-001", "1").rate("pm-002", "2");
    let project = harness.id();
    let id = baseline(&harness);
    let then = shown(harness.api(), project, id);
    let colleague = Harness::new();
    let target = colleague.root().join("projects").join(project.to_string());
    files::copy(&harness.project_folder(), &target);
    let segment = files::segments(&target).remove(0);
    let whole = std::fs::read_to_string(&segment).unwrap();
    let part: String = whole.split_inclusive('\n').filter(|line| !line.contains("answer/pm-002")).collect();
    std::fs::write(&segment, part).unwrap();
    let moment = found(colleague.api(), project, id).moment;
    assert_eq!((moment.missing, moment.measure.rated), (1, 1));
    std::fs::write(&segment, whole).unwrap();
    assert_eq!(shown(colleague.reopen().api(), project, id), then);
}

#[test]
fn what_happened_since_is_told_item_by_item() {
    use ShiftKind::{Answered, BecameGap, ClosedGap, Fell, Reassessed, Rose, Unanswered};
    // pm-001, pm-002 and pm-006 are essential.
    let harness = Harness::new()
        .rate("pm-001", "3")
        .rate("pm-002", "0")
        .rate("pm-003", "1")
        .rate("pm-004", "2")
        .rate("pm-005", "2")
        .rate("pm-007", "3");
    let id = baseline(&harness);
    let harness = harness
        .rate("pm-001", "1")
        .rate("pm-002", "2")
        .rate("pm-003", "2")
        .rate("pm-004", "1")
        .not_applicable("pm-005", "Elsewhere")
        .rate("pm-006", "1")
        .rate("pm-007", "unknown");
    let view = harness.api().compare(harness.id(), id, None).unwrap();
    let expected = [
        ("pm-001", BecameGap),
        ("pm-002", ClosedGap),
        ("pm-003", Rose),
        ("pm-004", Fell),
        ("pm-005", Reassessed),
        ("pm-006", Answered),
        ("pm-007", Unanswered),
    ];
    let expected = expected.map(|(item, kind)| (item.to_owned(), kind));
    assert_eq!(kinds(&view), expected.into());
    assert!(view.shifts.iter().map(|group| group.kind).is_sorted());
    assert_eq!((view.new_gaps, view.gone_gaps), (2, 1));
    assert_eq!((view.before.critical_gaps, view.after.critical_gaps), (1, 2));
    // pm-001 to pm-004: 3 + 0 + 1 + 2 of 12 points then, 1 + 2 + 2 + 1 now.
    assert_eq!((view.overall.rated_at_both, view.overall.score_before), (4, Some(0.5)));
    assert_eq!(view.overall.score_after, Some(0.5));
    let fell = &view.shifts[1].items[0];
    assert_eq!(fell.before.as_ref().unwrap().rating, Some(Rating::MostlyInPlace));
    assert_eq!(fell.after.as_ref().unwrap().rating, Some(Rating::Started));

    // Between two milestones, and nothing between one and itself.
    let last = harness.api().add_milestone(harness.id(), fields(MilestoneKind::Final, "")).unwrap();
    let harness = harness.rate("pm-001", "3");
    let between = harness.api().compare(harness.id(), id, Some(last)).unwrap();
    assert_eq!(kinds(&between), kinds(&view));
    let back = harness.api().compare(harness.id(), last, Some(id)).unwrap();
    assert_eq!((kinds(&back)["pm-001"], kinds(&back)["pm-003"]), (ClosedGap, Fell));
    assert!(harness.api().compare(harness.id(), last, Some(last)).unwrap().shifts.is_empty());
}

#[test]
fn follow_ups_that_are_still_open_since_are_told_from_new_and_done_ones() {
    let harness = Harness::new();
    for action in ["Stays", "Gets done", "Goes"] {
        harness.change(follow_up(None, action, "2026-04-01"));
    }
    let id = baseline(&harness);
    harness.change(follow_up(Some("pm-001"), "New", ""));
    let named = |action: &str| {
        let plan = harness.api().plan(harness.id()).unwrap();
        plan.rows.into_iter().find(|row| row.follow_up.action == action).unwrap().follow_up
    };
    let done = FollowUpFields {
        action: "Gets done".into(),
        state: FollowUpState::Done,
        ..FollowUpFields::default()
    };
    harness.change(Change::EditFollowUp { id: named("Gets done").id, fields: done });
    harness.change(Change::RemoveFollowUp { id: named("Goes").id });
    let view = harness.api().compare(harness.id(), id, None).unwrap();
    assert_eq!(follow_ups(&view, FollowUpShift::StillOpen), ["Stays"]);
    assert_eq!(follow_ups(&view, FollowUpShift::Added), ["New"]);
    assert_eq!(follow_ups(&view, FollowUpShift::Done), ["Gets done"]);
    assert_eq!(follow_ups(&view, FollowUpShift::Removed), ["Goes"]);
    assert_eq!((view.before.to_do, view.after.to_do), (3, 2));
}

#[test]
fn a_milestone_is_edited_without_its_figures_and_bounded_like_all_texts() {
    let harness = Harness::new().rate("pm-001", "1");
    let id = baseline(&harness);
    let harness = harness.rate("pm-001", "3");
    let edited = MilestoneFields {
        kind: MilestoneKind::Other,
        name: "  After the <b>rains</b> ".into(),
        day: "2026-01-31".into(),
        remark: "=1+1".into(),
    };
    let saved = harness.change(Change::EditMilestone { id, milestone: edited.clone() });
    let mark = &saved.project.as_ref().unwrap().milestones[0];
    assert_eq!(
        (mark.name.as_str(), mark.day.unwrap().to_string().as_str()),
        ("After the <b>rains</b>", "2026-01-31")
    );
    let view = found(harness.api(), harness.id(), id);
    assert_eq!((view.remark.as_str(), view.moment.critical_gaps), ("=1+1", 1));
    assert_eq!(harness.change(Change::EditMilestone { id, milestone: edited.clone() }).entry, None);

    let refused = |change: MilestoneFields| harness.refused(Change::EditMilestone { id, milestone: change });
    let nameless = refused(MilestoneFields { name: " ".into(), ..edited.clone() });
    assert_eq!((nameless.code, nameless.params["place"].as_str()), (Code::TextEmpty, "milestone_name"));
    let long = refused(MilestoneFields { remark: "x".repeat(100_000), ..edited.clone() });
    assert_eq!((long.code, long.params["place"].as_str()), (Code::TextTooLong, "milestone_remark"));
    assert_eq!(refused(MilestoneFields { day: "31/01/2026".into(), ..edited }).code, Code::DateInvalid);
    let unknown = Uuid::from_u128(1);
    assert_eq!(harness.refused(Change::RemoveMilestone { id: unknown }).code, Code::MilestoneUnknown);
    let api = harness.api();
    assert_eq!(api.compare(harness.id(), unknown, None).unwrap_err().code, Code::MilestoneUnknown);
    assert_eq!(api.compare(harness.id(), id, Some(unknown)).unwrap_err().code, Code::MilestoneUnknown);
    harness.change(Change::RemoveMilestone { id });
    assert!(harness.view().milestones.is_empty() && api.milestones(harness.id()).unwrap().is_empty());
}

#[test]
fn a_name_that_differs_between_copies_waits_for_a_choice() {
    let here = Harness::new();
    let id = baseline(&here);
    let project = here.id();
    let there = Harness::new();
    files::copy(&here.project_folder(), &there.root().join("projects").join(project.to_string()));
    let day = "2026-03-10";
    let named = |name: &str| MilestoneFields { day: day.into(), ..fields(MilestoneKind::Baseline, name) };
    here.change(Change::EditMilestone { id, milestone: named("Start") });
    there.api().change(project, Change::EditMilestone { id, milestone: named("Beginning") }).unwrap();
    here.api().merge_project(project, there.api()).unwrap();
    let conflict = here.view().conflicts.remove(0);
    assert_eq!((conflict.part.as_str(), conflict.claims.len()), ("name", 2));
    let entry = conflict.claims.iter().find(|claim| claim.value == Some(json!("Beginning"))).unwrap().entry;
    let saved = here.change(Change::Resolve { field: conflict.field, entry });
    let view = saved.project.unwrap();
    assert_eq!((view.milestones[0].name.as_str(), view.conflicts.len()), ("Beginning", 0));
    // The report says it in words while it waits.
    there.api().merge_project(project, here.api()).unwrap();
    assert_eq!(there.api().open_project(project).unwrap().milestones[0].name, "Beginning");
}

#[test]
fn the_sample_can_show_progress() {
    let harness = Harness::new();
    for language in Language::ALL {
        let id = harness.api().open_sample(language).unwrap();
        let milestones = harness.api().milestones(id).unwrap();
        let baseline = &milestones[0];
        assert_eq!((milestones.len(), baseline.mark.kind), (1, MilestoneKind::Baseline));
        assert!(!baseline.remark.is_empty() && !baseline.remark.contains("remark_"));
        let view = harness.api().compare(id, baseline.mark.id, None).unwrap();
        let count =
            |kind| view.shifts.iter().find(|group| group.kind == kind).map_or(0, |group| group.items.len());
        assert!(count(ShiftKind::Rose) > count(ShiftKind::Fell) && count(ShiftKind::Fell) > 0);
        assert!(count(ShiftKind::ClosedGap) > 0 && count(ShiftKind::BecameGap) > 0);
        assert!(view.overall.score_after > view.overall.score_before);
        assert!(view.after.measure.completeness > view.before.measure.completeness);
        for kind in [FollowUpShift::StillOpen, FollowUpShift::Done, FollowUpShift::Added] {
            assert!(!follow_ups(&view, kind).is_empty(), "{kind:?}");
        }
        let project = harness.root().join("projects").join(id.to_string());
        let entries = files::entries(&project);
        let ids: Vec<&str> = entries.iter().map(|entry| entry["id"].as_str().unwrap()).collect();
        assert!(ids.is_sorted() && entries.iter().all(|entry| entry["act"] == entries[0]["act"]));
        harness.api().delete_project(id).unwrap();
    }
}

#[test]
fn the_command_line_names_lists_compares_and_removes() {
    let program = Program::new();
    let id = program.project(&["--name", "Riverside"]);
    program.ok(&["answer", &id, "pm-001", "--rating", "1"]);
    program.ok(&["answer", &id, "pm-003", "--rating", "3"]);
    let add = |args: &[&str]| program.ok(&[&["milestone", "add", &id], args].concat()).trim().to_owned();
    let first = add(&["--kind", "baseline", "--day", "2026-01-15", "--remark", "First round"]);
    program.ok(&["answer", &id, "pm-001", "--rating", "3"]);
    let second = add(&["--kind", "mid-term", "--day", "2026-06-30"]);
    program.ok(&["answer", &id, "pm-003", "--rating", "1"]);

    let list = program.json(&["milestone", "list", &id]);
    assert_eq!(
        (&list[0]["id"], &list[0]["kind"], &list[0]["day"]),
        (&json!(first), &json!("baseline"), &json!("2026-01-15"))
    );
    assert_eq!((&list[1]["id"], &list[1]["kind"]), (&json!(second), &json!("mid_term")));
    assert_eq!(
        (&list[0]["moment"]["critical_gaps"], &list[1]["moment"]["critical_gaps"]),
        (&json!(1), &json!(0))
    );
    let said = program.ok(&["milestone", "list", &id, "--lang", "fr"]);
    assert!(
        said.contains("Situation de référence · 15 janvier 2026") && said.contains("First round"),
        "{said}"
    );

    let compared = program.json(&["milestone", "compare", &id, "--since", &first]);
    let shifts: Vec<&Value> =
        compared["shifts"].as_array().unwrap().iter().map(|group| &group["kind"]).collect();
    assert_eq!(shifts, ["fell", "closed_gap"]);
    assert_eq!(compared["until"], Value::Null);
    let compared = program.json(&["milestone", "compare", &id, "--since", &first, "--until", &second]);
    assert_eq!(compared["shifts"].as_array().unwrap().len(), 1);
    for language in ["en", "fr", "es", "ar"] {
        let said = program.ok(&["milestone", "compare", &id, "--since", &first, "--lang", language]);
        assert!(
            said.contains("1 → 3  pm-001") && !said.contains("milestone.") && !said.contains("cli."),
            "{said}"
        );
    }

    program.ok(&["milestone", "remove", &id, &first]);
    assert_eq!(program.json(&["milestone", "list", &id]).as_array().unwrap().len(), 1);
    for (args, code) in [
        (vec!["milestone", "remove", &id, &first], "milestone_unknown"),
        (vec!["milestone", "compare", &id, "--since", "nonsense"], "milestone_unknown"),
        (vec!["milestone", "add", &id, "--kind", "other"], "text_empty"),
        (vec!["milestone", "add", &id, "--kind", "final", "--day", "2026-02-30"], "date_invalid"),
    ] {
        let ran = program.run(&[args, vec!["--json"]].concat());
        let error: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!((ran.code, &error["error"]["code"]), (Some(1), &json!(code)));
    }
    assert_eq!(program.run(&["milestone", "add", &id, "--kind", "middle"]).code, Some(2));
}
