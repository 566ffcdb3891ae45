//! What a spreadsheet says about itself to the program: two hidden columns of names and values on the sheet that explains it.
//! They tell which pack and language it holds, which headings to look for, and what each text was when it was written.

use std::collections::HashMap;

use checklist::{Language, PackVersion};

use crate::error::Error;

/// The first name; its value is the format.
pub(crate) const MARK: &str = "mainstay.pack_texts";
/// The newest format of spreadsheets that this program reads.
pub(crate) const SHEET_FORMAT: u64 = 1;

const PACK: &str = "pack";
const VERSION: &str = "version";
const LANGUAGE: &str = "language";
const KEY_HEADING: &str = "heading.key";
const TEXT_HEADING: &str = "heading.text";
const REMARK_HEADING: &str = "heading.remark";
/// Before the key of a text.
const TEXT: &str = "text:";

/// What the spreadsheet says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) pack: PackVersion,
    pub(crate) language: Language,
    /// The headings of the columns that are read.
    pub(crate) key: String,
    pub(crate) text: String,
    pub(crate) remark: String,
    /// By key, the fingerprints of the text in the pack's own language and of the text to correct.
    pub(crate) texts: HashMap<String, [String; 2]>,
}

impl Marks {
    /// The rows to write, names with values; the texts in the order of `keys`.
    pub(crate) fn rows(&self, keys: &[String]) -> Vec<(String, String)> {
        let mut rows = vec![
            (MARK.to_owned(), SHEET_FORMAT.to_string()),
            (PACK.to_owned(), self.pack.id.clone()),
            (VERSION.to_owned(), self.pack.version.clone()),
            (LANGUAGE.to_owned(), self.language.tag().to_owned()),
            (KEY_HEADING.to_owned(), self.key.clone()),
            (TEXT_HEADING.to_owned(), self.text.clone()),
            (REMARK_HEADING.to_owned(), self.remark.clone()),
        ];
        rows.extend(keys.iter().filter_map(|key| {
            self.texts.get(key).map(|[own, asked]| (format!("{TEXT}{key}"), format!("{own} {asked}")))
        }));
        rows
    }

    /// Reads the rows again, in whatever order they are.
    pub(crate) fn read<'a>(rows: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Self, Error> {
        let mut named = HashMap::new();
        let mut texts = HashMap::new();
        for (name, value) in rows {
            if let Some(key) = name.strip_prefix(TEXT) {
                if let Some((own, asked)) = value.split_once(' ') {
                    texts.insert(key.to_owned(), [own.to_owned(), asked.to_owned()]);
                }
            } else {
                named.insert(name, value);
            }
        }
        let value = |name: &str| named.get(name).map(|value| (*value).to_owned()).ok_or(Error::ForeignSheet);
        let found: u64 = value(MARK)?.parse().map_err(|_| Error::ForeignSheet)?;
        if found > SHEET_FORMAT {
            return Err(Error::Newer { name: MARK.to_owned(), found, known: SHEET_FORMAT });
        }
        let tag = value(LANGUAGE)?;
        let language = Language::ALL.into_iter().find(|language| language.tag() == tag);
        Ok(Self {
            pack: PackVersion { id: value(PACK)?, version: value(VERSION)? },
            language: language.ok_or(Error::LanguageUnknown { found: tag })?,
            key: value(KEY_HEADING)?,
            text: value(TEXT_HEADING)?,
            remark: value(REMARK_HEADING)?,
            texts,
        })
    }
}

/// By which a text is recognised as the same: FNV-1a with 64 bits, over the text as it stands in a cell. It notices changes; it
/// does not keep anyone from making them.
pub(crate) fn fingerprint(text: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_those_of_the_algorithm() {
        assert_eq!(fingerprint(""), "cbf29ce484222325");
        assert_eq!(fingerprint("foobar"), "85944171f73967e8");
    }

    #[test]
    fn marks_come_back_in_any_order() {
        let marks = Marks {
            pack: PackVersion { id: "piha".to_owned(), version: "0.2.0".to_owned() },
            language: Language::Ar,
            key: "المفتاح".to_owned(),
            text: "النص".to_owned(),
            remark: "ملاحظة".to_owned(),
            texts: HashMap::from([("title".to_owned(), [fingerprint("a"), fingerprint("")])]),
        };
        let rows = marks.rows(&["title".to_owned()]);
        let back = Marks::read(rows.iter().rev().map(|(name, value)| (name.as_str(), value.as_str())));
        assert_eq!(back.unwrap(), marks);
    }
}
