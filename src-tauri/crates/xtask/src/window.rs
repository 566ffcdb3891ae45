//! A screen that nobody sees, for tests that open the real window. On Linux only, where the window journeys run.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Large enough for the widest layout, in pixels and bits per pixel.
const SCREEN: &str = "1440x1000x24";

/// How long the screen may take to close before it is ended by force.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running Xvfb. It ends when this is dropped, also after a failed test.
pub(crate) struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    /// Opens a screen on a display that is free. What the server says goes to `log`.
    pub(crate) fn open(log: &Path) -> Result<Self> {
        let said = File::create(log).with_context(|| format!("{} cannot be written.", log.display()))?;
        // setpriv, which every Linux with util-linux has, ends the server also when this program is killed.
        let mut server = Command::new("setpriv")
            .args(["--pdeathsig", "TERM", "Xvfb", "-displayfd", "1", "-screen", "0", SCREEN])
            // Without -noreset the server starts anew after its last client, and a window in between is refused.
            .args(["-noreset", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(said)
            // Its own group: an interrupt ends the test first, and then the screen.
            .process_group(0)
            .spawn()
            .context("setpriv cannot be started; it is part of the package util-linux.")?;
        let output = server.stdout.take();
        let mut screen = Self { server, display: String::new() };
        // The server writes the number of its display when it is ready, and nothing when it fails.
        let mut number = String::new();
        if let Some(output) = output {
            BufReader::new(output).read_line(&mut number).context("Xvfb cannot be heard.")?;
        }
        if number.trim().is_empty() {
            bail!("Xvfb did not start: {}", std::fs::read_to_string(log).unwrap_or_default().trim());
        }
        screen.display = format!(":{}", number.trim());
        Ok(screen)
    }

    /// Lets a command show its windows here and nowhere else.
    pub(crate) fn show(&self, command: &mut Command) {
        command.env("DISPLAY", &self.display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    }

    /// Asks the server to end: killed outright it would leave its lock file behind.
    fn close(&mut self) -> std::io::Result<()> {
        Command::new("kill").args(["-TERM", &self.server.id().to_string()]).stderr(Stdio::null()).status()?;
        let start = Instant::now();
        while self.server.try_wait()?.is_none() {
            if start.elapsed() > PATIENCE {
                self.server.kill()?;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Err(error) = self.close() {
            eprintln!("Xvfb (process {}) could not be ended: {error}", self.server.id());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a process of this number exists, also as one that ended and was not waited for.
    fn lives(process: u32) -> bool {
        Path::new(&format!("/proc/{process}")).exists()
    }

    #[test]
    fn a_screen_that_cannot_open_says_why() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Screen::open(&folder.path().join("absent/log")).is_err());
    }

    // Where there is no Xvfb, only the window tests need it, and those install it first.
    #[test]
    fn a_screen_ends_with_a_failing_test() {
        if !crate::workspace::on_path("Xvfb") {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let screen = Screen::open(&folder.path().join("log")).unwrap();
        let process = screen.server.id();
        let mut command = Command::new("true");
        screen.show(&mut command);
        assert!(command.get_envs().any(|(name, value)| name == "DISPLAY" && value.is_some()));
        assert!(lives(process));
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
            let _screen = screen;
            panic!("as a failing test does");
        }));
        assert!(outcome.is_err() && !lives(process));
    }
}
