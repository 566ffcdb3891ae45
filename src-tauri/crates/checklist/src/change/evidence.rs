//! Evidence as registers.

use uuid::Uuid;

use super::drafts::{Drafts, at, filled};
use super::{ChangeError, TextPlace};
use crate::field::{EvidenceField, Field};
use crate::id::ItemId;
use crate::project::Project;
use crate::text::{self, LINE_LIMIT};

impl Drafts {
    /// Item, title and place; without them, the evidence is removed.
    pub(super) fn evidence(
        &mut self,
        project: &Project,
        id: Uuid,
        content: Option<(Option<ItemId>, String, String)>,
    ) -> Result<(), ChangeError> {
        let (item, title, place) = match content {
            None => (None, None, None),
            Some((item, title, place)) => (
                item,
                Some(text::required_line(&title, LINE_LIMIT).map_err(at(TextPlace::EvidenceTitle))?),
                filled(text::line(&place, LINE_LIMIT).map_err(at(TextPlace::EvidencePlace))?),
            ),
        };
        let present = project.evidence_by_id(id);
        self.put(
            Field::Evidence(id, EvidenceField::Item),
            item.as_ref(),
            present.map(|evidence| &evidence.item),
        );
        self.put(
            Field::Evidence(id, EvidenceField::Title),
            title.as_ref(),
            present.map(|evidence| &evidence.title),
        );
        self.put(
            Field::Evidence(id, EvidenceField::Place),
            place.as_ref(),
            present.map(|evidence| &evidence.place),
        );
        Ok(())
    }
}
