//! The prose of a pack as a spreadsheet for a reviewer, and the corrected spreadsheet back into the pack's folder. Structure is
//! not touched: a reviewer of words cannot move an item or change what is counted.

use std::path::Path;

use checklist::Language;
use checklist::pack::prose_file;
use pack::{ChangedText, Files, IgnoredRow, Import, Remark};

use crate::error::{Code, Error};
use crate::frameworks::Pack;
use crate::refusal::refused;
use crate::view::Exported;
use crate::write::write;

/// The longest spreadsheet that is read, in bytes.
const SHEET_LIMIT: u64 = pack::ARCHIVE_LIMIT;

/// What a corrected spreadsheet did.
#[derive(Clone, Debug)]
pub struct ImportedProse {
    /// The language of the texts.
    pub language: Language,
    /// Each text that differs now.
    pub changed: Vec<ChangedText>,
    /// Rows that were not taken over, with the reason.
    pub ignored: Vec<IgnoredRow>,
    /// What the reviewer remarked; for people, and no part of the pack.
    pub remarks: Vec<Remark>,
}

/// Writes the texts of a pack in one language to a spreadsheet; without a folder or zip, those of the program's own pack.
///
/// # Errors
/// [`Code::PackUnreadable`]; [`Code::DiskFull`] and [`Code::ExportFailed`], and then an older file is unchanged.
pub fn export_prose(pack: Option<&Path>, language: Language, out: &Path) -> Result<Exported, Error> {
    let files = match pack {
        Some(path) => Files::read(path).map_err(|error| refused(Code::PackUnreadable, path, &error))?,
        None => Pack::built_in().files(),
    };
    let sheet = pack::export(&files, language)
        .map_err(|error| refused(Code::PackUnreadable, pack.unwrap_or(out), &error))?;
    write(out, &sheet)
}

/// Takes the corrections of a spreadsheet into the folder of a pack, where the file of its language is replaced as a whole.
///
/// # Errors
/// [`Code::SheetUnreadable`], [`Code::PackUnreadable`], [`Code::PackInvalid`] when the pack would have a fault that it has not now,
/// [`Code::DiskFull`] and [`Code::ExportFailed`]; then nothing was changed.
pub fn import_prose(sheet: &Path, folder: &Path) -> Result<ImportedProse, Error> {
    let files = Files::read(folder).map_err(|error| refused(Code::PackUnreadable, folder, &error))?;
    let bytes = read(sheet)?;
    let import =
        pack::import(&files, &bytes).map_err(|error| refused(Code::SheetUnreadable, sheet, &error))?;
    if !import.changed.is_empty() {
        let faults = |files: &Files| {
            files.findings().into_iter().filter(|finding| !finding.fault.is_remark()).collect::<Vec<_>>()
        };
        let others = files.prose.iter().filter(|(language, _)| *language != import.language).cloned();
        let corrected = Files {
            structure: files.structure.clone(),
            prose: others.chain([(import.language, import.json.clone())]).collect(),
        };
        let before = faults(&files);
        if let Some(new) = faults(&corrected).iter().find(|fault| !before.contains(fault)) {
            let detail = format!("{} {}: {}", new.file, new.id, new.fault.code());
            return Err(Error::new(Code::PackInvalid, detail).with("path", sheet.display()));
        }
        write(&folder.join(prose_file(import.language)), import.json.as_bytes())?;
    }
    let Import { language, changed, ignored, remarks, .. } = import;
    Ok(ImportedProse { language, changed, ignored, remarks })
}

fn read(sheet: &Path) -> Result<Vec<u8>, Error> {
    use std::io::Read;
    let read = || -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        std::fs::File::open(sheet)?.take(SHEET_LIMIT + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|source| {
        let refusal = pack::Error::Io { path: sheet.to_owned(), source };
        refused(Code::SheetUnreadable, sheet, &refusal)
    })
}
