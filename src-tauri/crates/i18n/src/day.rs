//! Days as each language writes them, and how far they are away. Days are civil dates: they have no hour and no zone.

use checklist::Language;
use jiff::civil::Date;

use crate::{plural, text};

/// "24 November 2026"
#[must_use]
pub fn date_long(language: Language, date: Date) -> String {
    written(language, date, "date.long", "date.month")
}

/// "24 Nov", and "15 Jan 2027" when the year is not that of `today`.
#[must_use]
pub fn date_short(language: Language, date: Date, today: Date) -> String {
    let pattern = if date.year() == today.year() { "date.short" } else { "date.short_year" };
    written(language, date, pattern, "date.month_short")
}

/// Of a day that is due: "6 days late", "today", "tomorrow", "in 3 days".
#[must_use]
pub fn due(language: Language, date: Date, today: Date) -> String {
    match days(today, date) {
        0 => text(language, "date.today", &[]),
        1 => text(language, "date.tomorrow", &[]),
        late if late < 0 => plural(language, "date.days_late", late.unsigned_abs(), &[]),
        ahead => plural(language, "date.in_days", ahead.unsigned_abs(), &[]),
    }
}

/// Of a day that was: "today", "yesterday", "3 days ago".
#[must_use]
pub fn ago(language: Language, date: Date, today: Date) -> String {
    match days(date, today) {
        ..=0 => text(language, "date.today", &[]),
        1 => text(language, "date.yesterday", &[]),
        past => plural(language, "date.days_ago", past.unsigned_abs(), &[]),
    }
}

fn written(language: Language, date: Date, pattern: &str, months: &str) -> String {
    let month = text(language, &format!("{months}.{}", date.month()), &[]);
    let (day, year) = (date.day().to_string(), date.year().to_string());
    text(language, pattern, &[("day", &day), ("month", &month), ("year", &year)])
}

fn days(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The same table as in `ui/src/i18n/words.test.ts`.
    #[test]
    fn days_read_as_in_the_window() {
        let today = date(2026, 11, 24);
        let table = [
            (Language::En, ["6 days late", "in 4 days", "tomorrow", "yesterday", "3 days ago", "18 Nov"]),
            (
                Language::Fr,
                ["6 jours de retard", "dans 4 jours", "demain", "hier", "il y a 3 jours", "18 nov."],
            ),
            (
                Language::Es,
                ["6 días de retraso", "dentro de 4 días", "mañana", "ayer", "hace 3 días", "18 nov"],
            ),
            (Language::Ar, ["متأخر 6 أيام", "بعد 4 أيام", "غدًا", "أمس", "قبل 3 أيام", "18 نوفمبر"]),
        ];
        for (language, words) in table {
            let said = [
                due(language, date(2026, 11, 18), today),
                due(language, date(2026, 11, 28), today),
                due(language, date(2026, 11, 25), today),
                ago(language, date(2026, 11, 23), today),
                ago(language, date(2026, 11, 21), today),
                date_short(language, date(2026, 11, 18), today),
            ];
            assert_eq!(said.each_ref().map(String::as_str), words);
        }
    }

    #[test]
    fn long_dates_are_those_of_the_window() {
        let day = date(2026, 11, 18);
        let said = Language::ALL.map(|language| date_long(language, day));
        assert_eq!(
            said.each_ref().map(String::as_str),
            ["18 November 2026", "18 novembre 2026", "18 de noviembre de 2026", "18 نوفمبر 2026"]
        );
    }

    #[test]
    fn the_year_is_named_when_it_is_another() {
        let today = date(2026, 11, 24);
        assert_eq!(date_short(Language::En, date(2027, 1, 15), today), "15 Jan 2027");
        assert_eq!(due(Language::En, today, today), "today");
    }
}
