//! The way in which words run: of a whole text by its first strong letter, and of the stretches inside it.
//!
//! Word orders a line by a mark on each run (`w:rtl`) and not by the letters alone, so a text of two scripts has to be
//! cut where its direction turns. Digits and signs belong to the letters around them, as Word itself writes them.

use checklist::Direction;
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
        let Some(now) = strong(letter) else { continue };
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
        assert_eq!(
            stretches("Site, مخيم الأمل (3) and north", Ltr),
            [(Ltr, "Site, "), (Rtl, "مخيم الأمل"), (Ltr, " (3) and north")]
        );
        assert_eq!(
            stretches("إطار PiHA 2.0، مرحلة", Rtl),
            [(Rtl, "إطار "), (Ltr, "PiHA"), (Rtl, " 2.0، مرحلة")]
        );
        assert_eq!(stretches("(Amal)", Rtl), [(Rtl, "("), (Ltr, "Amal"), (Rtl, ")")]);
        assert_eq!(stretches("", Rtl), []);
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
