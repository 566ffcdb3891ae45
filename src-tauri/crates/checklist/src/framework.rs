//! The structure of a framework: sections, items, sectors, phases and sources, as `pack.json` gives them. No prose.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, SectionId};
use crate::language::Language;
use crate::pack::PackVersion;
use crate::rating::Rating;

/// The newest format of `pack.json` and of prose files that this program reads; it reads all older ones. Format 2 added sector
/// modules and the glossary.
pub const FORMAT: u32 = 2;

/// The word in an item's sectors that means every sector.
pub const ALL_SECTORS: &str = "all";

/// A framework's structure. Texts stand in [`Prose`](crate::Prose), by the same ids.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "PackFile")]
pub struct Framework {
    file: PackFile,
    /// Where each item stands: index of its section, index in it.
    places: HashMap<ItemId, (usize, usize)>,
}

/// `pack.json`, field by field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFile {
    format: u32,
    id: String,
    version: String,
    status: String,
    language: Language,
    licence: String,
    #[serde(default)]
    seed: Option<String>,
    ratings: Vec<Scale>,
    bands: Vec<BandStart>,
    principles: Vec<String>,
    phases: Vec<String>,
    levels: Vec<String>,
    sectors: Vec<Sector>,
    #[serde(default)]
    terms: Vec<Term>,
    sources: Vec<Source>,
    sections: Vec<Section>,
}

/// One answer of the scale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Which answer.
    pub id: Rating,
    /// Its points, absent for answers that are left out of the score.
    #[serde(default)]
    pub score: Option<u32>,
}

/// Where a band begins.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandStart {
    /// Which band.
    pub id: crate::measure::Band,
    /// Its first score, in percent.
    pub from: u32,
}

/// A sector of assistance.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Its permanent id.
    pub id: String,
    /// The list that it comes from.
    pub origin: String,
    /// Whether its official name was seen in that list.
    pub name_seen: bool,
}

/// A public document that items refer to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its permanent id.
    pub id: String,
    /// Its citation, in its own language.
    pub title: String,
    /// Where it was read.
    #[serde(default)]
    pub url: Option<String>,
    /// How much of it was seen: `full`, `excerpt` or what the pack says.
    pub seen: String,
}

/// A word that the glossary explains.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its permanent id.
    pub id: String,
    /// The group that it is listed in, for instance `core`, `principle` or `theme`.
    pub group: String,
    /// What backs its definition. Empty when the definition is the wording of the pack alone.
    #[serde(default)]
    pub references: Vec<Reference>,
}

/// Which of the four families a section belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// A core commitment.
    CoreCommitment,
    /// An operational pillar.
    Pillar,
    /// A thematic area, in scope only when the project chose it.
    Theme,
    /// A module for one sector, in scope only when the project works in that sector.
    Sector,
}

impl SectionKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::CoreCommitment, Self::Pillar, Self::Theme, Self::Sector];

    /// Its id in files and in prose.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::CoreCommitment => "core_commitment",
            Self::Pillar => "pillar",
            Self::Theme => "theme",
            Self::Sector => "sector",
        }
    }
}

/// Where a section's title comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum SectionStatus {
    /// The words of the official document.
    Official,
    /// Our reading, because the document was not available.
    WorkingInterpretation,
    /// Named on the public page.
    FromPublicPage,
    /// Chosen by the authors of the pack from public standards; there is no official list of such checks.
    OwnSelection,
}

impl SectionStatus {
    /// All of them, the surest first.
    pub const ALL: [Self; 4] =
        [Self::Official, Self::FromPublicPage, Self::WorkingInterpretation, Self::OwnSelection];

    /// Its id in files and in prose.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::WorkingInterpretation => "working_interpretation",
            Self::FromPublicPage => "from_public_page",
            Self::OwnSelection => "own_selection",
        }
    }
}

/// A core commitment, a pillar, a thematic area or a sector module.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its permanent id.
    pub id: SectionId,
    /// Its family.
    pub kind: SectionKind,
    /// The sector that it is a module of; given for [`SectionKind::Sector`] only.
    #[serde(default)]
    pub sector: Option<String>,
    /// The short code printed before an item's number: the `3` of `3.4`, the `P1` of `P1.8`.
    pub code: String,
    /// Where its title comes from.
    pub status: SectionStatus,
    /// How sure we are of it: `high`, `medium` or `low`.
    pub confidence: String,
    /// Its items in order, retired ones included.
    pub items: Vec<Item>,
}

/// A place in a source that backs an item.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The source's id.
    pub source: String,
    /// The heading or passage in it.
    pub at: String,
    /// Whether that place was seen.
    pub seen: bool,
}

/// One verifiable statement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its permanent id.
    pub id: ItemId,
    /// The phases that it belongs to.
    pub phases: Vec<String>,
    /// Its level.
    pub level: String,
    /// The principles that it serves.
    pub principles: Vec<String>,
    /// Its sectors, or `all`.
    pub sectors: Vec<String>,
    /// Whether a low rating of it is a critical gap.
    pub essential: bool,
    /// Whether a specialist's advice is needed.
    #[serde(default)]
    pub specialist: bool,
    /// Whether it was withdrawn. A retired item stays readable and is never in scope.
    #[serde(default)]
    pub retired: bool,
    /// What backs it.
    #[serde(default)]
    pub references: Vec<Reference>,
}

impl From<PackFile> for Framework {
    fn from(file: PackFile) -> Self {
        let places = file
            .sections
            .iter()
            .enumerate()
            .flat_map(|(s, section)| {
                section.items.iter().enumerate().map(move |(i, item)| (item.id.clone(), (s, i)))
            })
            .collect();
        Self { file, places }
    }
}

impl Framework {
    /// Reads the text of a `pack.json`. This checks the shape only; [`check`](crate::check()) says whether the pack is sound.
    ///
    /// # Errors
    /// What serde found, with line and column.
    pub fn parse(pack_json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(pack_json)
    }

    /// The format number of the file.
    #[must_use]
    pub fn format(&self) -> u32 {
        self.file.format
    }

    /// The pack's permanent id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.file.id
    }

    /// The version of the content.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.file.version
    }

    /// The pack's id and version together.
    #[must_use]
    pub fn pack(&self) -> PackVersion {
        PackVersion { id: self.file.id.clone(), version: self.file.version.clone() }
    }

    /// The review status of the content as a whole.
    #[must_use]
    pub fn status(&self) -> &str {
        &self.file.status
    }

    /// The language in which every text exists.
    #[must_use]
    pub fn language(&self) -> Language {
        self.file.language
    }

    /// The licence of the content, an SPDX id.
    #[must_use]
    pub fn licence(&self) -> &str {
        &self.file.licence
    }

    /// The public page that the content grew from.
    #[must_use]
    pub fn seed(&self) -> Option<&str> {
        self.file.seed.as_deref()
    }

    /// The scale.
    #[must_use]
    pub fn ratings(&self) -> &[Scale] {
        &self.file.ratings
    }

    /// The bands of a score.
    #[must_use]
    pub fn bands(&self) -> &[BandStart] {
        &self.file.bands
    }

    /// The ids of the principles, in order.
    #[must_use]
    pub fn principles(&self) -> &[String] {
        &self.file.principles
    }

    /// The ids of the phases, in order.
    #[must_use]
    pub fn phases(&self) -> &[String] {
        &self.file.phases
    }

    /// The ids of the levels, in order.
    #[must_use]
    pub fn levels(&self) -> &[String] {
        &self.file.levels
    }

    /// The sectors, in order.
    #[must_use]
    pub fn sectors(&self) -> &[Sector] {
        &self.file.sectors
    }

    /// The words of the glossary, in order.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.file.terms
    }

    /// The sources, in order.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.file.sources
    }

    /// The source of an id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.file.sources.iter().find(|source| source.id == id)
    }

    /// All sections in order: commitments, pillars, thematic areas, sector modules.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.file.sections
    }

    /// The section of an id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.file.sections.iter().find(|section| section.id.as_str() == id)
    }

    /// The ids of the thematic areas, which a project chooses.
    pub fn themes(&self) -> impl Iterator<Item = &SectionId> {
        self.file
            .sections
            .iter()
            .filter(|section| section.kind == SectionKind::Theme)
            .map(|section| &section.id)
    }

    /// Every item with its section, in order, retired ones included.
    pub fn items(&self) -> impl Iterator<Item = (&Section, &Item)> {
        self.file.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)))
    }

    /// An item and its section.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<(&Section, &Item)> {
        let (s, i) = *self.places.get(id)?;
        let section = &self.file.sections[s];
        Some((section, &section.items[i]))
    }

    /// The number that people see, such as `3.4`: the section's code and the item's place in it. `None` for unknown ids.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<String> {
        let (s, i) = *self.places.get(id)?;
        Some(format!("{}.{}", self.file.sections[s].code, i + 1))
    }
}
