//! Packs and zips that were made to harm, or that are merely broken: each is refused with its reason, and nothing is written.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]
#![allow(clippy::disallowed_methods, reason = "a test makes the files that the crate reads")]

use std::io::{Cursor, Write};
use std::path::Path;

use pack::{ENTRY_LIMIT, Error, FILE_LIMIT, Files};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip with these files, deflated.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn read(bytes: &[u8]) -> Result<Files, Error> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack.zip");
    std::fs::write(&path, bytes).unwrap();
    let read = Files::read(&path);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is written beside it");
    read
}

fn code(bytes: &[u8]) -> &'static str {
    read(bytes).err().map_or("read", |error| error.code())
}

#[test]
fn a_pack_at_the_top_or_in_one_folder_is_read() {
    let at_the_top = zip(&[("pack.json", b"{}"), ("fr.json", b"[]"), ("README.md", b"words")]);
    let in_a_folder = zip(&[("piha/pack.json", b"{}"), ("piha/fr.json", b"[]")]);
    for bytes in [at_the_top, in_a_folder] {
        let files = read(&bytes).unwrap();
        assert_eq!(files.structure.as_deref(), Some("{}"));
        assert_eq!(files.prose.len(), 1);
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let files = read(&zip(&[("pack.json", "\u{feff}{}".as_bytes())])).unwrap();
    assert_eq!(files.structure.as_deref(), Some("{}"));
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    // The writer refuses such names itself, so a name of the same length is replaced in the finished zip.
    for evil in ["../evil.json", "/etc/x.json", "a\\..\\b.json", "C:/evil.json", "a/../ev.json"] {
        let placeholder = "x".repeat(evil.len());
        let bytes = zip(&[("pack.json", b"{}"), (&placeholder, b"{}")]);
        let bytes = replace(&bytes, placeholder.as_bytes(), evil.as_bytes());
        assert_eq!(code(&bytes), "unsafe_name", "{evil}");
    }
}

#[test]
fn the_same_name_twice_is_refused() {
    let bytes = zip(&[("pack.json", b"{}"), ("peck.json", b"[]")]);
    assert_eq!(code(&replace(&bytes, b"peck.json", b"pack.json")), "duplicate");
}

#[test]
fn two_packs_in_one_zip_are_refused() {
    assert_eq!(code(&zip(&[("one/pack.json", b"{}"), ("two/pack.json", b"{}")])), "two_places");
}

#[test]
fn a_bomb_is_counted_while_it_is_read() {
    let bomb = vec![b' '; usize::try_from(FILE_LIMIT).unwrap() + 1];
    let bytes = zip(&[("pack.json", &bomb)]);
    assert!(bytes.len() < 100_000, "it looks harmless");
    assert_eq!(code(&bytes), "too_long");
    // What a zip claims about its sizes is not believed: the claim is set to one byte.
    let lying = claim_one_byte(&bytes);
    assert_ne!(code(&lying), "read");
}

#[test]
fn too_many_files_are_refused() {
    let names: Vec<String> = (0..=ENTRY_LIMIT).map(|number| format!("{number}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(code(&zip(&files)), "too_many");
}

#[test]
fn a_text_that_is_no_utf_8_is_refused() {
    assert_eq!(code(&zip(&[("pack.json", b"\xff\xfe{}")])), "not_utf8");
}

#[test]
fn deep_nesting_is_a_finding_and_no_overflow() {
    let deep = "[".repeat(1_000_000);
    let files = read(&zip(&[("pack.json", deep.as_bytes())])).unwrap();
    assert_eq!(files.findings()[0].fault.code(), "not_readable");
}

#[test]
fn what_is_no_zip_at_all_is_told_apart() {
    assert_ne!(code(b"not a zip"), "read");
    assert_ne!(code(b""), "read");
    let cut = zip(&[("pack.json", b"{}")]);
    assert_eq!(code(&cut[..cut.len() - 10]), "damaged");
    assert_eq!(Files::read(Path::new("/nowhere/at/all")).err().unwrap().code(), "not_there");
}

#[test]
fn encrypted_and_strangely_compressed_files_are_refused() {
    let bytes = zip(&[("pack.json", b"{}")]);
    // The flag of encryption, and a method (12, bzip2) that is not read here; both in the header and in the directory.
    assert_eq!(code(&set(&bytes, 6, 8, 1)), "encrypted");
    assert_eq!(code(&set(&bytes, 8, 10, 12)), "compression");
}

#[test]
fn a_directory_that_says_otherwise_than_the_files_is_refused() {
    let bytes = zip(&[("pack.json", b"{}"), ("notes.txt", b"[]")]);
    let at = bytes.windows(9).position(|window| window == b"notes.txt").unwrap();
    let mut lying = bytes;
    lying[at..at + 9].copy_from_slice(b"evil.json");
    assert_eq!(code(&lying), "damaged");
}

#[test]
fn a_folder_with_something_else_where_a_file_should_be_is_refused() {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("pack.json")).unwrap();
    assert_eq!(Files::read(folder.path()).err().unwrap().code(), "not_a_file");
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("en.json"), vec![b' '; usize::try_from(FILE_LIMIT).unwrap() + 1])
        .unwrap();
    assert_eq!(Files::read(folder.path()).err().unwrap().code(), "too_long");
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (folder, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    std::fs::write(elsewhere.path().join("secret.json"), "{}").unwrap();
    symlink(elsewhere.path().join("secret.json"), folder.path().join("pack.json")).unwrap();
    assert_eq!(Files::read(folder.path()).err().unwrap().code(), "not_a_file");

    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("pack.json", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    assert_eq!(code(&zip.finish().unwrap().into_inner()), "not_a_file");
}

/// Replaces a name in the local header and in the directory; both have the same length.
fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let places: Vec<usize> = bytes
        .windows(from.len())
        .enumerate()
        .filter(|(_, window)| *window == from)
        .map(|(at, _)| at)
        .collect();
    assert_eq!(places.len(), 2);
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    bytes
}

/// Writes one byte as the uncompressed size into every header.
fn claim_one_byte(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (signature, size_at) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let at = bytes.windows(4).position(|window| window == signature).unwrap() + size_at;
        bytes[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    bytes
}

/// Sets a byte of the first file's header and of its entry in the directory.
fn set(bytes: &[u8], in_header: usize, in_directory: usize, value: u8) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (signature, at) in [(b"PK\x03\x04", in_header), (b"PK\x01\x02", in_directory)] {
        let start = bytes.windows(4).position(|window| window == signature).unwrap();
        bytes[start + at] = value;
    }
    bytes
}
