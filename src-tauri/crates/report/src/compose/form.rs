//! The blank checklist: the items of a project without its answers.

use checklist::prose::Phrase;
use checklist::{Rating, Section};

use super::Composer;
use crate::document::{Form, FormAnswer, FormItem, FormSection};
use crate::text::Text;

impl Composer<'_> {
    pub(super) fn form(&self) -> Form {
        let sections = self.source.scope.sections.iter();
        let sections = sections.filter_map(|id| self.source.framework.section(id.as_str()));
        let sections = sections.map(|section| self.form_section(section));
        Form {
            heading: self.said("form"),
            introduction: vec![self.said("form.how"), self.form_reason(), self.said("form.no_names")],
            fields: ["form.place", "form.date", "form.role"].map(|key| self.said(key)).into(),
            answers: Rating::ALL.map(|rating| self.form_answer(rating)).into(),
            remark: self.said("form.remark"),
            heads: ["head.number", "head.item", "head.rating"].map(|key| self.said(key)),
            sections: sections.filter(|section| !section.items.is_empty()).collect(),
        }
    }

    /// How to answer without points, with the words that stand over the boxes.
    fn form_reason(&self) -> Text {
        self.in_both(|wording| {
            let label = |rating: Rating| wording.phrase(Phrase::RatingLabel(rating.code())).words;
            let (na, unknown) = (label(Rating::NotApplicable), label(Rating::Unknown));
            wording.filled("form.reason", &[("na", &na), ("unknown", &unknown)])
        })
    }

    fn form_answer(&self, rating: Rating) -> FormAnswer {
        let sign = match rating {
            Rating::NotApplicable => "–".to_owned(),
            Rating::Unknown => "?".to_owned(),
            rated => rated.code().to_owned(),
        };
        FormAnswer { sign, label: self.phrase(Phrase::RatingLabel(rating.code())) }
    }

    fn form_section(&self, section: &Section) -> FormSection {
        let id = section.id.as_str();
        let items = self.items_of(section).map(|item| FormItem {
            id: item.id.to_string(),
            number: self.item_number(item.id.as_str()),
            text: self.phrase(Phrase::Item(item.id.as_str())),
            essential: item.essential.then(|| self.own("mark.essential")),
        });
        FormSection {
            family: self.family(section),
            title: self.phrase(Phrase::Section(id)),
            summary: self.phrase(Phrase::SectionSummary(id)),
            items: items.collect(),
        }
    }
}
