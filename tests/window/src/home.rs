//! A data directory of one journey, prepared over the api and not by hand, so that it is what the program itself writes.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use api::view::{Profile, Settings};
use api::{Api, Change, Clock, Language};
use checklist::{ItemId, Rating};
use tempfile::TempDir;
use uuid::Uuid;

use crate::window::Window;

/// A sector that has a section of its own only since version 0.2.0 of the pack.
const CASH: &str = "cash";

/// A data directory that goes with the journey.
pub struct Home {
    journey: String,
    folder: PathBuf,
    // Empty when the folder lies on a disk of its own.
    _temporary: Option<TempDir>,
}

impl Home {
    /// An empty one, as on a computer where the program never ran. The journey's name names the pictures and logs.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn new(journey: &str) -> Result<Self> {
        let temporary = tempfile::Builder::new().prefix("mainstay-").tempdir()?;
        let folder = temporary.path().join("data");
        Ok(Self { journey: journey.to_owned(), folder, _temporary: Some(temporary) })
    }

    /// One in a folder that somebody else keeps.
    #[must_use]
    pub fn at(journey: &str, folder: &Path) -> Self {
        Self { journey: journey.to_owned(), folder: folder.to_owned(), _temporary: None }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Opens the program over it, on a system that speaks a language.
    ///
    /// # Errors
    /// When it does not open.
    pub fn open(&self, language: Language) -> Result<Window> {
        Window::open(&self.journey, &self.folder, language)
    }

    /// The api over it. Nobody else can use the directory until it is dropped.
    ///
    /// # Errors
    /// When the directory is in use.
    pub fn api(&self) -> Result<Api> {
        Api::open(Some(self.folder.clone()), Clock::System).context("The data directory cannot be opened.")
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn settle(&self, settings: Settings) -> Result<()> {
        self.api()?.save_settings(settings)?;
        Ok(())
    }

    /// Makes the sample in a language and lets the program begin with it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn begin_with_sample(&self, language: Language) -> Result<Uuid> {
        let api = self.api()?;
        let id = api.open_sample(language)?;
        let settings = api.start(None).settings;
        api.save_settings(Settings { language: Some(language), last_project: Some(id), ..settings })?;
        Ok(id)
    }

    /// Makes a project of the first phase and lets the program begin with it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn begin_with_project(&self, name: &str) -> Result<Uuid> {
        let api = self.api()?;
        let phases = api.framework(None, Language::En)?.phases.into_iter().map(|phase| phase.id).collect();
        let profile = Profile { name: name.to_owned(), phases, ..Profile::default() };
        let id = api.create_project(profile, None)?;
        let settings = api.start(None).settings;
        api.save_settings(Settings { language: Some(Language::En), last_project: Some(id), ..settings })?;
        Ok(id)
    }

    /// Installs the pack as it was in version 0.1.0, makes a project with it that works with cash, and lets the program begin with
    /// that.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn begin_with_older_pack(&self, name: &str) -> Result<Uuid> {
        let api = self.api()?;
        let pack = api.install_pack(&older_pack())?;
        let phases =
            api.framework(Some(&pack), Language::En)?.phases.into_iter().map(|phase| phase.id).collect();
        let sectors = [CASH.to_owned()].into();
        let profile = Profile { name: name.to_owned(), phases, sectors, ..Profile::default() };
        let id = api.create_project(profile, Some(&pack))?;
        let settings = api.start(None).settings;
        api.save_settings(Settings { language: Some(Language::En), last_project: Some(id), ..settings })?;
        Ok(id)
    }

    /// Rates items of a project.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn rate(&self, project: Uuid, answers: &[(&str, Rating)]) -> Result<()> {
        let api = self.api()?;
        for (item, rating) in answers {
            let change = Change::Rate { item: ItemId::from(*item), rating: Some(*rating), reason: None };
            api.change(project, change)?;
        }
        Ok(())
    }

    /// The folder of a project.
    #[must_use]
    pub fn project_folder(&self, project: Uuid) -> PathBuf {
        self.folder.join("projects").join(project.to_string())
    }

    /// The files of a project's journal, in order.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn journals(&self, project: Uuid) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for device in std::fs::read_dir(self.project_folder(project).join("log"))? {
            for file in std::fs::read_dir(device?.path())? {
                files.push(file?.path());
            }
        }
        files.sort();
        Ok(files)
    }

    /// Copies the project to a second computer, where the program never ran.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn copy_for_colleague(&self, project: Uuid) -> Result<Self> {
        let colleague = Self::new(&format!("{}-colleague", self.journey))?;
        copy(&self.project_folder(project), &colleague.project_folder(project))?;
        Ok(colleague)
    }

    /// Puts the journals that the other computer wrote beside those here. The older copy of this computer's own journal
    /// stays away: it would take the place of the newer one.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn unite_with(&self, copy_of_project: &Self, project: Uuid) -> Result<()> {
        let here = self.project_folder(project).join("log");
        for device in std::fs::read_dir(copy_of_project.project_folder(project).join("log"))? {
            let device = device?;
            let place = here.join(device.file_name());
            if !place.exists() {
                copy(&device.path(), &place)?;
            }
        }
        Ok(())
    }
}

/// The folder of the pack that the program brings.
#[must_use]
pub fn built_in_pack() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/content/piha")
}

/// The zip of the pack in version 0.1.0.
#[must_use]
pub fn older_pack() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/piha-0.1.0.zip")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &place)?;
        } else {
            std::fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}
