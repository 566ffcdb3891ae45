//! The registers of a project: each names one value that can be written, such as `answer/pm-012/rating`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::ItemId;

/// One register. Its text form is what stands in the journal and never changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts", type = "string"))]
#[serde(into = "String", from = "String")]
pub enum Field {
    /// Something about the project as a whole.
    Project(ProjectField),
    /// Something about one item's answer.
    Answer(ItemId, AnswerField),
    /// Something about one piece of evidence.
    Evidence(Uuid, EvidenceField),
    /// Something about one follow-up.
    FollowUp(Uuid, FollowUpField),
    /// Something about one milestone.
    Milestone(Uuid, MilestoneField),
    /// A register that this version does not know: kept, passed on, never shown.
    Other(String),
}

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

names! {
    /// Registers of the project itself.
    ProjectField {
        /// Its name.
        Name = "name",
        /// Its programme or mission.
        Mission = "mission",
        /// Its country, ISO 3166-1 alpha-2.
        Country = "country",
        /// Its sectors, a list of ids.
        Sectors = "sectors",
        /// Its phases, a list of ids.
        Phases = "phases",
        /// Its thematic areas, a list of ids.
        Themes = "themes",
        /// The pack that it is answered against: `{"id", "version"}`.
        Pack = "pack",
        /// The version of the pack to which its people did not want to upgrade: `{"id", "version"}`.
        Declined = "declined",
        /// Whether it is put away.
        Archived = "archived",
        /// Whether it is a made-up sample.
        Sample = "sample",
    }
}

names! {
    /// Registers of an answer.
    AnswerField {
        /// `{"rating", "reason"?}` in one value, so that "not applicable" never exists without its reason.
        Rating = "rating",
        /// The note.
        Note = "note",
    }
}

names! {
    /// Registers of a piece of evidence.
    EvidenceField {
        /// The item that it backs.
        Item = "item",
        /// What it is.
        Title = "title",
        /// A link, or where it is kept.
        Place = "place",
    }
}

names! {
    /// Registers of a follow-up.
    FollowUpField {
        /// The item that it mends, or none.
        Item = "item",
        /// What is to be done.
        Action = "action",
        /// The role that does it.
        Owner = "owner",
        /// The day by which it is done, `YYYY-MM-DD`.
        Due = "due",
        /// Its state.
        State = "state",
    }
}

names! {
    /// Registers of a milestone.
    MilestoneField {
        /// Which of the usual moments it is.
        Kind = "kind",
        /// Its name.
        Name = "name",
        /// Its day, `YYYY-MM-DD`.
        Day = "day",
        /// A remark.
        Remark = "remark",
        /// The state that it names: the ids of the entries that were current when it was made.
        Seen = "seen",
    }
}

impl Field {
    /// The name of the part within its family, such as `rating` or `due`.
    #[must_use]
    pub fn part(&self) -> &str {
        match self {
            Self::Project(field) => field.as_str(),
            Self::Answer(_, field) => field.as_str(),
            Self::Evidence(_, field) => field.as_str(),
            Self::FollowUp(_, field) => field.as_str(),
            Self::Milestone(_, field) => field.as_str(),
            Self::Other(text) => text,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(field) => write!(f, "project/{}", field.as_str()),
            Self::Answer(item, field) => write!(f, "answer/{item}/{}", field.as_str()),
            Self::Evidence(id, field) => write!(f, "evidence/{id}/{}", field.as_str()),
            Self::FollowUp(id, field) => write!(f, "followup/{id}/{}", field.as_str()),
            Self::Milestone(id, field) => write!(f, "milestone/{id}/{}", field.as_str()),
            Self::Other(text) => f.write_str(text),
        }
    }
}

impl FromStr for Field {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(known(text).unwrap_or_else(|| Self::Other(text.to_owned())))
    }
}

fn known(text: &str) -> Option<Field> {
    let mut parts = text.split('/');
    let (family, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    match (family, third) {
        ("project", None) => ProjectField::parse(second).map(Field::Project),
        ("answer", Some(field)) => Some(Field::Answer(second.into(), AnswerField::parse(field)?)),
        ("evidence", Some(field)) => {
            Some(Field::Evidence(second.parse().ok()?, EvidenceField::parse(field)?))
        }
        ("followup", Some(field)) => {
            Some(Field::FollowUp(second.parse().ok()?, FollowUpField::parse(field)?))
        }
        ("milestone", Some(field)) => {
            Some(Field::Milestone(second.parse().ok()?, MilestoneField::parse(field)?))
        }
        _ => None,
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        known(&text).unwrap_or(Self::Other(text))
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_round_trips() {
        let id = Uuid::from_u128(7);
        for text in [
            "project/name".to_owned(),
            "answer/pm-012/rating".to_owned(),
            format!("evidence/{id}/place"),
            format!("followup/{id}/due"),
            format!("milestone/{id}/seen"),
            "milestone/x/name".to_owned(),
            "answer/pm-012/rating/deeper".to_owned(),
            String::new(),
        ] {
            assert_eq!(Field::from(text.clone()).to_string(), text);
        }
        assert!(matches!(Field::from("answer/pm-012/colour".to_owned()), Field::Other(_)));
    }
}
