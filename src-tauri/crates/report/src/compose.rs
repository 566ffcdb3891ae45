//! Chooses the words of a report: from a project, a framework and a language to a [`Document`]. Nothing is counted here
//! that [`Measures`] counts, and nothing is laid out.

mod about;
mod cover;
mod differences;
mod figures;
mod follow_ups;
mod items;
mod summary;

use checklist::measures::Standing;
use checklist::prose::Phrase;
use checklist::{Framework, Language, Measure, Measures, Project, Rating, Scope, Words};
use jiff::civil::Date;

use crate::document::{Document, Face};
use crate::figure::Cell;
use crate::text::{Text, Voice};

/// Everything that a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The project.
    pub project: &'a Project,
    /// The framework that it is answered against.
    pub framework: &'a Framework,
    /// The framework's texts; their language is the language of the report.
    pub words: Words<'a>,
    /// The project's measures.
    pub measures: &'a Measures,
    /// Its items.
    pub scope: &'a Scope,
    /// The day whose state is shown.
    pub today: Date,
    /// The version of the program.
    pub program_version: &'a str,
}

/// What a person wants to have in a report. Cover, summary, things to find out, sources and the state of the content are
/// always in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
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
}

impl Default for Options {
    fn default() -> Self {
        Self { charts: true, plan: true, items: true, evidence: true, notes: false }
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
        let Options { charts, plan, items, .. } = self.options;
        let name = &project.profile.name;
        Document {
            language: self.language,
            name: if name.is_empty() { self.said("unnamed") } else { Text::typed(name) },
            framework: self.phrase(Phrase::Title),
            kind: self.word("kind"),
            day: i18n::date_long(self.language, *today),
            sample: project.sample.then(|| self.word("sample")),
            separator: self.word("separator"),
            page: self.word("page"),
            cover: self.cover(),
            summary: self.summary(),
            charts: charts.then(|| self.charts()),
            to_find_out: self.to_find_out(),
            differences: self.differences(),
            sections: items.then(|| self.sections()),
            plan: plan.then(|| self.plan()),
            sources: self.sources(),
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

    fn counted(&self, key: &str, count: u32, args: &[(&str, &str)]) -> String {
        i18n::plural(self.language, &format!("report.doc.{key}"), count.into(), args)
    }

    /// Words that the window uses too, by their whole key.
    fn shared(&self, key: &str) -> String {
        i18n::text(self.language, key, &[])
    }

    /// The word for an id of the pack, or the id itself when a newer pack has one that has no word yet.
    fn word_for(&self, family: &str, id: &str) -> String {
        let key = format!("report.doc.{family}.{id}");
        if i18n::has(self.language, &key) { i18n::text(self.language, &key, &[]) } else { id.to_owned() }
    }

    fn said(&self, key: &str) -> Text {
        Text::said(self.word(key), self.language)
    }

    fn phrase(&self, phrase: Phrase<'_>) -> Text {
        let text = self.source.words.text(phrase);
        Text { words: text.text.to_owned(), voice: Voice::Framework, language: Some(text.language) }
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
            let label =
                if conflicting { self.word("differing_face") } else { self.shared("rating.unanswered") };
            return Face { rating: None, digit: None, label: Text::said(label, self.language), gap: None };
        };
        Face { gap: self.is_gap(item).then(|| self.shared("mark.critical_gap")), ..self.rated(rating) }
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
