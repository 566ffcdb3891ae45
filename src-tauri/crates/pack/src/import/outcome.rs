//! What came of a spreadsheet: the new prose file, what changed in it, and what was not taken over.

use checklist::Language;

/// What a spreadsheet brings. No file has been touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The language of the texts.
    pub language: Language,
    /// The whole new `<language>.json`, in canonical form: as it was when nothing is in `changed`.
    pub json: String,
    /// The texts that are new, different or removed, in the order of the framework.
    pub changed: Vec<ChangedText>,
    /// The rows that were edited and yet not taken over, in their order.
    pub ignored: Vec<IgnoredRow>,
    /// What the reviewer remarked, in the order of rows. Remarks are no part of a pack.
    pub remarks: Vec<Remark>,
}

/// A text that the spreadsheet changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedText {
    /// Its key in the prose file, for instance `items.pm-001.text`.
    pub key: String,
    /// The text so far; empty when there was none.
    pub before: String,
    /// The new text; empty when it is removed and falls back to the pack's own language.
    pub after: String,
}

/// A row that was not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IgnoredRow {
    /// Its number in the spreadsheet, from 1.
    pub row: u32,
    /// What stands in its column of keys, shortened and without hidden characters.
    pub key: String,
    /// The reason.
    pub why: Why,
}

/// A remark of the reviewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The number of its row in the spreadsheet, from 1.
    pub row: u32,
    /// The key of the text that it stands beside.
    pub key: String,
    /// The remark, on one line.
    pub text: String,
}

/// Why a row was not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The pack's own language cannot lose a text: nothing would stand in its place.
    EmptyOwn,
    /// The cell calculates something.
    Formula,
    /// Without this text the list would have a hole, and the texts after it would stand beside others.
    Gap,
    /// The text contains characters that cannot be seen.
    Hidden,
    /// The pack has no text of this key.
    KeyUnknown,
    /// The cell holds a number, a date or a truth value.
    NotText,
    /// The text in the pack's own language has changed since the spreadsheet was written.
    OwnChanged,
    /// An earlier row has the same key.
    Repeated,
    /// The pack's text in this language has changed since the spreadsheet was written.
    TextChanged,
    /// The text is longer than [`TEXT_LIMIT`](crate::TEXT_LIMIT).
    TooLong,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::EmptyOwn,
        Self::Formula,
        Self::Gap,
        Self::Hidden,
        Self::KeyUnknown,
        Self::NotText,
        Self::OwnChanged,
        Self::Repeated,
        Self::TextChanged,
        Self::TooLong,
    ];

    /// A stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::EmptyOwn => "empty_own",
            Self::Formula => "formula",
            Self::Gap => "gap",
            Self::Hidden => "hidden",
            Self::KeyUnknown => "key_unknown",
            Self::NotText => "not_text",
            Self::OwnChanged => "own_changed",
            Self::Repeated => "repeated",
            Self::TextChanged => "text_changed",
            Self::TooLong => "too_long",
        }
    }
}
