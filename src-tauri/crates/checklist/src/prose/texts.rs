//! The texts of a prose file as one flat list: a key such as `items.pm-001.text` and the words, in the order of the file.
//!
//! It reads any prose file, whatever groups it has, so that checks and tables need no list of fields. It does not look at the
//! structure of the pack: a text for an unknown id is in the list too.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Longest key, in bytes. The keys of a sound pack are shorter than 100.
const KEY_LIMIT: usize = 200;
/// Most strings in one file. A file with more is not read: together with [`KEY_LIMIT`] this bounds the memory of the list.
const STRING_LIMIT: usize = 200_000;

/// Every text that people read in a prose file, as `(key, text)` in the order of the file. Members are joined by dots, places
/// in a list counted from 0: `items.pm-001.means.0`. The file's own data (`format`, `pack`, `language`, `review`) and what is
/// said about a term (`forms`, `origin`, `source`) are left out.
///
/// # Errors
/// What serde found, with line and column; also for a key of more than 200 bytes and for more than 200,000 strings.
pub fn texts(json: &str) -> Result<Vec<(String, String)>, serde_json::Error> {
    let mut strings = strings(json)?;
    strings.retain(|(key, _)| is_text(key));
    Ok(strings)
}

/// Whether the string at a key of a prose file is a text for people, and not said about the file or a term.
#[must_use]
pub fn is_text(key: &str) -> bool {
    let mut parts = key.split('.');
    let of_file = ["format", "pack", "language", "review"].contains(&key);
    let of_term = parts.next() == Some("terms")
        && parts.nth(1).is_some_and(|member| ["forms", "origin", "source"].contains(&member));
    !of_file && !of_term
}

/// Every string of a JSON text by its key, what is said about the file included. A key that stands twice is in the list twice.
pub(crate) fn strings(json: &str) -> Result<Vec<(String, String)>, serde_json::Error> {
    let mut list = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(json);
    Walk { key: String::new(), list: &mut list }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(list)
}

/// One value of the file, on the way down.
struct Walk<'a> {
    key: String,
    list: &'a mut Vec<(String, String)>,
}

impl Walk<'_> {
    fn below<E: Error>(&mut self, part: &str) -> Result<Walk<'_>, E> {
        if self.key.len() + part.len() >= KEY_LIMIT {
            return Err(E::custom(format_args!("a key is longer than {KEY_LIMIT} bytes")));
        }
        let key = if self.key.is_empty() { part.to_owned() } else { format!("{}.{part}", self.key) };
        Ok(Walk { key, list: self.list })
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a prose file")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            map.next_value_seed(self.below(&name)?)?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        for place in 0_usize.. {
            if list.next_element_seed(self.below(&place.to_string())?)?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if self.list.len() >= STRING_LIMIT {
            return Err(E::custom(format_args!("more than {STRING_LIMIT} strings")));
        }
        self.list.push((self.key, text.to_owned()));
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_in_the_order_of_the_file_without_what_is_said_about_it() {
        let json = r#"{"format": 2, "pack": "p", "language": "en", "review": "draft", "title": "T",
            "items": {"b-1": {"text": "B", "means": ["one", "two"]}, "a-1": {"text": ""}},
            "terms": {"t": {"term": "Term", "forms": ["term"], "origin": "own", "source": "s"}}}"#;
        let list = texts(json).unwrap();
        let list: Vec<_> = list.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
        assert_eq!(
            list,
            [
                ("title", "T"),
                ("items.b-1.text", "B"),
                ("items.b-1.means.0", "one"),
                ("items.b-1.means.1", "two"),
                ("items.a-1.text", ""),
                ("terms.t.term", "Term"),
            ]
        );
    }

    #[test]
    fn a_key_that_stands_twice_is_listed_twice() {
        assert_eq!(strings(r#"{"a": {"b": "1"}, "a": {"b": "2"}}"#).unwrap().len(), 2);
    }

    #[test]
    fn endless_keys_and_broken_files_are_refused() {
        assert!(texts(&format!(r#"{{"{}": {{"a": "b"}}}}"#, "k".repeat(300))).is_err());
        assert!(texts(&format!("{}1", "[".repeat(100_000))).is_err());
        assert!(texts(r#"{"a": "b"} {"c": "d"}"#).is_err());
    }
}
