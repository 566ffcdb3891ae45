//! What a text that a person typed must satisfy before it is kept: length, and no characters that can disguise it.
//!
//! HTML and formulas are not refused here: they are ordinary text, and every writer shows them as such.

use thiserror::Error;

/// Longest name of a project or programme, in characters.
pub const NAME_LIMIT: usize = 200;
/// Longest single line elsewhere (a role, a title, a reason, a place, an action), in characters.
pub const LINE_LIMIT: usize = 2_000;
/// Longest note, in characters.
pub const NOTE_LIMIT: usize = 100_000;

/// Why a text was refused.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TextFault {
    /// It is empty or only blanks where something must stand.
    #[error("the text is empty")]
    Empty,
    /// It contains control characters or characters that override the direction of writing.
    #[error("the text contains hidden characters")]
    Hidden,
    /// It is longer than `limit` characters.
    #[error("the text has {length} characters, more than {limit}")]
    TooLong {
        /// How many characters it has.
        length: usize,
        /// How many it may have.
        limit: usize,
    },
}

/// A single line: outer blanks are cut, inner line breaks become blanks. May be empty.
///
/// # Errors
/// [`TextFault::Hidden`] and [`TextFault::TooLong`].
pub fn line(text: &str, limit: usize) -> Result<String, TextFault> {
    let flat: String =
        text.trim().chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }).collect();
    bounded(flat, limit)
}

/// A single line that must not be empty.
///
/// # Errors
/// Any [`TextFault`].
pub fn required_line(text: &str, limit: usize) -> Result<String, TextFault> {
    let text = line(text, limit)?;
    if text.is_empty() { Err(TextFault::Empty) } else { Ok(text) }
}

/// Several lines, kept as they are except for outer blanks at the end and Windows line ends. May be empty.
///
/// # Errors
/// [`TextFault::Hidden`] and [`TextFault::TooLong`].
pub fn note(text: &str) -> Result<String, TextFault> {
    bounded(text.trim_end().replace("\r\n", "\n"), NOTE_LIMIT)
}

fn bounded(text: String, limit: usize) -> Result<String, TextFault> {
    let length = text.chars().count();
    if length > limit {
        return Err(TextFault::TooLong { length, limit });
    }
    if text.chars().any(is_hidden) {
        return Err(TextFault::Hidden);
    }
    Ok(text)
}

/// Control characters (except line break and tab) and the two overrides, which make a text read as something else.
/// Marks and isolates (U+200E, U+200F, U+2066 to U+2069) are ordinary in Arabic texts and stay.
pub(crate) fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202d}' | '\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_and_controls_are_refused_marks_are_not() {
        assert_eq!(line("abc\u{202e}def", 10), Err(TextFault::Hidden));
        assert_eq!(line("a\u{0}b", 10), Err(TextFault::Hidden));
        assert_eq!(line("مخيم\u{200f}", 10), Ok("مخيم\u{200f}".to_owned()));
    }

    #[test]
    fn html_is_ordinary_text() {
        assert_eq!(line(" <b>x</b> ", 20), Ok("<b>x</b>".to_owned()));
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert!(line(&"ع".repeat(200), NAME_LIMIT).is_ok());
        assert_eq!(line(&"ع".repeat(201), NAME_LIMIT), Err(TextFault::TooLong { length: 201, limit: 200 }));
    }

    #[test]
    fn blank_is_empty() {
        assert_eq!(required_line(" \n\t ", 10), Err(TextFault::Empty));
    }
}
