//! How an organisation wants its reports to look: its name and mark, one colour, and the paper. What is said does not depend on it.

use serde::{Deserialize, Serialize};

use crate::logo::Logo;

/// The look of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Style {
    /// The colour of headings, bars and marks.
    pub accent: Accent,
    /// The paper.
    pub paper: Paper,
    /// The organisation's mark on the first page.
    pub logo: Option<Logo>,
}

impl Default for Style {
    fn default() -> Self {
        Self { accent: Accent::default(), paper: Paper::A4, logo: None }
    }
}

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// A colour that can be read on white: its contrast is at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Accent(String);

/// Why a colour cannot be the accent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccentError {
    /// It is not of the form `#rrggbb`.
    #[error("{0:?} is no colour of the form #rrggbb")]
    Shape(String),
    /// It is too light to be read on white.
    #[error("{0} is too light to be read on white")]
    TooLight(String),
}

impl Accent {
    /// The lowest contrast of text against its ground.
    pub const CONTRAST: f64 = 4.5;

    /// A colour of the form `#rrggbb`.
    ///
    /// # Errors
    /// [`AccentError`] when it has another form, or is too light.
    pub fn parse(text: &str) -> Result<Self, AccentError> {
        let shape = || AccentError::Shape(text.to_owned());
        let hex = text
            .strip_prefix('#')
            .filter(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .ok_or_else(shape)?;
        let number = u32::from_str_radix(hex, 16).map_err(|_| shape())?;
        let [_, red, green, blue] = number.to_be_bytes();
        if contrast_with_white([red, green, blue]) < Self::CONTRAST {
            return Err(AccentError::TooLight(text.to_owned()));
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// The colour as `#rrggbb`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Accent {
    fn default() -> Self {
        Self("#0c5465".to_owned())
    }
}

impl TryFrom<String> for Accent {
    type Error = AccentError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Accent> for String {
    fn from(accent: Accent) -> Self {
        accent.0
    }
}

/// WCAG 2.2, definition of contrast ratio, against white.
fn contrast_with_white(channels: [u8; 3]) -> f64 {
    let linear = channels.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    1.05 / (luminance + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_can_be_read_on_white() {
        assert_eq!(Accent::parse("#0C5465").unwrap().as_str(), "#0c5465");
        assert_eq!(Accent::parse("#767676").unwrap().as_str(), "#767676");
        assert_eq!(Accent::parse("#777777"), Err(AccentError::TooLight("#777777".to_owned())));
        for wrong in ["", "0c5465", "#0c546", "#0c54655", "#gggggg", "#é12", "red", "#+12345"] {
            assert!(matches!(Accent::parse(wrong), Err(AccentError::Shape(_))), "{wrong}");
        }
    }
}
