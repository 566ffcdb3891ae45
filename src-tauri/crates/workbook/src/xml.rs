//! The XML of a workbook as a stream of steps. A document type, which could define entities, is refused.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, escape};

use super::{Error, unreadable};

/// What comes next in a part. Names are without their prefix.
pub(super) enum Step<'a> {
    Open(&'a str, &'a BytesStart<'a>),
    Close(&'a str),
    Text(Cow<'a, str>),
}

/// Goes through a part from its beginning to its end.
pub(super) fn steps(part: &str, mut visit: impl FnMut(Step<'_>) -> Result<(), Error>) -> Result<(), Error> {
    let mut reader = Reader::from_str(part.strip_prefix('\u{feff}').unwrap_or(part));
    reader.config_mut().expand_empty_elements = true;
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(tag) => visit(Step::Open(tag.local_name().as_ref(), &tag))?,
            Event::End(tag) => visit(Step::Close(tag.local_name().as_ref()))?,
            Event::Text(text) => visit(Step::Text(text.xml10_content()))?,
            Event::CData(text) => visit(Step::Text(text.xml10_content()))?,
            Event::GeneralRef(name) => {
                let text = match name.resolve_char_ref().map_err(broken)? {
                    Some(c) => Cow::Owned(c.to_string()),
                    None => escape::resolve_predefined_entity(&name)
                        .map(Cow::Borrowed)
                        .ok_or_else(|| unreadable("it uses an entity that is not known"))?,
                };
                visit(Step::Text(text))?;
            }
            Event::DocType(_) => return Err(unreadable("it has a document type")),
            Event::Eof => return Ok(()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The value of an attribute without prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, Error> {
    value(tag, |key| key == name)
}

/// The value of a sheet's attribute `id`, which has the prefix of relations; `sheetId` is another one.
pub(super) fn relation(tag: &BytesStart<'_>) -> Result<Option<String>, Error> {
    value(tag, |key| key.ends_with(":id"))
}

fn value(tag: &BytesStart<'_>, is_meant: impl Fn(&str) -> bool) -> Result<Option<String>, Error> {
    // Without the search for duplicates, which takes ever longer with many attributes; the first counts.
    for found in tag.attributes().with_checks(false) {
        let found = found.map_err(broken)?;
        if is_meant(found.key.as_ref()) {
            return Ok(Some(escape::unescape(&found.value).map_err(broken)?.into_owned()));
        }
    }
    Ok(None)
}

fn broken(error: impl std::fmt::Display) -> Error {
    unreadable(&error.to_string())
}

/// The column of a place such as `C12`, from 0; none when it has another form.
pub(super) fn column(place: &str) -> Option<u32> {
    let letters = place.split(|c: char| !c.is_ascii_alphabetic()).next()?;
    if !(1..=3).contains(&letters.len()) {
        return None;
    }
    let number = letters.bytes().fold(0, |sum, b| sum * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1);
    Some(number - 1)
}

/// Replaces `_x000D_` and its like, by which the format writes characters that XML cannot hold.
pub(super) fn unescape_controls(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()));
        let code = code.filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        if let Some(c) = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            plain.push(c);
            rest = &rest[at + 7..];
        } else {
            plain.push_str("_x");
            rest = &rest[at + 2..];
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}
