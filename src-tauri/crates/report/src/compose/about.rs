//! What the content rests on: sources and how much of them was seen, version, status and licence, and how to read the
//! figures.

use std::collections::HashSet;

use checklist::prose::Phrase;

use super::Composer;
use crate::document::{About, Fact, SourceRow, Sources};
use crate::text::Text;

impl Composer<'_> {
    pub(super) fn sources(&self) -> Sources {
        // Those that back an item of this project; who wants all of them finds them in the program.
        let cited: HashSet<&str> = self
            .source
            .scope
            .items()
            .iter()
            .filter_map(|item| self.source.framework.item(item.id.as_str()))
            .flat_map(|(_, item)| item.references.iter().map(|reference| reference.source.as_str()))
            .collect();
        let cited =
            self.source.framework.sources().iter().filter(|source| cited.contains(source.id.as_str()));
        let rows = cited.map(|source| SourceRow {
            title: source.title.clone(),
            address: source.url.clone(),
            seen: self.text_for("seen", &source.seen),
            note: self.phrase(Phrase::SourceNote(&source.id)),
        });
        Sources {
            heading: self.said("sources"),
            introduction: self.said("sources_note"),
            heads: ["head.source", "head.seen"].map(|key| self.said(key)),
            rows: rows.collect(),
        }
    }

    pub(super) fn about(&self) -> About {
        let framework = self.source.framework;
        let said = |words: String| Text::said(words, self.language);
        let fact = |key: &str, value: Text| Fact { label: self.said(key), values: vec![value] };
        let paragraphs = [self.phrase(Phrase::About), self.phrase(Phrase::Disclaimer)];
        About {
            heading: self.said("about"),
            facts: vec![
                fact("about.framework", self.phrase(Phrase::Title)),
                fact("about.version", said(framework.version().to_owned())),
                fact("about.status", self.text_for("content", framework.status())),
                fact("about.review", self.text_for("review", self.source.words.review())),
                fact("about.licence", said(framework.licence().to_owned())),
                fact("about.program", said(format!("Mainstay {}", self.source.program_version))),
            ],
            paragraphs: paragraphs.into_iter().filter(|text| !text.words.is_empty()).collect(),
            reading_heading: self.said("reading"),
            reading: ["reading.answered", "reading.in_place", "reading.apart", "reading.gap"]
                .map(|key| self.said(key))
                .to_vec(),
        }
    }
}
