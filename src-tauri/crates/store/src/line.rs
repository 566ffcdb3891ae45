//! One line of a segment: an entry as a JSON object whose last member is a sum over all that stands before it.
//!
//! ```text
//! {"id":"…","schema":1,…,"sum":"1a2b3c4d"}
//! ```
//!
//! The sum is the CRC-32 of the bytes before `,"sum":"`, as eight lower-case hexadecimal digits. It tells a flipped or
//! mixed line from a good one; it is no protection against a person. This form is the same for every schema, so that a
//! program can tell an entry of a newer one from a damaged line.

use std::io::Write;

use checklist::{Entry, SCHEMA};
use serde::Deserialize;

use crate::error::Error;

/// The greatest length of a line without its line feed, in bytes. It bounds what reading a file can cost.
pub(crate) const LIMIT: usize = 1 << 20;

const MARK: &[u8] = b",\"sum\":\"";
const DIGITS: usize = 8;
const END: &[u8] = b"\"}";

/// Why a line gives no entry.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is damaged, or was never an entry.
    Bad,
    /// It is whole and was written by a program that knows this newer schema.
    Newer(u32),
}

/// Appends the line of an entry, with its line feed.
pub(crate) fn write(buffer: &mut Vec<u8>, entry: &Entry) -> Result<(), Error> {
    let start = buffer.len();
    serde_json::to_writer(&mut *buffer, entry).map_err(|source| Error::Unwritable { source })?;
    // The closing brace comes again after the sum.
    buffer.pop();
    let sum = crc32fast::hash(&buffer[start..]);
    buffer.extend_from_slice(MARK);
    let written = write!(buffer, "{sum:08x}");
    debug_assert!(written.is_ok(), "a vector takes every byte");
    buffer.extend_from_slice(END);
    let bytes = buffer.len() - start;
    buffer.push(b'\n');
    if bytes > LIMIT { Err(Error::TooLong { bytes, limit: LIMIT }) } else { Ok(()) }
}

/// The entry of a line, which is given without its line feed.
pub(crate) fn read(line: &[u8]) -> Result<Entry, Refusal> {
    if !is_whole(line) {
        return Err(Refusal::Bad);
    }
    match serde_json::from_slice::<Entry>(line) {
        Ok(entry) if entry.schema <= SCHEMA => Ok(entry),
        Ok(entry) => Err(Refusal::Newer(entry.schema)),
        // An entry of a newer schema may have any shape.
        Err(_) => Err(look(line).err().unwrap_or(Refusal::Bad)),
    }
}

/// Looks at the schema of a line only, whatever else is in it.
pub(crate) fn look(line: &[u8]) -> Result<(), Refusal> {
    #[derive(Deserialize)]
    struct Look {
        schema: u32,
    }
    if !is_whole(line) {
        return Err(Refusal::Bad);
    }
    match serde_json::from_slice::<Look>(line) {
        Ok(Look { schema }) if schema > SCHEMA => Err(Refusal::Newer(schema)),
        Ok(_) => Ok(()),
        Err(_) => Err(Refusal::Bad),
    }
}

/// Whether the sum of a line is there and right.
fn is_whole(line: &[u8]) -> bool {
    let tail = MARK.len() + DIGITS + END.len();
    let Some((body, tail)) = line.len().checked_sub(tail).and_then(|at| line.split_at_checked(at)) else {
        return false;
    };
    let sum = format!("{:08x}", crc32fast::hash(body));
    tail.strip_prefix(MARK).and_then(|tail| tail.strip_suffix(END)) == Some(sum.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn line(entry: &Entry) -> Vec<u8> {
        let mut line = Vec::new();
        write(&mut line, entry).unwrap();
        assert_eq!(line.pop(), Some(b'\n'));
        line
    }

    #[test]
    fn an_entry_comes_back_from_one_json_object() {
        let entry = sample::entry(1);
        let line = line(&entry);
        assert_eq!(read(&line), Ok(entry));
        let value: serde_json::Value = serde_json::from_slice(&line).unwrap();
        assert_eq!(value["sum"].as_str().unwrap().len(), 8);
        assert!(!line.contains(&b'\n'));
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        let line = line(&sample::entry(1));
        for at in 0..line.len() {
            for bit in 0..8 {
                let mut flipped = line.clone();
                flipped[at] ^= 1 << bit;
                assert_eq!(read(&flipped), Err(Refusal::Bad), "byte {at} bit {bit}");
            }
        }
    }

    #[test]
    fn a_newer_schema_is_no_damage_whatever_its_shape() {
        let newer = sample::summed(r#"{"schema":99,"shape":["unknown"]"#);
        assert_eq!(read(newer.as_bytes()), Err(Refusal::Newer(99)));
        assert_eq!(look(newer.as_bytes()), Err(Refusal::Newer(99)));
        let strange = sample::summed(r#"{"schema":1,"shape":["unknown"]"#);
        assert_eq!(read(strange.as_bytes()), Err(Refusal::Bad));
    }

    #[test]
    fn a_line_that_reading_would_refuse_is_not_written() {
        let mut entry = sample::entry(1);
        entry.value = "x".repeat(LIMIT).into();
        assert!(matches!(write(&mut Vec::new(), &entry), Err(Error::TooLong { .. })));
    }
}
