//! A prose file as JSON that keeps its order: reads a text by its key, and changes one while all others stay as they are.

use checklist::framework::FORMAT;
use checklist::{Framework, Language, Prose};
use serde_json::{Map, Value, json};

use crate::error::Error;
use crate::files::{Files, file_of};
use crate::key::{Family, Key};

/// What stands between the spellings of a term in one cell.
pub(crate) const BETWEEN_FORMS: &str = " | ";

/// The order of a prose file that this program begins.
const FAMILIES: [Family; 12] = [
    Family::Ratings,
    Family::Bands,
    Family::Principles,
    Family::Phases,
    Family::Levels,
    Family::Sectors,
    Family::Kinds,
    Family::Statuses,
    Family::Sections,
    Family::Items,
    Family::Terms,
    Family::Sources,
];

/// The structure and the texts in two languages, read for export or import.
pub(crate) struct Source {
    pub(crate) framework: Framework,
    /// The texts in the pack's own language.
    pub(crate) own: Value,
    /// The texts in the language that is asked for; with its head only when the pack does not have the language.
    pub(crate) asked: Value,
}

impl Source {
    pub(crate) fn read(files: &Files, language: Language) -> Result<Self, Error> {
        let name = checklist::check::STRUCTURE_FILE;
        let structure = files.structure.as_deref().ok_or_else(|| missing(name))?;
        require_known(name, structure)?;
        let framework = Framework::parse(structure).map_err(|error| unusable(name, &error))?;
        let own =
            read(files, framework.language())?.ok_or_else(|| missing(&file_of(framework.language())))?;
        let asked = read(files, language)?.unwrap_or_else(|| {
            json!({
                "format": FORMAT, "pack": framework.id(), "language": language.tag(), "review": "not_reviewed",
            })
        });
        Ok(Self { framework, own, asked })
    }
}

fn read(files: &Files, language: Language) -> Result<Option<Value>, Error> {
    let Some(text) = files.text(language) else { return Ok(None) };
    let name = file_of(language);
    require_known(&name, text)?;
    // The expected shape, so that what stands at a key is a text or a list of texts.
    Prose::parse(text).map_err(|error| unusable(&name, &error))?;
    serde_json::from_str(text).map(Some).map_err(|error| unusable(&name, &error))
}

fn missing(name: &str) -> Error {
    Error::Unusable { name: name.to_owned(), detail: "the file is missing".to_owned() }
}

fn unusable(name: &str, error: &serde_json::Error) -> Error {
    Error::Unusable { name: name.to_owned(), detail: error.to_string() }
}

fn require_known(name: &str, text: &str) -> Result<(), Error> {
    let file: Value = serde_json::from_str(text).map_err(|error| unusable(name, &error))?;
    match file["format"].as_u64() {
        Some(found) if found > u64::from(FORMAT) => {
            Err(Error::Newer { name: name.to_owned(), found, known: u64::from(FORMAT) })
        }
        _ => Ok(()),
    }
}

/// The canonical form of a prose file.
pub(crate) fn canonical(file: &Value) -> String {
    // A value of texts, lists and objects with text keys always has a JSON form.
    format!("{file:#}\n")
}

fn entry<'a>(file: &'a Value, key: &Key) -> Option<&'a Value> {
    match key.family {
        Family::General => Some(file),
        family => file.get(family.name())?.get(&key.id),
    }
}

/// The texts of a list: the means of verification of an item, the spellings of a term.
pub(crate) fn list<'a>(file: &'a Value, key: &Key) -> Vec<&'a str> {
    let list = entry(file, key).and_then(|entry| entry.get(key.part)).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).collect()
}

/// A text as it stands in a cell; none when it is missing or empty.
pub(crate) fn text(file: &Value, key: &Key) -> Option<String> {
    let text = match (key.part, key.index) {
        (_, Some(index)) => (*list(file, key).get(index)?).to_owned(),
        ("forms", None) => list(file, key).join(BETWEEN_FORMS),
        _ => entry(file, key)?.get(key.part)?.as_str()?.to_owned(),
    };
    (!text.is_empty()).then_some(text)
}

/// The spellings that a cell holds.
fn forms(text: &str) -> Vec<&str> {
    text.split(BETWEEN_FORMS.trim()).map(str::trim).filter(|form| !form.is_empty()).collect()
}

/// A text as it would stand in a cell after it was stored.
pub(crate) fn settled(key: &Key, text: &str) -> String {
    if key.part == "forms" { forms(text).join(BETWEEN_FORMS) } else { text.to_owned() }
}

/// Stores a text, or removes it when it is empty. A new entry comes where `own` has it. Means of verification go through
/// [`set_means`].
pub(crate) fn set(file: &mut Value, own: &Value, key: &Key, text: &str) {
    let value = match key.part {
        "forms" => json!(forms(text)),
        _ => json!(text),
    };
    put(file, own, key, (!text.is_empty()).then_some(value));
}

/// Stores all means of verification of an item; none removes the list.
pub(crate) fn set_means(file: &mut Value, own: &Value, key: &Key, means: &[String]) {
    put(file, own, key, (!means.is_empty()).then(|| json!(means)));
}

fn put(file: &mut Value, own: &Value, key: &Key, value: Option<Value>) {
    let Some(file) = file.as_object_mut() else { return };
    let parts = key.family.parts();
    if key.family == Family::General {
        let order: Vec<&str> =
            ["format", "pack", "language", "review"].into_iter().chain(parts.iter().copied()).collect();
        return place(file, key.part, value, &order);
    }
    let families = FAMILIES.map(Family::name);
    let before = ["format", "pack", "language", "review", "title", "short_title", "disclaimer", "about"];
    let order: Vec<&str> = before.into_iter().chain(families).collect();
    if !file.contains_key(key.family.name()) {
        place(file, key.family.name(), Some(json!({})), &order);
    }
    let Some(family) = file.get_mut(key.family.name()).and_then(Value::as_object_mut) else { return };
    if !family.contains_key(&key.id) {
        let ids = own.get(key.family.name()).and_then(Value::as_object).into_iter().flatten();
        let ids: Vec<&str> = ids.map(|(id, _)| id.as_str()).collect();
        place(family, &key.id, Some(json!({})), &ids);
    }
    let Some(entry) = family.get_mut(&key.id).and_then(Value::as_object_mut) else { return };
    place(entry, key.part, value, parts);
    let is_text = |value: &Value| *value != json!("") && *value != json!([]);
    if !parts.iter().any(|part| entry.get(*part).is_some_and(is_text)) {
        family.shift_remove(&key.id);
        return;
    }
    for part in key.family.required() {
        if !entry.contains_key(*part) {
            place(entry, part, Some(json!("")), parts);
        }
    }
}

/// Puts a member in its place by `order`, or removes it. Members that are there stay where they are.
fn place(object: &mut Map<String, Value>, name: &str, value: Option<Value>, order: &[&str]) {
    let Some(value) = value else {
        object.shift_remove(name);
        return;
    };
    if let Some(there) = object.get_mut(name) {
        *there = value;
        return;
    }
    let rank = |name: &str| order.iter().position(|other| *other == name);
    let later =
        object.keys().position(|other| rank(other).unwrap_or(usize::MAX) > rank(name).unwrap_or_default());
    object.shift_insert(later.unwrap_or(object.len()), name.to_owned(), value);
}
