//! axe-core inside the window: rules of accessibility that a program can judge.

use std::fmt;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

use crate::programs;
use crate::window::Window;

/// Where npm puts it.
const AXE: &str = "ui/node_modules/axe-core/axe.min.js";

/// A rule that the page breaks.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// The rule.
    pub id: String,
    /// How to mend it.
    pub help: String,
    /// The elements that break it, as they stand in the page.
    pub elements: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})\n      {}", self.id, self.help, self.elements.join("\n      "))
    }
}

impl Window {
    /// Judges what is on screen by all rules of axe.
    ///
    /// # Errors
    /// When axe is not there or does not run.
    pub fn axe(&self) -> Result<Vec<Violation>> {
        let path = programs::workspace().join(AXE);
        let axe = std::fs::read_to_string(&path)
            .with_context(|| format!("{} is missing: run `npm --prefix ui ci`.", path.display()))?;
        self.run(&axe, Vec::new())?;
        let run = "const [done] = arguments;
            axe.run(document, { resultTypes: ['violations'], iframes: false }).then(
              ({ violations }) => done(violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map(({ html }) => html) }))),
              (error) => done(String(error)),
            );";
        match self.wait(self.client().execute_async(run, Vec::new()))? {
            Value::String(error) => anyhow::bail!("axe did not run: {error}"),
            violations => Ok(serde_json::from_value(violations)?),
        }
    }
}
