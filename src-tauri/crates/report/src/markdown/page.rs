//! A page of Markdown: blocks with an empty line between them.

use super::words::{Words, strong};
use crate::document::Document;
use crate::text::{Sentence, Text};

/// Collects the blocks of a document.
pub(super) struct Page<'d> {
    pub(super) document: &'d Document,
    pub(super) words: Words<'d>,
    written: String,
}

impl<'d> Page<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        Self { document, words: Words::of(document), written: String::new() }
    }

    /// Markdown as it is.
    pub(super) fn block(&mut self, block: String) {
        if block.is_empty() {
            return;
        }
        if !self.written.is_empty() {
            self.written.push_str("\n\n");
        }
        self.written.push_str(&block);
    }

    pub(super) fn heading(&mut self, level: usize, text: &Text) {
        let words = self.words.say(text);
        self.block(format!("{} {words}", "#".repeat(level)));
    }

    /// A text, and its second language as a paragraph of its own.
    pub(super) fn paragraph(&mut self, text: &Text) {
        self.block(self.words.once(text));
        if let Some(second) = self.words.second(text) {
            self.block(second);
        }
    }

    /// Lines that belong together, one under the other.
    pub(super) fn lines(&mut self, lines: &[String]) {
        self.block(lines.join("\\\n"));
    }

    /// What a person wrote, as a quotation.
    pub(super) fn quotation(&mut self, words: &str) {
        self.block(self.quoted(words, ""));
    }

    /// The lines of a quotation, each after an indent.
    pub(super) fn quoted(&self, words: &str, indent: &str) -> String {
        let lines = self.words.lines(words);
        let mut quoted = Vec::with_capacity(lines.len());
        for (place, line) in lines.iter().enumerate() {
            let goes_on = !line.is_empty() && lines.get(place + 1).is_some_and(|next| !next.is_empty());
            let end = if goes_on { "\\" } else { "" };
            quoted.push(format!("{indent}> {line}{end}").trim_end().to_owned());
        }
        quoted.join("\n")
    }

    /// What matters most, in one language or in two.
    pub(super) fn sentences(&mut self, first: &[Sentence], second: &[Sentence]) {
        let written = |sentences: &[Sentence], language| -> Vec<String> {
            sentences.iter().map(|sentence| self.words.sentence(sentence, language)).collect()
        };
        let first = written(first, self.document.language);
        let second = self.document.second.map(|language| written(second, language)).unwrap_or_default();
        self.lines(&first);
        self.lines(&second);
    }

    /// A title over a table.
    pub(super) fn title(&mut self, text: &Text) {
        self.block(strong(&self.words.say(text)));
    }

    /// A table. Each row has as many cells as there are heads; they are Markdown already.
    pub(super) fn table(&mut self, heads: &[String], rows: &[Vec<String>]) {
        let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let mut lines = vec![line(heads), format!("|{}", " --- |".repeat(heads.len()))];
        lines.extend(rows.iter().map(|row| line(row)));
        self.block(lines.join("\n"));
    }

    /// A table under the heads of a part.
    pub(super) fn rows(&mut self, heads: &[Text], rows: &[Vec<String>]) {
        let heads: Vec<_> = heads.iter().map(|head| self.words.say(head)).collect();
        self.table(&heads, rows);
    }

    pub(super) fn finish(mut self) -> String {
        self.written.push('\n');
        self.written
    }
}
