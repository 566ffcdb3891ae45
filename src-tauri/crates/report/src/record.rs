//! A project as a record for other programs: ids, codes and numbers under names that stay, described by `report.schema.json`.
//!
//! A [`Document`](crate::Document) is words to be read; a record is what they were made of. Texts of the framework stand beside
//! their ids, each with the language that it is really in. Within one version of the schema, members may be added, and none is
//! taken away or changes its meaning.

mod content;
mod follow_up;
mod item;
mod measures;
mod progress;
mod project;
#[cfg(test)]
mod schema;
mod wording;

pub use content::{Pack, Source};
pub use follow_up::FollowUp;
pub use item::{Evidence, Item, Reference};
pub use measures::{Group, Measure, Measures, Section};
pub use progress::{ChangedItem, Progress, Since};
pub use project::Project;
pub use wording::{Named, Wording};

use checklist::Language;
use jiff::civil::Date;
use serde::Serialize;

use crate::compose::{Options, Source as Given};

/// The name of the form of a record, with its version.
pub const SCHEMA: &str = "mainstay-report/1";

/// A project at one day: its description, its measures, every item with its answer, the follow-ups, and the sources.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Record {
    /// The form of this file and its version.
    #[cfg_attr(test, schemars(schema_with = "schema::name"))]
    pub schema: &'static str,
    /// The program that wrote it.
    pub program: Program,
    /// The language that its texts were asked for in. Each text says which one it really is in.
    #[cfg_attr(test, schemars(schema_with = "schema::language"))]
    pub language: Language,
    /// The day whose state it shows.
    #[cfg_attr(test, schemars(schema_with = "schema::day"))]
    pub day: Date,
    /// What the person who exported it left out, and why a member may be absent or a list short.
    pub left_out: Vec<LeftOut>,
    /// What the project is.
    pub project: Project,
    /// The content that it is answered against.
    pub pack: Pack,
    /// What was counted, over the sections that the record is about.
    pub measures: Measures,
    /// What changed since a milestone. Absent when none was chosen to compare with.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Progress"))]
    pub progress: Option<Progress>,
    /// The items in scope, in the order of the framework. Absent when they are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Vec<Item>"))]
    pub items: Option<Vec<Item>>,
    /// The follow-ups in the order in which they press: late ones first, closed ones last. Absent when they are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Vec<FollowUp>"))]
    pub follow_ups: Option<Vec<FollowUp>>,
    /// The sources that items in scope refer to.
    pub sources: Vec<Source>,
}

/// A program and its version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Program {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: String,
}

/// Something that the person who exported a record did not want in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// All items.
    Items,
    /// Some sections, with everything about them.
    Sections,
    /// What was noted about the items.
    Notes,
    /// What backs the answers.
    Evidence,
    /// The follow-ups.
    FollowUps,
    /// The roles of those who own follow-ups.
    Roles,
}

/// The record of a project, with what the options ask for. Their kind changes nothing: a record has no layout.
#[must_use]
pub fn record(source: &Given<'_>, options: &Options) -> Record {
    Record {
        schema: SCHEMA,
        program: Program { name: "Mainstay", version: source.program_version.to_owned() },
        language: source.words.language(),
        day: source.today,
        left_out: left_out(options),
        project: project::of(source),
        pack: content::pack(source),
        measures: measures::of(source),
        progress: progress::of(source),
        items: options.items.then(|| item::all(source, options)),
        follow_ups: options.plan.then(|| follow_up::all(source, options)),
        sources: content::cited(source),
    }
}

/// The record as JSON that people can read too, with a line feed at the end.
#[must_use]
pub fn json(record: &Record) -> String {
    // Names are text and numbers finite, so nothing in a record can fail to be written.
    let mut written = serde_json::to_string_pretty(record).unwrap_or_default();
    written.push('\n');
    written
}

fn left_out(options: &Options) -> Vec<LeftOut> {
    let all = [
        (LeftOut::Items, !options.items),
        (LeftOut::Sections, !options.sections.is_empty()),
        (LeftOut::Notes, !options.notes),
        (LeftOut::Evidence, !options.evidence),
        (LeftOut::FollowUps, !options.plan),
        (LeftOut::Roles, !options.roles),
    ];
    all.into_iter().filter(|(_, left_out)| *left_out).map(|(what, _)| what).collect()
}
