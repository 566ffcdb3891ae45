//! Whether everything fits in the window.

use std::fmt;

use anyhow::Result;
use serde::Deserialize;

use crate::window::Window;

/// Something that does not fit.
#[derive(Clone, Debug, Deserialize)]
pub struct Overflow {
    /// In which way.
    pub what: String,
    /// The element, by tag and classes.
    #[serde(rename = "where")]
    pub place: String,
    /// The beginning of its words.
    pub text: String,
}

impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} “{}”", self.what, self.place, self.text)
    }
}

impl Window {
    /// Everything that sticks out, is cut off or scrolls sideways.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn overflows(&self) -> Result<Vec<Overflow>> {
        Ok(serde_json::from_value(self.run(include_str!("layout.js"), Vec::new())?)?)
    }
}
