//! `cargo xtask`: everything between a fresh checkout and a running, tested or measured Mainstay.
//!
//! One word per task, read here; each task has its own module. It only arranges cargo, npm and the system's package
//! tool: how something is built stands in `Cargo.toml` and `ui/package.json`. It depends on no other crate of the
//! workspace, so that it still builds when one of them does not.

mod arguments;
mod bench;
mod debian;
mod freshness;
mod interface;
mod node;
mod prerequisites;
mod run;
mod steps;
mod test;
#[cfg(target_os = "linux")]
mod window;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use arguments::Task;
use workspace::Workspace;

fn main() -> ExitCode {
    let outcome = match arguments::read(std::env::args_os().skip(1)) {
        Ok(task) => perform(task),
        Err(wrong) => Err(anyhow::anyhow!("{wrong}\n\n{}", arguments::USAGE)),
    };
    match outcome {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            for cause in failure.chain().skip(1) {
                eprintln!("       {cause}");
            }
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<ExitCode> {
    match task {
        Task::Usage => {
            println!("{}", arguments::USAGE);
            Ok(ExitCode::SUCCESS)
        }
        Task::Run { release, arguments } => run::run(&Workspace::find()?, release, &arguments),
        Task::Test(part) => test::run(&Workspace::find()?, part).map(|()| ExitCode::SUCCESS),
        Task::Bench => bench::run(&Workspace::find()?).map(|()| ExitCode::SUCCESS),
    }
}
