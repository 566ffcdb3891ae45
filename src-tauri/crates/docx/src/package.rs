//! The package: the parts of the file, what they are and how they belong together, in one zip that has no clock in it.

use std::io::{self, Cursor, Write};

use report::Document;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Error;
use crate::picture::{Pictures, file_name, relationship};
use crate::xml::Xml;
use crate::{page, style};

/// The name spaces of text, of relationships, and of a drawing's place in a text.
pub(crate) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(crate) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(crate) const DRAWING_TO: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument";
const NUMBERING: &[u8] = include_bytes!("numbering.xml");

/// A part beside the text: its file, the last word of its relationship, its content.
type Part = (&'static str, &'static str, Vec<u8>);

/// The file with this text and these pictures.
pub(crate) fn package(document: &Document, text: Vec<u8>, pictures: &Pictures) -> Result<Vec<u8>, Error> {
    let parts: [Part; 5] = [
        ("styles", "styles", style::styles(document)?),
        ("numbering", "numbering", NUMBERING.to_vec()),
        ("settings", "settings", settings(document)?),
        ("header", "header", page::header(document)?),
        ("footer", "footer", page::footer(document)?),
    ];
    let mut zip = Zip::new();
    zip.add("[Content_Types].xml", &content_types(&parts)?)?;
    zip.add("_rels/.rels", &root_relations()?)?;
    zip.add("docProps/core.xml", &core(document)?)?;
    zip.add("docProps/app.xml", &app()?)?;
    zip.add("word/document.xml", &text)?;
    zip.add("word/_rels/document.xml.rels", &relations(&parts, pictures)?)?;
    for (file, _, content) in &parts {
        zip.add(&format!("word/{file}.xml"), content)?;
    }
    for (file, png) in pictures.files().iter().enumerate() {
        zip.add(&format!("word/media/{}", file_name(file)), png)?;
    }
    zip.finish()
}

struct Zip(ZipWriter<Cursor<Vec<u8>>>);

impl Zip {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn add(&mut self, name: &str, content: &[u8]) -> Result<(), Error> {
        // The first day that a zip can name: the same report is the same file on every day.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.0.start_file(name, options)?;
        Ok(self.0.write_all(content)?)
    }

    fn finish(self) -> Result<Vec<u8>, Error> {
        Ok(self.0.finish()?.into_inner())
    }
}

fn content_types(parts: &[Part]) -> io::Result<Vec<u8>> {
    let space = format!("{PACKAGE}/content-types");
    Xml::file("Types", &[("xmlns", &space)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        for (extension, kind) in [("rels", relations), ("xml", "application/xml"), ("png", "image/png")] {
            xml.empty("Default", &[("Extension", extension), ("ContentType", kind)])?;
        }
        let word = |kind: &str| format!("{CONTENT}.wordprocessingml.{kind}+xml");
        let mut kinds = vec![
            (
                "/docProps/core.xml".to_owned(),
                "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            ),
            ("/docProps/app.xml".to_owned(), format!("{CONTENT}.extended-properties+xml")),
            ("/word/document.xml".to_owned(), word("document.main")),
        ];
        kinds.extend(parts.iter().map(|(file, kind, _)| (format!("/word/{file}.xml"), word(kind))));
        kinds
            .iter()
            .try_for_each(|(part, kind)| xml.empty("Override", &[("PartName", part), ("ContentType", kind)]))
    })
}

/// Relationships: id, kind and target of each. None leads out of the package.
fn relationships(relations: &[(String, String, String)]) -> io::Result<Vec<u8>> {
    let space = format!("{PACKAGE}/relationships");
    Xml::file("Relationships", &[("xmlns", &space)], |xml| {
        relations.iter().try_for_each(|(id, kind, target)| {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)])
        })
    })
}

fn root_relations() -> io::Result<Vec<u8>> {
    relationships(&[
        ("document".to_owned(), format!("{RELATIONS}/officeDocument"), "word/document.xml".to_owned()),
        (
            "core".to_owned(),
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml".to_owned(),
        ),
        ("app".to_owned(), format!("{RELATIONS}/extended-properties"), "docProps/app.xml".to_owned()),
    ])
}

fn relations(parts: &[Part], pictures: &Pictures) -> io::Result<Vec<u8>> {
    let mut relations: Vec<_> = parts
        .iter()
        .map(|(file, kind, _)| ((*file).to_owned(), format!("{RELATIONS}/{kind}"), format!("{file}.xml")))
        .collect();
    relations.extend((0..pictures.files().len()).map(|file| {
        (relationship(file), format!("{RELATIONS}/image"), format!("media/{}", file_name(file)))
    }));
    relationships(&relations)
}

/// Title, language and day. The day is that of the report.
fn core(document: &Document) -> io::Result<Vec<u8>> {
    let core = format!("{PACKAGE}/metadata/core-properties");
    let spaces = [
        ("xmlns:cp", core.as_str()),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::file("cp:coreProperties", &spaces, |xml| {
        let title = format!("{} – {}", document.name.words, document.kind.words);
        let creator = document.cover.organisation.as_ref().map_or(PROGRAM, |name| &name.words);
        for (name, words) in [
            ("dc:title", title.as_str()),
            ("dc:subject", &document.framework.words),
            ("dc:creator", creator),
            ("dc:language", document.language.tag()),
        ] {
            xml.element(name, &[], |xml| xml.words(words))?;
        }
        let day = format!("{}T00:00:00Z", document.date);
        ["dcterms:created", "dcterms:modified"]
            .iter()
            .try_for_each(|name| xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.words(&day)))
    })
}

/// The name of the program. It is a name and no word of a language.
pub(crate) const PROGRAM: &str = "Mainstay";

fn app() -> io::Result<Vec<u8>> {
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    Xml::file("Properties", &[("xmlns", space)], |xml| {
        xml.element("Application", &[], |xml| xml.words(PROGRAM))
    })
}

/// The settings, in the order of the schema (`CT_Settings`). The mode is that of Word 2013 and later, so that the title
/// bar does not speak of compatibility. Fields are not updated on opening, because Word asks people about that first.
fn settings(document: &Document) -> io::Result<Vec<u8>> {
    Xml::file("w:settings", &[("xmlns:w", WORD)], |xml| {
        xml.value("w:defaultTabStop", "709")?;
        xml.value("w:characterSpacingControl", "doNotCompress")?;
        xml.element("w:compat", &[], |xml| {
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            )
        })?;
        let (latin, arabic) = style::tags(document);
        xml.empty("w:themeFontLang", &[("w:val", latin), ("w:bidi", arabic)])?;
        xml.value("w:decimalSymbol", ".")?;
        xml.value("w:listSeparator", ",")
    })
}
