//! `cargo xtask bench`: how fast a release build is, and how much memory its window takes.

use anyhow::Result;

use crate::interface::Interface;
use crate::prerequisites;
use crate::steps::Steps;
use crate::test::{JOURNEYS, on_screen};
use crate::workspace::{Profile, Workspace};

/// Builds the programs as they are shipped, then measures every package that has something to measure.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    Steps::follow(|steps| {
        steps.step("Prerequisites", "cargo xtask bench", prerequisites::for_window_tests)?;
        steps.step("Interface", "npm --prefix ui run build", || Interface::of(workspace).prepare())?;
        for program in ["mainstay", "mainstay-cli"] {
            steps.command(&format!("Build {program}"), workspace.build(program, Profile::Release)?)?;
        }
        for package in ["tests", JOURNEYS].into_iter().filter(|package| workspace.has_bench(package)) {
            let mut bench = workspace.cargo(["bench", "--package", package, "--benches"]);
            bench.env("MAINSTAY_BINARY", workspace.program("mainstay", Profile::Release));
            steps.step(&format!("Measure {package}"), "cargo xtask bench", || {
                on_screen(workspace, &mut bench)
            })?;
        }
        Ok(())
    })
}
