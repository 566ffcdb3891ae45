//! Where copies of the project differ: every value side by side with the role and the day, and no preference.

use checklist::answer::Rated;
use checklist::field::{AnswerField, EvidenceField, FollowUpField, MilestoneField, ProjectField};
use checklist::prose::Phrase;
use checklist::register::Claim as Held;
use checklist::{Field, FollowUpState, MilestoneKind};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Composer;
use crate::document::{Claim, Difference, Differences};
use crate::text::Text;

impl Composer<'_> {
    pub(super) fn differences(&self) -> Option<Differences> {
        let mut rows: Vec<(Option<usize>, Difference)> = self
            .source
            .project
            .conflicts()
            .iter()
            .filter_map(|(field, claims)| self.difference(field, claims))
            .collect();
        // Items in the order of the framework, what belongs to none of them last.
        rows.sort_by_key(|(place, _)| (place.is_none(), *place));
        (!rows.is_empty()).then(|| Differences {
            heading: self.said("differences"),
            introduction: self.said("differences_note"),
            heads: ["head.value", "head.author", "head.when"].map(|key| self.said(key)),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
        })
    }

    fn difference(&self, field: &Field, claims: &[Held<Value>]) -> Option<(Option<usize>, Difference)> {
        let project = self.source.project;
        let (item, subject, name) = match field {
            Field::Answer(item, field) => (Some(item.clone()), None, answer_name(*field)),
            Field::Evidence(id, field) => {
                let evidence = project.evidence_by_id(*id)?;
                let title = evidence.title.provisional().map(Text::typed).filter(|_| self.options.evidence);
                (evidence.item.provisional().cloned(), title, evidence_name(*field))
            }
            Field::FollowUp(id, field) => {
                let follow_up = project.follow_up(*id)?;
                let action = follow_up.action.provisional().map(Text::typed);
                (follow_up.item.provisional().cloned(), action, follow_up_name(*field))
            }
            Field::Milestone(id, field) => {
                let milestone = project.milestone(*id)?;
                (None, Some(self.milestone(milestone)), milestone_name(*field)?)
            }
            Field::Project(field) => (None, None, project_name(*field)?),
            Field::Other(_) => return None,
        };
        let place = match &item {
            Some(item) => Some(self.source.scope.place(item.as_str())?),
            // What belongs to no item belongs to no section either.
            None if !self.options.sections.is_empty()
                && !matches!(field, Field::Project(_) | Field::Milestone(..)) =>
            {
                return None;
            }
            None => None,
        };
        let about = || match &item {
            Some(item) => self.phrase(Phrase::Item(item.as_str())),
            None => self.said("project"),
        };
        let difference = Difference {
            number: item.as_ref().map(|item| self.item_number(item.as_str())),
            subject: subject.unwrap_or_else(about),
            field: self.said(name),
            claims: claims.iter().map(|claim| self.claim(field, claim)).collect(),
        };
        Some((place, difference))
    }

    fn claim(&self, field: &Field, held: &Held<Value>) -> Claim {
        let value = held.value.as_ref().filter(|value| !value.is_null());
        let value = value.map(|value| self.value(field, value)).unwrap_or_default();
        Claim {
            value: if value.is_empty() { vec![self.said("emptied")] } else { value },
            author: self.author(&held.author).unwrap_or_else(|| self.said("role_hidden")),
            day: i18n::date_long(self.language, TimeZone::UTC.to_datetime(held.at).date()),
        }
    }

    /// The name of a register in words, by the part of their key after `report.doc.`; none for one that reports are silent about.
    pub(super) fn field_name(&self, field: &Field) -> Option<&'static str> {
        match field {
            Field::Answer(_, field) => Some(answer_name(*field)),
            Field::Evidence(_, field) => Some(evidence_name(*field)),
            Field::FollowUp(_, field) => Some(follow_up_name(*field)),
            Field::Project(field) => project_name(*field),
            Field::Milestone(_, field) => milestone_name(*field),
            Field::Other(_) => None,
        }
    }

    /// The role of who wrote something; none when roles are left out.
    pub(super) fn author(&self, author: &str) -> Option<Text> {
        self.options
            .roles
            .then(|| if author.is_empty() { self.said("role_unknown") } else { Text::typed(author) })
    }

    /// A value of a register in words; nothing when it was emptied or has an unknown shape.
    pub(super) fn value(&self, field: &Field, value: &Value) -> Vec<Text> {
        match field {
            Field::Answer(_, AnswerField::Rating) => self.rating_value(value),
            Field::FollowUp(_, FollowUpField::Owner) if !self.options.roles => vec![self.said("role_hidden")],
            Field::Answer(_, AnswerField::Note) if !self.options.notes => vec![self.said("note_hidden")],
            Field::Evidence(..) if !self.options.evidence => vec![self.said("evidence_hidden")],
            Field::Evidence(_, EvidenceField::Item) | Field::FollowUp(_, FollowUpField::Item) => {
                self.read::<String>(value, |item| vec![Text::said(self.item_number(&item), self.language)])
            }
            Field::FollowUp(_, FollowUpField::Due) | Field::Milestone(_, MilestoneField::Day) => self
                .read::<Date>(value, |day| {
                    vec![Text::said(i18n::date_long(self.language, day), self.language)]
                }),
            Field::FollowUp(_, FollowUpField::State) => {
                self.read::<FollowUpState>(value, |state| vec![self.state(state)])
            }
            Field::Milestone(_, MilestoneField::Kind) => {
                self.read::<MilestoneKind>(value, |kind| vec![self.milestone_kind(kind)])
            }
            Field::Project(ProjectField::Country) => self.read::<String>(value, |code| {
                let name = i18n::country(self.language, &code);
                vec![name.map_or_else(|| Text::typed(&code), |name| Text::said(name, self.language))]
            }),
            Field::Project(ProjectField::Sectors) => self.read::<Vec<String>>(value, |ids| {
                ids.iter().map(|id| self.phrase(Phrase::Sector(id))).collect()
            }),
            Field::Project(ProjectField::Phases) => self.read::<Vec<String>>(value, |ids| {
                ids.iter().map(|id| self.phrase(Phrase::Phase(id))).collect()
            }),
            Field::Project(ProjectField::Themes) => self.read::<Vec<String>>(value, |ids| {
                ids.iter().map(|id| self.phrase(Phrase::Section(id))).collect()
            }),
            _ => {
                self.read::<String>(
                    value,
                    |text| if text.is_empty() { Vec::new() } else { vec![Text::typed(text)] },
                )
            }
        }
    }

    fn rating_value(&self, value: &Value) -> Vec<Text> {
        self.read::<Rated>(value, |rated| {
            let mut face = self.rated(rated.rating);
            if let Some(digit) = face.digit {
                face.label.words = format!("{digit} {}", face.label.words);
            }
            let mut texts = vec![face.label];
            texts.extend(rated.reason.map(Text::typed));
            texts
        })
    }

    /// A value of an unknown shape reads as none, as it does everywhere else.
    fn read<T: DeserializeOwned>(&self, value: &Value, say: impl Fn(T) -> Vec<Text>) -> Vec<Text> {
        T::deserialize(value).map(say).unwrap_or_default()
    }
}

fn answer_name(field: AnswerField) -> &'static str {
    match field {
        AnswerField::Rating => "field.rating",
        AnswerField::Note => "field.note",
    }
}

fn evidence_name(field: EvidenceField) -> &'static str {
    match field {
        EvidenceField::Item => "field.item",
        EvidenceField::Title => "field.title",
        EvidenceField::Place => "field.place",
    }
}

fn follow_up_name(field: FollowUpField) -> &'static str {
    match field {
        FollowUpField::Item => "field.item",
        FollowUpField::Action => "field.action",
        FollowUpField::Owner => "field.owner",
        FollowUpField::Due => "field.due",
        FollowUpField::State => "field.state",
    }
}

/// What a milestone looks back to is written once, so that copies never differ in it.
fn milestone_name(field: MilestoneField) -> Option<&'static str> {
    match field {
        MilestoneField::Kind => Some("field.kind"),
        MilestoneField::Name => Some("field.name"),
        MilestoneField::Day => Some("field.day"),
        MilestoneField::Remark => Some("field.remark"),
        MilestoneField::Seen => None,
    }
}

/// What is said in a report about the project. The pack, and whether a project is put away, is not.
fn project_name(field: ProjectField) -> Option<&'static str> {
    match field {
        ProjectField::Name => Some("field.name"),
        ProjectField::Mission => Some("mission"),
        ProjectField::Country => Some("country"),
        ProjectField::Sectors => Some("sectors"),
        ProjectField::Phases => Some("phases"),
        ProjectField::Themes => Some("themes"),
        ProjectField::Pack | ProjectField::Declined | ProjectField::Archived | ProjectField::Sample => None,
    }
}
