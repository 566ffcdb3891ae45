//! The measures of the whole project and of each section, and the charts over them.

use checklist::prose::Phrase;
use checklist::{Measure, Section};

use super::super::Composer;
use super::super::figures::counts;
use super::share;
use crate::figure::ANSWERS;
use crate::table::{Chart, Fill, Series, Sheet, Value};
use crate::text::Text;

/// What is counted in a row: a section, or all of them.
struct Counted<'a> {
    section: Option<&'a Section>,
    measure: &'a Measure,
    gaps: usize,
}

impl Composer<'_> {
    pub(super) fn summary_sheet(&self) -> Sheet {
        let mut rows = vec![Counted {
            section: None,
            measure: &self.source.measures.overall,
            gaps: self.source.measures.critical_gaps().len(),
        }];
        let sections = self.source.measures.sections.iter().zip(&self.source.measures.section_gaps);
        for ((id, measure), gaps) in sections {
            let Some(section) = self.source.framework.section(id.as_str()) else { continue };
            rows.push(Counted { section: Some(section), measure, gaps: *gaps as usize });
        }
        let mut columns = self.columns::<Counted<'_>>();
        columns
            .said("section_id", "table.section_id", 12, |row| {
                row.section.map_or(Value::Empty, |section| Value::code(section.id.as_str()))
            })
            .said("section", "head.section", 46, |row| {
                let title = |section: &Section| self.phrase(Phrase::Section(section.id.as_str()));
                Value::text(row.section.map_or_else(|| self.said("all_items"), title))
            })
            .said("in_scope", "table.in_scope", 11, |row| Value::Number(row.measure.in_scope.into()))
            .said("answered_count", "table.answered_count", 12, |row| {
                Value::Number(row.measure.answered().into())
            })
            .own("answered", "measure.answered", 12, |row| share(row.measure.completeness()))
            .said("rated", "head.rated", 10, |row| Value::Number(row.measure.rated.into()))
            .own("in_place", "measure.in_place", 12, |row| share(row.measure.score()))
            .said("critical_gaps", "gaps_heading", 12, |row| Value::count(row.gaps));
        let first = columns.columns.len();
        for (place, (id, answer)) in IDS.into_iter().zip(ANSWERS).enumerate() {
            let head =
                answer.map_or_else(|| self.own("rating.unanswered"), |rating| self.rated(rating).label);
            columns.add(id, head, 11, move |row| Value::Number(counts(row.measure)[place].into()));
        }
        let mut sheet = columns.sheet("summary", "summary", rows);
        sheet.key_columns = 2;
        sheet.charts = self.summary_charts(&sheet, first);
        sheet
    }

    fn summary_charts(&self, sheet: &Sheet, first_answer: usize) -> Vec<Chart> {
        if !self.options.charts || sheet.rows.len() < 2 {
            return Vec::new();
        }
        let place = |id: &str| sheet.columns.iter().position(|column| column.id == id).unwrap_or_default();
        let chart = |title: Text, series: Vec<Series>| Chart {
            alternative: self.said("table.chart_alternative"),
            title,
            names: place("section"),
            rows: 1..sheet.rows.len(),
            series,
        };
        let measure = |id: &str, fill| vec![Series { column: place(id), fill }];
        let answers = ANSWERS.into_iter().enumerate();
        vec![
            chart(self.said("table.chart_answered"), measure("answered", Fill::Answered)),
            chart(self.said("table.chart_in_place"), measure("in_place", Fill::InPlace)),
            chart(
                self.said("ratings"),
                answers
                    .map(|(at, answer)| Series { column: first_answer + at, fill: Fill::Rating(answer) })
                    .collect(),
            ),
        ]
    }
}

/// The permanent ids of the columns of answers, in the order of [`ANSWERS`].
const IDS: [&str; ANSWERS.len()] =
    ["rated_3", "rated_2", "rated_1", "rated_0", "not_applicable", "not_known_yet", "not_answered"];

#[cfg(test)]
mod tests {
    use checklist::Rating;

    use super::*;

    #[test]
    fn ids_and_counts_stand_for_the_answers() {
        use Rating::{InPlace, MostlyInPlace, NotApplicable, NotInPlace, Started, Unknown};
        let rated = [InPlace, MostlyInPlace, Started, NotInPlace, NotApplicable, Unknown].map(Some);
        assert_eq!(ANSWERS[..6], rated);
        assert_eq!(ANSWERS[6], None);
        let measure = Measure {
            in_scope: 28,
            rated: 10,
            not_applicable: 5,
            unknown: 6,
            points: 20,
            by_rating: [4, 3, 2, 1],
        };
        assert_eq!(counts(&measure), [1, 2, 3, 4, 5, 6, 7]);
    }
}
