//! The words of the program: every sentence in every language, in the typography of that language, used somewhere, and there
//! wherever it is used. What `i18n` promises about look-up and plural rules is tested beside it.

use std::collections::{BTreeMap, BTreeSet};

use api::{Code, Language};
use checklist::Fault;
use regex::Regex;

use crate::files::{self, json, read, repository};

type Words = BTreeMap<String, String>;

fn words(language: Language) -> Words {
    table(&format!("locales/{}.json", language.tag()))
}

fn table(path: &str) -> Words {
    let text = read(path);
    let words: Words = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    // A key that stands twice would lose one of its sentences in silence.
    let lines = text.lines().filter(|line| line.trim_start().starts_with('"')).count();
    assert_eq!(lines, words.len(), "{path}: a key stands twice");
    words
}

fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["one", "other"],
        Language::Fr | Language::Es => &["one", "many", "other"],
        Language::Ar => &["zero", "one", "two", "few", "many", "other"],
    }
}

/// Keys with plural forms, without the form.
fn stems(english: &Words) -> BTreeSet<String> {
    let stem = |key: &str| key.strip_suffix(".one").map(str::to_owned);
    english
        .keys()
        .filter_map(|key| stem(key))
        .filter(|stem| english.contains_key(&format!("{stem}.other")))
        .collect()
}

/// The key that code names: without the form of a plural.
fn named<'a>(key: &'a str, stems: &BTreeSet<String>) -> &'a str {
    key.rsplit_once('.').map_or(key, |(stem, _)| if stems.contains(stem) { stem } else { key })
}

fn places(words: &str) -> BTreeSet<String> {
    Regex::new(r"%\{(\w+)\}").unwrap().captures_iter(words).map(|place| place[1].to_owned()).collect()
}

/// Everything that is wrong, said at once.
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_language_has_the_same_keys_in_its_own_plural_forms() {
    let english = words(Language::En);
    let stems = stems(&english);
    let keys: BTreeSet<&str> = english.keys().map(|key| named(key, &stems)).collect();
    for language in Language::ALL {
        let wanted: BTreeSet<String> = keys
            .iter()
            .flat_map(|key| match stems.contains(*key) {
                true => forms(language).iter().map(|form| format!("{key}.{form}")).collect(),
                false => vec![(*key).to_owned()],
            })
            .collect();
        let found: BTreeSet<String> = words(language).into_keys().collect();
        let wrong: Vec<_> =
            wanted.symmetric_difference(&found).map(|key| format!("{language:?} {key}")).collect();
        none(&wrong);
        let countries = table(&format!("locales/countries/{}.json", language.tag()));
        assert_eq!(
            countries.keys().collect::<Vec<_>>(),
            table("locales/countries/en.json").keys().collect::<Vec<_>>()
        );
    }
}

#[test]
fn every_language_has_the_same_places() {
    let english = words(Language::En);
    let stems = stems(&english);
    let place = Regex::new(r"%\{\w+\}").unwrap();
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for (key, text) in words(language) {
            let stem = named(&key, &stems);
            let (is_plural, model) = match stems.contains(stem) {
                true => (true, format!("{stem}.other")),
                false => (false, key.clone()),
            };
            let (mut wanted, found) = (places(&english[&model]), places(&text));
            // "tomorrow", "يومين": a form for one exact count may say it in words.
            if is_plural && !key.ends_with(".other") && !found.contains("count") {
                wanted.remove("count");
            }
            if wanted != found || text.matches("%{").count() != place.find_iter(&text).count() {
                wrong.push(format!("{language:?} {key}: {wanted:?} but {found:?}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn no_sentence_is_empty_or_has_blanks_around_it() {
    // Joined between other words.
    let joints = ["checklist.dot", "format.separator", "report.doc.separator"];
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for (key, text) in
            words(language).into_iter().chain(table(&format!("locales/countries/{}.json", language.tag())))
        {
            let blanks = text.trim() != text && !joints.contains(&key.as_str());
            if text.trim().is_empty() || blanks || text.contains("  ") || text.contains(['\n', '\t', '\r']) {
                wrong.push(format!("{language:?} {key}: {text:?}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn french_has_its_narrow_spaces() {
    const NARROW: char = '\u{202f}';
    let mut wrong = Vec::new();
    for (key, text) in words(Language::Fr) {
        let text = without_braces(&text);
        let chars: Vec<char> = text.chars().collect();
        for (at, c) in chars.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| chars[at]);
            let after = chars.get(at + 1).copied();
            let fits = match c {
                // Not in 10:42 or https://…
                ':' if after.is_some_and(|c| !c.is_whitespace()) => true,
                ';' | '!' | '?' | ':' | '%' | '»' => {
                    at == 0 || before == Some(NARROW) || before.is_some_and(|c| "?!".contains(c))
                }
                '«' => after == Some(NARROW),
                '"' => false,
                '\u{a0}' => false,
                _ => true,
            };
            if !fits {
                wrong.push(format!("{key}: {c:?} in {text:?}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn spanish_opens_its_questions() {
    let wrong: Vec<String> = words(Language::Es)
        .into_iter()
        .filter(|(_, text)| {
            let count = |c: char| text.matches(c).count();
            text.chars().count() > 1 && (count('?') != count('¿') || count('!') != count('¡'))
        })
        .map(|(key, text)| format!("{key}: {text}"))
        .collect();
    none(&wrong);
}

#[test]
fn arabic_has_western_digits_and_its_own_marks() {
    let arabic_indic = |c: char| ('\u{660}'..='\u{669}').contains(&c) || ('\u{6f0}'..='\u{6f9}').contains(&c);
    let mut wrong = Vec::new();
    for (key, text) in words(Language::Ar).into_iter().chain(table("locales/countries/ar.json")) {
        let plain = without_braces(&text);
        let latin = plain.chars().find(|c| ",;?".contains(*c)).filter(|c| plain.trim() != c.to_string());
        if plain.chars().any(arabic_indic) || latin.is_some() {
            wrong.push(format!("{key}: {text}"));
        }
    }
    none(&wrong);
    // And it is Arabic at all: a sentence in Latin letters was forgotten.
    let names = ["Mainstay", "IBM", "Lucide", "HTML", "MIT", "Word", "Excel", "JSON", "Markdown"];
    let forgotten: Vec<String> = words(Language::Ar)
        .into_iter()
        .filter(|(_, text)| {
            let letters = names.iter().fold(without_braces(text), |text, name| text.replace(name, ""));
            let arabic = letters.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
            !arabic && letters.chars().filter(char::is_ascii_alphabetic).count() > 3
        })
        .map(|(key, text)| format!("{key}: {text}"))
        .collect();
    none(&forgotten);
}

/// WebKitGTK 2.50 lifts a whole word whose last sign is a vowel mark, in the faces that Mainstay has.
#[test]
fn no_arabic_word_ends_in_a_vowel_mark() {
    let lifted =
        Regex::new("[\u{64b}-\u{652}](?:[^\u{621}-\u{652}]|$)|ل\u{64b}ا(?:[^\u{621}-\u{652}]|$)").unwrap();
    let packs = ["src-tauri/content/piha/ar.json", "src-tauri/content/sample/ar.json"]
        .map(|path| (path.to_owned(), files::read(path)));
    let wrong: Vec<String> = words(Language::Ar)
        .into_iter()
        .chain(packs)
        .filter_map(|(key, text)| Some(format!("{key}: {}", lifted.find(&text)?.as_str())))
        .collect();
    none(&wrong);
}

/// A sentence without its places and without examples of JSON.
fn without_braces(text: &str) -> String {
    Regex::new(r"%?\{[^}]*\}").unwrap().replace_all(text, "").into_owned()
}

#[test]
fn every_error_has_words_in_every_language() {
    for language in Language::ALL {
        let words = words(language);
        for code in Code::ALL {
            assert!(words.contains_key(&format!("errors.{}", code.as_str())), "{language:?} {code:?}");
        }
    }
    // What the window can meet is what the list of all codes has.
    let bindings = read("ui/src/ipc/bindings.ts");
    let line = bindings.lines().find(|line| line.starts_with("export type Code =")).unwrap();
    let codes: BTreeSet<&str> = line.split('"').skip(1).step_by(2).collect();
    assert_eq!(codes, Code::ALL.iter().map(|code| code.as_str()).collect());
}

#[test]
fn every_text_that_can_be_refused_has_a_name() {
    use checklist::change::TextPlace as Place;
    let places = [
        Place::Name,
        Place::Mission,
        Place::Note,
        Place::Reason,
        Place::EvidenceTitle,
        Place::EvidencePlace,
        Place::Action,
        Place::Owner,
        Place::MilestoneName,
        Place::MilestoneRemark,
    ];
    let named: BTreeSet<&str> =
        places.iter().map(|place| place.as_str()).chain(["role", "organisation"]).collect();
    for language in Language::ALL {
        let found: BTreeSet<String> = words(language)
            .keys()
            .filter_map(|key| key.strip_prefix("errors.place.").map(str::to_owned))
            .collect();
        assert_eq!(found, named.iter().map(|name| (*name).to_owned()).collect(), "{language:?}");
    }
}

/// One of each fault that a pack can have.
fn faults() -> Vec<Fault> {
    let (x, y) = (|| "x".to_owned(), || "y".to_owned());
    vec![
        Fault::ArabicInLatin { words: x() },
        Fault::BandsOutOfOrder,
        Fault::CodeDuplicate { code: x() },
        Fault::CodeInvalid { code: x() },
        Fault::FileMissing,
        Fault::FormatTooNew { found: 9 },
        Fault::GroupMissing { group: "phases" },
        Fault::IdDuplicate,
        Fault::IdInvalid,
        Fault::IdentityDiffers { found: x(), expected: y() },
        Fault::KeyDuplicate,
        Fault::LatinInArabic { words: x() },
        Fault::LengthDoubtful { found: 1, expected: 90 },
        Fault::MeansDiffer { found: 1, expected: 2 },
        Fault::NotReadable { detail: "line 1".to_owned() },
        Fault::NotTranslated,
        Fault::PlaceholderDiffers { found: x(), expected: y() },
        Fault::ProseMissing,
        Fault::ProseSurplus,
        Fault::ScaleIncomplete,
        Fault::SectionsOutOfOrder,
        Fault::SectorDiffers { sector: x() },
        Fault::SectorDuplicate { sector: x() },
        Fault::SectorMissing,
        Fault::SectorSurplus { sector: x() },
        Fault::SourceUnknown { source: x() },
        Fault::TermUnknown { group: "levels", term: x() },
        Fault::TextEmpty,
        Fault::TextHidden { character: "U+202E".to_owned() },
        Fault::TextTooLong { found: 2, limit: 1 },
        Fault::TooMany { group: "items", found: 2, limit: 1 },
        Fault::TranslationMissing,
        Fault::TranslationSurplus,
        Fault::UrlInvalid { url: x() },
        Fault::VersionInvalid { found: x() },
    ]
}

#[test]
fn every_fault_of_a_pack_has_words_in_every_language() {
    let written = Regex::new(r#"Self::\w+(?: \{ \.\. \})? => "([a-z_]+)""#).unwrap();
    let source = read("src-tauri/crates/checklist/src/check/fault.rs");
    let codes: BTreeSet<String> = written.captures_iter(&source).map(|code| code[1].to_owned()).collect();
    assert_eq!(codes, faults().iter().map(|fault| fault.code().to_owned()).collect(), "the list above");
    for language in Language::ALL {
        for fault in faults() {
            let key = format!("pack.{}", fault.code());
            assert!(i18n::has(language, &key), "{language:?} {key}");
            let params = fault.params();
            let args: Vec<(&str, &str)> =
                params.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let sentence = i18n::text(language, &key, &args);
            assert!(!sentence.contains("%{"), "{language:?} {sentence}");
        }
    }
}

/// Something in quotes in the sources of the program that may be a key, perhaps with a part that is only known at run time.
struct Use {
    file: String,
    text: String,
    /// The keys that it can stand for.
    pattern: Regex,
}

/// The sources that people see words of, without their tests.
fn sources() -> Vec<(String, String)> {
    let roots = [
        "ui/src",
        "src-tauri/src",
        "src-tauri/crates/api",
        "src-tauri/crates/cli",
        "src-tauri/crates/i18n",
        "src-tauri/crates/pack",
        "src-tauri/crates/report",
    ];
    let mut sources = Vec::new();
    for root in roots {
        for path in files::below(&repository().join(root), &|name| !["tests", "examples"].contains(&name)) {
            let name = path.strip_prefix(repository()).unwrap().to_string_lossy().replace('\\', "/");
            let is_source = [".rs", ".ts", ".svelte"].iter().any(|end| name.ends_with(end));
            let is_test =
                name.ends_with(".test.ts") || name.ends_with("tests.rs") || name.ends_with("bindings.ts");
            if is_source && !is_test {
                let text = std::fs::read_to_string(&path).unwrap();
                sources.push((name, text.split("\n#[cfg(test)]\nmod ").next().unwrap().to_owned()));
            }
        }
    }
    sources
}

/// A pattern for what stands in code. A part that is not known may be any one word, and so may what follows a last dot; a
/// number may follow, as in the names of months.
fn pattern(text: &str) -> Regex {
    let open = Regex::new(r"\$?\{[^{}]*\}").unwrap();
    let parts: Vec<String> = open.split(text).map(regex::escape).collect();
    let end = if text.ends_with('.') { "[A-Za-z0-9_]+" } else { r"(?:\.\d+)?" };
    Regex::new(&format!("^{}{end}$", parts.join("[A-Za-z0-9_]+"))).unwrap()
}

fn uses(keys: &BTreeSet<&str>) -> Vec<Use> {
    // Reports name their words without this beginning, and word by word of a family.
    const OF_REPORTS: &str = "report.doc.";
    let quoted = Regex::new(r#"['"`]((?:[A-Za-z0-9_.]|\$?\{[^{}'"`]*\})+)['"`]"#).unwrap();
    let of_family = Regex::new(r#"(?:word|text)_for\("([a-z_]+)""#).unwrap();
    let families: BTreeSet<&str> = keys.iter().filter_map(|key| key.split('.').next()).collect();
    let there = |pattern: &Regex| keys.iter().any(|key| pattern.is_match(key));
    let mut uses = Vec::new();
    for (file, source) in sources() {
        let of_reports = file.contains("crates/report/");
        let mut texts: Vec<String> = quoted.captures_iter(&source).map(|found| found[1].to_owned()).collect();
        texts.extend(of_family.captures_iter(&source).map(|found| format!("{OF_REPORTS}{}.", &found[1])));
        for text in texts {
            if of_reports && text.starts_with(&format!("{OF_REPORTS}{{")) {
                // The one place where that beginning is set before.
                continue;
            }
            let (whole, of_report) = (pattern(&text), pattern(&format!("{OF_REPORTS}{text}")));
            let is_of_report = of_reports && there(&of_report);
            if is_of_report {
                uses.push(Use { file: file.clone(), text: text.clone(), pattern: of_report });
            }
            let is_file =
                [".json", ".rs", ".ts", ".html", ".css", ".svelte"].iter().any(|end| text.ends_with(end));
            let looks_like_a_key =
                text.contains('.') && families.contains(text.split('.').next().unwrap()) && !is_file;
            if there(&whole) || looks_like_a_key && !is_of_report {
                uses.push(Use { file: file.clone(), text, pattern: whole });
            }
        }
    }
    assert!(uses.len() > 300, "{} uses found: the search itself is broken", uses.len());
    uses
}

#[test]
fn every_key_that_is_used_is_there_and_every_key_is_used() {
    let english = words(Language::En);
    let stems = stems(&english);
    let keys: BTreeSet<&str> = english.keys().map(|key| named(key, &stems)).collect();
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    for Use { file, text, pattern } in uses(&keys) {
        let matching: Vec<&str> = keys.iter().filter(|key| pattern.is_match(key)).copied().collect();
        if matching.is_empty() {
            wrong.push(format!("{file} uses {text}, which no language has"));
        }
        used.extend(matching);
    }
    wrong.extend(keys.difference(&used).map(|key| format!("nothing uses {key}")));
    none(&wrong);
}

#[test]
fn a_plural_is_asked_for_as_a_plural() {
    let english = words(Language::En);
    let stems = stems(&english);
    // `t('key')` of a key with forms would show the key itself, and so would `plural('key')` of one without.
    let plain = Regex::new(r"\b(t|pieces)\('([A-Za-z0-9_.]+)'").unwrap();
    let counted = Regex::new(r"\b(plural|pluralPieces)\('([A-Za-z0-9_.]+)'").unwrap();
    let mut wrong = Vec::new();
    for file in files::below(&repository().join("ui/src"), &|_| true) {
        let Ok(source) = std::fs::read_to_string(&file) else { continue };
        wrong.extend(
            plain
                .captures_iter(&source)
                .filter(|c| stems.contains(&c[2]))
                .map(|c| format!("{} {}", file.display(), &c[0])),
        );
        wrong.extend(
            counted
                .captures_iter(&source)
                .filter(|c| !stems.contains(&c[2]))
                .map(|c| format!("{} {}", file.display(), &c[0])),
        );
    }
    none(&wrong);
}

#[test]
fn keys_are_flat_and_sorted() {
    let key = Regex::new(r#"(?m)^\s*"([^"]+)":"#).unwrap();
    for language in Language::ALL {
        let path = format!("locales/{}.json", language.tag());
        let value = json(&path);
        assert!(value.as_object().unwrap().values().all(serde_json::Value::is_string), "{path}");
        let text = read(&path);
        let keys: Vec<&str> = key.captures_iter(&text).map(|found| found.get(1).unwrap().as_str()).collect();
        assert!(keys.is_sorted(), "{path}");
    }
}
