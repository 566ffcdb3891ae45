//! Every item, section by section, with what was said about each.

use report::document::{ItemRow, Section, Sections};

use crate::Error;
use crate::body::Body;
use crate::contents::Level;
use crate::paragraph::{Paragraph, Side};
use crate::style::{Look, Style};
use crate::table::{Cell, Table};

/// The columns of number, item and rating; in two languages the item stands in two columns.
const ONE: [u32; 3] = [8, 70, 22];
const TWO: [u32; 4] = [8, 37, 37, 18];

impl Body<'_> {
    pub(super) fn sections(&mut self, part: &Sections) -> Result<(), Error> {
        self.heading(Level::Part, &part.heading, true);
        part.sections.iter().try_for_each(|section| self.section(part, section))
    }

    fn section(&mut self, part: &Sections, section: &Section) -> Result<(), Error> {
        self.heading(Level::Group, &section.title, false);
        let family = self.dotted(Style::Note, Style::Note, [&section.family, &section.status]);
        self.add(family.into_iter().map(Paragraph::leading));
        for (style, text) in [(Style::Text, &section.summary), (Style::Note, &section.basis)] {
            if !text.words.is_empty() {
                self.add(self.told(style, text).into_iter().map(Paragraph::leading));
            }
        }
        self.section_measures(section);
        if section.items.is_empty() {
            self.add(self.told(Style::Text, &part.empty));
            return Ok(());
        }
        let two = self.document.second.is_some();
        let shares: &[u32] = if two { &TWO } else { &ONE };
        let mut table = Table::lined(&section.title.words, self.direction(), self.width(), shares);
        let [number, item, rating] = &part.heads;
        let mut heads = vec![self.head(number)];
        if two {
            heads.push(self.in_first(Style::Head, item, Look::Plain).into());
            let second = self.in_second(Style::Head, item).map(|second| second.on(Side::OfStyle));
            heads.push(second.into_iter().collect::<Vec<_>>().into());
        } else {
            heads.push(self.head(item));
        }
        heads.push(self.head(rating));
        table.head(heads);
        for item in &section.items {
            self.item(&mut table, item, two)?;
        }
        self.add_table(table);
        Ok(())
    }

    /// The measures in one line over the items.
    fn section_measures(&mut self, section: &Section) {
        let mut line = self.paragraph(Style::Text).leading();
        for (at, fact) in section.measures.iter().enumerate() {
            if at > 0 {
                line = line.words("\u{2003}", Look::Plain);
            }
            line = line.runs(self.runs_as(&fact.label, Look::Quiet)).words("\u{a0}", Look::Plain);
            for value in &fact.values {
                line = line.runs(self.runs_as(value, Look::Strong));
            }
        }
        self.add([line]);
    }

    /// An item. In two languages its texts stand side by side, and what was said about it in a row below them.
    fn item(&mut self, table: &mut Table, item: &ItemRow, two: bool) -> Result<(), Error> {
        let face = self.face(&item.face, true)?;
        let number = self.number_cell(&item.number);
        let said = self.said_about(item);
        if !two {
            let mut text = self.told(Style::Cell, &item.text);
            text.extend(said);
            table.row(vec![number, text.into(), face]);
            return Ok(());
        }
        let first = self.in_first(Style::Cell, &item.text, Look::Plain);
        let first = if said.is_empty() { first } else { first.leading() };
        let second = self.in_second(Style::Cell, &item.text).map(|second| second.on(Side::OfStyle));
        table.row(vec![number, first.into(), second.into_iter().collect::<Vec<_>>().into(), face]);
        if !said.is_empty() {
            let cells = vec![Cell::default(), Cell::from(said).over(2), Cell::default()];
            table.row(cells.into_iter().map(Cell::joined).collect());
        }
        Ok(())
    }

    fn said_about(&self, item: &ItemRow) -> Vec<Paragraph> {
        let mut said = Vec::new();
        if let Some(essential) = &item.essential {
            said.push(
                self.paragraph(Style::Below)
                    .words("◇\u{a0}", Look::Essential)
                    .runs(self.runs_as(essential, Look::Essential)),
            );
        }
        if let Some(differing) = &item.differing {
            said.extend(self.told_as(Style::Below, differing, Look::Gap));
        }
        for typed in item.reason.iter().chain(&item.note) {
            said.push(self.paragraph(Style::Label).runs(self.runs(&typed.label)));
            said.extend(self.written(&typed.text));
        }
        for line in &item.evidence {
            let mut paragraph = self
                .paragraph(Style::Bullet)
                .runs(self.runs_as(&line.label, Look::Quiet))
                .words(" ", Look::Plain)
                .runs(self.runs(&line.title));
            if !line.place.words.is_empty() {
                paragraph = paragraph.runs(self.separator()).runs(self.runs(&line.place));
            }
            said.push(paragraph);
        }
        said.extend(item.follow_ups.iter().map(|line| self.follow_up(line)));
        said
    }
}
