//! What was asked on the command line. By hand, because four words do not pay for the build time of a parser.

use std::ffi::OsString;

use anyhow::{Result, bail};

use crate::test::Part;

/// What `cargo xtask` prints when it is asked nothing, or something it does not know.
pub(crate) const USAGE: &str = "\
cargo xtask run [--release] [-- ARGUMENTS]    prepare this computer, build Mainstay and open its window
cargo xtask test [core|ui|window|all]         every check there is, or those of one part
cargo xtask bench                             measure a release build";

/// One task with all it needs to know.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Say what there is.
    Usage,
    /// Build and open the window; `arguments` go to the program untouched.
    Run { release: bool, arguments: Vec<OsString> },
    /// Check one part or all of it.
    Test(Part),
    /// Measure.
    Bench,
}

/// Reads the words after `cargo xtask`.
pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Task> {
    let mut words = words.into_iter();
    let Some(task) = words.next() else { return Ok(Task::Usage) };
    let rest: Vec<OsString> = words.collect();
    match task.to_str() {
        Some("help" | "--help" | "-h") => Ok(Task::Usage),
        Some("run") => read_run(rest),
        Some("test") => match rest.as_slice() {
            [] => Ok(Task::Test(Part::All)),
            [part] => match part.to_str().and_then(Part::named) {
                Some(part) => Ok(Task::Test(part)),
                None => bail!("There is no part {} to test.", part.display()),
            },
            _ => bail!("`cargo xtask test` takes one part at most."),
        },
        Some("bench") if rest.is_empty() => Ok(Task::Bench),
        Some("bench") => bail!("`cargo xtask bench` takes no arguments."),
        _ => bail!("There is no task {}.", task.display()),
    }
}

fn read_run(rest: Vec<OsString>) -> Result<Task> {
    let mut release = false;
    let mut rest = rest.into_iter();
    for word in rest.by_ref() {
        match word.to_str() {
            Some("--release") => release = true,
            Some("--") => break,
            _ => bail!("`cargo xtask run` does not know {0}; for the program itself: -- {0}", word.display()),
        }
    }
    Ok(Task::Run { release, arguments: rest.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Task> {
        read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn tasks_are_read() {
        assert_eq!(asked("").unwrap(), Task::Usage);
        assert_eq!(asked("test").unwrap(), Task::Test(Part::All));
        assert_eq!(asked("test ui").unwrap(), Task::Test(Part::Ui));
        assert_eq!(asked("bench").unwrap(), Task::Bench);
    }

    #[test]
    fn arguments_after_the_dashes_go_to_the_program() {
        let arguments = vec!["--release".into(), "--".into(), "x".into()];
        assert_eq!(asked("run -- --release -- x").unwrap(), Task::Run { release: false, arguments });
        assert_eq!(asked("run --release").unwrap(), Task::Run { release: true, arguments: Vec::new() });
    }

    #[test]
    fn unknown_words_are_refused() {
        for line in ["run x", "test doors", "test ui core", "bench x", "fly"] {
            assert!(asked(line).is_err(), "{line}");
        }
    }
}
