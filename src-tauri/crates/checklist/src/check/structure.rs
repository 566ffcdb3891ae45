//! Checks `pack.json`: format and version, ids, what refers to what, and the sections with their codes and sectors.

use std::collections::HashSet;

use super::bounds;
use super::{Fault, Report};
use crate::framework::{ALL_SECTORS, FORMAT, Framework, Item, Reference, Section, SectionKind};
use crate::measure::BAND_STARTS;
use crate::pack::is_id;
use crate::rating::Rating;

/// Longest code of a section, in characters: it stands before every item's number.
const CODE_LIMIT: usize = 8;

/// Reads the file and adds what is wrong with it; none when nothing more can be said of the pack.
pub(super) fn check(report: &mut Report<'_>, json: &str) -> Option<Framework> {
    let framework = match Framework::parse(json) {
        Ok(framework) if framework.format() <= FORMAT => framework,
        Ok(framework) => {
            report.add("", Fault::FormatTooNew { found: framework.format() });
            return None;
        }
        Err(error) => {
            report.add("", unreadable(json, &error));
            return None;
        }
    };
    if bounds::lists(report, &framework) {
        return None;
    }
    identity(report, &framework);
    scale(report, &framework);
    ids(report, &framework);
    sections(report, &framework);
    let listed = Listed::of(&framework);
    for (section, item) in framework.items() {
        listed.item(report, section, item);
    }
    for term in framework.terms() {
        bounds::text(report, &term.id, &term.group);
        listed.references(report, &term.id, &term.references);
    }
    for source in framework.sources() {
        for text in [&source.title, &source.seen] {
            bounds::text(report, &source.id, text);
        }
        if let Some(url) = &source.url {
            bounds::url(report, &source.id, url);
        }
    }
    Some(framework)
}

/// Why a file of the pack cannot be read: perhaps only because it is newer than this program.
pub(super) fn unreadable(json: &str, error: &serde_json::Error) -> Fault {
    #[derive(serde::Deserialize)]
    struct Head {
        format: u32,
    }
    match serde_json::from_str::<Head>(json) {
        Ok(Head { format }) if format > FORMAT => Fault::FormatTooNew { found: format },
        _ => Fault::NotReadable { detail: error.to_string() },
    }
}

fn identity(report: &mut Report<'_>, framework: &Framework) {
    if !is_id(framework.id()) {
        report.add(framework.id(), Fault::IdInvalid);
    } else if !framework.pack().is_valid() {
        report.add("version", Fault::VersionInvalid { found: framework.version().to_owned() });
    }
    bounds::text(report, "status", framework.status());
    bounds::text(report, "licence", framework.licence());
    if let Some(seed) = framework.seed() {
        bounds::url(report, "seed", seed);
    }
}

fn scale(report: &mut Report<'_>, framework: &Framework) {
    let scale: Vec<_> = framework.ratings().iter().map(|scale| (scale.id, scale.score)).collect();
    if scale != Rating::ALL.map(|rating| (rating, rating.points())) {
        report.add("ratings", Fault::ScaleIncomplete);
    }
    let starts: Vec<_> = framework.bands().iter().map(|band| (band.id, band.from)).collect();
    if starts != BAND_STARTS {
        report.add("bands", Fault::BandsOutOfOrder);
    }
}

fn ids(report: &mut Report<'_>, framework: &Framework) {
    let families: [Vec<&str>; 8] = [
        framework.principles().iter().map(String::as_str).collect(),
        framework.phases().iter().map(String::as_str).collect(),
        framework.levels().iter().map(String::as_str).collect(),
        framework.sectors().iter().map(|sector| sector.id.as_str()).collect(),
        framework.terms().iter().map(|term| term.id.as_str()).collect(),
        framework.sources().iter().map(|source| source.id.as_str()).collect(),
        framework.sections().iter().map(|section| section.id.as_str()).collect(),
        framework.items().map(|(_, item)| item.id.as_str()).collect(),
    ];
    for family in families {
        let mut seen = HashSet::new();
        for id in family {
            if !is_id(id) {
                report.add(id, Fault::IdInvalid);
            }
            if !seen.insert(id) {
                report.add(id, Fault::IdDuplicate);
            }
        }
    }
}

fn sections(report: &mut Report<'_>, framework: &Framework) {
    let place = |kind| SectionKind::ALL.iter().position(|known| *known == kind);
    let sectors: HashSet<&str> = framework.sectors().iter().map(|sector| sector.id.as_str()).collect();
    let (mut codes, mut modules) = (HashSet::new(), HashSet::new());
    let mut latest = None;
    for section in framework.sections() {
        let (id, code) = (section.id.as_str(), section.code.clone());
        bounds::text(report, id, &section.confidence);
        if !(1..=CODE_LIMIT).contains(&code.chars().count()) || !code.chars().all(char::is_alphanumeric) {
            report.add(id, Fault::CodeInvalid { code });
        } else if !codes.insert(section.code.as_str()) {
            report.add(id, Fault::CodeDuplicate { code });
        }
        // The list of a screen is grouped by kind, and the way from item to item follows the file: both must agree.
        if place(section.kind) < latest {
            report.add(id, Fault::SectionsOutOfOrder);
        }
        latest = latest.max(place(section.kind));
        let is_module = section.kind == SectionKind::Sector;
        match section.sector.clone() {
            None if is_module => report.add(id, Fault::SectorMissing),
            None => {}
            Some(sector) if !is_module => report.add(id, Fault::SectorSurplus { sector }),
            Some(term) if !sectors.contains(term.as_str()) => {
                report.add(id, Fault::TermUnknown { group: "sectors", term });
            }
            Some(sector) if !modules.insert(sector.clone()) => {
                report.add(id, Fault::SectorDuplicate { sector });
            }
            Some(_) => {}
        }
    }
    for sector in framework.sectors() {
        bounds::text(report, &sector.id, &sector.origin);
    }
}

/// What items and terms may refer to.
struct Listed<'a> {
    phases: HashSet<&'a str>,
    principles: HashSet<&'a str>,
    levels: HashSet<&'a str>,
    sectors: HashSet<&'a str>,
    sources: HashSet<&'a str>,
}

impl<'a> Listed<'a> {
    fn of(framework: &'a Framework) -> Self {
        let sectors = framework.sectors().iter().map(|sector| sector.id.as_str());
        Self {
            phases: framework.phases().iter().map(String::as_str).collect(),
            principles: framework.principles().iter().map(String::as_str).collect(),
            levels: framework.levels().iter().map(String::as_str).collect(),
            sectors: sectors.chain([ALL_SECTORS]).collect(),
            sources: framework.sources().iter().map(|source| source.id.as_str()).collect(),
        }
    }

    fn item(&self, report: &mut Report<'_>, section: &Section, item: &Item) {
        let id = item.id.as_str();
        let level = std::slice::from_ref(&item.level);
        for (group, terms, listed) in [
            ("phases", item.phases.as_slice(), &self.phases),
            ("principles", &item.principles, &self.principles),
            ("levels", level, &self.levels),
            ("sectors", &item.sectors, &self.sectors),
        ] {
            for term in terms.iter().filter(|term| !listed.contains(term.as_str())) {
                report.add(id, Fault::TermUnknown { group, term: term.clone() });
            }
            if terms.is_empty() {
                report.add(id, Fault::GroupMissing { group });
            }
        }
        if let (SectionKind::Sector, Some(sector)) = (section.kind, &section.sector)
            && !item.sectors.iter().any(|of| of == sector || of == ALL_SECTORS)
        {
            report.add(id, Fault::SectorDiffers { sector: sector.clone() });
        }
        self.references(report, id, &item.references);
    }

    fn references(&self, report: &mut Report<'_>, id: &str, references: &[Reference]) {
        for reference in references {
            if !self.sources.contains(reference.source.as_str()) {
                report.add(id, Fault::SourceUnknown { source: reference.source.clone() });
            }
            bounds::text(report, id, &reference.at);
        }
    }
}
