//! How much of a pack exists in a language, counted over the texts that the pack has in its own language.

use serde::Serialize;

use crate::framework::{Framework, SectionKind, SectionStatus};
use crate::prose::{Phrase, Words};
use crate::rating::Rating;

/// Texts that a pack has, and those of them that exist in a language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub struct Coverage {
    /// Texts in the pack's own language.
    pub texts: u32,
    /// Those that the other language has too.
    pub translated: u32,
}

impl Coverage {
    /// Counts every text of a framework. The means of verification of an item are one text.
    #[must_use]
    pub fn of(framework: &Framework, words: Words<'_>) -> Self {
        let mut coverage = Self::default();
        for phrase in phrases(framework).into_iter().filter(|phrase| !words.own_text(*phrase).is_empty()) {
            coverage.add(words.text(phrase).language == words.language());
        }
        for (_, item) in framework.items() {
            let id = item.id.as_str();
            if !words.own_means(id).is_empty() {
                coverage.add(words.means(id).language == words.language());
            }
        }
        coverage
    }

    /// Whether nothing falls back.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.texts == self.translated
    }

    fn add(&mut self, translated: bool) {
        self.texts += 1;
        self.translated += u32::from(translated);
    }
}

/// Every text that a pack can have.
fn phrases(framework: &Framework) -> Vec<Phrase<'_>> {
    let mut phrases = Vec::new();
    phrases.extend([Phrase::Title, Phrase::ShortTitle, Phrase::Disclaimer, Phrase::About]);
    for rating in Rating::ALL {
        phrases.extend([Phrase::RatingLabel(rating.code()), Phrase::RatingHelp(rating.code())]);
    }
    for band in framework.bands() {
        phrases.push(Phrase::BandLabel(band.id.id()));
    }
    for id in framework.principles() {
        phrases.extend([Phrase::Principle(id), Phrase::PrincipleSummary(id)]);
    }
    for id in framework.phases() {
        phrases.extend([Phrase::Phase(id), Phrase::PhaseShort(id), Phrase::PhaseSummary(id)]);
    }
    for id in framework.levels() {
        phrases.extend([Phrase::Level(id), Phrase::LevelSummary(id)]);
    }
    for sector in framework.sectors() {
        phrases.push(Phrase::Sector(&sector.id));
    }
    for kind in SectionKind::ALL {
        phrases.extend([Phrase::KindOne(kind.id()), Phrase::KindMany(kind.id())]);
    }
    for status in SectionStatus::ALL {
        phrases.extend([Phrase::StatusLabel(status.id()), Phrase::StatusHelp(status.id())]);
    }
    for section in framework.sections() {
        let id = section.id.as_str();
        phrases.extend([Phrase::Section(id), Phrase::SectionSummary(id), Phrase::SectionBasis(id)]);
    }
    for (_, item) in framework.items() {
        let id = item.id.as_str();
        phrases.extend([Phrase::Item(id), Phrase::Why(id), Phrase::Guidance(id)]);
    }
    for term in framework.terms() {
        phrases.extend([Phrase::Term(&term.id), Phrase::Definition(&term.id)]);
    }
    for source in framework.sources() {
        phrases.push(Phrase::SourceNote(&source.id));
    }
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::Prose;

    #[test]
    fn a_language_covers_itself_and_an_empty_one_nothing() {
        let framework = Framework::parse(include_str!("../../../content/piha/pack.json")).unwrap();
        let english = Prose::parse(include_str!("../../../content/piha/en.json")).unwrap();
        let own = Coverage::of(&framework, Words::new(&english, &english));
        assert!(own.is_complete());
        // Every item has a text, a guidance and means of verification.
        assert!(own.texts as usize > 3 * framework.items().count());
        let none = Prose::empty(&framework, crate::Language::Ar);
        let nothing = Coverage::of(&framework, Words::new(&none, &english));
        assert_eq!(nothing, Coverage { texts: own.texts, translated: 0 });
    }
}
