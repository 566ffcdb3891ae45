//! A framework as a view: structure and texts of one language brought together.

use checklist::framework::{Reference, Section, SectionKind, SectionStatus, Term};
use checklist::prose::Text as PackText;
use checklist::{Coverage, Framework, Item, Phrase, Words};

use crate::view::{
    FrameworkView, GlossaryTermView, ItemView, RatingView, ReferenceView, SectionView, SourceView, TermView,
    Text,
};

/// A text of a pack for the wire.
pub(crate) fn text(text: PackText<'_>) -> Text {
    Text { text: text.text.to_owned(), language: text.language }
}

/// A whole framework in the language of the words.
pub(super) fn framework(framework: &Framework, words: Words<'_>, is_built_in: bool) -> FrameworkView {
    let say = |phrase: Phrase<'_>| text(words.text(phrase));
    let plain = |id: &str, title: Text, summary: Text| TermView {
        id: id.to_owned(),
        short: title.clone(),
        title,
        summary,
    };
    let nothing = || Text { text: String::new(), language: words.language() };
    let Coverage { texts, translated } = Coverage::of(framework, words);
    FrameworkView {
        id: framework.id().to_owned(),
        version: framework.version().to_owned(),
        is_built_in,
        status: framework.status().to_owned(),
        language: words.language(),
        review: words.review().to_owned(),
        texts,
        untranslated: texts - translated,
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
        bands: framework
            .bands()
            .iter()
            .map(|band| plain(band.id.id(), say(Phrase::BandLabel(band.id.id())), nothing()))
            .collect(),
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
        kinds: SectionKind::ALL
            .map(SectionKind::id)
            .map(|id| TermView {
                id: id.to_owned(),
                title: say(Phrase::KindMany(id)),
                short: say(Phrase::KindOne(id)),
                summary: nothing(),
            })
            .into(),
        statuses: SectionStatus::ALL
            .map(SectionStatus::id)
            .map(|id| plain(id, say(Phrase::StatusLabel(id)), say(Phrase::StatusHelp(id))))
            .into(),
        sections: framework
            .sections()
            .iter()
            .map(|section| show_section(framework, words, section))
            .collect(),
        terms: framework.terms().iter().map(|term| show_term(framework, words, term)).collect(),
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
        sector: section.sector.clone(),
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
        references: show_references(framework, &item.references),
    }
}

fn show_term(framework: &Framework, words: Words<'_>, term: &Term) -> GlossaryTermView {
    let (origin, source) = words.origin(&term.id).unzip();
    GlossaryTermView {
        id: term.id.clone(),
        group: term.group.clone(),
        term: text(words.text(Phrase::Term(&term.id))),
        definition: text(words.text(Phrase::Definition(&term.id))),
        forms: words.forms(&term.id).to_vec(),
        origin,
        source: source.unwrap_or_default().to_owned(),
        references: show_references(framework, &term.references),
    }
}

fn show_references(framework: &Framework, references: &[Reference]) -> Vec<ReferenceView> {
    let title = |id: &str| framework.source(id).map(|source| source.title.clone()).unwrap_or_default();
    references
        .iter()
        .map(|reference| ReferenceView {
            source: reference.source.clone(),
            title: title(&reference.source),
            at: reference.at.clone(),
            seen: reference.seen,
        })
        .collect()
}
