//! The blank checklist for a spreadsheet.

use checklist::Rating;
use checklist::prose::Phrase;

use super::{Composer, Options, Source};
use crate::form_sheet::{FormHeads, FormRating, FormRow, FormSheet};
use crate::text::Text;

/// Composes the blank checklist of a project for a spreadsheet. `project` is its id, by which the answers find back.
#[must_use]
pub fn form_sheet(source: &Source<'_>, options: &Options, project: &str) -> FormSheet {
    let composer = Composer::of(source, options);
    let said = |key: &str| composer.said(key);
    let names =
        ["form_sheet.checklist", "form_sheet.ratings", "form_sheet.about"].map(|key| composer.word(key));
    let rating = said("head.rating");
    let args = [("rating", rating.words.as_str()), ("ratings", names[1].as_str())];
    let how = vec![
        composer.said_with("form_sheet.how.rating", &args),
        said("form_sheet.how.reason"),
        said("form.no_names"),
        said("form_sheet.how.empty"),
        said("form_sheet.how.back"),
    ];
    FormSheet {
        language: composer.language,
        date: source.today,
        style: options.style.clone(),
        project: project.to_owned(),
        pack: source.framework.pack(),
        title: composer.project_name(),
        page: composer.word("page"),
        how,
        heads: FormHeads {
            id: said("table.item_id"),
            number: said("head.number"),
            section: said("head.section"),
            item: said("head.item"),
            rating,
            reason: said("form_sheet.reason"),
            note: said("note"),
        },
        answer_heads: [said("head.rating"), said("form_sheet.meaning")],
        answers: Rating::ALL.map(|rating| composer.form_rating(rating)).into(),
        refusal: [composer.word("head.rating"), composer.word("form_sheet.refusal")],
        rows: composer.form_rows(),
        names,
    }
}

impl Composer<'_> {
    fn form_rating(&self, rating: Rating) -> FormRating {
        FormRating {
            rating,
            label: self.phrase(Phrase::RatingLabel(rating.code())),
            help: self.phrase(Phrase::RatingHelp(rating.code())),
        }
    }

    fn form_rows(&self) -> Vec<FormRow> {
        let sections = self.source.scope.sections.iter();
        let sections = sections.filter_map(|id| self.source.framework.section(id.as_str()));
        let title =
            |section: &checklist::Section| -> Text { self.phrase(Phrase::Section(section.id.as_str())) };
        let rows = sections.flat_map(|section| {
            self.items_of(section).map(move |item| FormRow {
                id: item.id.to_string(),
                number: self.item_number(item.id.as_str()),
                section: title(section),
                text: self.phrase(Phrase::Item(item.id.as_str())),
            })
        });
        rows.collect()
    }
}
