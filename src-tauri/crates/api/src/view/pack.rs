//! Packs as they are listed, proposed and installed.

use std::collections::BTreeMap;

use checklist::{Language, PackVersion};
use serde::Serialize;
use ts_rs::TS;

use crate::view::Text;

/// Where a pack is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
#[serde(rename_all = "snake_case")]
pub enum PackOrigin {
    /// It is part of the program.
    BuiltIn,
    /// It was installed, or an earlier version of the program left it for the projects that use it.
    Kept,
    /// It is only proposed, from a folder or a zip.
    Proposed,
}

/// A pack.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct PackView {
    /// Its id and version.
    pub pack: PackVersion,
    /// Its title.
    pub title: Text,
    /// What it is.
    pub about: Text,
    /// The review status of the content.
    pub status: String,
    /// Where it is from.
    pub origin: PackOrigin,
    /// Whether no later version of it is here.
    pub is_newest: bool,
    /// The languages that it has, with how much of each.
    pub languages: Vec<PackLanguage>,
    /// How many sections it has.
    pub sections: u32,
    /// How many items it asks; retired ones are not counted.
    pub items: u32,
    /// How many projects are answered against it or were at one of their milestones, archived and deleted ones included.
    pub projects: u32,
    /// The licence of the content, an SPDX id.
    pub licence: String,
    /// The public page that the content grew from.
    pub seed: Option<String>,
}

/// A language of a pack.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct PackLanguage {
    /// The language.
    pub language: Language,
    /// Its review status: `draft`, `not_reviewed` or `reviewed`.
    pub review: String,
    /// How many texts the pack has.
    pub texts: u32,
    /// How many of them this language has.
    pub translated: u32,
}

/// What can be done with a pack that was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It can be installed.
    Installable,
    /// This very version is here already.
    Present,
    /// It cannot be used; the findings say why.
    Refused,
}

/// A pack in a folder or a zip, looked at and not installed.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct PackProposal {
    /// The folder or the zip.
    pub path: String,
    /// The pack; none when not even its structure can be read.
    pub pack: Option<PackView>,
    /// What was found, faults first, at most 200.
    pub findings: Vec<FindingView>,
    /// How many faults were found; with one of them the pack cannot be used.
    pub faults: u32,
    /// How many remarks were found.
    pub remarks: u32,
    /// What can be done with it.
    pub verdict: Verdict,
}

/// One thing that is wrong with a pack, or worth a look.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FindingView {
    /// The file in the pack.
    pub file: String,
    /// The id or key in it; empty when the whole file is meant.
    pub id: String,
    /// What it is; its words are under `pack.<code>`.
    pub code: String,
    /// The values of its sentence.
    pub params: BTreeMap<String, String>,
    /// Whether the pack can be used all the same.
    pub remark: bool,
}
