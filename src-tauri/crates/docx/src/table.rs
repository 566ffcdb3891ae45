//! Tables with a head that repeats on every page, rows that stay whole, and columns that begin at the start side.

use checklist::Direction;

use crate::paragraph::Paragraph;
use crate::style::{self, length};
use crate::xml::{Written, Xml};

/// A row with more characters than this may break across pages. It is less than half a page, so that no row is forced
/// onto a page that it does not fit.
const WHOLE: usize = 1500;

/// The room above a row that begins another group.
const APART: u32 = 140;
/// The room beside words in narrow columns.
const TIGHT: u32 = 20;

/// A table.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// What it is about, for those who do not see it.
    title: String,
    style: &'static str,
    direction: Direction,
    /// The widths of its columns in twentieths of a point.
    widths: Vec<u32>,
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    cells: Vec<Cell>,
    head: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    paragraphs: Vec<Paragraph>,
    /// How many columns it covers beside its own.
    further: usize,
    merge: Option<Merge>,
    /// Without a line above it, because it belongs to the row before.
    joined: bool,
    /// Further from the row before, because another group begins.
    apart: bool,
    /// With little room beside its words, because there are many columns.
    tight: bool,
}

/// A cell that reaches over rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Merge {
    /// The first of them.
    Begins,
    /// One that is covered.
    Goes,
}

impl From<Vec<Paragraph>> for Cell {
    fn from(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, ..Self::default() }
    }
}

impl From<Paragraph> for Cell {
    fn from(paragraph: Paragraph) -> Self {
        vec![paragraph].into()
    }
}

impl Cell {
    pub(crate) fn over(mut self, columns: usize) -> Self {
        self.further = columns.saturating_sub(1);
        self
    }

    pub(crate) fn merged(mut self, merge: Merge) -> Self {
        self.merge = Some(merge);
        self
    }

    pub(crate) fn tight(mut self) -> Self {
        self.tight = true;
        self
    }

    pub(crate) fn apart(mut self) -> Self {
        self.apart = true;
        self
    }

    pub(crate) fn joined(mut self) -> Self {
        self.joined = true;
        self
    }
}

impl Table {
    /// A table in which lines divide the rows. `shares` are the widths of its columns in any unit, `width` is that of the
    /// table.
    pub(crate) fn lined(title: &str, direction: Direction, width: u32, shares: &[u32]) -> Self {
        Self::new(title, style::LINED, direction, width, shares)
    }

    /// A table for a figure, without lines.
    pub(crate) fn plain(title: &str, direction: Direction, width: u32, shares: &[u32]) -> Self {
        Self::new(title, style::PLAIN, direction, width, shares)
    }

    fn new(title: &str, style: &'static str, direction: Direction, width: u32, shares: &[u32]) -> Self {
        let whole = shares.iter().sum::<u32>().max(1);
        let widths = shares.iter().map(|share| width * share / whole).collect();
        Self { title: title.to_owned(), style, direction, widths, rows: Vec::new() }
    }

    /// The width of a column.
    pub(crate) fn width(&self, column: usize) -> u32 {
        self.widths.get(column).copied().unwrap_or_default()
    }

    /// A row of heads, which repeats on every page.
    pub(crate) fn head(&mut self, cells: Vec<Cell>) {
        self.rows.push(Row { cells, head: true });
    }

    /// A row.
    pub(crate) fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(Row { cells, head: false });
    }

    pub(crate) fn write(&self, xml: &mut Xml) -> Written {
        xml.element("w:tbl", &[], |xml| {
            self.properties(xml)?;
            xml.element("w:tblGrid", &[], |xml| {
                let mut columns = self.widths.iter();
                columns.try_for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]))
            })?;
            self.rows.iter().try_for_each(|row| self.write_row(xml, row))
        })
    }

    /// The properties in the order of the schema (`CT_TblPr`).
    fn properties(&self, xml: &mut Xml) -> Written {
        xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", self.style)?;
            xml.flag("w:bidiVisual", self.direction == Direction::Rtl)?;
            length(xml, "w:tblW", self.widths.iter().sum())?;
            xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
            let head = self.rows.iter().any(|row| row.head);
            let (value, first) = if head { ("06A0", "1") } else { ("0680", "0") };
            let look = [
                ("w:val", value),
                ("w:firstRow", first),
                ("w:lastRow", "0"),
                ("w:firstColumn", "1"),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ];
            xml.empty("w:tblLook", &look)?;
            xml.value("w:tblCaption", &self.title)
        })
    }

    fn write_row(&self, xml: &mut Xml, row: &Row) -> Written {
        xml.element("w:tr", &[], |xml| {
            let letters =
                row.cells.iter().flat_map(|cell| &cell.paragraphs).map(Paragraph::length).sum::<usize>();
            let whole = row.head || letters <= WHOLE;
            if whole {
                xml.element("w:trPr", &[], |xml| {
                    xml.flag("w:cantSplit", true)?;
                    xml.flag("w:tblHeader", row.head)
                })?;
            }
            let mut column = 0;
            row.cells.iter().try_for_each(|cell| {
                let columns = column..=column + cell.further;
                let width = columns.map(|column| self.width(column)).sum();
                column += 1 + cell.further;
                let middle = self.style == style::PLAIN && !row.head;
                cell.write(xml, width, middle, self.direction)
            })
        })
    }
}

impl Cell {
    fn write(&self, xml: &mut Xml, width: u32, middle: bool, direction: Direction) -> Written {
        xml.element("w:tc", &[], |xml| {
            // In the order of the schema (`CT_TcPr`).
            xml.element("w:tcPr", &[], |xml| {
                length(xml, "w:tcW", width)?;
                if self.further > 0 {
                    xml.value("w:gridSpan", &(self.further + 1).to_string())?;
                }
                match self.merge {
                    Some(Merge::Begins) => xml.value("w:vMerge", "restart")?,
                    Some(Merge::Goes) => xml.value("w:vMerge", "continue")?,
                    None => {}
                }
                if self.joined {
                    xml.element("w:tcBorders", &[], |xml| xml.empty("w:top", &[("w:val", "nil")]))?;
                }
                if self.apart {
                    xml.element("w:tcMar", &[], |xml| length(xml, "w:top", APART))?;
                } else if self.tight {
                    xml.element("w:tcMar", &[], |xml| {
                        length(xml, "w:left", TIGHT)?;
                        length(xml, "w:right", TIGHT)
                    })?;
                }
                if middle {
                    // A drawing stands beside the middle of its label.
                    xml.value("w:vAlign", "center")?;
                }
                Ok(())
            })?;
            // A cell ends with a paragraph.
            if self.paragraphs.is_empty() {
                return Paragraph::new(style::Style::Cell, direction).write(xml);
            }
            self.paragraphs.iter().try_for_each(|paragraph| paragraph.write(xml))
        })
    }
}
