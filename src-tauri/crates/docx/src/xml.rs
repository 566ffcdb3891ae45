//! Writes XML elements inside each other. What XML forbids in a text is replaced by U+FFFD, so that it is seen.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The result of writing. A buffer in memory never fails; the XML library writes to anything.
pub(crate) type Written = io::Result<()>;

/// The attributes of an element.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// An XML file that is being written.
pub(crate) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A whole file with one root.
    pub(crate) fn file(
        root: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self) -> Written,
    ) -> io::Result<Vec<u8>> {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        xml.element(root, attributes, inside)?;
        Ok(xml.0.into_inner())
    }

    /// An element with something inside.
    pub(crate) fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self) -> Written,
    ) -> Written {
        self.0.write_event(Event::Start(start(name, attributes)))?;
        inside(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing inside.
    pub(crate) fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> Written {
        self.0.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element that only has a value, as most properties of WordprocessingML.
    pub(crate) fn value(&mut self, name: &str, value: &str) -> Written {
        self.empty(name, &[("w:val", value)])
    }

    /// An element that is there when something holds.
    pub(crate) fn flag(&mut self, name: &str, holds: bool) -> Written {
        if holds { self.empty(name, &[]) } else { Ok(()) }
    }

    /// Words inside an element.
    pub(crate) fn words(&mut self, words: &str) -> Written {
        let escaped = partial_escape(legible(words));
        self.0.write_event(Event::Text(BytesText::from_escaped(escaped)))
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'a>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, legible(value).as_ref()));
    }
    start
}

/// The text with U+FFFD for each character that XML 1.0 forbids (its production 2, `Char`).
pub(crate) fn legible(text: &str) -> Cow<'_, str> {
    let forbidden = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(forbidden) {
        Cow::Owned(text.replace(forbidden, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_seen() {
        assert_eq!(legible("a\u{0}b\u{1b}c\u{ffff}\td\n"), "a\u{fffd}b\u{fffd}c\u{fffd}\td\n");
        assert!(matches!(legible("نص 😀"), Cow::Borrowed(_)));
    }

    #[test]
    fn words_and_attributes_stay_text() {
        let file = Xml::file("a", &[("b", "\"<&\u{1}")], |xml| xml.words("</a>&\u{2}")).unwrap();
        let text = String::from_utf8(file).unwrap();
        let parsed = roxmltree::Document::parse(&text).unwrap();
        assert_eq!(parsed.root_element().attribute("b"), Some("\"<&\u{fffd}"));
        assert_eq!(parsed.root_element().text(), Some("</a>&\u{fffd}"));
    }
}
