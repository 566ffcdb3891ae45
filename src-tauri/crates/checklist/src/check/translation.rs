//! Compares a translation with the texts of the pack's own language: what is missing, empty or too much, and what looks like a
//! slip. Nobody is told that a translation is good; only that a person should look again.

use std::collections::{BTreeSet, HashMap};

use super::prose::{Texts, is_empty};
use super::{Fault, Report, placeholder};

/// From this length on, in characters, the same text in two languages is no name or acronym any more.
const SAME_FROM: usize = 25;
/// Texts in the own language up to this length, in characters, may have a translation that is much shorter.
const SHORT_UP_TO: usize = 40;
/// Translations up to this length, in characters, may be much longer: acronyms are often written out.
const LONG_UP_TO: usize = 120;

/// Adds what is wrong with the texts of a language beside those of the pack's own.
pub(super) fn check(report: &mut Report<'_>, own: &Texts, texts: &Texts) {
    let (own_means, means) = (means(own), means(texts));
    let mut lists: BTreeSet<&str> = BTreeSet::new();
    for key in &own.keys {
        let Some(own_text) = own.get(key) else { continue };
        if let Some(list) = list(key) {
            // The texts of two lists belong to each other only when there are as many.
            let found = means.get(list).copied().unwrap_or_default();
            let expected = own_means[list];
            if lists.insert(list) && found != expected {
                let differ = Fault::MeansDiffer { found, expected };
                report.add(list, if found == 0 { Fault::TranslationMissing } else { differ });
            }
            if found != expected {
                continue;
            }
        }
        match texts.get(key) {
            None if is_empty(own_text) => {}
            None => report.add(key, Fault::TranslationMissing),
            Some(text) if is_empty(text) => report.add(key, Fault::TextEmpty),
            Some(text) => pair(report, key, own_text, text),
        }
    }
    for key in &texts.keys {
        match list(key) {
            Some(list) if own_means.contains_key(list) => {
                let is_compared = means.get(list) == own_means.get(list);
                if !is_compared && texts.get(key).is_some_and(is_empty) {
                    report.add(key, Fault::TextEmpty);
                }
            }
            Some(list) => {
                if lists.insert(list) {
                    report.add(list, Fault::TranslationSurplus);
                }
            }
            None if own.get(key).is_some() => {}
            None => report.add(key, Fault::TranslationSurplus),
        }
    }
}

/// The list that a key is in: the `items.pm-001.means` of `items.pm-001.means.0`.
fn list(key: &str) -> Option<&str> {
    key.rsplit_once('.').map(|(list, _)| list).filter(|list| list.ends_with(".means"))
}

/// How many texts each list has.
fn means(texts: &Texts) -> HashMap<&str, usize> {
    let mut means = HashMap::new();
    for list in texts.keys.iter().filter_map(|key| list(key)) {
        *means.entry(list).or_default() += 1;
    }
    means
}

fn pair(report: &mut Report<'_>, key: &str, own: &str, text: &str) {
    let (found, expected) = (placeholder::names(text), placeholder::names(own));
    if found != expected {
        let listed = |names: BTreeSet<&str>| {
            if names.is_empty() { "–".to_owned() } else { names.into_iter().collect::<Vec<_>>().join(" ") }
        };
        report.add(key, Fault::PlaceholderDiffers { found: listed(found), expected: listed(expected) });
    }
    let (found, expected) = (text.chars().count(), own.chars().count());
    if own == text {
        if expected >= SAME_FROM {
            report.add(key, Fault::NotTranslated);
        }
    } else if is_doubtful(found, expected) {
        report.add(key, Fault::LengthDoubtful { found, expected });
    }
}

/// Whether a translation of `found` characters for `expected` is less than two fifths or more than two and a half times as
/// long. Arabic is often a third shorter, French and Spanish a third longer.
fn is_doubtful(found: usize, expected: usize) -> bool {
    let is_short = expected > SHORT_UP_TO && found * 5 < expected * 2;
    let is_long = found > LONG_UP_TO && found * 2 > expected * 5;
    is_short || is_long
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_good_translations_are_not_doubtful() {
        // A term and its Arabic; an acronym written out; an ordinary sentence.
        assert!(!is_doubtful(12, 35) && !is_doubtful(90, 8) && !is_doubtful(130, 100));
        assert!(is_doubtful(30, 100) && is_doubtful(260, 100) && is_doubtful(200, 8));
    }
}
