//! Work that takes long enough to be ended by a person before it is done.

use std::sync::atomic::{AtomicU64, Ordering};

/// The turn of the work that may go on. Beginning or ending one makes every earlier one stop.
#[derive(Default)]
pub(crate) struct Work(AtomicU64);

/// One piece of work.
pub(crate) struct Turn<'a> {
    work: &'a AtomicU64,
    turn: u64,
}

impl Work {
    /// Begins a piece of work.
    pub(crate) fn begin(&self) -> Turn<'_> {
        Turn { work: &self.0, turn: self.0.fetch_add(1, Ordering::SeqCst) + 1 }
    }

    /// Ends the work that is going on.
    pub(crate) fn end(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl Turn<'_> {
    /// Whether nobody ended it yet.
    pub(crate) fn goes_on(&self) -> bool {
        self.work.load(Ordering::SeqCst) == self.turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ending_stops_what_is_going_on_and_not_what_begins_later() {
        let work = Work::default();
        let first = work.begin();
        assert!(first.goes_on());
        work.end();
        assert!(!first.goes_on());
        let second = work.begin();
        assert!(second.goes_on() && !first.goes_on());
    }
}
