//! Follow-ups as registers.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::drafts::{Drafts, at, day, filled};
use super::{ChangeError, TextPlace};
use crate::field::{Field, FollowUpField};
use crate::follow_up::FollowUpState;
use crate::id::ItemId;
use crate::project::Project;
use crate::text::{self, LINE_LIMIT};

/// What a person writes about a follow-up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub struct FollowUpFields {
    /// What is to be done.
    pub action: String,
    /// The role of who does it; may be empty.
    pub owner: String,
    /// `YYYY-MM-DD`, or empty.
    pub due: String,
    /// How far it is.
    #[serde(default)]
    pub state: FollowUpState,
}

impl Drafts {
    /// The item and what a person wrote; without them, the follow-up is removed.
    pub(super) fn follow_up(
        &mut self,
        project: &Project,
        id: Uuid,
        content: Option<(Option<ItemId>, FollowUpFields)>,
    ) -> Result<(), ChangeError> {
        let (item, action, owner, due, state) = match content {
            None => (None, None, None, None, None),
            Some((item, fields)) => (
                item,
                Some(text::required_line(&fields.action, LINE_LIMIT).map_err(at(TextPlace::Action))?),
                filled(text::line(&fields.owner, LINE_LIMIT).map_err(at(TextPlace::Owner))?),
                day(&fields.due)?,
                Some(fields.state),
            ),
        };
        let present = project.follow_up(id);
        self.put(
            Field::FollowUp(id, FollowUpField::Item),
            item.as_ref(),
            present.map(|follow_up| &follow_up.item),
        );
        self.put(
            Field::FollowUp(id, FollowUpField::Action),
            action.as_ref(),
            present.map(|follow_up| &follow_up.action),
        );
        self.put(
            Field::FollowUp(id, FollowUpField::Owner),
            owner.as_ref(),
            present.map(|follow_up| &follow_up.owner),
        );
        self.put(
            Field::FollowUp(id, FollowUpField::Due),
            due.as_ref(),
            present.map(|follow_up| &follow_up.due),
        );
        self.put(
            Field::FollowUp(id, FollowUpField::State),
            state.as_ref(),
            present.map(|follow_up| &follow_up.state),
        );
        Ok(())
    }
}
