//! Lines that cannot be read, copied aside under a name that says where they came from. The originals stay where they are.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::atomic::{self, Flush};
use crate::error::{During, Error};
use crate::folder;
use crate::layout;
use crate::reading::Line;

/// One damaged line, or several that follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The segment in which they stand.
    pub file: PathBuf,
    /// The number of the first, from 1.
    pub line: u64,
    /// How many they are.
    pub lines: u64,
    /// Their copy; none when the copy could not be made, which does not keep a project from being read.
    pub copy: Option<PathBuf>,
    /// Whether this reading found them for the first time.
    pub new: bool,
}

/// Where damaged lines stand. Lines that follow each other are one stretch, so that a file full of anything gives one copy.
pub(crate) struct Stretch {
    file: PathBuf,
    device: Uuid,
    segment: u32,
    line: u64,
    lines: u64,
    offset: u64,
    bytes: u64,
}

/// Adds a damaged line.
pub(crate) fn note(bad: &mut Vec<Stretch>, file: &Path, device: Uuid, segment: u32, line: &Line<'_>) {
    match bad.last_mut() {
        Some(last) if last.file == file && last.offset + last.bytes == line.offset => {
            last.lines += 1;
            last.bytes += line.bytes;
        }
        _ => bad.push(Stretch {
            file: file.to_owned(),
            device,
            segment,
            line: line.number,
            lines: 1,
            offset: line.offset,
            bytes: line.bytes,
        }),
    }
}

/// Copies a stretch aside, unless an equal copy is there.
pub(crate) fn keep(project: &Path, stretch: &Stretch) -> SetAside {
    let (copy, new) = match copy(project, stretch) {
        Ok((path, new)) => (Some(path), new),
        Err(_) => (None, true),
    };
    SetAside { file: stretch.file.clone(), line: stretch.line, lines: stretch.lines, copy, new }
}

fn copy(project: &Path, stretch: &Stretch) -> Result<(PathBuf, bool), Error> {
    let sum = content(stretch).and_then(layout::sum).during("read", &stretch.file)?;
    let folder = project.join("quarantine");
    let Stretch { device, segment, line, .. } = stretch;
    let path = folder.join(format!("{device}-{segment}-line-{line}-{sum:08x}.txt"));
    if path.metadata().is_ok_and(|copy| copy.len() == stretch.bytes) {
        return Ok((path, false));
    }
    folder::make(&folder).during("create", &folder)?;
    // The original is still in the journal; a copy that a power cut takes is made again.
    atomic::fill(&path, Flush::No, |file| io::copy(&mut content(stretch)?, file).map(drop))?;
    Ok((path, true))
}

fn content(stretch: &Stretch) -> io::Result<impl Read> {
    let mut file = File::open(&stretch.file)?;
    file.seek(SeekFrom::Start(stretch.offset))?;
    Ok(file.take(stretch.bytes))
}
