//! A piece of evidence: a title and the link or place where it is kept. Never a document with people in it.

use crate::id::ItemId;
use crate::register::Register;

/// Evidence for an item. It exists while any of its registers holds something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The item that it backs.
    pub item: Register<ItemId>,
    /// What it is.
    pub title: Register<String>,
    /// A link, or where it is kept.
    pub place: Register<String>,
}

impl Evidence {
    /// Whether it was removed by everyone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.item.is_empty() && self.title.is_empty() && self.place.is_empty()
    }
}
