//! What the answers are given to: the pack, and the sources that its items refer to.

use checklist::Language;
use checklist::prose::Phrase;
use serde::Serialize;

#[cfg(test)]
use super::schema;
use super::wording::{Wording, given, wording};
use crate::compose::Source as Given;

/// The pack that a project is answered against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Pack {
    /// Its permanent id.
    pub id: String,
    /// Its version, `major.minor.patch`.
    pub version: String,
    /// The title of the framework.
    pub title: Wording,
    /// The review status of the content, such as `draft_for_review`.
    pub status: String,
    /// The review status of its texts in the language of this record, such as `draft`.
    pub review: String,
    /// The licence of the content, an SPDX id.
    pub licence: String,
    /// The language in which every text exists.
    #[cfg_attr(test, schemars(schema_with = "schema::language"))]
    pub language: Language,
}

/// A public document that items refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Source {
    /// Its permanent id in the pack.
    pub id: String,
    /// Its citation, in its own language.
    pub title: String,
    /// Where it was read.
    pub address: Option<String>,
    /// How much of it was seen by the authors of the pack: `full`, `excerpt` or `none`.
    pub seen: String,
    /// What is said about that.
    pub note: Option<Wording>,
}

pub(super) fn pack(source: &Given<'_>) -> Pack {
    let framework = source.framework;
    Pack {
        id: framework.id().to_owned(),
        version: framework.version().to_owned(),
        title: wording(source, Phrase::Title),
        status: framework.status().to_owned(),
        review: source.words.review().to_owned(),
        licence: framework.licence().to_owned(),
        language: framework.language(),
    }
}

/// The sources behind the items in scope, in the order of the pack.
pub(super) fn cited(source: &Given<'_>) -> Vec<Source> {
    let cited = source.cited();
    cited
        .map(|one| Source {
            id: one.id.clone(),
            title: one.title.clone(),
            address: one.url.clone(),
            seen: one.seen.clone(),
            note: given(source, Phrase::SourceNote(&one.id)),
        })
        .collect()
}
