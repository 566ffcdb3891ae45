//! House rules that no linter knows: who may use whom, which words stay out of which files, and lists that stand in several
//! places and must agree.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use regex::Regex;
use serde_json::Value;

use crate::files::{self, json, read, repository};

/// Each crate of the core with the crates that it may use: only those above it in the flow of data.
const ARROWS: [(&str, &[&str]); 13] = [
    ("checklist", &[]),
    ("i18n", &["checklist"]),
    ("store", &["checklist"]),
    ("report", &["checklist", "i18n"]),
    ("pdf", &["checklist", "report"]),
    ("docx", &["checklist", "report"]),
    ("workbook", &[]),
    ("xlsx", &["checklist", "report", "workbook"]),
    ("pack", &["checklist", "i18n", "workbook"]),
    ("api", &["checklist", "store", "i18n", "report", "pdf", "docx", "xlsx", "pack", "workbook"]),
    ("cli", &["api", "checklist", "i18n"]),
    ("xtask", &[]),
    ("mainstay", &["api", "i18n"]),
];

/// Who may open a window: the shell, and the empty window against which its start is measured.
const WITH_A_WINDOW: [&str; 2] = ["mainstay", "bare"];

/// What only they may bring in.
const WINDOW: [&str; 9] =
    ["tauri", "wry", "tao", "gtk", "webkit2gtk", "webkit2gtk-sys", "gdk", "muda", "rfd"];

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

fn packages() -> Vec<Value> {
    let mut metadata = Command::new(env!("CARGO"));
    metadata.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).current_dir(repository());
    let output = crate::program::run(&mut metadata);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

fn uses(package: &Value) -> Vec<(String, Option<String>)> {
    let dependencies = package["dependencies"].as_array().unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    dependencies.iter().map(|used| (text(&used["name"]).unwrap(), text(&used["kind"]))).collect()
}

#[test]
fn each_crate_uses_only_those_above_it() {
    let packages = packages();
    let ours: BTreeSet<&str> = packages.iter().map(|package| package["name"].as_str().unwrap()).collect();
    for (name, _) in ARROWS {
        assert!(ours.contains(name), "no package {name}");
    }
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        let allowed = ARROWS.iter().find(|(known, _)| *known == name);
        for (used, kind) in uses(package) {
            let is_window = WINDOW.contains(&used.as_str()) || used.starts_with("tauri");
            assert!(!is_window || WITH_A_WINDOW.contains(&name), "{name} uses {used}");
            assert!(used != "mainstay" && used != "directories" || name == "store", "{name} uses {used}");
            assert!(used != "rust-i18n" || name == "i18n", "{name} uses {used}");
            if let Some((_, allowed)) = allowed
                && ours.contains(used.as_str())
                && kind.as_deref() != Some("dev")
            {
                assert!(allowed.contains(&used.as_str()), "{name} uses {used}");
            }
        }
    }
}

/// The packages of Cargo.lock with what each needs, for every system and with tests.
fn locked() -> BTreeMap<String, BTreeSet<String>> {
    let mut packages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let lock = read("Cargo.lock");
    for block in lock.split("[[package]]").skip(1) {
        let name = block.split('"').nth(1).unwrap().to_owned();
        let needs =
            block.split_once("dependencies = [").map_or("", |(_, rest)| rest.split(']').next().unwrap());
        // `"name"` or `"name version"`. Two versions of one package count as one: that can only find more.
        let needs =
            needs.split('"').skip(1).step_by(2).map(|need| need.split(' ').next().unwrap().to_owned());
        packages.entry(name).or_default().extend(needs);
    }
    packages
}

#[test]
fn the_core_builds_without_a_window() {
    let manifest = read("Cargo.toml");
    let line = manifest.lines().find(|line| line.starts_with("default-members")).unwrap();
    assert!(line.contains("src-tauri/crates/*") && line.contains("tests") && !line.contains("\"src-tauri\""));
    let locked = locked();
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> =
        ARROWS.iter().map(|(name, _)| *name).filter(|name| *name != "mainstay").collect();
    next.push("tests");
    while let Some(name) = next.pop() {
        if reached.insert(name) {
            next.extend(locked[name].iter().map(String::as_str));
        }
    }
    assert!(reached.contains("serde_json") && reached.len() > 50, "the search itself is broken");
    let is_window =
        |name: &&&str| WINDOW.contains(*name) || name.starts_with("tauri") || name.starts_with("webkit");
    let found: Vec<_> = reached.iter().filter(is_window).collect();
    assert!(found.is_empty(), "{found:?}");
    assert!(locked["mainstay"].contains("tauri"));
}

/// The files of the interface whose names end so.
fn interface(ends: &[&str]) -> Vec<PathBuf> {
    let all = files::below(&repository().join("ui/src"), &|_| true);
    all.into_iter().filter(|path| ends.iter().any(|end| path.to_string_lossy().ends_with(end))).collect()
}

/// Lines of files in which a pattern stands, as `file:line: text`.
fn found(files: &[PathBuf], pattern: &Regex) -> Vec<String> {
    let mut found = Vec::new();
    for path in files {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        for (number, line) in text.lines().enumerate().filter(|(_, line)| pattern.is_match(line)) {
            let path = path.strip_prefix(repository()).unwrap().display();
            found.push(format!("{path}:{}: {}", number + 1, line.trim()));
        }
    }
    found
}

#[test]
fn styles_know_no_left_and_no_right() {
    let physical = Regex::new(
        r"(?x) (?:^|[\s;{])(?:
            (?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[a-z-]*
          | border-(?:top|bottom)-(?:left|right)-radius
          | left | right
          ) \s*:
        | (?:text-align|float|clear) \s*:\s* (?:left|right)\b",
    )
    .unwrap();
    let styles = interface(&[".css"]);
    assert!(styles.len() >= 3);
    none(&found(&styles, &physical));
    let mut wrong = Vec::new();
    for path in interface(&[".svelte"]) {
        let text = std::fs::read_to_string(&path).unwrap();
        let style = text.split("<style>").nth(1).unwrap_or_default();
        wrong.extend(
            style
                .lines()
                .filter(|line| physical.is_match(line))
                .map(|line| format!("{}: {line}", path.display())),
        );
    }
    none(&wrong);
    none(&found(
        &interface(&[".svelte"]),
        &Regex::new(r"style:(?:left|right|margin-left|margin-right|padding-left|padding-right)\b").unwrap(),
    ));
}

#[test]
fn markup_has_no_styles_and_no_scripts_of_its_own() {
    // The content security policy would drop them without a word.
    let mut files = interface(&[".svelte"]);
    files.push(repository().join("ui/index.html"));
    none(&found(&files, &Regex::new(r#"\sstyle=["'{]|\son[a-z]+="|javascript:"#).unwrap()));
    // Only one component lays out markup that it did not write: drawings, which the core makes and in which it escapes all texts.
    let drawn = Path::new("ui/src/screens/figures/Figure.svelte");
    let raw = found(&files, &Regex::new(r"\{@html").unwrap());
    assert!(raw.len() == 1 && raw[0].starts_with(&drawn.display().to_string()), "{raw:?}");
}

#[test]
fn only_one_folder_knows_tauri() {
    let outside: Vec<PathBuf> = interface(&[".ts", ".svelte"])
        .into_iter()
        .filter(|path| !path.to_string_lossy().replace('\\', "/").contains("ui/src/ipc/"))
        .collect();
    assert!(outside.len() > 20);
    none(&found(&outside, &Regex::new("@tauri-apps|__TAURI").unwrap()));
}

#[test]
fn the_names_of_commands_agree_everywhere() {
    let all = |path: &str, pattern: &str| -> Vec<String> {
        let text = read(path);
        Regex::new(pattern).unwrap().captures_iter(&text).map(|found| found[1].to_owned()).collect()
    };
    let names = all("src-tauri/command_names.rs", r#"(?m)^\s+"([a-z_]+)",$"#);
    assert!(names.len() > 15 && names.is_sorted());
    let listed: BTreeSet<String> = names.into_iter().collect();
    let functions =
        all("src-tauri/src/commands.rs", r"#\[tauri::command[^\]]*\]\s*pub\(crate\) (?:async )?fn (\w+)");
    let registered = all("src-tauri/src/window.rs", r"commands::(\w+),");
    let called = all("ui/src/ipc/commands.ts", r"call<[^(]*>\(\s*'(\w+)'");
    let capability = json("src-tauri/capabilities/main.json");
    let allowed: Vec<String> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| permission.as_str().unwrap().strip_prefix("allow-").unwrap().replace('-', "_"))
        .collect();
    for (place, names) in [
        ("commands.rs", functions),
        ("window.rs", registered),
        ("commands.ts", called),
        ("main.json", allowed),
    ] {
        assert_eq!(names.iter().cloned().collect::<BTreeSet<_>>(), listed, "{place}");
        assert_eq!(names.len(), listed.len(), "{place}: a name stands twice");
    }
}

#[test]
fn the_window_may_load_nothing_from_elsewhere() {
    let config = json("src-tauri/tauri.conf.json");
    let security = &config["app"]["security"];
    assert_eq!(security["capabilities"], serde_json::json!(["main"]));
    // Each scheme of our own has this second form on Windows.
    let local = ["http://ipc.localhost", "http://report.localhost"];
    let policies: Vec<&Value> = [&security["csp"]].into_iter().chain(security.get("devCsp")).collect();
    for policy in policies {
        let policy = policy.as_object().unwrap();
        assert_eq!(policy["default-src"], "'none'");
        // Pictures are those of the program, the logo that the core made harmless, and the pages of the preview.
        assert_eq!(policy["img-src"], "'self' data: report: http://report.localhost");
        for (directive, sources) in policy {
            for source in sources.as_str().unwrap().split_whitespace() {
                let is_wide = source.contains("unsafe-")
                    || source.contains('*')
                    || ["http:", "https:", "ws:", "wss:", "blob:"].contains(&source);
                let is_remote = source.contains("://") && !local.contains(&source);
                assert!(!is_wide && !is_remote, "{directive} {source}");
            }
        }
    }
    let text = read("src-tauri/tauri.conf.json");
    for word in ["dangerous", "withGlobalTauri\": true", "devUrl"] {
        assert!(!text.contains(word), "{word}");
    }
    let capabilities = files::below(&repository().join("src-tauri/capabilities"), &|_| true);
    assert_eq!(capabilities.len(), 1);
    assert_eq!(json("src-tauri/capabilities/main.json")["windows"], serde_json::json!(["main"]));
}

/// Every text file of the repository that a person wrote.
fn written() -> Vec<PathBuf> {
    let enter =
        |name: &str| !["target", "node_modules", "dist", ".git", "schemas", "autogenerated"].contains(&name);
    let of_machines = ["Cargo.lock", "package-lock.json"];
    let this = Path::new(file!()).file_name().unwrap();
    files::below(&repository(), &enter)
        .into_iter()
        .filter(|path| path.file_name() != Some(this) && !of_machines.iter().any(|name| path.ends_with(name)))
        .collect()
}

#[test]
fn nothing_unfinished_is_left() {
    none(&found(&written(), &Regex::new(r"\b(?:TODO|FIXME|XXX|HACK)\b|\bdbg!|\btodo!\(|\bunimplemented!\(|console\.log|\bdebugger;|\.only\(").unwrap()));
}

#[test]
fn nothing_names_the_computer_it_was_written_on() {
    // Tests may make up paths.
    let tests = repository().join("tests");
    let shipped: Vec<PathBuf> = written().into_iter().filter(|path| !path.starts_with(&tests)).collect();
    none(&found(&shipped, &Regex::new(r"(?:^|[^\w./$}])/(?:work|home|root|Users|tmp)/\w").unwrap()));
}

#[test]
fn every_file_says_what_it_is_for() {
    let enter = |name: &str| !["target", "node_modules", "dist", ".git"].contains(&name);
    let wrong: Vec<String> = ["src-tauri", "tests"]
        .iter()
        .flat_map(|folder| files::below(&repository().join(folder), &enter))
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        // Unit tests beside a module are introduced by that module.
        .filter(|path| !path.ends_with("tests.rs"))
        .filter(|path| !std::fs::read_to_string(path).unwrap().starts_with("//!"))
        .map(|path| path.display().to_string())
        .collect();
    none(&wrong);
}
