//! The size and the edges of printed pages: name, day and number at the foot, and the mark of a sample at the head. An engine that does
//! not know margin boxes prints without them.

use std::fmt::Write;

use checklist::Direction;

use crate::document::Document;
use crate::style::Paper;

/// Custom properties do not reach the edges of a page in every engine.
const SMALL: &str = r#"font:400 8pt "IBM Plex Sans","IBM Plex Sans Arabic",sans-serif;color:#5c6865;"#;

/// The `@page` rules, and the size of the paper for the sheet on screen. CSS names the corners of a page by side, so the side of the start is chosen here.
pub(super) fn rules(document: &Document) -> String {
    let direction = document.language.direction();
    let (start, end) = match direction {
        Direction::Ltr => ("left", "right"),
        Direction::Rtl => ("right", "left"),
    };
    let text = |text: &str| quote(&isolate(text));
    let (name, day) = (text(&document.name.words), text(&document.day));
    let page = number(&document.page);
    // The first page carries the mark in its own words.
    let (head, no_head) = match &document.sample {
        Some(sample) => (
            format!("@top-{end}{{content:{};{SMALL}font-weight:600;color:#7d5310}}", quote(&sample.words)),
            format!("@top-{end}{{content:none}}"),
        ),
        None => (String::new(), String::new()),
    };
    let way = direction.attribute();
    let (size, width, height) = match document.style.paper {
        Paper::A4 => ("A4", "210mm", "297mm"),
        Paper::Letter => ("letter", "215.9mm", "279.4mm"),
    };
    format!(
        ":root{{--width:{width};--height:{height}}}\n\
         @page{{size:{size};margin:18mm;\
         @bottom-{start}{{content:{name};direction:{way};{SMALL}}}\
         @bottom-center{{content:{day};direction:{way};{SMALL}}}\
         @bottom-{end}{{content:{page};direction:{way};{SMALL}}}{head}}}\n\
         @page:first{{@bottom-{start}{{content:none}}@bottom-center{{content:none}}@bottom-{end}{{content:none}}{no_head}}}\n"
    )
}

/// The number of a page as the language writes it, with counters in its places.
fn number(words: &str) -> String {
    let mut css = String::new();
    let mut rest = words;
    while let Some((before, place)) = rest.split_once("%{") {
        let (name, after) = place.split_once('}').unwrap_or((place, ""));
        let counter = if name == "pages" { "counter(pages)" } else { "counter(page)" };
        let _ = write!(css, "{} {counter} ", quote(before));
        rest = after;
    }
    css.push_str(&quote(rest));
    css
}

/// Keeps the direction of a name from disturbing what stands beside it.
fn isolate(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// A CSS string that cannot end before its end, nor end the style that it stands in: what is neither a letter, a digit nor
/// a blank is written as its number.
fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        if letter.is_alphanumeric() || letter == ' ' {
            quoted.push(letter);
        } else {
            let _ = write!(quoted, "\\{:X} ", u32::from(letter));
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_cannot_end_early() {
        assert_eq!(quote("a\"}</style>"), r#""a\22 \7D \3C \2F style\3E ""#);
        assert_eq!(quote("مخيم 3"), "\"مخيم 3\"");
    }

    #[test]
    fn the_number_of_a_page_keeps_its_words() {
        assert_eq!(number("%{page} من %{pages}"), "\"\" counter(page) \" من \" counter(pages) \"\"");
    }
}
