//! Where time comes from: the only place that looks at a clock, so that tests and reports can stand still.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// The present moment and the present day.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The clock and the time zone of the computer.
    System,
    /// A moment that never passes, in UTC.
    Fixed(Timestamp),
}

impl Clock {
    pub(crate) fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Fixed(at) => *at,
        }
    }

    /// The day as people here call it.
    pub(crate) fn today(&self) -> Date {
        match self {
            Self::System => ZonedDateTime::now().date(),
            Self::Fixed(at) => TimeZone::UTC.to_datetime(*at).date(),
        }
    }
}
