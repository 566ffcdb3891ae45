//! Every item, section by section, with what was said about it.

use checklist::prose::Phrase;
use checklist::{Item, Measure, Section};

use super::Composer;
use crate::document::{self, EvidenceLine, Fact, ItemRow, Sections, Typed};
use crate::text::Text;

impl Composer<'_> {
    pub(super) fn sections(&self) -> Sections {
        let measures = self.source.measures;
        let sections = measures.sections.iter().zip(&measures.section_gaps);
        let sections = sections.filter_map(|((id, measure), gaps)| {
            Some(self.section(self.source.framework.section(id.as_str())?, measure, *gaps))
        });
        Sections {
            heading: self.said("sections"),
            heads: ["head.number", "head.item", "head.rating"].map(|key| self.said(key)),
            empty: self.said("sections_empty"),
            sections: sections.collect(),
        }
    }

    /// The items of a section that the project works on.
    pub(super) fn items_of<'a>(&'a self, section: &'a Section) -> impl Iterator<Item = &'a Item> {
        section.items.iter().filter(|item| self.source.scope.contains(item.id.as_str()))
    }

    /// "Core commitment 3"
    pub(super) fn family(&self, section: &Section) -> Text {
        let mut family = self.phrase(Phrase::KindOne(section.kind.id()));
        let code = section.code.as_str();
        family.words = self.filled("family", &[("kind", &family.words), ("code", code)]);
        if let (Some(second), Some(other)) = (&mut family.second, self.in_second()) {
            second.words = other.filled("family", &[("kind", &second.words), ("code", code)]);
        }
        family
    }

    fn section(&self, section: &Section, measure: &Measure, gaps: u32) -> document::Section {
        let id = section.id.as_str();
        let items: Vec<ItemRow> = self.items_of(section).map(|item| self.item(item)).collect();
        document::Section {
            id: id.to_owned(),
            family: self.family(section),
            code: section.code.clone(),
            title: self.phrase(Phrase::Section(id)),
            summary: self.phrase(Phrase::SectionSummary(id)),
            status: self.phrase(Phrase::StatusLabel(section.status.id())),
            basis: self.phrase(Phrase::SectionBasis(id)),
            measures: self.section_measures(measure, gaps),
            items,
        }
    }

    fn section_measures(&self, measure: &Measure, gaps: u32) -> Vec<Fact> {
        let value = |words: String| vec![Text::said(words, self.language)];
        let answered = self.of(measure.answered(), measure.in_scope);
        vec![
            Fact { label: self.said("gaps_heading"), values: value(gaps.to_string()) },
            Fact { label: self.own("measure.answered"), values: value(answered) },
            Fact { label: self.own("measure.in_place"), values: value(self.percent(measure.score())) },
        ]
    }

    fn item(&self, item: &Item) -> ItemRow {
        let id = item.id.as_str();
        let answer = self.source.project.answer(id);
        let rated = answer.and_then(|answer| answer.rated.value());
        let note = answer.and_then(|answer| answer.note.value()).filter(|_| self.options.notes);
        let typed = |label: &str, text: &String| Typed { label: self.said(label), text: Text::typed(text) };
        ItemRow {
            id: id.to_owned(),
            number: self.item_number(id),
            text: self.phrase(Phrase::Item(id)),
            face: self.face(id),
            essential: item.essential.then(|| self.own("mark.essential")),
            reason: rated.and_then(|rated| rated.reason.as_ref()).map(|reason| typed("reason", reason)),
            note: note.map(|note| typed("note", note)),
            evidence: self.evidence_of(id),
            follow_ups: self.follow_ups_of(id),
            differing: answer.is_some_and(checklist::Answer::is_conflicting).then(|| self.said("differing")),
        }
    }

    fn evidence_of(&self, item: &str) -> Vec<EvidenceLine> {
        if !self.options.evidence {
            return Vec::new();
        }
        let typed = |text: Option<&String>| Text::typed(text.map(String::as_str).unwrap_or_default());
        self.source
            .project
            .evidence_for(item)
            .map(|(_, evidence)| EvidenceLine {
                label: self.said("evidence"),
                title: typed(evidence.title.provisional()),
                place: typed(evidence.place.provisional()),
            })
            .collect()
    }
}
