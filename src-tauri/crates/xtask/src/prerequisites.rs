//! What the system must have before anything is built: installed where its package tool can do so, named otherwise.
//!
//! Node is not here: it is asked for when the interface has to be built (`node`).

use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::workspace::{cargo, on_path};
use crate::{debian, steps};

/// A package of Debian and what it is for, in words that fit in brackets.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) purpose: &'static str,
}

/// The linker is not among them: this program could not have been built without one.
const BUILD: &[Package] = &[Package {
    name: "libwebkit2gtk-4.1-dev",
    purpose: "the webview that shows the window, and its pkg-config",
}];

/// Other programs that read the reports in tests.
const REPORT_TESTS: &[Package] = &[
    Package { name: "libreoffice-calc", purpose: "opens workbooks in tests" },
    Package { name: "libreoffice-writer", purpose: "opens Word files in tests" },
    Package { name: "poppler-utils", purpose: "reads PDFs in tests" },
    Package { name: "python3-docx", purpose: "reads Word files in tests" },
    Package { name: "python3-openpyxl", purpose: "reads workbooks in tests" },
];

const WINDOW_TESTS: &[Package] = &[
    Package { name: "webkit2gtk-driver", purpose: "drives the window in tests" },
    Package { name: "xvfb", purpose: "a screen that nobody sees, for tests" },
    Package { name: "xdotool", purpose: "presses keys in the system's own dialogs in tests" },
    Package { name: "python3-openpyxl", purpose: "fills in a checklist in tests" },
];

/// What the shell needs to be built.
pub(crate) fn for_building() -> Result<()> {
    match std::env::consts::OS {
        "linux" => {
            install(BUILD, || succeeds(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])))
        }
        "macos" => {
            if !succeeds(Command::new("xcode-select").arg("--print-path")) {
                eprintln!("The command line tools of Xcode are missing: xcode-select --install");
            }
            Ok(())
        }
        "windows" => {
            if !has_webview2() {
                eprintln!(
                    "The WebView2 runtime is missing, and the window needs it: \
                     https://developer.microsoft.com/microsoft-edge/webview2"
                );
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// What the window journeys need besides. They run on Linux only, because only there is a driver for the webview.
pub(crate) fn for_window_tests() -> Result<()> {
    if cfg!(target_os = "linux") {
        install(&[BUILD, WINDOW_TESTS].concat(), || {
            has_webview() && on_path("WebKitWebDriver") && on_path("Xvfb") && on_path("xdotool")
        })
    } else {
        for_building()
    }
}

/// The programs by which the tests of reports see their files as others do.
pub(crate) fn for_report_tests() -> Result<()> {
    if cfg!(target_os = "linux") {
        return install(REPORT_TESTS, || on_path("soffice") && on_path("pdftotext") && on_path("python3"));
    }
    Ok(())
}

/// The formatter and clippy, which a minimal toolchain lacks.
pub(crate) fn for_lints() -> Result<()> {
    let tools = [("rustfmt", "fmt"), ("clippy", "clippy")];
    let missing: Vec<&str> = tools
        .into_iter()
        .filter(|(_, command)| !succeeds(Command::new(cargo()).args([command, "--version"])))
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !on_path(&format!("rustup{}", std::env::consts::EXE_SUFFIX)) {
        bail!("The Rust toolchain lacks {}: install it the way the toolchain was.", missing.join(" and "));
    }
    println!("Adding to the Rust toolchain: {} (the checks of style)", missing.join(" and "));
    steps::succeed(Command::new("rustup").args(["component", "add"]).args(missing))
}

/// On a Linux without the tools of Debian the packages have other names: when something `is_there` misses, says what,
/// and goes on, because only the build knows better.
fn install(packages: &[Package], is_there: impl FnOnce() -> bool) -> Result<()> {
    if debian::is_here() {
        return debian::install(packages);
    }
    if !is_there() {
        let names: Vec<&str> = packages.iter().map(|package| package.name).collect();
        eprintln!("Install what your system has for these packages of Debian: {}", names.join(", "));
    }
    Ok(())
}

fn has_webview() -> bool {
    succeeds(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"]))
}

/// Whether the registry knows a WebView2 runtime, installed for everybody or for this user.
fn has_webview2() -> bool {
    const CLIENT: &str = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    [r"HKLM\SOFTWARE\WOW6432Node", r"HKLM\SOFTWARE", r"HKCU\Software"]
        .into_iter()
        .any(|root| succeeds(Command::new("reg").args(["query", &format!(r"{root}\{CLIENT}"), "/v", "pv"])))
}

fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}
