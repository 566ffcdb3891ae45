//! Figures for the screen: those of the overview, and what became of the scores between two moments. They are the figures of
//! reports, composed and drawn by the same code.

use checklist::{Comparison, Language};
use report::charts::Pen;
use report::{Accent, Source, Until};
use uuid::Uuid;

use crate::error::Error;
use crate::session::Past;
use crate::view::FigureView;
use crate::{Api, VERSION};

impl Api {
    /// The figures of a project in a language: both measures by section, principle, phase and level, the answers by section,
    /// and principle by phase.
    ///
    /// # Errors
    /// As for opening the project.
    pub fn figures(&self, id: Uuid, language: Language) -> Result<Vec<FigureView>, Error> {
        let today = self.clock.today();
        self.with_session(id, |session, _| {
            let source = Source {
                project: &session.project,
                framework: &session.framework,
                words: session.pack.words(language)?,
                second: None,
                measures: &session.measures,
                scope: &session.scope,
                since: None,
                entries: session.entries(),
                today,
                program_version: VERSION,
            };
            let accent = Accent::default();
            let pen = Pen { direction: language.direction(), accent: accent.as_str() };
            let figures = report::figures(&source);
            Ok(figures.iter().map(|figure| FigureView::of(figure, language, pen)).collect())
        })
    }

    /// The scores of every section of a project at a milestone and at a later one or, without it, today.
    ///
    /// # Errors
    /// [`Code::MilestoneUnknown`](crate::error::Code::MilestoneUnknown), and as for opening the project.
    pub fn change_figure(
        &self,
        id: Uuid,
        since: Uuid,
        until: Option<Uuid>,
        language: Language,
    ) -> Result<FigureView, Error> {
        self.with_session(id, |session, _| {
            let at = |id: Uuid| session.state_at(id, &self.store, &self.frameworks);
            let (since, until) = (at(since)?, until.map(at).transpose()?);
            let (then, now) = (since.state(), until.as_ref().map_or_else(|| session.state(), Past::state));
            let comparison = Comparison::between(&then, &now);
            let ending = if until.is_some() { Until::Milestone } else { Until::Today };
            let figure = report::change(session.pack.words(language)?, &comparison, ending);
            let accent = Accent::default();
            let pen = Pen { direction: language.direction(), accent: accent.as_str() };
            Ok(FigureView::of(&figure, language, pen))
        })
    }
}
