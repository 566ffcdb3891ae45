//! Makes a PDF smaller without changing what it shows, and its Arabic readable for other programs. Typst writes each of the
//! thousands of small objects that tag a document on its own and uncompressed; here they go into compressed object streams (ISO
//! 32000-1, 7.5.7), which halves a report.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream};
use rayon::prelude::*;

use crate::reading::{self, Fonts};

/// How many objects go into one stream. A reader unpacks a whole stream for one object of it.
const TOGETHER: usize = 1000;
/// What stands before the place of the directory.
const END: &[u8] = b"startxref\n";
/// What stands before the bytes of a stream.
const OPENED: &[u8] = b"stream\n";
/// The strongest compression.
const STRONGEST: u32 = 9;

/// The same PDF, smaller and readable.
pub(crate) fn compact(pdf: &[u8]) -> lopdf::Result<Vec<u8>> {
    let mut document = Document::load_mem(pdf)?;
    let fonts = Fonts::of(&document);
    fonts.correct_meanings(&mut document)?;
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let contents = pages.par_iter().filter_map(|page| content(&document, &fonts, *page).transpose());
    for (id, content) in contents.collect::<lopdf::Result<Vec<_>>>()? {
        document.set_object(id, content);
    }
    // By default no tag is suspect. Where a file says so all the same, poppler reports a fault.
    if let Ok(marks) = document.catalog_mut()?.get_mut(b"MarkInfo").and_then(Object::as_dict_mut) {
        marks.remove(b"Suspects");
    }
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(TOGETHER)
        .compression_level(STRONGEST)
        .build();
    document.compress();
    let mut written = Vec::new();
    document.save_with_options(&mut written, options)?;
    Ok(with_directory_compressed(&written).unwrap_or(written))
}

/// What a page draws, readable and smaller, and the object that it is. None where it is not the one object that typst writes.
fn content(document: &Document, fonts: &Fonts, page: ObjectId) -> lopdf::Result<Option<(ObjectId, Stream)>> {
    let [id] = document.get_page_contents(page)[..] else { return Ok(None) };
    let mut content = Content::decode(&document.get_page_content(page))?;
    reading::correct_text(&mut content, &fonts.on_page(document, page));
    content.operations.iter_mut().for_each(shorten);
    let mut stream = Stream::new(Dictionary::new(), content.encode()?);
    stream.compress()?;
    Ok(Some((id, stream)))
}

/// Compresses the directory at the end of a file, which says where each object is: the library writes its seven bytes an object as
/// they are. None when the end is not as the library writes it.
fn with_directory_compressed(written: &[u8]) -> Option<Vec<u8>> {
    let end = written.windows(END.len()).rposition(|bytes| bytes == END)?;
    let start: usize = std::str::from_utf8(&written[end + END.len()..]).ok()?.lines().next()?.parse().ok()?;
    let (head, object) = (written.get(..start)?, written.get(start..end)?);
    let opened = object.windows(OPENED.len()).position(|bytes| bytes == OPENED)?;
    let properties = std::str::from_utf8(&object[..opened]).ok()?;
    let (before, length) = properties.split_once("/Length ")?;
    let digits = length.bytes().take_while(u8::is_ascii_digit).count();
    let length_before: usize = length[..digits].parse().ok()?;
    let rows = object[opened + OPENED.len()..].get(..length_before)?;
    let mut stream = Stream::new(Dictionary::new(), rows.to_vec());
    stream.compress().ok()?;
    let rows = &stream.content;
    let properties = format!("{before}/Filter/FlateDecode/Length {}{}", rows.len(), &length[digits..]);
    let after = format!("\nendstream\nendobj\n{}{start}\n%%EOF", String::from_utf8_lossy(END));
    Some([head, properties.as_bytes(), OPENED, rows, after.as_bytes()].concat())
}

/// Rounds what no eye and no printer tells apart, because digits cannot be compressed: places of words and drawings to a tenth of a
/// point, moves between glyphs to a thousandth of their size.
fn shorten(Operation { operator, operands }: &mut Operation) {
    match operator.as_str() {
        "Tm" | "cm" if is_upright(operands) => {
            operands.iter_mut().skip(4).for_each(|place| round(place, 10.0));
        }
        "TJ" => {
            let strings = operands.first_mut().and_then(|strings| strings.as_array_mut().ok());
            strings.into_iter().flatten().for_each(|part| round(part, 1.0));
        }
        _ => {}
    }
}

/// Whether a matrix only moves.
fn is_upright(matrix: &[Object]) -> bool {
    let wanted = [1.0, 0.0, 0.0, -1.0];
    wanted.iter().zip(matrix).all(|(wanted, number)| number.as_float().is_ok_and(|number| number == *wanted))
}

/// Rounds to parts of one.
fn round(number: &mut Object, parts: f32) {
    if let Object::Real(value) = number {
        let rounded = (*value * parts).round() / parts;
        #[allow(clippy::cast_possible_truncation, reason = "a place on a page")]
        let whole = rounded.trunc() as i64;
        *number = if rounded.fract() == 0.0 { Object::Integer(whole) } else { Object::Real(rounded) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pdf_is_refused() {
        for pdf in ["", "%PDF-1.7", "startxref\n0\n%%EOF"] {
            assert!(compact(pdf.as_bytes()).is_err(), "{pdf}");
        }
    }

    #[test]
    fn the_directory_is_compressed_and_leads_to_the_same_objects() {
        let mut document = Document::with_version("1.7");
        let many: Vec<Object> =
            (0..500).map(|number| document.add_object(Object::Integer(number)).into()).collect();
        let pages = document.add_object(Object::Array(many));
        document.trailer.set("Root", pages);
        let mut written = Vec::new();
        let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
        document.save_with_options(&mut written, options).unwrap();
        let compressed = with_directory_compressed(&written).unwrap();
        assert!(compressed.len() + 1000 < written.len(), "{} of {}", compressed.len(), written.len());
        let of = |pdf: &[u8]| -> Vec<Object> {
            let read = Document::load_mem(pdf).unwrap();
            document.objects.keys().map(|id| read.get_object(*id).unwrap().clone()).collect()
        };
        assert!(of(&written) == of(&compressed), "an object is no longer found, or another one is found");
        assert_eq!(with_directory_compressed(&compressed[..900]), None);
    }

    #[test]
    fn places_are_rounded_and_nothing_else() {
        let page = b"0.5 g BT 1 0 0 -1 20.53566 0 Tm [(ab) -3.2917 (cd)] TJ q 1 0 0 -1 -489.13525 783.52216 cm 2 0 0 1 1.2345 0 cm Q ET";
        let mut content = Content::decode(page).unwrap();
        content.operations.iter_mut().for_each(shorten);
        let wanted =
            b"0.5 g BT 1 0 0 -1 20.5 0 Tm [(ab) -3 (cd)] TJ q 1 0 0 -1 -489.1 783.5 cm 2 0 0 1 1.2345 0 cm Q ET";
        assert_eq!(content.encode().unwrap(), Content::decode(wanted).unwrap().encode().unwrap());
    }
}
