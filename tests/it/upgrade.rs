//! Upgrades: a project of pack 0.1 is carried to the content of this program with all its answers, may stay where it is, and can
//! take the upgrade back. The list of changes is a golden file; `UPDATE=1 cargo test -p tests upgrade` writes it anew.

use std::fmt::Write as _;

use api::view::{DifferenceSide, UpgradeView};
use api::{Change, Code, Language};
use checklist::Profile;
use uuid::Uuid;

use crate::files::{self, read, repository};
use crate::harness::{Harness, note, rate};
use crate::packs::{older, version};

const GOLDEN: &str = "tests/golden/upgrade-from-0.1.0.txt";

fn on_older(harness: &Harness) -> Uuid {
    harness.api().install_pack(&older()).unwrap();
    let profile = Profile {
        name: "Old".to_owned(),
        phases: ["before", "during"].map(String::from).into(),
        sectors: ["wash", "cash"].map(String::from).into(),
        themes: ["ta-di".to_owned()].into(),
        ..Profile::default()
    };
    harness.api().create_project(profile, Some(&version("piha", "0.1.0"))).unwrap()
}

fn written(upgrade: &UpgradeView) -> String {
    let mut text = format!(
        "{} -> {}\nin scope {} -> {}, explained anew {}\n",
        upgrade.from, upgrade.to, upgrade.in_scope_before, upgrade.in_scope_after, upgrade.explained
    );
    for row in &upgrade.differences {
        let side = |side: &Option<DifferenceSide>| match side {
            Some(side) => format!("{}{}", side.number, if side.in_scope { "" } else { " (not in scope)" }),
            None => "-".to_owned(),
        };
        let parts: Vec<String> = row.parts.iter().map(|part| format!("{part:?}").to_lowercase()).collect();
        let _ = writeln!(
            text,
            "{} {:?}: {} -> {} {}",
            row.item,
            row.kind,
            side(&row.before),
            side(&row.after),
            parts.join(" ")
        );
    }
    text
}

#[test]
fn what_changes_from_0_1_is_listed_item_by_item() {
    let harness = Harness::new();
    let id = on_older(&harness);
    let written = written(&harness.api().upgrade(id, Language::En).unwrap());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(repository().join(GOLDEN), &written).unwrap();
    }
    assert_eq!(written, read(GOLDEN), "UPDATE=1 writes it anew");
}

#[test]
fn the_list_is_in_the_language_asked_for_and_marks_what_is_not_translated() {
    let harness = Harness::new();
    let id = on_older(&harness);
    let upgrade = harness.api().upgrade(id, Language::Ar).unwrap();
    let changed = upgrade.differences.iter().find(|row| row.before.is_some() && row.after.is_some()).unwrap();
    let (before, after) = (changed.before.as_ref().unwrap(), changed.after.as_ref().unwrap());
    // Pack 0.1 had its items in English only.
    assert_eq!((before.text.language, after.text.language), (Language::En, Language::Ar));
}

#[test]
fn answers_stay_through_an_upgrade_and_its_undoing() {
    let mut harness = Harness::new();
    let id = on_older(&harness);
    let api = harness.api();
    let view = api.open_project(id).unwrap();
    // Something is said about every item, so that nothing can get lost unseen.
    for item in view.scope.iter().flat_map(|section| &section.items) {
        api.change(id, rate(item.as_str(), "2")).unwrap();
    }
    api.change(id, note("pm-116", "checked in March")).unwrap();
    let before = api.open_project(id).unwrap();
    assert_eq!(before.newer.as_ref().map(|newer| newer.id.as_str()), Some("piha"));

    let saved = api.upgrade_project(id).unwrap();
    let after = saved.project.unwrap();
    assert_eq!(after.framework, before.newer.clone().unwrap());
    assert_eq!((&after.pack, &after.newer), (&after.framework, &None));
    let said = |view: &api::view::ProjectView| {
        view.items.iter().map(|item| (item.item.to_string(), item.rating)).collect::<Vec<_>>()
    };
    assert_eq!(said(&after), said(&before), "also of items that are no longer asked");
    assert!(after.scope.iter().any(|section| section.id.as_str() == "se-wash"), "a module for its sector");
    assert_eq!(
        after.progress.overall.in_scope as usize,
        after.scope.iter().map(|section| section.items.len()).sum::<usize>()
    );
    assert_eq!(api.upgrade(id, Language::En).unwrap_err().code, Code::PackNotNewer);
    assert_eq!(api.upgrade_project(id).unwrap_err().code, Code::PackNotNewer);

    // A retired item is readable and can no longer be in scope.
    let framework = api.framework(Some(&after.framework), Language::En).unwrap();
    let retired: Vec<_> =
        framework.sections.iter().flat_map(|section| &section.items).filter(|item| item.retired).collect();
    assert!(!retired.is_empty());
    for item in retired {
        assert!(!item.text.text.is_empty());
        assert!(after.scope.iter().all(|section| !section.items.contains(&item.id)));
    }

    harness = harness.reopen();
    let undone = harness.api().undo(id).unwrap().project.unwrap();
    assert_eq!((undone.framework, undone.newer), (before.framework, before.newer));
    assert_eq!(undone.progress.overall.in_scope, before.progress.overall.in_scope);
    let redone = harness.api().redo(id).unwrap().project.unwrap();
    assert_eq!(redone.framework, after.framework);
}

#[test]
fn an_upgrade_can_be_declined_and_a_still_newer_one_is_offered() {
    let harness = Harness::new();
    let id = on_older(&harness);
    let api = harness.api();
    let newer = api.open_project(id).unwrap().newer.unwrap();
    let declined = api.change(id, Change::DeclineUpgrade { pack: newer.clone() }).unwrap().project.unwrap();
    assert!(declined.is_newer_declined);
    assert_eq!(declined.newer, Some(newer), "it can still be taken");
    let again = Change::DeclineUpgrade { pack: version("piha", "0.1.0") };
    assert_eq!(api.change(id, again).unwrap_err().code, Code::PackNotNewer);

    let folder = tempfile::tempdir().unwrap();
    for name in ["pack.json", "en.json", "fr.json", "es.json", "ar.json"] {
        let text = read(format!("src-tauri/content/piha/{name}"));
        let own = harness.api().packs(Language::En).unwrap()[0].pack.version.clone();
        let later = text.replacen(&format!("\"version\": \"{own}\""), "\"version\": \"9.0.0\"", 1);
        std::fs::write(folder.path().join(name), later).unwrap();
    }
    api.install_pack(folder.path()).unwrap();
    let view = api.open_project(id).unwrap();
    assert_eq!((view.newer, view.is_newer_declined), (Some(version("piha", "9.0.0")), false));
}

#[test]
fn copies_that_were_upgraded_apart_agree_on_the_newest() {
    let (one, two) = (Harness::new(), Harness::new());
    let id = on_older(&one);
    two.api().install_pack(&older()).unwrap();
    let project = |harness: &Harness| harness.root().join("projects").join(id.to_string());
    files::copy(&project(&one), &project(&two));
    two.api().upgrade_project(id).unwrap();
    two.api().change(id, rate("pm-009", "3")).unwrap();
    one.api().change(id, rate("pm-010", "1")).unwrap();
    one.api().merge_project(id, two.api()).unwrap();
    let merged = one.api().open_project(id).unwrap();
    assert!(merged.newer.is_none() && merged.conflicts.is_empty());
    assert_eq!(merged.items.len(), 2);
}
