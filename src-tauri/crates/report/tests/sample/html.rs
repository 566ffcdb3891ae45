//! What stands in an HTML report, for those who see it and for programs.

/// Fonts are the same in every file and say nothing to a reader of a difference.
pub(crate) fn without_fonts(html: &str) -> String {
    let mut pieces = html.split("font/woff2;base64,");
    let mut short = pieces.next().unwrap_or_default().to_owned();
    for part in pieces {
        short.push_str("font/woff2;base64,…");
        short.push_str(&part[part.find(')').unwrap()..]);
    }
    short
}

/// The text that a reader sees: outside of tags, of the style and of the title.
pub(crate) fn visible(html: &str) -> String {
    let body = &html[html.find("<body>").unwrap()..];
    let mut text = String::new();
    let mut inside = false;
    for letter in body.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text
}

/// What stands in tags, which a program reads: everything but the text.
pub(crate) fn tags(html: &str) -> String {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect::<Vec<_>>().join("\n")
}
