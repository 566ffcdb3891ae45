//! Steps of a task: each with a header and its time, the first failure ends them, a table closes them.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The steps that were taken so far.
#[derive(Default)]
pub(crate) struct Steps {
    taken: Vec<Taken>,
}

struct Taken {
    name: String,
    time: Duration,
    passed: bool,
}

impl Steps {
    /// Takes the steps of `task`, then prints the table, also after a failure.
    pub(crate) fn follow(task: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let mut steps = Self::default();
        let outcome = task(&mut steps);
        println!("\n{}", steps.table());
        outcome
    }

    /// A step that is one command.
    pub(crate) fn command(&mut self, name: &str, mut command: Command) -> Result<()> {
        let alone = line(&command);
        self.step(name, &alone, || succeed(&mut command))
    }

    /// A step; `alone` is the line that takes only this step.
    pub(crate) fn step(&mut self, name: &str, alone: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n== {name}: {alone}");
        let start = Instant::now();
        let outcome = work();
        let time = start.elapsed();
        self.taken.push(Taken { name: name.to_owned(), time, passed: outcome.is_ok() });
        println!("== {name}: {}", seconds(time));
        outcome.with_context(|| format!("The step “{name}” failed. To run it alone: {alone}"))
    }

    fn table(&self) -> String {
        let width = self.taken.iter().map(|step| step.name.chars().count()).max().unwrap_or_default().max(5);
        let row =
            |name: &str, time: Duration, end: &str| format!("{name:<width$}  {:>8}{end}\n", seconds(time));
        let mut table = String::new();
        for step in &self.taken {
            table += &row(&step.name, step.time, if step.passed { "" } else { "  failed" });
        }
        table + &row("Total", self.taken.iter().map(|step| step.time).sum(), "")
    }
}

/// Runs a command with the input and output of this program.
pub(crate) fn succeed(command: &mut Command) -> Result<()> {
    let program = command.get_program().display().to_string();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => bail!("{} ended with {status}.", line(command)),
        Err(error) => bail!("{program} cannot be started: {error}."),
    }
}

/// A command as one would type it in the root of the checkout.
fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args()).map(|word| {
        let word = word.to_string_lossy();
        if word.contains(' ') { format!("\"{word}\"") } else { word.into_owned() }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_shown_as_one_types_them() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command.args(["test", "two words"]);
        assert_eq!(line(&command), "cargo test \"two words\"");
    }

    #[test]
    fn a_failed_step_says_how_to_repeat_it() {
        let mut steps = Steps::default();
        let failure = steps.step("Style", "cargo fmt", || bail!("no")).unwrap_err();
        assert_eq!(failure.to_string(), "The step “Style” failed. To run it alone: cargo fmt");
        assert_eq!(failure.root_cause().to_string(), "no");
    }

    #[test]
    fn the_table_has_all_steps_and_their_sum() {
        let step = |name: &str, seconds, passed| Taken {
            name: name.into(),
            time: Duration::from_secs(seconds),
            passed,
        };
        let steps = Steps { taken: vec![step("Style", 2, true), step("Tests", 61, false)] };
        assert_eq!(steps.table(), "Style     2.0 s\nTests    61.0 s  failed\nTotal    63.0 s\n");
    }

    #[test]
    fn a_program_that_does_not_exist_is_an_error() {
        assert!(succeed(&mut Command::new("no-such-program-of-this-name")).is_err());
    }
}
