//! The open follow-ups that have a day, for a calendar.

use checklist::plan::PlanGroup;
use checklist::prose::Phrase;

use super::{Composer, Options, Source};
use crate::calendar::{Agenda, Due};

/// Composes the plan of a project as a calendar.
#[must_use]
pub fn agenda(source: &Source<'_>, options: &Options) -> Agenda {
    let composer = Composer::of(source, options);
    let open = source.plan(options).filter(|(group, ..)| *group != PlanGroup::Closed);
    let name = composer.project_name();
    let mut events: Vec<Due> = open
        .filter_map(|(_, id, follow_up)| {
            let said = |text: Option<&String>| text.cloned().unwrap_or_default();
            let item = follow_up.item.provisional().map(|item| {
                let text = composer.phrase(Phrase::Item(item.as_str())).words;
                format!("{} {text}", composer.item_number(item.as_str()))
            });
            let owner = Some(said(follow_up.owner.provisional())).filter(|_| options.roles);
            let lines = [
                Some(name.words.clone()),
                Some(item.unwrap_or_else(|| composer.word("whole_project"))),
                owner,
                Some(composer.state(follow_up.state()).words),
            ];
            Some(Due {
                id: id.to_string(),
                day: *follow_up.due.provisional()?,
                title: said(follow_up.action.provisional()),
                lines: lines.into_iter().flatten().filter(|line| !line.is_empty()).collect(),
            })
        })
        .collect();
    events.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
    let plan = composer.word("plan");
    Agenda {
        name: format!("{plan}{}{}", composer.word("separator"), name.words),
        language: composer.language.tag(),
        date: source.today,
        events,
    }
}
