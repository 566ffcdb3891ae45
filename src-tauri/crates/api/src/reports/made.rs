//! A report that is composed, and its way to the bytes of a file.

use pdf::Pages;
use report::calendar::Agenda;
use report::{
    Document, FormSheet, Kind, Options, PortfolioSource, Record, Source, Style, Tables, agenda, compose,
    compose_portfolio, csv, form_sheet, html, ics, json, markdown, portfolio_tables, record, tables,
};
use uuid::Uuid;

use super::contents::PORTFOLIO_FORMATS;
use crate::error::{Code, Error};
use crate::view::ReportFormat;

/// What the formats are made of.
pub(crate) enum Made {
    /// Words in reading order.
    Document(Box<Document>),
    /// Sheets of typed values.
    Tables(Box<Tables>),
    /// The checklist to fill in with a spreadsheet.
    Form(Box<FormSheet>),
    /// Days with what is due.
    Agenda(Agenda),
    /// The project for other programs.
    Record(Box<Record>),
}

impl Made {
    /// Composes what a format is made of.
    pub(super) fn of(id: Uuid, source: &Source<'_>, options: &Options, format: ReportFormat) -> Self {
        match format {
            ReportFormat::Pdf | ReportFormat::Docx | ReportFormat::Html | ReportFormat::Markdown => {
                Self::Document(Box::new(compose(source, options)))
            }
            ReportFormat::Xlsx if options.kind == Kind::Blank => {
                Self::Form(Box::new(form_sheet(source, options, &id.to_string())))
            }
            ReportFormat::Xlsx | ReportFormat::Csv => Self::Tables(Box::new(tables(source, options))),
            ReportFormat::Ics => Self::Agenda(agenda(source, options)),
            ReportFormat::Json => Self::Record(Box::new(record(source, options))),
        }
    }

    /// Composes what a format of a portfolio is made of.
    pub(crate) fn of_portfolio(
        source: &PortfolioSource<'_>,
        style: Style,
        format: ReportFormat,
    ) -> Result<Self, Error> {
        if !PORTFOLIO_FORMATS.contains(&format) {
            return Err(Error::new(Code::FormatUnsuited, format.extension()));
        }
        Ok(match format {
            ReportFormat::Xlsx | ReportFormat::Csv => Self::Tables(Box::new(portfolio_tables(source, style))),
            _ => Self::Document(Box::new(compose_portfolio(source, style))),
        })
    }

    /// The file.
    pub(crate) fn bytes(&self, format: ReportFormat) -> Result<Vec<u8>, Error> {
        match (self, format) {
            (Self::Document(document), ReportFormat::Pdf) => pages(document)?.pdf().map_err(faulty),
            (Self::Document(document), ReportFormat::Docx) => docx::docx(document).map_err(faulty),
            (Self::Document(document), ReportFormat::Html) => Ok(html(document).into_bytes()),
            (Self::Document(document), ReportFormat::Markdown) => Ok(markdown(document).into_bytes()),
            (Self::Record(record), ReportFormat::Json) => Ok(json(record).into_bytes()),
            (Self::Tables(tables), ReportFormat::Xlsx) => xlsx::xlsx(tables).map_err(faulty),
            (Self::Form(form), ReportFormat::Xlsx) => xlsx::form(form).map_err(faulty),
            (Self::Tables(tables), ReportFormat::Csv) => Ok(rows(tables)),
            (Self::Agenda(agenda), ReportFormat::Ics) => Ok(ics(agenda)),
            _ => Err(Error::new(Code::FormatUnsuited, format.extension())),
        }
    }
}

/// The pages of a document.
pub(super) fn pages(document: &Document) -> Result<Pages, Error> {
    Pages::lay_out(document).map_err(faulty)
}

/// The rows of a report as CSV: those of its main table.
fn rows(tables: &Tables) -> Vec<u8> {
    let sheet = ["items", "projects", "gaps"].into_iter().find_map(|id| tables.sheet(id));
    sheet.or(tables.sheets.first()).map(csv).unwrap_or_default()
}

/// No document may make a writer fail: this is a fault of the program.
fn faulty(error: impl ToString) -> Error {
    Error::new(Code::Internal, error)
}
