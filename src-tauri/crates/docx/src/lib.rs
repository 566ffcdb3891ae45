//! A report as a Word file that people go on editing: real headings, lists, tables and fields, in Word and LibreOffice.
//!
//! The file is written here with an XML writer and a zip, and not with `docx-rs`. That library has no direction of a run,
//! no mirrored table and no language of right-to-left text, which Arabic needs in every paragraph; a second pass over its
//! XML would have to find out again which words are whose. What a report uses of WordprocessingML is small: the parts of
//! the report become paragraphs and tables ([`body`]), and each kind of element is written in one place, in the order of
//! the schema (ISO/IEC 29500-1, transitional).
//!
//! [`docx()`] lays out what the document says and chooses no words.

mod body;
mod contents;
mod direction;
mod figure;
mod package;
mod page;
mod paragraph;
mod parts;
mod picture;
mod style;
mod table;
mod xml;

use report::Document;

use body::Body;

/// Why a document did not become a file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The logo is no picture of its kind.
    #[error("the logo is no picture of its kind")]
    Logo,
    /// A drawing of the report is no picture.
    #[error("a drawing of the report is no picture: {0}")]
    Drawing(String),
    /// Writing failed.
    #[error(transparent)]
    Write(#[from] std::io::Error),
    /// Packing failed.
    #[error(transparent)]
    Pack(#[from] zip::result::ZipError),
}

/// The document as a Word file. The same document gives the same bytes.
///
/// # Errors
/// [`Error::Logo`] when the document's logo is no picture; the others cannot happen with a document that was composed.
pub fn docx(document: &Document) -> Result<Vec<u8>, Error> {
    let mut body = Body::new(document);
    body.parts()?;
    let (text, pictures) = body.write()?;
    package::package(document, text, &pictures)
}
