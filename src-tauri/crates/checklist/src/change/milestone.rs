//! Milestones as registers.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::drafts::{Drafts, at, day, filled};
use super::{ChangeError, TextPlace};
use crate::field::{Field, MilestoneField};
use crate::milestone::MilestoneKind;
use crate::project::Project;
use crate::text::{self, LINE_LIMIT, NAME_LIMIT};

/// What a person writes about a milestone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub struct MilestoneFields {
    /// Which of the usual moments it is, or another one.
    pub kind: MilestoneKind,
    /// Its name; may be empty unless it is another one.
    pub name: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    /// A remark; may be empty.
    pub remark: String,
}

impl Drafts {
    /// What a person wrote; without it, the milestone is removed.
    ///
    /// The moment itself is written once and stays when the rest is emptied: if somebody renamed the milestone on another copy
    /// and that name is chosen to stay, it still has its state.
    pub(super) fn milestone(
        &mut self,
        project: &Project,
        id: Uuid,
        content: Option<MilestoneFields>,
    ) -> Result<(), ChangeError> {
        let (kind, name, day, remark) = match content {
            None => (None, None, None, None),
            Some(MilestoneFields { kind, name, day: date, remark }) => {
                let name = match kind {
                    MilestoneKind::Other => text::required_line(&name, NAME_LIMIT),
                    _ => text::line(&name, NAME_LIMIT),
                };
                let Some(day) = day(&date)? else { return Err(ChangeError::DateInvalid { date }) };
                (
                    Some(kind),
                    filled(name.map_err(at(TextPlace::MilestoneName))?),
                    Some(day),
                    filled(text::line(&remark, LINE_LIMIT).map_err(at(TextPlace::MilestoneRemark))?),
                )
            }
        };
        let present = project.milestone(id);
        let field = |part| Field::Milestone(id, part);
        self.put(field(MilestoneField::Kind), kind.as_ref(), present.map(|milestone| &milestone.kind));
        self.put(field(MilestoneField::Name), name.as_ref(), present.map(|milestone| &milestone.name));
        self.put(field(MilestoneField::Day), day.as_ref(), present.map(|milestone| &milestone.day));
        self.put(field(MilestoneField::Remark), remark.as_ref(), present.map(|milestone| &milestone.remark));
        Ok(())
    }
}
