//! A follow-up: an action with an owner's role, a due date and a state.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::ItemId;
use crate::register::Register;

/// How far a follow-up is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum FollowUpState {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    InProgress,
    /// Finished.
    Done,
    /// Given up.
    Dropped,
}

impl FollowUpState {
    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

/// A planned action. It exists while any of its registers holds something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowUp {
    /// The item that it mends, or none for one of the whole project.
    pub item: Register<ItemId>,
    /// What is to be done.
    pub action: Register<String>,
    /// The role, never the name, of who does it.
    pub owner: Register<String>,
    /// The day by which it is done.
    pub due: Register<Date>,
    /// How far it is.
    pub state: Register<FollowUpState>,
}

impl FollowUp {
    /// Whether it was removed by everyone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.item.is_empty()
            && self.action.is_empty()
            && self.owner.is_empty()
            && self.due.is_empty()
            && self.state.is_empty()
    }

    /// Its state, open until something else was written.
    #[must_use]
    pub fn state(&self) -> FollowUpState {
        self.state.provisional().copied().unwrap_or_default()
    }

    /// Days from `today` until it is due, negative when it is late; `None` without a date.
    #[must_use]
    pub fn days_left(&self, today: Date) -> Option<i32> {
        let due = *self.due.provisional()?;
        today.until(due).ok().map(|span| span.get_days())
    }

    /// Whether it is past its day and not closed.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        !self.state().is_closed() && self.days_left(today).is_some_and(|days| days < 0)
    }
}
