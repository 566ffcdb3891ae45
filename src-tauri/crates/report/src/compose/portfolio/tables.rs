//! The tables of a portfolio: a row for each project, for each section of a project, for each critical gap and each follow-up.

use checklist::prose::Phrase;
use checklist::{ItemId, Measure, SectionId};
use jiff::civil::Date;

use super::super::tables::{Columns, share};
use super::{Digest, PortfolioComposer, PortfolioSource};
use crate::style::Style;
use crate::table::{Sheet, Tables, Value};
use crate::text::Text;

/// Composes the tables of a portfolio.
#[must_use]
pub fn portfolio_tables(source: &PortfolioSource<'_>, style: Style) -> Tables {
    PortfolioComposer::of(source).tables(style)
}

/// A follow-up of a project.
type Due<'a> = (&'a Digest, &'a (Date, String, String));

impl PortfolioComposer<'_> {
    fn tables(&self, style: Style) -> Tables {
        let wording = &self.wording;
        Tables {
            language: wording.language,
            date: self.source.today,
            style,
            title: wording.said("kind.portfolio"),
            kind: wording.said("kind.portfolio"),
            day: i18n::date_long(wording.language, self.source.today),
            organisation: self.source.organisation.to_owned(),
            sample: None,
            page: wording.word("page"),
            continued: wording.word("table.continued"),
            truth: [wording.word("table.no"), wording.word("table.yes")],
            sheets: vec![
                self.projects_sheet(),
                self.sections_sheet(),
                self.gaps_sheet(),
                self.due_sheet(),
                self.about_sheet(),
            ],
        }
    }

    /// The name of the project of each row, as the first column of every sheet.
    fn columns<'a, R>(&'a self, project: impl Fn(&R) -> &Digest + 'a) -> Columns<'a, R> {
        let mut columns = Columns::new(self.wording);
        columns.said("project", "head.project", 40, move |row| Value::text(self.name(project(row))));
        columns
    }

    fn projects_sheet(&self) -> Sheet {
        let mut columns = self.columns::<&Digest>(|project| project);
        columns
            .said("country", "country", 18, |project| Value::text(self.country(&project.country)))
            .said("critical_gaps", "gaps_heading", 12, |project| Value::count(project.gaps.len()))
            .said("overdue", "plan.overdue", 12, |project| {
                Value::count(project.due.iter().filter(|due| self.is_late(due.0)).count())
            })
            .said("in_scope", "table.in_scope", 12, |project| Value::Number(project.measure.in_scope.into()))
            .own("answered", "measure.answered", 12, |project| share(project.measure.completeness()))
            .said("rated", "head.rated", 12, |project| Value::Number(project.measure.rated.into()))
            .own("in_place", "measure.in_place", 12, |project| share(project.measure.score()))
            .said("next_due", "table.next_due", 14, |project| {
                let next = project.due.iter().find(|due| !self.is_late(due.0));
                next.map_or(Value::Empty, |due| Value::Day(due.0))
            })
            .said("pack", "about.framework", 20, |project| {
                Value::code(format!("{} {}", project.pack.id, project.pack.version))
            });
        let sheet = columns.sheet("projects", "portfolio.projects", self.source.projects);
        Sheet { key_columns: 1, ..sheet }
    }

    fn sections_sheet(&self) -> Sheet {
        let mut columns = self.columns::<(&Digest, &(SectionId, Measure))>(|(project, _)| project);
        columns
            .said("section_id", "table.section_id", 12, |(_, (id, _))| Value::code(id.as_str()))
            .said("section", "head.section", 46, |(_, (id, _))| {
                Value::text(self.wording.phrase(Phrase::Section(id.as_str())))
            })
            .said("in_scope", "table.in_scope", 12, |(_, (_, measure))| {
                Value::Number(measure.in_scope.into())
            })
            .own("answered", "measure.answered", 12, |(_, (_, measure))| share(measure.completeness()))
            .said("rated", "head.rated", 12, |(_, (_, measure))| Value::Number(measure.rated.into()))
            .own("in_place", "measure.in_place", 12, |(_, (_, measure))| share(measure.score()));
        let comparable = self.source.projects.iter().filter(|project| self.is_comparable(project));
        let rows =
            comparable.flat_map(|project| project.sections.iter().map(move |section| (project, section)));
        Sheet { key_columns: 1, ..columns.sheet("sections", "head.section", rows) }
    }

    fn gaps_sheet(&self) -> Sheet {
        let mut columns = self.columns::<(&Digest, &ItemId)>(|(project, _)| project);
        columns
            .said("item_id", "table.item_id", 10, |(_, id)| Value::code(id.as_str()))
            .said("number", "head.number", 8, |(_, id)| {
                self.source.framework.number(id.as_str()).map_or(Value::Empty, Value::code)
            })
            .said("item", "head.item", 70, |(_, id)| {
                Value::text(self.wording.phrase(Phrase::Item(id.as_str())))
            });
        let comparable = self.source.projects.iter().filter(|project| self.is_comparable(project));
        let rows = comparable.flat_map(|project| project.gaps.iter().map(move |gap| (project, gap)));
        Sheet { key_columns: 1, ..columns.sheet("gaps", "gaps_heading", rows) }
    }

    fn due_sheet(&self) -> Sheet {
        let mut columns = self.columns::<Due<'_>>(|(project, _)| project);
        columns
            .said("due", "head.due", 14, |(_, due)| Value::Day(due.0))
            .said("overdue", "plan.overdue", 12, |(_, due)| Value::Truth(self.is_late(due.0)))
            .said("action", "head.follow_up", 60, |(_, due)| Value::text(Text::typed(&due.1)));
        if self.source.roles {
            columns.said("owner", "head.owner", 26, |(_, due)| Value::text(Text::typed(&due.2)));
        }
        let mut rows: Vec<Due<'_>> = self
            .source
            .projects
            .iter()
            .flat_map(|project| project.due.iter().map(move |due| (project, due)))
            .collect();
        rows.sort_by(|(a, one), (b, other)| (one.0, &a.name).cmp(&(other.0, &b.name)));
        Sheet { key_columns: 1, ..columns.sheet("plan", "plan", rows) }
    }

    fn about_sheet(&self) -> Sheet {
        let cover = self.cover();
        let about = super::about(&self.wording, self.source.framework, self.source.program_version);
        let separator = self.wording.word("separator");
        let said = |values: &[Text]| {
            let words: Vec<&str> = values.iter().map(|text| text.words.as_str()).collect();
            Value::text(Text::said(words.join(&separator), self.wording.language))
        };
        let facts = cover.facts.iter().chain(&about.facts);
        let mut rows: Vec<(Text, Value)> =
            facts.map(|fact| (fact.label.clone(), said(&fact.values))).collect();
        let mut told = |label: &Text, texts: &[Text]| {
            rows.extend(texts.iter().map(|text| (label.clone(), Value::text(text.clone()))));
        };
        told(&self.wording.said("table.statements"), &cover.statements);
        told(&about.heading, &about.paragraphs);
        told(&about.reading_heading, &about.reading);
        let unreadable: Vec<Text> = self.source.unreadable.iter().map(Text::typed).collect();
        told(&self.wording.said("portfolio.unreadable"), &unreadable);
        let mut columns = Columns::new(self.wording);
        columns.said("fact", "table.fact", 34, |(label, _): &(Text, Value)| Value::text(label.clone())).said(
            "value",
            "table.value",
            100,
            |(_, value)| value.clone(),
        );
        columns.sheet("about", "table.about", rows)
    }
}
