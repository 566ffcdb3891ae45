//! What the content rests on: sources and how much of them was seen, version, status and licence, and how to read the
//! figures.

use checklist::Framework;
use checklist::prose::Phrase;

use super::Composer;
use super::wording::Wording;
use crate::document::{About, Fact, SourceRow, Sources};
use crate::text::Text;

impl Composer<'_> {
    pub(super) fn sources(&self) -> Sources {
        // Who wants all of them finds them in the program.
        let rows = self.source.cited().map(|source| SourceRow {
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
}

/// The state of the content and how to read the figures.
pub(super) fn about(wording: &Wording<'_>, framework: &Framework, program_version: &str) -> About {
    let said = |words: String| Text::said(words, wording.language);
    let fact = |key: &str, value: Text| Fact { label: wording.said(key), values: vec![value] };
    let paragraphs = [wording.phrase(Phrase::About), wording.phrase(Phrase::Disclaimer)];
    About {
        heading: wording.said("about"),
        facts: vec![
            fact("about.framework", wording.phrase(Phrase::Title)),
            fact("about.version", said(framework.version().to_owned())),
            fact("about.status", wording.text_for("content", framework.status())),
            fact("about.review", wording.text_for("review", wording.words.review())),
            fact("about.licence", said(framework.licence().to_owned())),
            fact("about.program", said(format!("Mainstay {program_version}"))),
        ],
        paragraphs: paragraphs.into_iter().filter(|text| !text.words.is_empty()).collect(),
        reading_heading: wording.said("reading"),
        reading: ["reading.answered", "reading.in_place", "reading.apart", "reading.gap"]
            .map(|key| wording.said(key))
            .to_vec(),
    }
}
