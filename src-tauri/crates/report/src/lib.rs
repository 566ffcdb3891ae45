//! Reports: project, framework and language become a neutral [`Document`] or neutral [`Tables`], and these become bytes.
//!
//! [`compose()`] and what stands beside it are the only place that chooses words; a format only lays out what the document says. This crate touches no
//! file, knows no clock, and gives the same bytes for the same input.

pub mod calendar;
pub mod charts;
mod compose;
mod csv;
pub mod document;
pub mod figure;
pub mod form_sheet;
mod html;
mod logo;
mod markdown;
pub mod record;
pub mod style;
pub mod table;
pub mod text;

pub use self::csv::csv;
pub use calendar::ics;
pub use compose::{
    Digest, Kind, Options, PortfolioSource, Source, Until, agenda, change, compose, compose_portfolio,
    figures, form_sheet, portfolio_tables, tables,
};
pub use document::Document;
pub use form_sheet::FormSheet;
pub use html::html;
pub use logo::{LOGO_LIMIT, Logo, LogoError, LogoKind};
pub use markdown::markdown;
pub use record::{Record, json, record};
pub use style::{Accent, AccentError, Paper, Style};
pub use table::Tables;
