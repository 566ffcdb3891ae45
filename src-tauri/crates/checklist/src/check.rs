//! Says what is wrong with a pack, fault by fault, with the file and the id. The sentences for people are in `locales/`
//! under `pack.<code>`.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::framework::{ALL_SECTORS, FORMAT, Framework, Item};
use crate::language::Language;
use crate::prose::{Phrase, Prose};
use crate::rating::Rating;

/// The name of the structure file in a pack's folder. Prose files are named by language, for instance `fr.json`.
pub const STRUCTURE_FILE: &str = "pack.json";

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file in the pack's folder.
    pub file: String,
    /// The id or key in it, empty when the file as a whole is meant.
    pub id: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Bands do not rise from 0.
    BandsOutOfOrder,
    /// A file that must be there is not.
    FileMissing,
    /// The file has a newer format than this program knows.
    FormatTooNew {
        /// Its format.
        found: u32,
    },
    /// An id stands twice.
    IdDuplicate,
    /// An id is not made of small letters, digits and hyphens.
    IdInvalid,
    /// The prose file says that it belongs to something else.
    IdentityDiffers {
        /// What it says.
        found: String,
        /// What it should say.
        expected: String,
    },
    /// An item belongs to no phase, principle or sector, so that it is never in scope or counted.
    GroupMissing {
        /// `phases`, `principles` or `sectors`.
        group: &'static str,
    },
    /// The file is no JSON of the expected shape.
    NotReadable {
        /// What the reader said, with line and column.
        detail: String,
    },
    /// A text that every pack needs in its own language is missing or empty.
    ProseMissing,
    /// A text for an id that the structure does not have.
    ProseSurplus,
    /// The scale is not the six ratings with 0 to 3 points.
    ScaleIncomplete,
    /// A reference to a source that is not listed.
    SourceUnknown {
        /// What was given.
        source: String,
    },
    /// A phase, principle, level or sector that is not listed.
    TermUnknown {
        /// `phases`, `principles`, `levels` or `sectors`.
        group: &'static str,
        /// What was given.
        term: String,
    },
    /// Items without a translation; they are shown in the pack's own language, marked.
    TranslationMissing {
        /// How many.
        count: usize,
    },
}

impl Fault {
    /// A stable name, part of word keys.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::BandsOutOfOrder => "bands_out_of_order",
            Self::FileMissing => "file_missing",
            Self::FormatTooNew { .. } => "format_too_new",
            Self::IdDuplicate => "id_duplicate",
            Self::IdInvalid => "id_invalid",
            Self::IdentityDiffers { .. } => "identity_differs",
            Self::GroupMissing { .. } => "group_missing",
            Self::NotReadable { .. } => "not_readable",
            Self::ProseMissing => "prose_missing",
            Self::ProseSurplus => "prose_surplus",
            Self::ScaleIncomplete => "scale_incomplete",
            Self::SourceUnknown { .. } => "source_unknown",
            Self::TermUnknown { .. } => "term_unknown",
            Self::TranslationMissing { .. } => "translation_missing",
        }
    }

    /// The values that the sentence needs, by placeholder.
    #[must_use]
    pub fn params(&self) -> BTreeMap<&'static str, String> {
        match self {
            Self::FormatTooNew { found } => {
                BTreeMap::from([("found", found.to_string()), ("known", FORMAT.to_string())])
            }
            Self::IdentityDiffers { found, expected } => {
                BTreeMap::from([("found", found.clone()), ("expected", expected.clone())])
            }
            Self::GroupMissing { group } => BTreeMap::from([("group", (*group).to_owned())]),
            Self::NotReadable { detail } => BTreeMap::from([("detail", detail.clone())]),
            Self::SourceUnknown { source } => BTreeMap::from([("source", source.clone())]),
            Self::TermUnknown { group, term } => {
                BTreeMap::from([("group", (*group).to_owned()), ("term", term.clone())])
            }
            Self::TranslationMissing { count } => BTreeMap::from([("count", count.to_string())]),
            Self::BandsOutOfOrder
            | Self::FileMissing
            | Self::IdDuplicate
            | Self::IdInvalid
            | Self::ProseMissing
            | Self::ProseSurplus
            | Self::ScaleIncomplete => BTreeMap::new(),
        }
    }

    /// Whether the pack can be used all the same.
    #[must_use]
    pub fn is_remark(&self) -> bool {
        matches!(self, Self::TranslationMissing { .. })
    }
}

/// Looks at every file of a pack: the text of `pack.json` when it is there, and of each prose file that is there.
#[must_use]
pub fn check(structure: Option<&str>, prose: &[(Language, &str)]) -> Vec<Finding> {
    let mut report = Report::default();
    let framework = match structure {
        None => report.none(STRUCTURE_FILE, "", Fault::FileMissing),
        Some(text) => report.structure(text),
    };
    let Some(framework) = framework else { return report.0 };
    if prose.iter().all(|(language, _)| *language != framework.language()) {
        report.add(&file_of(framework.language()), "", Fault::FileMissing);
    }
    for (language, text) in prose {
        report.prose(&framework, *language, text);
    }
    report.0
}

fn file_of(language: Language) -> String {
    format!("{}.json", language.tag())
}

#[derive(Default)]
struct Report(Vec<Finding>);

impl Report {
    fn add(&mut self, file: &str, id: &str, fault: Fault) {
        self.0.push(Finding { file: file.to_owned(), id: id.to_owned(), fault });
    }

    fn none<T>(&mut self, file: &str, id: &str, fault: Fault) -> Option<T> {
        self.add(file, id, fault);
        None
    }

    fn structure(&mut self, text: &str) -> Option<Framework> {
        const FILE: &str = STRUCTURE_FILE;
        let framework = match Framework::parse(text) {
            Ok(framework) => framework,
            Err(error) => {
                let fault = match format_of(text) {
                    Some(found) if found > FORMAT => Fault::FormatTooNew { found },
                    _ => Fault::NotReadable { detail: error.to_string() },
                };
                return self.none(FILE, "", fault);
            }
        };
        if framework.format() > FORMAT {
            return self.none(FILE, "", Fault::FormatTooNew { found: framework.format() });
        }
        let scale: Vec<_> = framework.ratings().iter().map(|scale| (scale.id, scale.score)).collect();
        if scale != Rating::ALL.map(|rating| (rating, rating.points())) {
            self.add(FILE, "ratings", Fault::ScaleIncomplete);
        }
        let starts: Vec<_> = framework.bands().iter().map(|band| (band.id, band.from)).collect();
        if starts != crate::measure::BAND_STARTS {
            self.add(FILE, "bands", Fault::BandsOutOfOrder);
        }
        self.ids(&framework);
        for (_, item) in framework.items() {
            self.item(&framework, item);
        }
        Some(framework)
    }

    fn ids(&mut self, framework: &Framework) {
        let families: [Vec<&str>; 7] = [
            framework.principles().iter().map(String::as_str).collect(),
            framework.phases().iter().map(String::as_str).collect(),
            framework.levels().iter().map(String::as_str).collect(),
            framework.sectors().iter().map(|sector| sector.id.as_str()).collect(),
            framework.sources().iter().map(|source| source.id.as_str()).collect(),
            framework.sections().iter().map(|section| section.id.as_str()).collect(),
            framework.items().map(|(_, item)| item.id.as_str()).collect(),
        ];
        for family in families {
            let mut seen = HashSet::new();
            for id in family {
                let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
                if id.is_empty() || id.len() > 64 || !id.bytes().all(plain) {
                    self.add(STRUCTURE_FILE, id, Fault::IdInvalid);
                }
                if !seen.insert(id) {
                    self.add(STRUCTURE_FILE, id, Fault::IdDuplicate);
                }
            }
        }
    }

    fn item(&mut self, framework: &Framework, item: &Item) {
        let id = item.id.as_str();
        let sectors: Vec<String> = framework.sectors().iter().map(|sector| sector.id.clone()).collect();
        let of_sectors: Vec<String> = item.sectors.iter().filter(|id| *id != ALL_SECTORS).cloned().collect();
        for (group, terms, listed) in [
            ("phases", &item.phases, framework.phases()),
            ("principles", &item.principles, framework.principles()),
            ("levels", &vec![item.level.clone()], framework.levels()),
            ("sectors", &of_sectors, sectors.as_slice()),
        ] {
            for term in terms.iter().filter(|term| !listed.contains(term)) {
                self.add(STRUCTURE_FILE, id, Fault::TermUnknown { group, term: term.clone() });
            }
        }
        for (group, terms) in
            [("phases", &item.phases), ("principles", &item.principles), ("sectors", &item.sectors)]
        {
            if terms.is_empty() {
                self.add(STRUCTURE_FILE, id, Fault::GroupMissing { group });
            }
        }
        for reference in
            item.references.iter().filter(|reference| framework.source(&reference.source).is_none())
        {
            self.add(STRUCTURE_FILE, id, Fault::SourceUnknown { source: reference.source.clone() });
        }
    }

    fn prose(&mut self, framework: &Framework, language: Language, text: &str) {
        let file = file_of(language);
        let prose = match Prose::parse(text) {
            Ok(prose) => prose,
            Err(error) => return self.add(&file, "", Fault::NotReadable { detail: error.to_string() }),
        };
        if prose.format > FORMAT {
            return self.add(&file, "", Fault::FormatTooNew { found: prose.format });
        }
        for (found, expected) in
            [(prose.pack.as_str(), framework.id()), (prose.language.tag(), language.tag())]
        {
            if found != expected {
                let fault = Fault::IdentityDiffers { found: found.to_owned(), expected: expected.to_owned() };
                self.add(&file, "", fault);
            }
        }
        self.surplus(framework, &file, &prose);
        if language == framework.language() {
            for (key, phrase) in needed(framework) {
                if !prose.has(phrase) {
                    self.add(&file, &key, Fault::ProseMissing);
                }
            }
        } else {
            let missing =
                framework.items().filter(|(_, item)| !prose.has(Phrase::Item(item.id.as_str()))).count();
            if missing > 0 {
                self.add(&file, "", Fault::TranslationMissing { count: missing });
            }
        }
    }

    fn surplus(&mut self, framework: &Framework, file: &str, prose: &Prose) {
        let items: BTreeSet<&str> = framework.items().map(|(_, item)| item.id.as_str()).collect();
        let sections: BTreeSet<&str> =
            framework.sections().iter().map(|section| section.id.as_str()).collect();
        let sectors: BTreeSet<&str> = framework.sectors().iter().map(|sector| sector.id.as_str()).collect();
        let sources: BTreeSet<&str> = framework.sources().iter().map(|source| source.id.as_str()).collect();
        let texts = |ids: &'_ [String]| -> BTreeSet<String> { ids.iter().cloned().collect() };
        let (principles, phases, levels) =
            (texts(framework.principles()), texts(framework.phases()), texts(framework.levels()));
        let mut surplus: Vec<(&str, &String)> = Vec::new();
        surplus.extend(prose.items.keys().filter(|id| !items.contains(id.as_str())).map(|id| ("items", id)));
        surplus.extend(
            prose.sections.keys().filter(|id| !sections.contains(id.as_str())).map(|id| ("sections", id)),
        );
        surplus.extend(
            prose.sectors.keys().filter(|id| !sectors.contains(id.as_str())).map(|id| ("sectors", id)),
        );
        surplus.extend(
            prose.sources.keys().filter(|id| !sources.contains(id.as_str())).map(|id| ("sources", id)),
        );
        surplus.extend(
            prose.principles.keys().filter(|id| !principles.contains(*id)).map(|id| ("principles", id)),
        );
        surplus.extend(prose.phases.keys().filter(|id| !phases.contains(*id)).map(|id| ("phases", id)));
        surplus.extend(prose.levels.keys().filter(|id| !levels.contains(*id)).map(|id| ("levels", id)));
        surplus.sort();
        for (group, id) in surplus {
            self.add(file, &format!("{group}.{id}"), Fault::ProseSurplus);
        }
    }
}

/// Every text that a pack must have in its own language, with its key in the prose file.
fn needed(framework: &Framework) -> Vec<(String, Phrase<'_>)> {
    let mut needed = vec![
        ("title".to_owned(), Phrase::Title),
        ("short_title".to_owned(), Phrase::ShortTitle),
        ("disclaimer".to_owned(), Phrase::Disclaimer),
        ("about".to_owned(), Phrase::About),
    ];
    for rating in Rating::ALL {
        needed.push((format!("ratings.{}.label", rating.code()), Phrase::RatingLabel(rating.code())));
    }
    for id in ["low", "medium", "high"] {
        needed.push((format!("bands.{id}.label"), Phrase::BandLabel(id)));
    }
    for id in ["core_commitment", "pillar", "theme"] {
        needed.push((format!("kinds.{id}.many"), Phrase::KindMany(id)));
    }
    for id in ["official", "working_interpretation", "from_public_page"] {
        needed.push((format!("statuses.{id}.label"), Phrase::StatusLabel(id)));
    }
    for id in framework.principles() {
        needed.push((format!("principles.{id}.title"), Phrase::Principle(id)));
    }
    for id in framework.phases() {
        needed.push((format!("phases.{id}.title"), Phrase::Phase(id)));
        needed.push((format!("phases.{id}.short"), Phrase::PhaseShort(id)));
    }
    for id in framework.levels() {
        needed.push((format!("levels.{id}.title"), Phrase::Level(id)));
    }
    for sector in framework.sectors() {
        needed.push((format!("sectors.{}.title", sector.id), Phrase::Sector(&sector.id)));
    }
    for section in framework.sections() {
        let id = section.id.as_str();
        needed.push((format!("sections.{id}.title"), Phrase::Section(id)));
        needed.push((format!("sections.{id}.summary"), Phrase::SectionSummary(id)));
        needed.push((format!("sections.{id}.basis"), Phrase::SectionBasis(id)));
    }
    for (_, item) in framework.items() {
        let id = item.id.as_str();
        needed.push((format!("items.{id}.text"), Phrase::Item(id)));
        needed.push((format!("items.{id}.guidance"), Phrase::Guidance(id)));
    }
    needed
}

/// The `format` of a file whose shape is unknown otherwise.
fn format_of(text: &str) -> Option<u32> {
    #[derive(serde::Deserialize)]
    struct Head {
        format: u32,
    }
    serde_json::from_str::<Head>(text).ok().map(|head| head.format)
}

#[cfg(test)]
mod tests;
