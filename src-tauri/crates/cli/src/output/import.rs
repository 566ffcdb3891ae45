//! What a filled-in checklist changes: a line for each answer, then the rows that are not taken over.

use api::view::{AnswersProposal, ImportedAnswers};
use checklist::Rating;
use checklist::answer_sheet::{Proposed, Said};

use super::Output;

impl Output {
    pub(crate) fn proposed_answers(&self, proposal: &AnswersProposal) {
        if self.json {
            return self.json(proposal);
        }
        self.answers(proposal, "cli.answers_proposed");
    }

    pub(crate) fn imported_answers(&self, imported: &ImportedAnswers) {
        if self.json {
            return self.json(imported);
        }
        self.answers(&imported.proposal, "cli.answers_imported");
    }

    fn answers(&self, proposal: &AnswersProposal, counts: &str) {
        for change in &proposal.changes {
            self.line(&format!("  {}", self.changed_answer(change)));
        }
        for refused in &proposal.refused {
            let row = refused.row.to_string();
            let reason = self.say(&format!("answers.refused.{}", refused.why.code()), &[]);
            self.line(
                &self.say("cli.answers_row", &[("row", &row), ("item", &refused.item), ("reason", &reason)]),
            );
        }
        let number = |count: usize| count.to_string();
        let (changes, refused) = (number(proposal.changes.len()), number(proposal.refused.len()));
        let unchanged = proposal.unchanged.to_string();
        let args = [("changes", changes.as_str()), ("unchanged", &unchanged), ("refused", &refused)];
        self.line(&self.say(counts, &args));
    }

    /// "pm-012  1 → 2  + note"
    fn changed_answer(&self, Proposed { item, before, after, .. }: &Proposed) -> String {
        let rated = |said: &Said| {
            let code = said.rating.map_or("–", Rating::code);
            said.reason.as_ref().map_or_else(|| code.to_owned(), |reason| format!("{code} ({reason})"))
        };
        let mut line = item.to_string();
        if (before.rating, &before.reason) != (after.rating, &after.reason) {
            line = format!("{line}  {} → {}", rated(before), rated(after));
        }
        if before.note != after.note {
            line = format!("{line}  + {}", self.say("cli.answers_note", &[]));
        }
        line
    }
}
