//! What is printed: words in the chosen language for people, JSON for programs. Numbers come from the api as they are.

mod import;
mod milestone;
mod pack;
mod project;

use std::io::Write;

use api::view::Exported;
use api::{Error, Language};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

/// Standard output in one language and one form.
pub(crate) struct Output {
    language: Language,
    json: bool,
}

impl Output {
    pub(crate) fn new(language: Language, json: bool) -> Self {
        Self { language, json }
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        i18n::text(self.language, key, args)
    }

    /// A closed pipe is the reader's decision and no error of ours.
    fn line(&self, line: &str) {
        let _ = writeln!(std::io::stdout().lock(), "{line}");
    }

    fn json(&self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_string(value) {
            self.line(&text);
        }
    }

    pub(crate) fn error(&self, error: &Error) {
        let sentence = error.sentence(self.language);
        if self.json {
            self.json(&json!({"error": {"code": error.code, "message": sentence}}));
        }
        let _ = writeln!(std::io::stderr().lock(), "{sentence}");
    }

    pub(crate) fn id(&self, id: Uuid) {
        if self.json { self.json(&json!({"id": id})) } else { self.line(&id.to_string()) }
    }

    pub(crate) fn acknowledge(&self, item: &str, entry: Option<Uuid>) {
        if self.json {
            self.acknowledge_line(item, entry);
        } else {
            self.line(&self.say("cli.saved", &[("item", item)]));
        }
    }

    /// Always JSON: programs wait for it line by line.
    pub(crate) fn acknowledge_line(&self, item: &str, entry: Option<Uuid>) {
        self.json(&json!({"item": item, "entry": entry}));
        let _ = std::io::stdout().lock().flush();
    }

    pub(crate) fn refuse_line(&self, item: Option<&str>, error: &Error) {
        let message = error.sentence(self.language);
        self.json(&json!({"item": item, "error": {"code": error.code, "message": message}}));
        let _ = std::io::stdout().lock().flush();
    }

    pub(crate) fn exported(&self, exported: &Exported) {
        self.written("cli.exported", exported);
    }

    fn written(&self, key: &str, exported: &Exported) {
        if self.json {
            self.json(exported);
        } else {
            self.line(&self.say(key, &[("path", &exported.path)]));
        }
    }

    fn percents(&self, completeness: Option<f64>, score: Option<f64>) -> (String, String) {
        let percent =
            |key: &str, fraction| self.say(key, &[("percent", &i18n::percent(self.language, fraction))]);
        (percent("cli.answered", completeness), percent("cli.in_place", score))
    }
}
