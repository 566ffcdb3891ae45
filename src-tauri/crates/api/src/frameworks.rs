//! Frameworks: the built-in pack, read once and in the languages that are asked for; and the check of a pack's folder.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use checklist::check::STRUCTURE_FILE;
use checklist::framework::{Section, SectionKind, SectionStatus};
use checklist::prose::Text as PackText;
use checklist::{Finding, Framework, Item, Language, Phrase, Prose, Words};

use crate::Api;
use crate::error::{Code, Error};
use crate::view::{
    FrameworkView, ItemView, RatingView, ReferenceView, SectionView, SourceView, TermView, Text,
};

const STRUCTURE: &str = include_str!("../../../content/piha/pack.json");

/// The longest file of a pack that is read, in bytes.
const FILE_LIMIT: u64 = 16 << 20;

fn built_in(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../content/piha/en.json"),
        Language::Fr => include_str!("../../../content/piha/fr.json"),
        Language::Es => include_str!("../../../content/piha/es.json"),
        Language::Ar => include_str!("../../../content/piha/ar.json"),
    }
}

/// The packs that projects can be answered against, each file read when it is needed first.
#[derive(Default)]
pub(crate) struct Frameworks {
    structure: OnceLock<Arc<Framework>>,
    prose: [OnceLock<Prose>; 4],
}

impl Frameworks {
    pub(crate) fn structure(&self) -> Result<Arc<Framework>, Error> {
        if let Some(framework) = self.structure.get() {
            return Ok(framework.clone());
        }
        let framework = Framework::parse(STRUCTURE).map_err(|error| Error::new(Code::PackInvalid, error))?;
        Ok(self.structure.get_or_init(|| Arc::new(framework)).clone())
    }

    fn prose(&self, language: Language) -> Result<&Prose, Error> {
        let place = Language::ALL.iter().position(|known| *known == language).unwrap_or_default();
        if let Some(prose) = self.prose[place].get() {
            return Ok(prose);
        }
        let prose = Prose::parse(built_in(language)).map_err(|error| Error::new(Code::PackInvalid, error))?;
        Ok(self.prose[place].get_or_init(|| prose))
    }

    /// The texts in a language, over those of the pack's own.
    pub(crate) fn words(&self, language: Language) -> Result<Words<'_>, Error> {
        Ok(Words::new(self.prose(language)?, self.prose(self.structure()?.language())?))
    }
}

impl Api {
    /// The framework in a language.
    ///
    /// # Errors
    /// [`Code::PackInvalid`] when the built-in pack is damaged.
    pub fn framework(&self, language: Language) -> Result<FrameworkView, Error> {
        Ok(show(&*self.frameworks.structure()?, self.frameworks.words(language)?))
    }
}

/// Looks at every file of a pack's folder and says what is wrong with it. Nothing is installed.
///
/// # Errors
/// [`Code::PackUnreadable`] when the folder cannot be read at all.
pub fn check_pack(folder: &Path) -> Result<Vec<Finding>, Error> {
    let read = |name: &str| -> Result<Option<String>, Error> {
        let path = folder.join(name);
        let unreadable =
            |detail: String| Error::new(Code::PackUnreadable, detail).with("path", path.display());
        match std::fs::metadata(&path) {
            Ok(file) if file.len() > FILE_LIMIT => return Err(unreadable(format!("{} bytes", file.len()))),
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(error.to_string())),
        }
        std::fs::read_to_string(&path).map(Some).map_err(|error| unreadable(error.to_string()))
    };
    if !folder.is_dir() {
        return Err(Error::new(Code::PackUnreadable, "not a folder").with("path", folder.display()));
    }
    let structure = read(STRUCTURE_FILE)?;
    let mut prose = Vec::new();
    for language in Language::ALL {
        prose.extend(read(&format!("{}.json", language.tag()))?.map(|text| (language, text)));
    }
    let prose: Vec<(Language, &str)> =
        prose.iter().map(|(language, text)| (*language, text.as_str())).collect();
    Ok(checklist::check(structure.as_deref(), &prose))
}

fn text(text: PackText<'_>) -> Text {
    Text { text: text.text.to_owned(), language: text.language }
}

fn show(framework: &Framework, words: Words<'_>) -> FrameworkView {
    let say = |phrase: Phrase<'_>| text(words.text(phrase));
    let plain = |id: &str, title: Text, summary: Text| TermView {
        id: id.to_owned(),
        short: title.clone(),
        title,
        summary,
    };
    let nothing = || Text { text: String::new(), language: words.language() };
    FrameworkView {
        id: framework.id().to_owned(),
        version: framework.version().to_owned(),
        status: framework.status().to_owned(),
        language: words.language(),
        review: words.review().to_owned(),
        is_translated: words.is_complete(),
        licence: framework.licence().to_owned(),
        seed: framework.seed().map(str::to_owned),
        title: say(Phrase::Title),
        short_title: say(Phrase::ShortTitle),
        disclaimer: say(Phrase::Disclaimer),
        about: say(Phrase::About),
        ratings: framework
            .ratings()
            .iter()
            .map(|scale| RatingView {
                code: scale.id,
                label: say(Phrase::RatingLabel(scale.id.code())),
                help: say(Phrase::RatingHelp(scale.id.code())),
            })
            .collect(),
        bands: ["low", "medium", "high"].map(|id| plain(id, say(Phrase::BandLabel(id)), nothing())).into(),
        principles: framework
            .principles()
            .iter()
            .map(|id| plain(id, say(Phrase::Principle(id)), say(Phrase::PrincipleSummary(id))))
            .collect(),
        phases: framework
            .phases()
            .iter()
            .map(|id| TermView {
                id: id.clone(),
                title: say(Phrase::Phase(id)),
                short: say(Phrase::PhaseShort(id)),
                summary: say(Phrase::PhaseSummary(id)),
            })
            .collect(),
        levels: framework
            .levels()
            .iter()
            .map(|id| plain(id, say(Phrase::Level(id)), say(Phrase::LevelSummary(id))))
            .collect(),
        sectors: framework
            .sectors()
            .iter()
            .map(|sector| plain(&sector.id, say(Phrase::Sector(&sector.id)), nothing()))
            .collect(),
        kinds: [SectionKind::CoreCommitment, SectionKind::Pillar, SectionKind::Theme]
            .map(SectionKind::id)
            .map(|id| TermView {
                id: id.to_owned(),
                title: say(Phrase::KindMany(id)),
                short: say(Phrase::KindOne(id)),
                summary: nothing(),
            })
            .into(),
        statuses: [
            SectionStatus::Official,
            SectionStatus::WorkingInterpretation,
            SectionStatus::FromPublicPage,
        ]
        .map(SectionStatus::id)
        .map(|id| plain(id, say(Phrase::StatusLabel(id)), say(Phrase::StatusHelp(id))))
        .into(),
        sections: framework
            .sections()
            .iter()
            .map(|section| show_section(framework, words, section))
            .collect(),
        sources: framework
            .sources()
            .iter()
            .map(|source| SourceView {
                id: source.id.clone(),
                title: source.title.clone(),
                url: source.url.clone(),
                seen: source.seen.clone(),
                note: say(Phrase::SourceNote(&source.id)),
            })
            .collect(),
    }
}

fn show_section(framework: &Framework, words: Words<'_>, section: &Section) -> SectionView {
    let id = section.id.as_str();
    let say = |phrase: Phrase<'_>| text(words.text(phrase));
    SectionView {
        id: section.id.clone(),
        kind: section.kind,
        code: section.code.clone(),
        status: section.status,
        confidence: section.confidence.clone(),
        title: say(Phrase::Section(id)),
        summary: say(Phrase::SectionSummary(id)),
        basis: say(Phrase::SectionBasis(id)),
        items: section.items.iter().map(|item| show_item(framework, words, item)).collect(),
    }
}

fn show_item(framework: &Framework, words: Words<'_>, item: &Item) -> ItemView {
    let id = item.id.as_str();
    let say = |phrase: Phrase<'_>| text(words.text(phrase));
    let means = words.means(id);
    ItemView {
        id: item.id.clone(),
        number: framework.number(id).unwrap_or_default(),
        text: say(Phrase::Item(id)),
        guidance: say(Phrase::Guidance(id)),
        why: say(Phrase::Why(id)),
        means: means.text.iter().map(|text| Text { text: text.clone(), language: means.language }).collect(),
        phases: item.phases.clone(),
        level: item.level.clone(),
        principles: item.principles.clone(),
        sectors: item.sectors.clone(),
        essential: item.essential,
        specialist: item.specialist,
        retired: item.retired,
        references: item
            .references
            .iter()
            .map(|reference| ReferenceView {
                source: reference.source.clone(),
                title: framework
                    .source(&reference.source)
                    .map(|source| source.title.clone())
                    .unwrap_or_default(),
                at: reference.at.clone(),
                seen: reference.seen,
            })
            .collect(),
    }
}
