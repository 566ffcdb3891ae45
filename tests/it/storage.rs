//! What happens to files: cut off, flipped, newer than this program, in use, out of reach. A damaged line costs itself and
//! nothing else, and a project that cannot be read hides no other.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use api::view::ProjectsView;
use api::{Api, Clock, Code, Error};
use checklist::Rating;
use uuid::Uuid;

use crate::files::{self, segments, snapshot};
use crate::harness::{Harness, NOW, rate};
use crate::program;

fn open(root: &Path) -> Result<Api, Error> {
    program::all_started();
    Api::open(Some(root.to_owned()), Clock::Fixed(NOW.parse().unwrap()))
}

fn append(path: &Path, bytes: &[u8]) {
    fs::OpenOptions::new().append(true).open(path).unwrap().write_all(bytes).unwrap();
}

fn ratings(harness: &Harness) -> Vec<(String, Option<Rating>)> {
    harness.view().items.iter().map(|item| (item.item.to_string(), item.rating)).collect()
}

fn rated(item: &str, rating: Rating) -> (String, Option<Rating>) {
    (item.to_owned(), Some(rating))
}

/// A newer entry, as a later version of the program might write it.
fn newer() -> String {
    files::summed(r#"{"id":"01890000-0000-7000-8000-000000000001","schema":99,"shape":["not","known"]"#)
}

#[test]
fn a_torn_end_costs_only_what_was_never_acknowledged() {
    let harness = Harness::new().rate("pm-001", "1").rate("pm-002", "2");
    let whole = fs::read(&segments(&harness.project_folder())[0]).unwrap();
    let last = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    let mut harness = harness;
    // Cut at every place of the last line, as a power cut does.
    for end in (last..whole.len()).step_by(7) {
        harness = harness.while_closed(|project| fs::write(&segments(project)[0], &whole[..end]).unwrap());
        assert_eq!(ratings(&harness), [rated("pm-001", Rating::Started)], "cut at {end}");
        assert!(harness.view().set_aside.is_empty());
    }
    let torn = fs::read(&segments(&harness.project_folder())[0]).unwrap();
    let harness = harness.rate("pm-003", "3").reopen();
    assert_eq!(ratings(&harness), [rated("pm-001", Rating::Started), rated("pm-003", Rating::InPlace)]);
    let segments = segments(&harness.project_folder());
    assert_eq!(
        (segments.len(), fs::read(&segments[0]).unwrap()),
        (2, torn),
        "nothing is written behind a torn line"
    );
}

#[test]
fn a_flipped_byte_costs_its_line_which_is_set_aside_and_named() {
    let harness = Harness::new().rate("pm-001", "1").rate("pm-002", "2").rate("pm-003", "3");
    let segment = segments(&harness.project_folder()).remove(0);
    let text = fs::read_to_string(&segment).unwrap();
    let line = text.lines().position(|line| line.contains("pm-002")).unwrap();
    let damaged = text.lines().nth(line).unwrap().replace("pm-002", "pm-0\u{7f}2");
    let harness = harness.while_closed(|_| {
        fs::write(&segment, text.replacen(text.lines().nth(line).unwrap(), &damaged, 1)).unwrap();
    });
    assert_eq!(ratings(&harness), [rated("pm-001", Rating::Started), rated("pm-003", Rating::InPlace)]);
    let view = harness.view();
    let aside = &view.set_aside[0];
    assert_eq!((view.set_aside.len(), aside.line as usize, aside.new), (1, line + 1, true));
    assert_eq!(Path::new(&aside.file), segment);
    let copy = aside.copy.clone().unwrap();
    assert_eq!(fs::read_to_string(&copy).unwrap().trim_end(), damaged);
    assert!(Path::new(&copy).starts_with(harness.project_folder().join("quarantine")));
    // Known from now on: told again, but as an old thing, and copied once.
    let harness = harness.rate("pm-004", "2").reopen();
    assert_eq!(harness.view().set_aside.iter().map(|aside| aside.new).collect::<Vec<_>>(), [false]);
    assert_eq!(files::below(&harness.project_folder().join("quarantine"), &|_| true).len(), 1);
    assert_eq!(ratings(&harness).len(), 3);
}

#[test]
fn garbage_between_lines_costs_nothing_else() {
    let harness = Harness::new().rate("pm-001", "1");
    let segment = segments(&harness.project_folder()).remove(0);
    let harness =
        harness.while_closed(|_| append(&segment, b"\0\xff\xfe not json\n{}\n\n{\"sum\":\"00000000\"}\n"));
    let harness = harness.rate("pm-002", "2").reopen();
    assert_eq!(ratings(&harness), [rated("pm-001", Rating::Started), rated("pm-002", Rating::MostlyInPlace)]);
    assert!(!harness.view().set_aside.is_empty());
}

#[test]
fn strange_files_beside_a_journal_are_left_alone() {
    let harness = Harness::new().rate("pm-001", "1").while_closed(|project| {
        let segment = segments(project).remove(0);
        for name in ["1 (2).jsonl", "01.jsonl", "notes.txt", "1.jsonl.bak"] {
            fs::write(segment.with_file_name(name), "{}\n").unwrap();
        }
        fs::create_dir_all(project.join("log/not-a-device")).unwrap();
        fs::create_dir_all(project.join("../not-a-project")).unwrap();
        fs::write(project.join("../readme.txt"), "x").unwrap();
    });
    assert_eq!(ratings(&harness), [rated("pm-001", Rating::Started)]);
    assert!(harness.view().set_aside.is_empty());
    let list = harness.api().projects().unwrap();
    assert_eq!((list.projects.len(), list.unreadable.len()), (1, 0));
    assert!(segments(&harness.project_folder()).iter().any(|path| path.ends_with("1 (2).jsonl")));
}

#[test]
fn a_newer_project_is_refused_and_not_touched() {
    let harness = Harness::new().rate("pm-001", "1");
    let id = harness.id();
    let harness = harness.while_closed(|project| {
        let segment = segments(project).remove(0);
        // Damaged as well: nothing is copied aside while the journal is not understood.
        append(&segment, b"damaged\n");
        append(&segment, newer().as_bytes());
    });
    let other = harness.api().create_project(profile("Another"), None).unwrap();
    let before = snapshot(&harness.project_folder());
    let api = harness.api();
    let refusals = [
        api.open_project(id).unwrap_err(),
        api.change(id, rate("pm-002", "1")).unwrap_err(),
        api.undo(id).unwrap_err(),
        api.measures(id).unwrap_err(),
        api.duplicate_project(id, "Copy".into()).unwrap_err(),
    ];
    for error in refusals {
        assert_eq!(error.code, Code::ProjectNewer);
        assert_eq!((error.params["found"].as_str(), error.params["known"].as_str()), ("99", "1"));
    }
    let list = api.projects().unwrap();
    assert_eq!(rows(&list), [other]);
    assert_eq!((list.unreadable[0].id, list.unreadable[0].error.code), (id, Code::ProjectNewer));
    let harness = harness.reopen();
    assert_eq!(harness.api().open_project(id).unwrap_err().code, Code::ProjectNewer);
    assert_eq!(snapshot(&harness.project_folder()), before);
}

#[test]
fn a_newer_copy_is_not_merged() {
    let (here, there) = (Harness::new().rate("pm-001", "1"), Harness::new());
    let id = here.id();
    let folder = there.root().join("projects").join(id.to_string());
    files::copy(&here.project_folder(), &folder);
    append(&segments(&folder)[0], newer().as_bytes());
    let before = snapshot(&here.project_folder());
    assert_eq!(here.api().merge_project(id, there.api()).unwrap_err().code, Code::ProjectNewer);
    assert_eq!(snapshot(&here.project_folder()), before);
}

fn profile(name: &str) -> api::view::Profile {
    api::view::Profile { name: name.into(), phases: ["during".to_owned()].into(), ..Default::default() }
}

fn rows(list: &ProjectsView) -> Vec<Uuid> {
    list.projects.iter().map(|row| row.id).collect()
}

#[test]
fn an_unreadable_project_is_a_row_of_its_own_and_hides_no_other() {
    let harness = Harness::new().rate("pm-001", "1");
    let (id, empty, stray) = (harness.id(), Uuid::from_u128(1), Uuid::from_u128(2));
    let harness = harness.while_closed(|project| {
        let projects = project.parent().unwrap();
        // A folder without a journal, and one in which a file stands where the journal should be.
        fs::create_dir(projects.join(empty.to_string())).unwrap();
        fs::create_dir(projects.join(stray.to_string())).unwrap();
        fs::write(projects.join(stray.to_string()).join("log"), b"\0garbage\xff").unwrap();
    });
    let list = harness.api().projects().unwrap();
    assert_eq!(rows(&list), [id]);
    let unreadable: Vec<Uuid> = list.unreadable.iter().map(|row| row.id).collect();
    assert_eq!(unreadable, [empty, stray]);
    for row in &list.unreadable {
        assert_eq!(harness.api().open_project(row.id).unwrap_err().code, row.error.code);
    }
    // They can be put away like any other.
    harness.api().delete_project(empty).unwrap();
    assert_eq!(harness.api().projects().unwrap().unreadable.len(), 1);
}

/// The data folder is there and fine: the sentence must not send people looking for a drive.
#[test]
fn an_unreadable_project_is_not_called_a_missing_data_folder() {
    let harness = Harness::new().while_closed(|project| fs::remove_dir_all(project.join("log")).unwrap());
    let list = harness.api().projects().unwrap();
    assert_ne!(list.unreadable[0].error.code, Code::DataDirMissing, "{:?}", list.unreadable[0].error);
}

/// When not one line can be read there is no project to show, and an empty row without a name would hide that.
#[test]
fn a_project_of_which_nothing_can_be_read_is_unreadable() {
    let harness = Harness::new().rate("pm-001", "1").while_closed(|project| {
        fs::write(&segments(project)[0], b"\0garbage\xff\nmore of it\n").unwrap();
    });
    let list = harness.api().projects().unwrap();
    assert_eq!((list.projects.len(), list.unreadable.len()), (0, 1), "{:?}", list.projects);
}

#[test]
fn one_program_at_a_time_has_a_data_folder() {
    let mut harness = Harness::new();
    let error = open(&harness.root()).err().unwrap();
    assert_eq!(error.code, Code::DataDirInUse);
    assert_eq!(Path::new(&error.params["path"]), harness.root());
    assert!(cfg!(windows) || error.params["by"].contains(&std::process::id().to_string()));
    harness.close();
    open(&harness.root()).unwrap();
}

#[test]
fn a_data_folder_that_cannot_be_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let code = |path: PathBuf| {
        let error = open(&path).err().unwrap();
        assert!(!error.sentence(api::Language::En).contains("%{"));
        error.code
    };
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    assert_eq!(code(file.clone()), Code::DataDirMissing);
    assert_eq!(code(file.join("below")), Code::DataDirMissing);
    // A memory stick that is not plugged in is not replaced by a new and empty folder.
    assert_eq!(code(folder.path().join("not/there")), Code::DataDirMissing);
    assert!(!folder.path().join("not").exists());
    assert_eq!(fs::read(&file).unwrap(), b"x");
    open(&folder.path().join("new")).unwrap();
}

/// Where nobody may write, not even root.
#[cfg(target_os = "linux")]
#[test]
fn a_data_folder_that_cannot_be_written_is_read_only() {
    for path in ["/sys/mainstay-test", "/sys/kernel"] {
        let error = open(Path::new(path)).err().unwrap();
        assert_eq!(error.code, Code::DataDirReadOnly, "{path}: {error:?}");
        assert!(error.params["path"].starts_with("/sys/"));
    }
}

#[test]
fn a_damaged_index_is_made_anew() {
    let harness = Harness::new().rate("pm-001", "0");
    let list = |harness: &Harness| serde_json::to_value(harness.api().projects().unwrap()).unwrap();
    let expected = list(&harness);
    let good = fs::read(harness.root().join("index.json")).unwrap();
    let mut harness = harness;
    for damage in
        [b"".as_slice(), b"not json", b"{\"version\":1,\"rows\":{}}", &good[..good.len() / 2], b"[]"]
    {
        harness =
            harness.while_closed(|project| fs::write(project.join("../../index.json"), damage).unwrap());
        assert_eq!(list(&harness), expected);
    }
    let harness = harness.while_closed(|project| fs::remove_file(project.join("../../index.json")).unwrap());
    assert_eq!(list(&harness), expected);
}

#[test]
fn an_index_behind_the_journals_is_not_believed() {
    let harness = Harness::new().rate("pm-001", "0");
    harness.api().projects().unwrap();
    // Written after the index was saved.
    let harness = harness.rate("pm-001", "3").reopen();
    let row = harness.api().projects().unwrap().projects.remove(0);
    assert_eq!((row.critical_gaps, row.measure.score), (0, Some(1.0)));
    // The other way round: the journal lost a line that the index has counted.
    let harness = harness.while_closed(|project| {
        let segment = segments(project).remove(0);
        let text = fs::read_to_string(&segment).unwrap();
        let kept: Vec<&str> = text.lines().filter(|line| !line.contains("answer/")).collect();
        fs::write(&segment, format!("{}\n", kept.join("\n"))).unwrap();
    });
    assert_eq!(harness.api().projects().unwrap().projects[0].measure.rated, 0);
    // A project that is gone takes its row along.
    let harness = harness.while_closed(|project| fs::remove_dir_all(project).unwrap());
    assert!(harness.api().projects().unwrap().projects.is_empty());
}

#[test]
fn what_a_crash_left_half_done_is_no_project() {
    let harness = Harness::new().while_closed(|project| {
        let unfinished = project.with_file_name(format!(".new-{}", Uuid::from_u128(3)));
        files::copy(project, &unfinished);
        fs::write(project.join("../../.writing-abc"), "half").unwrap();
    });
    assert_eq!(rows(&harness.api().projects().unwrap()), [harness.id()]);
    let left = files::below(&harness.root(), &|_| true);
    let is_half =
        |path: &PathBuf| [".new-", ".writing-"].iter().any(|name| path.to_string_lossy().contains(name));
    assert!(!left.iter().any(is_half), "{left:?}");
}

#[test]
fn a_damaged_device_file_costs_no_answers() {
    let harness = Harness::new().rate("pm-001", "1").while_closed(|project| {
        fs::write(project.join("../../device.json"), "{").unwrap();
    });
    assert_eq!(ratings(&harness), [rated("pm-001", Rating::Started)]);
    let harness = harness.rate("pm-001", "2").reopen();
    assert_eq!(ratings(&harness), [rated("pm-001", Rating::MostlyInPlace)]);
}
