//! The texts of a pack in one language, and how a missing one falls back to the pack's own language, marked.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::framework::Framework;
use crate::language::Language;

pub mod texts;

/// `<language>.json` of a pack: every text that people read, by the ids of the structure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prose {
    pub(crate) format: u32,
    pub(crate) pack: String,
    pub(crate) language: Language,
    /// The review status of this language: `draft`, `not_reviewed` or `reviewed`; `missing` when the pack does not have it.
    pub review: String,
    #[serde(default)]
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) short_title: String,
    #[serde(default)]
    pub(crate) disclaimer: String,
    #[serde(default)]
    pub(crate) about: String,
    #[serde(default)]
    pub(crate) ratings: HashMap<String, RatingProse>,
    #[serde(default)]
    pub(crate) bands: HashMap<String, BandProse>,
    #[serde(default)]
    pub(crate) principles: HashMap<String, TermProse>,
    #[serde(default)]
    pub(crate) phases: HashMap<String, TermProse>,
    #[serde(default)]
    pub(crate) levels: HashMap<String, TermProse>,
    #[serde(default)]
    pub(crate) sectors: HashMap<String, TermProse>,
    #[serde(default)]
    pub(crate) kinds: HashMap<String, KindProse>,
    #[serde(default)]
    pub(crate) statuses: HashMap<String, RatingProse>,
    #[serde(default)]
    pub(crate) sections: HashMap<String, SectionProse>,
    #[serde(default)]
    pub(crate) items: HashMap<String, ItemProse>,
    #[serde(default)]
    pub(crate) terms: HashMap<String, GlossaryProse>,
    #[serde(default)]
    pub(crate) sources: HashMap<String, SourceProse>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct RatingProse {
    pub(crate) label: String,
    pub(crate) help: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct BandProse {
    pub(crate) label: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TermProse {
    pub(crate) title: String,
    pub(crate) short: String,
    pub(crate) summary: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct KindProse {
    pub(crate) one: String,
    pub(crate) many: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SectionProse {
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) basis: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ItemProse {
    pub(crate) text: String,
    pub(crate) guidance: String,
    pub(crate) why: String,
    pub(crate) means: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct GlossaryProse {
    pub(crate) term: String,
    pub(crate) definition: String,
    pub(crate) forms: Vec<String>,
    pub(crate) origin: TermOrigin,
    pub(crate) source: String,
}

/// Where a language has its name of a term from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum TermOrigin {
    /// Seen in a public source of the field, in that language.
    Verified,
    /// Put together from words that were seen there.
    Composed,
    /// Chosen by the authors.
    #[default]
    Own,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SourceProse {
    pub(crate) note: String,
}

impl Prose {
    /// Reads the text of a `<language>.json`. The shape only; [`check`](crate::check()) says whether it is complete.
    ///
    /// # Errors
    /// What serde found, with line and column.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The prose of a language that a pack does not have: everything falls back to the pack's own.
    #[must_use]
    pub fn empty(framework: &Framework, language: Language) -> Self {
        Self {
            format: framework.format(),
            pack: framework.id().to_owned(),
            language,
            review: "missing".to_owned(),
            title: String::new(),
            short_title: String::new(),
            disclaimer: String::new(),
            about: String::new(),
            ratings: HashMap::new(),
            bands: HashMap::new(),
            principles: HashMap::new(),
            phases: HashMap::new(),
            levels: HashMap::new(),
            sectors: HashMap::new(),
            kinds: HashMap::new(),
            statuses: HashMap::new(),
            sections: HashMap::new(),
            items: HashMap::new(),
            terms: HashMap::new(),
            sources: HashMap::new(),
        }
    }

    /// The language that it is written in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The ids that have texts, by group of the file.
    pub(crate) fn groups(&self) -> [(&'static str, Vec<&str>); 12] {
        fn ids<T>(group: &HashMap<String, T>) -> Vec<&str> {
            group.keys().map(String::as_str).collect()
        }
        [
            ("ratings", ids(&self.ratings)),
            ("bands", ids(&self.bands)),
            ("principles", ids(&self.principles)),
            ("phases", ids(&self.phases)),
            ("levels", ids(&self.levels)),
            ("sectors", ids(&self.sectors)),
            ("kinds", ids(&self.kinds)),
            ("statuses", ids(&self.statuses)),
            ("sections", ids(&self.sections)),
            ("items", ids(&self.items)),
            ("terms", ids(&self.terms)),
            ("sources", ids(&self.sources)),
        ]
    }

    /// The text of a [`Phrase`], or `None` when it is missing or empty.
    fn get(&self, phrase: Phrase<'_>) -> Option<&str> {
        let text = match phrase {
            Phrase::Title => self.title.as_str(),
            Phrase::ShortTitle => &self.short_title,
            Phrase::Disclaimer => &self.disclaimer,
            Phrase::About => &self.about,
            Phrase::RatingLabel(id) => &self.ratings.get(id)?.label,
            Phrase::RatingHelp(id) => &self.ratings.get(id)?.help,
            Phrase::BandLabel(id) => &self.bands.get(id)?.label,
            Phrase::Principle(id) => &self.principles.get(id)?.title,
            Phrase::PrincipleSummary(id) => &self.principles.get(id)?.summary,
            Phrase::Phase(id) => &self.phases.get(id)?.title,
            Phrase::PhaseShort(id) => &self.phases.get(id)?.short,
            Phrase::PhaseSummary(id) => &self.phases.get(id)?.summary,
            Phrase::Level(id) => &self.levels.get(id)?.title,
            Phrase::LevelSummary(id) => &self.levels.get(id)?.summary,
            Phrase::Sector(id) => &self.sectors.get(id)?.title,
            Phrase::KindOne(id) => &self.kinds.get(id)?.one,
            Phrase::KindMany(id) => &self.kinds.get(id)?.many,
            Phrase::StatusLabel(id) => &self.statuses.get(id)?.label,
            Phrase::StatusHelp(id) => &self.statuses.get(id)?.help,
            Phrase::Section(id) => &self.sections.get(id)?.title,
            Phrase::SectionSummary(id) => &self.sections.get(id)?.summary,
            Phrase::SectionBasis(id) => &self.sections.get(id)?.basis,
            Phrase::Item(id) => &self.items.get(id)?.text,
            Phrase::Guidance(id) => &self.items.get(id)?.guidance,
            Phrase::Why(id) => &self.items.get(id)?.why,
            Phrase::Term(id) => &self.terms.get(id)?.term,
            Phrase::Definition(id) => &self.terms.get(id)?.definition,
            Phrase::SourceNote(id) => &self.sources.get(id)?.note,
        };
        (!text.is_empty()).then_some(text)
    }

    fn means(&self, item: &str) -> Option<&[String]> {
        self.items.get(item).map(|item| item.means.as_slice()).filter(|means| !means.is_empty())
    }
}

/// Which text of a pack is wanted.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each variant names the field of the prose file that it reads")]
pub enum Phrase<'a> {
    Title,
    ShortTitle,
    Disclaimer,
    About,
    RatingLabel(&'a str),
    RatingHelp(&'a str),
    BandLabel(&'a str),
    Principle(&'a str),
    PrincipleSummary(&'a str),
    Phase(&'a str),
    PhaseShort(&'a str),
    PhaseSummary(&'a str),
    Level(&'a str),
    LevelSummary(&'a str),
    Sector(&'a str),
    KindOne(&'a str),
    KindMany(&'a str),
    StatusLabel(&'a str),
    StatusHelp(&'a str),
    Section(&'a str),
    SectionSummary(&'a str),
    SectionBasis(&'a str),
    Item(&'a str),
    Guidance(&'a str),
    Why(&'a str),
    Term(&'a str),
    Definition(&'a str),
    SourceNote(&'a str),
}

/// A text and the language that it is really in, which a reader may have to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text<'a, T: ?Sized = str> {
    /// The text. Empty when the pack has none in any language.
    pub text: &'a T,
    /// Its language: the one asked for, or the pack's own when a translation is missing.
    pub language: Language,
}

/// The prose of the language that was asked for, over the prose of the pack's own language.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    asked: &'a Prose,
    own: &'a Prose,
}

impl<'a> Words<'a> {
    /// `asked` falls back to `own`, the pack's complete language.
    #[must_use]
    pub fn new(asked: &'a Prose, own: &'a Prose) -> Self {
        Self { asked, own }
    }

    /// The language that was asked for.
    #[must_use]
    pub fn language(self) -> Language {
        self.asked.language
    }

    /// The review status of the language that was asked for.
    #[must_use]
    pub fn review(self) -> &'a str {
        &self.asked.review
    }

    /// A text with the language that it is in.
    #[must_use]
    pub fn text(self, phrase: Phrase<'_>) -> Text<'a> {
        match self.asked.get(phrase) {
            Some(text) => Text { text, language: self.asked.language },
            None => Text { text: self.own.get(phrase).unwrap_or_default(), language: self.own.language },
        }
    }

    /// A text in the pack's own language; empty when the pack does not have it.
    #[must_use]
    pub fn own_text(self, phrase: Phrase<'_>) -> &'a str {
        self.own.get(phrase).unwrap_or_default()
    }

    /// The means of verification of an item in the pack's own language.
    #[must_use]
    pub fn own_means(self, item: &str) -> &'a [String] {
        self.own.means(item).unwrap_or_default()
    }

    /// The means of verification of an item, with their language.
    #[must_use]
    pub fn means(self, item: &str) -> Text<'a, [String]> {
        match self.asked.means(item) {
            Some(text) => Text { text, language: self.asked.language },
            None => Text { text: self.own.means(item).unwrap_or_default(), language: self.own.language },
        }
    }

    /// The spellings by which a term is recognised in the texts of the language that was asked for. Empty when a term is too
    /// ordinary to be pointed out, and when the language has no entry for it.
    #[must_use]
    pub fn forms(self, term: &str) -> &'a [String] {
        self.asked.terms.get(term).map(|term| term.forms.as_slice()).unwrap_or_default()
    }

    /// Where the language that was asked for has its name of a term from, and the public source; none where the name falls
    /// back.
    #[must_use]
    pub fn origin(self, term: &str) -> Option<(TermOrigin, &'a str)> {
        self.asked.terms.get(term).map(|term| (term.origin, term.source.as_str()))
    }
}
