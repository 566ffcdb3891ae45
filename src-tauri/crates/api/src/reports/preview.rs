//! What the window shows of a report before it is written.

use super::Made;
use crate::error::Error;
use crate::view::{ReportFormat, ReportPreview};

/// A report to look at.
pub struct Preview {
    shown: Shown,
    /// The size of the file.
    bytes: u32,
}

enum Shown {
    /// A page for a browser.
    Page(String),
}

impl Preview {
    pub(super) fn of(made: Made, format: ReportFormat) -> Result<Self, Error> {
        let bytes = made.bytes(format)?;
        let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        Ok(Self { shown: Shown::Page(String::from_utf8_lossy(&bytes).into_owned()), bytes: size })
    }

    /// What there is to show. Pages are found below `address`.
    #[must_use]
    pub fn view(&self, address: String) -> ReportPreview {
        let bytes = self.bytes;
        match &self.shown {
            Shown::Page(_) => ReportPreview::Page { address, bytes },
        }
    }

    /// The page for a browser.
    #[must_use]
    pub fn html(&self) -> Option<&str> {
        match &self.shown {
            Shown::Page(html) => Some(html),
        }
    }

    /// A page as an SVG image, from 1 on.
    #[must_use]
    pub fn page(&self, _number: usize) -> Option<String> {
        None
    }
}
