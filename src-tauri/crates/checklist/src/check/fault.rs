//! What can be wrong with a pack: a stable code for each, the values that its sentence needs, and whether the pack can be used
//! all the same.

use std::collections::BTreeMap;

use super::bounds::shown;
use crate::framework::FORMAT;

/// What can be wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Letters of the Arabic script in a language that is written in the Latin one.
    ArabicInLatin {
        /// The words.
        words: String,
    },
    /// Bands do not rise from 0.
    BandsOutOfOrder,
    /// Two sections have the same code, so that their items have the same numbers.
    CodeDuplicate {
        /// The code.
        code: String,
    },
    /// The code of a section is not 1 to 8 letters and digits.
    CodeInvalid {
        /// The code.
        code: String,
    },
    /// A file that must be there is not.
    FileMissing,
    /// The file has a newer format than this program knows.
    FormatTooNew {
        /// Its format.
        found: u32,
    },
    /// An item belongs to no phase, principle or sector, so that it is never in scope or counted.
    GroupMissing {
        /// `phases`, `principles` or `sectors`.
        group: &'static str,
    },
    /// An id stands twice.
    IdDuplicate,
    /// An id is not made of small letters, digits and hyphens.
    IdInvalid,
    /// The prose file says that it belongs to something else.
    IdentityDiffers {
        /// What it says.
        found: String,
        /// What it should say.
        expected: String,
    },
    /// A key stands twice in a prose file; which text counts is a matter of chance.
    KeyDuplicate,
    /// Words in Latin letters in an Arabic text.
    LatinInArabic {
        /// The words.
        words: String,
    },
    /// A translation is much shorter or longer than the text that it translates.
    LengthDoubtful {
        /// Its length in characters.
        found: usize,
        /// The length of the text in the pack's own language, in characters.
        expected: usize,
    },
    /// An item has another number of means of verification than in the pack's own language.
    MeansDiffer {
        /// How many.
        found: usize,
        /// How many in the pack's own language.
        expected: usize,
    },
    /// The file is no JSON of the expected shape.
    NotReadable {
        /// What the reader said, with line and column.
        detail: String,
    },
    /// A text is the same, letter by letter, as in the pack's own language.
    NotTranslated,
    /// A translation has other placeholders than the text that it translates.
    PlaceholderDiffers {
        /// Its placeholders.
        found: String,
        /// Those of the text in the pack's own language.
        expected: String,
    },
    /// A text that every pack needs in its own language is missing or empty.
    ProseMissing,
    /// A text for an id that the structure does not have.
    ProseSurplus,
    /// The scale is not the six ratings with 0 to 3 points.
    ScaleIncomplete,
    /// A section stands behind one of a later kind.
    SectionsOutOfOrder,
    /// An item of a sector module is not for that sector, so that it is never in scope by it.
    SectorDiffers {
        /// The sector of the module.
        sector: String,
    },
    /// Two sections are modules of the same sector.
    SectorDuplicate {
        /// The sector.
        sector: String,
    },
    /// A sector module that names no sector, so that it is never in scope.
    SectorMissing,
    /// A section that is no sector module names a sector.
    SectorSurplus {
        /// The sector.
        sector: String,
    },
    /// A reference to a source that is not listed.
    SourceUnknown {
        /// What was given.
        source: String,
    },
    /// A phase, principle, level or sector that is not listed.
    TermUnknown {
        /// `phases`, `principles`, `levels` or `sectors`.
        group: &'static str,
        /// What was given.
        term: String,
    },
    /// A translation that is there and empty; the pack's own language is shown, marked.
    TextEmpty,
    /// A control character, or one that changes the direction of the text after it.
    TextHidden {
        /// Its number, for instance `U+202E`.
        character: String,
    },
    /// A text is too long.
    TextTooLong {
        /// Its length in characters.
        found: usize,
        /// How many characters it may have.
        limit: usize,
    },
    /// More than this program is made for.
    TooMany {
        /// The member of `pack.json`, for instance `items`.
        group: &'static str,
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A text without a translation; it is shown in the pack's own language, marked.
    TranslationMissing,
    /// A translation of a text that the pack's own language does not have.
    TranslationSurplus,
    /// An address that is no plain `https` or `http` address.
    UrlInvalid {
        /// What was given.
        url: String,
    },
    /// The version is not three numbers.
    VersionInvalid {
        /// What was given.
        found: String,
    },
}

impl Fault {
    /// A stable name, part of word keys.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ArabicInLatin { .. } => "arabic_in_latin",
            Self::BandsOutOfOrder => "bands_out_of_order",
            Self::CodeDuplicate { .. } => "code_duplicate",
            Self::CodeInvalid { .. } => "code_invalid",
            Self::FileMissing => "file_missing",
            Self::FormatTooNew { .. } => "format_too_new",
            Self::GroupMissing { .. } => "group_missing",
            Self::IdDuplicate => "id_duplicate",
            Self::IdInvalid => "id_invalid",
            Self::IdentityDiffers { .. } => "identity_differs",
            Self::KeyDuplicate => "key_duplicate",
            Self::LatinInArabic { .. } => "latin_in_arabic",
            Self::LengthDoubtful { .. } => "length_doubtful",
            Self::MeansDiffer { .. } => "means_differ",
            Self::NotReadable { .. } => "not_readable",
            Self::NotTranslated => "not_translated",
            Self::PlaceholderDiffers { .. } => "placeholder_differs",
            Self::ProseMissing => "prose_missing",
            Self::ProseSurplus => "prose_surplus",
            Self::ScaleIncomplete => "scale_incomplete",
            Self::SectionsOutOfOrder => "sections_out_of_order",
            Self::SectorDiffers { .. } => "sector_differs",
            Self::SectorDuplicate { .. } => "sector_duplicate",
            Self::SectorMissing => "sector_missing",
            Self::SectorSurplus { .. } => "sector_surplus",
            Self::SourceUnknown { .. } => "source_unknown",
            Self::TermUnknown { .. } => "term_unknown",
            Self::TextEmpty => "text_empty",
            Self::TextHidden { .. } => "text_hidden",
            Self::TextTooLong { .. } => "text_too_long",
            Self::TooMany { .. } => "too_many",
            Self::TranslationMissing => "translation_missing",
            Self::TranslationSurplus => "translation_surplus",
            Self::UrlInvalid { .. } => "url_invalid",
            Self::VersionInvalid { .. } => "version_invalid",
        }
    }

    /// The values that the sentence needs, by placeholder: short, and without hidden characters.
    #[must_use]
    pub fn params(&self) -> BTreeMap<&'static str, String> {
        match self {
            Self::ArabicInLatin { words } | Self::LatinInArabic { words } => values([("words", words)]),
            Self::CodeDuplicate { code } | Self::CodeInvalid { code } => values([("code", code)]),
            Self::FormatTooNew { found } => {
                values([("found", &found.to_string()), ("known", &FORMAT.to_string())])
            }
            Self::GroupMissing { group } => values([("group", group)]),
            Self::IdentityDiffers { found, expected } | Self::PlaceholderDiffers { found, expected } => {
                values([("found", found), ("expected", expected)])
            }
            Self::LengthDoubtful { found, expected } | Self::MeansDiffer { found, expected } => {
                values([("found", &found.to_string()), ("expected", &expected.to_string())])
            }
            Self::NotReadable { detail } => values([("detail", detail)]),
            Self::SectorDiffers { sector }
            | Self::SectorDuplicate { sector }
            | Self::SectorSurplus { sector } => values([("sector", sector)]),
            Self::SourceUnknown { source } => values([("source", source)]),
            Self::TermUnknown { group, term } => values([("group", group), ("term", term)]),
            Self::TextHidden { character } => values([("character", character)]),
            Self::TextTooLong { found, limit } => {
                values([("found", &found.to_string()), ("limit", &limit.to_string())])
            }
            Self::TooMany { group, found, limit } => {
                values([("group", group), ("found", &found.to_string()), ("limit", &limit.to_string())])
            }
            Self::UrlInvalid { url } => values([("url", url)]),
            Self::VersionInvalid { found } => values([("found", found)]),
            Self::BandsOutOfOrder
            | Self::FileMissing
            | Self::IdDuplicate
            | Self::IdInvalid
            | Self::KeyDuplicate
            | Self::NotTranslated
            | Self::ProseMissing
            | Self::ProseSurplus
            | Self::ScaleIncomplete
            | Self::SectionsOutOfOrder
            | Self::SectorMissing
            | Self::TextEmpty
            | Self::TranslationMissing
            | Self::TranslationSurplus => BTreeMap::new(),
        }
    }

    /// Whether the pack can be used all the same.
    #[must_use]
    pub fn is_remark(&self) -> bool {
        matches!(
            self,
            Self::ArabicInLatin { .. }
                | Self::LatinInArabic { .. }
                | Self::LengthDoubtful { .. }
                | Self::MeansDiffer { .. }
                | Self::NotTranslated
                | Self::SectorDiffers { .. }
                | Self::TextEmpty
                | Self::TranslationMissing
                | Self::TranslationSurplus
        )
    }
}

fn values<const N: usize>(pairs: [(&'static str, &str); N]) -> BTreeMap<&'static str, String> {
    pairs.map(|(name, value)| (name, shown(value))).into()
}
