//! The typefaces of every report. They are part of the program, so that a report looks the same on every machine.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

/// The bundled fonts, read once in the life of the program.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::read);

macro_rules! files {
    ($($family:literal: $($name:literal),+;)+) => {
        [$($(($family, include_bytes!(concat!("../fonts/", $name, ".ttf")) as &[u8])),+),+]
    };
}

/// Latin, Greek and Cyrillic letters come from Plex Sans, Arabic ones from Plex Sans Arabic, emoji from Noto Emoji. The
/// family is said here, because inside the files each weight is a family of its own.
const FILES: [(&str, &[u8]); 7] = files![
    "IBM Plex Sans": "IBMPlexSans-Regular", "IBMPlexSans-Medium", "IBMPlexSans-SemiBold";
    "IBM Plex Sans Arabic": "IBMPlexSansArabic-Regular", "IBMPlexSansArabic-Medium", "IBMPlexSansArabic-SemiBold";
    "Noto Emoji": "NotoEmoji-Regular";
];

/// Fonts and what they can write.
pub(crate) struct Fonts {
    /// By family, weight and style.
    pub(crate) book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The letters of each font, in order.
    letters: Vec<Vec<u32>>,
}

impl Fonts {
    fn read() -> Self {
        let read =
            |(family, file): (&'static str, &'static [u8])| Some((family, Font::new(Bytes::new(file), 0)?));
        let (families, fonts): (Vec<_>, Vec<_>) = FILES.into_iter().filter_map(read).unzip();
        let letters = fonts.iter().map(|font: &Font| font.info().coverage.iter().collect()).collect();
        let named = families.into_iter().zip(&fonts);
        let infos = named.map(|(family, font)| FontInfo { family: family.to_owned(), ..font.info().clone() });
        Self { book: LazyHash::new(FontBook::from_infos(infos)), fonts, letters }
    }

    pub(crate) fn font(&self, place: usize) -> Option<Font> {
        self.fonts.get(place).cloned()
    }

    /// Whether one font has all of these letters. A cluster of letters that are written over each other needs that.
    pub(crate) fn write_together(&self, letters: &[char]) -> bool {
        let has = |font: &Vec<u32>, letter: char| font.binary_search(&u32::from(letter)).is_ok();
        self.letters.iter().any(|font| letters.iter().all(|letter| has(font, *letter)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_fonts_are_read_and_the_weights_of_a_family_have_the_same_letters() {
        assert_eq!(FONTS.fonts.len(), FILES.len());
        for family in ["ibm plex sans", "ibm plex sans arabic"] {
            let places: Vec<_> = FONTS.book.select_family(family).collect();
            assert_eq!(places.len(), 3, "{family}");
            assert!(places.iter().all(|place| FONTS.letters[*place] == FONTS.letters[places[0]]), "{family}");
        }
    }

    #[test]
    fn a_cluster_needs_one_font() {
        assert!(
            FONTS.write_together(&['a']) && FONTS.write_together(&['ب', 'ّ']) && FONTS.write_together(&['😀'])
        );
        assert!(!FONTS.write_together(&['中']) && !FONTS.write_together(&['😀', 'ب']));
    }
}
