//! The parts of a report that are sentences, lists and tables.

use super::figures::figure;
use super::page::Page;
use crate::document::{
    Differences, Fact, Gaps, History, Plan, PlanRow, Portfolio, Progress, Sources, Summary, ToFindOut,
};

/// The title, what the report is about, and what has to be known about it.
pub(super) fn cover(page: &mut Page<'_>) {
    let document = page.document;
    let cover = &document.cover;
    if let Some(organisation) = &cover.organisation {
        page.title(organisation);
    }
    if let Some(sample) = &document.sample {
        page.title(sample);
    }
    page.heading(1, &document.name);
    let words = &page.words;
    page.block(format!("{} · {}", words.say(&document.framework), words.say(&document.kind)));
    facts(page, &cover.facts);
    for statement in &cover.statements {
        page.paragraph(statement);
    }
    if let Some(strands) = &cover.strands {
        figure(page, strands);
    }
}

fn facts(page: &mut Page<'_>, facts: &[Fact]) {
    let words = &page.words;
    let lines =
        facts.iter().map(|fact| format!("- {} {}", words.strong(&fact.label), words.joined(&fact.values)));
    let lines = lines.collect::<Vec<_>>().join("\n");
    page.block(lines);
}

/// Gaps first, then the figures.
pub(super) fn summary(page: &mut Page<'_>, summary: &Summary) {
    page.heading(2, &summary.heading);
    page.sentences(&summary.sentences, &summary.second_sentences);
    page.heading(3, &summary.gaps.heading);
    gaps(page, &summary.gaps);
    if let Some(more) = &summary.more_gaps {
        page.paragraph(more);
    }
    figure(page, &summary.measures);
    figure(page, &summary.sections);
    let next = &summary.next;
    page.heading(3, &next.heading);
    if next.rows.is_empty() {
        page.paragraph(&next.empty);
        return;
    }
    let words = &page.words;
    let row = |row: &PlanRow| {
        vec![words.due(&row.distance, &row.day), words.once(&row.action), words.say(&row.owner)]
    };
    let rows: Vec<_> = next.rows.iter().map(row).collect();
    page.rows(&next.heads, &rows);
}

/// The table of critical gaps, without its heading.
pub(super) fn gaps(page: &mut Page<'_>, gaps: &Gaps) {
    if gaps.rows.is_empty() {
        page.paragraph(&gaps.empty);
        return;
    }
    let words = &page.words;
    let rows: Vec<_> = gaps
        .rows
        .iter()
        .map(|row| {
            vec![
                words.own(&row.number),
                words.tell(&row.text),
                words.face(&row.face, false),
                words.say(&row.follow_up),
            ]
        })
        .collect();
    page.rows(&gaps.heads, &rows);
}

/// Many projects side by side.
pub(super) fn portfolio(page: &mut Page<'_>, portfolio: &Portfolio) {
    page.heading(2, &portfolio.heading);
    page.sentences(&portfolio.sentences, &portfolio.second_sentences);
    let unreadable = portfolio.unreadable.iter().map(|project| format!("- {}", page.words.say(project)));
    let unreadable = unreadable.collect::<Vec<_>>().join("\n");
    page.block(unreadable);

    let comparison = &portfolio.comparison;
    page.heading(3, &comparison.heading);
    let words = &page.words;
    let rows: Vec<_> = comparison
        .rows
        .iter()
        .map(|row| {
            vec![
                words.say(&row.name),
                words.say(&row.country),
                row.gaps.to_string(),
                row.overdue.to_string(),
                words.own(&row.answered),
                words.own(&row.in_place),
                words.say(&row.next),
            ]
        })
        .collect();
    page.rows(&comparison.heads, &rows);
    for heat in &portfolio.heat {
        figure(page, heat);
    }

    let common = &portfolio.common;
    page.heading(3, &common.heading);
    if common.rows.is_empty() {
        page.paragraph(&common.empty);
    } else {
        let words = &page.words;
        let rows: Vec<_> = common
            .rows
            .iter()
            .map(|row| {
                let projects = words.joined(&row.projects);
                vec![words.own(&row.number), words.tell(&row.text), words.own(&row.count), projects]
            })
            .collect();
        page.rows(&common.heads, &rows);
    }

    let overdue = &portfolio.overdue;
    page.heading(3, &overdue.heading);
    if overdue.rows.is_empty() {
        page.paragraph(&overdue.empty);
        return;
    }
    let words = &page.words;
    let rows: Vec<_> = overdue
        .rows
        .iter()
        .map(|row| {
            let due = words.due(&row.distance, &row.day);
            vec![due, words.say(&row.project), words.once(&row.action), words.say(&row.owner)]
        })
        .collect();
    page.rows(&overdue.heads, &rows);
}

/// What changed since a milestone.
pub(super) fn progress(page: &mut Page<'_>, progress: &Progress) {
    page.heading(2, &progress.heading);
    page.paragraph(&progress.introduction);
    if let Some(remark) = &progress.remark {
        page.quotation(&remark.words);
    }
    page.sentences(&progress.sentences, &progress.second_sentences);
    figure(page, &progress.figure);
    if progress.groups.is_empty() {
        page.paragraph(&progress.unchanged);
    }
    for group in &progress.groups {
        page.heading(3, &group.title);
        let words = &page.words;
        let face =
            |face: &Option<_>| face.as_ref().map_or_else(|| "–".to_owned(), |face| words.face(face, true));
        let rows: Vec<_> = group
            .rows
            .iter()
            .map(|row| {
                vec![words.own(&row.number), words.tell(&row.text), face(&row.before), face(&row.after)]
            })
            .collect();
        page.rows(&progress.heads, &rows);
    }
    page.heading(3, &progress.still_open.heading);
    plan(page, &progress.still_open, 4);
}

/// The groups of a plan under headings of a level.
pub(super) fn plan(page: &mut Page<'_>, plan: &Plan, level: usize) {
    if plan.groups.is_empty() {
        page.paragraph(&plan.empty);
    }
    for group in &plan.groups {
        page.heading(level, &group.title);
        let words = &page.words;
        let row = |row: &PlanRow| {
            let gap = row.gap.as_ref().map(|gap| format!("<br>◆ {}", words.say(gap))).unwrap_or_default();
            vec![
                words.due(&row.distance, &row.day),
                words.once(&row.action),
                words.say(&row.owner),
                format!("{}{gap}", words.say(&row.item)),
                words.say(&row.state),
            ]
        };
        let rows: Vec<_> = group.rows.iter().map(row).collect();
        page.rows(&plan.heads, &rows);
    }
}

/// What is marked as not known yet.
pub(super) fn to_find_out(page: &mut Page<'_>, part: &ToFindOut) {
    page.heading(2, &part.heading);
    page.paragraph(&part.introduction);
    let words = &page.words;
    let rows: Vec<_> = part
        .rows
        .iter()
        .map(|row| {
            let planned: Vec<_> = row.follow_ups.iter().map(|line| words.follow_up(line)).collect();
            let planned = if planned.is_empty() { words.say(&part.none) } else { planned.join("<br>") };
            vec![words.own(&row.number), words.tell(&row.text), planned]
        })
        .collect();
    page.rows(&part.heads, &rows);
}

/// Where copies of the project differ.
pub(super) fn differences(page: &mut Page<'_>, part: &Differences) {
    page.heading(2, &part.heading);
    page.paragraph(&part.introduction);
    for row in &part.rows {
        let words = &page.words;
        let number = row.number.as_ref().map(|number| format!("{} ", words.own(number))).unwrap_or_default();
        page.block(format!("### {number}{}", words.say(&row.subject)));
        page.title(&row.field);
        let words = &page.words;
        let claims: Vec<_> = row
            .claims
            .iter()
            .map(|claim| vec![words.joined(&claim.value), words.say(&claim.author), words.own(&claim.day)])
            .collect();
        page.rows(&part.heads, &claims);
    }
}

/// Who answered what, and when.
pub(super) fn history(page: &mut Page<'_>, part: &History) {
    page.heading(2, &part.heading);
    page.paragraph(&part.introduction);
    if part.rows.is_empty() {
        page.paragraph(&part.empty);
        return;
    }
    // Roles may be left out of a report, and then their column is.
    let columns = if part.rows.iter().any(|row| row.author.is_some()) { 5 } else { 4 };
    let words = &page.words;
    let rows: Vec<Vec<_>> = part
        .rows
        .iter()
        .map(|row| {
            let number = row.number.as_deref().unwrap_or_default();
            let value = if row.value.is_empty() { "–".to_owned() } else { words.joined(&row.value) };
            let author = row.author.as_ref().map(|author| words.say(author)).unwrap_or_default();
            let cells = [words.own(&row.day), words.own(number), words.say(&row.field), value, author];
            cells.into_iter().take(columns).collect()
        })
        .collect();
    page.rows(&part.heads[..columns], &rows);
}

/// What the framework refers to.
pub(super) fn sources(page: &mut Page<'_>, part: &Sources) {
    page.heading(2, &part.heading);
    page.paragraph(&part.introduction);
    let words = &page.words;
    let rows: Vec<_> = part
        .rows
        .iter()
        .map(|row| {
            let mut source = vec![words.foreign(&row.title)];
            source.extend(row.address.as_ref().map(|address| words.foreign(address)));
            let mut seen = vec![words.say(&row.seen)];
            if !row.note.words.is_empty() {
                seen.push(words.say(&row.note));
            }
            vec![source.join("<br>"), seen.join("<br>")]
        })
        .collect();
    page.rows(&part.heads, &rows);
}

/// The state of the content and how to read the figures.
pub(super) fn about(page: &mut Page<'_>) {
    let Some(about) = &page.document.about else { return };
    page.heading(2, &about.heading);
    facts(page, &about.facts);
    for paragraph in &about.paragraphs {
        page.paragraph(paragraph);
    }
    page.heading(3, &about.reading_heading);
    for sentence in &about.reading {
        page.paragraph(sentence);
    }
}
