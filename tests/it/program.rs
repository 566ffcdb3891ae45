//! The command line as a real process: built as it is now, run on a data directory of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};

use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

/// Held while a process is being started. Until it has begun, it has copies of all files that any test has open, and so it
/// holds their locks too.
static STARTING: Mutex<()> = Mutex::new(());

/// Starts a process; it has begun when this returns.
pub(crate) fn start(command: &mut Command) -> Child {
    let _starting = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    command.spawn().unwrap()
}

/// Waits until no process is being started. What was closed before this is closed everywhere after it.
pub(crate) fn all_started() {
    drop(STARTING.lock().unwrap_or_else(PoisonError::into_inner));
}

/// Runs a process to its end.
pub(crate) fn run(command: &mut Command) -> Output {
    start(command.stdout(Stdio::piped()).stderr(Stdio::piped())).wait_with_output().unwrap()
}

/// The program, built from the present sources. Cargo gives its path only to tests of its own package.
pub(crate) fn path() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        // This test runs as target/<profile>/deps/it-….
        let folder = std::env::current_exe().unwrap().parent().unwrap().parent().unwrap().to_owned();
        let target = folder.parent().unwrap();
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--package", "cli", "--target-dir"]).arg(target);
        if folder.ends_with("release") {
            build.arg("--release");
        }
        // Never an old one that happens to lie there.
        let built = run(build.current_dir(crate::files::repository()));
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        folder.join(format!("mainstay-cli{}", std::env::consts::EXE_SUFFIX))
    })
}

/// The program on a data directory.
pub(crate) struct Program {
    folder: TempDir,
}

/// What a run of the program gave.
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Program {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A folder for files beside the data directory.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The program without a data directory, in an environment that says nothing about languages and folders.
    pub(crate) fn bare(&self) -> Command {
        let mut command = Command::new(path());
        command.env_remove("MAINSTAY_DATA_DIR").env("LC_ALL", "C").env("HOME", self.folder.path());
        command.env("XDG_DATA_HOME", self.folder.path().join("of-this-user")).stdin(Stdio::null());
        command
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = self.bare();
        command.arg("--data-dir").arg(self.data_dir()).args(args);
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran::of(&mut self.command(args))
    }

    /// Runs what must go well; answers standard output.
    pub(crate) fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?}");
        ran.out
    }

    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let out = self.ok(&[args, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{args:?}: {error}: {out}"))
    }

    /// A new project; answers its id.
    pub(crate) fn project(&self, args: &[&str]) -> String {
        let out = self.ok(&[&["project", "new"], args].concat());
        out.trim().parse::<Uuid>().unwrap().to_string()
    }
}

impl Ran {
    pub(crate) fn of(command: &mut Command) -> Self {
        Self::ended(run(command))
    }

    pub(crate) fn ended(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
