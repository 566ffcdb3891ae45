//! Projects, their figures and their upgrades.

use api::measures::{Groups, MeasuresView};
use api::view::{FrameworkView, ProjectView, ProjectsView, UpgradeView};
use checklist::Measure;

use super::Output;

impl Output {
    pub(crate) fn projects(&self, view: &ProjectsView) {
        if self.json {
            return self.json(view);
        }
        for row in &view.projects {
            let state = match (row.sample, row.archived) {
                (true, _) => format!("  [{}]", self.say("mark.sample", &[])),
                (false, true) => format!("  [{}]", self.say("mark.archived", &[])),
                (false, false) => String::new(),
            };
            let (answered, in_place) = self.percents(row.measure.completeness, row.measure.score);
            let gaps = self.say("cli.gaps", &[("count", &row.critical_gaps.to_string())]);
            self.line(&format!("{}  {answered}  {in_place}  {gaps}  {}{state}", row.id, row.profile.name));
        }
        for row in &view.unreadable {
            self.line(&format!("{}  {}", row.id, row.error.sentence(self.language)));
        }
    }

    pub(crate) fn project(&self, view: &ProjectView) {
        if self.json {
            return self.json(view);
        }
        let profile = &view.profile;
        self.line(&profile.name);
        for line in [&profile.mission, &i18n::country(self.language, &profile.country).unwrap_or_default()] {
            if !line.is_empty() {
                self.line(line);
            }
        }
        let overall = &view.progress.overall;
        let (answered, in_place) = self.percents(overall.completeness, overall.score);
        self.line(&format!("{answered}  {in_place}"));
        self.line(&self.say("cli.gaps", &[("count", &view.progress.critical_gaps.to_string())]));
    }

    pub(crate) fn measures(&self, measures: &MeasuresView, framework: &FrameworkView) {
        if self.json {
            return self.json(measures);
        }
        // Gaps before numbers.
        self.line(&self.say("cli.gaps", &[("count", &measures.critical_gaps.len().to_string())]));
        for gap in &measures.critical_gaps {
            let item =
                framework.sections.iter().flat_map(|section| &section.items).find(|item| item.id == *gap);
            if let Some(item) = item {
                self.line(&format!("  {} {}  {}", gap, item.number, item.text.text));
            }
        }
        self.group("", &[("".to_owned(), measures.overall)], |_| None);
        let title = |id: &str| {
            framework
                .sections
                .iter()
                .find(|section| section.id.as_str() == id)
                .map(|section| section.title.text.clone())
        };
        self.group("cli.by_section", &measures.sections.0, title);
        for (key, Groups(groups), terms) in [
            ("cli.by_principle", &measures.principles, &framework.principles),
            ("cli.by_phase", &measures.phases, &framework.phases),
            ("cli.by_level", &measures.levels, &framework.levels),
        ] {
            let title =
                |id: &str| terms.iter().find(|term| term.id == id).map(|term| term.title.text.clone());
            self.group(key, groups, title);
        }
    }

    fn group(&self, heading: &str, groups: &[(String, Measure)], title: impl Fn(&str) -> Option<String>) {
        if !heading.is_empty() {
            self.line(&self.say(heading, &[]));
        }
        for (id, measure) in groups {
            let (answered, in_place) = self.percents(measure.completeness(), measure.score());
            self.line(format!("  {answered}  {in_place}  {}", title(id).unwrap_or_default()).trim_end());
        }
    }

    /// What an upgrade changes: a line for each item, by what happens to it.
    pub(crate) fn upgrade(&self, upgrade: &UpgradeView) {
        if self.json {
            return self.json(upgrade);
        }
        self.line(&format!("{} → {}", upgrade.from, upgrade.to));
        let (listed, elsewhere): (Vec<_>, Vec<_>) = upgrade
            .differences
            .iter()
            .partition(|row| [&row.before, &row.after].into_iter().flatten().any(|side| side.in_scope));
        for row in listed {
            let kind = self.say(&format!("upgrade.{}", row.kind.id()), &[]);
            let side = row.after.as_ref().filter(|side| !side.retired).or(row.before.as_ref());
            let (number, text) =
                side.map(|side| (side.number.as_str(), side.text.text.as_str())).unwrap_or_default();
            self.line(&format!("  {kind}  {} {number}  {text}", row.item));
        }
        self.line(&self.say("cli.upgrade_elsewhere", &[("count", &elsewhere.len().to_string())]));
        let counts = [upgrade.in_scope_before, upgrade.in_scope_after].map(|count| count.to_string());
        self.line(&self.say("cli.upgrade_scope", &[("before", &counts[0]), ("after", &counts[1])]));
    }

    pub(crate) fn upgraded(&self, project: Option<&ProjectView>) {
        let Some(project) = project else { return };
        if self.json {
            return self.json(project);
        }
        self.line(&self.say("cli.upgraded", &[("pack", &project.pack.to_string())]));
    }
}
