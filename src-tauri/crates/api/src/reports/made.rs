//! A report that is composed, and its way to the bytes of a file.

use report::{Document, Options, Source, compose, html};

use crate::error::{Code, Error};
use crate::view::ReportFormat;

/// What the formats are made of.
pub(super) enum Made {
    /// Words in reading order.
    Document(Box<Document>),
}

impl Made {
    /// Composes what a format is made of.
    pub(super) fn of(source: &Source<'_>, options: &Options, format: ReportFormat) -> Result<Self, Error> {
        match format {
            ReportFormat::Html => Ok(Self::Document(Box::new(compose(source, options)))),
            _ => Err(Error::new(Code::FormatUnsuited, "")),
        }
    }

    /// The file.
    pub(super) fn bytes(self, format: ReportFormat) -> Result<Vec<u8>, Error> {
        match (self, format) {
            (Self::Document(document), ReportFormat::Html) => Ok(html(&document).into_bytes()),
            _ => Err(Error::new(Code::FormatUnsuited, "")),
        }
    }
}
