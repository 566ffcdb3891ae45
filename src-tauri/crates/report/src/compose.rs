//! Chooses the words of a report: from a project, a framework and a language to a [`Document`]. Nothing is counted here
//! that [`Measures`] counts, and nothing is laid out.

mod about;
mod agenda;
mod cover;
mod differences;
mod figures;
mod follow_ups;
mod form;
mod form_sheet;
mod history;
mod items;
mod portfolio;
mod progress;
mod summary;
mod tables;
mod wording;

use std::collections::{BTreeSet, HashSet};
use std::ops::Deref;

use checklist::comparison::{Comparison, State};
use checklist::framework;
use checklist::measures::Standing;
use checklist::plan::{Plan, PlanGroup};
use checklist::prose::Phrase;
use checklist::{Entry, FollowUp, Framework, Measures, Milestone, Project, Rating, Scope, SectionId, Words};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use about::about;
pub use figures::figures;
pub use portfolio::{Digest, PortfolioSource, compose_portfolio, portfolio_tables};

use crate::document::{Document, Face};
use crate::figure::Cell;
use crate::style::Style;
use wording::Wording;

pub use agenda::agenda;
pub use form_sheet::form_sheet;
pub use progress::{Until, change};
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
    /// Its items; only those of some sections, in a report about a part of the project.
    pub scope: &'a Scope,
    /// The milestone since which progress is shown, and the state that it names. Narrowed as the scope is.
    pub since: Option<(&'a Milestone, State<'a>)>,
    /// Everything that was ever written, for the history.
    pub entries: &'a [Entry],
    /// The day whose state is shown.
    pub today: Date,
    /// The version of the program.
    pub program_version: &'a str,
}

impl<'a> Source<'a> {
    /// What changed since the milestone of the report, when it has one.
    pub(crate) fn comparison(&self) -> Option<(&'a Milestone, Comparison)> {
        let (milestone, before) = &self.since?;
        let now = State {
            project: self.project,
            framework: self.framework,
            scope: self.scope,
            measures: self.measures,
        };
        Some((milestone, Comparison::between(before, &now)))
    }

    /// The sources that back an item in scope, in the order of the pack.
    pub(crate) fn cited(&self) -> impl Iterator<Item = &'a framework::Source> + use<'a> {
        let items = self.scope.items().iter().filter_map(|item| self.framework.item(item.id.as_str()));
        let cited: HashSet<&str> =
            items.flat_map(|(_, item)| &item.references).map(|reference| reference.source.as_str()).collect();
        self.framework.sources().iter().filter(move |source| cited.contains(source.id.as_str()))
    }

    /// The follow-ups that a report is about, as they press: in one about some sections, only those of their items.
    pub(crate) fn plan(
        &self,
        options: &Options,
    ) -> impl Iterator<Item = (PlanGroup, Uuid, &'a FollowUp)> + use<'a> {
        let (scope, whole) = (self.scope, options.sections.is_empty());
        Plan::of(self.project, self.today).0.into_iter().filter(move |(_, _, follow_up)| {
            whole || follow_up.item.provisional().is_some_and(|item| scope.contains(item.as_str()))
        })
    }
}

/// What kind of report it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts", rename = "ReportKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Everything that was asked for.
    #[default]
    Full,
    /// Two pages: the whole framework at a glance, and where the project stands.
    Summary,
    /// What is missing, and what is done about it.
    GapsAndPlan,
    /// What changed since a milestone.
    Progress,
    /// The checklist to fill in by hand.
    Blank,
}

impl Kind {
    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Full => "report.doc.kind.full",
            Self::Summary => "report.doc.kind.summary",
            Self::GapsAndPlan => "report.doc.kind.gaps_and_plan",
            Self::Progress => "report.doc.kind.progress",
            Self::Blank => "report.doc.kind.blank",
        }
    }
}

/// What a person wants to have in a report. The cover, which says the state of the content, is always in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Its kind. What follows narrows it further; a kind has only parts that belong to it.
    pub kind: Kind,
    /// The sections that it is about, or all when none is named. Scope and measures of the source are narrowed to them already.
    pub sections: BTreeSet<SectionId>,
    /// The charts.
    pub charts: bool,
    /// The plan: all follow-ups in a part of their own. Those of an item stand under it in any case.
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
    Composer::of(source, options).document()
}

/// The source of a report at hand, with its words.
#[derive(Clone, Copy)]
struct Composer<'a> {
    source: &'a Source<'a>,
    options: &'a Options,
    wording: Wording<'a>,
}

/// So that what is said reads as it is said: `self.word("plan")`.
impl<'a> Deref for Composer<'a> {
    type Target = Wording<'a>;

    fn deref(&self) -> &Self::Target {
        &self.wording
    }
}

impl<'a> Composer<'a> {
    fn of(source: &'a Source<'a>, options: &'a Options) -> Self {
        Self { source, options, wording: Wording::new(source.words, source.second) }
    }

    /// The same report in its second language, when there are two.
    fn seconded(&self) -> Option<Self> {
        self.wording.in_second().map(|wording| Self { wording, ..*self })
    }
}

impl Composer<'_> {
    fn document(&self) -> Document {
        let Source { project, today, .. } = self.source;
        let options = self.options;
        let kind = options.kind;
        let of = |kinds: &[Kind]| kinds.contains(&kind);
        Document {
            language: self.language,
            second: self.second_language(),
            style: options.style.clone(),
            date: *today,
            name: self.project_name(),
            framework: self.phrase(Phrase::Title),
            kind: self.whole(kind.key(), &[]),
            day: i18n::date_long(self.language, *today),
            sample: project.sample.then(|| self.said("sample")),
            separator: self.word("separator"),
            contents: self.said("contents"),
            page: self.word("page"),
            cover: self.cover(),
            portfolio: None,
            form: of(&[Kind::Blank]).then(|| self.form()),
            summary: of(&[Kind::Full, Kind::Summary]).then(|| self.summary()),
            progress: of(&[Kind::Full, Kind::Progress]).then(|| self.progress()).flatten(),
            gaps: of(&[Kind::Full, Kind::GapsAndPlan]).then(|| self.gaps()),
            charts: (of(&[Kind::Full]) && options.charts).then(|| self.charts()),
            to_find_out: of(&[Kind::Full, Kind::GapsAndPlan]).then(|| self.find_out()).flatten(),
            differences: of(&[Kind::Full]).then(|| self.differences()).flatten(),
            sections: (of(&[Kind::Full]) && options.items).then(|| self.sections()),
            plan: (of(&[Kind::Full, Kind::GapsAndPlan]) && options.plan).then(|| self.plan()),
            history: (of(&[Kind::Full]) && options.history).then(|| self.history()),
            sources: of(&[Kind::Full]).then(|| self.sources()),
            about: (kind != Kind::Summary)
                .then(|| about(&self.wording, self.source.framework, self.source.program_version)),
        }
    }

    /// The answer of an item as it is shown.
    fn face(&self, item: &str) -> Face {
        self.face_of(Standing::of_item(self.source.project, item), self.is_gap(item))
    }

    /// An answer as it is shown.
    fn face_of(&self, Standing { rating, conflicting }: Standing, is_gap: bool) -> Face {
        let Some(rating) = rating else {
            let label = if conflicting { self.said("differing_face") } else { self.own("rating.unanswered") };
            return Face { rating: None, digit: None, label, gap: None };
        };
        Face { gap: is_gap.then(|| self.own("mark.critical_gap")), ..self.rated(rating) }
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
