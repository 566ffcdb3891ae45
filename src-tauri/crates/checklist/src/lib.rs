//! The domain of Mainstay: what a framework is, what an answer is, what is measured, how two copies become one.
//!
//! Pure on purpose. There are no files, no clock, no environment and no words for people here: time and ids come in as
//! parameters, and everything visible is in the pack or in `locales/`. `clippy.toml` beside this crate enforces it.
//!
//! How it fits together:
//! - a [`Framework`] is the structure of a [`pack`]: sections, items, sectors, phases; [`Prose`] is its text in one language;
//! - a [`Journal`] is the set of [`Entry`]s that were ever written about one project; it is the only truth;
//! - a [`Project`] is what a journal says now: the profile, the answers, the evidence, the follow-ups, the conflicts;
//! - a [`Change`] is what a person wants; it is checked against project and framework and becomes entries;
//! - [`Measures`] are counted from a project and a framework, once, here and nowhere else;
//! - a [`Milestone`] names the state of a moment, a [`Comparison`] says what happened between two [`State`]s.

pub mod answer;
pub mod answer_sheet;
pub mod change;
pub mod check;
pub mod comparison;
pub mod coverage;
pub mod entry;
pub mod evidence;
pub mod field;
pub mod follow_up;
pub mod framework;
pub mod history;
pub mod id;
pub mod journal;
pub mod language;
pub mod measure;
pub mod measures;
pub mod milestone;
pub mod pack;
pub mod plan;
pub mod profile;
pub mod project;
pub mod prose;
pub mod rating;
pub mod register;
pub mod scope;
pub mod text;
pub mod upgrade;

pub use answer::Answer;
pub use change::{Change, ChangeError, Draft};
pub use check::{Fault, Finding, check};
pub use comparison::{Comparison, State};
pub use coverage::Coverage;
pub use entry::{Entry, SCHEMA};
pub use evidence::Evidence;
pub use field::Field;
pub use follow_up::{FollowUp, FollowUpState};
pub use framework::{Framework, Item, Section, SectionKind};
pub use history::{Act, History, Scribe};
pub use id::{ItemId, SectionId};
pub use journal::{Journal, Merged};
pub use language::{Direction, Language};
pub use measure::{Band, Measure, MeasureView};
pub use measures::Measures;
pub use milestone::{Milestone, MilestoneKind, Moment};
pub use pack::PackVersion;
pub use plan::{Plan, PlanGroup};
pub use profile::Profile;
pub use project::Project;
pub use prose::{Phrase, Prose, Words};
pub use rating::Rating;
pub use register::{Claim, Register};
pub use scope::Scope;
pub use upgrade::{Edition, Upgrade};
