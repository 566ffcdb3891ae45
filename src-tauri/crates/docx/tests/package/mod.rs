//! Reads a Word file for the tests: its parts, and the outline of its text.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

/// The name space of WordprocessingML.
pub(crate) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts by their names.
pub(crate) fn parts(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.insert(part.name().unwrap().into_owned(), content);
    }
    parts
}

/// A part as text.
pub(crate) fn part(file: &[u8], name: &str) -> String {
    String::from_utf8(parts(file).remove(name).unwrap_or_else(|| panic!("no part {name}"))).unwrap()
}

/// The value of an attribute of WordprocessingML.
pub(crate) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((W, name))
}

/// The first element of this name inside, at any depth.
pub(crate) fn find<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.descendants().find(|inside| inside.has_tag_name((W, name)))
}

/// The words of a paragraph; a line that is broken inside it, and a tab, are said as such.
pub(crate) fn words(paragraph: Node<'_, '_>) -> String {
    let mut words = String::new();
    for node in paragraph.descendants() {
        if node.has_tag_name((W, "t")) {
            words.push_str(node.text().unwrap_or_default());
        } else if node.has_tag_name((W, "br")) {
            words.push('\n');
        } else if node.has_tag_name((W, "tab"))
            && !node.ancestors().any(|above| above.has_tag_name((W, "tabs")))
        {
            words.push('\t');
        } else if node.tag_name().name() == "docPr" {
            let says = node.attribute("descr").unwrap_or_default();
            words.push_str(&if says.is_empty() { "[…]".to_owned() } else { format!("[{says}]") });
        }
    }
    words
}

/// All words of a part.
pub(crate) fn text(xml: &str) -> String {
    let document = Document::parse(xml).unwrap();
    let paragraphs = document.descendants().filter(|node| node.has_tag_name((W, "p")));
    paragraphs.map(words).collect::<Vec<_>>().join("\n")
}

/// The text with the style, the direction and the words of each paragraph, and with its tables.
pub(crate) fn outline(xml: &str) -> String {
    let document = Document::parse(xml).unwrap();
    let mut outline = String::new();
    let body = find(document.root(), "body").unwrap();
    write(&mut outline, body, "");
    outline
}

fn write(outline: &mut String, within: Node<'_, '_>, indent: &str) {
    for node in within.children().filter(Node::is_element) {
        match node.tag_name().name() {
            "p" => {
                let style = find(node, "pStyle").and_then(|style| value(style, "val")).unwrap_or("Normal");
                let rtl = find(node, "bidi").is_some_and(|bidi| value(bidi, "val") == Some("1"));
                let page = if find(node, "pageBreakBefore").is_some() { "new page " } else { "" };
                let way = if rtl { "rtl" } else { "ltr" };
                let words = words(node).replace('\n', "⏎").replace('\t', "⇥");
                outline.push_str(&format!("{indent}{page}{style} {way}: {words}\n"));
            }
            "tbl" => {
                let columns = node.descendants().filter(|node| node.has_tag_name((W, "gridCol"))).count();
                let mirrored = if find(node, "bidiVisual").is_some() { ", mirrored" } else { "" };
                let title =
                    find(node, "tblCaption").and_then(|title| value(title, "val")).unwrap_or_default();
                outline.push_str(&format!("{indent}table of {columns} columns{mirrored}: {title}\n"));
                write(outline, node, &format!("{indent}  "));
            }
            "tr" => {
                let head = if find(node, "tblHeader").is_some() { "head" } else { "row" };
                outline.push_str(&format!("{indent}{head}\n"));
                write(outline, node, &format!("{indent}  "));
            }
            "tc" => {
                write(outline, node, indent);
            }
            "sdt" => {
                outline.push_str(&format!("{indent}contents\n"));
                write(outline, find(node, "sdtContent").unwrap(), &format!("{indent}  "));
            }
            _ => {}
        }
    }
}
