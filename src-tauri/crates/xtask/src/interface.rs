//! The interface in `ui/`: its npm packages and its built files, made only when they are missing or out of date.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use crate::{freshness, node, steps};

/// The folder `ui/` of a checkout.
pub(crate) struct Interface<'a> {
    workspace: &'a Workspace,
    folder: PathBuf,
}

impl<'a> Interface<'a> {
    pub(crate) fn of(workspace: &'a Workspace) -> Self {
        Self { workspace, folder: workspace.root.join("ui") }
    }

    /// Installs and builds what is out of date, and asks for Node only then.
    pub(crate) fn prepare(&self) -> Result<()> {
        self.install()?;
        if freshness::is_stale(&self.folder.join("dist/index.html"), &self.sources()?)? {
            println!("The interface is out of date: npm run build");
            node::check()?;
            steps::succeed(&mut self.npm(["run", "build"]))?;
        }
        Ok(())
    }

    /// Installs the packages of `package-lock.json` when what is installed is not of that file.
    pub(crate) fn install(&self) -> Result<()> {
        if freshness::is_stale(&self.installed(), &[self.folder.join("package-lock.json")])? {
            println!("The packages of the interface are out of date: npm ci");
            node::check()?;
            steps::succeed(&mut self.npm(["ci", "--no-audit", "--no-fund"]))?;
        }
        Ok(())
    }

    /// `npm` with these arguments, for `ui/`, started in the root so that the line can be repeated there.
    pub(crate) fn npm<'b>(&self, arguments: impl IntoIterator<Item = &'b str>) -> Command {
        // On Windows npm is a batch file, which is found only by its whole name.
        let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.args(["--prefix", "ui"]).args(arguments).current_dir(&self.workspace.root);
        command
    }

    /// npm's own record of what it installed. It comes last, so that it also tells of an install that was cut off, and
    /// it is there when somebody installed by hand.
    fn installed(&self) -> PathBuf {
        self.folder.join("node_modules/.package-lock.json")
    }

    /// All that the built files are made of.
    fn sources(&self) -> Result<Vec<PathBuf>> {
        let mut sources = settings_in(&self.folder)?;
        sources.extend(["src", "public", "index.html"].map(|name| self.folder.join(name)));
        sources
            .extend(["locales", "src-tauri/crates/report/fonts"].map(|name| self.workspace.root.join(name)));
        sources.push(self.installed());
        Ok(sources)
    }
}

/// The files directly in a folder that set how it is built, for instance `vite.config.ts`.
fn settings_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_setting = |path: &PathBuf| {
        path.extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| matches!(ending, "ts" | "js" | "json"))
    };
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("{} cannot be read.", folder.display()))?;
    let paths: std::io::Result<Vec<PathBuf>> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    Ok(paths?.into_iter().filter(is_setting).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_told_by_their_ending() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["vite.config.ts", "eslint.config.js", "package.json", "index.html", ".gitignore"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let mut found = settings_in(folder.path()).unwrap();
        found.sort();
        let names: Vec<_> = found.iter().filter_map(|path| path.file_name()).collect();
        assert_eq!(names, ["eslint.config.js", "package.json", "vite.config.ts"]);
    }
}
