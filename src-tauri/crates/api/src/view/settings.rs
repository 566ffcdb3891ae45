//! Settings of this computer, and what the window needs at its start.

use checklist::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// What the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The size of all texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// 87.5 %.
    Small,
    /// 100 %.
    #[default]
    Normal,
    /// 112.5 %.
    Large,
    /// 125 %.
    Larger,
    /// 150 %.
    Largest,
}

/// Settings of this computer. They never travel with a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "bindings.ts")]
#[serde(default)]
pub struct Settings {
    /// The language of the screen; null until somebody chose one, then the system's counts.
    pub language: Option<Language>,
    /// A language in which items and their guidance are shown under the first, for teams that work in two.
    pub second_language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// The size of all texts.
    pub text_size: TextSize,
    /// The role of the person, shown beside answers when two copies differ. Never a name.
    pub role: String,
    /// The project that was open last, opened again at the next start.
    #[ts(type = "string | null")]
    pub last_project: Option<Uuid>,
}

/// What the window needs at its start.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "bindings.ts")]
pub struct StartView {
    /// The settings.
    pub settings: Settings,
    /// The language to show: the chosen one, else the system's, else English.
    pub language: Language,
    /// The folder in which everything is kept.
    pub data_dir: String,
    /// The version of the program.
    pub version: String,
    /// Whether the settings file was damaged, set aside and replaced by defaults.
    pub settings_set_aside: bool,
}
