//! The items of a report: answered, section by section, or with boxes to tick.

use super::page::Page;
use super::words::strong;
use crate::document::{Form, FormItem, ItemRow, Section, Sections, Typed};

/// Every item with what was said about it.
pub(super) fn sections(page: &mut Page<'_>, sections: &Sections) {
    page.heading(2, &sections.heading);
    for section in &sections.sections {
        head(page, section);
        if section.items.is_empty() {
            page.paragraph(&sections.empty);
        }
        for row in &section.items {
            item(page, row, sections);
        }
    }
}

fn head(page: &mut Page<'_>, section: &Section) {
    page.heading(3, &section.title);
    let words = &page.words;
    page.block(format!("{} · {}", words.say(&section.family), words.say(&section.status)));
    for text in [&section.summary, &section.basis] {
        page.paragraph(text);
    }
    let measures = section.measures.iter();
    let measures = measures
        .map(|fact| format!("{} {}", page.words.say(&fact.label), strong(&page.words.joined(&fact.values))));
    let measures = measures.collect::<Vec<_>>().join(" · ");
    page.block(measures);
}

fn item(page: &mut Page<'_>, item: &ItemRow, sections: &Sections) {
    let words = &page.words;
    let number = strong(&words.own(&item.number));
    let mut lines = vec![format!("{number} {}", words.once(&item.text))];
    lines.extend(words.second(&item.text));
    lines.extend(item.essential.as_ref().map(|essential| format!("◇ {}", words.say(essential))));
    let [_, _, rating] = &sections.heads;
    let mut said = vec![format!("- {} {}", words.strong(rating), words.face(&item.face, true))];
    said.extend(item.differing.as_ref().map(|differing| format!("- {}", words.say(differing))));
    for typed in [&item.reason, &item.note].into_iter().flatten() {
        said.push(written(page, typed));
    }
    for line in &item.evidence {
        let mut parts = vec![words.once(&line.title)];
        if !line.place.words.is_empty() {
            parts.push(words.once(&line.place));
        }
        said.push(format!("- {} {}", words.strong(&line.label), parts.join(&words.separator())));
    }
    for line in &item.follow_ups {
        said.push(format!("- {} {}", words.strong(&line.label), words.follow_up(line)));
    }
    page.lines(&lines);
    page.block(said.join("\n").trim_end().to_owned());
}

/// A text that a person typed, as a quotation under its label.
fn written(page: &Page<'_>, typed: &Typed) -> String {
    format!("- {}\n\n{}\n", page.words.strong(&typed.label), page.quoted(&typed.text.words, "  "))
}

/// The checklist to print and fill in by hand.
pub(super) fn form(page: &mut Page<'_>, form: &Form) {
    page.heading(2, &form.heading);
    for paragraph in &form.introduction {
        page.paragraph(paragraph);
    }
    let answers = form.answers.iter();
    let answers = answers.map(|answer| {
        format!("- {} {}", strong(&page.words.own(&answer.sign)), page.words.say(&answer.label))
    });
    let answers = answers.collect::<Vec<_>>().join("\n");
    page.block(answers);
    for field in &form.fields {
        page.block(format!("{} {LINE}", page.words.say(field)));
    }
    for section in &form.sections {
        page.heading(3, &section.title);
        page.paragraph(&section.family);
        page.paragraph(&section.summary);
        let [number, item, _] = &form.heads;
        let words = &page.words;
        let heads: Vec<_> = [words.say(number), words.say(item)]
            .into_iter()
            .chain(form.answers.iter().map(|answer| words.own(&answer.sign)))
            .collect();
        let rows: Vec<_> = section.items.iter().map(|item| boxes(page, item, form)).collect();
        page.table(&heads, &rows);
    }
}

/// Room to write on.
const LINE: &str = "………………………………";

fn boxes(page: &Page<'_>, item: &FormItem, form: &Form) -> Vec<String> {
    let words = &page.words;
    let mut text = words.tell(&item.text);
    if let Some(essential) = &item.essential {
        text = format!("{text}<br>◇ {}", words.say(essential));
    }
    text = format!("{text}<br>{} {LINE}", words.say(&form.remark));
    let number = format!("{}<br>{}", words.own(&item.number), words.own(&item.id));
    [number, text].into_iter().chain(form.answers.iter().map(|_| "☐".to_owned())).collect()
}
