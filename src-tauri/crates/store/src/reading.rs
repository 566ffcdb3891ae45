//! Reading a journal: all devices, all segments, every good line. A damaged line costs itself and nothing else.

use std::fs::{File, ReadDir};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use checklist::{Entry, SCHEMA};
use uuid::Uuid;

use crate::error::{During, Error};
use crate::folder;
use crate::layout;
use crate::line::{self, Refusal};
use crate::quarantine::{self, SetAside, Stretch};

/// What a journal gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// All entries, by device, segment and line. The same entry may come twice.
    pub entries: Vec<Entry>,
    /// The lines that could not be read.
    pub set_aside: Vec<SetAside>,
}

/// Reads the journal of a project folder. Damaged lines are copied aside only when the whole journal is known to be of a
/// schema that this program knows.
pub(crate) fn read(project: &Path) -> Result<Reading, Error> {
    let (entries, bad) = scan(project, line::read)?;
    let set_aside = bad.iter().map(|stretch| quarantine::keep(project, stretch)).collect();
    Ok(Reading { entries, set_aside })
}

/// Refuses a project that has an entry of a newer schema.
pub(crate) fn refuse_newer(project: &Path) -> Result<(), Error> {
    scan(project, line::look).map(drop)
}

fn scan<T>(
    project: &Path,
    parse: impl Fn(&[u8]) -> Result<T, Refusal>,
) -> Result<(Vec<T>, Vec<Stretch>), Error> {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    let mut folder = layout::log(project);
    for device in devices(&folder)? {
        layout::push(&mut folder, device);
        for number in numbers(&folder)? {
            let path = folder.join(layout::segment(number));
            let file = folder::patiently(|| File::open(&path)).during("open", &path)?;
            let mut lines = Lines::new(BufReader::with_capacity(64 * 1024, file));
            while let Some(line) = lines.next().during("read", &path)? {
                match line.text.map_or(Err(Refusal::Bad), &parse) {
                    Ok(entry) => good.push(entry),
                    Err(Refusal::Newer(found)) => return Err(Error::NewerSchema { found, known: SCHEMA }),
                    Err(Refusal::Bad) => quarantine::note(&mut bad, &path, device, number, &line),
                }
            }
        }
        folder.pop();
    }
    Ok((good, bad))
}

/// The devices that have a part in a journal, sorted. Folders with other names are not of this program.
pub(crate) fn devices(log: &Path) -> Result<Vec<Uuid>, Error> {
    let folders = std::fs::read_dir(log).during("list", log)?;
    named(folders, |kind| kind.is_dir(), layout::id).during("list", log)
}

/// The numbers of the segments in a folder, sorted; none when there is no such folder.
pub(crate) fn numbers(folder: &Path) -> Result<Vec<u32>, Error> {
    match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        files => files
            .and_then(|files| named(files, |kind| kind.is_file(), layout::segment_number))
            .during("list", folder),
    }
}

/// What is understood of the names in a folder, sorted. Links are not followed.
pub(crate) fn named<T: Ord>(
    folder: ReadDir,
    kind: impl Fn(std::fs::FileType) -> bool,
    understand: impl Fn(&std::ffi::OsStr) -> Option<T>,
) -> io::Result<Vec<T>> {
    let mut found = Vec::new();
    for entry in folder {
        let entry = entry?;
        if let Some(name) = understand(&entry.file_name())
            && kind(entry.file_type()?)
        {
            found.push(name);
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The lines of a segment, never more than one of them in memory.
struct Lines<R> {
    reader: R,
    buffer: Vec<u8>,
    number: u64,
    offset: u64,
}

/// One line that ended with a line feed.
pub(crate) struct Line<'a> {
    /// Its bytes without the line feed; none when it is longer than a line may be.
    pub(crate) text: Option<&'a [u8]>,
    /// Its number, from 1.
    pub(crate) number: u64,
    /// Where it begins, in bytes.
    pub(crate) offset: u64,
    /// Its length with the line feed, in bytes.
    pub(crate) bytes: u64,
}

impl<R: BufRead> Lines<R> {
    fn new(reader: R) -> Self {
        Self { reader, buffer: Vec::new(), number: 0, offset: 0 }
    }

    /// The next line that says something. What comes after the last line feed is a write that was cut off and never
    /// acknowledged; it is passed over in silence, as empty lines are.
    fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        loop {
            let offset = self.offset;
            let mut long = false;
            loop {
                self.buffer.clear();
                let limit = line::LIMIT as u64 + 1;
                let read = self.reader.by_ref().take(limit).read_until(b'\n', &mut self.buffer)?;
                self.offset += read as u64;
                match self.buffer.last() {
                    None => return Ok(None),
                    Some(b'\n') => break,
                    Some(_) => long = true,
                }
            }
            self.number += 1;
            self.buffer.pop();
            if long || !self.buffer.is_empty() {
                let text = (!long).then_some(self.buffer.as_slice());
                return Ok(Some(Line { text, number: self.number, offset, bytes: self.offset - offset }));
            }
        }
    }
}

#[cfg(test)]
mod tests;
