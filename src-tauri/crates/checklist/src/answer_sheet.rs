//! Answers that come back in a filled-in checklist: what they would change, line by line, and what cannot be taken over.
//!
//! An empty cell changes nothing: it never clears an answer. A line is taken over as a whole or not at all.

mod rating_words;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::answer::Answer;
use crate::change::{Change, ChangeError, Draft};
use crate::framework::Framework;
use crate::id::ItemId;
use crate::journal::Journal;
use crate::project::Project;
use crate::rating::Rating;
use crate::text::{self, LINE_LIMIT, TextFault};

pub use rating_words::RatingWords;

/// A line of a filled-in checklist, as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub row: u32,
    /// The id of the item.
    pub item: String,
    /// The rating, in whatever words; may be empty.
    pub rating: String,
    /// Why it does not apply; may be empty.
    pub reason: String,
    /// The note; may be empty.
    pub note: String,
}

/// What is said about an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts", rename = "AnswerSaid"))]
pub struct Said {
    /// The rating.
    pub rating: Option<Rating>,
    /// Why it does not apply.
    pub reason: Option<String>,
    /// The note; may be empty.
    pub note: String,
}

/// An answer that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts", rename = "ProposedAnswer"))]
pub struct Proposed {
    /// The number of its line in the file, from 1.
    pub row: u32,
    /// The item.
    pub item: ItemId,
    /// What is said now.
    pub before: Said,
    /// What would be said.
    pub after: Said,
}

/// A line that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts", rename = "RefusedAnswer"))]
pub struct Refused {
    /// Its number in the file, from 1.
    pub row: u32,
    /// What stands where the item's id should, shortened and without hidden characters.
    pub item: String,
    /// The reason.
    pub why: Why,
}

/// Why a line is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts", rename = "RefusedWhy"))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Copies of the project differ about this item; that has to be settled first.
    Differing,
    /// A cell calculates something.
    Formula,
    /// The framework has no such item.
    ItemUnknown,
    /// A cell of a text holds a number, a date or a truth value.
    NotText,
    /// The rating is none of the six, in no language.
    RatingUnknown,
    /// "Not applicable" without its reason.
    ReasonMissing,
    /// A reason beside a rating that has none.
    ReasonSurplus,
    /// An earlier line answers the same item.
    Repeated,
    /// A text has hidden characters that control or disguise it.
    TextHidden,
    /// A text is too long.
    TextTooLong,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Differing,
        Self::Formula,
        Self::ItemUnknown,
        Self::NotText,
        Self::RatingUnknown,
        Self::ReasonMissing,
        Self::ReasonSurplus,
        Self::Repeated,
        Self::TextHidden,
        Self::TextTooLong,
    ];

    /// A stable name, part of word keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Differing => "differing",
            Self::Formula => "formula",
            Self::ItemUnknown => "item_unknown",
            Self::NotText => "not_text",
            Self::RatingUnknown => "rating_unknown",
            Self::ReasonMissing => "reason_missing",
            Self::ReasonSurplus => "reason_surplus",
            Self::Repeated => "repeated",
            Self::TextHidden => "text_hidden",
            Self::TextTooLong => "text_too_long",
        }
    }
}

/// What a filled-in checklist would change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    /// The answers that would change, in the order of the file.
    pub changes: Vec<Proposed>,
    /// How many lines say what is said already.
    pub unchanged: u32,
    /// The lines that are not taken over, in the order of the file.
    pub refused: Vec<Refused>,
    /// The values to write, all in one act.
    pub drafts: Vec<Draft>,
}

/// How many characters of an id that is not known are repeated.
const ID_LIMIT: usize = 100;

impl Proposal {
    /// Looks at the lines of a file. `refused` are those that could not even be read. Nothing is written.
    #[must_use]
    pub fn of(
        lines: &[Line],
        refused: Vec<Refused>,
        words: &RatingWords,
        (journal, project, framework): (&Journal, &Project, &Framework),
    ) -> Self {
        let mut proposal = Self { refused, ..Self::default() };
        let mut seen = HashSet::new();
        for line in lines.iter().filter(|line| line.says_something()) {
            let looked = line.look(words, journal, project, framework).and_then(|looked| {
                if seen.insert(line.item.trim()) { Ok(looked) } else { Err(Why::Repeated) }
            });
            match looked {
                Err(why) => proposal.refused.push(Refused { row: line.row, item: shown(&line.item), why }),
                Ok((_, drafts)) if drafts.is_empty() => proposal.unchanged += 1,
                Ok((proposed, drafts)) => {
                    proposal.changes.push(proposed);
                    proposal.drafts.extend(drafts);
                }
            }
        }
        proposal.refused.sort_by_key(|refused| refused.row);
        proposal
    }
}

impl Line {
    fn says_something(&self) -> bool {
        [&self.rating, &self.reason, &self.note].into_iter().any(|text| !text.trim().is_empty())
    }

    fn look(
        &self,
        words: &RatingWords,
        journal: &Journal,
        project: &Project,
        framework: &Framework,
    ) -> Result<(Proposed, Vec<Draft>), Why> {
        let item = self.item.trim();
        let (_, known) = framework.item(item).ok_or(Why::ItemUnknown)?;
        let item = known.id.clone();
        let answer = project.answer(item.as_str());
        let before = Said::of(answer);
        let written = match self.rating.trim() {
            "" => None,
            word => Some(words.rating(word).ok_or(Why::RatingUnknown)?),
        };
        let reason = text::line(&self.reason, LINE_LIMIT).map_err(of_text)?;
        let reason = Some(reason).filter(|reason| !reason.is_empty());
        let note = text::note(&self.note).map_err(of_text)?;
        let note = Some(note).filter(|note| !note.trim().is_empty());
        // A reason alone corrects that of an item that does not apply.
        let rating = written.or(before.rating.filter(|_| reason.is_some()));
        if reason.is_some() && rating != Some(Rating::NotApplicable) {
            return Err(Why::ReasonSurplus);
        }
        let is_differing = |answer: &Answer| {
            rating.is_some() && !answer.rated.claims().is_empty()
                || note.is_some() && !answer.note.claims().is_empty()
        };
        if answer.is_some_and(is_differing) {
            return Err(Why::Differing);
        }
        let mut drafts = Vec::new();
        let mut keep = |change: Change| -> Result<(), Why> {
            // No change here makes anything new that would need an id.
            drafts.extend(change.drafts(journal, project, framework, Uuid::nil()).map_err(why)?);
            Ok(())
        };
        let mut after = before.clone();
        if let Some(rating) = rating {
            // Where the cell is empty, the reason stays that is there.
            let reason = reason.or_else(|| before.reason.clone());
            keep(Change::Rate { item: item.clone(), rating: Some(rating), reason: reason.clone() })?;
            after.rating = Some(rating);
            after.reason = reason.filter(|_| rating == Rating::NotApplicable);
        }
        if let Some(note) = note {
            keep(Change::Note { item: item.clone(), note: note.clone() })?;
            after.note = note;
        }
        Ok((Proposed { row: self.row, item, before, after }, drafts))
    }
}

impl Said {
    fn of(answer: Option<&Answer>) -> Self {
        let rated = answer.and_then(|answer| answer.rated.value());
        Self {
            rating: rated.map(|rated| rated.rating),
            reason: rated.and_then(|rated| rated.reason.clone()),
            note: answer.and_then(|answer| answer.note.value()).cloned().unwrap_or_default(),
        }
    }
}

/// The reason of a line for what the gate refused.
fn why(error: ChangeError) -> Why {
    match error {
        ChangeError::ReasonMissing => Why::ReasonMissing,
        ChangeError::Text { fault, .. } => of_text(fault),
        _ => Why::ItemUnknown,
    }
}

fn of_text(fault: TextFault) -> Why {
    match fault {
        TextFault::TooLong { .. } => Why::TextTooLong,
        TextFault::Empty | TextFault::Hidden => Why::TextHidden,
    }
}

/// What can be shown of something that should be an id.
#[must_use]
pub fn shown(id: &str) -> String {
    id.trim().chars().filter(|c| !c.is_control() && !text::is_hidden(*c)).take(ID_LIMIT).collect()
}

#[cfg(test)]
mod tests;
