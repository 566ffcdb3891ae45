//! Why a change may not be, with everything that its sentence needs.

use thiserror::Error;
use uuid::Uuid;

use crate::pack::PackVersion;
use crate::text::TextFault;

/// Which text was refused, so that the message can name the place on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPlace {
    /// A project's name.
    Name,
    /// A programme or mission.
    Mission,
    /// A note.
    Note,
    /// The reason of "not applicable".
    Reason,
    /// The title of evidence.
    EvidenceTitle,
    /// The place of evidence.
    EvidencePlace,
    /// The action of a follow-up.
    Action,
    /// The owner's role of a follow-up.
    Owner,
    /// The name of a milestone.
    MilestoneName,
    /// The remark of a milestone.
    MilestoneRemark,
}

impl TextPlace {
    /// A stable name, part of error parameters and of word keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Mission => "mission",
            Self::Note => "note",
            Self::Reason => "reason",
            Self::EvidenceTitle => "evidence_title",
            Self::EvidencePlace => "evidence_place",
            Self::Action => "action",
            Self::Owner => "owner",
            Self::MilestoneName => "milestone_name",
            Self::MilestoneRemark => "milestone_remark",
        }
    }
}

/// Why a change was refused. Nothing was written.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ChangeError {
    /// The conflict is over, or the entry is none of its values.
    #[error("entry {entry} is not one of the differing values of {field}")]
    ClaimUnknown {
        /// The register.
        field: String,
        /// The entry.
        entry: Uuid,
    },
    /// The country is no two-letter code.
    #[error("{code:?} is no ISO 3166-1 alpha-2 code")]
    CountryUnknown {
        /// What was given.
        code: String,
    },
    /// The day does not exist.
    #[error("{date:?} is no date of the calendar")]
    DateInvalid {
        /// What was given.
        date: String,
    },
    /// There is no such evidence, or it was removed.
    #[error("no evidence {id}")]
    EvidenceUnknown {
        /// What was given.
        id: Uuid,
    },
    /// There is no such follow-up, or it was removed.
    #[error("no follow-up {id}")]
    FollowUpUnknown {
        /// What was given.
        id: Uuid,
    },
    /// The framework has no such item.
    #[error("no item {item}")]
    ItemUnknown {
        /// What was given.
        item: String,
    },
    /// There is no such milestone, or it was removed.
    #[error("no milestone {id}")]
    MilestoneUnknown {
        /// What was given.
        id: Uuid,
    },
    /// The version of a pack is not newer than the one that the project has, or is another pack.
    #[error("{pack} is no newer version of the project's pack")]
    PackNotNewer {
        /// What was given.
        pack: PackVersion,
    },
    /// A project needs at least one phase.
    #[error("no phase")]
    PhaseMissing,
    /// "Not applicable" without a reason.
    #[error("not applicable without a reason")]
    ReasonMissing,
    /// A phase, sector or thematic area that the framework does not have.
    #[error("no {kind} {id}")]
    TermUnknown {
        /// `phase`, `sector` or `theme`.
        kind: &'static str,
        /// What was given.
        id: String,
    },
    /// A text that cannot be kept.
    #[error("{}: {fault}", place.as_str())]
    Text {
        /// Which text.
        place: TextPlace,
        /// What is wrong with it.
        fault: TextFault,
    },
}
