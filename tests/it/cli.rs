//! The contract of the command line, on the real program: what it prints, what it answers, how it ends.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::files;
use crate::program::{self, Program, Ran};

/// A run with lines on standard input.
fn feed(program: &Program, args: &[&str], input: &str) -> Ran {
    let mut command = program.command(args);
    let mut child =
        program::start(command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()));
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    Ran::ended(child.wait_with_output().unwrap())
}

#[test]
fn a_project_from_its_first_day_to_its_last() {
    let program = Program::new();
    let id = program.project(&[
        "--name",
        "Riverside",
        "--mission",
        "Flood response",
        "--country",
        "co",
        "--sector",
        "wash",
        "--phase",
        "before",
        "--phase",
        "during",
        "--theme",
        "ta-cp",
    ]);
    let view = program.json(&["project", "show", &id]);
    assert_eq!(
        view["profile"],
        json!({"name": "Riverside", "mission": "Flood response", "country": "CO",
        "sectors": ["wash"], "phases": ["before", "during"], "themes": ["ta-cp"]})
    );
    assert_eq!(view["id"], id.as_str());
    assert!(program.ok(&["project", "show", &id]).contains("Colombia"));
    let list = program.json(&["project", "list"]);
    assert_eq!((&list["projects"][0]["id"], &list["totals"]["projects"]), (&json!(id), &json!(1)));
    assert!(program.ok(&["project", "list"]).contains("Riverside"));
    program.ok(&["project", "archive", &id]);
    assert_eq!(program.json(&["project", "list"])["projects"][0]["archived"], true);
    program.ok(&["project", "archive", &id, "--undo"]);
    assert_eq!(program.json(&["project", "list"])["projects"][0]["archived"], false);
    program.ok(&["project", "delete", &id]);
    let list = program.json(&["project", "list"]);
    assert_eq!((&list["projects"], &list["deleted"][0]["name"]), (&json!([]), &json!("Riverside")));
    assert_eq!(program.run(&["project", "show", &id]).code, Some(1));
    program.ok(&["project", "delete", &id, "--undo"]);
    assert_eq!(program.json(&["project", "show", &id])["profile"]["name"], "Riverside");
}

#[test]
fn a_project_without_phases_has_all_three() {
    let program = Program::new();
    let id = program.json(&["project", "new", "--name", "Riverside"])["id"].as_str().unwrap().to_owned();
    assert_eq!(
        program.json(&["project", "show", &id])["profile"]["phases"],
        json!(["after", "before", "during"])
    );
}

#[test]
fn one_answer_is_acknowledged_once_it_is_kept() {
    let program = Program::new();
    let id = program.project(&["--name", "Riverside"]);
    let said = program.ok(&["answer", &id, "pm-001", "--rating", "2", "--note", "A note"]);
    assert!(said.contains("pm-001"));
    let acknowledged = program.json(&["answer", &id, "pm-002", "--rating", "na", "--reason", "Elsewhere"]);
    assert_eq!(acknowledged["item"], "pm-002");
    assert!(acknowledged["entry"].is_string());
    assert_eq!(program.json(&["answer", &id, "pm-001", "--rating", "2"])["entry"], Value::Null);
    let items = program.json(&["project", "show", &id])["items"].clone();
    assert_eq!((&items[0]["rating"], &items[0]["note"]), (&json!("2"), &json!("A note")));
    assert_eq!((&items[1]["rating"], &items[1]["reason"]), (&json!("na"), &json!("Elsewhere")));
    let refused = program.run(&["answer", &id, "pm-003", "--rating", "na", "--json"]);
    let error: Value = serde_json::from_str(&refused.out).unwrap();
    assert_eq!((refused.code, &error["error"]["code"]), (Some(1), &json!("reason_missing")));
    assert_eq!(error["error"]["message"], refused.err.trim_end());
}

#[test]
fn a_refused_line_stops_no_other() {
    let program = Program::new();
    let id = program.project(&["--name", "Riverside"]);
    let lines = [
        r#"{"item":"pm-001","rating":"2"}"#,
        r#"{"item":"pm-001","rating":"2"}"#,
        "not json",
        "",
        r#"{"item":"pm-999","rating":"1"}"#,
        r#"{"item":"pm-002","rating":"na"}"#,
        r#"{"item":"pm-002","rating":"7"}"#,
        "{\"item\":\"pm-003\",\"rating\":\"3\",\"note\":\"\u{202e}\"}",
        "{\"item\":\"pm-004\",\"rating\":0,\"note\":\"<b>ملاحظة</b>\"}\r",
        r#"{"item":"pm-005","rating":"unknown"}"#,
    ];
    // The last line has no end, as files often do.
    let input = lines.join("\n");
    let file = program.folder().join("answers.jsonl");
    std::fs::write(&file, &input).unwrap();
    for (from, ran) in [
        ("-", feed(&program, &["answers", &id, "-"], &input)),
        ("file", program.run(&["answers", &id, file.to_str().unwrap()])),
    ] {
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{from}");
        let answers: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let short: Vec<(Option<&str>, &str)> = answers
            .iter()
            .map(|answer| {
                let end = match &answer["error"]["code"] {
                    Value::String(code) => code,
                    _ if answer["entry"].is_string() => "kept",
                    _ => "as before",
                };
                (answer["item"].as_str(), end)
            })
            .collect();
        let kept = if from == "-" { "kept" } else { "as before" };
        assert_eq!(
            short,
            [
                (Some("pm-001"), kept),
                (Some("pm-001"), "as before"),
                (None, "input_invalid"),
                (Some("pm-999"), "item_unknown"),
                (Some("pm-002"), "reason_missing"),
                (Some("pm-002"), "input_invalid"),
                (Some("pm-003"), "text_hidden"),
                (Some("pm-004"), kept),
                (Some("pm-005"), kept),
            ]
        );
        for answer in answers.iter().filter(|answer| answer.get("error").is_some()) {
            assert!(answer["error"]["message"].as_str().is_some_and(|message| !message.contains("%{")));
            assert!(answer.get("entry").is_none());
        }
    }
    assert_eq!(program.json(&["measures", &id])["overall"]["rated"], 2);
    assert_eq!(program.json(&["project", "show", &id])["items"][1]["note"], "<b>ملاحظة</b>");
}

/// The tail of an endless line must not pass for a line of its own.
#[test]
fn a_line_that_is_too_long_is_refused_as_a_whole() {
    let program = Program::new();
    let id = program.run(&["project", "new", "--name", "Riverside"]).out.trim().to_owned();
    let long = format!("{}{}", "x".repeat(1 << 20), r#"{"item":"pm-009","rating":"3"}"#);
    let ran =
        feed(&program, &["answers", &id, "-"], &format!("{long}\n{{\"item\":\"pm-001\",\"rating\":2}}\n"));
    let answers: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 2, "{answers:?}");
    assert_eq!(answers[0]["error"]["code"], "input_invalid");
    assert_eq!(answers[1]["item"], "pm-001");
    let measures = program.run(&["measures", &id, "--json"]).out;
    assert_eq!(serde_json::from_str::<Value>(&measures).unwrap()["overall"]["rated"], 1);
}

#[test]
fn answers_for_no_project_are_refused_at_once() {
    let program = Program::new();
    let unknown = "01890000-0000-7000-8000-000000000001";
    let ran = feed(&program, &["answers", unknown, "-"], "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    let id = program.project(&["--name", "Riverside"]);
    let ran = program.run(&["answers", &id, "/not/there.jsonl"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("/not/there.jsonl"));
}

#[test]
fn measures_are_printed_for_people_and_for_programs() {
    let program = Program::new();
    let id = program.project(&["--name", "Riverside", "--phase", "during"]);
    program.ok(&["answer", &id, "pm-006", "--rating", "1"]);
    program.ok(&["answer", &id, "pm-004", "--rating", "2"]);
    let measures = program.json(&["measures", &id]);
    assert_eq!(
        measures["sections"]["cc1"],
        json!({"in_scope": 7, "rated": 2, "not_applicable": 0, "unknown": 0,
        "completeness": 2.0 / 7.0, "score": 0.5, "band": "medium"})
    );
    assert_eq!(measures["critical_gaps"], json!(["pm-006"]));
    let said = program.ok(&["measures", &id, "--lang", "fr"]);
    // Gaps before numbers.
    assert!(said.find("pm-006").unwrap() < said.find("50\u{202f}%").unwrap(), "{said}");
}

#[test]
fn answers_of_another_encoding_are_refused_and_a_mark_before_them_is_not() {
    let program = Program::new();
    let id = program.project(&["--name", "Lakeside"]);
    let file = program.folder().join("answers.jsonl");
    let mut lines = b"\xef\xbb\xbf{\"item\":\"pm-001\",\"rating\":2}\n".to_vec();
    lines.extend(b"{\"item\":\"pm-002\",\"rating\":1,\"note\":\"D\xe9j\xe0\"}\n");
    std::fs::write(&file, lines).unwrap();
    let said = program.ok(&["answers", &id, file.to_str().unwrap()]);
    let said: Vec<&str> = said.lines().collect();
    assert!(said[0].contains("pm-001") && !said[0].contains("error"), "{said:?}");
    assert!(said[1].contains("error"), "{said:?}");
}

#[test]
fn reports_of_all_projects_are_a_file_each() {
    let program = Program::new();
    for name in ["Lakeside", "lakeside", "River / bank"] {
        program.project(&["--name", name]);
    }
    let folder = program.folder().join("all");
    std::fs::create_dir(&folder).unwrap();
    program.ok(&["report", "--all", "--format", "csv", "--out", folder.to_str().unwrap()]);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 3);
}

#[test]
fn a_report_is_written_as_one_file() {
    let program = Program::new();
    let id = program.project(&["--name", "River <b>side</b>"]);
    program.ok(&["answer", &id, "pm-001", "--rating", "1", "--note", "Only in the notes & nowhere else"]);
    for (language, direction) in [("en", "ltr"), ("fr", "ltr"), ("es", "ltr"), ("ar", "rtl")] {
        let out = program.folder().join(format!("{language}.html"));
        let path = out.to_str().unwrap();
        let said = program.ok(&["report", &id, "--format", "html", "--out", path, "--lang", language]);
        assert!(said.contains(path));
        let html = std::fs::read_to_string(&out).unwrap();
        assert!(
            html.contains(&format!("lang=\"{language}\"")) && html.contains(&format!("dir=\"{direction}\""))
        );
        assert!(html.contains("River &lt;b&gt;side&lt;") && !html.contains("<b>side"));
        assert!(html.contains("Only in the notes &amp; nowhere else"));
        assert!(!html.contains("src=\"http") && !html.contains("<script"), "one file, which loads nothing");
    }
    let out = program.folder().join("without.html");
    let path = out.to_str().unwrap();
    let exported = program.json(&["report", &id, "--format", "html", "--out", path, "--without-notes"]);
    let html = std::fs::read_to_string(&out).unwrap();
    assert_eq!(
        (exported["path"].as_str(), exported["bytes"].as_u64()),
        (Some(path), Some(html.len() as u64))
    );
    assert!(!html.contains("Only in the notes"));
    let refused =
        program.run(&["report", &id, "--out", program.folder().join("no/where.html").to_str().unwrap()]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("where.html"));
    assert_eq!(program.run(&["report", &id, "--format", "papyrus", "--out", path]).code, Some(2));
}

#[test]
fn a_pack_is_checked_with_file_and_id() {
    let program = Program::new();
    let pack = files::repository().join("src-tauri/content/piha");
    let sound = program.json(&["pack", "check", pack.to_str().unwrap()]);
    assert_eq!(sound["sound"], true);
    program.ok(&["pack", "check", pack.to_str().unwrap(), "--lang", "ar"]);

    let broken = program.folder().join("broken");
    files::copy(&pack, &broken);
    let mut structure: Value =
        serde_json::from_slice(&std::fs::read(broken.join("pack.json")).unwrap()).unwrap();
    let items = structure["sections"][0]["items"].as_array_mut().unwrap();
    items[0]["principles"] = json!(["kindness"]);
    items[1]["references"][0]["source"] = json!("hearsay");
    items[2]["id"] = json!("pm-004");
    items[4]["phases"] = json!([]);
    std::fs::write(broken.join("pack.json"), structure.to_string()).unwrap();
    std::fs::write(broken.join("es.json"), "{").unwrap();
    let ran = program.run(&["pack", "check", broken.to_str().unwrap(), "--json"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, &report["sound"]), (Some(1), &json!(false)));
    let has = |file: &str, id: &str, code: &str| {
        let findings = report["findings"].as_array().unwrap();
        assert!(
            findings.iter().any(|f| f["file"] == file && f["id"] == id && f["code"] == code),
            "{file} {id} {code}: {findings:#?}"
        );
    };
    has("pack.json", "pm-001", "term_unknown");
    has("pack.json", "pm-002", "source_unknown");
    has("pack.json", "pm-004", "id_duplicate");
    has("pack.json", "pm-005", "group_missing");
    has("es.json", "", "not_readable");
    let said = program.run(&["pack", "check", broken.to_str().unwrap(), "--lang", "fr"]);
    assert!(said.out.contains("pm-001") && said.out.contains("kindness") && said.err.contains("broken"));

    std::fs::remove_file(broken.join("pack.json")).unwrap();
    let ran = program.run(&["pack", "check", broken.to_str().unwrap(), "--json"]);
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap()["findings"][0]["code"], "file_missing");
    let ran = program.run(&["pack", "check", program.folder().join("nowhere").to_str().unwrap(), "--json"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap()["error"]["code"], "pack_unreadable");
    assert!(!program.data_dir().exists(), "a check needs no data folder");
}

#[test]
fn wrong_usage_ends_with_two() {
    let program = Program::new();
    for args in [
        &[][..],
        &["dance"],
        &["project", "new"],
        &["answer", "x", "pm-001", "--rating", "7"],
        &["measures", "x", "--lang", "de"],
        &["project", "list", "--loudly"],
    ] {
        let ran = program.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains("Usage:") || ran.err.starts_with("error:"), "{args:?}: {}", ran.err);
    }
    assert!(!program.data_dir().exists());
    assert!(program.ok(&["--version"]).contains(api::VERSION));
    assert!(program.ok(&["--help"]).contains("answers"));
}

#[test]
fn errors_are_said_in_the_chosen_language() {
    let program = Program::new();
    let id = program.project(&["--name", "Riverside"]);
    let said = |language: &str| {
        let ran = program.run(&["answer", &id, "pm-001", "--rating", "na", "--lang", language]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
        assert_eq!(ran.err.lines().count(), 1);
        ran.err
    };
    assert!(said("en").contains("reason") && said("en") != said("fr"));
    assert!(said("fr").contains(['«', 'é', 'è', 'à']));
    assert!(said("es").contains(['«', 'ó', 'é', 'í', 'ú', 'ñ']));
    assert!(said("ar").chars().filter(|c| ('\u{600}'..='\u{6ff}').contains(c)).count() > 20);
    // Without a choice, the language of the system.
    let mut french = program.command(&["answer", &id, "pm-001", "--rating", "na"]);
    let ran = Ran::of(french.env("LC_ALL", "fr_FR.UTF-8").env("LANG", "fr_FR.UTF-8").env_remove("LANGUAGE"));
    assert!(!cfg!(target_os = "linux") || ran.err == said("fr"), "{}", ran.err);
}

#[test]
fn the_data_folder_comes_from_argument_or_environment() {
    let program = Program::new();
    let (one, two) = (program.folder().join("one"), program.folder().join("two"));
    let new = |command: &mut Command, name: &str| {
        let ran = Ran::of(command.args(["project", "new", "--name", name]));
        assert_eq!(ran.code, Some(0), "{}", ran.err);
    };
    new(program.bare().env("MAINSTAY_DATA_DIR", &one), "First");
    // The argument is nearer than the environment.
    new(program.bare().env("MAINSTAY_DATA_DIR", &one).arg("--data-dir").arg(&two), "Second");
    let names = |folder: &std::path::Path| {
        let ran = Ran::of(program.bare().arg("--data-dir").arg(folder).args(["project", "list"]));
        ["First", "Second"].map(|name| ran.out.contains(name))
    };
    assert_eq!((names(&one), names(&two)), ([true, false], [false, true]));
    let missing = program.folder().join("no/where");
    let ran = Ran::of(program.bare().arg("--data-dir").arg(&missing).args(["project", "list"]));
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains(missing.to_str().unwrap()));
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_choice_the_data_folder_is_that_of_the_user() {
    let program = Program::new();
    assert_eq!(Ran::of(program.bare().args(["project", "new", "--name", "Mine"])).code, Some(0));
    assert_eq!(
        files::below(&program.folder().join("of-this-user"), &|_| true).len(),
        8,
        "lock, device, one segment, and five files of the pack"
    );
}

#[test]
fn a_data_folder_in_use_is_refused() {
    let program = Program::new();
    let id = program.project(&["--name", "Riverside"]);
    let held = api::Api::open(Some(program.data_dir()), api::Clock::System).unwrap();
    let ran = program.run(&["project", "show", &id, "--json"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap()["error"]["code"], "data_dir_in_use");
    drop(held);
    program.ok(&["project", "show", &id]);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_error() {
    let program = Program::new();
    let id = program.project(&["--name", "Riverside"]);
    let mut child =
        program::start(program.command(&["measures", &id]).stdout(Stdio::piped()).stderr(Stdio::piped()));
    drop(child.stdout.take());
    let ran = Ran::ended(child.wait_with_output().unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn the_program_is_linked_to_no_window() {
    let output = program::run(Command::new("ldd").arg(program::path()));
    let libraries = String::from_utf8(output.stdout).unwrap();
    assert!(libraries.contains("libc.so"), "{libraries}");
    for library in ["gtk", "gdk", "webkit", "javascriptcore", "X11", "wayland"] {
        assert!(!libraries.to_lowercase().contains(&library.to_lowercase()), "{libraries}");
    }
}
