//! System packages on Debian, Ubuntu and their relatives: which are missing, and how they come.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::prerequisites::Package;
use crate::steps;
use crate::workspace::on_path;

/// Whether this computer has the package tools of Debian.
pub(crate) fn is_here() -> bool {
    on_path("dpkg-query") && on_path("apt-get")
}

/// Installs those of the packages that are missing. When nobody here may do so, fails and gives the command.
pub(crate) fn install(packages: &[Package]) -> Result<()> {
    let missing = missing(packages, &installed(packages)?);
    if missing.is_empty() {
        return Ok(());
    }
    let reasons: Vec<String> =
        missing.iter().map(|package| format!("{} ({})", package.name, package.purpose)).collect();
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    let is_root = is_root()?;
    let sudo = if is_root { "" } else { "sudo " };
    let by_hand = format!(
        "{sudo}apt-get update && {sudo}apt-get install --yes --no-install-recommends {}",
        names.join(" ")
    );
    if !is_root && !on_path("sudo") {
        bail!(
            "Missing system packages: {}. Only root may install them, and there is no sudo. As root:\n{}",
            reasons.join(", "),
            by_hand.replace(sudo, "")
        );
    }
    println!("Installing missing system packages: {}", reasons.join(", "));
    // A list of some other source that cannot be fetched is no reason to stop: the install says whether it was needed.
    if let Err(failure) = steps::succeed(apt_get(is_root).arg("update")) {
        eprintln!("{failure}");
    }
    steps::succeed(apt_get(is_root).args(["install", "--yes", "--no-install-recommends"]).args(&names))
        .with_context(|| format!("The packages could not be installed. By hand:\n{by_hand}"))
}

/// `apt-get` with the rights to install, and without questions.
fn apt_get(is_root: bool) -> Command {
    let mut command = if is_root { Command::new("env") } else { Command::new("sudo") };
    if !is_root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    command
}

fn is_root() -> Result<bool> {
    let output = Command::new("id").arg("--user").output().context("The program id cannot be started.")?;
    Ok(output.stdout.trim_ascii() == b"0")
}

/// The list of dpkg for these packages: a name and a state on each line.
fn installed(packages: &[Package]) -> Result<String> {
    // Its exit code only says that some are unknown, which is what is asked.
    let output = Command::new("dpkg-query")
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\\n"])
        .args(packages.iter().map(|package| package.name))
        .stderr(Stdio::null())
        .output()
        .context("dpkg-query cannot be started.")?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Those packages that the list does not name as installed. It may hold a line for each architecture.
fn missing<'a>(wanted: &'a [Package], list: &str) -> Vec<&'a Package> {
    let is_there = |name: &str| list.lines().any(|line| line.split_once(' ') == Some((name, "installed")));
    wanted.iter().filter(|package| !is_there(package.name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_installed_packages_count() {
        let wanted = ["webview", "driver", "old", "unknown"].map(|name| Package { name, purpose: "" });
        let list = "webview not-installed\nwebview installed\ndriver installed\nold config-files\nwebview-dev installed\n";
        let names: Vec<&str> = missing(&wanted, list).iter().map(|package| package.name).collect();
        assert_eq!(names, ["old", "unknown"]);
        assert_eq!(missing(&wanted, "").len(), 4);
    }
}
