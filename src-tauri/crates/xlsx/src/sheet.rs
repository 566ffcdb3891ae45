//! A table as a sheet: heading, frozen head, filter, one row for each row, charts under it, and how it is printed.

use std::borrow::Cow;

use report::Tables;
use report::table::{Column, Sheet, Value};
use rust_xlsxwriter::{Format, IgnoreError, Worksheet, XlsxError};

use crate::look::{GAP, Look, excel_day, height, in_print};
use crate::{cell, chart};

/// The rows over the table: its name, the project, how to read it.
const OVER: u32 = 3;
/// The row of the heads.
pub(crate) const HEAD: u32 = OVER;
/// How many characters side by side can be read on one wide page.
const PAGE_WIDTH: usize = 210;
/// The first and the last day that sheets can tell; others stay texts.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=9999;

/// A column as it is laid out: one column of the table can take several, when its texts are too long for a cell.
struct Laid<'a> {
    column: &'a Column,
    /// The first place that it takes.
    at: u16,
    /// How many places it takes.
    places: u16,
    /// Whether it holds numbers. Codes of ratings belong to the words beside them.
    is_number: bool,
}

/// Writes a table into an empty sheet.
pub(crate) fn write(
    sheet: &mut Worksheet,
    tables: &Tables,
    table: &Sheet,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    let laid = laid(table)?;
    let width = laid.last().map_or(0, |last| last.at + last.places - 1);
    over(sheet, tables, table, look)?;
    heads(sheet, tables, &laid, look)?;
    let formats = Formats::new(look);
    let mut row = HEAD + 1;
    for values in &table.rows {
        write_row(sheet, row, values, &laid, tables, &formats)?;
        row += 1;
    }
    if table.rows.is_empty() {
        sheet.write_string_with_format(row, 0, cell::plain(&table.empty.lines()), &look.quiet())?;
        row += 1;
    }
    let last = row - 1;
    sheet.autofilter(HEAD, 0, last, width)?;
    // Item numbers such as 1.3 are meant as they stand.
    sheet.ignore_error_range(HEAD + 1, 0, last, width, IgnoreError::NumberStoredAsText)?;
    let keys = u16::try_from(table.key_columns).unwrap_or_default();
    sheet.set_freeze_panes(HEAD + 1, keys)?;
    look.print(sheet, HEAD, &tables.page)?;
    if keys > 0 {
        sheet.set_repeat_columns(0, keys - 1)?;
    }
    let characters: usize =
        laid.iter().map(|laid| usize::from(laid.column.width) * usize::from(laid.places)).sum();
    let pages = characters.div_ceil(PAGE_WIDTH).max(1);
    sheet.set_print_fit_to_pages(u16::try_from(pages).unwrap_or(u16::MAX), 0);
    sheet.set_header(format!(
        "&L{}&C{}&R{}",
        in_print(&tables.title.words),
        in_print(tables.sample.as_ref().map_or("", |sample| &sample.words)),
        in_print(&format!("{} {}", tables.kind.words, tables.day)),
    ));
    let columns: Vec<u16> = laid.iter().map(|laid| laid.at).collect();
    chart::insert(sheet, table, &columns, row + 1, look)
}

fn laid(table: &Sheet) -> Result<Vec<Laid<'_>>, XlsxError> {
    let mut at: u16 = 0;
    let mut all = Vec::new();
    for (place, column) in table.columns.iter().enumerate() {
        let needed = table.rows.iter().map(|row| match &row[place] {
            Value::Text(text) => cell::pieces(&cell::plain(&text.lines())).len(),
            _ => 1,
        });
        let places = u16::try_from(needed.max().unwrap_or(1).max(1));
        let places = places.map_err(|_| XlsxError::RowColumnLimitError)?;
        let is_number = column.id != "rating"
            && table.rows.iter().any(|row| matches!(row[place], Value::Number(_) | Value::Share(_)));
        all.push(Laid { column, at, places, is_number });
        at = at.checked_add(places).ok_or(XlsxError::RowColumnLimitError)?;
    }
    Ok(all)
}

/// The lines over the table.
fn over(sheet: &mut Worksheet, tables: &Tables, table: &Sheet, look: &Look) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, &table.name, &look.title())?;
    sheet.set_row_height(0, 22)?;
    let title = Look::with_text(look.at_start(Format::new().set_bold()), &tables.title);
    sheet.write_string_with_format(1, 0, cell::plain(&tables.title.words), &title)?;
    // The introduction runs over the columns beside it, so it stands on one line.
    let introduction = table.introduction.lines().replace('\n', " ");
    let introduction = match &tables.sample {
        Some(sample) => format!("{} · {introduction}", sample.words),
        None => introduction,
    };
    sheet.write_string_with_format(2, 0, cell::plain(&introduction), &look.own_way(look.quiet()))?;
    Ok(())
}

fn heads(sheet: &mut Worksheet, tables: &Tables, laid: &[Laid<'_>], look: &Look) -> Result<(), XlsxError> {
    let (of_text, of_number) = (look.head(), look.at_end(look.head()));
    let mut tallest: f64 = 0.0;
    for laid in laid {
        for number in 0..laid.places {
            let head = laid.column.head.lines();
            let head = match number {
                0 => head,
                more => {
                    tables.continued.replace("%{head}", &head).replace("%{number}", &(more + 1).to_string())
                }
            };
            let at = laid.at + number;
            sheet.set_column_width(at, f64::from(laid.column.width))?;
            let format = if laid.is_number { &of_number } else { &of_text };
            sheet.write_string_with_format(HEAD, at, cell::plain(&head), format)?;
            // The button of the filter takes some of the room.
            tallest = tallest
                .max(height(std::iter::once((head.as_str(), laid.column.width.saturating_sub(3).max(4)))));
        }
    }
    sheet.set_row_height(HEAD, tallest + 6.0)?;
    Ok(())
}

/// The formats of values, made once.
struct Formats {
    text: Format,
    number: Format,
    code: Format,
    share: Format,
    day: Format,
    pressing: Format,
}

impl Formats {
    fn new(look: &Look) -> Self {
        let (cell, end) = (look.at_start(look.cell()), look.at_end(look.cell()));
        Self {
            number: end.clone().set_num_format("0"),
            // With one place, 749 of 750 points are not shown as all.
            share: end.set_num_format("0.0%"),
            // Codes of ratings stand among texts.
            code: cell.clone().set_num_format("0"),
            day: cell.clone().set_num_format("yyyy-mm-dd"),
            pressing: look.own_way(cell.clone().set_bold().set_font_color(GAP)),
            text: cell,
        }
    }
}

fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    values: &[Value],
    laid: &[Laid<'_>],
    tables: &Tables,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let mut texts: Vec<(Cow<'_, str>, u16)> = Vec::new();
    for (value, laid) in values.iter().zip(laid) {
        let at = laid.at;
        for place in 0..laid.places {
            sheet.write_blank(row, at + place, &formats.text)?;
        }
        match value {
            Value::Empty => {}
            Value::Text(text) => {
                let whole = text.lines();
                let whole = cell::plain(&whole);
                let format = Look::with_text(formats.text.clone(), text);
                for (at, piece) in (at..).zip(cell::pieces(&whole)) {
                    let format = if cell::looks_like_formula(piece) {
                        &format.clone().set_quote_prefix()
                    } else {
                        &format
                    };
                    sheet.write_string_with_format(row, at, piece, format)?;
                }
                texts.push((Cow::Owned(whole.chars().take(8_000).collect()), laid.column.width));
            }
            Value::Number(number) => {
                let format = if laid.is_number { &formats.number } else { &formats.code };
                sheet.write_number_with_format(row, at, *number as f64, format)?;
            }
            Value::Share(share) => {
                sheet.write_number_with_format(row, at, *share, &formats.share)?;
            }
            Value::Day(day) if YEARS.contains(&day.year()) => {
                sheet.write_datetime_with_format(row, at, &excel_day(*day)?, &formats.day)?;
            }
            Value::Day(day) => {
                sheet.write_string_with_format(row, at, day.to_string(), &formats.text)?;
            }
            Value::Truth(truth) => {
                let is_pressing = *truth && matches!(laid.column.id, "critical_gap" | "overdue");
                let format = if is_pressing { &formats.pressing } else { &formats.text };
                sheet.write_string_with_format(row, at, &tables.truth[usize::from(*truth)], format)?;
            }
        }
    }
    sheet.set_row_height(row, height(texts.iter().map(|(text, width)| (text.as_ref(), *width))))?;
    Ok(())
}
