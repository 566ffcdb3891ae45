//! Makes Arabic in a PDF readable for other programs: for search, copying and reading aloud.
//!
//! Typst tells of every glyph the whole cluster that it belongs to. A letter with a vowel sign is two glyphs, so that it was
//! read twice; and programs turn the letters of a ligature round, because they read its glyph from left to right. Here a letter
//! means itself, its sign means itself, and a ligature means the one character that Unicode has for it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The characters for ligatures, by their letters.
static LIGATURES: LazyLock<HashMap<String, char>> = LazyLock::new(|| {
    let forms = ('\u{fbea}'..='\u{fd3d}').chain('\u{fd50}'..='\u{fdfb}').chain('\u{fef5}'..='\u{fefc}');
    let mut ligatures = HashMap::new();
    for form in forms {
        let letters: String = std::iter::once(form).nfkc().collect();
        if letters.chars().count() > 1 && letters.chars().all(is_letter) {
            ligatures.entry(letters).or_insert(form);
        }
    }
    ligatures
});

/// A font of a PDF.
pub(crate) struct Font {
    /// The object that says what its glyphs mean.
    meanings: ObjectId,
    /// The glyphs that take room. A sign over a letter takes none.
    wide: HashSet<u16>,
}

impl Font {
    /// What a glyph means that was told to mean a cluster. None when that is right already.
    fn meaning(&self, glyph: u16, cluster: &str) -> Option<String> {
        if cluster.chars().count() < 2
            || !cluster.chars().all(|letter| is_letter(letter) || is_combining_mark(letter))
        {
            return None;
        }
        let wide = self.wide.contains(&glyph);
        let part: String = cluster.chars().filter(|letter| is_combining_mark(*letter) != wide).collect();
        let meaning = LIGATURES.get(&part).map_or_else(|| part.clone(), char::to_string);
        (!meaning.is_empty() && meaning != cluster).then_some(meaning)
    }
}

/// What several glyphs mean that are drawn as one: their letters, and the signs over them. None when that is right already.
fn together(cluster: &str) -> Option<String> {
    let (signs, letters): (String, String) = cluster.chars().partition(|letter| is_combining_mark(*letter));
    let ligature = LIGATURES.get(&letters)?;
    Some(format!("{ligature}{signs}"))
}

/// The fonts of a document by their objects.
pub(crate) struct Fonts(HashMap<ObjectId, Font>);

impl Fonts {
    pub(crate) fn of(document: &Document) -> Self {
        let fonts = document.objects.iter().filter_map(|(id, object)| {
            let font = object.as_dict().ok()?;
            if font.get(b"Subtype").and_then(Object::as_name).ok()? != b"Type0" {
                return None;
            }
            let meanings = font.get(b"ToUnicode").and_then(Object::as_reference).ok()?;
            let parts = font.get(b"DescendantFonts").and_then(Object::as_array).ok()?;
            let glyphs = document.dereference(parts.first()?).ok()?.1.as_dict().ok()?;
            Some((*id, Font { meanings, wide: wide(glyphs) }))
        });
        Self(fonts.collect())
    }

    /// Corrects what the glyphs of all fonts mean.
    pub(crate) fn correct_meanings(&self, document: &mut Document) -> lopdf::Result<()> {
        for font in self.0.values() {
            let stream = document.get_object_mut(font.meanings)?.as_stream_mut()?;
            let map = String::from_utf8_lossy(&stream.decompressed_content()?).into_owned();
            stream.set_plain_content(map_corrected(&map, font).into_bytes());
        }
        Ok(())
    }

    /// The fonts that a page chooses by name.
    pub(crate) fn on_page(&self, document: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, &Font> {
        let fonts = || -> lopdf::Result<&Dictionary> {
            let resources = document.get_dict_in_dict(document.get_dictionary(page)?, b"Resources")?;
            document.get_dict_in_dict(resources, b"Font")
        };
        let Ok(fonts) = fonts() else { return BTreeMap::new() };
        let named = fonts.iter();
        named
            .filter_map(|(name, font)| Some((name.clone(), self.0.get(&font.as_reference().ok()?)?)))
            .collect()
    }
}

/// An Arabic letter.
fn is_letter(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{750}'..='\u{77f}')
}

/// The glyphs that take room: the array says `first last width` and `first [width width …]`.
fn wide(font: &Dictionary) -> HashSet<u16> {
    let mut wide = HashSet::new();
    let Ok(widths) = font.get(b"W").and_then(Object::as_array) else { return wide };
    let number = |object: &Object| object.as_i64().ok().and_then(|number| u16::try_from(number).ok());
    let takes_room = |object: &Object| object.as_float().is_ok_and(|width| width != 0.0);
    let mut widths = widths.iter();
    while let (Some(first), Some(next)) = (widths.next().and_then(number), widths.next()) {
        if let Ok(each) = next.as_array() {
            wide.extend((first..).zip(each).filter(|(_, width)| takes_room(width)).map(|(glyph, _)| glyph));
        } else if let Some(last) = number(next)
            && widths.next().is_some_and(takes_room)
        {
            wide.extend(first..=last);
        }
    }
    wide
}

/// The table of meanings: lines of `<glyph> <letters>`.
fn map_corrected(map: &str, font: &Font) -> String {
    let line = |line: &str| -> Option<String> {
        let (glyph, letters) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let number = u16::from_str_radix(glyph, 16).ok()?;
        Some(format!("<{glyph}> <{}>", hex(&font.meaning(number, &letters_of(letters)?)?)))
    };
    map.lines().map(|old| line(old).unwrap_or_else(|| old.to_owned()) + "\n").collect()
}

/// Corrects what a page says about single glyphs.
pub(crate) fn correct_text(content: &mut Content, fonts: &BTreeMap<Vec<u8>, &Font>) {
    for at in 0..content.operations.len() {
        let (before, after) = content.operations.split_at_mut(at + 1);
        let Some(text) = before.last_mut().and_then(actual_text) else { continue };
        let Some(cluster) = letters_of_utf16(text) else { continue };
        let meaning = match only_glyph(after) {
            Some((name, glyph)) => fonts.get(name).and_then(|font| font.meaning(glyph, &cluster)),
            None => together(&cluster),
        };
        if let Some(meaning) = meaning {
            *text = utf16(&meaning);
        }
    }
}

/// The text that a marked part says to be, as UTF-16 with its mark.
fn actual_text(operation: &mut Operation) -> Option<&mut Vec<u8>> {
    if operation.operator != "BDC" {
        return None;
    }
    let properties = operation.operands.get_mut(1)?.as_dict_mut().ok()?;
    match properties.get_mut(b"ActualText").ok()? {
        Object::String(text, _) => Some(text),
        _ => None,
    }
}

/// The name of the font that is chosen next, and the glyph that is drawn with it. None when there are several.
fn only_glyph(operations: &[Operation]) -> Option<(&[u8], u16)> {
    let mut name = None;
    for Operation { operator, operands } in operations {
        match operator.as_str() {
            "Tf" => name = Some(operands.first()?.as_name().ok()?),
            "Tj" => return Some((name?, glyph(operands)?)),
            "TJ" => return Some((name?, glyph(operands.first()?.as_array().ok()?)?)),
            "EMC" => return None,
            _ => {}
        }
    }
    None
}

/// The one glyph of some strings, with the moves between them.
fn glyph(strings: &[Object]) -> Option<u16> {
    let bytes: Vec<u8> = strings.iter().filter_map(|part| part.as_str().ok()).flatten().copied().collect();
    let [high, low] = bytes[..] else { return None };
    Some(u16::from_be_bytes([high, low]))
}

/// Letters from UTF-16 that begins with its mark.
fn letters_of_utf16(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(&[0xFE, 0xFF])?;
    let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    String::from_utf16(&units.collect::<Vec<_>>()).ok()
}

fn utf16(letters: &str) -> Vec<u8> {
    let units = letters.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}

/// Letters from UTF-16 in hexadecimal digits.
fn letters_of(hex: &str) -> Option<String> {
    let unit = |at: usize| u16::from_str_radix(hex.get(at..at + 4)?, 16).ok();
    let units: Vec<u16> = (0..hex.len()).step_by(4).map(unit).collect::<Option<_>>()?;
    String::from_utf16(&units).ok()
}

fn hex(letters: &str) -> String {
    letters.encode_utf16().map(|unit| format!("{unit:04X}")).collect()
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    fn font() -> Font {
        let widths = vec![
            0.into(),
            0.into(),
            472.into(),
            1.into(),
            2.into(),
            600.into(),
            5.into(),
            Object::Array(vec![300.into(), 0.into(), 20.into()]),
        ];
        Font { meanings: (0, 0), wide: wide(&dictionary! { "W" => widths }) }
    }

    #[test]
    fn glyphs_that_take_room_are_known() {
        assert_eq!(font().wide, HashSet::from([0, 1, 2, 5, 7]));
    }

    #[test]
    fn a_letter_and_its_sign_mean_themselves() {
        let map = "4 beginbfchar\n<0001> <062F0651>\n<0006> <062F0651>\n<0002> <06440627>\n<0005> <00660069>\nendbfchar\n";
        let corrected = map_corrected(map, &font());
        assert_eq!(
            corrected,
            "4 beginbfchar\n<0001> <062F>\n<0006> <0651>\n<0002> <FEFB>\n<0005> <00660069>\nendbfchar\n"
        );
    }

    /// What each marked part of a page says to be, corrected.
    fn said(page: &[u8]) -> Vec<String> {
        let font = font();
        let fonts = BTreeMap::from([(b"f1".to_vec(), &font)]);
        let mut content = Content::decode(page).unwrap();
        correct_text(&mut content, &fonts);
        let texts = content.operations.iter_mut().filter_map(actual_text);
        texts.map(|text| letters_of_utf16(text).unwrap()).collect()
    }

    #[test]
    fn what_a_page_says_of_a_glyph_is_corrected_too() {
        let page = b"/Span<</ActualText<FEFF062F0651>>>BDC 0 Tr/f1 9 Tf 1 0 0 1 0 0 Tm(\\000\\006)Tj \
            EMC/Span<</ActualText<FEFF062F0651>>>BDC/f1 9 Tf 1 0 0 1 0 0 Tm[<0001>-3<0006>]TJ EMC";
        assert_eq!(said(page), ["\u{651}", "\u{62f}\u{651}"]);
        let page = b"/Span<</ActualText<FEFF06440627064B>>>BDC/f1 9 Tf 1 0 0 1 0 0 Tm[<0001>-3<0006>]TJ EMC";
        assert_eq!(said(page), ["\u{fefb}\u{64b}"]);
        assert!(said(b"(no such text)Tj").is_empty());
    }
}
