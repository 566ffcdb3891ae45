//! Projects: the rows of the list, an open one, and what an act changed in it.

pub use checklist::Profile;
use checklist::measure::MeasureView;
use checklist::{ItemId, PackVersion, SectionId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::Error;
use crate::view::{ConflictView, ItemState, MilestoneMark};

/// The projects screen.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct ProjectsView {
    /// All projects that are not deleted, by next follow-up, then by name; archived ones are marked.
    pub projects: Vec<ProjectRow>,
    /// Deleted projects that can still be taken back, newest first.
    pub deleted: Vec<DeletedRow>,
    /// Projects that could not be read, with the reason. Their files were not touched.
    pub unreadable: Vec<UnreadableRow>,
    /// Over the projects that are neither archived nor samples.
    pub totals: Totals,
}

/// Sums over projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Totals {
    /// How many.
    pub projects: u32,
    /// Their open critical gaps.
    pub critical_gaps: u32,
    /// Their follow-ups past their day.
    pub overdue: u32,
}

/// One project in the list.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProjectRow {
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Its description.
    pub profile: Profile,
    /// Whether it is put away.
    pub archived: bool,
    /// Whether it is a made-up sample.
    pub sample: bool,
    /// Over all items in scope.
    pub measure: MeasureView,
    /// Open critical gaps.
    pub critical_gaps: u32,
    /// Items in which copies differ.
    pub conflicts: u32,
    /// The next follow-up with a date.
    pub next: Option<NextFollowUp>,
    /// Follow-ups past their day.
    pub overdue: u32,
    /// When anything was last written.
    #[ts(type = "string | null")]
    pub changed_at: Option<Timestamp>,
}

/// The next follow-up of a project.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct NextFollowUp {
    /// What is to be done.
    pub action: String,
    /// By when.
    #[ts(type = "string")]
    pub due: Date,
    /// Days until then, negative when past.
    pub days_left: i32,
}

/// A deleted project.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct DeletedRow {
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Its name, empty when it cannot be read.
    pub name: String,
    /// When it was deleted.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// In how many days it is erased for good.
    pub days_left: u32,
}

/// A project that could not be read.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct UnreadableRow {
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Why.
    pub error: Error,
}

/// An open project.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct ProjectView {
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Its description.
    pub profile: Profile,
    /// The pack that it is answered against.
    pub pack: PackVersion,
    /// The pack with which it is shown. Another version only when its own is not on this computer.
    pub framework: PackVersion,
    /// A newer version of its pack that is on this computer.
    pub newer: Option<PackVersion>,
    /// Whether its people did not want that version.
    pub is_newer_declined: bool,
    /// Whether it is put away.
    pub archived: bool,
    /// Whether it is a made-up sample.
    pub sample: bool,
    /// The items in scope, by section; sections that the project does not work on are absent.
    pub scope: Vec<SectionScope>,
    /// The items about which anything was said, in scope or not.
    pub items: Vec<ItemState>,
    /// Counts, and what can be undone.
    pub progress: Progress,
    /// Its milestones, by day.
    pub milestones: Vec<MilestoneMark>,
    /// Parts of the project's description, plan or milestones in which copies differ.
    pub conflicts: Vec<ConflictView>,
    /// Where the user was when it was closed.
    pub place: Option<Place>,
    /// Lines that were damaged and set aside when it was opened now.
    pub set_aside: Vec<SetAsideView>,
}

/// The items of a section that are in scope.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SectionScope {
    /// The section.
    pub id: SectionId,
    /// Its items in scope, in order.
    pub items: Vec<ItemId>,
}

/// Counts of a project, and what can be undone.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Progress {
    /// Over all items in scope.
    pub overall: MeasureView,
    /// By section, in order.
    pub sections: Vec<SectionProgress>,
    /// Open critical gaps.
    pub critical_gaps: u32,
    /// Items not known yet.
    pub to_find_out: u32,
    /// Items in which copies differ.
    pub conflicts: u32,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
}

/// Counts of a section.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SectionProgress {
    /// The section.
    pub id: SectionId,
    /// Over its items in scope.
    pub measure: MeasureView,
    /// Its open critical gaps.
    pub critical_gaps: u32,
    /// Its items in which copies differ.
    pub conflicts: u32,
}

/// What an act changed. It is on disk when this arrives.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct Saved {
    /// When it was written.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// The act's id; null when there was nothing to write because everything was so already.
    #[ts(type = "string | null")]
    pub entry: Option<Uuid>,
    /// The items that the act touched, as they are now, with what is empty left out of none of them.
    pub items: Vec<ItemState>,
    /// The new counts.
    pub progress: Progress,
    /// The whole project, when its description changed and with it perhaps what is in scope, or its milestones.
    pub project: Option<ProjectView>,
}

/// Where a user was in a project. Kept beside the project, not in its journal: it belongs to this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "bindings.ts")]
#[serde(default)]
pub struct Place {
    /// The screen: `checklist`, `overview`, `plan` or `report`.
    pub screen: String,
    /// The section shown, or empty for all.
    pub section: String,
    /// The item that was open, or empty.
    pub item: String,
    /// `list` or `walk`.
    pub mode: String,
}

/// A damaged line that was set aside.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct SetAsideView {
    /// The file that it stood in.
    pub file: String,
    /// Its line number, from 1.
    pub line: u32,
    /// Where a copy of it was put; null when that was not possible.
    pub copy: Option<String>,
    /// Whether it was found for the first time now.
    pub new: bool,
}
