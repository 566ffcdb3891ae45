//! Other packs: installed from a folder or a zip once they are found sound, used by a project, removed when nobody needs them,
//! refused without a trace when they are not as they should be.

use std::path::{Path, PathBuf};

use api::view::{PackOrigin, Verdict};
use api::{Code, Language, PackVersion};
use checklist::Profile;
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::files::{self, repository, snapshot};
use crate::harness::{Harness, rate};

const CONTENT: &str = "src-tauri/content/piha";

pub(crate) fn older() -> PathBuf {
    repository().join("tests/fixtures/piha-0.1.0.zip")
}

pub(crate) fn version(id: &str, version: &str) -> PackVersion {
    PackVersion { id: id.to_owned(), version: version.to_owned() }
}

/// A copy of the shipped pack in a folder, changed by a test.
struct Folder(TempDir);

impl Folder {
    fn new(change: impl FnOnce(&mut Value)) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for name in ["en.json", "fr.json", "es.json", "ar.json"] {
            std::fs::copy(repository().join(CONTENT).join(name), folder.path().join(name)).unwrap();
        }
        let mut pack = files::json(format!("{CONTENT}/pack.json"));
        change(&mut pack);
        std::fs::write(folder.path().join("pack.json"), pack.to_string()).unwrap();
        folder
    }

    fn version(version: &str) -> Self {
        Self::new(|pack| pack["version"] = json!(version))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

#[test]
fn the_pack_of_the_program_is_listed_and_stays() {
    let harness = Harness::new();
    let packs = harness.api().packs(Language::Es).unwrap();
    assert_eq!(packs.len(), 1);
    let own = &packs[0];
    assert!(own.origin == PackOrigin::BuiltIn && own.is_newest && own.projects == 0);
    assert_eq!(own.languages.len(), 4);
    assert!(own.languages.iter().all(|language| language.texts > 1_000));
    assert_eq!(harness.api().remove_pack(&own.pack).unwrap_err().code, Code::PackBuiltIn);
}

#[test]
fn a_pack_is_looked_at_installed_used_and_removed() {
    let harness = Harness::new();
    let api = harness.api();
    let proposal = api.propose_pack(&older(), Language::En).unwrap();
    assert_eq!((proposal.verdict, proposal.faults), (Verdict::Installable, 0));
    let proposed = proposal.pack.unwrap();
    assert_eq!(
        (proposed.pack.clone(), proposed.origin, proposed.items),
        (version("piha", "0.1.0"), PackOrigin::Proposed, 143)
    );
    assert!(!harness.root().join("packs").exists(), "looking installs nothing");

    assert_eq!(api.install_pack(&older()).unwrap(), proposed.pack);
    assert_eq!(api.install_pack(&older()).unwrap_err().code, Code::PackPresent);
    assert_eq!(api.propose_pack(&older(), Language::En).unwrap().verdict, Verdict::Present);

    let profile =
        Profile { name: "Old".to_owned(), phases: ["before".to_owned()].into(), ..Profile::default() };
    let id = api.create_project(profile, Some(&proposed.pack)).unwrap();
    let view = api.open_project(id).unwrap();
    assert_eq!((&view.pack, &view.framework), (&proposed.pack, &proposed.pack));
    let packs = api.packs(Language::En).unwrap();
    let listed: Vec<_> = packs.iter().map(|pack| (pack.is_newest, pack.origin, pack.projects)).collect();
    assert_eq!(listed, [(true, PackOrigin::BuiltIn, 0), (false, PackOrigin::Kept, 1)]);

    let refused = api.remove_pack(&proposed.pack).unwrap_err();
    assert_eq!((refused.code, refused.params["count"].as_str()), (Code::PackInUse, "1"));
    api.delete_project(id).unwrap();
    assert_eq!(
        api.remove_pack(&proposed.pack).unwrap_err().code,
        Code::PackInUse,
        "it can still be taken back"
    );
    api.erase_project(id).unwrap();
    api.remove_pack(&proposed.pack).unwrap();
    assert_eq!(api.packs(Language::En).unwrap().len(), 1);
    assert_eq!(api.remove_pack(&proposed.pack).unwrap_err().code, Code::PackUnknown);
}

#[test]
fn a_pack_that_is_not_sound_leaves_nothing_behind() {
    let harness = Harness::new();
    let before = snapshot(&harness.root());
    let broken: [fn(&mut Value); 5] = [
        |pack| pack["version"] = json!("../../elsewhere"),
        |pack| pack["id"] = json!("../evil"),
        |pack| pack["format"] = json!(9),
        |pack| pack["sections"][0]["items"][0]["phases"] = json!([]),
        |pack| pack["surprise"] = json!(true),
    ];
    for change in broken {
        let folder = Folder::new(change);
        let proposal = harness.api().propose_pack(folder.path(), Language::En).unwrap();
        assert_eq!(proposal.verdict, Verdict::Refused);
        assert!(proposal.faults > 0 && !proposal.findings[0].remark, "faults come first");
        assert_eq!(harness.api().install_pack(folder.path()).unwrap_err().code, Code::PackInvalid);
    }
    for nothing in [Path::new("/nowhere/at/all"), harness.root().join("device.json").as_path()] {
        assert_eq!(harness.api().propose_pack(nothing, Language::En).unwrap_err().code, Code::PackUnreadable);
        assert_eq!(harness.api().install_pack(nothing).unwrap_err().code, Code::PackUnreadable);
    }
    assert_eq!(snapshot(&harness.root()), before);
}

#[test]
fn every_reason_for_a_refusal_has_words() {
    let harness = Harness::new();
    let refused = harness.api().install_pack(Path::new("/nowhere/at/all")).unwrap_err();
    for language in Language::ALL {
        let sentence = refused.sentence(language);
        let reason = i18n::text(language, "errors.reason.not_there", &[]);
        assert!(sentence.contains(&reason) && !sentence.contains("%{"), "{sentence}");
    }
}

#[test]
fn a_project_keeps_the_pack_that_it_is_answered_against() {
    let harness = Harness::new();
    harness.change(rate("pm-009", "2"));
    let own = harness.view().pack;
    let kept = harness.root().join("packs").join(&own.id).join(&own.version);
    for name in ["pack.json", "en.json", "fr.json", "es.json", "ar.json"] {
        let shipped = std::fs::read(repository().join(CONTENT).join(name)).unwrap();
        assert_eq!(std::fs::read(kept.join(name)).unwrap(), shipped, "{name}");
    }
}

/// A project of the older pack, installed first, with one answer.
fn answered_on_older(harness: &Harness) -> Uuid {
    harness.api().install_pack(&older()).unwrap();
    let profile =
        Profile { name: "Old".to_owned(), phases: ["before".to_owned()].into(), ..Profile::default() };
    let id = harness.api().create_project(profile, Some(&version("piha", "0.1.0"))).unwrap();
    harness.api().change(id, rate("pm-009", "1")).unwrap();
    id
}

#[test]
fn a_project_whose_pack_is_gone_is_shown_with_the_closest_and_comes_back_with_its_own() {
    let mut harness = Harness::new();
    let id = answered_on_older(&harness);
    let own = harness.api().open_project(id).unwrap();
    let listed = harness.api().projects().unwrap().projects[0].measure.in_scope;

    let packs = harness.root().join("packs");
    harness = harness.while_closed(|_| std::fs::remove_dir_all(&packs).unwrap());
    let without = harness.api().open_project(id).unwrap();
    assert_eq!(without.pack, own.pack);
    assert!(without.framework.is_newer_than(&without.pack));
    assert_eq!(without.items.len(), 1, "the answer is there");
    // Listed by what it is shown with, not by figures of an earlier start.
    let shown = harness.api().projects().unwrap().projects.into_iter().find(|row| row.id == id).unwrap();
    assert_ne!(shown.measure.in_scope, listed);

    harness.api().install_pack(&older()).unwrap();
    let again = harness.api().open_project(id).unwrap();
    assert_eq!((again.framework, again.scope.len()), (own.framework, own.scope.len()));
}

#[test]
fn a_damaged_pack_costs_no_answer_and_is_mended_by_installing_it_again() {
    let mut harness = Harness::new();
    let id = answered_on_older(&harness);
    let structure = harness.root().join("packs/piha/0.1.0/pack.json");
    harness = harness.while_closed(|_| std::fs::write(&structure, "{ torn").unwrap());
    let view = harness.api().open_project(id).unwrap();
    assert!(view.framework.is_newer_than(&view.pack) && view.items.len() == 1);
    assert_eq!(harness.api().packs(Language::En).unwrap().len(), 1, "it is not offered to anyone");
    harness.api().install_pack(&older()).unwrap();
    assert_eq!(harness.api().open_project(id).unwrap().framework, version("piha", "0.1.0"));
}

#[test]
fn a_project_of_an_unknown_framework_is_named_among_those_that_cannot_be_read() {
    let harness = Harness::new();
    let folder = Folder::new(|pack| pack["id"] = json!("other"));
    // The words say to which pack they belong.
    for name in ["en.json", "fr.json", "es.json", "ar.json"] {
        let path = folder.path().join(name);
        let text = std::fs::read_to_string(&path).unwrap().replacen("\"piha\"", "\"other\"", 1);
        std::fs::write(path, text).unwrap();
    }
    let pack = harness.api().install_pack(folder.path()).unwrap();
    let profile =
        Profile { name: "Other".to_owned(), phases: ["before".to_owned()].into(), ..Profile::default() };
    let id = harness.api().create_project(profile, Some(&pack)).unwrap();
    assert!(harness.api().open_project(id).unwrap().newer.is_none());
    let packs = harness.root().join("packs");
    let harness = harness.while_closed(|_| std::fs::remove_dir_all(&packs).unwrap());
    let unreadable = harness.api().projects().unwrap().unreadable;
    assert_eq!((unreadable[0].id, unreadable[0].error.code), (id, Code::PackUnknown));
    assert_eq!(harness.api().open_project(id).unwrap_err().code, Code::PackUnknown);
    harness.api().install_pack(folder.path()).unwrap();
    assert_eq!(harness.api().open_project(id).unwrap().profile.name, "Other");
}

#[test]
fn a_newer_pack_is_offered_to_projects_of_an_older_one() {
    let harness = Harness::new();
    assert!(harness.view().newer.is_none());
    let newer = Folder::version("9.0.0");
    harness.api().install_pack(newer.path()).unwrap();
    assert_eq!(harness.view().newer, Some(version("piha", "9.0.0")));
}

#[test]
fn the_words_go_to_a_spreadsheet_and_back_without_touching_anything_else() {
    let folder = Folder::version("0.9.0");
    let before = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let (french, structure) = (before("fr.json"), before("pack.json"));
    let sheet = folder.path().join("reviewer.xlsx");
    api::prose::export_prose(Some(folder.path()), Language::Fr, &sheet).unwrap();
    let imported = api::prose::import_prose(&sheet, folder.path()).unwrap();
    assert!(imported.changed.is_empty() && imported.ignored.is_empty(), "{imported:?}");
    assert_eq!((before("fr.json"), before("pack.json")), (french, structure));

    let nothing = folder.path().join("nothing.xlsx");
    std::fs::write(&nothing, "no workbook").unwrap();
    assert_eq!(api::prose::import_prose(&nothing, folder.path()).unwrap_err().code, Code::SheetUnreadable);
    let elsewhere = folder.path().join("not/here.xlsx");
    assert_eq!(
        api::prose::export_prose(None, Language::Fr, &elsewhere).unwrap_err().code,
        Code::ExportFailed
    );
}
