//! Packs that were brought to this computer, and copies of those that projects here are answered against: a project can be read
//! as it was meant when the program has newer content of its own. What the files say is the host's affair.

use std::io::Write;
use std::path::{Path, PathBuf};

use checklist::PackVersion;

use crate::atomic::{self, Content, Flush};
use crate::error::{During, Error};
use crate::folder;
use crate::layout;
use crate::reading;
use crate::store::Store;
use crate::trash::ERASING;

/// The longest file of a pack that is read, in bytes.
const LIMIT: u64 = 16 << 20;

impl Store {
    /// The packs that are here, by id and version.
    ///
    /// # Errors
    /// When a folder of packs cannot be listed.
    pub fn packs(&self) -> Result<Vec<PackVersion>, Error> {
        let packs = layout::packs(self.root());
        if !packs.exists() {
            return Ok(Vec::new());
        }
        let names = |path: &Path| {
            std::fs::read_dir(path)
                .and_then(|folder| {
                    reading::named(folder, |kind| kind.is_dir(), |name| name.to_str().map(str::to_owned))
                })
                .during("list", path)
        };
        let mut found = Vec::new();
        for id in names(&packs)? {
            for version in names(&packs.join(&id))? {
                found.push(PackVersion { id: id.clone(), version });
            }
        }
        found.retain(PackVersion::is_valid);
        found.sort();
        Ok(found)
    }

    /// The content of a file of a pack; none when the pack does not have it, when it is no UTF-8 and when it is longer than a
    /// pack's file can be, which nothing that this program kept is.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn pack_file(&self, pack: &PackVersion, name: &str) -> Result<Option<String>, Error> {
        match atomic::read(&self.pack(pack).join(name), LIMIT)? {
            Content::Bytes(bytes) => Ok(String::from_utf8(bytes).ok()),
            Content::Absent | Content::TooLong => Ok(None),
        }
    }

    /// Keeps a pack, given as file names with their content. It is there as a whole or not at all. One that is there already
    /// stays as it is.
    ///
    /// # Errors
    /// [`Error::Full`], [`Error::ReadOnly`] and others of the disk; then nothing is left behind.
    pub fn keep_pack(&self, pack: &PackVersion, files: &[(&str, &str)]) -> Result<(), Error> {
        let place = self.pack(pack);
        if place.exists() {
            return Ok(());
        }
        let packs = layout::packs(self.root());
        let unfinished = packs.join(format!("{}{}-{}", layout::UNFINISHED, pack.id, pack.version));
        let kept = build(&packs, &unfinished, files).and_then(|()| {
            let of_id = packs.join(&pack.id);
            folder::make(&of_id).during("create", &of_id)?;
            folder::rename(&unfinished, &place).during("create", &place)?;
            folder::flush(&of_id).and_then(|()| folder::flush(&packs)).during("flush", &packs)
        });
        if kept.is_err() {
            folder::sweep(&packs, layout::UNFINISHED);
        }
        kept
    }

    /// Removes a pack. Nothing happens when it is not there.
    ///
    /// # Errors
    /// Those of the disk; the pack is then still there, or gone as a whole.
    pub fn remove_pack(&self, pack: &PackVersion) -> Result<(), Error> {
        let place = self.pack(pack);
        if !place.exists() {
            return Ok(());
        }
        let packs = layout::packs(self.root());
        let erasing = packs.join(format!("{ERASING}{}-{}", pack.id, pack.version));
        folder::rename(&place, &erasing).during("remove", &place)?;
        folder::sweep(&packs, ERASING);
        Ok(())
    }

    /// Only ever asked for names that [`PackVersion::is_valid`] accepts: the host checks them, and so does this.
    fn pack(&self, pack: &PackVersion) -> PathBuf {
        let name = |part: &str| if pack.is_valid() { part.to_owned() } else { ".invalid".to_owned() };
        layout::packs(self.root()).join(name(&pack.id)).join(name(&pack.version))
    }
}

fn build(packs: &Path, unfinished: &Path, files: &[(&str, &str)]) -> Result<(), Error> {
    folder::make(packs).during("create", packs)?;
    if unfinished.exists() {
        std::fs::remove_dir_all(unfinished).during("clear", unfinished)?;
    }
    folder::make(unfinished).during("create", unfinished)?;
    for (name, content) in files {
        atomic::fill(&unfinished.join(name), Flush::Yes, |file| file.write_all(content.as_bytes()))?;
    }
    folder::flush(unfinished).during("flush", unfinished)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn pack(version: &str) -> PackVersion {
        PackVersion { id: "piha".to_owned(), version: version.to_owned() }
    }

    #[test]
    fn a_pack_comes_back_and_goes() {
        let (root, store) = sample::store();
        assert!(store.packs().unwrap().is_empty());
        store.keep_pack(&pack("0.10.0"), &[("pack.json", "{}"), ("en.json", "words")]).unwrap();
        store.keep_pack(&pack("0.9.0"), &[("pack.json", "{}")]).unwrap();
        assert_eq!(store.packs().unwrap(), [pack("0.9.0"), pack("0.10.0")]);
        assert_eq!(store.pack_file(&pack("0.10.0"), "en.json").unwrap().as_deref(), Some("words"));
        assert_eq!(store.pack_file(&pack("0.10.0"), "fr.json").unwrap(), None);
        store.keep_pack(&pack("0.10.0"), &[("pack.json", "other")]).unwrap();
        assert_eq!(store.pack_file(&pack("0.10.0"), "pack.json").unwrap().as_deref(), Some("{}"));
        store.remove_pack(&pack("0.10.0")).unwrap();
        store.remove_pack(&pack("0.10.0")).unwrap();
        assert_eq!(store.packs().unwrap(), [pack("0.9.0")]);
        assert_eq!(std::fs::read_dir(root.path().join("packs")).unwrap().count(), 1);
    }

    #[test]
    fn what_a_crash_left_is_cleared_and_strange_folders_are_no_packs() {
        let (root, store) = sample::store();
        drop(store);
        for path in
            ["packs/.new-piha-0.1.0", "packs/.erasing-piha-0.1.0", "packs/piha/mine", "packs/UPPER/0.1.0"]
        {
            std::fs::create_dir_all(root.path().join(path)).unwrap();
        }
        let store = sample::open(root.path()).unwrap();
        assert!(store.packs().unwrap().is_empty());
        assert!(!root.path().join("packs/.new-piha-0.1.0").exists());
        assert!(!root.path().join("packs/.erasing-piha-0.1.0").exists());
        assert!(root.path().join("packs/piha/mine").exists());
    }

    #[test]
    fn a_failure_leaves_nothing_and_no_name_leads_elsewhere() {
        let (root, store) = sample::store();
        assert!(store.keep_pack(&pack("0.1.0"), &[("no/such/folder", "x")]).is_err());
        assert_eq!(std::fs::read_dir(root.path().join("packs")).unwrap().count(), 0);
        let outside = PackVersion { id: "..".to_owned(), version: "..".to_owned() };
        store.keep_pack(&outside, &[("pack.json", "x")]).unwrap_err();
        assert!(!root.path().join("pack.json").exists());
        assert!(store.packs().unwrap().is_empty());
    }
}
