//! What each kind of report has in each format. The interface offers just that: it reads the same table from
//! `ui/src/ipc/report-contents.json`, which a test here writes and holds.

use report::Kind;

use crate::view::{ReportFormat, ReportOptions};

/// A part of a report that a person may leave out or put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize), serde(rename_all = "snake_case"))]
pub(crate) enum Content {
    Charts,
    Plan,
    Items,
    Evidence,
    Notes,
    History,
    Roles,
}

/// The formats of a portfolio. A record and a calendar are those of one project.
pub(crate) const PORTFOLIO_FORMATS: [ReportFormat; 6] = {
    use ReportFormat::{Csv, Docx, Html, Markdown, Pdf, Xlsx};
    [Pdf, Docx, Xlsx, Html, Csv, Markdown]
};

/// What may be left out of a kind of report or put into it, in a format; none when the kind does not exist in that format.
pub(crate) fn contents(kind: Kind, format: ReportFormat) -> Option<&'static [Content]> {
    use Content::{Charts, Evidence, History, Items, Notes, Plan, Roles};
    use ReportFormat::{Csv, Docx, Html, Ics, Json, Markdown, Pdf, Xlsx};
    let contents: &[Content] = match (kind, format) {
        (Kind::Full, Pdf | Docx | Xlsx | Html) => &[Charts, Plan, Items, Evidence, Notes, History, Roles],
        (Kind::Full, Markdown) => &[Plan, Items, Evidence, Notes, History, Roles],
        // A record has no layout: its kind changes nothing.
        (Kind::Full | Kind::Progress, Json) => &[Plan, Items, Evidence, Notes, Roles],
        (Kind::Full, Csv) => &[Evidence, Notes, Roles],
        (Kind::Summary | Kind::Progress, Xlsx) => &[Charts, Roles],
        (Kind::Summary | Kind::Progress, Pdf | Docx | Html | Markdown) => &[Roles],
        (Kind::GapsAndPlan, Pdf | Docx | Xlsx | Html | Markdown) => &[Plan, Roles],
        (Kind::GapsAndPlan, Csv) | (Kind::Full | Kind::GapsAndPlan, Ics) => &[Roles],
        (Kind::Blank, Pdf | Docx | Xlsx | Html | Markdown) => &[],
        (Kind::Summary | Kind::GapsAndPlan | Kind::Blank, Json)
        | (Kind::Summary | Kind::Progress | Kind::Blank, Csv | Ics) => return None,
    };
    Some(contents)
}

/// The same options without what this kind does not have in this format. What was chosen for another kind stays kept and has no
/// effect here: no note comes into a report that does not ask about notes. None when there is no such report.
pub(super) fn suited(options: &ReportOptions) -> Option<ReportOptions> {
    let contents = contents(options.kind, options.format)?;
    let chosen = |content, chosen: bool, else_| if contents.contains(&content) { chosen } else { else_ };
    Some(ReportOptions {
        charts: chosen(Content::Charts, options.charts, true),
        plan: chosen(Content::Plan, options.plan, true),
        items: chosen(Content::Items, options.items, true),
        evidence: chosen(Content::Evidence, options.evidence, false),
        notes: chosen(Content::Notes, options.notes, false),
        history: chosen(Content::History, options.history, false),
        roles: chosen(Content::Roles, options.roles, false),
        // One language is enough for programs.
        second: options.second.filter(|_| !matches!(options.format, ReportFormat::Json | ReportFormat::Ics)),
        since: options.since.filter(|_| matches!(options.kind, Kind::Full | Kind::Progress)),
        ..options.clone()
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "the test reads and writes the table of the interface")]

    use std::path::Path;

    use serde_json::{Map, Value, json};

    use super::*;

    const KINDS: [Kind; 5] = [Kind::Full, Kind::Summary, Kind::GapsAndPlan, Kind::Progress, Kind::Blank];

    fn name(of: impl serde::Serialize) -> String {
        json!(of).as_str().unwrap().to_owned()
    }

    #[test]
    fn the_interface_offers_what_there_is() {
        let kinds: Map<String, Value> = KINDS
            .into_iter()
            .map(|kind| {
                let formats = ReportFormat::ALL.into_iter();
                let formats: Map<String, Value> = formats
                    .filter_map(|format| Some((name(format), json!(contents(kind, format)?))))
                    .collect();
                (name(kind), Value::Object(formats))
            })
            .collect();
        let table = json!({ "kinds": kinds, "portfolio": PORTFOLIO_FORMATS });
        let table = serde_json::to_string_pretty(&table).unwrap() + "\n";
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/report-contents.json");
        if std::env::var("UPDATE").is_ok() {
            std::fs::write(&path, &table).unwrap();
        }
        let held = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(held == table, "{} differs; run again with UPDATE=1", path.display());
    }

    #[test]
    fn what_was_chosen_for_another_kind_has_no_effect() {
        let everything = ReportOptions {
            notes: true,
            evidence: true,
            history: true,
            items: false,
            ..ReportOptions::default()
        };
        for kind in KINDS {
            for format in ReportFormat::ALL {
                let Some(suited) = suited(&ReportOptions { kind, format, ..everything.clone() }) else {
                    continue;
                };
                let has = |content| contents(kind, format).unwrap().contains(&content);
                assert_eq!(suited.notes, has(Content::Notes), "{kind:?} {format:?}");
                assert_eq!(suited.evidence, has(Content::Evidence), "{kind:?} {format:?}");
                assert_eq!(suited.history, has(Content::History), "{kind:?} {format:?}");
                assert_eq!(suited.items, !has(Content::Items), "{kind:?} {format:?}");
            }
        }
    }
}
