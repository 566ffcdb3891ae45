//! `cargo xtask run`: from a fresh checkout to the open window. When nothing changed, it only looks and starts.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::interface::Interface;
use crate::prerequisites;
use crate::steps;
use crate::workspace::{Profile, Workspace};

/// Prepares, builds and starts the program; its exit code is the outcome.
pub(crate) fn run(workspace: &Workspace, release: bool, arguments: &[OsString]) -> Result<ExitCode> {
    let profile = if release { Profile::Release } else { Profile::Debug };
    prerequisites::for_building()?;
    Interface::of(workspace).prepare()?;
    steps::succeed(&mut workspace.build("mainstay", profile)?)?;
    if lacks_screen() {
        eprintln!(
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): the window cannot open."
        );
    }
    start(Command::new(workspace.program("mainstay", profile)).args(arguments))
}

fn lacks_screen() -> bool {
    cfg!(target_os = "linux")
        && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none())
}

/// Becomes the program, so that signals reach it and nothing waits beside it.
#[cfg(unix)]
fn start(command: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    let failure = command.exec();
    anyhow::bail!("{} cannot be started: {failure}.", command.get_program().display())
}

/// Starts the program, waits for it and passes on whether it failed.
#[cfg(not(unix))]
fn start(command: &mut Command) -> Result<ExitCode> {
    steps::succeed(command).map(|()| ExitCode::SUCCESS)
}
