//! The words by which a rating is recognised: its code, its digit in any script, and its label in any language.

use std::collections::HashMap;

use crate::prose::{Phrase, Words};
use crate::rating::Rating;

/// Words with the rating that each means.
#[derive(Clone, Debug, Default)]
pub struct RatingWords {
    /// None for a word that means several ratings in several languages.
    words: HashMap<String, Option<Rating>>,
}

impl RatingWords {
    /// The codes, and the labels of a pack in some languages.
    #[must_use]
    pub fn of<'a>(languages: impl IntoIterator<Item = Words<'a>>) -> Self {
        let mut known = Self::default();
        for rating in Rating::ALL {
            known.add(rating.code(), rating);
        }
        for words in languages {
            for rating in Rating::ALL {
                known.add(words.text(Phrase::RatingLabel(rating.code())).text, rating);
            }
        }
        known
    }

    fn add(&mut self, word: &str, rating: Rating) {
        let word = plain(word);
        if !word.is_empty() {
            let meant = self.words.entry(word).or_insert(Some(rating));
            if *meant != Some(rating) {
                *meant = None;
            }
        }
    }

    /// The rating that a word means; none when there is no such word.
    #[must_use]
    pub fn rating(&self, word: &str) -> Option<Rating> {
        let word = plain(word);
        // Some programs write a whole number as 2.0.
        let whole = word.strip_suffix(".0").filter(|whole| whole.len() == 1).unwrap_or(&word);
        self.words.get(whole).copied().flatten()
    }
}

/// A word without what does not tell words apart: case, blanks, marks of direction, and the script of digits.
fn plain(word: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let word: String = word.chars().filter(|c| !is_mark(*c)).map(western).collect();
    word.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A digit of Arabic or full-width script as a Western one.
fn western(c: char) -> char {
    let from = |first: char| char::from_digit(u32::from(c) - u32::from(first), 10).unwrap_or(c);
    match c {
        '٠'..='٩' => from('٠'),
        '۰'..='۹' => from('۰'),
        '０'..='９' => from('０'),
        other => other,
    }
}
