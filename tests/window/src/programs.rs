//! The programs and folders that a journey needs, each with a sentence when it is missing.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

/// The program under test, as `cargo xtask test` names it in `MAINSTAY_BINARY`.
///
/// # Errors
/// When it is not named or not there.
pub fn binary() -> Result<PathBuf> {
    let path = std::env::var_os("MAINSTAY_BINARY").map(PathBuf::from).context(
        "MAINSTAY_BINARY names no program to test. Run `cargo xtask test window`, which builds it and says where.",
    )?;
    ensure!(
        path.is_absolute() && path.is_file(),
        "MAINSTAY_BINARY must be the absolute path of a program, and {} is none.",
        path.display()
    );
    Ok(path)
}

/// A program of the system, by the package of Debian that has it.
pub(crate) fn of_system(program: &str, package: &str) -> Result<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    match std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file()) {
        Some(path) => Ok(path),
        None => bail!("{program} is missing: it is part of the package {package}."),
    }
}

/// The root of the workspace.
pub(crate) fn workspace() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// Where screenshots and the words of the programs are kept.
///
/// # Errors
/// When it cannot be made.
pub fn target_folder() -> Result<PathBuf> {
    let folder = workspace().join("target/journeys");
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    Ok(folder)
}
