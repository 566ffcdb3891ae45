//! The mark of an organisation on the first page: a picture from anywhere, made small and harmless before it is kept.
//!
//! A PNG is decoded and written anew, so that nothing but its pixels stays. An SVG is parsed and written anew as shapes: no script,
//! no text, no picture in the picture, no reference to anything outside.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use resvg::tiny_skia::{Pixmap, PixmapPaint, Transform};
use resvg::usvg;
use serde::{Deserialize, Serialize};

/// The largest file that is read, in bytes.
pub const LOGO_LIMIT: usize = 1 << 20;
/// The longest side of a PNG that is read, in pixels.
const SIDE_LIMIT: u32 = 6_000;
/// The longest side of a PNG that is kept: 60 mm at 300 dots an inch.
const SIDE_KEPT: u32 = 708;
/// The longest PNG that is kept, in bytes. A photograph is made smaller until it fits: the choices of a project hold it.
const PNG_KEPT: usize = 384 << 10;
/// The longest SVG that is kept, in bytes.
const SVG_KEPT: usize = 256 << 10;

/// A picture that can stand in any report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// What the bytes are.
    pub kind: LogoKind,
    /// The picture in base64.
    pub base64: String,
}

/// The kinds of pictures that a logo may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogoKind {
    /// A PNG.
    Png,
    /// An SVG.
    Svg,
}

/// Why a picture cannot be the logo.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// It is neither a PNG nor an SVG, or it is damaged.
    #[error("it is no PNG or SVG that can be read: {detail}")]
    Unreadable {
        /// What the reader says.
        detail: String,
    },
    /// It has too many bytes, pixels or shapes.
    #[error("it is too large")]
    TooLarge,
    /// Nothing of it is left once text, pictures and references are gone.
    #[error("it has no shapes of its own")]
    Empty,
}

impl Logo {
    /// Reads a picture that nobody trusts.
    ///
    /// # Errors
    /// [`LogoError`].
    pub fn read(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.len() > LOGO_LIMIT {
            return Err(LogoError::TooLarge);
        }
        match png_size(bytes) {
            Some(size) => png(bytes, size),
            None => svg(bytes),
        }
    }

    /// The picture as an address that carries it.
    #[must_use]
    pub fn address(&self) -> String {
        let kind = match self.kind {
            LogoKind::Png => "image/png",
            LogoKind::Svg => "image/svg+xml",
        };
        format!("data:{kind};base64,{}", self.base64)
    }
}

/// Width and height of a PNG as its head says; none when it is no PNG.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((number(8)?, number(12)?))
}

fn png(bytes: &[u8], (width, height): (u32, u32)) -> Result<Logo, LogoError> {
    // Before anything is decoded: the head decides how much memory the picture takes.
    if width > SIDE_LIMIT || height > SIDE_LIMIT || u64::from(width) * u64::from(height) > 16_000_000 {
        return Err(LogoError::TooLarge);
    }
    let picture = Pixmap::decode_png(bytes).map_err(unreadable)?;
    let mut longest = picture.width().max(picture.height()).min(SIDE_KEPT);
    loop {
        let kept = scaled(&picture, longest)?.encode_png().map_err(unreadable)?;
        if kept.len() <= PNG_KEPT {
            return Ok(Logo { kind: LogoKind::Png, base64: STANDARD.encode(kept) });
        }
        longest = longest * 3 / 4;
    }
}

/// The picture with a longest side of so many pixels.
fn scaled(picture: &Pixmap, side_kept: u32) -> Result<Pixmap, LogoError> {
    let longest = picture.width().max(picture.height());
    if longest == side_kept {
        return Ok(picture.clone());
    }
    let side = |side: u32| (u64::from(side) * u64::from(side_kept) / u64::from(longest)).max(1);
    let side = |length: u32| u32::try_from(side(length)).unwrap_or(side_kept);
    let mut small = Pixmap::new(side(picture.width()), side(picture.height())).ok_or(LogoError::TooLarge)?;
    #[allow(clippy::cast_precision_loss, reason = "both are at most 6,000")]
    let scale = side_kept as f32 / longest as f32;
    let paint = PixmapPaint { quality: resvg::tiny_skia::FilterQuality::Bicubic, ..PixmapPaint::default() };
    small.draw_pixmap(0, 0, picture.as_ref(), &paint, Transform::from_scale(scale, scale), None);
    Ok(small)
}

fn svg(bytes: &[u8]) -> Result<Logo, LogoError> {
    let options = usvg::Options {
        resources_dir: None,
        // Neither files nor pictures within the picture.
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_data(bytes, &options).map_err(unreadable)?;
    if tree.root().children().is_empty() {
        return Err(LogoError::Empty);
    }
    let clean = tree.to_string(&usvg::WriteOptions::default());
    if clean.len() > SVG_KEPT {
        return Err(LogoError::TooLarge);
    }
    Ok(Logo { kind: LogoKind::Svg, base64: STANDARD.encode(clean) })
}

fn unreadable(error: impl std::fmt::Display) -> LogoError {
    LogoError::Unreadable { detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(logo: &Logo) -> String {
        String::from_utf8(STANDARD.decode(&logo.base64).unwrap()).unwrap()
    }

    #[test]
    fn an_svg_keeps_its_shapes_and_nothing_else() {
        let hostile = r##"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
            width="20" height="10" onload="alert(1)"><script>alert(2)</script><style>@import url(http://x.example/a.css);</style>
            <image href="file:///etc/passwd" width="5" height="5"/><image xlink:href="http://x.example/p.png" width="5" height="5"/>
            <foreignObject width="5" height="5"><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>
            <a href="javascript:alert(3)"><rect width="8" height="8" fill="#0c5465"/></a><text x="1" y="9">words</text></svg>"##;
        let clean = written(&Logo::read(hostile.as_bytes()).unwrap());
        assert!(clean.contains("<path") && clean.contains("#0c5465"));
        for gone in [
            "script",
            "alert",
            "example",
            "passwd",
            "foreignObject",
            "<image",
            "javascript",
            "<text",
            "@import",
        ] {
            assert!(!clean.contains(gone), "{gone}: {clean}");
        }
    }

    #[test]
    fn a_png_is_made_small_and_loses_what_is_no_pixel() {
        let mut large = Pixmap::new(1_500, 300).unwrap();
        large.fill(resvg::tiny_skia::Color::from_rgba8(12, 84, 101, 255));
        let mut bytes = large.encode_png().unwrap();
        bytes.extend(b"trailing secret");
        let logo = Logo::read(&bytes).unwrap();
        let kept = STANDARD.decode(&logo.base64).unwrap();
        assert_eq!(png_size(&kept), Some((708, 141)));
        assert!(!kept.windows(6).any(|part| part == b"secret"));
        assert!(logo.address().starts_with("data:image/png;base64,"));
    }

    #[test]
    fn a_png_that_cannot_be_compressed_is_made_smaller_until_it_fits() {
        let mut noise = Pixmap::new(480, 480).unwrap();
        let mut state = 1_u32;
        for byte in noise.data_mut().chunks_exact_mut(4) {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [a, b, c, _] = state.to_be_bytes();
            byte.copy_from_slice(&[a, b, c, 255]);
        }
        let bytes = noise.encode_png().unwrap();
        assert!(bytes.len() > PNG_KEPT && bytes.len() < LOGO_LIMIT);
        let kept = STANDARD.decode(&Logo::read(&bytes).unwrap().base64).unwrap();
        assert!(kept.len() <= PNG_KEPT && png_size(&kept).unwrap().0 < 480);
    }

    #[test]
    fn other_files_are_refused() {
        let unreadable = |bytes: &[u8]| matches!(Logo::read(bytes), Err(LogoError::Unreadable { .. }));
        assert!(unreadable(b"") && unreadable(b"GIF89a") && unreadable(b"<html></html>"));
        assert!(unreadable(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10"));
        assert_eq!(
            Logo::read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\0\0\0\xff\0\0"),
            Err(LogoError::TooLarge)
        );
        assert_eq!(Logo::read(&vec![b' '; LOGO_LIMIT + 1]), Err(LogoError::TooLarge));
        let nothing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><text>x</text></svg>"#;
        assert_eq!(Logo::read(nothing), Err(LogoError::Empty));
        let bomb = format!(
            r#"<!DOCTYPE svg [<!ENTITY a "{}">{}]><svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><desc>&z;</desc><rect width="1" height="1"/></svg>"#,
            "x".repeat(1000),
            ('b'..='z')
                .map(|e| {
                    let before = char::from(e as u8 - 1);
                    format!(r#"<!ENTITY {e} "&{before};&{before};&{before};&{before};">"#)
                })
                .collect::<String>()
        );
        assert!(Logo::read(bomb.as_bytes()).is_err(), "a bomb of entities");
    }
}
