//! Finds placeholders in a text: `%{name}`, `{name}` and `{{name}}`. What they stand for is not looked at.

use std::collections::BTreeSet;
use std::ops::Range;

/// The placeholders of a text as they are written, each once.
pub(super) fn names(text: &str) -> BTreeSet<&str> {
    places(text).into_iter().map(|place| &text[place]).collect()
}

/// The text with a blank in place of each placeholder.
pub(super) fn without(text: &str) -> String {
    let mut rest = String::new();
    let mut from = 0;
    for place in places(text) {
        rest.push_str(&text[from..place.start]);
        rest.push(' ');
        from = place.end;
    }
    rest.push_str(&text[from..]);
    rest
}

fn places(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find('{').map(|at| from + at) {
        let open = text[at..].bytes().take(2).take_while(|b| *b == b'{').count();
        let name = at + open;
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
        let end = text[name..].find(|c| !is_part(c)).map_or(text.len(), |length| name + length);
        let is_named = !text[name..end].trim().is_empty();
        if is_named && text[end..].starts_with(&"}}"[..open]) {
            let start = if text[..at].ends_with('%') { at - 1 } else { at };
            places.push(start..end + open);
            from = end + open;
        } else {
            from = name;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_forms_are_found() {
        let names: Vec<_> = names("%{count} of {total}, {{ name }}; {} {open %{half").into_iter().collect();
        assert_eq!(names, ["%{count}", "{total}", "{{ name }}"]);
        assert_eq!(without("من %{count} بند {x}"), "من   بند  ");
    }

    #[test]
    fn odd_braces_are_ordinary_text() {
        for text in ["{", "}}", "{{", "{{{", "{{a}", "{é", "%{}", "{\u{1f600}}"] {
            assert!(names(text).is_empty(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_keeps_what_is_no_placeholder(text in "[a%{} é]{0,24}") {
            let rest = without(&text);
            let taken: usize = places(&text).iter().map(|place| place.len() - 1).sum();
            proptest::prop_assert_eq!(rest.len() + taken, text.len());
        }
    }
}
