//! Paragraphs and what stands in them, with their properties in the order of the schema.

use checklist::{Direction, Language};

use crate::direction;
use crate::picture::Picture;
use crate::style::{self, Look, Style};
use crate::xml::{Written, Xml};

/// A paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph {
    style: Style,
    direction: Direction,
    /// On which side it stands, seen from its own direction.
    side: Side,
    new_page: bool,
    /// Stays with the next one although its style does not ask for it.
    leads: bool,
    bookmark: Option<u32>,
    inlines: Vec<Inline>,
}

/// A side of the page, from the direction of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Where its style puts it.
    OfStyle,
    /// Where its lines end, because it runs against the document and keeps to the document's side.
    End,
}

#[derive(Clone, Debug)]
enum Inline {
    Run(Run),
    Picture(Picture),
    Tab,
    Field(Field),
}

/// Words of one direction and one look.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    /// The words.
    pub(crate) words: String,
    /// How they run.
    pub(crate) direction: Direction,
    /// How they look.
    pub(crate) look: Look,
    /// Their language, when it is another than that of the document.
    pub(crate) language: Option<Language>,
}

/// What the word processor counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// The number of the page.
    Page,
    /// The number of pages.
    Pages,
}

/// The name of a bookmark. Word makes names of this form for its tables of contents.
pub(crate) fn bookmark(number: u32) -> String {
    format!("_Toc{number:06}")
}

impl Paragraph {
    pub(crate) fn new(style: Style, direction: Direction) -> Self {
        Self {
            style,
            direction,
            side: Side::OfStyle,
            new_page: false,
            leads: false,
            bookmark: None,
            inlines: Vec::new(),
        }
    }

    pub(crate) fn on(mut self, side: Side) -> Self {
        self.side = side;
        self
    }

    pub(crate) fn on_new_page(mut self, new_page: bool) -> Self {
        self.new_page = new_page;
        self
    }

    pub(crate) fn leading(mut self) -> Self {
        self.leads = true;
        self
    }

    pub(crate) fn marked(mut self, bookmark: u32) -> Self {
        self.bookmark = Some(bookmark);
        self
    }

    pub(crate) fn runs(mut self, runs: impl IntoIterator<Item = Run>) -> Self {
        self.inlines.extend(runs.into_iter().map(Inline::Run));
        self
    }

    /// Words in the direction of the paragraph, in the language of the document.
    pub(crate) fn words(self, words: &str, look: Look) -> Self {
        let runs = direction::stretches(words, self.direction).into_iter();
        let run = |(direction, words): (Direction, &str)| Run {
            words: words.to_owned(),
            direction,
            look,
            language: None,
        };
        let runs: Vec<_> = runs.map(run).collect();
        self.runs(runs)
    }

    pub(crate) fn picture(mut self, picture: Picture) -> Self {
        self.inlines.push(Inline::Picture(picture));
        self
    }

    pub(crate) fn tab(mut self) -> Self {
        self.inlines.push(Inline::Tab);
        self
    }

    pub(crate) fn field(mut self, field: Field) -> Self {
        self.inlines.push(Inline::Field(field));
        self
    }

    /// How many characters it has.
    pub(crate) fn length(&self) -> usize {
        let words = self.inlines.iter().map(|inline| match inline {
            Inline::Run(run) => run.words.len(),
            _ => 1,
        });
        words.sum()
    }

    pub(crate) fn write(&self, xml: &mut Xml) -> Written {
        xml.element("w:p", &[], |xml| {
            self.properties(xml)?;
            let Some(number) = self.bookmark else { return self.content(xml) };
            let (id, name) = (number.to_string(), bookmark(number));
            xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)])?;
            self.content(xml)?;
            xml.empty("w:bookmarkEnd", &[("w:id", &id)])
        })
    }

    /// The properties in the order of the schema (`CT_PPr`).
    pub(crate) fn properties(&self, xml: &mut Xml) -> Written {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", self.style.id())?;
            xml.flag("w:keepNext", self.leads)?;
            xml.flag("w:pageBreakBefore", self.new_page)?;
            // Said of every paragraph: the style says it for the document, and a paragraph may run against that.
            xml.value("w:bidi", if self.direction == Direction::Rtl { "1" } else { "0" })?;
            match self.side {
                Side::OfStyle => Ok(()),
                Side::End => xml.value("w:jc", "right"),
            }
        })
    }

    /// What stands in it.
    pub(crate) fn content(&self, xml: &mut Xml) -> Written {
        self.inlines.iter().try_for_each(|inline| match inline {
            Inline::Run(run) => run.write(xml),
            Inline::Picture(picture) => xml.element("w:r", &[], |xml| picture.write(xml)),
            Inline::Tab => xml.element("w:r", &[], |xml| xml.empty("w:tab", &[])),
            Inline::Field(field) => field.write(xml, self.direction),
        })
    }
}

impl Run {
    pub(crate) fn write(&self, xml: &mut Xml) -> Written {
        xml.element("w:r", &[], |xml| {
            self.properties(xml)?;
            let words = self.words.replace("\r\n", "\n").replace('\r', "\n");
            for (at, line) in words.split('\n').enumerate() {
                if at > 0 {
                    xml.empty("w:br", &[])?;
                }
                for (at, words) in line.split('\t').enumerate() {
                    if at > 0 {
                        xml.empty("w:tab", &[])?;
                    }
                    if !words.is_empty() {
                        xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.words(words))?;
                    }
                }
            }
            Ok(())
        })
    }

    /// The properties in the order of the schema (`CT_RPr`).
    fn properties(&self, xml: &mut Xml) -> Written {
        let rtl = self.direction == Direction::Rtl;
        if self.look == Look::Plain && !rtl && self.language.is_none() {
            return Ok(());
        }
        xml.element("w:rPr", &[], |xml| {
            if let Some(id) = self.look.id() {
                xml.value("w:rStyle", id)?;
            }
            xml.flag("w:rtl", rtl)?;
            let Some(language) = self.language else { return Ok(()) };
            let attribute = if rtl { "w:bidi" } else { "w:val" };
            xml.empty("w:lang", &[(attribute, style::tag(language))])
        })
    }
}

impl Field {
    /// The number in it is a first one; every word processor counts anew when it lays out the page.
    fn write(self, xml: &mut Xml, direction: Direction) -> Written {
        let instruction = match self {
            Self::Page => " PAGE ",
            Self::Pages => " NUMPAGES ",
        };
        xml.element("w:fldSimple", &[("w:instr", instruction)], |xml| {
            Run { words: "1".to_owned(), direction, look: Look::Plain, language: None }.write(xml)
        })
    }
}
