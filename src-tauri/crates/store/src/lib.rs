//! Projects on disk: journals that only grow, kept per project and per device in one directory.
//!
//! Here is no measure, no word for people and no window; an entry is written and read back, and what it means is the
//! domain's affair. This is the only crate that knows where the system keeps the files of a program.
//!
//! ```text
//! lock                                         held while a process has the directory; names that process
//! device.json                                  the id of this device, made once
//! settings.json                                settings of the host, replaced atomically
//! index.json                                   rows derived from journals; may be deleted at any time
//! projects/<project>/log/<device>/<n>.jsonl    the journal, one JSON object a line: the only truth
//! projects/<project>/place.json                where the reader was
//! projects/<project>/report.json               how its reports are wanted, as the host chose
//! projects/<project>/quarantine/               copies of lines that could not be read
//! packs/<pack>/<version>/                       packs that were installed, and copies of those that projects here use
//! trash/<project>-<milliseconds>/              deleted projects, restorable until erased
//! ```
//!
//! **Invariant:** a segment of a journal is only ever appended to. Nothing truncates it, nothing writes inside it.
//!
//! **Invariant:** what [`Log::append`] acknowledged is on the disk, and is read again after a crash or a power cut.
//!
//! **Invariant:** one process at a time has a directory. A [`Log`] keeps the directory held even when its [`Store`] is gone.

mod atomic;
mod device;
mod error;
mod folder;
mod index;
mod layout;
mod line;
mod lock;
mod log;
mod packs;
pub mod place;
mod project;
mod quarantine;
mod reading;
#[cfg(test)]
mod sample;
mod segment;
mod settings;
mod stamp;
mod store;
mod trash;

pub use error::Error;
pub use index::{Index, Rows};
pub use log::Log;
pub use place::Place;
pub use quarantine::SetAside;
pub use reading::Reading;
pub use settings::Settings;
pub use store::Store;
pub use trash::Deleted;
