//! A document as the templates read it: JSON in which every text knows its direction and has only letters that the fonts
//! have.

use checklist::{Direction, Language};
use report::Document;
use serde_json::{Map, Value, json};

use crate::letters::{direction, writable};

/// The document for the templates. A text has `dir` besides its own fields. What a person typed also has `lines`, its
/// paragraphs with a direction each, for places where it may take more than one line; its `words` are in one.
pub(crate) fn prepared(document: &Document) -> serde_json::Result<Value> {
    let mut prepared = serde_json::to_value(document)?;
    let own = document.language.direction();
    if let Value::Object(members) = &mut prepared {
        // A picture is no text, and may be long.
        let logo =
            members.get_mut("style").and_then(Value::as_object_mut).and_then(|style| style.remove("logo"));
        members.insert("logo".to_owned(), json!(logo_format(logo)));
        members.insert("dir".to_owned(), json!(own.attribute()));
    }
    prepare(&mut prepared, own);
    Ok(prepared)
}

fn logo_format(logo: Option<Value>) -> Option<Value> {
    logo?.get("kind").cloned()
}

fn prepare(value: &mut Value, own: Direction) {
    match value {
        Value::String(text) => *text = writable(text).into_owned(),
        Value::Array(values) => values.iter_mut().for_each(|value| prepare(value, own)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| prepare(member, own));
            // Only a text has words in a language, known or not.
            if members.contains_key("language") && members.contains_key("words") {
                direct(members, own);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Gives a text its direction: that of its language, or that of its first letter when nobody knows the language.
fn direct(text: &mut Map<String, Value>, own: Direction) {
    let known = text.get("language").and_then(|tag| serde_json::from_value::<Language>(tag.clone()).ok());
    if let Some(language) = known {
        text.insert("dir".to_owned(), json!(language.direction().attribute()));
        return;
    }
    let words = text.get("words").and_then(Value::as_str).unwrap_or_default().to_owned();
    let first = direction(&words).unwrap_or(own);
    text.insert("dir".to_owned(), json!(first.attribute()));
    text.insert("lines".to_owned(), lines(&words, first));
    text.insert("words".to_owned(), json!(words.split_whitespace().collect::<Vec<_>>().join(" ")));
}

/// The lines of a text, those that follow each other in the same direction together. A line without letters goes with the
/// line before it.
fn lines(words: &str, first: Direction) -> Value {
    let mut runs: Vec<(Direction, String)> = Vec::new();
    for line in words.trim_end().split('\n') {
        let way = direction(line);
        match runs.last_mut() {
            Some((last, run)) if way.is_none_or(|way| way == *last) => {
                run.push('\n');
                run.push_str(line);
            }
            _ => runs.push((way.unwrap_or(first), line.to_owned())),
        }
    }
    runs.into_iter().map(|(way, run)| json!({"dir": way.attribute(), "words": run})).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_together_by_direction() {
        assert_eq!(
            lines("one\n\n2\nثلاثة\n", Direction::Ltr),
            json!([{"dir": "ltr", "words": "one\n\n2"}, {"dir": "rtl", "words": "ثلاثة"}])
        );
    }
}
