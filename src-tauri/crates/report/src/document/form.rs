//! The blank checklist: every item of a project with boxes to tick and lines to write on.

use serde::Serialize;

use crate::text::Text;

/// A checklist to print and fill in by hand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Form {
    /// The heading.
    pub heading: Text,
    /// How to fill it in.
    pub introduction: Vec<Text>,
    /// What is written once, each with a line: place, day, who filled it in.
    pub fields: Vec<Text>,
    /// The six answers, in the order of the boxes.
    pub answers: Vec<FormAnswer>,
    /// The label of the line under each item.
    pub remark: Text,
    /// The heads of number, item and the boxes.
    pub heads: [Text; 3],
    /// The sections.
    pub sections: Vec<FormSection>,
}

/// An answer that can be ticked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormAnswer {
    /// What stands over its box: a digit or a sign.
    pub sign: String,
    /// What it means.
    pub label: Text,
}

/// A section of the form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormSection {
    /// Family and code.
    pub family: Text,
    /// Its title.
    pub title: Text,
    /// What it asks for.
    pub summary: Text,
    /// Its items in scope.
    pub items: Vec<FormItem>,
}

/// An item to answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormItem {
    /// Its permanent id, so that what was filled in can be typed in without doubt.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its text.
    pub text: Text,
    /// The word for an essential item, when it is one.
    pub essential: Option<Text>,
}
