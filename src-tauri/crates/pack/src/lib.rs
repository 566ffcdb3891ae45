//! A pack as people carry it: a folder or a zip ([`Files`]), and its prose as a spreadsheet for a reviewer ([`export`]) and back
//! ([`import`]).
//!
//! What comes in was made by others, perhaps with bad intent: every length is limited by what is really read, and what does not
//! look as it should is refused with the reason. Nothing is written to disk here. Whether a pack is sound is for
//! [`checklist::check`](checklist::check()) to say; keeping one is the store's affair.

mod error;
mod export;
mod files;
mod import;
mod key;
mod mark;
mod place;
mod prose;

pub use error::Error;
pub use export::export;
pub use files::Files;
pub use import::{ChangedText, IgnoredRow, Import, Remark, Why, import};
pub use workbook::ARCHIVE_LIMIT;

/// The longest file of a pack that is read, in bytes.
pub const FILE_LIMIT: u64 = 4 << 20;
/// How many files and folders the zip of a pack may have.
pub const ENTRY_LIMIT: usize = 64;
/// How many characters a text of a pack may have to go through a spreadsheet.
pub const TEXT_LIMIT: usize = 20_000;
