//! Pieces of text with whose words they are, so that every format can set apart what a person typed.

use checklist::Language;
use serde::Serialize;

/// Whose words a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// The program's, in the language of the document.
    Program,
    /// The framework's, perhaps in its own language where a translation is missing.
    Framework,
    /// A person's, in a language that nobody knows.
    Person,
}

/// A text that keeps its origin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The words. They may contain anything; a format escapes them.
    pub words: String,
    /// Whose they are.
    pub voice: Voice,
    /// Their language, when it is known.
    pub language: Option<Language>,
    /// The same in the second language of a report in two languages.
    pub second: Option<Second>,
}

/// A text in the second language of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Second {
    /// The words.
    pub words: String,
    /// The language that they are really in.
    pub language: Language,
}

impl Text {
    /// What a person typed. Empty lines before the first word say nothing, and thousands of them would be pages.
    #[must_use]
    pub fn typed(words: impl Into<String>) -> Self {
        let mut words = words.into();
        let lead = words.len() - words.trim_start_matches(['\n', '\r']).len();
        words.drain(..lead);
        Self { words, voice: Voice::Person, language: None, second: None }
    }

    /// Words of the program.
    #[must_use]
    pub fn said(words: impl Into<String>, language: Language) -> Self {
        Self { words: words.into(), voice: Voice::Program, language: Some(language), second: None }
    }
}

/// How a run of a sentence stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Not at all.
    Plain,
    /// The figure that the sentence is about.
    Strong,
    /// The same, when it counts critical gaps.
    Gap,
}

/// A part of a sentence of the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words, with the blanks that belong to them.
    pub words: String,
    /// How they stand out.
    pub mark: Mark,
}

/// A sentence, or two that belong together.
pub type Sentence = Vec<Run>;

/// Cuts a sentence at its `**` signs, which translators put around what stands out.
pub(crate) fn runs(words: &str, marked: Mark) -> Sentence {
    words
        .split("**")
        .enumerate()
        .filter(|(_, words)| !words.is_empty())
        .map(|(place, words)| Run {
            words: words.to_owned(),
            mark: if place % 2 == 1 { marked } else { Mark::Plain },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_cut_a_sentence() {
        let marks: Vec<_> =
            runs("**7 items** are open.", Mark::Gap).into_iter().map(|run| run.mark).collect();
        assert_eq!(marks, [Mark::Gap, Mark::Plain]);
        assert_eq!(runs("Nothing.", Mark::Gap).len(), 1);
    }
}
