//! Whether the Node on this computer can build the interface.

use std::process::Command;

use anyhow::{Result, bail};

/// What to do when there is none, or too old a one; an installer for every system is there.
const WANTED: &str = "Node 20.19, 22.13, 24 or later with npm is needed to build the interface: get it from https://nodejs.org";

/// Fails with a sentence when Node is missing or too old for the tools in `ui/package-lock.json`.
pub(crate) fn check() -> Result<()> {
    let Ok(output) = Command::new("node").arg("--version").output() else { bail!("{WANTED}.") };
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    match parse(&version) {
        Some(found) if is_enough(found) => Ok(()),
        _ => bail!("{WANTED}; here it is {version}."),
    }
}

/// Major and minor number of a version as Node prints it, for instance `v20.19.4`.
fn parse(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// The range that all tools of the interface share. The odd releases are out of support, and some tools refuse them.
fn is_enough((major, minor): (u32, u32)) -> bool {
    match major {
        20 => minor >= 19,
        22 => minor >= 13,
        _ => major >= 24,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_judged_by_major_and_minor() {
        let enough = |version| parse(version).is_some_and(is_enough);
        for version in ["v20.19.0", "v20.20.2", "v22.13.1", "v24.0.0", "v26.1.0"] {
            assert!(enough(version), "{version}");
        }
        for version in ["v18.20.8", "v20.18.3", "v21.7.3", "v22.12.0", "v23.11.0", "20.19.0", "v20", ""] {
            assert!(!enough(version), "{version}");
        }
    }
}
