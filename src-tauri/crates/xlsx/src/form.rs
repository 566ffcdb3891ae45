//! A checklist to fill in as a workbook: a sheet of items whose answers alone can be changed, what the ratings mean, and how to
//! fill it in.

use checklist::Rating;
use report::FormSheet;
use report::text::Text;
use rust_xlsxwriter::{
    DataValidation, DocProperties, Format, FormatAlign, FormatBorder, IgnoreError, ProtectionOptions,
    Workbook, Worksheet, XlsxError,
};

use crate::cell;
use crate::error::Error;
use crate::look::{self, EDGE, Look, QUIET, SUNKEN, height, in_print};
use crate::marks;

/// The row of the heads, under the name of the sheet, that of the project and how to begin.
const HEAD: u32 = 3;
/// Widths of the columns, in characters: id, number, section, item, rating, reason, note.
const WIDTHS: [u16; 7] = [10, 8, 26, 62, 11, 34, 46];
/// The place of the first column to fill in.
const ANSWERS_AT: u16 = 4;
/// Columns of the sheet that says how to fill it in: what people read, then the names and values for the program, hidden.
const HOW_WIDTH: u16 = 110;
const MARKS_AT: u16 = 2;
/// How much a spreadsheet can say about what is refused, in units of UTF-16.
const TITLE_LIMIT: usize = 32;
const SENTENCE_LIMIT: usize = 255;

/// A checklist to fill in as the bytes of an xlsx file. What comes back is read by [`filled`](crate::filled()).
///
/// # Errors
/// [`Error`] when there are more items than a sheet can have.
pub fn form(form: &FormSheet) -> Result<Vec<u8>, Error> {
    let look = Look::of(&form.style, form.language);
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(cell::plain(&form.title.words))
        .set_subject(cell::plain(&form.names[0]))
        .set_creation_datetime(&look::excel_day(form.date)?);
    workbook.set_properties(&properties);
    items(workbook.add_worksheet(), form, &look)?;
    ratings(workbook.add_worksheet(), form, &look)?;
    about(workbook.add_worksheet(), form, &look)?;
    Ok(workbook.save_to_buffer()?)
}

fn items(sheet: &mut Worksheet, form: &FormSheet, look: &Look) -> Result<(), XlsxError> {
    sheet.set_name(&form.names[0])?;
    over(sheet, &form.names[0], &form.title, look)?;
    if let Some(first) = form.how.first() {
        let format = look.own_way(look.quiet());
        sheet.write_string_with_format(2, 0, cell::plain(&first.lines().replace('\n', " ")), &format)?;
    }
    let heads = &form.heads;
    let all =
        [&heads.id, &heads.number, &heads.section, &heads.item, &heads.rating, &heads.reason, &heads.note];
    let open = look.at_start(look.cell()).set_num_format("@").set_border(FormatBorder::Thin);
    let open = open.set_border_color(EDGE).set_unlocked();
    for (column, (head, width)) in (0_u16..).zip(all.into_iter().zip(WIDTHS)) {
        sheet.set_column_width(column, f64::from(width))?;
        sheet.write_string_with_format(HEAD, column, cell::plain(&head.lines()), &look.head())?;
    }
    sheet.set_row_height(HEAD, 36)?;
    let locked = look.at_start(look.cell()).set_background_color(SUNKEN);
    let id = locked.clone().set_font_color(QUIET);
    // A digit that is chosen may become a number; both are read.
    let rating = open.clone().set_num_format("General").set_align(FormatAlign::Center);
    for (row, item) in (HEAD + 1..).zip(&form.rows) {
        sheet.write_string_with_format(row, 0, &item.id, &id)?;
        sheet.write_string_with_format(row, 1, &item.number, &locked)?;
        for (column, text) in [(2, &item.section), (3, &item.text)] {
            let format = Look::with_text(locked.clone(), text);
            sheet.write_string_with_format(row, column, cell::plain(&text.lines()), &format)?;
        }
        sheet.write_blank(row, ANSWERS_AT, &rating)?;
        sheet.write_blank(row, ANSWERS_AT + 1, &open)?;
        sheet.write_blank(row, ANSWERS_AT + 2, &open)?;
        let texts = [(item.section.lines(), WIDTHS[2]), (item.text.lines(), WIDTHS[3])];
        let high = height(texts.iter().map(|(text, width)| (text.as_str(), *width)));
        sheet.set_row_height(row, high.max(33.0))?;
    }
    let last = HEAD + u32::try_from(form.rows.len()).unwrap_or(u32::MAX).max(1);
    sheet.add_data_validation(HEAD + 1, ANSWERS_AT, last, ANSWERS_AT, &choices(form)?)?;
    sheet.ignore_error_range(HEAD + 1, 0, last, 6, IgnoreError::NumberStoredAsText)?;
    sheet.autofilter(HEAD, 0, last, 6)?;
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    look.print(sheet, HEAD, &form.page)?;
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_header(format!("&L{}&R{}", in_print(&form.title.words), in_print(&form.names[0])));
    sheet.protect_with_options(&allowed());
    Ok(())
}

/// The codes of the ratings to choose from, and what is said when something else is typed.
fn choices(form: &FormSheet) -> Result<DataValidation, XlsxError> {
    let short = |text: &str, limit: usize| -> String {
        let mut units = 0;
        text.chars()
            .take_while(|c| {
                units += c.len_utf16();
                units <= limit
            })
            .collect()
    };
    let codes: Vec<&str> = form.answers.iter().map(|answer| answer.rating.code()).collect();
    // What the codes mean stands beside the cell that is being filled in, when there is room for it.
    let meanings: Vec<String> = form
        .answers
        .iter()
        .map(|answer| format!("{}: {}", answer.rating.code(), answer.label.words))
        .collect();
    let meanings = meanings.join("\n");
    let mut choices = DataValidation::new()
        .allow_list_strings(&codes)?
        .set_error_title(short(&form.refusal[0], TITLE_LIMIT))?
        .set_error_message(short(&form.refusal[1], SENTENCE_LIMIT))?;
    if meanings.encode_utf16().count() <= SENTENCE_LIMIT {
        choices = choices
            .set_input_title(short(&form.heads.rating.words, TITLE_LIMIT))?
            .set_input_message(cell::plain(&meanings))?;
    }
    Ok(choices)
}

fn ratings(sheet: &mut Worksheet, form: &FormSheet, look: &Look) -> Result<(), XlsxError> {
    sheet.set_name(&form.names[1])?;
    over(sheet, &form.names[1], &form.title, look)?;
    let widths = [14, 30, 90];
    for (column, width) in (0_u16..).zip(widths) {
        sheet.set_column_width(column, f64::from(width))?;
        sheet.write_blank(HEAD, column, &look.head())?;
    }
    for (column, head) in (0_u16..).zip(&form.answer_heads) {
        sheet.write_string_with_format(HEAD, column, cell::plain(&head.lines()), &look.head())?;
    }
    let text = look.at_start(look.cell());
    for (row, answer) in (HEAD + 1..).zip(&form.answers) {
        sheet.write_string_with_format(row, 0, answer.rating.code(), &text.clone().set_bold())?;
        for (column, said) in [(1, &answer.label), (2, &answer.help)] {
            let format = Look::with_text(text.clone(), said);
            sheet.write_string_with_format(row, column, cell::plain(&said.lines()), &format)?;
        }
        let help = answer.help.lines();
        sheet.set_row_height(row, height(std::iter::once((help.as_str(), widths[2]))))?;
    }
    let last = HEAD + u32::try_from(Rating::ALL.len()).unwrap_or_default();
    sheet.ignore_error_range(HEAD + 1, 0, last, 0, IgnoreError::NumberStoredAsText)?;
    look.print(sheet, HEAD, &form.page)?;
    sheet.set_print_fit_to_pages(1, 0);
    sheet.protect();
    Ok(())
}

fn about(sheet: &mut Worksheet, form: &FormSheet, look: &Look) -> Result<(), XlsxError> {
    sheet.set_name(&form.names[2])?;
    over(sheet, &form.names[2], &form.title, look)?;
    sheet.set_column_width(0, f64::from(HOW_WIDTH))?;
    let format = look.own_way(look.at_start(Format::new().set_text_wrap().set_align(FormatAlign::Top)));
    let mut row = HEAD;
    for (number, step) in (1..).zip(&form.how) {
        let step = format!("{number}. {}", step.lines());
        sheet.set_row_height(row, height(std::iter::once((step.as_str(), HOW_WIDTH))))?;
        sheet.write_string_with_format(row, 0, cell::plain(&step), &format)?;
        row += 1;
    }
    let pack = Format::new().set_font_color(QUIET);
    sheet.write_string_with_format(row + 1, 0, form.pack.to_string(), &look.at_start(pack))?;
    // LibreOffice lets the text of a hidden column run over its neighbours; filled cells keep it.
    let kept = Format::new().set_align(FormatAlign::Fill).set_num_format("@");
    for (row, (name, value)) in (0_u32..).zip(marks::rows(form)) {
        sheet.write_string_with_format(row, MARKS_AT, name, &kept)?;
        sheet.write_string_with_format(row, MARKS_AT + 1, value, &kept)?;
    }
    sheet.set_column_hidden(MARKS_AT)?;
    sheet.set_column_hidden(MARKS_AT + 1)?;
    look.print(sheet, 0, &form.page)?;
    sheet.set_print_fit_to_pages(1, 0);
    sheet.protect();
    Ok(())
}

/// The name of a sheet, and that of the project under it.
fn over(sheet: &mut Worksheet, name: &str, title: &Text, look: &Look) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, name, &look.title())?;
    sheet.set_row_height(0, 22)?;
    let format = Look::with_text(look.at_start(Format::new().set_bold()), title);
    sheet.write_string_with_format(1, 0, cell::plain(&title.words), &format)?;
    Ok(())
}

/// What may be done to the locked sheet without unlocking it.
fn allowed() -> ProtectionOptions {
    ProtectionOptions {
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    }
}
