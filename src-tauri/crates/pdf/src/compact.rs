//! Makes a PDF smaller without changing what it says. Typst writes each of the thousands of small objects that tag a document
//! on its own and uncompressed; here they are put into compressed object streams (ISO 32000-1, 7.5.7), which halves a report.
//!
//! This reads only what typst writes: a file of one revision with a table of its objects. Anything else is left as it is.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// How many objects go into one stream. A reader unpacks a whole stream for one object of it.
const TOGETHER: usize = 200;

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
    let mut small = Vec::new();
    let mut ends: Vec<usize> = offsets.iter().flatten().copied().chain([start]).collect();
    ends.sort_unstable();
    for (number, offset) in offsets.iter().enumerate() {
        let Some(offset) = *offset else { continue };
        let end = *ends.get(ends.partition_point(|end| *end <= offset))?;
        let whole = pdf.get(offset..end)?;
        let body = whole.strip_prefix(format!("{number} 0 obj").as_bytes())?.trim_ascii();
        let body = body.strip_suffix(b"endobj")?.trim_ascii();
        if body.ends_with(b"endstream") {
            places[number] = Place::At(written.len());
            written.extend_from_slice(whole);
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
    let trailer = start + first(table, b"trailer")?;
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
    let (from, to) = (first(dictionary, b"<<")?, last(dictionary, b">>")?);
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
    stream(pdf, number, &dictionary, &[index.as_bytes(), &bodies].concat())
}

/// The stream that says where everything is, itself included, and the end of the file.
fn cross_references(pdf: &mut Vec<u8>, mut places: Vec<Place>, trailer: &str) -> Option<()> {
    let start = pdf.len();
    let number = places.len();
    places.push(Place::At(start));
    let mut rows = Vec::with_capacity(places.len() * 7);
    for place in &places {
        let (kind, one, two) = match *place {
            Place::Free => (0, 0, u16::MAX),
            Place::At(offset) => (1, offset, 0),
            Place::Inside(stream, place) => (2, stream, u16::try_from(place).ok()?),
        };
        rows.push(kind);
        rows.extend(u32::try_from(one).ok()?.to_be_bytes());
        rows.extend(two.to_be_bytes());
    }
    let dictionary = format!("/Type/XRef/Size {}/W[1 4 2]{trailer}", places.len());
    stream(pdf, number, &dictionary, &rows)?;
    write!(pdf, "startxref\n{start}\n%%EOF").ok()
}

fn stream(pdf: &mut Vec<u8>, number: usize, dictionary: &str, content: &[u8]) -> Option<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).ok()?;
    let packed = encoder.finish().ok()?;
    let length = packed.len();
    write!(pdf, "{number} 0 obj\n<<{dictionary}/Filter/FlateDecode/Length {length}>>\nstream\n").ok()?;
    pdf.extend(packed);
    write!(pdf, "\nendstream\nendobj\n\n").ok()
}

fn ascii(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

fn first(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
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
