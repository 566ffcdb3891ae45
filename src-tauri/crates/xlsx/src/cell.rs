//! What of a text can stand in a cell: only characters that XML has, and at most as many as a cell holds.

use std::borrow::Cow;

/// How many units of UTF-16 a cell holds, which is how Excel counts.
const LIMIT: usize = 32_767;
/// How far before the limit a better place to cut is looked for.
const SEARCH: usize = 200;

/// A text without what XML forbids: such characters become U+FFFD. Line ends are single line feeds.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| !is_forbidden(c) && c != '\r';
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    Cow::Owned(
        text.chars()
            .map(|c| {
                if c == '\r' {
                    '\n'
                } else if is_plain(c) {
                    c
                } else {
                    '\u{fffd}'
                }
            })
            .collect(),
    )
}

/// XML 1.0, production 2: what is no `Char`.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Cuts a text into pieces that each fit into a cell; together they are the text. One piece for nearly all texts, none for an
/// empty one.
pub(crate) fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(end_of_piece(rest));
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// Where the first piece of a text ends: at its end, else after a blank near the limit, else at the limit.
fn end_of_piece(text: &str) -> usize {
    let mut units = 0;
    let mut blank = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > LIMIT {
            return if blank > 0 { blank } else { at };
        }
        if c.is_whitespace() && units > LIMIT - SEARCH {
            blank = at + c.len_utf8();
        }
    }
    text.len()
}

/// Whether a spreadsheet would take a text for a formula if it were typed in: then a mark keeps it a text when it is edited.
pub(crate) fn looks_like_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_replaced_and_nothing_else() {
        assert_eq!(plain("a\0b\u{1f}c\u{ffff}d"), "a\u{fffd}b\u{fffd}c\u{fffd}d");
        assert_eq!(plain("a\r\nb\rc\td"), "a\nb\nc\td");
        assert!(matches!(plain("=1+1 <b> 😀 مرحبا\n\u{202e}"), Cow::Borrowed(_)));
    }

    #[test]
    fn pieces_are_the_text_and_each_fits() {
        for text in [
            "word ".repeat(30_000),
            "x".repeat(70_000),
            "😀".repeat(40_000),
            "كلمة\n".repeat(20_000),
            "a".to_owned(),
        ] {
            let pieces = pieces(&text);
            assert_eq!(pieces.concat(), text);
            assert!(pieces.iter().all(|piece| piece.encode_utf16().count() <= LIMIT));
        }
        assert!(pieces("").is_empty());
        assert!(pieces(&"word ".repeat(10_000))[0].ends_with(' '));
        assert_eq!(pieces(&"x".repeat(LIMIT)).len(), 1);
    }

    #[test]
    fn formulas_are_recognised() {
        for text in ["=1", " +1", "\t-1", "@a", "＝1"] {
            assert!(looks_like_formula(text), "{text}");
        }
        assert!(!looks_like_formula("a=1") && !looks_like_formula(""));
    }
}
