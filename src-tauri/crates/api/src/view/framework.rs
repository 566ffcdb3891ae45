//! A framework in one language, for reading.

use checklist::framework::SectionStatus;
use checklist::prose::TermOrigin;
use checklist::{ItemId, Language, Rating, SectionId, SectionKind};
use serde::Serialize;
use ts_rs::TS;

/// A text of the pack and the language that it is really in: the one asked for, or the pack's own when a translation is
/// missing, which the screen then marks.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Text {
    /// The text, never HTML.
    pub text: String,
    /// Its language.
    pub language: Language,
}

/// A framework in one language.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct FrameworkView {
    /// The pack's id.
    pub id: String,
    /// The version of the content.
    pub version: String,
    /// Whether it is the pack of this program.
    pub is_built_in: bool,
    /// The review status of the content.
    pub status: String,
    /// The language asked for.
    pub language: Language,
    /// The review status of that language: `draft`, `not_reviewed`, `reviewed`, or `missing` when the pack has no such language.
    pub review: String,
    /// How many texts the pack has.
    pub texts: u32,
    /// How many of them fall back to the pack's own language.
    pub untranslated: u32,
    /// The licence of the content, an SPDX id.
    pub licence: String,
    /// The public page that the content grew from.
    pub seed: Option<String>,
    /// The title of the pack.
    pub title: Text,
    /// The short name of the framework.
    pub short_title: Text,
    /// What the pack is not.
    pub disclaimer: Text,
    /// What the framework and the pack are.
    pub about: Text,
    /// The six answers, in the order of the buttons.
    pub ratings: Vec<RatingView>,
    /// The three bands: `low`, `medium`, `high`.
    pub bands: Vec<TermView>,
    /// The principles, in order.
    pub principles: Vec<TermView>,
    /// The phases, in order.
    pub phases: Vec<TermView>,
    /// The levels, in order.
    pub levels: Vec<TermView>,
    /// The sectors, in order.
    pub sectors: Vec<TermView>,
    /// The four kinds of section; `title` is the plural.
    pub kinds: Vec<TermView>,
    /// The statuses that a section can have; `summary` explains each.
    pub statuses: Vec<TermView>,
    /// All sections with their items, in order.
    pub sections: Vec<SectionView>,
    /// The glossary, in order.
    pub terms: Vec<GlossaryTermView>,
    /// All sources, in order.
    pub sources: Vec<SourceView>,
}

/// One answer of the scale.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct RatingView {
    /// Which.
    pub code: Rating,
    /// Its name.
    pub label: Text,
    /// When it is right.
    pub help: Text,
}

/// A word of the framework.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct TermView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// A shorter name where there is one, else the name.
    pub short: Text,
    /// A sentence about it; may be empty.
    pub summary: Text,
}

/// A section.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SectionView {
    /// Its id.
    pub id: SectionId,
    /// Its kind.
    pub kind: SectionKind,
    /// The sector that it is a module of, for the kind `sector` only.
    pub sector: Option<String>,
    /// The code before its items' numbers.
    pub code: String,
    /// Where its title comes from.
    pub status: SectionStatus,
    /// How sure that is: `high`, `medium` or `low`.
    pub confidence: String,
    /// Its title.
    pub title: Text,
    /// One sentence.
    pub summary: Text,
    /// Why we think that it is a section of the framework.
    pub basis: Text,
    /// Its items in order, retired ones included.
    pub items: Vec<ItemView>,
}

/// An item.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ItemView {
    /// Its id.
    pub id: ItemId,
    /// The number that people see, such as `3.4`.
    pub number: String,
    /// The statement.
    pub text: Text,
    /// How to judge it.
    pub guidance: Text,
    /// Why it matters; may be empty.
    pub why: Text,
    /// Means of verification, all in one language.
    pub means: Vec<Text>,
    /// Ids of its phases.
    pub phases: Vec<String>,
    /// Id of its level.
    pub level: String,
    /// Ids of its principles.
    pub principles: Vec<String>,
    /// Ids of its sectors, or `all`.
    pub sectors: Vec<String>,
    /// Whether a low rating is a critical gap.
    pub essential: bool,
    /// Whether a specialist's advice is needed.
    pub specialist: bool,
    /// Whether it was withdrawn.
    pub retired: bool,
    /// What backs it.
    pub references: Vec<ReferenceView>,
}

/// A reference of an item.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ReferenceView {
    /// The source's id.
    pub source: String,
    /// The source's citation.
    pub title: String,
    /// The heading or passage.
    pub at: String,
    /// Whether that place was seen.
    pub seen: bool,
}

/// A term of the glossary.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct GlossaryTermView {
    /// Its id.
    pub id: String,
    /// The group that it is listed in.
    pub group: String,
    /// The term.
    pub term: Text,
    /// One sentence that says what it means.
    pub definition: Text,
    /// Spellings by which it is recognised in texts of the language asked for; empty for words that need no pointing out.
    pub forms: Vec<String>,
    /// Where the language has the name from; none when the name falls back.
    pub origin: Option<TermOrigin>,
    /// The public source of the name; may be empty.
    pub source: String,
    /// What backs the definition; empty when it is the wording of the pack alone.
    pub references: Vec<ReferenceView>,
}

/// A source.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SourceView {
    /// Its id.
    pub id: String,
    /// Its citation.
    pub title: String,
    /// Where it was read.
    pub url: Option<String>,
    /// How much of it was seen: `full`, `excerpt`, `none`.
    pub seen: String,
    /// A remark; may be empty.
    pub note: Text,
}
