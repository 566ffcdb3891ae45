//! Reports: project, framework and language become a neutral [`Document`], and a document becomes bytes.
//!
//! [`compose()`] is the only place that chooses words; a format only lays out what the document says. This crate touches no
//! file, knows no clock, and gives the same bytes for the same input.

pub mod charts;
mod compose;
pub mod document;
pub mod figure;
mod html;
mod markdown;
pub mod record;
pub mod style;
pub mod text;

pub use compose::{Kind, Options, Source, compose};
pub use document::Document;
pub use html::html;
pub use markdown::markdown;
pub use record::{Record, json, record};
pub use style::{Accent, AccentError, Logo, LogoKind, Paper, Style};
