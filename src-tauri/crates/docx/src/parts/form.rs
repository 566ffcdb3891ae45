//! The blank checklist: boxes to tick and lines to write on.

use report::document::{Form, FormItem, FormSection};

use crate::body::Body;
use crate::contents::Level;
use crate::paragraph::Paragraph;
use crate::style::{Look, Style};
use crate::table::{Cell, Merge, Table};

/// A box to tick.
const BOX: &str = "☐";

impl Body<'_> {
    pub(super) fn form(&mut self, part: &Form) {
        self.heading(Level::Part, &part.heading, true);
        let steps: Vec<_> = part.introduction.iter().flat_map(|text| self.told(Style::Step, text)).collect();
        self.add(steps);
        let answers: Vec<_> = part
            .answers
            .iter()
            .map(|answer| {
                let label = self.runs(&answer.label);
                self.paragraph(Style::Fact)
                    .words(&format!("{BOX}\u{a0}"), Look::Box)
                    .words(&answer.sign, Look::Strong)
                    .words("\u{2003}", Look::Plain)
                    .runs(label)
            })
            .collect();
        self.add(answers);
        let fields: Vec<_> = part.fields.iter().map(|text| self.line_for(text)).collect();
        self.add(fields);
        part.sections.iter().for_each(|section| self.form_section(part, section));
    }

    /// A label on a line to write on.
    fn line_for(&self, label: &report::text::Text) -> Paragraph {
        self.paragraph(Style::Line).runs(self.runs(label))
    }

    fn form_section(&mut self, part: &Form, section: &FormSection) {
        self.heading(Level::Group, &section.title, false);
        self.add(self.told(Style::Note, &section.family).into_iter().map(Paragraph::leading));
        if !section.summary.words.is_empty() {
            self.add(self.told(Style::Text, &section.summary).into_iter().map(Paragraph::leading));
        }
        let boxes = part.answers.len();
        let mut shares = vec![9, 91 - 5 * u32::try_from(boxes.min(10)).unwrap_or(10)];
        shares.extend(vec![5; boxes]);
        let mut table = Table::lined(&section.title.words, self.direction(), self.width(), &shares);
        let [number, item, answers] = &part.heads;
        table.head(vec![
            self.head(number).merged(Merge::Begins),
            self.head(item).merged(Merge::Begins),
            self.head(answers).over(boxes.max(1)),
        ]);
        let mut signs = vec![Cell::default().merged(Merge::Goes), Cell::default().merged(Merge::Goes)];
        signs.extend(part.answers.iter().map(|answer| {
            Cell::from(self.paragraph(Style::Middle).leading().words(&answer.sign, Look::Strong))
        }));
        table.head(signs);
        for item in &section.items {
            table.row(self.form_item(part, item));
        }
        self.add_table(table);
    }

    fn form_item(&self, part: &Form, item: &FormItem) -> Vec<Cell> {
        let number = vec![
            self.paragraph(Style::Cell).words(&item.number, Look::Quiet),
            self.paragraph(Style::Below).words(&item.id, Look::Plain),
        ];
        let mut text = self.told(Style::Cell, &item.text);
        if let Some(essential) = &item.essential {
            text.extend(self.told_as(Style::Below, essential, Look::Essential));
        }
        text.push(self.line_for(&part.remark));
        let mut cells: Vec<Cell> = vec![number.into(), text.into()];
        let tick = || Cell::from(self.paragraph(Style::Middle).words(BOX, Look::Box));
        cells.extend(part.answers.iter().map(|_| tick()));
        cells
    }
}
