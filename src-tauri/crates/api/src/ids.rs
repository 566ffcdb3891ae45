//! New ids: uuid v7 that grow on this device even when its clock goes back, because the history of a device is read in the
//! order of its ids.

use jiff::Timestamp;
use uuid::{ContextV7, Uuid};

/// A source of growing ids.
#[derive(Debug)]
pub(crate) struct Ids {
    context: ContextV7,
    /// Milliseconds before which no id is made any more.
    floor: u64,
}

impl Default for Ids {
    fn default() -> Self {
        Self { context: ContextV7::new(), floor: 0 }
    }
}

impl Ids {
    /// From now on every id is greater than this one.
    pub(crate) fn rise_above(&mut self, id: Uuid) {
        self.floor = self.floor.max(milliseconds(id) + 1);
    }

    pub(crate) fn next(&mut self, now: Timestamp) -> Uuid {
        let now = u64::try_from(now.as_millisecond()).unwrap_or_default();
        let at = now.max(self.floor);
        self.floor = at;
        let nanoseconds = u32::try_from(at % 1_000 * 1_000_000).unwrap_or_default();
        Uuid::new_v7(uuid::Timestamp::from_unix(&self.context, at / 1_000, nanoseconds))
    }
}

/// The time in a uuid v7: its first 48 bits.
fn milliseconds(id: Uuid) -> u64 {
    (id.as_u128() >> 80) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_within_a_millisecond_and_when_the_clock_goes_back() {
        let mut ids = Ids::default();
        let later = Timestamp::from_millisecond(1_800_000_000_000).unwrap();
        let earlier = Timestamp::from_millisecond(1_700_000_000_000).unwrap();
        let made: Vec<Uuid> =
            (0..2_000).map(|at| ids.next(if at < 1_000 { later } else { earlier })).collect();
        assert!(made.is_sorted() && made.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn ids_rise_above_those_of_an_earlier_start() {
        let now = Timestamp::from_millisecond(1_700_000_000_000).unwrap();
        let from_before = Ids::default().next(Timestamp::from_millisecond(1_900_000_000_000).unwrap());
        let mut ids = Ids::default();
        ids.rise_above(from_before);
        assert!(ids.next(now) > from_before);
    }
}
