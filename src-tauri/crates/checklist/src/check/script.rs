//! Finds words that were left in another script: Latin words in an Arabic text, Arabic words in a Latin one. Acronyms and
//! names such as IASC, PiHA or COVID-19, addresses and file names are ordinary in Arabic texts.

use super::{Fault, Report, placeholder};
use crate::language::{Direction, Language};

/// Fewer letters in a row are no word: units, numerals, abbreviations.
const WORD_FROM: usize = 3;
/// So many words are enough to find the place.
const WORDS_SHOWN: usize = 6;

/// Adds a remark when a text has words in a script that its language is not written in.
pub(super) fn check(report: &mut Report<'_>, language: Language, key: &str, text: &str) {
    let is_rtl = language.direction() == Direction::Rtl;
    let is_foreign = if is_rtl { is_latin } else { is_arabic };
    if !text.contains(is_foreign) {
        return;
    }
    let mut words = words(&placeholder::without(text), is_foreign);
    if words.is_empty() {
        return;
    }
    if words.len() > WORDS_SHOWN {
        words.truncate(WORDS_SHOWN);
        words.push("…".to_owned());
    }
    let words = words.join(" ");
    report.add(key, if is_rtl { Fault::LatinInArabic { words } } else { Fault::ArabicInLatin { words } });
}

/// The words in a script, each once, in order; one more than is shown at the most.
fn words(text: &str, is_of_script: fn(char) -> bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in text.split_whitespace().filter(|token| !is_address(token)) {
        for word in token.split(|c| !is_of_script(c)) {
            let is_new = !words.iter().any(|known| known == word);
            if word.chars().count() >= WORD_FROM && !is_acronym(word) && is_new {
                words.push(word.to_owned());
                if words.len() > WORDS_SHOWN {
                    return words;
                }
            }
        }
    }
    words
}

/// Whether at least two of its letters, the first among them, and half of them all are capitals.
fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    word.starts_with(char::is_uppercase) && capitals >= 2 && capitals * 2 >= word.chars().count()
}

/// Whether it is an address of the web, of mail or of a file: `iom.int`, `a@b`, `pack.json`.
fn is_address(token: &str) -> bool {
    let is_inner_dot = |(at, _): (usize, &str)| {
        token[..at].ends_with(|c: char| c.is_ascii_alphanumeric())
            && token[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    token.contains("://") || token.contains('@') || token.match_indices('.').any(is_inner_dot)
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && (c.is_ascii() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'))
}

fn is_arabic(c: char) -> bool {
    let is_of_blocks = matches!(
        c,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
    );
    c.is_alphabetic() && is_of_blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_names_and_addresses_are_no_left_over_words() {
        let text =
            "وفق IASC وPiHA وCOVID-19 وSOPs وToR على https://iom.int/page، أو iom.int أو pack.json، 5 km";
        assert_eq!(words(text, is_latin), Vec::<String>::new());
    }

    #[test]
    fn left_over_words_are_found_once() {
        assert_eq!(words("خطة the plan والـplan (draft)", is_latin), ["the", "plan", "draft"]);
        assert_eq!(words("Le plan الحماية en cours", is_arabic), ["الحماية"]);
    }
}
