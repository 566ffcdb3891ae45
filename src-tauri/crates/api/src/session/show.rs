//! What of an open project is shown: views that hold finished results.

use checklist::field::Field;
use checklist::follow_up::FollowUp;
use checklist::measures::is_critical_gap;
use checklist::{Evidence, Plan, PlanGroup, Rating};
use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use super::Session;
use crate::view::{
    ConflictView, EvidenceView, FollowUpView, GapView, ItemState, OverviewView, Place, PlanRow, PlanView,
    Progress, ProjectView, SectionMeasure, SectionProgress, SectionScope, SetAsideView, StrandCell,
};

impl Session {
    pub(crate) fn view(&self, today: Date, place: Option<Place>) -> ProjectView {
        let mut scope: Vec<SectionScope> =
            self.scope.sections.iter().map(|id| SectionScope { id: id.clone(), items: Vec::new() }).collect();
        for item in self.scope.items() {
            scope[item.section()].items.push(item.id.clone());
        }
        let mut said: Vec<&str> = self.project.answers().map(|(item, _)| item.as_str()).collect();
        said.extend(
            self.project.evidence().filter_map(|(_, e)| e.item.provisional()).map(checklist::ItemId::as_str),
        );
        said.extend(
            self.project
                .follow_ups()
                .filter_map(|(_, f)| f.item.provisional())
                .map(checklist::ItemId::as_str),
        );
        said.sort_unstable();
        said.dedup();
        let of_project = |field: &&Field| self.item_of(field).is_none() && !matches!(field, Field::Other(_));
        ProjectView {
            id: self.id,
            profile: self.project.profile.clone(),
            pack: self.project.pack.clone(),
            framework: self.framework.pack(),
            newer: self.newer.clone(),
            is_newer_declined: self.newer.as_ref().is_some_and(|newer| {
                self.project.declined.as_ref().is_some_and(|declined| declined >= newer)
            }),
            archived: self.project.archived,
            sample: self.project.sample,
            scope,
            items: said.into_iter().map(|item| self.item(item, today)).collect(),
            progress: self.progress(),
            milestones: self.milestones(),
            conflicts: self
                .project
                .conflicts()
                .keys()
                .filter(of_project)
                .map(|field| self.conflict(field))
                .collect(),
            place,
            set_aside: self
                .set_aside
                .iter()
                .map(|line| SetAsideView {
                    file: line.file.display().to_string(),
                    line: u32::try_from(line.line).unwrap_or(u32::MAX),
                    copy: line.copy.as_ref().map(|copy| copy.display().to_string()),
                    new: line.new,
                })
                .collect(),
        }
    }

    /// Everything that was said about an item, also when that is nothing.
    pub(crate) fn item(&self, item: &str, today: Date) -> ItemState {
        let answer = self.project.answer(item);
        let rated = answer.and_then(|answer| answer.rated.value());
        let rating = rated.map(|rated| rated.rating);
        ItemState {
            item: item.into(),
            rating,
            reason: rated.and_then(|rated| rated.reason.clone()),
            note: answer.and_then(|answer| answer.note.provisional()).cloned().unwrap_or_default(),
            critical_gap: self.is_gap(item, rating),
            evidence: self
                .project
                .evidence_for(item)
                .map(|(id, evidence)| evidence_view(id, evidence))
                .collect(),
            follow_ups: self
                .project
                .follow_ups_for(item)
                .map(|(id, f)| follow_up_view(id, f, today))
                .collect(),
            conflicts: self.conflicts_of(item),
        }
    }

    fn is_gap(&self, item: &str, rating: Option<Rating>) -> bool {
        let essential = self.scope.place(item).is_some_and(|place| self.scope.items()[place].essential);
        rating.is_some_and(|rating| is_critical_gap(essential, rating))
    }

    fn conflicts_of(&self, item: &str) -> Vec<ConflictView> {
        // Nearly always there is none, and then nothing is looked up.
        let of_item = |field: &&Field| self.item_of(field).is_some_and(|id| id.as_str() == item);
        self.project.conflicts().keys().filter(of_item).map(|field| self.conflict(field)).collect()
    }

    fn conflict(&self, field: &Field) -> ConflictView {
        let claims: Vec<checklist::Claim<Value>> =
            self.project.conflicts().get(field).cloned().unwrap_or_default();
        ConflictView {
            field: field.clone(),
            part: field.part().to_owned(),
            here: claims.iter().map(|claim| claim.device == self.device).collect(),
            claims,
        }
    }

    pub(crate) fn progress(&self) -> Progress {
        let measures = &self.measures;
        Progress {
            overall: (&measures.overall).into(),
            sections: measures
                .sections
                .iter()
                .zip(measures.section_gaps.iter().zip(&measures.section_conflicts))
                .map(|((id, measure), (critical_gaps, conflicts))| SectionProgress {
                    id: id.clone(),
                    measure: measure.into(),
                    critical_gaps: *critical_gaps,
                    conflicts: *conflicts,
                })
                .collect(),
            critical_gaps: count(measures.critical_gaps().len()),
            to_find_out: count(measures.to_find_out().len()),
            conflicts: count(measures.conflicts().len()),
            can_undo: self.history.undoable(&self.journal).is_some(),
            can_redo: self.history.redoable(&self.journal).is_some(),
        }
    }

    pub(crate) fn overview(&self, today: Date) -> OverviewView {
        let measures = &self.measures;
        let gaps: Vec<GapView> =
            measures.critical_gaps().filter_map(|item| self.gap(item.as_str(), today)).collect();
        let mut strands: Vec<Vec<StrandCell>> = vec![Vec::new(); self.scope.sections.len()];
        for item in self.scope.items() {
            let answer = self.project.answer(item.id.as_str());
            let rating = answer.and_then(checklist::Answer::rating);
            strands[item.section()].push(StrandCell {
                rating,
                gap: rating.is_some_and(|rating| is_critical_gap(item.essential, rating)),
                conflict: answer.is_some_and(checklist::Answer::is_conflicting),
            });
        }
        OverviewView {
            gaps_without_follow_up: count(gaps.iter().filter(|gap| gap.follow_up.is_none()).count()),
            gaps,
            to_find_out: measures.to_find_out().cloned().collect(),
            conflicts: measures.conflicts().cloned().collect(),
            overall: (&measures.overall).into(),
            sections: measures
                .sections
                .iter()
                .zip(&measures.section_gaps)
                .zip(strands)
                .map(|(((id, measure), critical_gaps), strand)| SectionMeasure {
                    id: id.clone(),
                    measure: measure.into(),
                    critical_gaps: *critical_gaps,
                    strand,
                })
                .collect(),
        }
    }

    fn gap(&self, item: &str, today: Date) -> Option<GapView> {
        let (section, item) = self.framework.item(item)?;
        let mut to_do: Vec<FollowUpView> = self
            .project
            .follow_ups_for(item.id.as_str())
            .filter(|(_, follow_up)| !follow_up.state().is_closed())
            .map(|(id, follow_up)| follow_up_view(id, follow_up, today))
            .collect();
        to_do.sort_by_key(|follow_up| (follow_up.due.is_none(), follow_up.due));
        Some(GapView {
            item: item.id.clone(),
            section: section.id.clone(),
            rating: self.project.rating(item.id.as_str())?,
            follow_up: to_do.into_iter().next(),
        })
    }

    pub(crate) fn plan(&self, today: Date) -> PlanView {
        let plan = Plan::of(&self.project, today);
        let rows: Vec<PlanRow> = plan
            .0
            .iter()
            .map(|(group, id, follow_up)| {
                let item = follow_up.item.provisional();
                let rating = item.and_then(|item| self.project.rating(item.as_str()));
                PlanRow {
                    group: *group,
                    follow_up: follow_up_view(*id, follow_up, today),
                    section: item
                        .and_then(|item| self.framework.item(item.as_str()))
                        .map(|(section, _)| section.id.clone()),
                    critical_gap: item.is_some_and(|item| self.is_gap(item.as_str(), rating)),
                    to_find_out: rating == Some(Rating::Unknown),
                }
            })
            .collect();
        let in_group = |wanted: PlanGroup| count(rows.iter().filter(|row| row.group == wanted).count());
        let closed = in_group(PlanGroup::Closed);
        let without = self.measures.critical_gaps().filter(|item| {
            self.project.follow_ups_for(item.as_str()).all(|(_, follow_up)| follow_up.state().is_closed())
        });
        PlanView {
            today,
            to_do: count(rows.len()) - closed,
            overdue: in_group(PlanGroup::Overdue),
            closed,
            gaps_without_follow_up: count(without.count()),
            rows,
        }
    }
}

fn evidence_view(id: Uuid, evidence: &Evidence) -> EvidenceView {
    EvidenceView {
        id,
        title: evidence.title.provisional().cloned().unwrap_or_default(),
        place: evidence.place.provisional().cloned().unwrap_or_default(),
    }
}

pub(super) fn follow_up_view(id: Uuid, follow_up: &FollowUp, today: Date) -> FollowUpView {
    FollowUpView {
        id,
        item: follow_up.item.provisional().cloned(),
        action: follow_up.action.provisional().cloned().unwrap_or_default(),
        owner: follow_up.owner.provisional().cloned().unwrap_or_default(),
        due: follow_up.due.provisional().copied(),
        state: follow_up.state(),
        days_left: follow_up.days_left(today),
        overdue: follow_up.is_overdue(today),
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
