//! WebKitWebDriver, which opens the program and drives it. It has a process group of its own and is asked to end, also when a
//! journey fails: killed outright it would leave children that hold the pipes of the test run open.

use std::fs::File;
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::programs;

/// How long it may take to begin, and to end.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(20);

/// A running driver. It and everything that it started end when this is dropped.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver on a free port; `environment` is what the programs that it opens see besides that of the test.
    ///
    /// # Errors
    /// When there is no driver or no screen, or it does not begin to listen.
    pub fn start(environment: &[(&str, &Path)], log: &Path) -> Result<Self> {
        if std::env::var_os("DISPLAY").is_none() {
            bail!("DISPLAY names no screen for the window. Run `cargo xtask test window`, which opens one.");
        }
        let program = programs::of_system("WebKitWebDriver", "webkit2gtk-driver")?;
        let port = free_port()?;
        let said = File::create(log).with_context(|| format!("{} cannot be written.", log.display()))?;
        // setpriv, which every Linux with util-linux has, ends the driver also when the test is killed.
        let mut command = Command::new("setpriv");
        command
            .args(["--pdeathsig", "TERM", "--"])
            .arg(program)
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // No journey has a graphics card, and without this the webview tries to find one.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env_remove("LANGUAGE")
            .env_remove("LC_ALL")
            .stdin(Stdio::null())
            .stdout(said.try_clone()?)
            .stderr(said)
            .process_group(0);
        for (name, value) in environment {
            command.env(name, value);
        }
        let process =
            command.spawn().context("setpriv cannot be started; it is part of the package util-linux.")?;
        let mut driver = Self { process, port };
        driver.wait_until_it_listens(log)?;
        Ok(driver)
    }

    /// The address at which it takes commands.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The numbers of all processes that it started, and its own.
    #[must_use]
    pub fn processes(&self) -> Vec<u32> {
        let Ok(all) = std::fs::read_dir("/proc") else { return Vec::new() };
        all.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
            .filter(|&process| group_of(process) == Some(self.process.id()))
            .collect()
    }

    fn wait_until_it_listens(&mut self, log: &Path) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if let Some(status) = self.process.try_wait()? {
                bail!("WebKitWebDriver ended with {status}: {}", read(log));
            }
            if start.elapsed() > PATIENCE {
                bail!("WebKitWebDriver does not listen on port {}: {}", self.port, read(log));
            }
            std::thread::sleep(PAUSE);
        }
        Ok(())
    }

    fn signal(&self, signal: &str) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args([signal, "--", &group]).stderr(Stdio::null()).status();
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.signal("-TERM");
        let start = Instant::now();
        loop {
            // It has to be waited for itself, or it would stay in the group for ever.
            let ended = matches!(self.process.try_wait(), Ok(Some(_)) | Err(_));
            if ended && self.processes().is_empty() {
                break;
            }
            if start.elapsed() > PATIENCE {
                self.signal("-KILL");
                let _ = self.process.wait();
                break;
            }
            std::thread::sleep(PAUSE);
        }
    }
}

/// A port that was free a moment ago: the driver cannot be asked to choose one.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// The process group of a process that still runs.
fn group_of(process: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program stands in brackets and may hold anything; the state and the parent follow, then the group.
    let mut after = stat.rsplit_once(')')?.1.split_whitespace();
    // It has ended when its last thread has: until then the first one may seem dead while the others still hold files.
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).map_or(0, Iterator::count);
    if after.next()? == "Z" && threads <= 1 {
        return None;
    }
    after.nth(1)?.parse().ok()
}

fn read(log: &Path) -> String {
    let mut said = String::new();
    let _ = File::open(log).and_then(|mut file| file.read_to_string(&mut said));
    said.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_ends_with_a_failing_journey() {
        let folder = tempfile::tempdir().unwrap();
        let driver = Driver::start(&[], &folder.path().join("log")).unwrap();
        let group = driver.process.id();
        assert!(driver.processes().contains(&group));
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
            let _driver = driver;
            panic!("as a failing journey does");
        }));
        assert!(outcome.is_err());
        let left = std::fs::read_dir("/proc")
            .unwrap()
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
        assert!(!left.into_iter().any(|process| group_of(process) == Some(group)));
    }

    #[test]
    fn what_is_missing_is_named() {
        let missing = programs::of_system("NoSuchDriver", "webkit2gtk-driver").unwrap_err().to_string();
        assert!(missing.contains("NoSuchDriver") && missing.contains("webkit2gtk-driver"), "{missing}");
    }
}
