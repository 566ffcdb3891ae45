//! Answers that come back in a filled-in checklist: first what they would change, then, when a person agrees, the change as one
//! act that can be undone.

use std::io::Read;
use std::path::Path;

use checklist::Language;
use checklist::answer_sheet::{Proposal, RatingWords};
use uuid::Uuid;
use workbook::ARCHIVE_LIMIT;
use xlsx::{Filled, FilledError, filled};

use crate::Api;
use crate::error::{Code, Error};
use crate::refusal::of_file;
use crate::session::Session;
use crate::view::{AnswersProposal, ImportedAnswers};

impl Api {
    /// What a filled-in checklist would change in a project. Nothing is changed.
    ///
    /// # Errors
    /// As for opening the project; [`Code::SheetUnreadable`], [`Code::SheetOtherProject`], [`Code::SheetOtherPack`].
    pub fn propose_answers(&self, id: Uuid, path: &Path) -> Result<AnswersProposal, Error> {
        let filled = read(path)?;
        self.with_session(id, |session, _| Ok(shown(path, &filled, proposal(session, path, &filled)?)))
    }

    /// Takes the answers of a filled-in checklist into a project, in one act. The file is read again: what counts is what it
    /// says now.
    ///
    /// # Errors
    /// As for [`propose_answers`](Self::propose_answers), and what the disk refuses; nothing was changed then.
    pub fn import_answers(&self, id: Uuid, path: &Path) -> Result<ImportedAnswers, Error> {
        let filled = read(path)?;
        let mut told = None;
        let saved = self.act(id, |session, actor| {
            let mut proposal = proposal(session, path, &filled)?;
            let drafts = std::mem::take(&mut proposal.drafts);
            told = Some(shown(path, &filled, proposal));
            session.write(drafts, actor)
        })?;
        let proposal = told.ok_or_else(|| Error::new(Code::Internal, "nothing was read"))?;
        Ok(ImportedAnswers { proposal, saved })
    }
}

/// What a file changes in an open project.
fn proposal(session: &Session, path: &Path, filled: &Filled) -> Result<Proposal, Error> {
    if filled.project != session.id.to_string() {
        return Err(Error::new(Code::SheetOtherProject, &filled.project).with("path", path.display()));
    }
    // Ids of items are permanent in all versions of a pack.
    let expected = session.framework.pack();
    if filled.pack.id != expected.id {
        return Err(Error::new(Code::SheetOtherPack, &filled.pack)
            .with("path", path.display())
            .with("found", &filled.pack)
            .with("expected", expected));
    }
    let words = Language::ALL.into_iter().map(|language| session.pack.words(language));
    let words = RatingWords::of(words.collect::<Result<Vec<_>, _>>()?);
    Ok(session.proposal(&filled.lines, filled.refused.clone(), &words))
}

fn shown(path: &Path, filled: &Filled, proposal: Proposal) -> AnswersProposal {
    let Proposal { changes, unchanged, refused, .. } = proposal;
    AnswersProposal {
        path: path.display().to_string(),
        pack: filled.pack.clone(),
        changes,
        unchanged,
        refused,
    }
}

/// Reads a file, at most as much of it as a workbook may have.
fn read(path: &Path) -> Result<Filled, Error> {
    let unreadable = |reason: &str, detail: &dyn std::fmt::Display| {
        Error::new(Code::SheetUnreadable, detail).with("path", path.display()).with("reason", reason)
    };
    let bytes = || -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(ARCHIVE_LIMIT + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = bytes().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => unreadable("not_there", &error),
        _ => unreadable("io", &error),
    })?;
    filled(&bytes).map_err(|refusal| {
        let error = unreadable(refusal.code(), &refusal);
        match &refusal {
            FilledError::ColumnMissing { heading } => error.with("heading", heading),
            FilledError::Newer { found, known } => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                error.with("name", name).with("found", found).with("known", known)
            }
            FilledError::Unreadable(unreadable) => of_file(error, unreadable),
            FilledError::Foreign => error,
        }
    })
}
