//! The follow-ups: all of them in groups, and those of an item in lines of a list.

use report::document::{FollowUpLine, Plan, PlanRow};

use crate::body::Body;
use crate::contents::Level;
use crate::paragraph::Paragraph;
use crate::style::{Look, Style};
use crate::table::Cell;

impl Body<'_> {
    pub(super) fn plan(&mut self, part: &Plan) {
        self.heading(Level::Part, &part.heading, true);
        self.plan_groups(part, Level::Group);
    }

    /// The groups of a plan under a heading of its own.
    pub(super) fn plan_groups(&mut self, part: &Plan, level: Level) {
        if part.groups.is_empty() {
            self.add(self.told(Style::Text, &part.empty));
        }
        for group in &part.groups {
            self.heading(level, &group.title, false);
            let rows = group.rows.iter().map(|row| self.plan_row(row)).collect();
            self.list(&group.title, &[17, 36, 19, 13, 15], &part.heads, rows, None);
        }
    }

    fn plan_row(&self, row: &PlanRow) -> Vec<Cell> {
        let mut item = self.told(Style::Cell, &row.item);
        if let Some(gap) = &row.gap {
            item.extend(self.told_as(Style::Below, gap, Look::Gap));
        }
        vec![self.due(row), self.cell(&row.action), self.cell(&row.owner), item.into(), self.cell(&row.state)]
    }

    /// How far away a day is, and the day.
    pub(super) fn due(&self, row: &PlanRow) -> Cell {
        self.when(&row.distance, &row.day, row.late)
    }

    pub(super) fn when(&self, distance: &str, day: &str, late: bool) -> Cell {
        let look = if late { Look::Gap } else { Look::Plain };
        let first = |words: &str| self.paragraph(Style::Cell).words(words, look);
        if distance.is_empty() {
            return first(day).into();
        }
        vec![first(distance), self.line(Style::Below, day)].into()
    }

    /// A follow-up as a line of a list.
    pub(super) fn follow_up(&self, line: &FollowUpLine) -> Paragraph {
        let mut paragraph = self
            .paragraph(Style::Bullet)
            .runs(self.runs_as(&line.label, Look::Quiet))
            .words(" ", Look::Plain)
            .runs(self.runs(&line.action));
        if let Some(owner) = &line.owner {
            paragraph = paragraph.runs(self.separator()).runs(self.runs(owner));
        }
        if let Some(due) = &line.due {
            let look = if line.late { Look::Gap } else { Look::Plain };
            paragraph = paragraph.runs(self.separator()).words(due, look);
        }
        paragraph.runs(self.separator()).runs(self.runs(&line.state))
    }
}
