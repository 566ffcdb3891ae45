//! Where the words of reports come from: those of the program by key, those of the framework by phrase, in one language or two.

use checklist::prose::Phrase;
use checklist::{Language, Measure, Milestone, MilestoneKind, Words};

use crate::text::{Second, Text, Voice};

/// The languages of a report, with ways to say things in them.
#[derive(Clone, Copy)]
pub(super) struct Wording<'a> {
    /// The language of the report.
    pub(super) language: Language,
    /// The framework's texts in it.
    pub(super) words: Words<'a>,
    /// The framework's texts in the second language, in a report in two.
    pub(super) second: Option<Words<'a>>,
}

impl<'a> Wording<'a> {
    pub(super) fn new(words: Words<'a>, second: Option<Words<'a>>) -> Self {
        let language = words.language();
        // Twice the same language is one language.
        Self { language, words, second: second.filter(|second| second.language() != language) }
    }

    /// Words of reports, by the part of their key after `report.doc.`.
    pub(super) fn word(&self, key: &str) -> String {
        self.filled(key, &[])
    }

    pub(super) fn filled(&self, key: &str, args: &[(&str, &str)]) -> String {
        i18n::text(self.language, &format!("report.doc.{key}"), args)
    }

    /// The same in the second language of the report, when there are two.
    pub(super) fn in_second(self) -> Option<Self> {
        self.second.map(|words| Self { language: words.language(), words, second: None })
    }

    pub(super) fn counted(&self, key: &str, count: u32, args: &[(&str, &str)]) -> String {
        i18n::plural(self.language, &format!("report.doc.{key}"), count.into(), args)
    }

    /// The word for an id of the pack, or the id itself when a newer pack has one that has no word yet.
    pub(super) fn word_for(&self, family: &str, id: &str) -> String {
        let key = format!("report.doc.{family}.{id}");
        if i18n::has(self.language, &key) { i18n::text(self.language, &key, &[]) } else { id.to_owned() }
    }

    /// [`word_for`](Self::word_for) as a text.
    pub(super) fn text_for(&self, family: &str, id: &str) -> Text {
        let key = format!("report.doc.{family}.{id}");
        if i18n::has(self.language, &key) { self.whole(&key, &[]) } else { Text::said(id, self.language) }
    }

    /// Words of reports as a text, by the part of their key after `report.doc.`.
    pub(super) fn said(&self, key: &str) -> Text {
        self.said_with(key, &[])
    }

    pub(super) fn said_with(&self, key: &str, args: &[(&str, &str)]) -> Text {
        self.whole(&format!("report.doc.{key}"), args)
    }

    pub(super) fn said_counted(&self, key: &str, count: u32) -> Text {
        self.in_both(|wording| wording.counted(key, count, &[]))
    }

    /// Words that are put together anew in each language of the report.
    pub(super) fn in_both(&self, said: impl Fn(&Self) -> String) -> Text {
        let second = self.in_second().map(|other| Second { words: said(&other), language: other.language });
        Text { second, ..Text::said(said(self), self.language) }
    }

    /// Words that the window uses too, as a text.
    pub(super) fn own(&self, key: &str) -> Text {
        self.whole(key, &[])
    }

    /// Any words of the program, by their whole key.
    pub(super) fn whole(&self, key: &str, args: &[(&str, &str)]) -> Text {
        let second = self.second_language();
        Text {
            second: second.map(|language| Second { words: i18n::text(language, key, args), language }),
            ..Text::said(i18n::text(self.language, key, args), self.language)
        }
    }

    /// The language beside that of the report, when there are two.
    pub(super) fn second_language(&self) -> Option<Language> {
        self.second.map(Words::language)
    }

    pub(super) fn phrase(&self, phrase: Phrase<'_>) -> Text {
        let text = self.words.text(phrase);
        let second = self.second.map(|words| words.text(phrase));
        // Where a translation is missing, both fall back to the same words: once is enough.
        let second = second.filter(|second| second.language != text.language && !second.text.is_empty());
        Text {
            words: text.text.to_owned(),
            voice: Voice::Framework,
            language: Some(text.language),
            second: second.map(|second| Second { words: second.text.to_owned(), language: second.language }),
        }
    }

    /// What a milestone is called: by its own name, else by its kind.
    pub(super) fn milestone(&self, milestone: &Milestone) -> Text {
        match milestone.name() {
            "" => self.milestone_kind(milestone.kind()),
            name => Text::typed(name),
        }
    }

    pub(super) fn milestone_kind(&self, kind: MilestoneKind) -> Text {
        self.own(&format!("milestone.kind.{}", kind.id()))
    }

    pub(super) fn number(&self, value: u32) -> String {
        i18n::number(self.language, value.into())
    }

    /// "90 of 118"
    pub(super) fn of(&self, part: u32, whole: u32) -> String {
        self.filled("of", &[("part", &self.number(part)), ("whole", &self.number(whole))])
    }

    pub(super) fn percent(&self, fraction: Option<f64>) -> String {
        i18n::percent(self.language, fraction)
    }

    /// "76% (90 of 118)", or a dash when nothing is in scope.
    pub(super) fn answered(&self, measure: &Measure) -> String {
        self.share(measure.completeness(), measure.answered(), measure.in_scope)
    }

    /// "58% (52 of 87)" with the rated items as the base of the points, or a dash when nothing is rated.
    pub(super) fn share(&self, fraction: Option<f64>, part: u32, whole: u32) -> String {
        if fraction.is_none() {
            return self.percent(None);
        }
        self.filled("share", &[("percent", &self.percent(fraction)), ("base", &self.of(part, whole))])
    }
}
