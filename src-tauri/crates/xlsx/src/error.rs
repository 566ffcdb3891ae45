//! Why a workbook could not be put together.

use rust_xlsxwriter::XlsxError;

/// What can go wrong while a workbook is written. The message is for developers.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is more than a sheet can hold, or the writer failed.
    #[error("the workbook cannot be written")]
    Unwritable(#[from] XlsxError),
}
