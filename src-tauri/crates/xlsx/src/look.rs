//! How sheets look: the colours and lines of the program, and the accent of the organisation.

use checklist::{Direction, Language};
use jiff::civil::Date;
use report::text::{Text, Voice};
use report::{Paper, Style};
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// The tokens of the look that a sheet needs, for paper.
pub(crate) const INK: Color = Color::RGB(0x0015_201F);
pub(crate) const QUIET: Color = Color::RGB(0x005C_6865);
pub(crate) const LINE: Color = Color::RGB(0x00DD_E1DC);
pub(crate) const EDGE: Color = Color::RGB(0x007F_8986);
pub(crate) const SUNKEN: Color = Color::RGB(0x00F3_F4F1);
pub(crate) const TRACK: Color = Color::RGB(0x00E9_ECE8);
pub(crate) const GAP: Color = Color::RGB(0x00A0_2F1B);
pub(crate) const RATE_LINE: Color = Color::RGB(0x003D_7482);

/// What the sheets of a workbook have in common.
pub(crate) struct Look {
    pub(crate) accent: Color,
    pub(crate) direction: Direction,
    paper: Paper,
}

impl Look {
    pub(crate) fn of(style: &Style, language: Language) -> Self {
        let hex = style.accent.as_str().trim_start_matches('#');
        Self {
            accent: u32::from_str_radix(hex, 16).map_or(INK, Color::RGB),
            direction: language.direction(),
            paper: style.paper,
        }
    }

    /// The heading over a sheet.
    pub(crate) fn title(&self) -> Format {
        self.own_way(self.at_start(Format::new().set_bold().set_font_size(15).set_font_color(self.accent)))
    }

    /// What stands under the heading.
    pub(crate) fn quiet(&self) -> Format {
        self.at_start(Format::new().set_font_color(QUIET))
    }

    /// The head of a column.
    pub(crate) fn head(&self) -> Format {
        let format = Format::new().set_bold().set_font_color(Color::White).set_background_color(self.accent);
        self.own_way(self.at_start(format).set_text_wrap().set_align(FormatAlign::VerticalCenter))
    }

    /// At the side where reading begins. What runs the other way stands there too, so that columns have one edge.
    pub(crate) fn at_start(&self, format: Format) -> Format {
        format.set_align(match self.direction {
            Direction::Ltr => FormatAlign::Left,
            Direction::Rtl => FormatAlign::Right,
        })
    }

    /// At the side where reading ends, as numbers stand.
    pub(crate) fn at_end(&self, format: Format) -> Format {
        let format = format.set_align(match self.direction {
            Direction::Ltr => FormatAlign::Right,
            Direction::Rtl => FormatAlign::Left,
        });
        format.set_indent(1)
    }

    /// A cell of a table.
    pub(crate) fn cell(&self) -> Format {
        Format::new()
            .set_font_color(INK)
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(LINE)
    }

    /// A cell whose text runs the way of the sheet.
    pub(crate) fn own_way(&self, format: Format) -> Format {
        running(format, self.direction)
    }

    /// A cell with a text. Whose language is known runs its way; what a person typed runs as its first letters do.
    pub(crate) fn with_text(format: Format, text: &Text) -> Format {
        match text.language {
            Some(language) if text.voice != Voice::Person => running(format, language.direction()),
            Some(_) | None => format,
        }
    }

    /// The paper, wide, with the heads of columns on each page and the number of the page at its foot.
    pub(crate) fn print(&self, sheet: &mut Worksheet, head: u32, page: &str) -> Result<(), XlsxError> {
        // The numbers of the format for A4 and Letter.
        let paper = match self.paper {
            Paper::A4 => 9,
            Paper::Letter => 1,
        };
        let page = in_print(page).replace("%{page}", "&P").replace("%{pages}", "&N");
        sheet
            .set_landscape()
            .set_paper_size(paper)
            .set_margins(0.5, 0.5, 0.75, 0.75, 0.3, 0.3)
            .set_repeat_rows(head, head)?
            .set_footer(format!("&C{page}"));
        sheet.set_right_to_left(self.direction == Direction::Rtl);
        Ok(())
    }
}

fn running(format: Format, direction: Direction) -> Format {
    match direction {
        Direction::Ltr => format.set_reading_direction(1),
        Direction::Rtl => format.set_reading_direction(2),
    }
}

/// A text for the head or foot of pages, where `&` begins an instruction and all together may have 255 characters.
pub(crate) fn in_print(text: &str) -> String {
    let short: String = text.chars().filter(|c| !c.is_control()).take(70).collect();
    short.replace('&', "&&")
}

/// A day as the format counts days.
pub(crate) fn excel_day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let [month, day] = [date.month(), date.day()].map(i8::unsigned_abs);
    ExcelDateTime::from_ymd(date.year().unsigned_abs(), month, day)
}

/// The height of a row, in points, in which each text has room in a column of this width. An estimate, since a program alone
/// knows its fonts; left to itself, LibreOffice shows one line of a long text.
pub(crate) fn height<'a>(cells: impl Iterator<Item = (&'a str, u16)>) -> f64 {
    let lines = |(text, width): (&str, u16)| -> f64 {
        text.lines().map(|line| (line.chars().count() as f64 * 1.05 / f64::from(width)).ceil().max(1.0)).sum()
    };
    // The highest row that the format has is 409 points.
    (cells.map(lines).fold(1.0, f64::max) * 15.0 + 3.0).min(405.0)
}
