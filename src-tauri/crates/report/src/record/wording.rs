//! Texts of the framework with the language that they are really in.

use checklist::Language;
use checklist::prose::Phrase;
use serde::Serialize;

#[cfg(test)]
use super::schema;
use crate::compose::Source;

/// A text of the framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Wording {
    /// The words.
    pub text: String,
    /// Their language: the one asked for, or the pack's own where a translation is missing.
    #[cfg_attr(test, schemars(schema_with = "schema::language"))]
    pub language: Language,
}

/// Something of the framework that has a permanent id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Named {
    /// Its permanent id.
    pub id: String,
    /// Its title.
    pub title: Wording,
}

pub(super) fn wording(source: &Source<'_>, phrase: Phrase<'_>) -> Wording {
    let text = source.words.text(phrase);
    Wording { text: text.text.to_owned(), language: text.language }
}

/// A text that may be absent from the framework.
pub(super) fn given(source: &Source<'_>, phrase: Phrase<'_>) -> Option<Wording> {
    Some(wording(source, phrase)).filter(|wording| !wording.text.is_empty())
}

pub(super) fn named(source: &Source<'_>, id: &str, phrase: Phrase<'_>) -> Named {
    Named { id: id.to_owned(), title: wording(source, phrase) }
}
