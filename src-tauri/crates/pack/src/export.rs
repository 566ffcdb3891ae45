//! The prose of a pack in one language as a spreadsheet: a sheet of texts to correct, and a sheet that explains it.

use std::collections::HashMap;

use checklist::{Direction, Language};
use rust_xlsxwriter::{
    Color, ConditionalFormatBlank, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use crate::TEXT_LIMIT;
use crate::error::Error;
use crate::files::Files;
use crate::key;
use crate::mark::{Marks, fingerprint};
use crate::place::place;
use crate::prose::{self, Source};

/// Widths of the columns of texts, in characters: key, place, own language, text to correct, remark.
const WIDTHS: [f64; 5] = [22.0, 34.0, 60.0, 60.0, 36.0];
/// Columns of the sheet that explains: what people read, then the names and values for the program, hidden.
const ABOUT_WIDTHS: [f64; 2] = [28.0, 90.0];
const MARKS_AT: u16 = 3;

/// Colours as in print: grey for what stays, yellow for what is missing, the blue of headings.
const GREY: Color = Color::RGB(0x00F1_F3F5);
const GREY_TEXT: Color = Color::RGB(0x0059_636E);
const YELLOW: Color = Color::RGB(0x00FF_F2CC);
const BLUE: Color = Color::RGB(0x001F_4E79);
const LINE: Color = Color::RGB(0x00D0_D7DE);

/// The workbook for reviewing the texts of a language, as the bytes of an xlsx file. A language that the pack does not have yet
/// comes with empty cells. The same files give the same bytes.
///
/// # Errors
/// [`Error::Unusable`] and [`Error::Newer`] when the files are not those of a pack, [`Error::TextTooLong`] when a text does not
/// fit into a cell.
pub fn export(files: &Files, language: Language) -> Result<Vec<u8>, Error> {
    let source = Source::read(files, language)?;
    let sheet = Sheet::new(&source, language)?;
    sheet.workbook().map_err(|error| Error::SheetUnwritable { source: error.into() })
}

/// A row: key, place, text in the pack's own language, text to correct.
type Row = [String; 4];

struct Sheet {
    language: Language,
    own: Language,
    rows: Vec<Row>,
    marks: Marks,
}

impl Sheet {
    fn new(source: &Source, language: Language) -> Result<Self, Error> {
        let Source { framework, own, asked } = source;
        let mut rows = Vec::new();
        let mut texts = HashMap::new();
        for key in key::keys(framework, own, asked) {
            let name = key.to_string();
            let [of_own, of_asked] = [own, asked].map(|file| prose::text(file, &key).unwrap_or_default());
            if [&of_own, &of_asked].iter().any(|text| text.chars().count() > TEXT_LIMIT) {
                return Err(Error::TextTooLong { key: name, limit: TEXT_LIMIT });
            }
            let prints = [&of_own, &of_asked].map(|text| fingerprint(text));
            texts.insert(name.clone(), prints);
            rows.push([name, place(framework, own, asked, language, &key), of_own, of_asked]);
        }
        let heading = |name: &str| word(language, &format!("pack.sheet.column.{name}"), &[]);
        let marks = Marks {
            pack: framework.pack(),
            language,
            key: heading("key"),
            text: word(language, "pack.sheet.column.text", &[("language", language.native_name())]),
            remark: heading("remark"),
            texts,
        };
        Ok(Self { language, own: framework.language(), rows, marks })
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        // A day that is always the same: this crate knows no clock.
        let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
        self.texts(workbook.add_worksheet())?;
        self.about(workbook.add_worksheet())?;
        workbook.save_to_buffer()
    }

    fn texts(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(word(self.language, "pack.sheet.texts", &[]))?;
        sheet.set_right_to_left(self.language.direction() == Direction::Rtl);
        let headings = [
            self.marks.key.clone(),
            word(self.language, "pack.sheet.column.place", &[]),
            self.own.native_name().to_owned(),
            self.marks.text.clone(),
            self.marks.remark.clone(),
        ];
        let of_cell = |language: Language| written(cell(), language);
        let locked = cell().set_background_color(GREY).set_font_color(GREY_TEXT);
        let formats = [
            locked.clone(),
            written(locked, self.language),
            of_cell(self.own).set_background_color(GREY),
            of_cell(self.language).set_unlocked(),
            of_cell(self.language).set_unlocked(),
        ];
        for (column, ((heading, width), format)) in (0_u16..).zip(headings.iter().zip(WIDTHS).zip(&formats)) {
            sheet.set_column_width(column, width)?;
            sheet.set_column_format(column, format)?;
            sheet.write_string_with_format(0, column, heading, &heading_format(self.language))?;
        }
        for (number, [key, place, own, asked]) in (1_u32..).zip(&self.rows) {
            for (column, (text, format)) in (0_u16..).zip([key, place, own, asked].into_iter().zip(&formats))
            {
                if text.is_empty() {
                    sheet.write_blank(number, column, format)?;
                } else {
                    sheet.write_string_with_format(number, column, text, format)?;
                }
            }
            sheet.write_blank(number, 4, &formats[4])?;
            sheet.set_row_height(
                number,
                height([key, place, own, asked].into_iter().map(String::as_str).zip(WIDTHS)),
            )?;
        }
        let last = u32::try_from(self.rows.len()).unwrap_or(u32::MAX).max(1);
        let missing = ConditionalFormatBlank::new().set_format(Format::new().set_background_color(YELLOW));
        sheet.add_conditional_format(1, 3, last, 3, &missing)?;
        sheet.autofilter(0, 0, last, 4)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
        sheet.protect_with_options(&allowed());
        Ok(())
    }

    fn about(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(word(self.language, "pack.sheet.about", &[]))?;
        sheet.set_right_to_left(self.language.direction() == Direction::Rtl);
        let plain = written(Format::new().set_text_wrap().set_align(FormatAlign::Top), self.language);
        let bold = plain.clone().set_bold();
        for (column, width) in (0_u16..).zip(ABOUT_WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        let title = written(Format::new().set_bold().set_font_size(14), self.language);
        sheet.write_string_with_format(0, 0, word(self.language, "pack.sheet.heading", &[]), &title)?;
        let facts = [
            ("pack.sheet.fact.pack", self.marks.pack.id.as_str()),
            ("pack.sheet.fact.version", &self.marks.pack.version),
            ("pack.sheet.fact.language", self.language.native_name()),
        ];
        let mut at = 2;
        for (name, value) in facts {
            sheet.write_string_with_format(at, 0, word(self.language, name, &[]), &bold)?;
            sheet.write_string_with_format(at, 1, value, &plain)?;
            at += 1;
        }
        let args = [
            ("column", self.marks.text.as_str()),
            ("own", self.own.native_name()),
            ("remark", self.marks.remark.as_str()),
        ];
        let is_own = self.language == self.own;
        let steps = [
            "pack.sheet.how.edit",
            if is_own { "pack.sheet.how.empty_own" } else { "pack.sheet.how.empty" },
            "pack.sheet.how.means",
            "pack.sheet.how.forms",
            "pack.sheet.how.rows",
            "pack.sheet.how.changed",
            "pack.sheet.how.remark",
            "pack.sheet.how.back",
        ];
        for (number, step) in (1..).zip(steps) {
            at += 1;
            let label = if number == 1 { word(self.language, "pack.sheet.how", &[]) } else { String::new() };
            sheet.write_string_with_format(at, 0, label, &bold)?;
            let text = format!("{number}. {}", word(self.language, step, &args));
            sheet.set_row_height(at, height([(text.as_str(), ABOUT_WIDTHS[1])].into_iter()))?;
            sheet.write_string_with_format(at, 1, text, &plain)?;
        }
        sheet.set_print_area(0, 0, at, 1)?.set_print_fit_to_pages(1, 0);
        let keys: Vec<String> = self.rows.iter().map(|[key, ..]| key.clone()).collect();
        // LibreOffice lets the text of a hidden column run over its neighbours; filled cells keep it.
        let kept = Format::new().set_align(FormatAlign::Fill);
        for (number, (name, value)) in (0_u32..).zip(self.marks.rows(&keys)) {
            sheet.write_string_with_format(number, MARKS_AT, name, &kept)?;
            sheet.write_string_with_format(number, MARKS_AT + 1, value, &kept)?;
        }
        sheet.set_column_hidden(MARKS_AT)?;
        sheet.set_column_hidden(MARKS_AT + 1)?;
        sheet.protect();
        Ok(())
    }
}

/// The height of a row, in points, in which each text has room in a column of this width. An estimate, since a program alone
/// knows its fonts; left to itself, LibreOffice shows one line of a long text.
fn height<'a>(cells: impl Iterator<Item = (&'a str, f64)>) -> f64 {
    let lines = |(text, width): (&str, f64)| (text.chars().count() as f64 / width).ceil();
    // The highest row that the format has is 409 points.
    (cells.map(lines).fold(1.0, f64::max) * 15.0).min(405.0)
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

/// A cell of the table. Its content is a text even when it looks like a number, a date or a formula.
fn cell() -> Format {
    Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_num_format("@")
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE)
}

fn heading_format(language: Language) -> Format {
    let format = Format::new().set_bold().set_font_color(Color::White).set_background_color(BLUE);
    written(format.set_text_wrap().set_align(FormatAlign::VerticalCenter), language)
}

/// The way the texts of a language run, also in a sheet that runs the other way.
fn written(format: Format, language: Language) -> Format {
    match language.direction() {
        Direction::Ltr => format.set_reading_direction(1).set_align(FormatAlign::Left),
        Direction::Rtl => format.set_reading_direction(2).set_align(FormatAlign::Right),
    }
}

fn word(language: Language, name: &str, args: &[(&str, &str)]) -> String {
    i18n::text(language, name, args)
}
