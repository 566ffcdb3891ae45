//! The typefaces that a document needs, as CSS with the fonts inside, so that it looks the same on every computer.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::document::Document;

/// A range of letters in both weights that a report uses.
struct Face {
    family: &'static str,
    letters: &'static str,
    regular: &'static [u8],
    bold: &'static [u8],
}

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../../fonts/ibm-plex-sans-", $name, "-normal.woff2"))
    };
}

const LATIN: Face = Face {
    family: "IBM Plex Sans",
    letters: "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,\
              U+FEFF,U+FFFD",
    regular: font!("latin-400"),
    bold: font!("latin-600"),
};

const LATIN_BEYOND: Face = Face {
    family: "IBM Plex Sans",
    letters: "U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1E00-1E9F,U+1EF2-1EFF,\
              U+20A0-20AB,U+20AD-20CF,U+2113",
    regular: font!("latin-ext-400"),
    bold: font!("latin-ext-600"),
};

/// Only the Arabic letters: Latin letters, digits and punctuation come from the Latin face in every language.
const ARABIC: Face = Face {
    family: "IBM Plex Sans Arabic",
    letters: "U+600-6FF,U+750-77F,U+870-8FF,U+FB50-FDFF,U+FE70-FEFC",
    regular: font!("arabic-arabic-400"),
    bold: font!("arabic-arabic-600"),
};

/// The faces that a document needs. A range that none of its letters is in stays out of the file.
pub(super) fn faces(document: &Document) -> String {
    let (mut beyond, mut arabic) = (false, false);
    // The serialised form holds every word of a document, whatever part it stands in.
    for letter in serde_json::to_string(document).unwrap_or_default().chars() {
        beyond |= matches!(letter, '\u{100}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{20a0}'..='\u{20cf}');
        arabic |= matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{870}'..='\u{8ff}'
            | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    }
    let mut css = face(&LATIN);
    if beyond {
        css.push_str(&face(&LATIN_BEYOND));
    }
    if arabic {
        css.push_str(&face(&ARABIC));
    }
    css
}

fn face(Face { family, letters, regular, bold }: &Face) -> String {
    let mut css = String::new();
    for (weight, font) in [(400, regular), (600, bold)] {
        let font = STANDARD.encode(font);
        let _ = writeln!(
            css,
            r#"@font-face{{font-family:"{family}";font-weight:{weight};font-display:block;unicode-range:{letters};src:url(data:font/woff2;base64,{font}) format("woff2")}}"#
        );
    }
    css
}
