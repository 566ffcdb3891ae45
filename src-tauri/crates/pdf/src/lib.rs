//! A report as a PDF that looks the same on every machine, and its pages as drawings for the window.
//!
//! Typst lays the document out, from templates and fonts that are part of the program. The templates choose no word: they
//! read the document, and decide only where its words stand.

mod compact;
mod drawings;
mod fonts;
mod letters;
mod paper;
mod reading;
mod world;

use report::Document;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use world::Desk;

/// A report on its pages.
pub struct Pages {
    laid_out: PagedDocument,
    timestamp: Option<Timestamp>,
}

/// Why a document has no pages or no PDF. Every one of these is a fault of the program: no document may cause it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The document could not be given to the templates.
    #[error("the document cannot be read by the templates: {0}")]
    Document(#[from] serde_json::Error),
    /// The templates could not lay the document out.
    #[error("the pages cannot be laid out: {0}")]
    Layout(String),
    /// The pages are not what PDF/UA-1 asks for.
    #[error("the pages cannot be written as PDF: {0}")]
    Export(String),
}

/// For how many further layouts parts of an earlier one are remembered, so that the second preview of a report is fast and
/// memory does not grow.
const REMEMBERED: usize = 3;

impl Pages {
    /// Lays a document out.
    ///
    /// # Errors
    /// [`Error::Document`] and [`Error::Layout`] for faults of the program.
    pub fn lay_out(document: &Document) -> Result<Self, Error> {
        let desk = Desk::with(document)?;
        let laid_out = typst::compile::<PagedDocument>(&desk).output;
        typst::comemo::evict(REMEMBERED);
        let laid_out = laid_out.map_err(|faults| Error::Layout(sentence(&faults)))?;
        let timestamp = day(document).map(Timestamp::new_utc);
        Ok(Self { laid_out, timestamp })
    }

    /// How many pages there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.laid_out.pages().len()
    }

    /// Width and height of a page in points, the first being 0. None when there is no such page.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.laid_out.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// A page as SVG, the first being 0. None when there is no such page. It needs nothing from elsewhere: letters are
    /// outlines, drawings are inside as `data:` addresses.
    #[must_use]
    pub fn svg(&self, page: usize) -> Option<String> {
        let page = self.laid_out.pages().get(page)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    /// All pages as a PDF that conforms to PDF/UA-1. The same document gives the same bytes.
    ///
    /// # Errors
    /// [`Error::Export`] for a fault of the program.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|refusal| Error::Export(refusal.message().to_string()))?;
        let options = PdfOptions {
            creator: Smart::Custom(Some("Mainstay".to_owned())),
            timestamp: self.timestamp,
            standards,
            ..PdfOptions::default()
        };
        let bytes =
            typst_pdf::pdf(&self.laid_out, &options).map_err(|faults| Error::Export(sentence(&faults)))?;
        Ok(compact::compact(&bytes).unwrap_or(bytes))
    }
}

/// The day of a document. It stands for the clock: in the file, and for the templates.
fn day(document: &Document) -> Option<Datetime> {
    let date = document.date;
    let part = |part: i8| u8::try_from(part).ok();
    Datetime::from_ymd_hms(date.year().into(), part(date.month())?, part(date.day())?, 0, 0, 0)
}

/// What typst says about a fault, for a bug report.
fn sentence(faults: &[SourceDiagnostic]) -> String {
    let said = faults.iter().map(|fault| match fault.hints.first() {
        Some(hint) => format!("{} ({})", fault.message, hint.v),
        None => fault.message.to_string(),
    });
    said.collect::<Vec<_>>().join("; ")
}
