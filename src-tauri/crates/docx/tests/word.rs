//! Reports as Word files: the golden outlines, the order of the schema, directions, and what people type.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    dead_code,
    reason = "tests read and write their own files, and share what they need"
)]

mod package;
#[path = "../../report/tests/sample/mod.rs"]
mod sample;

use std::collections::BTreeSet;

use checklist::Language;
use docx::{Error, docx};
use package::{W, find, part, text, value};
use report::figure::Rows;
use report::text::Text;
use report::{Accent, Document, Logo, LogoKind, Options, Paper};
use roxmltree::Node;
use sample::{Sample, everything, framework, golden, parts, sent};
use serde_json::json;

/// A PNG of one dot.
const DOT: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn full(language: Language) -> Document {
    Sample::full().compose(language, everything())
}

fn with_every_part(language: Language) -> Document {
    parts::document(language, None, sent())
}

fn text_of(document: &Document) -> String {
    text(&part(&docx(document).unwrap(), "word/document.xml"))
}

/// Each part of a document that is XML.
fn xml_parts(file: &[u8]) -> Vec<(String, String)> {
    let parts = package::parts(file).into_iter().filter(|(name, _)| !name.ends_with(".png"));
    parts.map(|(name, content)| (name, String::from_utf8(content).unwrap())).collect()
}

#[test]
fn outlines_are_those_of_the_golden_files() {
    golden::hold(Language::ALL.map(|language| {
        let xml = part(&docx(&full(language)).unwrap(), "word/document.xml");
        (format!("{}.txt", language.tag()), package::outline(&xml))
    }));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for language in Language::ALL {
        let document = with_every_part(language);
        assert!(docx(&document).unwrap() == docx(&document.clone()).unwrap(), "{language:?}");
    }
}

#[test]
fn every_part_is_well_formed_named_and_inside() {
    for language in Language::ALL {
        let file = docx(&with_every_part(language)).unwrap();
        let names: BTreeSet<_> = package::parts(&file).into_keys().collect();
        let types = part(&file, "[Content_Types].xml");
        for (name, xml) in xml_parts(&file) {
            let parsed = roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{name}: {error}"));
            let named = types.contains(&format!("PartName=\"/{name}\""));
            assert!(named || name.ends_with(".rels") || name == "[Content_Types].xml", "{name}");
            if name.ends_with(".rels") {
                let folder = if name.starts_with("word/") { "word/" } else { "" };
                for relation in parsed.root_element().children() {
                    assert_eq!(relation.attribute("TargetMode"), None, "nothing is outside");
                    let target = format!("{folder}{}", relation.attribute("Target").unwrap());
                    assert!(names.contains(&target), "{target}");
                }
            }
        }
    }
}

/// The children of some elements in the order of ISO/IEC 29500-1, as far as they are used here.
const ORDERS: [(&str, &[&str]); 9] = [
    (
        "pPr",
        &[
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "widowControl",
            "numPr",
            "pBdr",
            "shd",
            "tabs",
            "bidi",
            "spacing",
            "ind",
            "contextualSpacing",
            "jc",
            "outlineLvl",
        ],
    ),
    ("rPr", &["rStyle", "rFonts", "b", "bCs", "color", "sz", "szCs", "rtl", "lang"]),
    (
        "tblPr",
        &[
            "tblStyle",
            "bidiVisual",
            "tblW",
            "tblInd",
            "tblBorders",
            "tblLayout",
            "tblCellMar",
            "tblLook",
            "tblCaption",
        ],
    ),
    ("tcPr", &["tcW", "gridSpan", "vMerge", "tcBorders", "tcMar", "vAlign"]),
    ("sectPr", &["headerReference", "footerReference", "pgSz", "pgMar", "titlePg", "bidi"]),
    (
        "style",
        &[
            "name",
            "basedOn",
            "next",
            "uiPriority",
            "semiHidden",
            "unhideWhenUsed",
            "qFormat",
            "pPr",
            "rPr",
            "tblPr",
            "tblStylePr",
        ],
    ),
    ("tblCellMar", &["top", "left", "bottom", "right"]),
    ("pBdr", &["top", "left", "bottom", "right", "between"]),
    (
        "settings",
        &[
            "defaultTabStop",
            "characterSpacingControl",
            "compat",
            "themeFontLang",
            "decimalSymbol",
            "listSeparator",
        ],
    ),
];

#[test]
fn properties_stand_in_the_order_of_the_schema() {
    let file = docx(&with_every_part(Language::Ar)).unwrap();
    for (name, xml) in xml_parts(&file).iter().filter(|(name, _)| name.starts_with("word/")) {
        let parsed = roxmltree::Document::parse(xml).unwrap();
        for (parent, order) in ORDERS {
            for node in parsed.descendants().filter(|node| node.has_tag_name((W, parent))) {
                let children: Vec<_> = node.children().map(|child| child.tag_name().name()).collect();
                let places: Vec<_> = children
                    .iter()
                    .map(|child| {
                        let place = order.iter().position(|known| known == child);
                        place.unwrap_or_else(|| panic!("{name}: {child} in {parent}"))
                    })
                    .collect();
                assert!(places.is_sorted(), "{name}: {parent} has {children:?}");
            }
        }
    }
}

#[test]
fn what_is_named_is_there() {
    let file = docx(&with_every_part(Language::En)).unwrap();
    let xml = part(&file, "word/document.xml");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let styles = part(&file, "word/styles.xml");
    let relations = part(&file, "word/_rels/document.xml.rels");
    let mut ids = BTreeSet::new();
    let mut pictures = 0;
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "pStyle" | "rStyle" | "tblStyle" => {
                let id = value(node, "val").unwrap();
                assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
            }
            "hyperlink" => {
                let anchor = value(node, "anchor").unwrap();
                assert!(xml.contains(&format!("w:name=\"{anchor}\"")), "{anchor}");
            }
            "docPr" => {
                pictures += 1;
                assert!(ids.insert(node.attribute("id").unwrap().to_owned()), "ids differ");
            }
            "blip" => {
                let id = node.attributes().next().unwrap().value();
                assert!(relations.contains(&format!("Id=\"{id}\"")), "{id}");
            }
            _ => {}
        }
    }
    let files: Vec<_> =
        package::parts(&file).into_iter().filter(|(name, _)| name.ends_with(".png")).collect();
    let different: BTreeSet<_> = files.iter().map(|(_, png)| png).collect();
    assert_eq!(different.len(), files.len(), "each picture is stored once");
    assert!(pictures > files.len(), "{pictures} pictures in {} files", files.len());
}

#[test]
fn tables_have_heads_and_rows_that_stay_whole() {
    let xml = part(&docx(&with_every_part(Language::Fr)).unwrap(), "word/document.xml");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let tables: Vec<_> = document.descendants().filter(|node| node.has_tag_name((W, "tbl"))).collect();
    assert!(tables.len() > 20);
    for table in tables {
        let rows: Vec<_> = table.children().filter(|node| node.has_tag_name((W, "tr"))).collect();
        assert!(find(rows[0], "tblHeader").is_some() && find(rows[rows.len() - 1], "tblHeader").is_none());
        assert!(rows.iter().all(|row| find(*row, "cantSplit").is_some()));
        // Spans and columns agree in every row.
        let columns = table.descendants().filter(|node| node.has_tag_name((W, "gridCol"))).count();
        for row in rows {
            let cells = row.children().filter(|node| node.has_tag_name((W, "tc")));
            let span =
                |cell| find(cell, "gridSpan").map_or(1, |span| value(span, "val").unwrap().parse().unwrap());
            assert_eq!(cells.map(span).sum::<usize>(), columns);
        }
    }
}

#[test]
fn the_contents_are_written_and_nothing_asks_on_opening() {
    let file = docx(&full(Language::Es)).unwrap();
    let xml = part(&file, "word/document.xml");
    assert!(xml.contains(" TOC \\o \"1-2\" \\h \\z \\u "));
    assert!(!part(&file, "word/settings.xml").contains("updateFields") && !xml.contains("w:dirty"));
    let document = roxmltree::Document::parse(&xml).unwrap();
    let styled = |styles: &[&str]| -> Vec<String> {
        let paragraphs = document.descendants().filter(|node| {
            let style = node.has_tag_name((W, "p")).then(|| find(*node, "pStyle")).flatten();
            style.is_some_and(|style| styles.contains(&value(style, "val").unwrap()))
        });
        paragraphs.map(package::words).collect()
    };
    let headings = styled(&["Heading1", "Heading2"]);
    assert!(headings.len() > 8);
    assert_eq!(styled(&["TOC1", "TOC2"]), headings);
    // A report of few parts has none.
    let short = Sample::full().compose(Language::Es, Options { kind: report::Kind::Summary, ..everything() });
    assert!(!part(&docx(&short).unwrap(), "word/document.xml").contains("TOC"));
}

#[test]
fn arabic_runs_from_right_to_left_in_everything() {
    let file = docx(&full(Language::Ar)).unwrap();
    let xml = part(&file, "word/document.xml");
    let document = roxmltree::Document::parse(&xml).unwrap();
    assert!(find(find(document.root(), "sectPr").unwrap(), "bidi").is_some());
    for table in document.descendants().filter(|node| node.has_tag_name((W, "tbl"))) {
        assert!(find(table, "bidiVisual").is_some());
    }
    let arabic = |words: &str| words.chars().any(|letter| ('\u{620}'..='\u{64a}').contains(&letter));
    let latin = |words: &str| words.chars().any(|letter| letter.is_ascii_alphabetic());
    for run in document.descendants().filter(|node| node.has_tag_name((W, "r"))) {
        let words = package::words(run);
        let rtl = run.children().any(|properties| {
            properties.has_tag_name((W, "rPr"))
                && properties.children().any(|node| node.has_tag_name((W, "rtl")))
        });
        if find(run, "drawing").is_none() && arabic(&words) {
            assert!(rtl && !latin(&words), "{words}");
        } else if find(run, "drawing").is_none() && latin(&words) {
            assert!(!rtl, "{words}");
        }
    }
    let mut every = with_every_part(Language::Ar);
    let Rows::Change(rows) = &mut every.progress.as_mut().unwrap().figure.rows else { panic!("change") };
    "+5".clone_into(&mut rows[0].numbers[2]);
    let text = text_of(&every);
    assert!(text.contains("56%"));
    assert!(
        text.contains("\u{202a}+5\u{202c}\u{200f}") && !text.contains("\u{202a}56%"),
        "the sign stays in front"
    );
    // A missing translation is English and says so.
    assert!(xml.contains(r#"<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">Statement 7"#));
    let styles = part(&file, "word/styles.xml");
    assert!(styles.contains(r#"<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/>"#));
    assert!(styles.contains(r#"<w:widowControl/><w:bidi/>"#));
    let english = docx(&full(Language::En)).unwrap();
    assert!(!part(&english, "word/document.xml").contains("bidiVisual"));
    assert!(part(&english, "docProps/core.xml").contains("<dc:language>en</dc:language>"));
}

#[test]
fn what_people_type_keeps_its_direction() {
    let outline = |language| package::outline(&part(&docx(&full(language)).unwrap(), "word/document.xml"));
    let (english, arabic) = (outline(Language::En), outline(Language::Ar));
    for outline in [&english, &arabic] {
        assert!(outline.contains("ReportWritten rtl: ملاحظة كتبها الفريق في المخيم (3 مواقع)."));
        assert!(outline.contains("ReportWritten ltr: Two lines,\n"));
        assert!(outline.contains("ltr: and <script>alert('x')</script> stays text. 😀"));
        assert!(outline.contains("Title ltr: Site management, مخيم الأمل and <north>"));
    }
    // Inside a line of the other direction a text is kept apart.
    assert!(arabic.contains("\u{202a}Brief the <drivers>\u{202c}\u{200f}"));
    assert!(english.contains("\u{202b}إصلاح الإنارة\u{202c}\u{200e}"));
}

#[test]
fn two_languages_stand_side_by_side() {
    let sample = Sample::full();
    let document = sample.compose_in(Language::En, Some(Language::Ar), everything());
    let xml = part(&docx(&document).unwrap(), "word/document.xml");
    let outline = package::outline(&xml);
    let text = "    TableText ltr: Statement 1 of the framework can be verified, with care for women, men, girls and boys.\n";
    let second =
        "    TableText rtl: العبارة 1 من الإطار قابلة للتحقق، مع مراعاة النساء والرجال والفتيات والفتيان.\n";
    assert!(outline.contains(&format!("{text}{second}")), "{outline}");
    assert!(outline.contains("ReportSentence rtl: الملخص\n"), "headings too");
    assert!(xml.contains(r#"<w:rtl/><w:lang w:bidi="ar-SA"/>"#));
}

#[test]
fn everything_typed_is_there_whole() {
    let note = format!("{}🧭終", "Długi zapis, نص طويل. ".repeat(4_500));
    let formula = "=1+1\u{7}\u{0}\u{b} <b>&amp;</b> \u{202e}end";
    let sample = Sample::with(&[
        ("project/name", json!("مشروع طويل الاسم & Co")),
        ("project/phases", json!(["before"])),
        ("answer/t-01/note", json!(note)),
        ("answer/t-02/note", json!(formula)),
    ]);
    for language in Language::ALL {
        let text = text_of(&sample.compose(language, everything()));
        assert!(text.contains(&note), "{language:?}");
        assert!(text.contains("مشروع طويل الاسم & Co"));
        // What XML forbids is seen to have been there.
        assert!(text.contains("=1+1\u{fffd}\u{fffd}\u{fffd} <b>&amp;</b> \u{202e}end"), "{language:?}");
    }
    // A row that is longer than a page may break.
    let xml = part(&docx(&sample.compose(Language::En, everything())).unwrap(), "word/document.xml");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let long = document
        .descendants()
        .find(|node| node.has_tag_name((W, "tr")) && package::words(*node).contains('終'));
    assert!(find(long.unwrap(), "cantSplit").is_none());
}

#[test]
fn paper_colour_and_name_are_those_of_the_style() {
    let mut document = full(Language::En);
    document.style.paper = Paper::Letter;
    document.style.accent = Accent::parse("#7a1f5c").unwrap();
    document.cover.organisation = Some(Text::typed("Relief & Co"));
    let file = docx(&document).unwrap();
    assert!(part(&file, "word/document.xml").contains(r#"<w:pgSz w:w="12240" w:h="15840"/>"#));
    assert!(part(&file, "word/styles.xml").contains("7A1F5C"));
    assert!(part(&file, "word/header.xml").contains("Relief &amp; Co"));
    let footer = text(&part(&file, "word/footer.xml"));
    assert!(footer.contains("24 November 2026") && footer.contains("1 / 1"), "{footer}");
    assert!(part(&file, "word/footer.xml").contains(r#"w:instr=" NUMPAGES ""#));
    let core = part(&file, "docProps/core.xml");
    assert!(core.contains("Site management, مخيم الأمل and &lt;north&gt; – Full report</dc:title>"));
    assert!(core.contains("<dc:creator>Relief &amp; Co</dc:creator>"));
    assert!(core.contains(">2026-11-24T00:00:00Z</dcterms:created>"));
}

#[test]
fn a_logo_is_png_or_svg_or_refused() {
    let mut document = full(Language::En);
    let pictures = |document: &Document| {
        let file = docx(document).unwrap();
        package::parts(&file).keys().filter(|name| name.ends_with(".png")).count()
    };
    let without = pictures(&document);
    // <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9"/></svg>
    let svg = "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5IiBoZWlnaHQ9IjkiPjxjaXJjbGUgcj0iOSIvPjwvc3ZnPg==";
    for (kind, base64) in [(LogoKind::Png, DOT), (LogoKind::Svg, svg)] {
        document.style.logo = Some(Logo { kind, base64: base64.to_owned() });
        // The mark of the program makes room for it.
        assert_eq!(pictures(&document), without, "{kind:?}");
        assert!(docx(&document).unwrap() != docx(&full(Language::En)).unwrap());
    }
    for (kind, base64) in
        [(LogoKind::Png, svg), (LogoKind::Svg, DOT), (LogoKind::Png, "!"), (LogoKind::Svg, "")]
    {
        document.style.logo = Some(Logo { kind, base64: base64.to_owned() });
        assert!(matches!(docx(&document), Err(Error::Logo)), "{kind:?} {base64:?}");
    }
}

#[test]
fn ratings_are_said_in_words_and_drawings_too() {
    let text = text_of(&full(Language::En));
    assert!(text.contains("[…]\u{a0}0\u{a0}Not in place"));
    assert!(text.contains("[…]\u{a0}Not known yet"));
    // Every drawing of a row says what it shows.
    let xml = part(&docx(&full(Language::En)).unwrap(), "word/document.xml");
    let document = roxmltree::Document::parse(&xml).unwrap();
    for picture in document.descendants().filter(|node| node.tag_name().name() == "docPr") {
        let decorates = picture.descendants().any(|node| node.tag_name().name() == "decorative");
        assert_eq!(picture.attribute("descr").unwrap().is_empty(), decorates);
    }
}

#[test]
fn a_large_report_is_a_small_file() {
    let file = docx(&framework::document(Language::Ar, None, usize::MAX, &everything())).unwrap();
    assert!(file.len() < 220_000, "{} bytes", file.len());
}

#[test]
fn an_empty_project_is_a_report() {
    for language in Language::ALL {
        for values in [vec![], vec![("project/phases", json!(["before"]))]] {
            docx(&Sample::with(&values).compose(language, everything())).unwrap();
        }
    }
}
