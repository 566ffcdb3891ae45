//! Reports through `api`: every kind in every format that exists for it, what is left out and narrowed, what is kept of the
//! choices, files that stay whole whatever happens, and portfolios.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use api::view::{ReportFormat, ReportOptions};
use api::{Change, Code, Language, ReportKind};
use checklist::change::MilestoneFields;
use checklist::{MilestoneKind, Rating};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::{Harness, follow_up};

use ReportFormat::{Csv, Docx, Html, Ics, Json, Markdown, Pdf, Xlsx};

/// Each kind with the formats that it has.
const KINDS: [(ReportKind, &[ReportFormat]); 5] = [
    (ReportKind::Full, &ReportFormat::ALL),
    (ReportKind::Summary, &[Pdf, Docx, Xlsx, Html, Markdown]),
    (ReportKind::GapsAndPlan, &[Pdf, Docx, Xlsx, Html, Csv, Markdown, Ics]),
    (ReportKind::Progress, &[Pdf, Docx, Xlsx, Html, Json, Markdown]),
    (ReportKind::Blank, &[Pdf, Docx, Xlsx, Html, Markdown]),
];

/// The section that the small reports are about.
const SECTION: &str = "cc1";

/// What people typed here stands nowhere else.
const NOTE: &str = "Quarzitmulde";
const EVIDENCE: &str = "Zinnoberfund";
const PLACE: &str = "Kobaltregal";
/// The role that the harness gives to the owners of follow-ups.
const ROLE: &str = "WASH officer";

/// A project with something of everything, in one section and outside of it.
fn project() -> Harness {
    let harness = Harness::new()
        .phase("during")
        .rate("pm-001", "0")
        .rate("pm-006", "3")
        .note("pm-006", NOTE)
        .evidence("pm-006", EVIDENCE, PLACE);
    harness.change(follow_up(Some("pm-001"), "Ask the committee", "2026-03-20"));
    harness
}

fn milestone(harness: &Harness) -> Uuid {
    let baseline = MilestoneFields { kind: MilestoneKind::Baseline, ..MilestoneFields::default() };
    harness.api().add_milestone(harness.id(), baseline).unwrap()
}

fn full(format: ReportFormat) -> ReportOptions {
    ReportOptions { format, ..ReportOptions::default() }
}

fn everything(format: ReportFormat) -> ReportOptions {
    ReportOptions { notes: true, history: true, ..full(format) }
}

fn made(harness: &Harness, options: &ReportOptions) -> Vec<u8> {
    harness.api().report(harness.id(), options).unwrap()
}

fn refused(harness: &Harness, options: &ReportOptions) -> Code {
    harness.api().report(harness.id(), options).unwrap_err().code
}

/// The text of a file: that of its parts, when it is an archive.
fn text(format: ReportFormat, bytes: &[u8]) -> String {
    if !matches!(format, Docx | Xlsx) {
        return String::from_utf8(bytes.to_vec()).unwrap();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let is_xml = part.name().unwrap().ends_with(".xml") || part.name().unwrap().ends_with(".rels");
        if is_xml {
            part.read_to_string(&mut all).unwrap();
        }
    }
    all
}

/// The rows of a CSV file, by a reader of another hand.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a mark at the beginning");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    // The reader refuses rows of differing length.
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn is_whole(format: ReportFormat, bytes: &[u8]) {
    match format {
        Pdf => assert!(bytes.starts_with(b"%PDF") && bytes.trim_ascii_end().ends_with(b"%%EOF")),
        Docx | Xlsx => {
            assert!(bytes.starts_with(b"PK"));
            assert!(text(format, bytes).len() > 1_000);
        }
        Html => {
            let page = text(format, bytes);
            assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"));
        }
        Json => assert!(serde_json::from_slice::<Value>(bytes).unwrap()["schema"].is_string()),
        Csv => assert!(rows(bytes).len() > 1),
        Markdown => assert!(text(format, bytes).lines().any(|line| line.starts_with("# "))),
        Ics => {
            let days = text(format, bytes);
            assert!(days.starts_with("BEGIN:VCALENDAR\r\n") && days.ends_with("END:VCALENDAR\r\n"));
        }
    }
}

#[test]
fn every_kind_comes_in_every_format_that_it_has() {
    let harness = project();
    let since = milestone(&harness);
    for (kind, formats) in KINDS {
        for format in ReportFormat::ALL {
            for language in Language::ALL {
                let since = (kind == ReportKind::Progress).then_some(since);
                let sections = [SECTION.into()].into();
                let options = ReportOptions { kind, language, since, sections, ..everything(format) };
                if formats.contains(&format) {
                    is_whole(format, &made(&harness, &options));
                } else {
                    assert_eq!(refused(&harness, &options), Code::FormatUnsuited, "{kind:?} {format:?}");
                }
            }
        }
    }
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    let harness = project();
    let written = |harness: &Harness| {
        let folder = tempfile::tempdir().unwrap();
        let files = ReportFormat::ALL.map(|format| {
            let path = folder.path().join("report");
            let sections = [SECTION.into()].into();
            let options = ReportOptions { sections, ..everything(format) };
            let exported = harness.api().export_report(harness.id(), &options, &path, &|| true).unwrap();
            let bytes = fs::read(&path).unwrap();
            assert_eq!((exported.path, exported.bytes as usize), (path.display().to_string(), bytes.len()));
            bytes
        });
        assert_eq!(names(folder.path()), ["report"], "nothing else is left behind");
        files
    };
    let first = written(&harness);
    assert!(first == written(&harness));
    // Also when the program was closed meanwhile.
    assert!(first == written(&harness.reopen()));
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn progress_needs_a_milestone_that_is_there() {
    let harness = project();
    for format in [Pdf, Docx, Xlsx, Html, Json, Markdown] {
        let options = ReportOptions { kind: ReportKind::Progress, ..full(format) };
        assert_eq!(refused(&harness, &options), Code::MilestoneMissing, "{format:?}");
        let options = ReportOptions { since: Some(Uuid::now_v7()), ..options };
        assert_eq!(refused(&harness, &options), Code::MilestoneUnknown, "{format:?}");
    }
}

#[test]
fn a_report_of_some_sections_has_only_their_items_and_figures() {
    let harness = project();
    // Outside of the section.
    let harness = harness.rate("pm-009", "0").note("pm-009", "Feldspatgrube");
    harness.change(follow_up(Some("pm-009"), "Basaltbruch", "2026-03-20"));
    let chosen = |format| ReportOptions { sections: [SECTION.into()].into(), ..everything(format) };
    let record = |options| -> Value { serde_json::from_slice(&made(&harness, &options)).unwrap() };
    let (all, some) = (record(everything(Json)), record(chosen(Json)));
    let items = |record: &Value| -> Vec<String> {
        let items = record["items"].as_array().unwrap().iter();
        items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    assert!(items(&all).iter().any(|item| item == "pm-009"));
    let few = items(&some);
    assert!(!few.is_empty() && few.len() <= 8 && !few.contains(&"pm-009".to_owned()), "{few:?}");
    assert_eq!(some["measures"]["overall"]["in_scope"], json!(few.len()));
    assert_eq!(some["measures"]["overall"]["rated"], 2);
    assert_eq!(all["measures"]["overall"]["rated"], 3);
    let gaps = (&all["measures"]["critical_gaps"], &some["measures"]["critical_gaps"]);
    assert_eq!(gaps, (&json!(2), &json!(1)));
    let sections = some["measures"]["sections"].as_array().unwrap();
    assert_eq!(sections.iter().map(|section| &section["id"]).collect::<Vec<_>>(), [SECTION]);
    // The table has a row for each of them under its heads.
    let ids: Vec<_> =
        rows(&made(&harness, &chosen(Csv))).into_iter().skip(1).map(|row| row[0].clone()).collect();
    assert_eq!(ids, few);
    for format in [Docx, Xlsx, Html, Csv, Json, Markdown] {
        let text = text(format, &made(&harness, &ReportOptions { plan: false, ..chosen(format) }));
        for outside in ["pm-009", "Feldspatgrube", "Basaltbruch"] {
            assert!(!text.contains(outside), "{format:?}: {outside}");
        }
    }
}

#[test]
fn the_plan_of_some_sections_is_theirs_alone() {
    let harness = project();
    harness.change(follow_up(Some("pm-009"), "Basaltbruch", "2026-03-20"));
    harness.change(follow_up(None, "Gipsbruch", "2026-03-20"));
    let standing = |sections: &[&str]| {
        let formats = [Docx, Xlsx, Html, Json, Markdown, Ics].into_iter().map(|format| {
            let sections = sections.iter().map(|section| (*section).into()).collect();
            let text = text(format, &made(&harness, &ReportOptions { sections, ..full(format) }));
            let stands = |words: &str| text.contains(words);
            (format, [stands("Ask the committee"), stands("Basaltbruch"), stands("Gipsbruch")])
        });
        formats.collect::<Vec<_>>()
    };
    assert!(standing(&[]).iter().all(|(_, stands)| *stands == [true; 3]));
    let wrong: Vec<_> =
        standing(&[SECTION]).into_iter().filter(|(_, stands)| *stands != [true, false, false]).collect();
    assert_eq!(wrong, []);
}

#[test]
fn what_is_left_out_is_in_no_format() {
    let harness = project();
    let texts = |options: &dyn Fn(ReportFormat) -> ReportOptions| {
        [Docx, Xlsx, Html, Csv, Json, Markdown, Ics]
            .map(|format| (format, text(format, &made(&harness, &options(format)))))
    };
    let with = texts(&everything);
    let standing = |words: &str| -> Vec<ReportFormat> {
        with.iter().filter(|(_, text)| text.contains(words)).map(|(format, _)| *format).collect()
    };
    assert_eq!(standing(NOTE), [Docx, Xlsx, Html, Csv, Json, Markdown]);
    assert_eq!(standing(EVIDENCE), [Docx, Xlsx, Html, Csv, Json, Markdown]);
    assert_eq!(standing(PLACE), [Docx, Xlsx, Html, Csv, Json, Markdown]);
    assert_eq!(standing(ROLE), [Docx, Xlsx, Html, Json, Markdown, Ics]);
    // The history tells nothing that was left out.
    let without =
        texts(&|format| ReportOptions { notes: false, evidence: false, roles: false, ..everything(format) });
    for (format, text) in without {
        for absent in [NOTE, EVIDENCE, PLACE, ROLE] {
            assert!(!text.contains(absent), "{format:?}: {absent}");
        }
        assert!(text.contains("Ask the committee") || format == Csv, "{format:?}: the rest stays");
    }
}

#[test]
fn a_kind_that_asks_for_no_notes_tells_none_whatever_was_chosen_for_another() {
    let harness = project();
    let since = Some(milestone(&harness));
    for (kind, formats) in KINDS {
        let asks = |format| kind == ReportKind::Full || format == Json;
        for format in formats.iter().copied().filter(|format| *format != Pdf && !asks(*format)) {
            let text = text(format, &made(&harness, &ReportOptions { kind, since, ..everything(format) }));
            for absent in [NOTE, EVIDENCE, PLACE] {
                assert!(!text.contains(absent), "{kind:?} {format:?}: {absent}");
            }
        }
    }
}

#[test]
fn rows_of_a_full_report_are_items_whatever_was_chosen_for_pages() {
    let harness = project();
    let chosen = ReportOptions { items: false, ..everything(Csv) };
    let rows = rows(&made(&harness, &chosen));
    assert_eq!(rows[0][0], "item_id");
    assert!(rows.len() > 50);
}

#[test]
fn progress_stands_in_tables_and_records_too() {
    let harness = project();
    let since = Some(milestone(&harness));
    harness.change(Change::Rate { item: "pm-001".into(), rating: Some(Rating::InPlace), reason: None });
    let of = |kind, format| ReportOptions { kind, since, ..full(format) };
    for kind in [ReportKind::Full, ReportKind::Progress] {
        let record: Value = serde_json::from_slice(&made(&harness, &of(kind, Json))).unwrap();
        let changed = record["progress"]["items"].as_array().unwrap();
        let one: Vec<_> = changed.iter().map(|one| (&one["item"], &one["change"])).collect();
        assert_eq!(one, [(&Value::from("pm-001"), &Value::from("closed_gap"))]);
        assert!(text(Xlsx, &made(&harness, &of(kind, Xlsx))).contains("Critical gaps closed"));
    }
    assert!(!text(Xlsx, &made(&harness, &full(Xlsx))).contains("Critical gaps closed"));
}

const MARK: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9" fill="#123456"/></svg>"##;

/// Takes a file as the mark of the project.
fn mark(harness: &Harness, bytes: &[u8]) -> Result<Option<String>, Code> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mark");
    fs::write(&path, bytes).unwrap();
    let choices = harness.api().set_report_logo(harness.id(), &path, Language::En);
    choices.map(|choices| choices.logo).map_err(|error| error.code)
}

#[test]
fn choices_are_kept_over_a_restart_and_belong_to_one_project() {
    let harness = project();
    let first = harness.api().report_choices(harness.id(), Language::Fr).unwrap();
    assert_eq!(first.options, ReportOptions { language: Language::Fr, ..ReportOptions::default() });
    assert_eq!(first.logo, None);
    let options = ReportOptions {
        language: Language::Ar,
        second: Some(Language::En),
        kind: ReportKind::GapsAndPlan,
        sections: [SECTION.into()].into(),
        evidence: false,
        organisation: "Relief & Co".to_owned(),
        accent: "#7a1f5c".to_owned(),
        ..everything(Docx)
    };
    harness.api().save_report_options(harness.id(), options.clone()).unwrap();
    let logo = mark(&harness, MARK.as_bytes()).unwrap().unwrap();
    assert!(logo.starts_with("data:image/svg+xml;base64,"));
    let harness = harness.reopen();
    let kept = harness.api().report_choices(harness.id(), Language::Fr).unwrap();
    assert_eq!((&kept.options, kept.logo.as_ref()), (&options, Some(&logo)));
    // It stands in the report, unless nobody wants it.
    let shown = |logo| {
        let page = text(Html, &made(&harness, &ReportOptions { logo, ..full(Html) }));
        page.contains(kept.logo.as_deref().unwrap())
    };
    assert!(shown(true) && !shown(false));
    let other = harness.api().duplicate_project(harness.id(), "Other".to_owned()).unwrap();
    assert_eq!(harness.api().report_choices(other, Language::En).unwrap().options, ReportOptions::default());
    harness.api().remove_report_logo(harness.id(), Language::En).unwrap();
    let kept = harness.reopen();
    let kept = kept.api().report_choices(kept.id(), Language::En).unwrap();
    assert_eq!((kept.options, kept.logo), (options, None));
}

#[test]
fn a_hostile_mark_is_refused_and_the_old_one_stays() {
    let harness = project();
    let logo = mark(&harness, MARK.as_bytes()).unwrap();
    let svg = |inside: &str| {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">{inside}</svg>"#)
            .into_bytes()
    };
    // A PNG that says that it has 60,000 pixels on each side.
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bomb.extend([60_000_u32.to_be_bytes(), 60_000_u32.to_be_bytes()].concat());
    for (name, bytes, code) in [
        ("script", svg("<script>alert(1)</script>"), Code::LogoUnreadable),
        (
            "elsewhere",
            svg(r#"<image href="https://example.org/a.png" width="9" height="9"/>"#),
            Code::LogoUnreadable,
        ),
        ("a file", svg(r#"<image xlink:href="/etc/hostname" width="9" height="9"/>"#), Code::LogoUnreadable),
        ("page", b"<html><body>x</body></html>".to_vec(), Code::LogoUnreadable),
        ("empty", Vec::new(), Code::LogoUnreadable),
        ("cut off", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), Code::LogoUnreadable),
        ("wide", bomb, Code::LogoTooLarge),
        ("long", svg(&" ".repeat(1 << 20)), Code::LogoTooLarge),
    ] {
        assert_eq!(mark(&harness, &bytes), Err(code), "{name}");
        let kept = harness.api().report_choices(harness.id(), Language::En).unwrap().logo;
        assert_eq!(kept, logo, "{name}");
    }
    // What is harmless of a picture is kept, and nothing else.
    let mixed = svg(r#"<circle r="9" onload="alert(1)"/><script>alert(2)</script>"#);
    mark(&harness, &mixed).unwrap().unwrap();
    let page = text(Html, &made(&harness, &full(Html)));
    assert!(!page.contains("alert("));
    let gone = harness.api().set_report_logo(harness.id(), Path::new("/not/there"), Language::En);
    assert_eq!(gone.unwrap_err().code, Code::LogoUnreadable);
}

#[test]
fn an_accent_that_is_too_light_is_refused() {
    let harness = project();
    for accent in ["#ffff00", "#ffffff", "red", "#12", ""] {
        let options = ReportOptions { accent: accent.to_owned(), ..full(Html) };
        let error = harness.api().report(harness.id(), &options).unwrap_err();
        assert_eq!((error.code, error.params["accent"].as_str()), (Code::AccentInvalid, accent));
    }
    let options = ReportOptions { accent: "#7a1f5c".to_owned(), ..full(Html) };
    assert!(text(Html, &made(&harness, &options)).contains("#7a1f5c"));
}

#[test]
fn a_file_that_cannot_be_written_says_so_and_changes_nothing() {
    let harness = project();
    let export = |path: &Path| {
        let error = harness.api().export_report(harness.id(), &full(Json), path, &|| true).unwrap_err();
        assert_eq!(error.params["path"], path.display().to_string());
        error.code
    };
    let folder = tempfile::tempdir().unwrap();
    let taken = folder.path().join("taken");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("older"), "older").unwrap();
    assert_eq!(export(&taken), Code::ExportFailed, "a folder is not replaced by a file");
    assert_eq!(export(&folder.path().join("not/there")), Code::ExportFailed);
    assert_eq!(export(&taken.join("older/below")), Code::ExportFailed);
    assert_eq!((names(folder.path()), names(&taken)), (vec!["taken".to_owned()], vec!["older".to_owned()]));
}

/// On a memory disk that is filled and then locked; root can write everywhere else.
#[cfg(target_os = "linux")]
#[test]
fn an_older_file_stays_whole_on_a_disk_that_is_full_or_locked() {
    let disk = crate::small_disk::SmallDisk::mount().unwrap();
    let harness = project();
    let path = disk.folder().join("report");
    let export = |language| {
        let options = ReportOptions { language, ..everything(Json) };
        harness.api().export_report(harness.id(), &options, &path, &|| true).map_err(|error| error.code)
    };
    export(Language::En).unwrap();
    let older = fs::read(&path).unwrap();
    let is_whole = || {
        fs::read(&path).unwrap() == older && !names(disk.folder()).iter().any(|name| name.ends_with(".tmp"))
    };

    disk.fill().unwrap();
    assert_eq!(export(Language::Fr).unwrap_err(), Code::DiskFull);
    assert!(is_whole());
    disk.free().unwrap();

    disk.lock().unwrap();
    assert_eq!(export(Language::Fr).unwrap_err(), Code::ExportFailed);
    assert!(is_whole());
    disk.unlock().unwrap();

    export(Language::Fr).unwrap();
    assert!(fs::read(&path).unwrap() != older);
}

#[test]
fn a_report_never_replaces_what_the_program_keeps() {
    let harness = project();
    let own = harness.root().join("settings.json");
    fs::write(&own, "{}").unwrap();
    let error = harness.api().export_report(harness.id(), &full(Json), &own, &|| true).unwrap_err();
    assert_eq!(error.code, Code::ExportFailed);
    assert_eq!(fs::read(&own).unwrap(), b"{}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_device_is_no_file() {
    let harness = project();
    let folder = tempfile::tempdir().unwrap();
    let (target, link) = (folder.path().join("report.json"), folder.path().join("latest.json"));
    fs::write(&target, "older").unwrap();
    std::os::unix::fs::symlink(&target, &link).unwrap();
    harness.api().export_report(harness.id(), &full(Json), &link, &|| true).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    is_whole(Json, &fs::read(&target).unwrap());
    let device = Path::new("/dev/null");
    let error = harness.api().export_report(harness.id(), &full(Json), device, &|| true).unwrap_err();
    assert_eq!(error.code, Code::ExportFailed);
    assert!(!fs::metadata(device).unwrap().is_file());
}

#[test]
fn a_file_name_fits_into_a_file_system() {
    let harness = Harness::new();
    let named = harness.api().duplicate_project(harness.id(), "😀".repeat(100)).unwrap();
    let name = harness.api().report_file_name(named, &full(Pdf)).unwrap();
    assert!(name.starts_with('😀') && name.ends_with(".pdf") && name.len() < 200, "{name}");
}

/// Three projects, of which one was deleted.
fn three() -> (Harness, [Uuid; 3]) {
    let harness = project();
    let second = harness.api().duplicate_project(harness.id(), "Lakeside".to_owned()).unwrap();
    let gone = harness.api().duplicate_project(harness.id(), "Hillside".to_owned()).unwrap();
    harness.api().delete_project(gone).unwrap();
    let ids = [harness.id(), gone, second];
    (harness, ids)
}

#[test]
fn a_portfolio_names_what_it_could_not_read() {
    let (harness, ids) = three();
    for format in ReportFormat::ALL {
        let mut heard = Vec::new();
        let made = harness.api().portfolio(&ids, &full(format), &mut |reading| {
            heard.push((reading.done, reading.of));
            true
        });
        assert_eq!(heard, [(1, 3), (2, 3), (3, 3)], "{format:?}");
        if matches!(format, Json | Ics) {
            assert_eq!(made.unwrap_err().code, Code::FormatUnsuited);
            continue;
        }
        let made = made.unwrap();
        is_whole(format, &made);
        if format != Pdf {
            let text = text(format, &made);
            assert!(text.contains("Riverside") && text.contains("Lakeside"), "{format:?}");
            assert!(!text.contains("Hillside"), "{format:?}");
            // A table of rows has no place for it.
            assert_eq!(text.contains(&ids[1].to_string()), format != Csv, "{format:?}");
        }
    }
}

#[test]
fn a_portfolio_can_be_ended_and_is_never_empty() {
    let (harness, ids) = three();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portfolio.xlsx");
    let export = |ids: &[Uuid], until: u32| {
        let exported =
            harness.api().export_portfolio(ids, &full(Xlsx), &path, &mut |reading| reading.done < until);
        exported.map_err(|error| error.code)
    };
    assert_eq!(export(&ids, 2).unwrap_err(), Code::Cancelled);
    assert_eq!(export(&[], 2).unwrap_err(), Code::ProjectsMissing);
    assert_eq!(export(&ids[1..2], 2).unwrap_err(), Code::ProjectsMissing, "none of them can be read");
    assert_eq!(names(folder.path()), [""; 0]);
    export(&ids, 4).unwrap();
    let older = fs::read(&path).unwrap();
    is_whole(Xlsx, &older);
    assert_eq!(export(&ids, 1).unwrap_err(), Code::Cancelled);
    // Also when everything is read and laid out.
    let mut asked = 0;
    let ended = harness.api().export_portfolio(&ids, &full(Xlsx), &path, &mut |_| {
        asked += 1;
        asked <= ids.len()
    });
    assert_eq!(ended.unwrap_err().code, Code::Cancelled);
    assert!(fs::read(&path).unwrap() == older);
    assert_eq!(names(folder.path()), ["portfolio.xlsx"]);
}
