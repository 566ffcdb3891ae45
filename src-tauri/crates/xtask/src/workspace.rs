//! The checkout: where it is, where cargo builds, and which packages it has. Asked of `cargo metadata`, so that
//! `CARGO_TARGET_DIR` and a new crate need no change here.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The checkout as cargo sees it.
pub(crate) struct Workspace {
    /// The folder with the root `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where cargo puts what it builds.
    target: PathBuf,
    packages: Vec<Package>,
}

/// The names of one package that the tasks ask for.
struct Package {
    name: String,
    /// Kind and name of each target, for instance `bin` and `mainstay-cli`.
    targets: Vec<(String, String)>,
    features: Vec<String>,
}

/// The two ways to build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Debug,
    Release,
}

impl Workspace {
    /// The checkout that the current folder belongs to.
    pub(crate) fn find() -> Result<Self> {
        let output = Command::new(cargo())
            .args(["metadata", "--no-deps", "--format-version=1"])
            .output()
            .context("cargo cannot be started.")?;
        if !output.status.success() {
            bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        Self::from_metadata(&output.stdout)
    }

    fn from_metadata(json: &[u8]) -> Result<Self> {
        let metadata: Value = serde_json::from_slice(json).context("cargo metadata is not JSON.")?;
        let folder = |key: &str| {
            metadata[key].as_str().map(PathBuf::from).with_context(|| format!("cargo metadata has no {key}."))
        };
        let packages =
            metadata["packages"].as_array().into_iter().flatten().map(Package::from_metadata).collect();
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")?, packages })
    }

    /// Whether there is a package of this name.
    pub(crate) fn has_package(&self, name: &str) -> bool {
        self.package(name).is_some()
    }

    /// Whether the package can be measured: it has a target of the kind `bench`.
    pub(crate) fn has_bench(&self, package: &str) -> bool {
        self.package(package).is_some_and(|package| package.targets.iter().any(|(kind, _)| kind == "bench"))
    }

    /// `cargo` with these arguments, in the root.
    pub(crate) fn cargo<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = Command::new(cargo());
        command.args(arguments).current_dir(&self.root);
        command
    }

    /// `cargo build` of one program.
    pub(crate) fn build(&self, program: &str, profile: Profile) -> Result<Command> {
        let is_program = |(kind, name): &(String, String)| kind == "bin" && name == program;
        let package = self.packages.iter().find(|package| package.targets.iter().any(is_program));
        let package = package.with_context(|| format!("No package of the workspace builds {program}."))?;
        let mut command = self.cargo(["build", "-p", &package.name, "--bin", program]);
        if profile == Profile::Release {
            command.arg("--release");
            // What the tauri tool adds for a release: the window loads the embedded files, never a server.
            if package.features.iter().any(|feature| feature == "custom-protocol") {
                command.args(["--features", "custom-protocol"]);
            }
        }
        Ok(command)
    }

    /// Where the build puts that program.
    pub(crate) fn program(&self, program: &str, profile: Profile) -> PathBuf {
        let folder = if profile == Profile::Release { "release" } else { "debug" };
        self.target.join(folder).join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A file for the tasks' own records, in a folder that is made here.
    #[cfg(target_os = "linux")]
    pub(crate) fn record(&self, name: &str) -> Result<PathBuf> {
        let folder = self.target.join("xtask");
        std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
        Ok(folder.join(name))
    }

    fn package(&self, name: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.name == name)
    }
}

impl Package {
    fn from_metadata(json: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let target = |json: &Value| (text(&json["kind"][0]), text(&json["name"]));
        Self {
            name: text(&json["name"]),
            targets: json["targets"].as_array().into_iter().flatten().map(target).collect(),
            features: json["features"].as_object().into_iter().flat_map(|all| all.keys().cloned()).collect(),
        }
    }
}

/// The cargo that runs this program, so that a chosen toolchain stays chosen.
pub(crate) fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// Whether a program of this name lies in one of the folders of `PATH`.
pub(crate) fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    lies_in(std::env::split_paths(&path), OsStr::new(program))
}

fn lies_in(mut folders: impl Iterator<Item = PathBuf>, program: &OsStr) -> bool {
    folders.any(|folder| Path::new(&folder).join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    const METADATA: &str = r#"{
        "workspace_root": "/checkout", "target_directory": "/elsewhere",
        "packages": [
            {"name": "window", "features": {"custom-protocol": []}, "targets": [{"kind": ["bin"], "name": "mainstay"}]},
            {"name": "cli", "features": {}, "targets": [{"kind": ["bin"], "name": "mainstay-cli"}]},
            {"name": "journeys", "features": {}, "targets": [{"kind": ["bench"], "name": "start"}]}
        ]}"#;

    fn line(command: &Command) -> Vec<&OsStr> {
        command.get_args().collect()
    }

    #[test]
    fn programs_are_built_by_the_package_that_has_them() {
        let workspace = Workspace::from_metadata(METADATA.as_bytes()).unwrap();
        let debug = workspace.build("mainstay-cli", Profile::Debug).unwrap();
        assert_eq!(line(&debug), ["build", "-p", "cli", "--bin", "mainstay-cli"]);
        let release = workspace.build("mainstay", Profile::Release).unwrap();
        assert_eq!(line(&release)[5..], ["--release", "--features", "custom-protocol"]);
        assert!(workspace.build("window", Profile::Debug).is_err());
    }

    #[test]
    fn benches_and_packages_are_found() {
        let workspace = Workspace::from_metadata(METADATA.as_bytes()).unwrap();
        assert!(workspace.has_package("journeys") && !workspace.has_package("tests"));
        assert!(
            workspace.has_bench("journeys") && !workspace.has_bench("cli") && !workspace.has_bench("tests")
        );
    }

    #[test]
    fn broken_metadata_is_an_error() {
        assert!(Workspace::from_metadata(b"{}").is_err());
        assert!(Workspace::from_metadata(b"no").is_err());
    }

    #[test]
    fn a_folder_is_not_a_program() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("tool"), "").unwrap();
        std::fs::create_dir(folder.path().join("folder")).unwrap();
        let lies = |name: &str| lies_in(std::iter::once(folder.path().to_owned()), OsStr::new(name));
        assert!(lies("tool") && !lies("folder") && !lies("other"));
    }
}
