//! The first page: what the report is about, the whole framework at a glance, and what has to be known about the content.

use checklist::prose::Phrase;
use checklist::{Coverage, SectionKind};

use super::{Composer, Kind};
use crate::document::{Cover, Fact};
use crate::figure::{Cell, Figure, Legend, Rows, Sign, StrandRow};
use crate::text::Text;

impl Composer<'_> {
    pub(super) fn cover(&self) -> Cover {
        let organisation = &self.options.organisation;
        Cover {
            organisation: (!organisation.is_empty()).then(|| Text::typed(organisation)),
            facts: self.facts(),
            strands: (self.options.kind != Kind::Blank).then(|| self.strands()),
            statements: self.statements(),
        }
    }

    fn facts(&self) -> Vec<Fact> {
        let profile = &self.source.project.profile;
        let framework = self.source.framework;
        let country = i18n::country(self.language, &profile.country)
            .map(|name| Text::said(name, self.language))
            .or_else(|| (!profile.country.is_empty()).then(|| Text::typed(&profile.country)));
        let mission = (!profile.mission.is_empty()).then(|| Text::typed(&profile.mission));
        // In the order of the framework, whatever order the project keeps them in.
        let phases = framework.phases().iter().filter(|id| profile.phases.contains(*id));
        let sectors = framework.sectors().iter().filter(|sector| profile.sectors.contains(&sector.id));
        let themes = framework.themes().filter(|id| profile.themes.contains(id.as_str()));
        vec![
            self.fact("country", country.into_iter().collect(), "not_given"),
            self.fact("mission", mission.into_iter().collect(), "not_given"),
            self.fact("phases", phases.map(|id| self.phrase(Phrase::Phase(id))).collect(), "none_chosen"),
            self.fact(
                "sectors",
                sectors.map(|sector| self.phrase(Phrase::Sector(&sector.id))).collect(),
                "sectors_none",
            ),
            self.fact(
                "themes",
                themes.map(|id| self.phrase(Phrase::Section(id.as_str()))).collect(),
                "none_chosen",
            ),
            self.fact(
                "day",
                vec![Text::said(i18n::date_long(self.language, self.source.today), self.language)],
                "not_given",
            ),
        ]
    }

    fn fact(&self, label: &str, mut values: Vec<Text>, empty: &str) -> Fact {
        if values.is_empty() {
            values.push(self.said(empty));
        }
        Fact { label: self.said(label), values }
    }

    fn strands(&self) -> Figure {
        let mut groups: Vec<(SectionKind, Vec<StrandRow>)> = Vec::new();
        let measures = self.source.measures;
        for ((id, measure), gaps) in measures.sections.iter().zip(&measures.section_gaps) {
            let Some(section) = self.source.framework.section(id.as_str()) else { continue };
            let cells: Vec<Cell> = self.items_of(section).map(|item| self.cell(item.id.as_str())).collect();
            let label = self.phrase(Phrase::Section(id.as_str()));
            let spoken = self.filled(
                "spoken.strand",
                &[
                    ("label", &label.words),
                    ("answered", &self.of(measure.answered(), measure.in_scope)),
                    ("gaps", &gaps.to_string()),
                ],
            );
            let row = StrandRow { label, spoken, cells };
            match groups.last_mut() {
                Some((kind, rows)) if *kind == section.kind => rows.push(row),
                _ => groups.push((section.kind, vec![row])),
            }
        }
        Figure {
            id: "strands".to_owned(),
            title: self.said("strands"),
            note: Some(self.said("strands_note")),
            heads: vec![self.said("head.section"), self.said("head.items")],
            legend: self.cell_legend(),
            rows: Rows::Strands(groups.into_iter().map(|(_, rows)| rows).collect()),
        }
    }

    fn cell_legend(&self) -> Vec<Legend> {
        use checklist::Rating::{InPlace, MostlyInPlace, NotApplicable, NotInPlace, Started, Unknown};
        let sign = |rating, gap, label| Legend { sign: Sign::Cell(Cell { rating, gap }), label };
        let rated = |rating| sign(Some(rating), false, self.rated(rating).label);
        let own = |key: &str| self.own(key);
        vec![
            rated(InPlace),
            rated(MostlyInPlace),
            rated(Started),
            rated(NotInPlace),
            sign(Some(Started), true, own("mark.critical_gap")),
            rated(NotApplicable),
            rated(Unknown),
            sign(None, false, own("rating.unanswered")),
        ]
    }

    fn statements(&self) -> Vec<Text> {
        let framework = self.source.framework;
        let mut statements = Vec::new();
        if self.source.project.sample {
            statements.push(self.said("sample_statement"));
        }
        statements.push(self.phrase(Phrase::Disclaimer));
        statements.push(self.in_both(|wording| {
            let status = wording.word_for("content", framework.status());
            wording.filled("content", &[("version", framework.version()), ("status", &status)])
        }));
        if !Coverage::of(framework, self.source.words).is_complete() {
            statements.push(self.in_both(|wording| {
                let language = wording.word(&format!("language.{}", framework.language().tag()));
                wording.filled("fallback", &[("language", &language)])
            }));
        }
        statements.extend(self.left_out());
        statements.retain(|statement| !statement.words.is_empty());
        statements
    }

    /// What this copy does not have, so that nobody takes it for the whole.
    fn left_out(&self) -> Vec<Text> {
        let options = self.options;
        let sections = u32::try_from(self.source.scope.sections.len()).unwrap_or(u32::MAX);
        let mut left_out = Vec::new();
        if !options.sections.is_empty() {
            left_out.push(self.said_counted("sections_chosen", sections));
        }
        if options.kind != Kind::Full {
            return left_out;
        }
        for (is_there, key) in [
            (options.notes, "notes_left_out"),
            (options.evidence, "evidence_left_out"),
            (options.roles, "roles_left_out"),
        ] {
            if !is_there {
                left_out.push(self.said(key));
            }
        }
        left_out
    }
}
