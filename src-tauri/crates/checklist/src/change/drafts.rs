//! The values that a change comes to, and what every text among them must satisfy.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;

use super::{ChangeError, Draft, TextPlace};
use crate::field::Field;
use crate::register::Register;
use crate::text::TextFault;

/// Values for registers, gathered one by one.
#[derive(Default)]
pub(super) struct Drafts(pub(super) Vec<Draft>);

impl Drafts {
    /// Adds a value unless the register holds just that already. In a conflict every choice is worth writing.
    pub(super) fn put<T: Serialize + PartialEq>(
        &mut self,
        field: Field,
        value: Option<&T>,
        present: Option<&Register<T>>,
    ) {
        let same = match present {
            None | Some(Register::Empty) => value.is_none(),
            Some(Register::Value(present)) => value == Some(present),
            Some(Register::Conflict(_)) => false,
        };
        if !same {
            self.0.push(Draft { field, value: json!(value) });
        }
    }

    /// Adds a value, whatever the register holds.
    pub(super) fn write(&mut self, field: Field, value: impl Serialize) {
        self.0.push(Draft { field, value: json!(value) });
    }
}

/// A day of the calendar, or none for an empty text.
pub(super) fn day(date: &str) -> Result<Option<Date>, ChangeError> {
    match date.trim() {
        "" => Ok(None),
        date => date.parse().map(Some).map_err(|_| ChangeError::DateInvalid { date: date.to_owned() }),
    }
}

/// Says of which text a fault was found.
pub(super) fn at(place: TextPlace) -> impl Fn(TextFault) -> ChangeError {
    move |fault| ChangeError::Text { place, fault }
}

/// A text, unless it is empty: what is empty is not written.
pub(super) fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
