//! Projects for the tests of reports, the same for ever, and reports composed from them. The small sample is on a framework
//! made here: every kind of answer, a missing translation, differing answers, HTML and right-to-left letters where people
//! type. The crates of the formats use this folder too.

#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod framework;
pub(crate) mod golden;
pub(crate) mod html;
pub(crate) mod parts;
pub(crate) mod small;

use checklist::comparison::State;
use checklist::register::Register;
use checklist::{
    Entry, Field, Framework, Journal, Language, Measures, Milestone, MilestoneKind, Project, Prose, Scope,
    Words,
};
use jiff::civil::{Date, date};
use report::calendar::Agenda;
use report::{Accent, Digest, Document, FormSheet, Options, Paper, PortfolioSource, Source, Style, Tables};
use serde_json::Value;
use uuid::Uuid;

/// Everything that a report is made of, owned.
pub(crate) struct Sample {
    pub(crate) framework: Framework,
    pub(crate) prose: Vec<Prose>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) project: Project,
    pub(crate) today: Date,
}

impl Sample {
    /// A project on the small framework from the values of its registers. Values that share a register differ: nobody replaced
    /// the other.
    pub(crate) fn with(values: &[(&str, Value)]) -> Self {
        Self::small(values.iter().map(|(field, value)| ((*field).to_owned(), value.clone())))
    }

    fn small(values: impl IntoIterator<Item = (String, Value)>) -> Self {
        let framework = Framework::parse(include_str!("pack.json")).unwrap();
        let prose = [
            include_str!("en.json"),
            include_str!("fr.json"),
            include_str!("es.json"),
            include_str!("ar.json"),
        ];
        Self::on(framework, prose, values)
    }

    fn on(framework: Framework, prose: [&str; 4], values: impl IntoIterator<Item = (String, Value)>) -> Self {
        let entries = values.into_iter().enumerate().map(|(place, (field, value))| {
            let id = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + place as u128);
            Entry {
                id,
                schema: checklist::SCHEMA,
                device: Uuid::from_u128(1 + place as u128 % 2),
                at: "2026-11-20T09:30:00Z".parse().unwrap(),
                author: if place % 2 == 0 { "Programme officer".into() } else { String::new() },
                act: id,
                reverts: None,
                field: Field::from(field),
                value,
                over: Vec::new(),
            }
        });
        let entries: Vec<Entry> = entries.collect();
        Self {
            framework,
            prose: prose.map(|text| Prose::parse(text).unwrap()).into(),
            project: Project::read(&Journal::from_iter(entries.clone())),
            entries,
            today: date(2026, 11, 24),
        }
    }

    /// The project of the golden files.
    pub(crate) fn full() -> Self {
        Self::small(small::values())
    }

    pub(crate) fn compose(&self, language: Language, options: Options) -> Document {
        self.compose_in(language, None, options)
    }

    pub(crate) fn tables(&self, language: Language, options: Options) -> Tables {
        self.sourced(language, None, |source| report::tables(source, &options))
    }

    pub(crate) fn form_sheet(&self, language: Language) -> FormSheet {
        let id = "00000000-0000-7000-8000-0000000000ff";
        self.sourced(language, None, |source| report::form_sheet(source, &Options::default(), id))
    }

    pub(crate) fn agenda(&self, language: Language) -> Agenda {
        self.sourced(language, None, |source| report::agenda(source, &Options::default()))
    }

    pub(crate) fn compose_in(
        &self,
        language: Language,
        second: Option<Language>,
        options: Options,
    ) -> Document {
        self.sourced(language, second, |source| report::compose(source, &options))
    }

    /// What is made of the project as a source of reports.
    pub(crate) fn sourced<T>(
        &self,
        language: Language,
        second: Option<Language>,
        make: impl FnOnce(&Source<'_>) -> T,
    ) -> T {
        let scope = self.scope();
        let measures = Measures::of(&self.project, &self.framework, &scope);
        make(&Source {
            project: &self.project,
            framework: &self.framework,
            words: self.words(language),
            second: second.map(|second| self.words(second)),
            measures: &measures,
            scope: &scope,
            since: None,
            entries: &self.entries,
            today: self.today,
            program_version: "0.1.0",
        })
    }

    /// A report that looks back to an earlier state of the project, its baseline of 3 March 2026.
    pub(crate) fn compose_since(
        &self,
        earlier: &Self,
        language: Language,
        second: Option<Language>,
        options: Options,
    ) -> Document {
        self.sourced_since(earlier, language, second, |source| report::compose(source, &options))
    }

    /// What such a report is made of.
    pub(crate) fn sourced_since<T>(
        &self,
        earlier: &Self,
        language: Language,
        second: Option<Language>,
        make: impl FnOnce(&Source<'_>) -> T,
    ) -> T {
        let scope = earlier.scope();
        let measures = Measures::of(&earlier.project, &earlier.framework, &scope);
        let milestone = Milestone {
            kind: Register::Value(MilestoneKind::Baseline),
            day: Register::Value(date(2026, 3, 3)),
            remark: Register::Value(format!("After the floods. بعد الفيضانات\n{}", parts::HOSTILE)),
            ..Milestone::default()
        };
        let state = State {
            project: &earlier.project,
            framework: &earlier.framework,
            scope: &scope,
            measures: &measures,
        };
        self.sourced(language, second, |source| make(&Source { since: Some((&milestone, state)), ..*source }))
    }

    pub(crate) fn scope(&self) -> Scope {
        Scope::of(&self.project.profile, &self.framework)
    }

    pub(crate) fn digest(&self) -> Digest {
        let measures = Measures::of(&self.project, &self.framework, &self.scope());
        Digest { pack: self.framework.pack(), ..Digest::of(&self.project, &measures) }
    }

    /// Projects side by side, by this framework.
    pub(crate) fn portfolio(
        &self,
        projects: &[Digest],
        language: Language,
        second: Option<Language>,
    ) -> Document {
        let source = PortfolioSource {
            projects,
            unreadable: &["A project <that> was damaged".to_owned()],
            framework: &self.framework,
            words: self.words(language),
            second: second.map(|second| self.words(second)),
            today: self.today,
            program_version: "0.1.0",
            roles: true,
            organisation: "",
        };
        report::compose_portfolio(&source, Style::default())
    }

    fn words(&self, language: Language) -> Words<'_> {
        let prose = |wanted| self.prose.iter().find(|prose| prose.language() == wanted).unwrap();
        Words::new(prose(language), prose(Language::En))
    }

    pub(crate) fn html(&self, language: Language, options: Options) -> String {
        report::html(&self.compose(language, options))
    }
}

/// All that can be asked for.
pub(crate) fn everything() -> Options {
    Options { notes: true, history: true, ..Options::default() }
}

/// All that can be asked for, with the look of an organisation.
pub(crate) fn sent() -> Options {
    let style =
        Style { accent: Accent::parse("#7a1f5c").unwrap(), paper: Paper::Letter, logo: Some(parts::logo()) };
    Options { organisation: "Aid & <Care> منظمة".into(), style, ..everything() }
}
