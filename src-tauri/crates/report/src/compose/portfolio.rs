//! Many projects side by side: what each is counted to, what several of them lack, and what is late in any.

mod tables;

use std::collections::{BTreeMap, BTreeSet};

use checklist::prose::Phrase;
use checklist::{Framework, ItemId, Measure, Measures, PackVersion, Project, SectionId, SectionKind, Words};
use jiff::civil::Date;

use super::about::about;
use super::figures::{bands, heat_cell};
use super::wording::Wording;
use crate::document::{
    CommonGap, CommonGaps, Comparison, Cover, Document, Fact, Overdue, OverdueRow, Portfolio, ProjectRow,
};
use crate::figure::{Figure, HeatCell, HeatRow, Rows};
use crate::style::Style;
use crate::text::{Mark, Sentence, Text, runs};

/// How many columns of sections fit side by side on a page.
const COLUMNS: usize = 12;

/// What a portfolio needs of one project, so that a thousand of them fit into memory.
#[derive(Clone, Debug)]
pub struct Digest {
    /// Its name; may be empty.
    pub name: String,
    /// Its country, ISO 3166-1 alpha-2; may be empty.
    pub country: String,
    /// Whether it is a made-up sample.
    pub sample: bool,
    /// The pack that it is answered against.
    pub pack: PackVersion,
    /// Over everything in scope.
    pub measure: Measure,
    /// By section, only those that it works on.
    pub sections: Vec<(SectionId, Measure)>,
    /// Its critical gaps.
    pub gaps: Vec<ItemId>,
    /// What is still to do and has a day: the day, the action, the owner's role. In the order of the days.
    pub due: Vec<(Date, String, String)>,
}

impl Digest {
    /// The digest of a project.
    #[must_use]
    pub fn of(project: &Project, measures: &Measures) -> Self {
        let open = project.follow_ups().filter(|(_, follow_up)| !follow_up.state().is_closed());
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        let mut due: Vec<_> = open
            .filter_map(|(_, follow_up)| {
                let day = *follow_up.due.provisional()?;
                let owner = text(follow_up.owner.provisional());
                Some((day, text(follow_up.action.provisional()), owner))
            })
            .collect();
        due.sort();
        Self {
            name: project.profile.name.clone(),
            country: project.profile.country.clone(),
            sample: project.sample,
            pack: project.pack.clone(),
            measure: measures.overall,
            sections: measures.sections.clone(),
            gaps: measures.critical_gaps().cloned().collect(),
            due,
        }
    }
}

/// Everything that a portfolio is made of.
#[derive(Clone, Copy, Debug)]
pub struct PortfolioSource<'a> {
    /// The projects.
    pub projects: &'a [Digest],
    /// The names or ids of projects that could not be read.
    pub unreadable: &'a [String],
    /// The framework by whose sections they are compared. Projects of another framework stand in the comparison, not in
    /// the heat map and not among the common gaps.
    pub framework: &'a Framework,
    /// Its texts.
    pub words: Words<'a>,
    /// The same in a second language.
    pub second: Option<Words<'a>>,
    /// The day whose state is shown.
    pub today: Date,
    /// The version of the program.
    pub program_version: &'a str,
    /// Whether the roles of owners are shown.
    pub roles: bool,
    /// The organisation that sends it; may be empty.
    pub organisation: &'a str,
}

pub use tables::portfolio_tables;

/// Composes a portfolio.
#[must_use]
pub fn compose_portfolio(source: &PortfolioSource<'_>, style: Style) -> Document {
    PortfolioComposer::of(source).document(style)
}

#[derive(Clone, Copy)]
struct PortfolioComposer<'a> {
    source: &'a PortfolioSource<'a>,
    wording: Wording<'a>,
}

impl<'a> PortfolioComposer<'a> {
    fn of(source: &'a PortfolioSource<'a>) -> Self {
        Self { source, wording: Wording::new(source.words, source.second) }
    }
}

impl PortfolioComposer<'_> {
    fn document(&self, style: Style) -> Document {
        let wording = &self.wording;
        let source = self.source;
        Document {
            language: wording.language,
            second: wording.second_language(),
            style,
            date: source.today,
            name: wording.said("kind.portfolio"),
            framework: wording.phrase(Phrase::Title),
            kind: wording.said("kind.portfolio"),
            day: i18n::date_long(wording.language, source.today),
            sample: None,
            separator: wording.word("separator"),
            contents: wording.said("contents"),
            page: wording.word("page"),
            cover: self.cover(),
            portfolio: Some(self.portfolio()),
            form: None,
            summary: None,
            progress: None,
            gaps: None,
            charts: None,
            to_find_out: None,
            differences: None,
            sections: None,
            plan: None,
            history: None,
            sources: None,
            about: Some(about(wording, source.framework, source.program_version)),
        }
    }

    fn cover(&self) -> Cover {
        let wording = &self.wording;
        let count = self.source.projects.len().to_string();
        let said = |words: String| vec![Text::said(words, wording.language)];
        let countries: BTreeSet<&str> =
            self.source.projects.iter().map(|project| project.country.as_str()).collect();
        let countries: Vec<Text> =
            countries.into_iter().filter(|code| !code.is_empty()).map(|code| self.country(code)).collect();
        let mut facts = vec![Fact { label: wording.said("portfolio.projects"), values: said(count) }];
        if !countries.is_empty() {
            facts.push(Fact { label: wording.said("portfolio.countries"), values: countries });
        }
        facts.push(Fact {
            label: wording.said("day"),
            values: said(i18n::date_long(wording.language, self.source.today)),
        });
        let organisation = self.source.organisation;
        let mut statements = vec![wording.phrase(Phrase::Disclaimer)];
        if self.source.projects.iter().any(|project| project.sample) {
            statements.push(wording.said("portfolio.sample"));
        }
        if self.source.projects.iter().any(|project| !self.is_comparable(project)) {
            statements.push(wording.said("portfolio.other_packs"));
        }
        statements.retain(|statement| !statement.words.is_empty());
        Cover {
            organisation: (!organisation.is_empty()).then(|| Text::typed(organisation)),
            facts,
            strands: None,
            statements,
        }
    }

    fn country(&self, code: &str) -> Text {
        i18n::country(self.wording.language, code)
            .map_or_else(|| Text::typed(code), |name| Text::said(name, self.wording.language))
    }

    fn is_comparable(&self, project: &Digest) -> bool {
        project.pack.id == self.source.framework.id()
    }

    fn name(&self, project: &Digest) -> Text {
        if project.name.is_empty() { self.wording.said("unnamed") } else { Text::typed(&project.name) }
    }

    fn portfolio(&self) -> Portfolio {
        Portfolio {
            heading: self.wording.said("portfolio"),
            sentences: self.sentences(),
            second_sentences: self.seconded().map(|other| other.sentences()).unwrap_or_default(),
            comparison: self.comparison(),
            heat: self.heat(),
            common: self.common(),
            overdue: self.overdue(),
            unreadable: self.unreadable(),
        }
    }

    fn seconded(&self) -> Option<Self> {
        self.wording.in_second().map(|wording| Self { wording, ..*self })
    }

    /// Gaps first, then what is late, then what is answered: never one number for all.
    fn sentences(&self) -> Vec<Sentence> {
        let projects = self.source.projects;
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let gaps = count(projects.iter().map(|project| project.gaps.len()).sum());
        let with_gaps = count(projects.iter().filter(|project| !project.gaps.is_empty()).count());
        let late =
            count(projects.iter().flat_map(|project| &project.due).filter(|due| self.is_late(due.0)).count());
        let answered: u32 = projects.iter().map(|project| project.measure.answered()).sum();
        let in_scope: u32 = projects.iter().map(|project| project.measure.in_scope).sum();
        let wording = &self.wording;
        let of = wording.of(with_gaps, count(projects.len()));
        let answered = wording.number(answered);
        vec![
            runs(
                &wording.counted("portfolio.gaps", gaps, &[("projects", &of)]),
                if gaps > 0 { Mark::Gap } else { Mark::Strong },
            ),
            runs(
                &wording.counted("portfolio.late", late, &[]),
                if late > 0 { Mark::Gap } else { Mark::Strong },
            ),
            runs(&wording.counted("portfolio.answered", in_scope, &[("answered", &answered)]), Mark::Strong),
        ]
    }

    fn is_late(&self, due: Date) -> bool {
        due < self.source.today
    }

    fn comparison(&self) -> Comparison {
        let wording = &self.wording;
        let mut projects: Vec<&Digest> = self.source.projects.iter().collect();
        projects.sort_by_key(|project| (std::cmp::Reverse(project.gaps.len()), project.name.to_lowercase()));
        let late = |project: &Digest| project.due.iter().filter(|due| self.is_late(due.0)).count();
        let rows = projects.into_iter().map(|project| ProjectRow {
            name: self.name(project),
            country: self.country(&project.country),
            gaps: u32::try_from(project.gaps.len()).unwrap_or(u32::MAX),
            overdue: u32::try_from(late(project)).unwrap_or(u32::MAX),
            answered: wording.answered(&project.measure),
            in_place: wording.percent(project.measure.score()),
            next: project.due.iter().find(|due| !self.is_late(due.0)).map_or_else(
                || Text::said(wording.percent(None), wording.language),
                |due| {
                    Text::said(i18n::date_short(wording.language, due.0, self.source.today), wording.language)
                },
            ),
        });
        Comparison {
            heading: wording.said("portfolio.comparison"),
            heads: [
                wording.said("head.project"),
                wording.said("country"),
                wording.said("gaps_heading"),
                wording.said("plan.overdue"),
                wording.own("measure.answered"),
                wording.own("measure.in_place"),
                wording.said("head.follow_up"),
            ],
            rows: rows.collect(),
        }
    }

    /// Commitments and pillars, then what projects chose beside them; never more columns than a page holds.
    fn heat(&self) -> Vec<Figure> {
        let framework = self.source.framework;
        let used: BTreeSet<&str> = self
            .source
            .projects
            .iter()
            .filter(|project| self.is_comparable(project))
            .flat_map(|project| project.sections.iter().map(|(id, _)| id.as_str()))
            .collect();
        let sections = framework.sections().iter().filter(|section| used.contains(section.id.as_str()));
        let (core, chosen): (Vec<_>, Vec<_>) = sections
            .partition(|section| matches!(section.kind, SectionKind::CoreCommitment | SectionKind::Pillar));
        let parts = core.chunks(COLUMNS).chain(chosen.chunks(COLUMNS));
        parts.enumerate().map(|(place, sections)| self.heat_part(place, sections)).collect()
    }

    fn heat_part(&self, place: usize, sections: &[&checklist::Section]) -> Figure {
        let wording = &self.wording;
        let mut heads = vec![wording.said("head.project")];
        heads.extend(sections.iter().map(|section| Text::said(&section.code, wording.language)));
        let key = wording.in_both(|wording| {
            let named = sections.iter().map(|section| {
                let title = wording.phrase(Phrase::Section(section.id.as_str())).words;
                format!("{} {title}", section.code)
            });
            named.collect::<Vec<_>>().join(&wording.word("separator"))
        });
        let mut projects: Vec<&Digest> =
            self.source.projects.iter().filter(|project| self.is_comparable(project)).collect();
        projects.sort_by_key(|project| project.name.to_lowercase());
        let rows = projects.into_iter().map(|project| HeatRow {
            label: self.name(project),
            cells: sections.iter().map(|section| self.cell(project, section)).collect(),
        });
        Figure {
            id: format!("portfolio-{place}"),
            title: wording.said("portfolio.heat"),
            note: Some(key),
            heads,
            legend: bands(wording),
            rows: Rows::Heat(rows.collect()),
        }
    }

    fn cell(&self, project: &Digest, section: &checklist::Section) -> HeatCell {
        let measure = project.sections.iter().find(|(id, _)| *id == section.id);
        let cell = measure.map(|(_, measure)| heat_cell(&self.wording, measure));
        let none = HeatCell { band: None, score: self.wording.percent(None), base: String::new() };
        // The base of each would be too much for so many cells; it stands in the workbook.
        cell.map_or(none, |cell| HeatCell { base: String::new(), ..cell })
    }

    /// What could not be read, each with the words for that.
    fn unreadable(&self) -> Vec<Text> {
        let said = |project: &String| {
            self.wording.said_with("portfolio.unreadable_project", &[("project", project.as_str())])
        };
        self.source.unreadable.iter().map(said).collect()
    }

    fn common(&self) -> CommonGaps {
        let wording = &self.wording;
        let mut by_item: BTreeMap<&str, Vec<&Digest>> = BTreeMap::new();
        for project in self.source.projects.iter().filter(|project| self.is_comparable(project)) {
            for item in &project.gaps {
                by_item.entry(item.as_str()).or_default().push(project);
            }
        }
        let known = self.source.framework.items().enumerate().filter_map(|(place, (_, item))| {
            let projects = by_item.get(item.id.as_str()).filter(|projects| projects.len() > 1)?;
            Some((place, item, projects))
        });
        let mut shared: Vec<_> = known.collect();
        shared.sort_by_key(|(place, _, projects)| (std::cmp::Reverse(projects.len()), *place));
        // Projects of another framework cannot have the same gaps.
        let comparable = self.source.projects.iter().filter(|project| self.is_comparable(project)).count();
        let all = u32::try_from(comparable).unwrap_or(u32::MAX);
        let rows = shared.into_iter().map(|(_, item, projects)| CommonGap {
            number: self.source.framework.number(item.id.as_str()).unwrap_or_else(|| item.id.to_string()),
            text: wording.phrase(Phrase::Item(item.id.as_str())),
            count: wording.of(u32::try_from(projects.len()).unwrap_or(u32::MAX), all),
            projects: projects.iter().map(|project| self.name(project)).collect(),
        });
        CommonGaps {
            heading: wording.said("portfolio.common"),
            heads: ["head.number", "head.item", "portfolio.projects", "portfolio.which"]
                .map(|key| wording.said(key)),
            rows: rows.collect(),
            empty: wording.said("portfolio.common_none"),
        }
    }

    fn overdue(&self) -> Overdue {
        let wording = &self.wording;
        let late = self.source.projects.iter().flat_map(|project| {
            let due = project.due.iter().filter(|due| self.is_late(due.0));
            due.map(move |due| (project, due))
        });
        let mut late: Vec<_> = late.collect();
        late.sort_by_key(|(project, (day, ..))| (*day, project.name.clone()));
        let rows = late.into_iter().map(|(project, (day, action, owner))| OverdueRow {
            day: i18n::date_short(wording.language, *day, self.source.today),
            distance: i18n::due(wording.language, *day, self.source.today),
            project: self.name(project),
            action: Text::typed(action),
            owner: Text::typed(if self.source.roles { owner.as_str() } else { "" }),
        });
        Overdue {
            heading: wording.said("portfolio.overdue"),
            heads: ["head.due", "head.project", "head.follow_up", "head.owner"].map(|key| wording.said(key)),
            rows: rows.collect(),
            empty: wording.said("portfolio.overdue_none"),
        }
    }
}
