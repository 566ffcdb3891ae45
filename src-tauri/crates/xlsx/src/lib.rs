//! The tables of a report as a workbook, and a checklist to fill in as a workbook and back.
//!
//! What people typed is a text in every cell, never a formula. The same tables give the same bytes. Nothing is written to disk
//! here, and no word is chosen here.

mod cell;
mod chart;
mod error;
mod filled;
mod form;
mod look;
mod marks;
mod sheet;

use report::Tables;
use rust_xlsxwriter::{DocProperties, Workbook};

pub use error::Error;
pub use filled::{Filled, FilledError, filled};
pub use form::form;
use look::Look;

/// The tables of a report as the bytes of an xlsx file, a sheet for each. A text that is longer than a cell goes on in further
/// columns beside it, whole.
///
/// # Errors
/// [`Error`] when there are more rows or columns than a sheet can have.
pub fn xlsx(tables: &Tables) -> Result<Vec<u8>, Error> {
    let look = Look::of(&tables.style, tables.language);
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(cell::plain(&tables.title.words))
        .set_subject(cell::plain(&tables.kind.words))
        .set_company(cell::plain(&tables.organisation))
        .set_creation_datetime(&look::excel_day(tables.date)?);
    workbook.set_properties(&properties);
    for table in &tables.sheets {
        sheet::write(workbook.add_worksheet(), tables, table, &look)?;
    }
    Ok(workbook.save_to_buffer()?)
}
