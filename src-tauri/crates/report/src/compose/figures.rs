//! The figures: both measures by section, principle, phase and level, the answers by section, and principle by phase.

use checklist::Measure;
use checklist::measure::BAND_STARTS;
use checklist::prose::Phrase;

use super::wording::Wording;
use super::{Composer, Options, Source};
use crate::document::Charts;
use crate::figure::{ANSWERS, Figure, HeatCell, HeatRow, Legend, MeasureRow, RatingsRow, Rows, Sign};
use crate::text::Text;

/// The figures of a project without a report around them: both measures by section, then the charts.
#[must_use]
pub fn figures(source: &Source<'_>) -> Vec<Figure> {
    let options = Options::default();
    let composer = Composer::of(source, &options);
    let mut figures = vec![composer.by_section()];
    figures.extend(composer.charts().figures);
    figures
}

impl Composer<'_> {
    /// The two measures of the whole project.
    pub(super) fn overall(&self) -> Figure {
        let row = self.measure_row(self.said("all_items"), &self.source.measures.overall);
        self.measures("overall", "measures", "head.items", None, vec![row])
    }

    pub(super) fn charts(&self) -> Charts {
        let measures = self.source.measures;
        let rows = |groups: &[(String, Measure)], phrase: fn(&str) -> Phrase<'_>| {
            let used = groups.iter().filter(|(_, measure)| measure.in_scope > 0);
            used.map(|(id, measure)| self.measure_row(self.phrase(phrase(id)), measure)).collect()
        };
        let overlap = Some(self.said("overlap_note"));
        Charts {
            heading: self.said("charts"),
            figures: vec![
                self.heat(),
                self.ratings(),
                self.measures(
                    "principles",
                    "by_principle",
                    "head.principle",
                    overlap.clone(),
                    rows(&measures.principles, |id| Phrase::Principle(id)),
                ),
                self.measures(
                    "phases",
                    "by_phase",
                    "head.phase",
                    overlap,
                    rows(&measures.phases, |id| Phrase::Phase(id)),
                ),
                self.measures(
                    "levels",
                    "by_level",
                    "head.level",
                    None,
                    rows(&measures.levels, |id| Phrase::Level(id)),
                ),
            ],
        }
    }

    /// The two measures of every section.
    pub(super) fn by_section(&self) -> Figure {
        let sections = self.source.measures.sections.iter();
        let rows = sections
            .map(|(id, measure)| self.measure_row(self.phrase(Phrase::Section(id.as_str())), measure));
        self.measures("sections", "by_section", "head.section", None, rows.collect())
    }

    fn measures(
        &self,
        id: &str,
        title: &str,
        head: &str,
        note: Option<Text>,
        rows: Vec<MeasureRow>,
    ) -> Figure {
        let own = |key: &str| self.own(key);
        Figure {
            id: id.to_owned(),
            title: self.said(title),
            note,
            heads: vec![
                self.said(head),
                own("measure.answered"),
                own("measure.in_place"),
                self.said("head.rated"),
            ],
            legend: vec![
                Legend { sign: Sign::Answered, label: self.said("legend.answered") },
                Legend { sign: Sign::InPlace, label: self.said("legend.in_place") },
            ],
            rows: Rows::Measures(rows),
        }
    }

    fn measure_row(&self, label: Text, measure: &Measure) -> MeasureRow {
        let answered = self.answered(measure);
        let score = self.percent(measure.score());
        let args = [("label", label.words.as_str()), ("answered", &answered), ("score", &score)];
        MeasureRow {
            spoken: self.filled("spoken.measures", &args),
            label,
            completeness: measure.completeness(),
            score: measure.score(),
            band: measure.band(),
            numbers: vec![answered, score, self.number(measure.rated)],
        }
    }

    fn ratings(&self) -> Figure {
        let answers = ANSWERS.map(|rating| {
            let unanswered = || self.own("rating.unanswered");
            rating.map_or_else(unanswered, |rating| self.rated(rating).label)
        });
        let legend = ANSWERS.iter().zip(&answers);
        let legend = legend
            .map(|(rating, label)| Legend { sign: Sign::Filling(*rating), label: label.clone() })
            .collect();
        let rows = self.source.measures.sections.iter().map(|(id, measure)| {
            let counts = counts(measure);
            let label = self.phrase(Phrase::Section(id.as_str()));
            let said = answers.iter().zip(counts).filter(|(_, count)| *count > 0);
            let said: Vec<_> =
                said.map(|(answer, count)| format!("{} {}", answer.words, self.number(count))).collect();
            let said = said.join(&self.word("separator"));
            let spoken = self.filled("spoken.ratings", &[("label", &label.words), ("answers", &said)]);
            RatingsRow { label, spoken, counts }
        });
        let rows = rows.collect();
        let mut heads = vec![self.said("head.section")];
        heads.extend(answers);
        Figure {
            id: "ratings".to_owned(),
            title: self.said("ratings"),
            note: None,
            heads,
            legend,
            rows: Rows::Ratings(rows),
        }
    }

    fn heat(&self) -> Figure {
        let framework = self.source.framework;
        let profile = &self.source.project.profile;
        // A phase that the project does not have would be a column of dashes.
        let phases: Vec<usize> = (0..framework.phases().len())
            .filter(|at| profile.phases.contains(&framework.phases()[*at]))
            .collect();
        let mut heads = vec![self.said("head.principle")];
        heads.extend(phases.iter().map(|at| self.phrase(Phrase::Phase(&framework.phases()[*at]))));
        let rows = self.source.measures.principles_by_phase.iter().map(|(id, cells)| HeatRow {
            label: self.phrase(Phrase::Principle(id)),
            cells: phases.iter().filter_map(|at| cells.get(*at)).map(|cell| heat_cell(self, cell)).collect(),
        });
        Figure {
            id: "heat".to_owned(),
            title: self.said("heat"),
            note: Some(self.said("heat_note")),
            heads,
            legend: bands(self),
            rows: Rows::Heat(rows.collect()),
        }
    }
}

/// The score of a cell with its range, or a dash when too few items are rated.
pub(super) fn heat_cell(wording: &Wording<'_>, measure: &Measure) -> HeatCell {
    let tendency = measure.tendency();
    HeatCell {
        band: tendency.and(measure.band()),
        score: wording.percent(tendency),
        base: wording.of(measure.rated, measure.in_scope),
    }
}

/// What the discs of a cross table mean.
pub(super) fn bands(wording: &Wording<'_>) -> Vec<Legend> {
    let label = |band| wording.phrase(Phrase::BandLabel(band_id(band)));
    BAND_STARTS.iter().map(|(band, _)| Legend { sign: Sign::Disc(*band), label: label(*band) }).collect()
}

fn band_id(band: checklist::Band) -> &'static str {
    match band {
        checklist::Band::Low => "low",
        checklist::Band::Medium => "medium",
        checklist::Band::High => "high",
    }
}

/// How many items have each answer, in the order of [`ANSWERS`].
pub(super) fn counts(measure: &Measure) -> [u32; ANSWERS.len()] {
    let [not_in_place, started, mostly, in_place] = measure.by_rating;
    let open = measure.unanswered() - measure.unknown;
    [in_place, mostly, started, not_in_place, measure.not_applicable, measure.unknown, open]
}
