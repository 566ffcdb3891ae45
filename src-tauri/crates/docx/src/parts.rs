//! The parts of a report, in the order of the document.

mod content;
mod cover;
mod form;
mod gaps;
mod history;
mod open;
mod plan;
mod portfolio;
mod progress;
mod sections;
mod summary;

use crate::Error;
use crate::body::Body;

impl Body<'_> {
    /// Adds every part that the document has.
    pub(crate) fn parts(&mut self) -> Result<(), Error> {
        let document = self.document;
        self.cover()?;
        self.end_cover();
        if let Some(part) = &document.portfolio {
            self.portfolio(part)?;
        }
        if let Some(part) = &document.form {
            self.form(part);
        }
        if let Some(part) = &document.summary {
            self.summary(part)?;
        }
        if let Some(part) = &document.progress {
            self.progress(part)?;
        }
        if let Some(part) = &document.gaps {
            self.gaps(part)?;
        }
        if let Some(part) = &document.charts {
            self.charts(part)?;
        }
        if let Some(part) = &document.to_find_out {
            self.find_out(part);
        }
        if let Some(part) = &document.differences {
            self.differences(part);
        }
        if let Some(part) = &document.sections {
            self.sections(part)?;
        }
        if let Some(part) = &document.plan {
            self.plan(part);
        }
        if let Some(part) = &document.history {
            self.history(part);
        }
        if let Some(part) = &document.sources {
            self.sources(part);
        }
        if let Some(about) = &document.about {
            self.about(about);
        }
        Ok(())
    }
}
