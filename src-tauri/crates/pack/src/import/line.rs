//! The text of a cell as a text of a pack: on one line, and without anything that cannot be seen.

/// A text on one line: what breaks a line becomes one blank, and blanks around it go.
pub(super) fn one_line(text: &str) -> String {
    let is_break =
        |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let parts = text.split(is_break).map(|part| part.trim_matches(' ')).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// Characters that show nothing and have no place in a text of a pack, beyond those that the domain refuses: zero-width blanks,
/// embeddings of a direction, tags, and what is set aside for private use. Joiners, marks and isolates are ordinary in Arabic.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_one() {
        assert_eq!(one_line(" a \r\n\r\n b\u{2029}c\t"), "a b c");
        assert_eq!(
            one_line("a  b\u{202f}: c"),
            "a  b\u{202f}: c",
            "blanks inside a line are the writer's own"
        );
        assert_eq!(one_line("\u{a0}\n "), "");
    }

    #[test]
    fn joiners_and_marks_of_arabic_are_visible_enough() {
        assert!(!"می\u{200c}خواهم \u{200f}\u{2066}a\u{2069}\u{200d}".chars().any(is_invisible));
        assert!(
            ["\u{200b}", "\u{202b}", "\u{e0041}", "\u{feff}"]
                .iter()
                .all(|text| text.chars().all(is_invisible))
        );
    }
}
