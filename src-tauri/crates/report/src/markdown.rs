//! Lays a document out as Markdown: CommonMark with the tables of GitHub, to be read as it is or shown by any program that knows
//! it. Figures are their tables. Every word comes from the document, and no typed sign is markup.
//!
//! A report in Arabic stands in one `<div dir="rtl">`: GitHub and Pandoc turn the whole page by it, and programs that do not know
//! it show the text all the same. Nothing else of HTML is in it but the `<br>` of lines inside cells.

mod figures;
mod items;
mod page;
mod parts;
mod words;

use checklist::Direction;

use crate::document::Document;
use page::Page;

/// The document as Markdown, in UTF-8, with a line feed at the end.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut page = Page::of(document);
    let turned = document.language.direction() == Direction::Rtl;
    if turned {
        page.block(format!(r#"<div dir="rtl" lang="{}">"#, document.language.tag()));
    }
    parts::cover(&mut page);
    if let Some(portfolio) = &document.portfolio {
        parts::portfolio(&mut page, portfolio);
    }
    if let Some(form) = &document.form {
        items::form(&mut page, form);
    }
    if let Some(summary) = &document.summary {
        parts::summary(&mut page, summary);
    }
    if let Some(progress) = &document.progress {
        parts::progress(&mut page, progress);
    }
    if let Some(gaps) = &document.gaps {
        page.heading(2, &gaps.heading);
        parts::gaps(&mut page, gaps);
    }
    if let Some(charts) = &document.charts {
        page.heading(2, &charts.heading);
        for figure in &charts.figures {
            figures::figure(&mut page, figure);
        }
    }
    if let Some(to_find_out) = &document.to_find_out {
        parts::to_find_out(&mut page, to_find_out);
    }
    if let Some(differences) = &document.differences {
        parts::differences(&mut page, differences);
    }
    if let Some(sections) = &document.sections {
        items::sections(&mut page, sections);
    }
    if let Some(plan) = &document.plan {
        page.heading(2, &plan.heading);
        parts::plan(&mut page, plan, 3);
    }
    if let Some(history) = &document.history {
        parts::history(&mut page, history);
    }
    if let Some(sources) = &document.sources {
        parts::sources(&mut page, sources);
    }
    parts::about(&mut page);
    if turned {
        page.block("</div>".to_owned());
    }
    page.finish()
}
