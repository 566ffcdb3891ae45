//! The plural category of a count, by CLDR: Arabic has six, French and Spanish have `many` for millions.

use checklist::Language;
use icu_locale_core::locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The last part of a plural key: `one`, `other`, …
///
/// The rules are compiled in and only borrowed here, which costs a look-up. Should ICU ever be built without one of our
/// languages, every count would read as `other`, which each language has.
pub(crate) fn of(language: Language, count: u64) -> &'static str {
    let locale = match language {
        Language::En => locale!("en"),
        Language::Fr => locale!("fr"),
        Language::Es => locale!("es"),
        Language::Ar => locale!("ar"),
    };
    let rules = PluralRules::try_new_cardinal(locale.into());
    match rules.map_or(PluralCategory::Other, |rules| rules.category_for(count)) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same table as in `ui/src/i18n/words.test.ts`.
    #[test]
    fn categories_are_those_of_cldr() {
        let counts = [0, 1, 2, 3, 11, 100, 1_000_000];
        let table = [
            (Language::En, ["other", "one", "other", "other", "other", "other", "other"]),
            (Language::Fr, ["one", "one", "other", "other", "other", "other", "many"]),
            (Language::Es, ["other", "one", "other", "other", "other", "other", "many"]),
            (Language::Ar, ["zero", "one", "two", "few", "many", "other", "other"]),
        ];
        for (language, forms) in table {
            assert_eq!(counts.map(|count| of(language, count)), forms, "{language:?}");
        }
    }
}
