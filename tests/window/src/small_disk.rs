//! A disk that is soon full: a memory disk of a few megabytes, which holds a project with its pack. Only root may put one
//! up, so it is asked for in root's name where the test has not got it; a system that allows neither fails the journey.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

/// How large it is, as `mount` writes it.
const SIZE: &str = "size=3m,mode=0777";

/// The disk. It goes when this is dropped.
pub struct SmallDisk {
    place: TempDir,
}

impl SmallDisk {
    /// Puts one up.
    ///
    /// # Errors
    /// When the system does not allow it.
    pub fn mount() -> Result<Self> {
        let place = tempfile::Builder::new().prefix("mainstay-disk-").tempdir()?;
        as_root(&["mount", "-t", "tmpfs", "-o", SIZE, "tmpfs"], place.path()).context(
            "A small disk cannot be put up, which the tests of full disks need. Run them as root, or \
             allow `sudo mount` without a password.",
        )?;
        Ok(Self { place })
    }

    /// Where it can be written.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.place.path()
    }

    /// Writes until nothing fits any more.
    ///
    /// # Errors
    /// When the disk takes more than it has.
    pub fn fill(&self) -> Result<()> {
        let mut file = File::create(self.ballast())?;
        // Block by block, so that not even the last bytes are left.
        let written = (0..4096).take_while(|_| file.write_all(&[0; 1024]).is_ok()).count();
        ensure!(written < 4096, "the disk has no end");
        Ok(())
    }

    /// Throws that away again.
    ///
    /// # Errors
    /// When it is gone already.
    pub fn free(&self) -> Result<()> {
        Ok(std::fs::remove_file(self.ballast())?)
    }

    /// Makes it one that nobody can write, not even root.
    ///
    /// # Errors
    /// When the system does not allow it.
    pub fn lock(&self) -> Result<()> {
        as_root(&["mount", "-o", "remount,ro"], self.folder())
    }

    /// Lets it be written again.
    ///
    /// # Errors
    /// When the system does not allow it.
    pub fn unlock(&self) -> Result<()> {
        as_root(&["mount", "-o", "remount,rw"], self.folder())
    }

    fn ballast(&self) -> PathBuf {
        self.place.path().join("ballast")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        if let Err(error) = as_root(&["umount", "--lazy"], self.place.path()) {
            eprintln!("{} is still there: {error}", self.place.path().display());
        }
    }
}

fn as_root(command: &[&str], place: &Path) -> Result<()> {
    let done = |program: &str, before: &[&str]| {
        let mut run = Command::new(program);
        run.args(before).arg(place).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        run.status().is_ok_and(|status| status.success())
    };
    let (program, args) = command.split_first().context("no command")?;
    let sudo = [&["--non-interactive"], command].concat();
    ensure!(done(program, args) || done("sudo", &sudo), "`{}` is not allowed.", command.join(" "));
    Ok(())
}
