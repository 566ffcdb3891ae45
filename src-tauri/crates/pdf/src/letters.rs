//! Makes a text writable: PDF/UA-1 forbids letters that no font has, so that nothing is lost without a word. Such a letter
//! is written as its code point, `[U+4E2D]`. What nobody sees and what would disturb its surroundings is taken out.

use std::borrow::Cow;
use std::fmt::Write;

use typst::text::is_default_ignorable;
use unicode_bidi::{Direction, get_base_direction_full};
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::FONTS;

/// A word of more letters than this gets places where a line may break, so that it cannot leave the page.
const LONG_WORD: usize = 24;
/// How far these places are apart.
const BREAK_EVERY: usize = 8;
/// No cluster of letters that are written together is longer, in letters. The longest emoji have ten.
const LONG_CLUSTER: usize = 32;
/// A line is ended after so many letters that take no room: it would never be full, and the typesetter takes no line of more than 64
/// KiB.
const ROOMLESS: usize = 8_000;
/// Where a line may break, unseen.
const BREAK: char = '\u{200b}';

/// The same text with letters that the fonts have. Lines end with `\n` only.
pub(crate) fn writable(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) && text.len() <= LONG_WORD {
        return Cow::Borrowed(text);
    }
    let mut written = Written::default();
    for cluster in text.graphemes(true) {
        written.cluster(cluster);
    }
    Cow::Owned(written.finish())
}

/// The direction that the first letter with one gives to a text, as `dir="auto"` does in HTML.
pub(crate) fn direction(text: &str) -> Option<checklist::Direction> {
    match get_base_direction_full(text) {
        Direction::Ltr => Some(checklist::Direction::Ltr),
        Direction::Rtl => Some(checklist::Direction::Rtl),
        Direction::Mixed => None,
    }
}

/// A text while it is written.
#[derive(Default)]
struct Written {
    text: String,
    /// Clusters since a line could break.
    word: usize,
    /// Letters of this line that take no room: marks over others, and what nobody sees.
    roomless: usize,
    /// Blanks since the last letter: at the end of a line they take no room either.
    blanks: usize,
    /// Isolates of the text itself that are open: it may not close one of those that it stands in.
    isolates: usize,
}

impl Written {
    fn cluster(&mut self, cluster: &str) {
        if matches!(cluster, "\r\n" | "\n" | "\r" | "\u{b}" | "\u{c}" | "\u{85}" | "\u{2028}" | "\u{2029}") {
            self.end_line();
            return;
        }
        if cluster.chars().nth(LONG_CLUSTER).is_some() {
            // Nobody writes so many marks over one letter: one after the other, so that lines can break between them.
            let letters: Vec<char> = cluster.chars().collect();
            for some in letters.chunks(LONG_CLUSTER) {
                self.cluster(&some.iter().collect::<String>());
                self.text.push(BREAK);
            }
            return;
        }
        self.blanks = if cluster.trim().is_empty() { self.blanks + 1 } else { 0 };
        if self.roomless.max(self.blanks) > ROOMLESS {
            self.end_line();
        }
        self.roomless += cluster.chars().count() - 1;
        let mut letters = cluster.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return self.letter(letter);
        }
        let seen: Vec<char> = cluster.chars().filter(|letter| !is_default_ignorable(*letter)).collect();
        if FONTS.write_together(&seen) {
            self.step();
            self.text.extend(cluster.chars().filter(|letter| !directs(*letter)));
        } else {
            // One after the other, with what no font can write over the first as its number.
            for (place, letter) in cluster.chars().enumerate() {
                if place == 0 || is_default_ignorable(letter) {
                    self.letter(letter);
                } else {
                    self.number(letter);
                }
            }
        }
    }

    fn end_line(&mut self) {
        self.text.push('\n');
        (self.word, self.roomless, self.blanks) = (0, 0, 0);
    }

    fn letter(&mut self, letter: char) {
        match letter {
            '\u{2066}'..='\u{2068}' => {
                self.isolates += 1;
                self.text.push(letter);
            }
            '\u{2069}' => {
                if self.isolates > 0 {
                    self.isolates -= 1;
                    self.text.push(letter);
                }
            }
            BREAK => {
                self.word = 0;
                self.text.push(letter);
            }
            _ if directs(letter) => {}
            // No-break spaces keep their meaning; a blank that no font has is a blank.
            _ if letter.is_whitespace() => {
                let known = matches!(letter, '\u{a0}' | '\u{202f}') && FONTS.write_together(&[letter]);
                if known {
                    // No line breaks at it, so it belongs to the word.
                    self.step();
                    self.text.push(letter);
                } else {
                    self.text.push(' ');
                    self.word = 0;
                }
            }
            _ if letter.is_control() => {}
            _ if is_default_ignorable(letter) => {
                self.roomless += 1;
                self.text.push(letter);
            }
            _ if !is_private(letter) && FONTS.write_together(&[letter]) => {
                self.step();
                self.text.push(letter);
            }
            _ => self.number(letter),
        }
    }

    fn number(&mut self, letter: char) {
        let _ = write!(self.text, "[U+{:04X}]{BREAK}", u32::from(letter));
        self.word = 0;
    }

    fn step(&mut self) {
        self.word += 1;
        if self.word > LONG_WORD && self.word.is_multiple_of(BREAK_EVERY) {
            self.text.push(BREAK);
        }
    }

    fn finish(mut self) -> String {
        self.text.extend(std::iter::repeat_n('\u{2069}', self.isolates));
        self.text
    }
}

/// Whether a mark turns the direction of what follows, up to the end of a paragraph: that could be another text.
fn directs(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}')
}

/// Whether a code point means what two people agreed on. Fonts have their own ornaments there.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fonts_have_stays() {
        for text in [
            "Plain.",
            "Été, niño – “words”",
            "تقييم الحماية، 3 من 8",
            "😀 👩🏽‍🌾 🇨🇴 1️⃣",
            "e\u{301}",
            "two\nlines",
        ] {
            assert_eq!(writable(text), text);
        }
    }

    #[test]
    fn what_no_font_has_is_a_number() {
        assert_eq!(writable("中!"), "[U+4E2D]\u{200b}!");
        assert_eq!(writable("\u{e000}"), "[U+E000]\u{200b}");
        assert_eq!(writable("😀\u{64b}"), "😀[U+064B]\u{200b}");
    }

    #[test]
    fn nothing_reaches_beyond_the_text() {
        assert_eq!(writable("a\u{0}\u{7}b\tc\r\nd\u{2028}e"), "ab c\nd\ne");
        assert_eq!(writable("a\u{202e}b\u{2069}c\u{2067}d"), "abc\u{2067}d\u{2069}");
    }

    #[test]
    fn long_words_can_break() {
        let word = "x".repeat(1_000);
        let written = writable(&word);
        assert!(written.split(BREAK).all(|part| part.len() <= LONG_WORD + BREAK_EVERY));
        assert_eq!(written.replace(BREAK, ""), word);
    }

    #[test]
    fn the_first_letter_decides_the_direction() {
        use checklist::Direction::{Ltr, Rtl};
        assert_eq!(direction("3 (a) مخيم"), Some(Ltr));
        assert_eq!(direction("3 (مخيم) a"), Some(Rtl));
        assert_eq!(direction("3 – 4"), None);
    }
}
