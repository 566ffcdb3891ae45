//! Chooses the words of a report: from a project, a framework and a language to a [`Document`]. Nothing is counted here
//! that [`Measures`] counts, and nothing is laid out.

mod about;
mod agenda;
mod cover;
mod differences;
mod figures;
mod follow_ups;
mod items;
mod summary;
mod tables;

use std::collections::BTreeSet;

use checklist::measures::Standing;
use checklist::prose::Phrase;
use checklist::{Entry, Framework, Language, Measure, Measures, Project, Rating, Scope, SectionId, Words};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::document::{Document, Face};
use crate::figure::Cell;
use crate::style::Style;
use crate::text::{Second, Text, Voice};

pub use agenda::agenda;
pub use tables::tables;

/// Everything that a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The project.
    pub project: &'a Project,
    /// The framework that it is answered against.
    pub framework: &'a Framework,
    /// The framework's texts; their language is the language of the report.
    pub words: Words<'a>,
    /// The same texts in a second language, for a report in two languages.
    pub second: Option<Words<'a>>,
    /// The project's measures.
    pub measures: &'a Measures,
    /// Its items.
    pub scope: &'a Scope,
    /// Everything that was ever written about it.
    pub entries: &'a [Entry],
    /// The day whose state is shown.
    pub today: Date,
    /// The version of the program.
    pub program_version: &'a str,
}

/// What kind of report it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Everything that was asked for.
    #[default]
    Full,
    /// Two pages: the summary and the most telling charts.
    Summary,
    /// What is missing, and what is done about it.
    GapsAndPlan,
    /// What changed since a milestone.
    Progress,
    /// The checklist to fill in by hand.
    Blank,
}

/// What a person wants to have in a report. Cover and the state of the content are always in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Its kind. What follows narrows it further; a kind has only parts that belong to it.
    pub kind: Kind,
    /// The sections of items, or all when none is named.
    pub sections: BTreeSet<SectionId>,
    /// The charts.
    pub charts: bool,
    /// The follow-ups.
    pub plan: bool,
    /// Every item, section by section.
    pub items: bool,
    /// The evidence of the items.
    pub evidence: bool,
    /// The notes of the items. Left out unless somebody asks: a note is where a name can slip in.
    pub notes: bool,
    /// Who answered what, and when.
    pub history: bool,
    /// The roles of owners and writers.
    pub roles: bool,
    /// The organisation that sends it; may be empty.
    pub organisation: String,
    /// How it looks.
    pub style: Style,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            kind: Kind::Full,
            sections: BTreeSet::new(),
            charts: true,
            plan: true,
            items: true,
            evidence: true,
            notes: false,
            history: false,
            roles: true,
            organisation: String::new(),
            style: Style::default(),
        }
    }
}

/// Composes a report. The only place that chooses its words.
#[must_use]
pub fn compose(source: &Source<'_>, options: &Options) -> Document {
    Composer { source, options, language: source.words.language() }.document()
}

/// The source of a report at hand, with short ways to its words.
struct Composer<'a> {
    source: &'a Source<'a>,
    options: &'a Options,
    language: Language,
}

impl Composer<'_> {
    fn document(&self) -> Document {
        let Source { project, today, .. } = self.source;
        let options = self.options;
        let kind = options.kind;
        let of = |kinds: &[Kind]| kinds.contains(&kind);
        let name = &project.profile.name;
        Document {
            language: self.language,
            second: self.second(),
            style: options.style.clone(),
            date: *today,
            name: if name.is_empty() { self.said("unnamed") } else { Text::typed(name) },
            framework: self.phrase(Phrase::Title),
            kind: self.said(kind_key(kind)),
            day: i18n::date_long(self.language, *today),
            sample: project.sample.then(|| self.said("sample")),
            separator: self.word("separator"),
            page: self.word("page"),
            cover: self.cover(),
            portfolio: None,
            form: None,
            summary: of(&[Kind::Full, Kind::Summary]).then(|| self.summary()),
            progress: None,
            gaps: of(&[Kind::Full, Kind::GapsAndPlan]).then(|| self.gaps()),
            charts: (of(&[Kind::Full, Kind::Summary]) && options.charts).then(|| self.charts()),
            to_find_out: of(&[Kind::Full, Kind::GapsAndPlan]).then(|| self.to_find_out()).flatten(),
            differences: of(&[Kind::Full]).then(|| self.differences()).flatten(),
            sections: (of(&[Kind::Full]) && options.items).then(|| self.sections()),
            plan: (of(&[Kind::Full, Kind::GapsAndPlan]) && options.plan).then(|| self.plan()),
            history: None,
            sources: of(&[Kind::Full]).then(|| self.sources()),
            about: self.about(),
        }
    }

    /// Words of reports, by the part of their key after `report.doc.`.
    fn word(&self, key: &str) -> String {
        self.filled(key, &[])
    }

    fn filled(&self, key: &str, args: &[(&str, &str)]) -> String {
        i18n::text(self.language, &format!("report.doc.{key}"), args)
    }

    /// What this composer says in the second language of the report, when there are two.
    fn in_second(&self) -> Option<Composer<'_>> {
        self.second().map(|language| Composer { language, ..*self })
    }

    fn counted(&self, key: &str, count: u32, args: &[(&str, &str)]) -> String {
        i18n::plural(self.language, &format!("report.doc.{key}"), count.into(), args)
    }

    /// The word for an id of the pack, or the id itself when a newer pack has one that has no word yet.
    fn word_for(&self, family: &str, id: &str) -> String {
        let key = format!("report.doc.{family}.{id}");
        if i18n::has(self.language, &key) { i18n::text(self.language, &key, &[]) } else { id.to_owned() }
    }

    /// [`word_for`](Self::word_for) as a text.
    fn text_for(&self, family: &str, id: &str) -> Text {
        let key = format!("report.doc.{family}.{id}");
        if i18n::has(self.language, &key) { self.whole(&key, &[]) } else { Text::said(id, self.language) }
    }

    /// Words of reports as a text, by the part of their key after `report.doc.`.
    fn said(&self, key: &str) -> Text {
        self.said_with(key, &[])
    }

    fn said_with(&self, key: &str, args: &[(&str, &str)]) -> Text {
        self.whole(&format!("report.doc.{key}"), args)
    }

    fn said_counted(&self, key: &str, count: u32) -> Text {
        let second = self
            .in_second()
            .map(|other| Second { words: other.counted(key, count, &[]), language: other.language });
        Text { second, ..Text::said(self.counted(key, count, &[]), self.language) }
    }

    /// Words that the window uses too, as a text.
    fn own(&self, key: &str) -> Text {
        self.whole(key, &[])
    }

    fn whole(&self, key: &str, args: &[(&str, &str)]) -> Text {
        let second = self.second();
        Text {
            second: second.map(|language| Second { words: i18n::text(language, key, args), language }),
            ..Text::said(i18n::text(self.language, key, args), self.language)
        }
    }

    /// The language beside that of the report, when there are two.
    fn second(&self) -> Option<Language> {
        self.source.second.map(|words| words.language())
    }

    fn phrase(&self, phrase: Phrase<'_>) -> Text {
        let text = self.source.words.text(phrase);
        let second = self.source.second.map(|words| words.text(phrase));
        // Where a translation is missing, both fall back to the same words: once is enough.
        let second = second.filter(|second| second.language != text.language && !second.text.is_empty());
        Text {
            words: text.text.to_owned(),
            voice: Voice::Framework,
            language: Some(text.language),
            second: second.map(|second| Second { words: second.text.to_owned(), language: second.language }),
        }
    }

    fn number(&self, value: u32) -> String {
        i18n::number(self.language, value.into())
    }

    /// "90 of 118"
    fn of(&self, part: u32, whole: u32) -> String {
        self.filled("of", &[("part", &self.number(part)), ("whole", &self.number(whole))])
    }

    fn percent(&self, fraction: Option<f64>) -> String {
        i18n::percent(self.language, fraction)
    }

    /// "76% (90 of 118)", or a dash when nothing is in scope.
    fn answered(&self, measure: &Measure) -> String {
        self.share(measure.completeness(), measure.answered(), measure.in_scope)
    }

    /// "58% (52 of 87)" with the rated items as the base of the points, or a dash when nothing is rated.
    fn share(&self, fraction: Option<f64>, part: u32, whole: u32) -> String {
        if fraction.is_none() {
            return self.percent(None);
        }
        self.filled("share", &[("percent", &self.percent(fraction)), ("base", &self.of(part, whole))])
    }

    /// The answer of an item as it is shown.
    fn face(&self, item: &str) -> Face {
        let Standing { rating, conflicting } = Standing::of_item(self.source.project, item);
        let Some(rating) = rating else {
            let label = if conflicting { self.said("differing_face") } else { self.own("rating.unanswered") };
            return Face { rating: None, digit: None, label, gap: None };
        };
        Face { gap: self.is_gap(item).then(|| self.own("mark.critical_gap")), ..self.rated(rating) }
    }

    /// A rating as it is shown, whoever gave it.
    fn rated(&self, rating: Rating) -> Face {
        Face {
            rating: Some(rating),
            digit: rating.points().map(|points| points.to_string()),
            label: self.phrase(Phrase::RatingLabel(rating.code())),
            gap: None,
        }
    }

    fn is_gap(&self, item: &str) -> bool {
        let essential = self.source.framework.item(item).is_some_and(|(_, item)| item.essential);
        let rating = self.source.project.rating(item);
        rating.is_some_and(|rating| checklist::measures::is_critical_gap(essential, rating))
    }

    fn cell(&self, item: &str) -> Cell {
        Cell { rating: self.source.project.rating(item), gap: self.is_gap(item) }
    }

    fn item_number(&self, item: &str) -> String {
        self.source.framework.number(item).unwrap_or_else(|| item.to_owned())
    }
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Full => "kind",
        Kind::Summary => "kind.summary",
        Kind::GapsAndPlan => "kind.gaps_and_plan",
        Kind::Progress => "kind.progress",
        Kind::Blank => "kind.blank",
    }
}
