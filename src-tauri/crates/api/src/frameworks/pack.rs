//! One pack in memory. Its structure and each language are read when they are needed first: nobody waits for a language that
//! nobody speaks.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use checklist::check::STRUCTURE_FILE;
use checklist::pack::prose_file;
use checklist::{Framework, Language, PackVersion, Prose, Words};
use store::Store;

use crate::error::{Code, Error};

/// The texts of a pack's files, and what was read from them so far.
pub(crate) struct Pack {
    files: Files,
    structure: OnceLock<Arc<Framework>>,
    prose: [OnceLock<Prose>; Language::ALL.len()],
}

enum Files {
    BuiltIn,
    Kept(HashMap<String, String>),
}

impl Pack {
    /// The pack that the program is built with.
    pub(crate) fn built_in() -> Self {
        Self::new(Files::BuiltIn)
    }

    /// A pack of the data directory; none when it is not there.
    pub(crate) fn kept(store: &Store, pack: &PackVersion) -> Result<Option<Self>, Error> {
        let mut files = HashMap::new();
        let names = Language::ALL.map(prose_file).into_iter().chain([STRUCTURE_FILE.to_owned()]);
        for name in names {
            if let Some(content) = store.pack_file(pack, &name)? {
                files.insert(name, content);
            }
        }
        Ok(files.contains_key(STRUCTURE_FILE).then(|| Self::new(Files::Kept(files))))
    }

    /// A pack that was read from a folder or a zip.
    pub(crate) fn from(files: pack::Files) -> Self {
        let prose = files.prose.into_iter().map(|(language, text)| (prose_file(language), text));
        let structure = files.structure.map(|text| (STRUCTURE_FILE.to_owned(), text));
        Self::new(Files::Kept(prose.chain(structure).collect()))
    }

    fn new(files: Files) -> Self {
        Self { files, structure: OnceLock::new(), prose: Default::default() }
    }

    /// Whether it is the pack of this program.
    pub(crate) fn is_built_in(&self) -> bool {
        matches!(self.files, Files::BuiltIn)
    }

    /// The texts of all its files.
    pub(crate) fn files(&self) -> pack::Files {
        let prose = |language| Some((language, self.file(&prose_file(language))?.to_owned()));
        pack::Files {
            structure: self.file(STRUCTURE_FILE).map(str::to_owned),
            prose: Language::ALL.into_iter().filter_map(prose).collect(),
        }
    }

    /// Its structure.
    pub(crate) fn framework(&self) -> Result<Arc<Framework>, Error> {
        if let Some(framework) = self.structure.get() {
            return Ok(framework.clone());
        }
        let framework = Framework::parse(self.file(STRUCTURE_FILE).unwrap_or_default()).map_err(damaged)?;
        Ok(self.structure.get_or_init(|| Arc::new(framework)).clone())
    }

    fn prose(&self, language: Language) -> Result<&Prose, Error> {
        let place = Language::ALL.iter().position(|known| *known == language).unwrap_or_default();
        if let Some(prose) = self.prose[place].get() {
            return Ok(prose);
        }
        let prose = match self.file(&prose_file(language)) {
            Some(json) => Prose::parse(json).map_err(damaged)?,
            None => Prose::empty(&*self.framework()?, language),
        };
        Ok(self.prose[place].get_or_init(|| prose))
    }

    /// Its texts in a language, over those of its own.
    pub(crate) fn words(&self, language: Language) -> Result<Words<'_>, Error> {
        Ok(Words::new(self.prose(language)?, self.prose(self.framework()?.language())?))
    }

    /// Whether it has a file for a language.
    pub(crate) fn speaks(&self, language: Language) -> bool {
        self.file(&prose_file(language)).is_some()
    }

    /// Keeps a copy in the data directory, when none is there yet.
    pub(crate) fn keep(&self, store: &Store) -> Result<(), Error> {
        let pack = self.framework()?.pack();
        let names: Vec<String> = Language::ALL.map(prose_file).into();
        let files: Vec<(&str, &str)> = std::iter::once(STRUCTURE_FILE)
            .chain(names.iter().map(String::as_str))
            .filter_map(|name| self.file(name).map(|content| (name, content)))
            .collect();
        Ok(store.keep_pack(&pack, &files)?)
    }

    /// The text of one of its files.
    pub(crate) fn file(&self, name: &str) -> Option<&str> {
        match &self.files {
            Files::Kept(files) => files.get(name).map(String::as_str),
            Files::BuiltIn => match name {
                STRUCTURE_FILE => Some(include_str!("../../../../content/piha/pack.json")),
                "en.json" => Some(include_str!("../../../../content/piha/en.json")),
                "fr.json" => Some(include_str!("../../../../content/piha/fr.json")),
                "es.json" => Some(include_str!("../../../../content/piha/es.json")),
                "ar.json" => Some(include_str!("../../../../content/piha/ar.json")),
                _ => None,
            },
        }
    }
}

fn damaged(error: serde_json::Error) -> Error {
    Error::new(Code::PackInvalid, error)
}
