//! One row for each item in scope, with everything that was said about it.

use std::collections::{BTreeMap, HashSet};

use checklist::answer::Rated;
use checklist::entry::Entry;
use checklist::field::Field;
use checklist::prose::Phrase;
use checklist::{Answer, Item, Section};

use super::super::{Composer, Kind};
use super::{Columns, day, typed, written_on};
use crate::table::{Sheet, Value};
use crate::text::Text;

/// An item with what was said about it.
struct Asked<'a> {
    section: &'a Section,
    item: &'a Item,
    answer: Option<&'a Answer>,
    /// What was written last about it and still counts.
    last: Option<&'a Entry>,
}

impl Asked<'_> {
    fn id(&self) -> &str {
        self.item.id.as_str()
    }

    fn rated(&self) -> Option<&Rated> {
        self.answer.and_then(|answer| answer.rated.value())
    }
}

impl Composer<'_> {
    pub(super) fn items_sheet(&self) -> Sheet {
        let mut columns = self.columns::<Asked<'_>>();
        columns
            .said("item_id", "table.item_id", 9, |row| Value::code(row.id()))
            .said("number", "head.number", 7, |row| Value::code(self.item_number(row.id())))
            .said("section_id", "table.section_id", 11, |row| Value::code(row.section.id.as_str()))
            .said("section", "head.section", 22, |row| {
                Value::text(self.phrase(Phrase::Section(row.section.id.as_str())))
            })
            .said("item", "head.item", 50, |row| Value::text(self.phrase(Phrase::Item(row.id()))))
            .own("essential", "mark.essential", 10, |row| Value::Truth(row.item.essential));
        self.answer_columns(&mut columns);
        columns
            .said("level", "head.level", 14, |row| Value::text(self.phrase(Phrase::Level(&row.item.level))))
            .said("phases", "phases", 18, |row| {
                self.joined(row.item.phases.iter().map(|id| self.phrase(Phrase::PhaseShort(id))))
            })
            .said("principles", "table.principles", 24, |row| {
                self.joined(row.item.principles.iter().map(|id| self.phrase(Phrase::Principle(id))))
            });
        let is_blank = self.options.kind == Kind::Blank;
        let last = self.last_written();
        let sections = self.source.measures.sections.iter();
        let sections = sections.filter_map(|(id, _)| self.source.framework.section(id.as_str()));
        let rows = sections.flat_map(|section| self.items_of(section).map(move |item| (section, item)));
        let rows = rows.map(|(section, item)| Asked {
            section,
            item,
            answer: self.source.project.answer(item.id.as_str()).filter(|_| !is_blank),
            last: last.get(item.id.as_str()).copied().filter(|_| !is_blank),
        });
        Sheet { key_columns: 2, ..columns.sheet("items", "head.items", rows) }
    }

    /// What was said about an item. In a blank checklist nothing was.
    fn answer_columns<'a>(&'a self, columns: &mut Columns<'a, Asked<'a>>) {
        let options = self.options;
        let is_blank = options.kind == Kind::Blank;
        let filled = move |value: Value| if is_blank { Value::Empty } else { value };
        columns
            .said("rating", "table.rating_code", 10, |row| match row.rated().map(|rated| rated.rating) {
                None => Value::Empty,
                Some(rating) => rating
                    .points()
                    .map_or_else(|| Value::code(rating.code()), |points| Value::Number(points.into())),
            })
            .said("rating_label", "head.rating", 20, move |row| {
                filled(Value::text(self.face(row.id()).label))
            })
            .own("critical_gap", "mark.critical_gap", 12, move |row| {
                filled(Value::Truth(self.is_gap(row.id())))
            })
            .said("reason", "reason", 28, |row| typed(row.rated().and_then(|rated| rated.reason.as_ref())));
        if options.notes || is_blank {
            columns.said("note", "note", 36, |row| typed(row.answer.and_then(|answer| answer.note.value())));
        }
        if is_blank {
            return;
        }
        if options.evidence {
            columns.said("evidence", "evidence", 32, |row| self.evidence_lines(row.id()));
        }
        columns
            .said("open_follow_ups", "table.open_follow_ups", 11, |row| {
                let follow_ups = self.source.project.follow_ups_for(row.id());
                Value::count(follow_ups.filter(|(_, follow_up)| !follow_up.state().is_closed()).count())
            })
            .said("next_due", "table.next_due", 14, |row| {
                day(self.next_follow_up(row.id()).and_then(|follow_up| follow_up.due.provisional()))
            });
        if options.roles {
            columns.said("role", "table.answered_by", 18, |row| typed(row.last.map(|entry| &entry.author)));
        }
        columns.said("changed_on", "table.changed_on", 12, |row| {
            row.last.map_or(Value::Empty, |entry| Value::Day(written_on(entry)))
        });
    }

    /// The evidence of an item, one piece a line.
    fn evidence_lines(&self, item: &str) -> Value {
        let lines = self.source.project.evidence_for(item).map(|(_, evidence)| {
            let said = |text: Option<&String>| text.cloned().unwrap_or_default();
            let (title, place) = (said(evidence.title.provisional()), said(evidence.place.provisional()));
            if place.is_empty() {
                return title;
            }
            self.filled("table.evidence", &[("title", &title), ("place", &place)])
        });
        Value::text(Text::typed(lines.collect::<Vec<_>>().join("\n")))
    }

    /// For each item the entry of its answer that was written last, of those that nobody has replaced.
    fn last_written(&self) -> BTreeMap<&str, &Entry> {
        let entries = self.source.entries;
        let replaced: HashSet<_> = entries.iter().flat_map(|entry| &entry.over).collect();
        let mut last: BTreeMap<&str, &Entry> = BTreeMap::new();
        for entry in entries.iter().filter(|entry| !replaced.contains(&entry.id) && !entry.value.is_null()) {
            let Field::Answer(item, _) = &entry.field else { continue };
            let newest = last.entry(item.as_str()).or_insert(entry);
            if (entry.at, entry.id) > (newest.at, newest.id) {
                *newest = entry;
            }
        }
        last
    }
}
