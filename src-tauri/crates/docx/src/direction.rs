//! The way in which words run: of a whole text by its first strong letter, and of the stretches inside it.
//!
//! Word orders a line by a mark on each run (`w:rtl`) and not by the letters alone, so a text of two scripts has to be
//! cut where its direction turns. Digits and signs belong to the letters around them, as Word itself writes them.

use checklist::Direction;

use crate::paragraph::Run;
use crate::style::Look;
use unicode_bidi::{BidiClass, bidi_class};

fn strong(letter: char) -> Option<Direction> {
    match bidi_class(letter) {
        BidiClass::L => Some(Direction::Ltr),
        BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
        _ => None,
    }
}

/// The direction of the first strong letter, or `otherwise` when there is none.
pub(crate) fn of(text: &str, otherwise: Direction) -> Direction {
    text.chars().find_map(strong).unwrap_or(otherwise)
}

/// The text in stretches of one direction, nothing left out. What stands between letters of the same direction goes with
/// them; what stands between two directions, or at an edge, goes with the direction of the whole.
pub(crate) fn stretches(text: &str, whole: Direction) -> Vec<(Direction, &str)> {
    let mut stretches: Vec<(Direction, &str)> = Vec::new();
    let (mut begin, mut direction) = (0, whole);
    // Where the letters of the stretch at hand end, and with it what is surely its own.
    let mut own = 0;
    for (at, letter) in text.char_indices() {
        let Some(now) = strong(letter) else {
            // A number behind Latin letters is a part of them: "P1.2", "Word 2.0".
            if direction == Direction::Ltr && bidi_class(letter) == BidiClass::EN {
                own = at + letter.len_utf8();
            }
            continue;
        };
        if now != direction {
            // Out of the direction of the whole at this letter, back into it after the last one.
            let turn = if direction == whole { at } else { own };
            if turn > begin {
                stretches.push((direction, &text[begin..turn]));
            }
            begin = turn;
            direction = now;
        }
        own = at + letter.len_utf8();
    }
    if direction != whole && own < text.len() {
        stretches.push((direction, &text[begin..own]));
        (begin, direction) = (own, whole);
    }
    if begin < text.len() {
        stretches.push((direction, &text[begin..]));
    }
    stretches
}

/// Runs of a text that stands inside a line of another direction, so that neither disturbs the other: invisible marks keep
/// the text together and give the line its direction back. Word has an element for the same (`w:dir`), but programs that
/// do not know it leave out what stands inside. The newer isolates have no glyph in Arial.
pub(crate) fn apart(mut runs: Vec<Run>, whole: Direction, line: Direction) -> Vec<Run> {
    if runs.iter().all(|run| run.direction == line) {
        return runs;
    }
    let mark = |words: &str, direction| Run {
        words: words.to_owned(),
        direction,
        look: Look::Plain,
        language: None,
    };
    if whole != line {
        runs.insert(0, mark(if whole == Direction::Ltr { "\u{202a}" } else { "\u{202b}" }, whole));
        runs.push(mark("\u{202c}", whole));
    }
    runs.push(mark(if line == Direction::Ltr { "\u{200e}" } else { "\u{200f}" }, line));
    runs
}

#[cfg(test)]
mod tests {
    use Direction::{Ltr, Rtl};

    use super::*;

    #[test]
    fn the_first_strong_letter_decides() {
        assert_eq!(of("(3) مخيم Amal", Ltr), Rtl);
        assert_eq!(of("12 – Amal مخيم", Rtl), Ltr);
        assert_eq!(of("12 %", Rtl), Rtl);
        assert_eq!(of("", Ltr), Ltr);
    }

    #[test]
    fn a_text_is_cut_where_it_turns() {
        assert_eq!(stretches("Camp 3", Ltr), [(Ltr, "Camp 3")]);
        assert_eq!(stretches("6 من 8", Rtl), [(Rtl, "6 من 8")]);
        assert_eq!(stretches("ركيزة P1.2", Rtl), [(Rtl, "ركيزة "), (Ltr, "P1.2")]);
        assert_eq!(
            stretches("Site, مخيم الأمل (3) and north", Ltr),
            [(Ltr, "Site, "), (Rtl, "مخيم الأمل"), (Ltr, " (3) and north")]
        );
        assert_eq!(
            stretches("إطار PiHA 2.0، مرحلة", Rtl),
            [(Rtl, "إطار "), (Ltr, "PiHA 2.0"), (Rtl, "، مرحلة")]
        );
        assert_eq!(stretches("(Amal)", Rtl), [(Rtl, "("), (Ltr, "Amal"), (Rtl, ")")]);
        assert_eq!(stretches("", Rtl), []);
    }

    #[test]
    fn a_text_inside_a_line_is_kept_apart() {
        let inside = |words: &str, whole, line| -> String {
            let runs = stretches(words, whole).into_iter().map(|(direction, words)| Run {
                words: words.to_owned(),
                direction,
                look: Look::Plain,
                language: None,
            });
            apart(runs.collect(), whole, line).into_iter().map(|run| run.words).collect()
        };
        assert_eq!(inside("Camp (3)", Ltr, Ltr), "Camp (3)");
        assert_eq!(inside("Camp (3)", Ltr, Rtl), "\u{202a}Camp (3)\u{202c}\u{200f}");
        assert_eq!(inside("Camp مخيم", Ltr, Ltr), "Camp مخيم\u{200e}");
        assert_eq!(inside("مخيم 3", Rtl, Ltr), "\u{202b}مخيم 3\u{202c}\u{200e}");
    }

    #[test]
    fn nothing_is_left_out() {
        for text in ["أ b ج d", "a ب", "1 ب 2 c 3", "😀 ب 😀", " ", "ab"] {
            for whole in [Ltr, Rtl] {
                let joined: String = stretches(text, whole).into_iter().map(|(_, part)| part).collect();
                assert_eq!(joined, text);
            }
        }
    }
}
