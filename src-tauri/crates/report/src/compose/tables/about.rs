//! What a reader of the tables has to know: the project, the content, and how to read the figures.

use super::super::Composer;
use super::super::about::about;
use crate::document::Fact;
use crate::table::{Sheet, Value};
use crate::text::Text;

/// A row: what it is, and what is known about it.
type Told = (Text, Value);

impl Composer<'_> {
    pub(super) fn about_sheet(&self) -> Sheet {
        let cover = self.cover();
        let about = about(&self.wording, self.source.framework, self.source.program_version);
        let fact = |Fact { label, values }: Fact| (label, self.joined(values));
        let mut rows: Vec<Told> = vec![(self.said("field.name"), Value::text(self.project_name()))];
        rows.extend(cover.organisation.map(|name| (self.said("table.organisation"), Value::text(name))));
        rows.extend(cover.facts.into_iter().map(fact));
        rows.extend(about.facts.into_iter().map(fact));
        let mut paragraphs = |label: Text, texts: Vec<Text>| {
            rows.extend(texts.into_iter().map(|text| (label.clone(), Value::text(text))));
        };
        paragraphs(self.said("table.statements"), cover.statements);
        paragraphs(about.heading, about.paragraphs);
        paragraphs(about.reading_heading, about.reading);
        let mut columns = self.columns::<Told>();
        columns.said("fact", "table.fact", 34, |(label, _)| Value::text(label.clone())).said(
            "value",
            "table.value",
            100,
            |(_, value)| value.clone(),
        );
        columns.sheet("about", "table.about", rows)
    }
}
