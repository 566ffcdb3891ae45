//! Where a text stands, in the words of the reviewer's language: section, item number, which text.

use checklist::{Framework, Language};
use serde_json::Value;

use crate::key::{Family, Key};
use crate::prose;

/// What stands between the parts of a place.
const BETWEEN: &str = " · ";

/// The place of a text, for instance `Safe programming · P1.8 · Guidance`.
pub(crate) fn place(
    framework: &Framework,
    own: &Value,
    asked: &Value,
    language: Language,
    key: &Key,
) -> String {
    // The name of an entry is its first text, in this language or the pack's own.
    let name = |family: Family, id: &str| {
        let key = Key { family, id: id.to_owned(), part: family.parts()[0], index: None };
        prose::text(asked, &key).or_else(|| prose::text(own, &key)).unwrap_or_else(|| id.to_owned())
    };
    let mut parts = match key.family {
        Family::Items => {
            let section = framework.item(&key.id).map(|(section, _)| section.id.as_str());
            let number = framework.number(&key.id);
            vec![name(Family::Sections, section.unwrap_or_default()), number.unwrap_or_default()]
        }
        Family::Sections => vec![name(Family::Sections, &key.id)],
        Family::General => vec![word_of_family(language, "general")],
        Family::Sources => {
            let title = framework.source(&key.id).map(|source| source.title.clone());
            vec![word_of_family(language, "sources"), title.unwrap_or_default()]
        }
        family => vec![word_of_family(language, family.name()), name(family, &key.id)],
    };
    let number = key.index.map(|index| (index + 1).to_string()).unwrap_or_default();
    parts.push(i18n::text(
        language,
        &format!("pack.sheet.part.{}", key.part),
        &[("number", number.as_str())],
    ));
    parts.join(BETWEEN)
}

fn word_of_family(language: Language, family: &str) -> String {
    i18n::text(language, &format!("pack.sheet.family.{family}"), &[])
}
