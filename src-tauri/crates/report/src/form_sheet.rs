//! The blank checklist as a sheet to fill in with a spreadsheet and to read back, before it has a format: every word chosen.

use checklist::{Language, PackVersion, Rating};
use jiff::civil::Date;
use serde::Serialize;

use crate::style::Style;
use crate::text::Text;

/// A checklist to fill in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormSheet {
    /// The language of the program's words in it.
    pub language: Language,
    /// The day on which it was made, for writers that stamp their files.
    pub date: Date,
    /// How it looks.
    pub style: Style,
    /// The id of the project that the answers belong to.
    pub project: String,
    /// The pack that they are given against.
    pub pack: PackVersion,
    /// The name of the project.
    pub title: Text,
    /// The number of a page, with `%{page}` and `%{pages}` for the writer of pages to fill.
    pub page: String,
    /// The names of the sheets of items, of ratings, and of how to fill it in; as spreadsheets ask.
    pub names: [String; 3],
    /// How to fill it in.
    pub how: Vec<Text>,
    /// The heads of the items.
    pub heads: FormHeads,
    /// The heads of rating and of what it means.
    pub answer_heads: [Text; 2],
    /// The ratings that can be chosen.
    pub answers: Vec<FormRating>,
    /// What a spreadsheet says when something else is typed: a title and a sentence.
    pub refusal: [String; 2],
    /// The items.
    pub rows: Vec<FormRow>,
}

/// The heads of the items.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormHeads {
    /// The permanent id of an item.
    pub id: Text,
    /// Its number.
    pub number: Text,
    /// Its section.
    pub section: Text,
    /// Its text.
    pub item: Text,
    /// The rating, to fill in.
    pub rating: Text,
    /// Why it does not apply, to fill in.
    pub reason: Text,
    /// The note, to fill in.
    pub note: Text,
}

/// A rating that can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormRating {
    /// The rating.
    pub rating: Rating,
    /// What it is called.
    pub label: Text,
    /// When it is right.
    pub help: Text,
}

/// An item to answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormRow {
    /// Its permanent id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The title of its section.
    pub section: Text,
    /// Its text.
    pub text: Text,
}
