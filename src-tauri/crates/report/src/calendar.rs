//! The plan as a calendar (iCalendar, RFC 5545): each open follow-up with a day as an event of that whole day.
//!
//! They are events and not to-dos (VTODO), because Outlook and Google Calendar take events only. An event does not block the
//! time. Its id is that of the follow-up, so that importing the file again changes events instead of doubling them.

use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;
use serde::Serialize;

/// Who made the calendar, as the format asks.
const PRODUCT: &str = "-//Mainstay//Plan//";

/// The plan before it has a format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agenda {
    /// The name of the calendar.
    pub name: String,
    /// The tag of its language.
    pub language: &'static str,
    /// The day whose state it shows, for the stamps of the events: the same input gives the same bytes.
    pub date: Date,
    /// The events, the earliest first.
    pub events: Vec<Due>,
}

/// A follow-up that is due on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The id of the follow-up.
    pub id: String,
    /// The day.
    pub day: Date,
    /// What is to be done.
    pub title: String,
    /// The project, the item, the role and the state, a line each.
    pub lines: Vec<String>,
}

/// A plan as the bytes of an .ics file.
#[must_use]
pub fn ics(agenda: &Agenda) -> Vec<u8> {
    let mut calendar = Calendar::new();
    // The library would name itself as the maker.
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(Property::new("PRODID", format!("{PRODUCT}{}", agenda.language.to_uppercase())));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    // Not by the library's own way, which would also write a property whose text it does not escape.
    calendar.append_property(Property::new("X-WR-CALNAME", plain(&agenda.name)));
    let stamp = format!("{}T000000Z", compact(agenda.date));
    for due in &agenda.events {
        let mut event = Event::new();
        event.uid(&due.id);
        event.add_property("DTSTAMP", &stamp);
        event.append_property(day("DTSTART", due.day));
        // The day after, because an end does not belong to the event. The last day of all has none after it.
        if let Ok(after) = due.day.tomorrow() {
            event.append_property(day("DTEND", after));
        }
        event.summary(&plain(&due.title));
        event.description(&plain(&due.lines.join("\n")));
        event.add_property("TRANSP", "TRANSPARENT");
        calendar.push(event.done());
    }
    calendar.to_string().into_bytes()
}

fn day(name: &str, date: Date) -> Property {
    let mut property = Property::new(name, compact(date));
    property.add_parameter("VALUE", "DATE");
    property
}

/// A day as the format writes it: `20261124`.
fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A text without what the format forbids: control characters become U+FFFD, line ends single line feeds.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().map(|c| if c.is_control() && !matches!(c, '\n' | '\t') { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn agenda(title: &str) -> String {
        let due = Due {
            id: "00000000-0000-7000-8000-000000000001".to_owned(),
            day: date(2026, 12, 31),
            title: title.to_owned(),
            lines: vec!["Project; north, south".to_owned(), "1.2".to_owned()],
        };
        let agenda = Agenda {
            name: "Plan; a\nX-EVIL:1".to_owned(),
            language: "en",
            date: date(2026, 11, 24),
            events: vec![due],
        };
        let bytes = ics(&agenda);
        assert_eq!(bytes, ics(&agenda), "the same bytes each time");
        String::from_utf8(bytes).unwrap()
    }

    /// Lines joined again where they were folded.
    fn unfolded(ics: &str) -> String {
        ics.replace("\r\n ", "")
    }

    #[test]
    fn an_event_takes_its_whole_day() {
        let ics = agenda("Brief the drivers");
        for line in [
            "BEGIN:VCALENDAR\r\n",
            "VERSION:2.0\r\n",
            "PRODID:-//Mainstay//Plan//EN\r\n",
            "X-WR-CALNAME:Plan\\; a\\nX-EVIL:1\r\n",
            "DTSTAMP:20261124T000000Z\r\n",
            "DTSTART;VALUE=DATE:20261231\r\n",
            "DTEND;VALUE=DATE:20270101\r\n",
            "UID:00000000-0000-7000-8000-000000000001\r\n",
            "SUMMARY:Brief the drivers\r\n",
            "DESCRIPTION:Project\\; north\\, south\\n1.2\r\n",
        ] {
            assert!(ics.contains(line), "{line} in {ics}");
        }
        assert_eq!(ics.matches("PRODID").count(), 1);
        assert_eq!(ics.matches("DTSTAMP").count(), 1);
    }

    #[test]
    fn a_text_can_add_no_line_and_long_ones_are_folded() {
        let title = format!("a\r\nEND:VEVENT\rATTACH:x\u{1} \\ ; , {}", "طويل 😀 ".repeat(2_000));
        let ics = agenda(&title);
        assert!(ics.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
        assert!(!ics.replace("\r\n", "").contains(['\r', '\n']));
        assert_eq!(ics.matches("\r\nEND:VEVENT").count(), 1);
        assert!(!ics.contains("\r\nATTACH"));
        let expected =
            format!("SUMMARY:a\\nEND:VEVENT\\nATTACH:x\u{fffd} \\\\ \\; \\, {}", "طويل 😀 ".repeat(2_000));
        assert!(unfolded(&ics).contains(&expected), "the title is not whole");
    }
}
