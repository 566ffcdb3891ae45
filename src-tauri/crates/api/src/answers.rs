//! Answers, and everything else that is written into a project: one change at a time, on disk before it is shown.

use checklist::{Change, ItemId, Rating};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

use crate::Api;
use crate::error::{Code, Error};
use crate::session::{Effect, Session};
use crate::view::Saved;

/// One line of answers, as scripts and other programs give it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerLine {
    /// The item.
    pub item: ItemId,
    /// The rating: its code as a text, or 0 to 3 as a number.
    #[serde(deserialize_with = "rating")]
    pub rating: Rating,
    /// Why it does not apply.
    #[serde(default)]
    pub reason: Option<String>,
    /// A note; left as it is when absent.
    #[serde(default)]
    pub note: Option<String>,
}

fn rating<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Rating, D::Error> {
    let code = match serde_json::Value::deserialize(deserializer)? {
        serde_json::Value::String(code) => code,
        other => other.to_string(),
    };
    Rating::from_code(&code).ok_or_else(|| D::Error::custom(format!("no rating {code}")))
}

impl AnswerLine {
    /// Reads one line of JSON.
    ///
    /// # Errors
    /// [`Code::InputInvalid`].
    pub fn parse(line: &str) -> Result<Self, Error> {
        serde_json::from_str(line).map_err(|error| Error::new(Code::InputInvalid, error))
    }
}

impl Api {
    /// Keeps a change. When this returns, it is on disk.
    ///
    /// # Errors
    /// What the domain refuses, and what the disk refuses; nothing was changed then.
    pub fn change(&self, id: Uuid, change: Change) -> Result<Saved, Error> {
        self.act(id, |session, actor| session.change(change, actor))
    }

    /// Takes back the last act of this computer in a project. Nothing happens when there is none.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn undo(&self, id: Uuid) -> Result<Saved, Error> {
        self.act(id, Session::undo)
    }

    /// Takes back the last undo. Nothing happens when there is none.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn redo(&self, id: Uuid) -> Result<Saved, Error> {
        self.act(id, Session::redo)
    }

    /// Keeps one line of answers; answers the id of the act, or none when everything was so already.
    ///
    /// # Errors
    /// As for [`change`](Self::change). When the note is refused, the rating is not written either.
    pub fn answer(&self, id: Uuid, line: AnswerLine) -> Result<Option<Uuid>, Error> {
        let AnswerLine { item, rating, reason, note } = line;
        if let Some(note) = &note {
            checklist::text::note(note).map_err(|fault| checklist::ChangeError::Text {
                place: checklist::change::TextPlace::Note,
                fault,
            })?;
        }
        self.with_session(id, |session, actor| {
            let rated =
                session.change(Change::Rate { item: item.clone(), rating: Some(rating), reason }, actor)?.act;
            let noted = match note {
                Some(note) => session.change(Change::Note { item, note }, actor)?.act,
                None => None,
            };
            Ok(rated.or(noted))
        })
    }

    pub(crate) fn act(
        &self,
        id: Uuid,
        act: impl FnOnce(&mut Session, &mut crate::session::Actor<'_>) -> Result<Effect, Error>,
    ) -> Result<Saved, Error> {
        let today = self.clock.today();
        self.with_session(id, |session, actor| {
            let Effect { act, items, described } = act(session, actor)?;
            if described {
                session.follow_pack(&self.store, &self.frameworks)?;
            }
            Ok(Saved {
                at: actor.at,
                entry: act,
                items: items.iter().map(|item| session.item(item.as_str(), today)).collect(),
                progress: session.progress(),
                project: described.then(|| session.view(today, None)),
            })
        })
    }
}
