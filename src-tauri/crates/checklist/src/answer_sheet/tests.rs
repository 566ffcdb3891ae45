//! What a filled-in checklist changes, what it leaves alone, and what is refused.

use jiff::Timestamp;

use super::*;
use crate::change::found;
use crate::history::{History, Scribe};
use crate::profile::Profile;
use crate::prose::{Prose, Words};
use crate::rating::Rating;

struct Desk {
    framework: Framework,
    journal: Journal,
    history: History,
    ids: u128,
}

impl Desk {
    fn new() -> Self {
        let framework = Framework::parse(include_str!("../../../../content/piha/pack.json")).unwrap();
        let mut desk = Self { framework, journal: Journal::default(), history: History::default(), ids: 0 };
        let profile =
            Profile { name: "x".into(), phases: ["before".to_owned()].into(), ..Profile::default() };
        let drafts = found(profile, &desk.framework, false).unwrap();
        desk.commit(drafts, 1);
        desk
    }

    fn project(&self) -> Project {
        Project::read(&self.journal)
    }

    fn commit(&mut self, drafts: Vec<Draft>, device: u128) {
        let ids = &mut self.ids;
        let mut next_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let at = Timestamp::UNIX_EPOCH;
        let mut scribe = Scribe { device: Uuid::from_u128(device), author: "", at, next_id: &mut next_id };
        let entries = scribe.write(&self.journal, drafts);
        self.history.record(&entries);
        for entry in entries {
            self.journal.insert(entry);
        }
    }

    fn rate(&mut self, item: &str, rating: Rating, reason: Option<&str>) {
        let change =
            Change::Rate { item: item.into(), rating: Some(rating), reason: reason.map(str::to_owned) };
        let drafts = change.drafts(&self.journal, &self.project(), &self.framework, Uuid::nil()).unwrap();
        self.commit(drafts, 1);
    }

    fn propose(&self, lines: &[Line]) -> Proposal {
        let [en, ar] = [
            include_str!("../../../../content/piha/en.json"),
            include_str!("../../../../content/piha/ar.json"),
        ]
        .map(|text| Prose::parse(text).unwrap());
        let words = RatingWords::of([Words::new(&en, &en), Words::new(&ar, &en)]);
        Proposal::of(lines, Vec::new(), &words, (&self.journal, &self.project(), &self.framework))
    }
}

fn line(row: u32, item: &str, rating: &str, reason: &str, note: &str) -> Line {
    let [item, rating, reason, note] = [item, rating, reason, note].map(str::to_owned);
    Line { row, item, rating, reason, note }
}

fn whys(proposal: &Proposal) -> Vec<(u32, Why)> {
    proposal.refused.iter().map(|refused| (refused.row, refused.why)).collect()
}

#[test]
fn ratings_are_taken_in_any_words_and_make_one_act_that_can_be_undone() {
    let mut desk = Desk::new();
    desk.rate("pm-001", Rating::Started, None);
    let proposal = desk.propose(&[
        line(5, " pm-001 ", "2.0", "", "seen on site\r\nby us"),
        line(6, "pm-002", "\u{200f}٣", "", ""),
        line(7, "pm-003", "NA", "no\nsite", ""),
        line(8, "pm-004", "  not KNOWN\u{a0}yet ", "", ""),
        line(9, "pm-005", "لا ينطبق", "سبب", ""),
        line(10, "pm-006", "", "", "only a note"),
        line(11, "pm-007", "", "", "  "),
    ]);
    assert_eq!(proposal.refused, []);
    let after: Vec<_> = proposal.changes.iter().map(|change| change.after.rating).collect();
    let expected = [
        Some(Rating::MostlyInPlace),
        Some(Rating::InPlace),
        Some(Rating::NotApplicable),
        Some(Rating::Unknown),
        Some(Rating::NotApplicable),
        None,
    ];
    assert_eq!(after, expected);
    let first = &proposal.changes[0];
    assert_eq!(first.before.rating, Some(Rating::Started));
    assert_eq!(first.after.note, "seen on site\nby us");
    assert_eq!(proposal.changes[2].after.reason.as_deref(), Some("no site"));
    desk.commit(proposal.drafts, 1);
    for change in &proposal.changes {
        assert_eq!(Said::of(desk.project().answer(change.item.as_str())), change.after);
    }
    let act = desk.history.undoable(&desk.journal).unwrap();
    assert_eq!(act.entries.len(), 7, "one act");
}

#[test]
fn what_is_empty_or_the_same_changes_nothing() {
    let mut desk = Desk::new();
    desk.rate("pm-001", Rating::NotApplicable, Some("no site"));
    desk.rate("pm-002", Rating::InPlace, None);
    let proposal = desk.propose(&[
        line(5, "pm-001", "", "", ""),
        line(6, "pm-002", "3", "", ""),
        // The reason that is there stays.
        line(7, "pm-001", "na", "", ""),
    ]);
    assert_eq!((proposal.unchanged, proposal.changes.len(), proposal.drafts.len()), (2, 0, 0));
    assert_eq!(proposal.refused, []);
    let corrected = desk.propose(&[line(5, "pm-001", "", "no building", "")]);
    assert_eq!(corrected.changes[0].after.reason.as_deref(), Some("no building"));
}

#[test]
fn what_cannot_be_taken_over_is_refused_as_a_whole_with_the_reason() {
    let mut desk = Desk::new();
    for (device, rating) in [(1, "1"), (2, "3")] {
        let field = crate::field::Field::from("answer/pm-009/rating".to_owned());
        let entry = crate::entry::Entry {
            id: Uuid::from_u128(900 + device),
            schema: crate::entry::SCHEMA,
            device: Uuid::from_u128(device),
            at: Timestamp::UNIX_EPOCH,
            author: String::new(),
            act: Uuid::from_u128(900 + device),
            reverts: None,
            field,
            value: serde_json::json!({"rating": rating}),
            over: Vec::new(),
        };
        desk.journal.insert(entry);
    }
    let long = "x".repeat(100_001);
    let proposal = desk.propose(&[
        line(5, "pm-001", "5", "", ""),
        line(6, "pm-002", "na", "", "kept out with its rating"),
        line(7, "pm-003", "2", "a reason", ""),
        line(8, "pm-004", "2", "", "a\u{202e}b"),
        line(9, "pm-005", "2", "", &long),
        line(10, "zz-\u{202e}999", "2", "", ""),
        line(11, "pm-006", "1", "", ""),
        line(12, "pm-006", "2", "", ""),
        line(13, "pm-009", "2", "", ""),
        line(14, "pm-010", "", "a reason", ""),
    ]);
    let expected = [
        (5, Why::RatingUnknown),
        (6, Why::ReasonMissing),
        (7, Why::ReasonSurplus),
        (8, Why::TextHidden),
        (9, Why::TextTooLong),
        (10, Why::ItemUnknown),
        (12, Why::Repeated),
        (13, Why::Differing),
        (14, Why::ReasonSurplus),
    ];
    assert_eq!(whys(&proposal), expected);
    assert_eq!(proposal.refused[5].item, "zz-999");
    let changed: Vec<_> = proposal.changes.iter().map(|change| change.item.as_str()).collect();
    assert_eq!(changed, ["pm-006"]);
}
