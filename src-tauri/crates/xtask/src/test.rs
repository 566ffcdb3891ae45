//! `cargo xtask test`: every check there is, quick ones first. The same line is used by hand and by CI.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::interface::Interface;
use crate::prerequisites;
use crate::steps::{self, Steps};
use crate::workspace::{Profile, Workspace};

/// Packages that need the webview of the system, or a window. Everything else is the core.
const WINDOW_PACKAGES: [&str; 3] = ["mainstay", JOURNEYS, "bare"];

/// The package whose tests drive the real window.
pub(crate) const JOURNEYS: &str = "journeys";

/// Files that tests write and that are committed all the same.
const GENERATED: [&str; 1] = ["ui/src/ipc/bindings.ts"];

/// What can be tested by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The crates without a window. Needs no system package.
    Core,
    /// The interface. Needs Node only.
    Ui,
    /// The shell and the journeys through the real window.
    Window,
    /// All of these.
    All,
}

impl Part {
    /// The part of that name on the command line.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "core" => Some(Self::Core),
            "ui" => Some(Self::Ui),
            "window" => Some(Self::Window),
            "all" => Some(Self::All),
            _ => None,
        }
    }

    fn has(self, part: Self) -> bool {
        self == part || self == Self::All
    }
}

/// Takes the steps of the part; the first that fails ends it.
pub(crate) fn run(workspace: &Workspace, part: Part) -> Result<()> {
    Steps::follow(|steps| {
        let interface = Interface::of(workspace);
        prepare(steps, part)?;
        if part.has(Part::Core) {
            steps.command("Format", workspace.cargo(["fmt", "--all", "--check"]))?;
        }
        // Before the shell is compiled, because it embeds the built interface.
        if part.has(Part::Ui) {
            test_interface(steps, &interface)?;
        } else if part.has(Part::Window) {
            steps.step("Interface", "npm --prefix ui run build", || interface.prepare())?;
        }
        if part != Part::Ui {
            steps.command("Clippy", clippy(workspace, part))?;
        }
        if part.has(Part::Core) {
            test_core(steps, workspace)?;
        }
        if part.has(Part::Window) {
            test_window(steps, workspace)?;
        }
        Ok(())
    })
}

fn prepare(steps: &mut Steps, part: Part) -> Result<()> {
    let alone = match part {
        Part::Ui => return Ok(()),
        Part::Core => "cargo xtask test core",
        Part::Window | Part::All => "cargo xtask test window",
    };
    steps.step("Prerequisites", alone, || {
        prerequisites::for_lints()?;
        if part.has(Part::Core) {
            prerequisites::for_report_tests()?;
        }
        if part.has(Part::Window) { prerequisites::for_window_tests() } else { Ok(()) }
    })
}

fn test_interface(steps: &mut Steps, interface: &Interface) -> Result<()> {
    steps.step("Interface: packages", "npm --prefix ui ci", || {
        crate::node::check()?;
        interface.install()
    })?;
    for script in ["check", "lint", "test", "build"] {
        steps.command(&format!("Interface: {script}"), interface.npm(["run", script]))?;
    }
    Ok(())
}

fn clippy(workspace: &Workspace, part: Part) -> Command {
    let mut command = workspace.cargo(["clippy"]);
    command.args(packages(workspace, part)).args(["--all-targets", "--", "--deny", "warnings"]);
    command
}

/// How cargo is told the packages of a part.
fn packages(workspace: &Workspace, part: Part) -> Vec<&'static str> {
    let there = WINDOW_PACKAGES.into_iter().filter(|package| workspace.has_package(package));
    match part {
        Part::Window => there.flat_map(|package| ["--package", package]).collect(),
        Part::Core => {
            std::iter::once("--workspace").chain(there.flat_map(|package| ["--exclude", package])).collect()
        }
        Part::All | Part::Ui => vec!["--workspace"],
    }
}

fn test_core(steps: &mut Steps, workspace: &Workspace) -> Result<()> {
    let committed = read_generated(workspace)?;
    let mut tests = workspace.cargo(["test"]);
    tests.args(packages(workspace, Part::Core));
    steps.command("Core: tests", tests)?;
    steps.step("Core: generated files", "cargo test --package api", || {
        for (path, before) in committed {
            if std::fs::read(&path).unwrap_or_default() != before {
                bail!("{} was out of date. The tests have just written it anew: commit it.", path.display());
            }
        }
        Ok(())
    })
}

/// Compared with the files before the tests, not with the last commit, so that work in progress can be tested; in CI
/// the two are the same.
fn read_generated(workspace: &Workspace) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let read = |name: &&str| {
        let path = workspace.root.join(name);
        let content = std::fs::read(&path).with_context(|| format!("{name} cannot be read."))?;
        Ok((path, content))
    };
    GENERATED.iter().map(read).collect()
}

fn test_window(steps: &mut Steps, workspace: &Workspace) -> Result<()> {
    steps.command("Window: tests of the shell", workspace.cargo(["test", "--package", "mainstay"]))?;
    for program in ["mainstay", "mainstay-cli"] {
        steps.command(&format!("Window: build {program}"), workspace.build(program, Profile::Debug)?)?;
    }
    if !cfg!(target_os = "linux") {
        println!(
            "\nThe journeys through the window need WebKitWebDriver, which only Linux has: not tested here."
        );
        return Ok(());
    }
    // One at a time: two windows would take the focus from each other.
    let mut journeys = workspace.cargo(["test", "--package", JOURNEYS, "--", "--test-threads=1"]);
    journeys.env("MAINSTAY_BINARY", workspace.program("mainstay", Profile::Debug));
    steps.step("Window: journeys", "cargo xtask test window", || on_screen(workspace, &mut journeys))
}

/// Runs a command on a screen of its own, so that its windows disturb nobody.
#[cfg(target_os = "linux")]
pub(crate) fn on_screen(workspace: &Workspace, command: &mut Command) -> Result<()> {
    let screen = crate::window::Screen::open(&workspace.record("xvfb.log")?)?;
    screen.show(command);
    steps::succeed(command)
}

/// Runs a command on the screen of the user: other systems have no second one.
#[cfg(not(target_os = "linux"))]
pub(crate) fn on_screen(_workspace: &Workspace, command: &mut Command) -> Result<()> {
    steps::succeed(command)
}
