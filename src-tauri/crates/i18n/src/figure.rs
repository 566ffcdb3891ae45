//! Figures as each language writes them, always in Western digits.

use checklist::Language;

use crate::text;

/// A whole number, grouped by thousands. Spanish groups from five digits on.
#[must_use]
pub fn number(language: Language, value: u64) -> String {
    let digits = value.to_string();
    let (group, from) = match language {
        Language::En | Language::Ar => (',', 4),
        Language::Fr => ('\u{202f}', 4),
        Language::Es => ('.', 5),
    };
    if digits.len() < from {
        return digits;
    }
    let mut written = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    written
}

/// "58%" of a fraction from 0 to 1; a dash when nothing is measured. Rounding never claims all nor denies the first step.
#[must_use]
pub fn percent(language: Language, fraction: Option<f64>) -> String {
    match fraction {
        None => text(language, "format.none", &[]),
        Some(fraction) => text(language, "format.percent", &[("value", &share(fraction).to_string())]),
    }
}

/// The whole percentage that stands for a fraction from 0 to 1: 0 and 100 only when nothing or everything is there.
#[must_use]
pub fn share(fraction: f64) -> u8 {
    let rounded = (fraction.clamp(0.0, 1.0) * 100.0).round() as u8;
    if fraction <= 0.0 {
        0
    } else if fraction < 1.0 {
        rounded.clamp(1, 99)
    } else {
        100
    }
}

/// "6 / 8"; in Arabic a word stands between, since a slash would turn round.
#[must_use]
pub fn ratio(language: Language, part: u64, whole: u64) -> String {
    text(language, "format.ratio", &[("part", &number(language, part)), ("whole", &number(language, whole))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_each_language_groups() {
        let all = |value| Language::ALL.map(|language| number(language, value));
        assert_eq!(all(118), ["118", "118", "118", "118"]);
        assert_eq!(all(1234), ["1,234", "1\u{202f}234", "1234", "1,234"]);
        assert_eq!(all(1_234_567), ["1,234,567", "1\u{202f}234\u{202f}567", "1.234.567", "1,234,567"]);
    }

    #[test]
    fn shares_and_ratios_are_those_of_the_window() {
        let blank = |words: String| words.replace('\u{202f}', " ");
        let shares = Language::ALL.map(|language| blank(percent(language, Some(0.58))));
        assert_eq!(shares, ["58%", "58 %", "58 %", "58%"]);
        let ratios = Language::ALL.map(|language| blank(ratio(language, 6, 8)));
        assert_eq!(ratios, ["6 / 8", "6 / 8", "6 / 8", "6 من 8"]);
        assert_eq!(percent(Language::En, None), "–");
    }

    #[test]
    fn rounding_never_claims_all_nor_nothing() {
        assert_eq!([0.0, 0.001, 0.994, 0.9999, 1.0].map(share), [0, 1, 99, 99, 100]);
    }
}
