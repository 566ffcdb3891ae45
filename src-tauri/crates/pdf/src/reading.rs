//! Makes Arabic in a PDF readable for other programs: for search, copying and reading aloud.
//!
//! Typst tells of every glyph the whole cluster that it belongs to. A letter with a vowel sign is two glyphs, so that it was
//! read twice; and programs turn the letters of a ligature round, because they read its glyph from left to right. Here a letter
//! means itself, its sign means itself, and a ligature means the one character that Unicode has for it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::streams::{find, unpacked};

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
struct Font {
    /// The number of the object that says what its glyphs mean.
    meanings: usize,
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

/// What the pages of a PDF draw and what their glyphs mean, corrected and not compressed, by the numbers of these streams.
/// `bodies` are all objects as typst writes them.
pub(crate) fn corrected(bodies: &[Option<&[u8]>]) -> BTreeMap<usize, Vec<u8>> {
    let text =
        |number: usize| bodies.get(number).copied().flatten().and_then(|body| std::str::from_utf8(body).ok());
    let content = |number: usize| bodies.get(number).copied().flatten().and_then(unpacked);
    let mut fonts = HashMap::new();
    for number in 0..bodies.len() {
        let Some(body) = text(number).filter(|body| body.starts_with("<</Type/Font/Subtype/Type0")) else {
            continue;
        };
        let (Some(meanings), Some(glyphs)) =
            (reference(body, "/ToUnicode "), reference(body, "/DescendantFonts["))
        else {
            continue;
        };
        let wide = text(glyphs).map(wide).unwrap_or_default();
        fonts.insert(number, Font { meanings, wide });
    }

    let mut streams = BTreeMap::new();
    for font in fonts.values() {
        if let Some(map) = content(font.meanings).and_then(|map| String::from_utf8(map).ok()) {
            streams.insert(font.meanings, map_corrected(&map, font).into_bytes());
        }
    }
    for number in 0..bodies.len() {
        let Some(page) = text(number).filter(|body| body.starts_with("<</Type/Page/")) else { continue };
        let (Some(resources), Some(contents)) =
            (reference(page, "/Resources "), reference(page, "/Contents "))
        else {
            continue;
        };
        let (Some(resources), Some(content)) = (text(resources), content(contents)) else { continue };
        let names = names(resources);
        let font = |name: &str| names.get(name).and_then(|number| fonts.get(number));
        streams.insert(contents, content_corrected(&content, font).unwrap_or(content));
    }
    streams
}

/// An Arabic letter.
fn is_letter(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{750}'..='\u{77f}')
}

/// The number of the object that stands after a word.
fn reference(body: &str, word: &str) -> Option<usize> {
    body.split_once(word)?.1.split(' ').next()?.parse().ok()
}

/// The fonts of a page by their names on it.
fn names(resources: &str) -> HashMap<&str, usize> {
    let fonts = resources
        .split_once("/Font<<")
        .and_then(|(_, rest)| rest.split_once(">>"))
        .map_or("", |(fonts, _)| fonts);
    let pairs = fonts.split('/').filter_map(|font| font.split_once(' '));
    pairs.filter_map(|(name, rest)| Some((name, rest.split(' ').next()?.parse().ok()?))).collect()
}

/// The glyphs that take room: the array says `first last width` and `first [width width …]`.
fn wide(font: &str) -> HashSet<u16> {
    let mut wide = HashSet::new();
    let Some((_, widths)) = font.split_once("/W[") else { return wide };
    let spaced = widths.replace('[', " [ ").replace(']', " ] ");
    let mut words = spaced.split_ascii_whitespace();
    while let Some(first) = words.next().and_then(|first| first.parse::<u16>().ok()) {
        match words.next() {
            Some("[") => {
                let each = words.by_ref().take_while(|word| *word != "]");
                wide.extend((first..).zip(each).filter(|(_, width)| *width != "0").map(|(glyph, _)| glyph));
            }
            Some(last) => {
                if let (Ok(last), Some(width)) = (last.parse::<u16>(), words.next())
                    && width != "0"
                {
                    wide.extend(first..=last);
                }
            }
            None => break,
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

/// What a page draws, with what it says about single glyphs. None when nothing changes.
fn content_corrected<'f>(content: &[u8], font: impl Fn(&str) -> Option<&'f Font>) -> Option<Vec<u8>> {
    const BEGIN: &[u8] = b"/ActualText<FEFF";
    let mut written = Vec::new();
    let mut rest = content;
    while let Some(at) = find(rest, BEGIN).map(|at| at + BEGIN.len()) {
        let end = at + find(&rest[at..], b">")?;
        let (letters, after) = (std::str::from_utf8(&rest[at..end]).ok()?, &rest[end..]);
        let meaning = letters_of(letters).and_then(|cluster| match only_glyph(after) {
            Some((name, glyph)) => font(name)?.meaning(glyph, &cluster),
            None => together(&cluster),
        });
        written.extend_from_slice(&rest[..at]);
        written.extend_from_slice(
            meaning.map_or_else(|| letters.to_owned(), |meaning| hex(&meaning)).as_bytes(),
        );
        rest = after;
    }
    if written.is_empty() {
        return None;
    }
    written.extend_from_slice(rest);
    Some(written)
}

/// The name of the font that is chosen next, and the glyph that is drawn with it. None when there are several.
fn only_glyph(content: &[u8]) -> Option<(&str, u16)> {
    let chosen = find(content, b" Tf")?;
    let name = content[..chosen].iter().rposition(|byte| *byte == b'/')?;
    let name = std::str::from_utf8(&content[name + 1..chosen]).ok()?.split(' ').next()?;
    let mut rest = &content[chosen + find(&content[chosen..], b"Tm")? + 2..];
    let mut glyphs = Vec::new();
    loop {
        let (&next, after) = rest.split_first()?;
        rest = after;
        match next {
            b'(' => {
                while rest.first()? != &b')' {
                    let (byte, after) = byte(rest)?;
                    glyphs.push(byte);
                    rest = after;
                }
            }
            b'<' => {
                let (digits, after) = rest.split_at_checked(find(rest, b">")?)?;
                for pair in digits.chunks(2) {
                    glyphs.push(u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?);
                }
                rest = after;
            }
            b'T' => break,
            _ => {}
        }
    }
    let [high, low] = glyphs[..] else { return None };
    Some((name, u16::from_be_bytes([high, low])))
}

/// The first byte of a string, which may be escaped.
fn byte(string: &[u8]) -> Option<(u8, &[u8])> {
    let (&first, rest) = string.split_first()?;
    if first != b'\\' {
        return Some((first, rest));
    }
    let (&escaped, after) = rest.split_first()?;
    let plain = match escaped {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' => 8,
        b'f' => 12,
        b'0'..=b'7' => {
            let digits = std::str::from_utf8(rest.get(..3)?).ok()?;
            return Some((u8::from_str_radix(digits, 8).ok()?, &rest[3..]));
        }
        other => other,
    };
    Some((plain, after))
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
    use super::*;

    fn font() -> Font {
        Font { meanings: 0, wide: wide("/W[0 0 472 1 2 600 5[300 0 20]]>>") }
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

    #[test]
    fn what_a_page_says_of_a_glyph_is_corrected_too() {
        let page = b"/Span<</ActualText<FEFF062F0651>>>BDC 0 Tr/f1 9 Tf 1 0 Tm(\\000\\006)Tj\
            EMC/Span<</ActualText<FEFF062F0651>>>BDC/f1 9 Tf 0 0 Tm[<0001>-3<0006>]TJ";
        let font = font();
        let corrected = content_corrected(page, |name| (name == "f1").then_some(&font)).unwrap();
        assert!(
            corrected.starts_with(b"/Span<</ActualText<FEFF0651>>>BDC"),
            "{}",
            String::from_utf8_lossy(&corrected)
        );
        let page = b"/Span<</ActualText<FEFF06440627064B>>>BDC/f1 9 Tf 0 0 Tm[<0001>-3<0006>]TJ";
        let corrected = String::from_utf8(content_corrected(page, |_| None).unwrap()).unwrap();
        assert!(corrected.contains("<FEFFFEFB064B>"), "{corrected}");
        assert!(content_corrected(b"(no such text)Tj", |_| None).is_none());
    }
}
