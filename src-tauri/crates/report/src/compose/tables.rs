//! The tables of a report: the same values as in the document, one row for each thing, to be sorted, filtered and counted on.

mod about;
mod gaps;
mod history;
mod items;
mod plan;
mod progress;
mod summary;

use checklist::FollowUp;
use checklist::entry::Entry;
use checklist::field::Field;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::wording::Wording;
use super::{Composer, Kind, Options, Source};
use crate::table::{Column, Sheet, Tables, Value};
use crate::text::Text;

/// Composes the tables of a report, with the parts that belong to its kind and were asked for. A blank checklist has the items
/// without their answers; as a form to fill in it is a [`form_sheet`](super::form_sheet()).
#[must_use]
pub fn tables(source: &Source<'_>, options: &Options) -> Tables {
    Composer::of(source, options).tables()
}

/// A column, and what stands in it for each row.
type Filled<'a, R> = (Column, Box<dyn Fn(&R) -> Value + 'a>);

/// The columns of a sheet in the making.
pub(super) struct Columns<'a, R> {
    wording: Wording<'a>,
    columns: Vec<Filled<'a, R>>,
}

impl<'a, R> Columns<'a, R> {
    /// None yet.
    pub(super) fn new(wording: Wording<'a>) -> Self {
        Self { wording, columns: Vec::new() }
    }

    /// Adds a column whose head has words of reports, by the part of their key after `report.doc.`.
    pub(super) fn said(
        &mut self,
        id: &'static str,
        head: &str,
        width: u16,
        value: impl Fn(&R) -> Value + 'a,
    ) -> &mut Self {
        self.add(id, self.wording.said(head), width, value)
    }

    /// Adds a column whose head has words that the window uses too.
    pub(super) fn own(
        &mut self,
        id: &'static str,
        head: &str,
        width: u16,
        value: impl Fn(&R) -> Value + 'a,
    ) -> &mut Self {
        self.add(id, self.wording.own(head), width, value)
    }

    pub(super) fn add(
        &mut self,
        id: &'static str,
        head: Text,
        width: u16,
        value: impl Fn(&R) -> Value + 'a,
    ) -> &mut Self {
        self.columns.push((Column { id, head, width }, Box::new(value)));
        self
    }

    /// A sheet with a row for each of `rows`, so that every row has a value for every column.
    pub(super) fn sheet(self, id: &'static str, name: &str, rows: impl IntoIterator<Item = R>) -> Sheet {
        let Self { wording, columns } = self;
        let rows = rows.into_iter().map(|row| columns.iter().map(|(_, value)| value(&row)).collect());
        Sheet {
            id,
            rows: rows.collect(),
            columns: columns.into_iter().map(|(column, _)| column).collect(),
            name: wording.word(name),
            introduction: wording.said(&format!("table.introduction.{id}")),
            key_columns: 0,
            empty: wording.said("table.empty"),
            charts: Vec::new(),
        }
    }
}

impl Composer<'_> {
    fn tables(&self) -> Tables {
        let Source { project, today, .. } = self.source;
        let options = self.options;
        let of = |kinds: &[Kind]| kinds.contains(&options.kind);
        let sheets = [
            of(&[Kind::Full, Kind::Summary, Kind::Progress]).then(|| self.summary_sheet()),
            of(&[Kind::Full, Kind::Progress]).then(|| self.progress_sheet()).flatten(),
            (of(&[Kind::Full, Kind::Progress]) && options.items || of(&[Kind::Blank]))
                .then(|| self.items_sheet()),
            of(&[Kind::Full, Kind::Summary, Kind::GapsAndPlan]).then(|| self.gaps_sheet()),
            (of(&[Kind::Full, Kind::GapsAndPlan, Kind::Progress]) && options.plan).then(|| self.plan_sheet()),
            (of(&[Kind::Full]) && options.history).then(|| self.history_sheet()),
            Some(self.about_sheet()),
        ];
        Tables {
            language: self.language,
            date: *today,
            style: options.style.clone(),
            title: self.project_name(),
            kind: self.whole(options.kind.key(), &[]),
            day: i18n::date_long(self.language, *today),
            organisation: options.organisation.clone(),
            sample: project.sample.then(|| self.said("sample")),
            page: self.word("page"),
            continued: self.word("table.continued"),
            truth: [self.word("table.no"), self.word("table.yes")],
            sheets: sheets.into_iter().flatten().collect(),
        }
    }

    /// The name of the project, or the words for one without.
    pub(super) fn project_name(&self) -> Text {
        let name = &self.source.project.profile.name;
        if name.is_empty() { self.said("unnamed") } else { Text::typed(name) }
    }

    /// The columns of a sheet, none yet.
    fn columns<R>(&self) -> Columns<'_, R> {
        Columns::new(self.wording)
    }

    /// Names of one text each, side by side in a cell.
    fn joined(&self, texts: impl IntoIterator<Item = Text>) -> Value {
        let mut texts = texts.into_iter();
        let Some(mut all) = texts.next() else { return Value::Empty };
        let separator = self.word("separator");
        for text in texts {
            let second = text.second.as_ref().map_or(text.words.as_str(), |second| second.words.as_str());
            if let Some(all) = &mut all.second {
                all.words = format!("{}{separator}{second}", all.words);
            }
            all.words = format!("{}{separator}{}", all.words, text.words);
        }
        Value::text(all)
    }

    /// The open follow-up of an item that is due first.
    fn next_follow_up<'b>(&'b self, item: &'b str) -> Option<&'b FollowUp> {
        let open = self.source.project.follow_ups_for(item).map(|(_, follow_up)| follow_up);
        open.filter(|follow_up| !follow_up.state().is_closed()).min_by_key(|follow_up| {
            let due = follow_up.due.provisional().copied();
            (due.is_none(), due)
        })
    }

    /// The item that a register speaks of.
    pub(super) fn item_of(&self, field: &Field) -> Option<String> {
        let project = self.source.project;
        let item = match field {
            Field::Answer(item, _) => Some(item),
            Field::Evidence(id, _) => project.evidence_by_id(*id)?.item.provisional(),
            Field::FollowUp(id, _) => project.follow_up(*id)?.item.provisional(),
            Field::Project(_) | Field::Milestone(..) | Field::Other(_) => None,
        };
        item.map(|item| item.as_str().to_owned())
    }
}

/// A day or nothing.
fn day(date: Option<&Date>) -> Value {
    date.map_or(Value::Empty, |date| Value::Day(*date))
}

/// The day of universal time on which an entry was written, by its writer's clock.
fn written_on(entry: &Entry) -> Date {
    TimeZone::UTC.to_datetime(entry.at).date()
}

/// What a person typed, or nothing.
fn typed(text: Option<&String>) -> Value {
    Value::text(Text::typed(text.map(String::as_str).unwrap_or_default()))
}

/// The value of a share that may not exist.
pub(super) fn share(fraction: Option<f64>) -> Value {
    fraction.map_or(Value::Empty, Value::Share)
}
