//! What keeps a pack from anywhere harmless: how much it may hold, which addresses it may give, and which characters may stand
//! in its texts. Whether it is complete is not looked at here.

use super::{Fault, Report};
use crate::framework::Framework;
use crate::text;

/// Longest text, in characters.
pub(super) const TEXT_LIMIT: usize = 20_000;
/// Longest address, in characters.
const URL_LIMIT: usize = 2_000;
/// Longest value that a finding repeats, in characters.
const SHOWN_LIMIT: usize = 200;

/// Adds a fault for every list that is longer than this program is made for; true when there was one.
pub(super) fn lists(report: &mut Report<'_>, framework: &Framework) -> bool {
    let lists = [
        ("sections", framework.sections().len(), 500),
        ("items", framework.items().count(), 5_000),
        ("terms", framework.terms().len(), 1_000),
        ("sources", framework.sources().len(), 2_000),
        ("principles", framework.principles().len(), 100),
        ("phases", framework.phases().len(), 100),
        ("levels", framework.levels().len(), 100),
        ("sectors", framework.sectors().len(), 500),
    ];
    let mut is_over = false;
    for (group, found, limit) in lists.into_iter().filter(|(_, found, limit)| found > limit) {
        report.add(group, Fault::TooMany { group, found, limit });
        is_over = true;
    }
    is_over
}

/// Adds a fault when a text is too long or has a hidden character.
pub(super) fn text(report: &mut Report<'_>, id: &str, text: &str) {
    let found = text.chars().count();
    if found > TEXT_LIMIT {
        report.add(id, Fault::TextTooLong { found, limit: TEXT_LIMIT });
    }
    if let Some(c) = hidden(text) {
        report.add(id, Fault::TextHidden { character: format!("U+{:04X}", u32::from(c)) });
    }
}

/// Adds a fault when an address could lead elsewhere than to a page, or elsewhere than it seems to.
pub(super) fn url(report: &mut Report<'_>, id: &str, url: &str) {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let is_plain = rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        // A name before the host, as in https://iom.int@example.org, makes the address look like another's.
        let has_host = !host.is_empty() && !host.contains('@');
        let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`');
        has_host && !rest.contains(odd) && hidden(rest).is_none()
    });
    if !is_plain || url.chars().count() > URL_LIMIT {
        report.add(id, Fault::UrlInvalid { url: url.to_owned() });
    }
}

/// A value of the pack as a finding may repeat it: short, and with a mark in place of every character that would not be seen.
pub(super) fn shown(value: &str) -> String {
    let seen =
        |c: char| if text::is_hidden(c) || turns(c) || c == '\n' { char::REPLACEMENT_CHARACTER } else { c };
    let mut shown: String = value.chars().take(SHOWN_LIMIT).map(seen).collect();
    if value.chars().nth(SHOWN_LIMIT).is_some() {
        shown.push('…');
    }
    shown
}

/// The first character of a text that hides something. Beyond what nobody may type, a pack may not open an embedding or an
/// isolate that it does not close in the same line: it would turn what the program writes behind it.
fn hidden(text: &str) -> Option<char> {
    if let Some(c) = text.chars().find(|c| text::is_hidden(*c)) {
        return Some(c);
    }
    text.lines().find_map(|line| {
        let mut open = Vec::new();
        for c in line.chars() {
            match c {
                '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open.push(c),
                '\u{202c}' if !matches!(open.pop(), Some('\u{202a}' | '\u{202b}')) => return Some(c),
                '\u{2069}' if !matches!(open.pop(), Some('\u{2066}'..='\u{2068}')) => return Some(c),
                _ => {}
            }
        }
        open.pop()
    })
}

/// Embeddings and isolates and their ends.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_must_end_in_its_line() {
        assert_eq!(hidden("عن \u{2068}IASC\u{2069} و\u{200f}"), None);
        assert_eq!(hidden("عن \u{2068}IASC"), Some('\u{2068}'));
        assert_eq!(hidden("\u{2067}a\n\u{2069}"), Some('\u{2067}'));
        assert_eq!(hidden("a\u{202c}b"), Some('\u{202c}'));
        assert_eq!(hidden("a\u{1b}[2Jb"), Some('\u{1b}'));
        assert_eq!(hidden("two\nlines\tand a tab"), None);
    }

    #[test]
    fn what_is_repeated_is_short_and_visible() {
        assert_eq!(shown("a\u{1b}[2J\u{202e}b\u{2066}"), "a\u{fffd}[2J\u{fffd}b\u{fffd}");
        assert_eq!(shown(&"é".repeat(500)).chars().count(), SHOWN_LIMIT + 1);
    }

    #[test]
    fn only_plain_addresses_pass() {
        let is_good = |address: &str| {
            let mut findings = Vec::new();
            url(&mut Report { file: String::new(), findings: &mut findings }, "x", address);
            findings.is_empty()
        };
        assert!(is_good("https://iom.int/fr/protection") && is_good("http://example.org?q=a@b"));
        for bad in [
            "",
            "https://",
            "https:///path",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://iom.int@example.org/",
            "https://iom.int/a b",
            "https://iom.int/\u{202e}gpj",
        ] {
            assert!(!is_good(bad), "{bad}");
        }
        assert!(!is_good(&format!("https://example.org/{}", "a".repeat(2_000))));
    }
}
