//! The name of a pack, its id and version, and which of two versions is the newer. What a pack holds is in
//! [`framework`](crate::framework) and [`prose`](crate::prose).

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// A pack in one version of its content. Written `piha 0.2.0` for people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts"))]
pub struct PackVersion {
    /// The pack's id.
    pub id: String,
    /// Its version, `major.minor.patch`.
    pub version: String,
}

impl PackVersion {
    /// Whether this is a later version of the same pack.
    #[must_use]
    pub fn is_newer_than(&self, other: &Self) -> bool {
        self.id == other.id && version(&self.version) > version(&other.version)
    }

    /// Whether id and version have the permitted form, so that both can name a folder.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        is_id(&self.id) && version(&self.version).is_some()
    }
}

/// By id, then by version; a version of another form comes first.
impl Ord for PackVersion {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |pack: &Self| (pack.id.clone(), version(&pack.version), pack.version.clone());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for PackVersion {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PackVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.version)
    }
}

/// The name of the file of a language in a pack's folder, for instance `fr.json`.
#[must_use]
pub fn prose_file(language: Language) -> String {
    format!("{}.json", language.tag())
}

/// Whether a text can be an id of a pack or of something in it: 1 to 64 small letters, digits and hyphens.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(plain)
}

/// The three numbers of a version; none when it has another form. Only the form that we would write is read, so that no two
/// texts are the same version.
fn version(text: &str) -> Option<[u32; 3]> {
    let mut numbers = text.split('.').map(|part| part.parse::<u32>().ok().filter(|n| n.to_string() == part));
    let version = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(id: &str, version: &str) -> PackVersion {
        PackVersion { id: id.to_owned(), version: version.to_owned() }
    }

    #[test]
    fn versions_are_compared_by_number() {
        assert!(pack("a", "0.10.0").is_newer_than(&pack("a", "0.9.9")));
        assert!(!pack("a", "0.9.9").is_newer_than(&pack("a", "0.9.9")));
        assert!(!pack("b", "1.0.0").is_newer_than(&pack("a", "0.1.0")));
        assert!(pack("a", "0.1.0").is_newer_than(&pack("a", "draft")));
        assert!(pack("a", "0.9.0") < pack("a", "0.10.0"));
        assert_eq!(pack("a", "0.1.0").cmp(&pack("a", "0.1.0")), Ordering::Equal);
    }

    #[test]
    fn only_plain_names_are_valid() {
        assert!(pack("piha-2", "0.2.0").is_valid());
        for (id, version) in [
            ("", "0.1.0"),
            ("..", "0.1.0"),
            ("a/b", "0.1.0"),
            ("A", "0.1.0"),
            ("a", ".."),
            ("a", "0.1"),
            ("a", "0.1.0.0"),
            ("a", "00.1.0"),
            ("a", "+0.1.0"),
            ("a", "0.1.0/"),
            ("a", "0.1.4294967296"),
        ] {
            assert!(!pack(id, version).is_valid(), "{id} {version}");
        }
    }
}
