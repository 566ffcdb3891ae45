//! The follow-ups of a project.

use checklist::FollowUpState;
use jiff::civil::Date;
use serde::Serialize;

#[cfg(test)]
use super::schema;
use crate::compose::{Options, Source};

/// A follow-up. Where copies differ, the value that is shown on screen stands here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FollowUp {
    /// Its permanent id.
    #[cfg_attr(test, schemars(extend("format" = "uuid")))]
    pub id: String,
    /// The id of the item that it is about; null when it is about the whole project.
    pub item: Option<String>,
    /// What is to be done, as typed.
    pub action: String,
    /// The role that does it, as typed; may be empty. Absent when roles are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "String"))]
    pub role: Option<String>,
    /// The day by which it is to be done; null without one.
    #[cfg_attr(test, schemars(schema_with = "schema::day_or_null"))]
    pub due: Option<Date>,
    /// How far it is.
    #[cfg_attr(test, schemars(schema_with = "schema::state"))]
    pub state: FollowUpState,
    /// Whether it is neither done nor dropped, and past its day.
    pub overdue: bool,
}

/// The follow-ups that the record is about, in the order of the plan.
pub(super) fn all(source: &Source<'_>, options: &Options) -> Vec<FollowUp> {
    let planned = source.plan(options);
    planned
        .map(|(_, id, follow_up)| FollowUp {
            id: id.to_string(),
            item: follow_up.item.provisional().map(|item| item.as_str().to_owned()),
            action: follow_up.action.provisional().cloned().unwrap_or_default(),
            role: options.roles.then(|| follow_up.owner.provisional().cloned().unwrap_or_default()),
            due: follow_up.due.provisional().copied(),
            state: follow_up.state(),
            overdue: follow_up.is_overdue(source.today),
        })
        .collect()
}
