//! Compressed streams of a PDF.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

/// What is in a compressed stream. None when it is not compressed, or not in this way.
pub(crate) fn unpacked(body: &[u8]) -> Option<Vec<u8>> {
    const BEGIN: &[u8] = b"stream\n";
    let start = find(body, BEGIN)?;
    find(&body[..start], b"/FlateDecode")?;
    let mut content = Vec::new();
    ZlibDecoder::new(&body[start + BEGIN.len()..]).read_to_end(&mut content).ok()?;
    Some(content)
}

/// A compressed stream. `dictionary` is what it says besides its length and how it is packed.
pub(crate) fn packed(dictionary: &str, content: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).ok()?;
    let packed = encoder.finish().ok()?;
    let length = packed.len();
    let mut body = format!("<<{dictionary}/Filter/FlateDecode/Length {length}>>\nstream\n").into_bytes();
    body.extend(packed);
    body.extend_from_slice(b"\nendstream");
    Some(body)
}

/// Where a word stands first.
pub(crate) fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let body = packed("/Type/ObjStm", b"some content").unwrap();
        assert!(body.starts_with(b"<</Type/ObjStm/Filter/FlateDecode/Length "));
        assert_eq!(unpacked(&body).unwrap(), b"some content");
        assert!(unpacked(b"<</Length 2>>\nstream\nab\nendstream").is_none());
    }
}
