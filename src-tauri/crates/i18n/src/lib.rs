//! The words of `locales/` for Rust: texts by key, plural forms, figures and days, in the language that is given.
//!
//! There is no current language here and no fallback to another one: a missing key is a failing test, never a sentence in
//! English. What the window says the same way stands in `ui/src/i18n`; both read the same files.

mod day;
mod figure;
mod fill;
mod form;

pub use day::{ago, date_long, date_short, due};
pub use figure::{number, percent, ratio, share};

use checklist::Language;

// Files of one language in subfolders join it: the countries come from `countries/`.
rust_i18n::i18n!("../../../locales");

/// The words of a key, with each `%{name}` replaced. The key itself when it has no words.
#[must_use]
pub fn text(language: Language, key: &str, args: &[(&str, &str)]) -> String {
    find(language, key).map_or_else(|| key.to_owned(), |words| fill::fill(&words, args))
}

/// The form of a key that fits a count; `%{count}` is the count as the language writes it.
#[must_use]
pub fn plural(language: Language, key: &str, count: u64, args: &[(&str, &str)]) -> String {
    let written = number(language, count);
    let mut all = vec![("count", written.as_str())];
    all.extend_from_slice(args);
    text(language, &format!("{key}.{}", form::of(language, count)), &all)
}

/// Whether a key has words.
#[must_use]
pub fn has(language: Language, key: &str) -> bool {
    find(language, key).is_some()
}

/// The name of a country by its ISO 3166-1 alpha-2 code; `None` for codes that nobody uses.
#[must_use]
pub fn country(language: Language, code: &str) -> Option<String> {
    find(language, &format!("country.{}", code.to_ascii_uppercase()))
}

fn find(language: Language, key: &str) -> Option<String> {
    _rust_i18n_try_translate(language.tag(), key).map(std::borrow::Cow::into_owned)
}
