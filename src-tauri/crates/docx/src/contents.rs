//! The table of contents: a field that Word rebuilds when somebody asks for it, with its entries written already.
//!
//! Page numbers are known only to the program that lays out the pages, and a wrong number is worse than none: the entries
//! lead to their headings without one, and get numbers when the field is updated (F9). To have it updated on opening,
//! Word would first ask a question that worries people.

use checklist::Direction;

use crate::paragraph::{Paragraph, Run, bookmark};
use crate::style::Style;
use crate::xml::{Written, Xml};

/// What Word rebuilds it from: headings of two levels, with links.
const INSTRUCTION: &str = " TOC \\o \"1-2\" \\h \\z \\u ";
/// Fewer headings than these need no table of contents.
const WORTH: usize = 6;

/// A heading.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Of a part, or of something in one.
    pub(crate) level: Level,
    /// The words of the heading.
    pub(crate) runs: Vec<Run>,
    /// The bookmark of the heading.
    pub(crate) bookmark: u32,
}

/// The level of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// A part of the report.
    Part,
    /// A section, a group.
    Group,
    /// Something inside a group.
    Detail,
}

impl Level {
    pub(crate) fn style(self) -> Style {
        match self {
            Self::Part => Style::Heading1,
            Self::Group => Style::Heading2,
            Self::Detail => Style::Heading3,
        }
    }
}

/// Writes the table under its heading, when there is enough to find.
pub(crate) fn write(xml: &mut Xml, heading: Paragraph, entries: &[Entry], direction: Direction) -> Written {
    let listed: Vec<_> = entries.iter().filter(|entry| entry.level != Level::Detail).collect();
    if listed.len() < WORTH {
        return Ok(());
    }
    heading.on_new_page(true).write(xml)?;
    xml.element("w:sdt", &[], |xml| {
        xml.element("w:sdtPr", &[], |xml| {
            xml.element("w:docPartObj", &[], |xml| {
                xml.value("w:docPartGallery", "Table of Contents")?;
                xml.flag("w:docPartUnique", true)
            })
        })?;
        xml.element("w:sdtContent", &[], |xml| {
            for (at, entry) in listed.iter().enumerate() {
                let style = if entry.level == Level::Part { Style::Contents1 } else { Style::Contents2 };
                let line = Paragraph::new(style, direction).runs(entry.runs.clone());
                xml.element("w:p", &[], |xml| {
                    line.properties(xml)?;
                    if at == 0 {
                        mark(xml, "begin")?;
                        xml.element("w:r", &[], |xml| {
                            xml.element("w:instrText", &[("xml:space", "preserve")], |xml| {
                                xml.words(INSTRUCTION)
                            })
                        })?;
                        mark(xml, "separate")?;
                    }
                    let link = [("w:anchor", &*bookmark(entry.bookmark)), ("w:history", "1")];
                    xml.element("w:hyperlink", &link, |xml| line.content(xml))?;
                    if at + 1 == listed.len() { mark(xml, "end") } else { Ok(()) }
                })?;
            }
            Ok(())
        })
    })
}

fn mark(xml: &mut Xml, kind: &str) -> Written {
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]))
}
