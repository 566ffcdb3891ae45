//! What typst may see while it lays a report out: the templates, the document, its drawings, its logo and the bundled fonts.
//! No file of the computer, no package, no network and no clock.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use report::Document;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::drawings::Drawings;
use crate::fonts::FONTS;
use crate::{Error, day, paper};

/// Row heads of tables are tagged as such.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        [$((concat!("/", $name, ".typ"), include_str!(concat!("../templates/", $name, ".typ")))),+]
    };
}

/// The templates; the first is the one that uses the others.
static TEMPLATES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let files = templates![
        "report",
        "ground",
        "words",
        "signs",
        "tables",
        "figures",
        "cover",
        "summary",
        "progress",
        "gaps",
        "open",
        "sections",
        "plan",
        "history",
        "about",
        "form",
        "portfolio",
    ];
    let source = |(path, text): (&str, &str)| Some(Source::new(file(path)?, text.to_owned()));
    files.into_iter().filter_map(source).collect()
});

/// The id of a file that exists only here.
fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// All that typst works with for one report.
pub(crate) struct Desk {
    document: Bytes,
    drawings: Bytes,
    /// Empty without one.
    logo: Bytes,
    today: Option<Datetime>,
}

impl Desk {
    pub(crate) fn with(document: &Document) -> Result<Self, Error> {
        let logo = document.style.logo.as_ref().and_then(|logo| STANDARD.decode(&logo.base64).ok());
        Ok(Self {
            document: Bytes::new(serde_json::to_vec(&paper::prepared(document)?)?),
            drawings: Bytes::new(serde_json::to_vec(&Drawings::of(document))?),
            logo: Bytes::new(logo.unwrap_or_default()),
            today: day(document),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        TEMPLATES[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        TEMPLATES.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.get().vpath().get_without_slash() {
            "document.json" => Ok(self.document.clone()),
            "drawings.json" => Ok(self.drawings.clone()),
            "logo" => Ok(self.logo.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
