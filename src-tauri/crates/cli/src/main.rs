//! `mainstay-cli`: everything that needs no window, for scripts, servers and tests. A second host over the api, linked to no
//! gtk or webkit.
//!
//! Exit codes: 0; 1 with the error in the chosen language on standard error; 2 for wrong usage.

mod arguments;
mod output;
mod report;
mod run;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;
use crate::output::Output;

fn main() -> ExitCode {
    // Ends with code 2 and a usage line by itself when the arguments are wrong.
    let arguments = Arguments::parse();
    let output = Output::new(arguments.language(), arguments.json);
    match run::run(arguments, &output) {
        Ok(code) => code,
        Err(error) => {
            output.error(&error);
            ExitCode::from(1)
        }
    }
}
