//! The summary: critical gaps before any other number, then what is answered and what is in place.

use checklist::prose::Phrase;

use super::{Composer, Kind};
use crate::document::{FindOutRow, GapRow, Gaps, Summary, ToFindOut};
use crate::text::{Mark, Sentence, runs};

/// How many critical gaps stand in the summary, which is one page. The whole list has a part of its own in
/// a full report.
const GAPS_SHOWN: usize = 5;

impl Composer<'_> {
    pub(super) fn summary(&self) -> Summary {
        let mut gaps = self.gaps();
        let more = gaps.rows.len().saturating_sub(GAPS_SHOWN);
        gaps.rows.truncate(GAPS_SHOWN);
        let more = u32::try_from(more).unwrap_or(u32::MAX);
        let where_they_are =
            if self.options.kind == Kind::Full { "gaps_more" } else { "gaps_more_elsewhere" };
        Summary {
            heading: self.said("summary"),
            sentences: self.sentences(),
            second_sentences: self.seconded().map(|other| other.sentences()).unwrap_or_default(),
            gaps,
            more_gaps: (more > 0).then(|| self.said_counted(where_they_are, more)),
            measures: self.overall(),
            sections: self.by_section(),
            next: self.next_steps(),
        }
    }

    fn sentences(&self) -> Vec<Sentence> {
        vec![self.gap_sentence(), self.answered_sentence(), self.score_sentence()]
    }

    /// Every critical gap.
    pub(super) fn gaps(&self) -> Gaps {
        let rows = self.source.measures.critical_gaps().map(|item| self.gap(item.as_str())).collect();
        Gaps {
            heading: self.said("gaps_heading"),
            heads: ["head.number", "head.item", "head.rating", "head.follow_up"].map(|key| self.said(key)),
            rows,
            empty: self.said(self.no_gaps()),
        }
    }

    /// What is said when there are no gaps: that is no news while nothing is rated.
    pub(super) fn no_gaps(&self) -> &'static str {
        if self.source.measures.overall.rated > 0 { "gaps_none" } else { "gaps_unseen" }
    }

    fn gap(&self, item: &str) -> GapRow {
        let (follow_up, urgent) = self.next_for(item);
        GapRow {
            number: self.item_number(item),
            text: self.phrase(Phrase::Item(item)),
            face: self.face(item),
            follow_up,
            urgent,
        }
    }

    fn gap_sentence(&self) -> Sentence {
        let count = u32::try_from(self.source.measures.critical_gaps().count()).unwrap_or(u32::MAX);
        if count == 0 {
            return runs(&self.word(self.no_gaps()), Mark::Plain);
        }
        let unplanned =
            self.source.measures.critical_gaps().filter(|item| !self.is_planned(item.as_str())).count();
        let mut said = self.counted("gaps", count, &[]);
        match u32::try_from(unplanned).unwrap_or(u32::MAX) {
            0 => {}
            1 if count == 1 => said = format!("{said} {}", self.word("gap_unplanned")),
            unplanned => said = format!("{said} {}", self.counted("gaps_unplanned", unplanned, &[])),
        }
        runs(&said, Mark::Gap)
    }

    fn answered_sentence(&self) -> Sentence {
        let overall = &self.source.measures.overall;
        if overall.in_scope == 0 {
            return runs(&self.word("nothing_in_scope"), Mark::Plain);
        }
        let answered = self.number(overall.answered());
        let mut said = self.counted("answered", overall.in_scope, &[("answered", &answered)]);
        let open = overall.unanswered() - overall.unknown;
        for (key, count) in [("open", open), ("unknown", overall.unknown)] {
            if count > 0 {
                said = format!("{said} {}", self.counted(key, count, &[]));
            }
        }
        runs(&said, Mark::Strong)
    }

    fn score_sentence(&self) -> Sentence {
        let overall = &self.source.measures.overall;
        if overall.rated == 0 {
            return runs(&self.word("scored_none"), Mark::Plain);
        }
        let score = self.percent(overall.score());
        runs(&self.counted("scored", overall.rated, &[("score", &score)]), Mark::Strong)
    }

    pub(super) fn find_out(&self) -> Option<ToFindOut> {
        let rows: Vec<_> = self
            .source
            .measures
            .to_find_out()
            .map(|item| FindOutRow {
                number: self.item_number(item.as_str()),
                text: self.phrase(Phrase::Item(item.as_str())),
                follow_ups: self.follow_ups_of(item.as_str()),
            })
            .collect();
        (!rows.is_empty()).then(|| ToFindOut {
            heading: self.said("find_out"),
            introduction: self.said("find_out_note"),
            heads: ["head.number", "head.item", "head.follow_up"].map(|key| self.said(key)),
            none: self.said("no_follow_up"),
            rows,
        })
    }
}
