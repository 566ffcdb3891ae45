//! Makes a PDF smaller without changing what it shows, and its Arabic readable for other programs. Typst writes each of the thousands of small objects that tag a document
//! on its own and uncompressed; here they are put into compressed object streams (ISO 32000-1, 7.5.7), which halves a report.
//!
//! This reads only what typst writes: a file of one revision with a table of its objects. Anything else is left as it is.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::reading;
use crate::streams::{find, packed};

/// How many objects go into one stream. A reader unpacks a whole stream for one object of it.
const TOGETHER: usize = 1000;

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere.
    Free,
    /// So many bytes from the beginning.
    At(usize),
    /// In this object stream, at this place.
    Inside(usize, usize),
}

/// The same PDF with its small objects in compressed streams. None when it is not of the kind that this reads.
pub(crate) fn compact(pdf: &[u8]) -> Option<Vec<u8>> {
    let table = last(pdf, b"startxref")?;
    let start: usize = ascii(pdf.get(table + 9..)?)?.split_whitespace().next()?.parse().ok()?;
    let (offsets, trailer) = objects(pdf, start)?;

    let mut written = pdf.get(..offsets.iter().flatten().min().copied()?)?.to_vec();
    let mut places = vec![Place::Free; offsets.len()];
    let mut bodies = vec![None; offsets.len()];
    let mut ends: Vec<usize> = offsets.iter().flatten().copied().chain([start]).collect();
    ends.sort_unstable();
    for (number, offset) in offsets.iter().enumerate() {
        let Some(offset) = *offset else { continue };
        let end = *ends.get(ends.partition_point(|end| *end <= offset))?;
        let whole = pdf.get(offset..end)?;
        let body = whole.strip_prefix(format!("{number} 0 obj").as_bytes())?.trim_ascii();
        let body = body.strip_suffix(b"endobj")?.trim_ascii();
        bodies[number] = Some(body);
    }

    let corrected = reading::corrected(&bodies);
    let mut small = Vec::new();
    for (number, body) in bodies.iter().enumerate() {
        let Some(body) = *body else { continue };
        if body.ends_with(b"endstream") {
            places[number] = Place::At(written.len());
            match corrected.get(&number) {
                Some(content) => object(&mut written, number, &packed("", &shortened(content))?)?,
                None => object(&mut written, number, body)?,
            }
        } else {
            small.push((number, body));
        }
    }
    for objects in small.chunks(TOGETHER) {
        let stream = places.len();
        for (place, (number, _)) in objects.iter().enumerate() {
            places[*number] = Place::Inside(stream, place);
        }
        places.push(Place::At(written.len()));
        object_stream(&mut written, stream, objects)?;
    }
    cross_references(&mut written, places, trailer)?;
    Some(written)
}

/// The offset of every object by its number, and what the trailer says besides the number of objects.
fn objects(pdf: &[u8], start: usize) -> Option<(Vec<Option<usize>>, &str)> {
    let table = pdf.get(start..)?;
    let trailer = start + find(table, b"trailer")?;
    let mut lines = ascii(pdf.get(start..trailer)?)?.lines();
    if lines.next()?.trim() != "xref" {
        return None;
    }
    let (zero, count) = lines.next()?.trim().split_once(' ')?;
    let offsets: Vec<Option<usize>> = lines
        .map(|line| match line.trim().split(' ').collect::<Vec<_>>()[..] {
            [offset, _, "n"] => offset.parse().ok().map(Some),
            [_, _, "f"] => Some(None),
            _ => None,
        })
        .collect::<Option<_>>()?;
    if zero != "0" || count.parse() != Ok(offsets.len()) {
        return None;
    }
    let dictionary = pdf.get(trailer..)?;
    let (from, to) = (find(dictionary, b"<<")?, last(dictionary, b">>")?);
    let dictionary = ascii(dictionary.get(from + 2..to)?)?;
    let rest = dictionary.strip_prefix("/Size ")?.trim_start_matches(|digit: char| digit.is_ascii_digit());
    Some((offsets, rest))
}

fn object_stream(pdf: &mut Vec<u8>, number: usize, objects: &[(usize, &[u8])]) -> Option<()> {
    let (mut index, mut bodies) = (String::new(), Vec::new());
    for (number, body) in objects {
        write!(index, "{number} {} ", bodies.len()).ok()?;
        bodies.extend_from_slice(body);
        bodies.push(b'\n');
    }
    let dictionary = format!("/Type/ObjStm/N {}/First {}", objects.len(), index.len());
    object(pdf, number, &packed(&dictionary, &[index.as_bytes(), &bodies].concat())?)
}

/// The stream that says where everything is, itself included, and the end of the file.
fn cross_references(pdf: &mut Vec<u8>, mut places: Vec<Place>, trailer: &str) -> Option<()> {
    let start = pdf.len();
    let number = places.len();
    places.push(Place::At(start));
    // Each row as its difference to the one above (the predictor "up" of PNG), because rows are much alike.
    let mut rows = Vec::with_capacity(places.len() * 8);
    let mut above = [0_u8; 7];
    for place in &places {
        let (kind, one, two) = match *place {
            Place::Free => (0, 0, u16::MAX),
            Place::At(offset) => (1, offset, 0),
            Place::Inside(stream, place) => (2, stream, u16::try_from(place).ok()?),
        };
        let [a, b, c, d] = u32::try_from(one).ok()?.to_be_bytes();
        let [e, f] = two.to_be_bytes();
        let row = [kind, a, b, c, d, e, f];
        rows.push(2);
        rows.extend(row.iter().zip(above).map(|(own, above)| own.wrapping_sub(above)));
        above = row;
    }
    let dictionary =
        format!("/Type/XRef/Size {}/W[1 4 2]{trailer}/DecodeParms<</Predictor 12/Columns 7>>", places.len());
    object(pdf, number, &packed(&dictionary, &rows)?)?;
    write!(pdf, "startxref\n{start}\n%%EOF").ok()
}

fn object(pdf: &mut Vec<u8>, number: usize, body: &[u8]) -> Option<()> {
    writeln!(pdf, "{number} 0 obj").ok()?;
    pdf.extend_from_slice(body);
    pdf.write_all(b"\nendobj\n\n").ok()
}

/// What a page draws, with the places of its words to a tenth of a point, which no eye and no printer tells from the millionth
/// that typst gives: digits cannot be compressed. A string of glyphs has no such words, because their numbers are too small.
fn shortened(content: &[u8]) -> Vec<u8> {
    const BEFORE: &[u8] = b"1 0 0 -1 ";
    let mut written = Vec::with_capacity(content.len());
    let mut rest = content;
    while let Some(at) = find(rest, BEFORE).map(|at| at + BEFORE.len()) {
        written.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        for _ in 0..2 {
            let end = find(rest, b" ").unwrap_or(rest.len());
            let number: Option<f64> = ascii(&rest[..end]).and_then(|number| number.parse().ok());
            let Some(number) = number else { break };
            let rounded = (number * 10.0).round() / 10.0;
            written.extend_from_slice(format!("{rounded} ").as_bytes());
            rest = rest.get(end + 1..).unwrap_or_default();
        }
    }
    written.extend_from_slice(rest);
    written
}

fn ascii(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

fn last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_typst_does_not_write_is_left_alone() {
        for pdf in [
            "",
            "%PDF-1.7",
            "startxref\n0\n%%EOF",
            "xref\n0 1\n0000000000 65535 f\ntrailer\n<</Size 1>>\nstartxref\n0\n%%EOF",
        ] {
            assert!(compact(pdf.as_bytes()).is_none(), "{pdf}");
        }
    }

    #[test]
    fn places_are_rounded_and_nothing_else() {
        let content = b"0.123456 g BT 1 0 0 -1 20.53566 0 Tm(1 0)Tj q 1 0 0 -1 -489.13525 783.52216 cm";
        assert_eq!(shortened(content), b"0.123456 g BT 1 0 0 -1 20.5 0 Tm(1 0)Tj q 1 0 0 -1 -489.1 783.5 cm");
    }

    #[test]
    fn small_objects_go_into_streams_and_streams_stay() {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let mut table = "xref\n0 4\n0000000000 65535 f\r\n".to_owned();
        for (number, body) in
            [(1, "<</Pages 2 0 R>>"), (2, "<</Count 0>>"), (3, "<</Length 2>>\nstream\nab\nendstream")]
        {
            let _ = write!(table, "{:010} 00000 n\r\n", pdf.len());
            let _ = write!(pdf, "{number} 0 obj\n{body}\nendobj\n");
        }
        let start = pdf.len();
        let _ = write!(pdf, "{table}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        let packed = String::from_utf8_lossy(&compact(&pdf).unwrap()).into_owned();
        assert!(packed.contains("3 0 obj\n<</Length 2>>\nstream\nab\nendstream\nendobj"));
        assert!(packed.contains("4 0 obj\n<</Type/ObjStm/N 2/First 9") && !packed.contains("Count 0"));
        assert!(packed.contains("/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R"));
    }
}
