//! The styles of the file: built-in ones of Word under their own names, so that navigation and contents work, and a few of
//! this report for what Word has no name for. Everything that looks alike has one style, so that one change in Word's
//! list of styles changes the whole report.
//!
//! The font is Arial for both scripts. Plex cannot be expected on the machine of a reader, and Word takes no second choice.
//! Arial has Latin and Arabic letters of one weight, comes with Windows and macOS, and LibreOffice replaces it by
//! Liberation Sans, whose letters are as wide. Calibri, the other candidate, has no Arabic letters and is no part of
//! LibreOffice. Arabic looks small in Arial, so it is set larger, as the program does on screen.

use std::io;

use checklist::{Direction, Language};
use report::Document;

use crate::xml::{Written, Xml};

/// The font of everything but boxes to tick.
pub(crate) const FONT: &str = "Arial";
/// The inks of the look, as Word writes colours.
const INK: &str = "15201F";
const QUIET: &str = "5C6865";
const GAP: &str = "A02F1B";
const HEMP: &str = "7D5310";
const HEMP_SOFT: &str = "F7ECD8";
const LINE: &str = "DDE1DC";
const EDGE: &str = "7F8986";
const GROUND: &str = "F3F4F1";
/// A quarter of the width between the edges of A4, in twentieths of a point.
const COLUMN: u32 = 2460;

/// A style of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    Caption,
    Bullet,
    Step,
    /// Over the table of contents.
    Contents,
    Contents1,
    Contents2,
    Header,
    Footer,
    /// Who made it, on the first page.
    Sender,
    /// The mark of a made-up project.
    Sample,
    /// A label with its values.
    Fact,
    /// A sentence of a summary.
    Sentence,
    /// Running text.
    Text,
    /// A small line that says where something belongs, or how to read it.
    Note,
    /// What the signs of a figure mean.
    Legend,
    /// The same, in a further line.
    MoreLegend,
    /// What a reader has to know before anything else, at the foot of the first page.
    Statement,
    /// The head of a column.
    Head,
    /// Words in a table.
    Cell,
    /// A number in a table.
    Number,
    /// A box or a sign in the middle of its cell.
    Middle,
    /// A small line in a table.
    Below,
    /// The label of what a person wrote.
    Label,
    /// What a person wrote, set apart from the words of the framework.
    Written,
    /// A line to write on.
    Line,
    /// Nothing, between two tables.
    Between,
}

/// A style of words inside a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// As the paragraph.
    Plain,
    Strong,
    Quiet,
    /// Critical gaps and what is late.
    Gap,
    /// Essential items.
    Essential,
    /// A box to tick, in a font that has it.
    Box,
}

/// How a style of paragraphs differs from the body text. Sizes are in half points, Latin and Arabic; lengths in twentieths
/// of a point.
struct Shape {
    style: Style,
    id: &'static str,
    name: &'static str,
    size: (u32, u32),
    bold: bool,
    colour: Colour,
    before: u32,
    after: u32,
    /// Stays with what follows.
    leads: bool,
    /// The level in the outline, from 0.
    level: Option<u32>,
    special: Special,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Colour {
    Ink,
    Quiet,
    Accent,
    Hemp,
}

/// What only a few styles have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Special {
    Nothing,
    /// An entry of the list with this number.
    List(u32),
    /// Four columns.
    Columns,
    /// The words hang after a tab at this place.
    Hangs(u32),
    /// Begins this far inside.
    Inside(u32),
    /// Stands at the end side.
    AtEnd,
    Centred,
    /// On a ground of its own.
    Ground,
    /// In a box.
    Framed,
    /// A line above it.
    LineAbove,
    /// A line below it.
    LineBelow,
    /// As low as can be.
    Flat,
}

const SHAPES: [Shape; 31] = {
    use Colour::{Accent, Hemp, Ink, Quiet};
    use Special::{
        AtEnd, Centred, Columns, Flat, Framed, Ground, Hangs, Inside, LineAbove, LineBelow, List, Nothing,
    };
    const fn shape(
        style: Style,
        id: &'static str,
        name: &'static str,
        size: (u32, u32),
        colour: Colour,
        space: (u32, u32),
        special: Special,
    ) -> Shape {
        let (before, after) = space;
        Shape {
            style,
            id,
            name,
            size,
            bold: false,
            colour,
            before,
            after,
            leads: false,
            level: None,
            special,
        }
    }
    const fn bold(shape: Shape) -> Shape {
        Shape { bold: true, ..shape }
    }
    const fn leads(shape: Shape) -> Shape {
        Shape { leads: true, ..shape }
    }
    const fn heading(level: u32, shape: Shape) -> Shape {
        Shape { level: Some(level), bold: true, leads: true, ..shape }
    }
    [
        bold(shape(Style::Title, "Title", "Title", (56, 60), Accent, (60, 360), Nothing)),
        shape(Style::Subtitle, "Subtitle", "Subtitle", (24, 26), Quiet, (760, 60), Nothing),
        heading(0, shape(Style::Heading1, "Heading1", "heading 1", (36, 40), Accent, (240, 140), Nothing)),
        heading(1, shape(Style::Heading2, "Heading2", "heading 2", (26, 29), Accent, (320, 80), Nothing)),
        heading(2, shape(Style::Heading3, "Heading3", "heading 3", (21, 24), Ink, (200, 60), Nothing)),
        bold(leads(shape(Style::Caption, "Caption", "caption", (20, 23), Ink, (240, 40), Nothing))),
        shape(Style::Bullet, "ListBullet", "List Bullet", (17, 20), Ink, (0, 30), List(1)),
        shape(Style::Step, "ListNumber", "List Number", (19, 22), Ink, (0, 60), List(2)),
        bold(leads(shape(Style::Contents, "TOCHeading", "TOC Heading", (36, 40), Accent, (0, 140), Nothing))),
        bold(shape(Style::Contents1, "TOC1", "toc 1", (20, 23), Ink, (140, 40), Nothing)),
        shape(Style::Contents2, "TOC2", "toc 2", (18, 21), Ink, (0, 30), Inside(280)),
        shape(Style::Header, "Header", "header", (16, 18), Quiet, (0, 0), Nothing),
        shape(Style::Footer, "Footer", "footer", (16, 18), Quiet, (0, 0), Nothing),
        bold(shape(Style::Sender, "ReportSender", "Report Sender", (22, 25), Ink, (0, 80), Nothing)),
        bold(shape(Style::Sample, "ReportSample", "Report Sample", (19, 22), Hemp, (160, 0), Framed)),
        shape(Style::Fact, "ReportFact", "Report Fact", (19, 22), Ink, (0, 60), Hangs(2700)),
        shape(Style::Sentence, "ReportSentence", "Report Sentence", (21, 23), Ink, (0, 40), Nothing),
        shape(Style::Text, "BodyText", "Body Text", (19, 22), Ink, (60, 100), Nothing),
        shape(Style::Note, "ReportNote", "Report Note", (17, 20), Quiet, (40, 80), Nothing),
        shape(Style::Legend, "ReportLegend", "Report Legend", (16, 19), Quiet, (60, 20), Columns),
        shape(Style::MoreLegend, "ReportLegendMore", "Report Legend More", (16, 19), Quiet, (0, 20), Columns),
        shape(Style::Statement, "ReportStatement", "Report Statement", (16, 19), Quiet, (0, 0), LineAbove),
        leads(shape(Style::Head, "TableHead", "Table Head", (16, 19), Quiet, (0, 0), Nothing)),
        shape(Style::Cell, "TableText", "Table Text", (17, 19), Ink, (0, 0), Nothing),
        shape(Style::Number, "TableNumber", "Table Number", (17, 19), Ink, (0, 0), AtEnd),
        shape(Style::Middle, "TableSign", "Table Sign", (18, 21), Ink, (0, 0), Centred),
        shape(Style::Below, "TableNote", "Table Note", (15, 17), Quiet, (0, 0), Nothing),
        leads(shape(Style::Label, "ReportLabel", "Report Label", (16, 19), Quiet, (60, 0), Nothing)),
        shape(Style::Written, "ReportWritten", "Report Written", (18, 21), Ink, (20, 60), Ground),
        shape(Style::Line, "ReportLine", "Report Line", (16, 19), Quiet, (220, 20), LineBelow),
        shape(Style::Between, "TableGap", "Table Gap", (8, 8), Ink, (0, 0), Flat),
    ]
};

impl Style {
    /// The id by which a paragraph names it.
    pub(crate) fn id(self) -> &'static str {
        SHAPES.iter().find(|shape| shape.style == self).map_or("Normal", |shape| shape.id)
    }

    /// Whether it is for the cells of tables.
    pub(crate) fn in_table(self) -> bool {
        matches!(self, Self::Head | Self::Cell | Self::Number | Self::Middle | Self::Below | Self::Label)
    }
}

impl Look {
    /// The id by which a run names it.
    pub(crate) fn id(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Strong => Some("Strong"),
            Self::Quiet => Some("ReportQuiet"),
            Self::Gap => Some("ReportGap"),
            Self::Essential => Some("ReportEssential"),
            Self::Box => Some("ReportBox"),
        }
    }
}

/// The styles of the two kinds of tables.
pub(crate) const LINED: &str = "ReportTable";
pub(crate) const PLAIN: &str = "ReportFigure";

/// The tag of a language with the region that Word wants to find its dictionary.
pub(crate) fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        Language::Fr => "fr-FR",
        Language::Es => "es-ES",
        Language::Ar => "ar-SA",
    }
}

/// The languages of text that says nothing about its own: first for letters from left to right, then for the others.
pub(crate) fn tags(document: &Document) -> (&'static str, &'static str) {
    let languages = [Some(document.language), document.second];
    let of = |direction, otherwise| {
        let mut found = languages.iter().flatten().filter(|language| language.direction() == direction);
        tag(found.next().copied().unwrap_or(otherwise))
    };
    (of(Direction::Ltr, Language::En), of(Direction::Rtl, Language::Ar))
}

/// The file of styles.
pub(crate) fn styles(document: &Document) -> io::Result<Vec<u8>> {
    let accent = document.style.accent.as_str().trim_start_matches('#').to_uppercase();
    Xml::file("w:styles", &[("xmlns:w", crate::package::WORD)], |xml| {
        defaults(xml, document)?;
        normal(xml, document.language.direction())?;
        for shape in &SHAPES {
            paragraph_style(xml, shape, &accent)?;
        }
        looks(xml)?;
        tables(xml)
    })
}

fn defaults(xml: &mut Xml, document: &Document) -> Written {
    let (latin, arabic) = tags(document);
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                let font = [("w:ascii", FONT), ("w:hAnsi", FONT), ("w:eastAsia", FONT), ("w:cs", FONT)];
                xml.empty("w:rFonts", &font)?;
                xml.value("w:color", INK)?;
                xml.value("w:sz", "19")?;
                xml.value("w:szCs", "22")?;
                xml.empty("w:lang", &[("w:val", latin), ("w:eastAsia", "en-US"), ("w:bidi", arabic)])
            })
        })?;
        xml.element("w:pPrDefault", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:spacing", &[("w:after", "0"), ("w:line", "276"), ("w:lineRule", "auto")])
            })
        })
    })
}

/// A paragraph that somebody adds later runs as the report does.
fn normal(xml: &mut Xml, direction: Direction) -> Written {
    let attributes = [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")];
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", "Normal")?;
        xml.flag("w:qFormat", true)?;
        xml.element("w:pPr", &[], |xml| {
            xml.flag("w:widowControl", true)?;
            xml.flag("w:bidi", direction == Direction::Rtl)
        })
    })?;
    for (kind, id, name) in [
        ("character", "DefaultParagraphFont", "Default Paragraph Font"),
        ("table", "TableNormal", "Normal Table"),
        ("numbering", "NoList", "No List"),
    ] {
        xml.element("w:style", &[("w:type", kind), ("w:default", "1"), ("w:styleId", id)], |xml| {
            xml.value("w:name", name)?;
            xml.value("w:uiPriority", "99")?;
            xml.flag("w:semiHidden", true)?;
            xml.flag("w:unhideWhenUsed", true)?;
            if kind != "table" {
                return Ok(());
            }
            xml.element("w:tblPr", &[], |xml| {
                length(xml, "w:tblInd", 0)?;
                margins(xml, 0, 108)
            })
        })?;
    }
    Ok(())
}

fn paragraph_style(xml: &mut Xml, shape: &Shape, accent: &str) -> Written {
    let own = shape.id.starts_with("Report") || shape.id.starts_with("Table");
    let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", shape.id)];
    if own {
        attributes.push(("w:customStyle", "1"));
    }
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", shape.name)?;
        xml.value("w:basedOn", "Normal")?;
        if shape.level.is_some() || shape.style == Style::Caption {
            xml.value("w:next", Style::Text.id())?;
        }
        xml.value("w:uiPriority", if own { "20" } else { "9" })?;
        xml.flag("w:qFormat", true)?;
        xml.element("w:pPr", &[], |xml| paragraph_shape(xml, shape))?;
        xml.element("w:rPr", &[], |xml| {
            xml.flag("w:b", shape.bold)?;
            xml.flag("w:bCs", shape.bold)?;
            let colour = match shape.colour {
                Colour::Ink => INK,
                Colour::Quiet => QUIET,
                Colour::Accent => accent,
                Colour::Hemp => HEMP,
            };
            xml.value("w:color", colour)?;
            xml.value("w:sz", &shape.size.0.to_string())?;
            xml.value("w:szCs", &shape.size.1.to_string())
        })
    })
}

/// In the order of the schema.
fn paragraph_shape(xml: &mut Xml, shape: &Shape) -> Written {
    xml.flag("w:keepNext", shape.leads)?;
    xml.flag("w:keepLines", shape.leads)?;
    if let Special::List(number) = shape.special {
        xml.element("w:numPr", &[], |xml| xml.value("w:numId", &number.to_string()))?;
    }
    match shape.special {
        Special::Framed => borders(xml, &["w:top", "w:left", "w:bottom", "w:right"], HEMP, "3")?,
        Special::LineAbove => borders(xml, &["w:top"], LINE, "8")?,
        // Between as well: lines that touch would share one at the end.
        Special::LineBelow => borders(xml, &["w:bottom", "w:between"], EDGE, "1")?,
        _ => {}
    }
    match shape.special {
        Special::Framed => shade(xml, HEMP_SOFT)?,
        Special::Ground => shade(xml, GROUND)?,
        _ => {}
    }
    let tabs = match shape.special {
        Special::Hangs(place) => vec![place],
        Special::Columns => vec![COLUMN, 2 * COLUMN, 3 * COLUMN],
        _ => Vec::new(),
    };
    if !tabs.is_empty() {
        xml.element("w:tabs", &[], |xml| {
            let mut tabs = tabs.iter().map(u32::to_string);
            // Word reads "left" as the start of a paragraph's own direction.
            tabs.try_for_each(|place| xml.empty("w:tab", &[("w:val", "left"), ("w:pos", &place)]))
        })?;
    }
    let (before, after) = (shape.before.to_string(), shape.after.to_string());
    let mut spacing = vec![("w:before", before.as_str()), ("w:after", after.as_str())];
    if shape.special == Special::Flat {
        spacing.extend([("w:line", "120"), ("w:lineRule", "exact")]);
    } else if shape.style.in_table() {
        spacing.extend([("w:line", "240"), ("w:lineRule", "auto")]);
    } else if shape.size.0 > 24 {
        spacing.extend([("w:line", "252"), ("w:lineRule", "auto")]);
    }
    xml.empty("w:spacing", &spacing)?;
    match shape.special {
        Special::Hangs(place) => {
            let place = place.to_string();
            xml.empty("w:ind", &[("w:left", &place), ("w:hanging", &place)])?;
        }
        Special::Inside(place) => xml.empty("w:ind", &[("w:left", &place.to_string())])?,
        Special::Ground | Special::Framed => xml.empty("w:ind", &[("w:left", "60"), ("w:right", "60")])?,
        _ => {}
    }
    // Lines on one ground are one block.
    xml.flag("w:contextualSpacing", shape.special == Special::Ground)?;
    match shape.special {
        // The end side: Word reads "right" as the end of a paragraph's own direction.
        Special::AtEnd => xml.value("w:jc", "right")?,
        Special::Centred => xml.value("w:jc", "center")?,
        _ => {}
    }
    match shape.level {
        Some(level) => xml.value("w:outlineLvl", &level.to_string()),
        None => Ok(()),
    }
}

fn borders(xml: &mut Xml, sides: &[&str], colour: &str, space: &str) -> Written {
    xml.element("w:pBdr", &[], |xml| sides.iter().try_for_each(|side| border(xml, side, "6", colour, space)))
}

/// A line; its width is in eighths of a point.
fn border(xml: &mut Xml, side: &str, width: &str, colour: &str, space: &str) -> Written {
    xml.empty(side, &[("w:val", "single"), ("w:sz", width), ("w:space", space), ("w:color", colour)])
}

fn shade(xml: &mut Xml, colour: &str) -> Written {
    xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)])
}

fn looks(xml: &mut Xml) -> Written {
    let looks = [
        (Look::Strong, "Strong", true, None),
        (Look::Quiet, "Report Quiet", false, Some(QUIET)),
        (Look::Gap, "Report Gap", true, Some(GAP)),
        (Look::Essential, "Report Essential", false, Some(HEMP)),
        (Look::Box, "Report Box", false, None),
    ];
    for (look, name, bold, colour) in looks {
        let Some(id) = look.id() else { continue };
        xml.element("w:style", &[("w:type", "character"), ("w:styleId", id)], |xml| {
            xml.value("w:name", name)?;
            xml.value("w:basedOn", "DefaultParagraphFont")?;
            xml.value("w:uiPriority", "22")?;
            xml.flag("w:qFormat", true)?;
            xml.element("w:rPr", &[], |xml| {
                if look == Look::Box {
                    // Arial has no ballot box; this font of Windows has, and others replace it by one that has.
                    let font = "Segoe UI Symbol";
                    let fonts = [("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)];
                    xml.empty("w:rFonts", &fonts)?;
                }
                xml.flag("w:b", bold)?;
                xml.flag("w:bCs", bold)?;
                if let Some(colour) = colour {
                    xml.value("w:color", colour)?;
                }
                if look == Look::Box {
                    xml.value("w:sz", "24")?;
                    xml.value("w:szCs", "24")?;
                }
                Ok(())
            })
        })?;
    }
    Ok(())
}

fn tables(xml: &mut Xml) -> Written {
    table_style(xml, LINED, "Report Table", 46, |xml| {
        xml.element("w:tblBorders", &[], |xml| {
            border(xml, "w:bottom", "4", LINE, "0")?;
            border(xml, "w:insideH", "4", LINE, "0")
        })
    })?;
    table_style(xml, PLAIN, "Report Figure", 22, |_| Ok(()))
}

fn table_style(
    xml: &mut Xml,
    id: &str,
    name: &str,
    above: u32,
    lines: impl FnOnce(&mut Xml) -> Written,
) -> Written {
    let attributes = [("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", id)];
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", name)?;
        xml.value("w:basedOn", "TableNormal")?;
        xml.value("w:uiPriority", "40")?;
        xml.flag("w:qFormat", true)?;
        xml.element("w:tblPr", &[], |xml| {
            length(xml, "w:tblInd", 0)?;
            lines(xml)?;
            margins(xml, above, 70)
        })?;
        xml.element("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.element("w:tcPr", &[], |xml| {
                xml.element("w:tcBorders", &[], |xml| border(xml, "w:bottom", "8", EDGE, "0"))?;
                xml.value("w:vAlign", "bottom")
            })
        })
    })
}

/// A length of tables.
pub(crate) fn length(xml: &mut Xml, name: &str, length: u32) -> Written {
    xml.empty(name, &[("w:w", &length.to_string()), ("w:type", "dxa")])
}

fn margins(xml: &mut Xml, above: u32, beside: u32) -> Written {
    xml.element("w:tblCellMar", &[], |xml| {
        length(xml, "w:top", above)?;
        length(xml, "w:left", beside)?;
        length(xml, "w:bottom", above)?;
        length(xml, "w:right", beside)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_style_has_one_shape_and_one_name() {
        let ids: BTreeSet<_> = SHAPES.iter().map(|shape| shape.id).collect();
        let names: BTreeSet<_> = SHAPES.iter().map(|shape| shape.name).collect();
        assert_eq!((ids.len(), names.len()), (SHAPES.len(), SHAPES.len()));
        assert!(SHAPES.iter().all(|shape| shape.style.id() == shape.id));
    }
}
