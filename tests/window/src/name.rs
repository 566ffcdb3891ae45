//! What a thing is called: words of the program by their key, or a text that a person or the framework wrote.

use api::Language;

/// A name as a journey gives it; which words it is depends on the language of the window.
#[derive(Clone, Debug)]
pub struct Name(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Text(String),
    Beginning { key: &'static str },
    Key { key: &'static str, count: Option<u64>, args: Vec<(&'static str, String)> },
}

/// Words of the program.
#[must_use]
pub fn key(key: &'static str) -> Name {
    with(key, &[])
}

/// Words of the program in the form for a count, `%{count}` filled in.
#[must_use]
pub fn count(key: &'static str, count: u64) -> Name {
    Name(Kind::Key { key, count: Some(count), args: Vec::new() })
}

/// Words of the program with their places filled in.
#[must_use]
pub fn with(key: &'static str, args: &[(&'static str, &str)]) -> Name {
    let args = args.iter().map(|(place, value)| (*place, (*value).to_owned())).collect();
    Name(Kind::Key { key, count: None, args })
}

/// Words of the program up to their first place that is filled in.
#[must_use]
pub fn beginning(key: &'static str) -> Name {
    Name(Kind::Beginning { key })
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(Kind::Text(text.to_owned()))
    }
}

impl From<&String> for Name {
    fn from(text: &String) -> Self {
        Self(Kind::Text(text.clone()))
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self(Kind::Text(text))
    }
}

impl Name {
    /// The words in a language, as [`plain`] text.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match &self.0 {
            Kind::Text(text) => plain(text),
            Kind::Beginning { key } => {
                let words = i18n::text(language, key, &[]);
                plain(words.split("%{").next().unwrap_or_default())
            }
            Kind::Key { key, count, args } => {
                let args: Vec<(&str, &str)> =
                    args.iter().map(|(place, value)| (*place, value.as_str())).collect();
                plain(&match count {
                    Some(count) => i18n::plural(language, key, *count, &args),
                    None => i18n::text(language, key, &args),
                })
            }
        }
    }
}

/// A text without what only arranges it: marks of direction, and the width of its spaces.
pub(crate) fn plain(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}'))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
