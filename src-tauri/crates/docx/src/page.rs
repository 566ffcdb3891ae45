//! The paper: its size and edges, and what stands at the head and the foot of every page but the first.

use std::io;

use checklist::Direction;
use report::{Document, Paper};

use crate::body::{in_own_direction, runs};
use crate::package::{DRAWING_TO, RELATIONS, WORD};
use crate::paragraph::{Field, Paragraph, Side};
use crate::style::{Look, Style};
use crate::table::Table;
use crate::xml::{Written, Xml};

/// The edges of the paper: 18 mm, in twentieths of a point.
const EDGE: u32 = 1021;

/// Width and height of the paper in twentieths of a point.
fn size(paper: Paper) -> (u32, u32) {
    match paper {
        Paper::A4 => (11906, 16838),
        Paper::Letter => (12240, 15840),
    }
}

/// The width between the edges.
pub(crate) fn width(document: &Document) -> u32 {
    size(document.style.paper).0 - 2 * EDGE
}

/// The properties of the pages, in the order of the schema (`CT_SectPr`).
pub(crate) fn properties(xml: &mut Xml, document: &Document) -> Written {
    let (width, height) = size(document.style.paper);
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "header")])?;
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")])?;
        xml.empty("w:pgSz", &[("w:w", &width.to_string()), ("w:h", &height.to_string())])?;
        let edge = EDGE.to_string();
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &edge),
                ("w:right", &edge),
                ("w:bottom", "1077"),
                ("w:left", &edge),
                ("w:header", "510"),
                ("w:footer", "567"),
                ("w:gutter", "0"),
            ],
        )?;
        xml.flag("w:titlePg", true)?;
        xml.flag("w:bidi", document.language.direction() == Direction::Rtl)
    })
}

/// The head: the organisation, and the mark of a sample.
pub(crate) fn header(document: &Document) -> io::Result<Vec<u8>> {
    let direction = document.language.direction();
    Xml::file("w:hdr", &spaces(), |xml| {
        let mut paragraph = Paragraph::new(Style::Header, direction);
        if let Some(organisation) = &document.cover.organisation {
            paragraph = paragraph.runs(runs(document, organisation, Look::Plain));
        }
        if let Some(sample) = &document.sample {
            if document.cover.organisation.is_some() {
                paragraph = paragraph.words(" · ", Look::Plain);
            }
            paragraph = paragraph.runs(runs(document, sample, Look::Essential));
        }
        paragraph.write(xml)
    })
}

/// The foot: project, day and page. A table keeps a long name out of the number.
pub(crate) fn footer(document: &Document) -> io::Result<Vec<u8>> {
    let direction = document.language.direction();
    let paragraph = || Paragraph::new(Style::Footer, direction);
    Xml::file("w:ftr", &spaces(), |xml| {
        let mut table = Table::plain(&document.name.words, direction, width(document), &[52, 24, 24]);
        table.row(vec![
            in_own_direction(document, Style::Footer, &document.name, Look::Plain).into(),
            paragraph().words(&document.day, Look::Plain).into(),
            number(&document.page, paragraph()).on(Side::End).into(),
        ]);
        table.write(xml)?;
        Paragraph::new(Style::Between, direction).write(xml)
    })
}

/// The number of a page as the language writes it, with fields in its places.
fn number(words: &str, mut paragraph: Paragraph) -> Paragraph {
    let mut rest = words;
    while let Some((before, place)) = rest.split_once("%{") {
        let (name, after) = place.split_once('}').unwrap_or((place, ""));
        if !before.is_empty() {
            paragraph = paragraph.words(before, Look::Plain);
        }
        paragraph = paragraph.field(if name == "pages" { Field::Pages } else { Field::Page });
        rest = after;
    }
    if rest.is_empty() { paragraph } else { paragraph.words(rest, Look::Plain) }
}

/// The name spaces of a part with text.
pub(crate) fn spaces() -> [(&'static str, &'static str); 5] {
    [
        ("xmlns:w", WORD),
        ("xmlns:r", RELATIONS),
        ("xmlns:wp", DRAWING_TO),
        ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:pic", crate::picture::PICTURE),
    ]
}
