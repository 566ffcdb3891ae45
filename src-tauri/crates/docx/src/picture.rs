//! Pictures: the drawings of the report as PNG, each stored once however often it stands in the text.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use report::{Logo, LogoKind, charts};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::Error;
use crate::xml::{Written, Xml};

/// Dots of a picture for each CSS pixel of a drawing: about 290 to the inch, sharp in print.
const SCALE: f32 = 3.0;
/// English Metric Units in a CSS pixel.
const EMU: f32 = 9525.0;

/// A picture in the text.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// Unique in the document.
    id: u32,
    /// Which file of the package it shows.
    file: usize,
    /// Width and height in CSS pixels.
    size: (f32, f32),
    /// What it shows; none when words beside it say the same.
    says: Option<String>,
}

/// The files of the pictures, in the order in which they were first used.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    files: Vec<Vec<u8>>,
    by_bytes: HashMap<Vec<u8>, usize>,
    by_drawing: HashMap<String, (usize, (f32, f32))>,
    used: u32,
}

impl Pictures {
    /// The files, each as a PNG.
    pub(crate) fn files(&self) -> &[Vec<u8>] {
        &self.files
    }

    /// A drawing of the report in its own size, times `scale`.
    pub(crate) fn drawing(&mut self, svg: &str, scale: f32, says: Option<&str>) -> Result<Picture, Error> {
        let (file, (width, height)) = match self.by_drawing.get(svg) {
            Some(known) => *known,
            None => {
                let (png, size) = png(charts::standalone(svg).as_bytes(), |_| SCALE)?;
                let known = (self.keep(png), size);
                self.by_drawing.insert(svg.to_owned(), known);
                known
            }
        };
        Ok(self.place(file, (width * scale, height * scale), says))
    }

    /// A whole SVG file, in a box of this size.
    pub(crate) fn svg(
        &mut self,
        svg: &[u8],
        within: (f32, f32),
        says: Option<&str>,
    ) -> Result<Picture, Error> {
        let (png, size) = png(svg, |size| SCALE * fitting(size, within))?;
        let file = self.keep(png);
        Ok(self.place(file, fitted(size, within), says))
    }

    /// The mark of the organisation, in a box of this size.
    pub(crate) fn logo(
        &mut self,
        logo: &Logo,
        within: (f32, f32),
        says: Option<&str>,
    ) -> Result<Picture, Error> {
        let bytes = STANDARD.decode(&logo.base64).map_err(|_| Error::Logo)?;
        match logo.kind {
            LogoKind::Svg => self.svg(&bytes, within, says).map_err(|_| Error::Logo),
            LogoKind::Png => {
                let pixmap = Pixmap::decode_png(&bytes).map_err(|_| Error::Logo)?;
                let size = (pixmap.width() as f32, pixmap.height() as f32);
                let file = self.keep(bytes);
                Ok(self.place(file, fitted(size, within), says))
            }
        }
    }

    fn keep(&mut self, png: Vec<u8>) -> usize {
        if let Some(known) = self.by_bytes.get(&png) {
            return *known;
        }
        let file = self.files.len();
        self.files.push(png.clone());
        self.by_bytes.insert(png, file);
        file
    }

    fn place(&mut self, file: usize, size: (f32, f32), says: Option<&str>) -> Picture {
        self.used += 1;
        Picture { id: self.used, file, size, says: says.map(str::to_owned) }
    }
}

/// The id of the relationship of a file.
pub(crate) fn relationship(file: usize) -> String {
    format!("picture{}", file + 1)
}

/// The name of a file in its folder.
pub(crate) fn file_name(file: usize) -> String {
    format!("{}.png", file + 1)
}

/// By how much a size is multiplied to fill a box.
fn fitting((width, height): (f32, f32), within: (f32, f32)) -> f32 {
    (within.0 / width).min(within.1 / height)
}

fn fitted(size: (f32, f32), within: (f32, f32)) -> (f32, f32) {
    let scale = fitting(size, within);
    (size.0 * scale, size.1 * scale)
}

/// A drawing as a PNG on a transparent ground, and its size in CSS pixels.
fn png(svg: &[u8], scale: impl FnOnce((f32, f32)) -> f32) -> Result<(Vec<u8>, (f32, f32)), Error> {
    let tree =
        Tree::from_data(svg, &Options::default()).map_err(|error| Error::Drawing(error.to_string()))?;
    let size = (tree.size().width(), tree.size().height());
    let scale = scale(size);
    let dots = |length: f32| (length * scale).ceil().max(1.0) as u32;
    let mut pixmap = Pixmap::new(dots(size.0), dots(size.1))
        .ok_or_else(|| Error::Drawing("it is too large".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let png = pixmap.encode_png().map_err(|error| Error::Drawing(error.to_string()))?;
    Ok((png, size))
}

impl Picture {
    /// The picture inside a run.
    pub(crate) fn write(&self, xml: &mut Xml) -> Written {
        let emu = |length: f32| ((length * EMU).round().max(1.0) as u64).to_string();
        let (width, height) = (emu(self.size.0), emu(self.size.1));
        let extent: [(&str, &str); 2] = [("cx", &width), ("cy", &height)];
        let id = self.id.to_string();
        let name = file_name(self.file);
        xml.element("w:drawing", &[], |xml| {
            let far = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
            xml.element("wp:inline", &far, |xml| {
                xml.empty("wp:extent", &extent)?;
                self.description(xml, &id, &name)?;
                xml.element("wp:cNvGraphicFramePr", &[], |xml| {
                    xml.empty("a:graphicFrameLocks", &[("noChangeAspect", "1")])
                })?;
                xml.element("a:graphic", &[], |xml| {
                    xml.element("a:graphicData", &[("uri", PICTURE)], |xml| {
                        self.shape(xml, &id, &name, &extent)
                    })
                })
            })
        })
    }

    /// What it says to those who do not see it. Without that Word is told that it only decorates.
    fn description(&self, xml: &mut Xml, id: &str, name: &str) -> Written {
        let says = self.says.as_deref().unwrap_or_default();
        let attributes = [("id", id), ("name", name), ("descr", says)];
        if self.says.is_some() {
            return xml.empty("wp:docPr", &attributes);
        }
        xml.element("wp:docPr", &attributes, |xml| {
            xml.element("a:extLst", &[], |xml| {
                xml.element("a:ext", &[("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")], |xml| {
                    xml.empty("adec:decorative", &[("xmlns:adec", DECORATIVE), ("val", "1")])
                })
            })
        })
    }

    fn shape(&self, xml: &mut Xml, id: &str, name: &str, extent: &[(&str, &str)]) -> Written {
        xml.element("pic:pic", &[], |xml| {
            xml.element("pic:nvPicPr", &[], |xml| {
                xml.empty("pic:cNvPr", &[("id", id), ("name", name)])?;
                xml.empty("pic:cNvPicPr", &[])
            })?;
            xml.element("pic:blipFill", &[], |xml| {
                xml.empty("a:blip", &[("r:embed", &relationship(self.file))])?;
                xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]))
            })?;
            xml.element("pic:spPr", &[], |xml| {
                xml.element("a:xfrm", &[], |xml| {
                    xml.empty("a:off", &[("x", "0"), ("y", "0")])?;
                    xml.empty("a:ext", extent)
                })?;
                xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]))
            })
        })
    }
}

/// The name spaces of pictures.
pub(crate) const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";
