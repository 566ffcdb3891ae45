//! Reports of one project as files: the whole framework in Arabic, some 250 items.
//!
//! Floors: for a PDF, one page by the same typesetter, which is what fonts and the frame of the file cost; for a Word file and a
//! workbook, compressing the bytes that are in it; for a web page, writing every word of the report as JSON.

use std::io::{Cursor, Read, Write};
use std::time::Duration;

use api::view::{ReportFormat, ReportOptions};
use api::{Api, Change, Language};
use checklist::Rating;
use pdf::Pages;
use report::{Document, Options};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::first::{self, Act};
use crate::row::{self, time};
use crate::sample::framework;
use crate::written::Written;

const TIMES: usize = 9;
const COLD_TIMES: usize = 5;

/// The full report as PDF in Arabic, as the window asks for it.
pub(crate) fn options() -> ReportOptions {
    ReportOptions { language: Language::Ar, format: ReportFormat::Pdf, ..ReportOptions::default() }
}

/// One page: the cover of the same report.
pub(crate) fn page() -> Document {
    Document {
        summary: None,
        gaps: None,
        charts: None,
        to_find_out: None,
        differences: None,
        sections: None,
        plan: None,
        sources: None,
        ..whole()
    }
}

fn whole() -> Document {
    framework::document(Language::Ar, None, usize::MAX, &Options::default())
}

pub(crate) fn pdf(document: &Document) -> Vec<u8> {
    Pages::lay_out(document).unwrap().pdf().unwrap()
}

pub(crate) fn measure() {
    let written = Written::whole_framework();
    cold(&written);
    let api = written.api();
    api.open_project(written.id).unwrap();
    warm(&api, &written);
    others(&api, &written);
}

/// First in a process.
fn cold(written: &Written) {
    let (mut figures, mut floors, mut memory, mut floor_memory) = (Vec::new(), Vec::new(), None, None);
    for _ in 0..COLD_TIMES {
        let (report, page) = (first::of(Act::Report, &written.root()), first::of(Act::Page, &written.root()));
        figures.push(report.time);
        floors.push(page.time);
        memory = memory.max(report.memory);
        floor_memory = floor_memory.max(page.memory);
    }
    row::print("full report in Arabic, PDF, first in a process", &mut figures, &mut floors, "1 s");
    row::print_size("  the most memory of that process", memory, floor_memory, "");
}

/// With the fonts read; the same report, and after each answer.
fn warm(api: &Api, written: &Written) {
    let report = || api.report(written.id, &options()).unwrap();
    let page = page();
    let size = |bytes: Vec<u8>| u64::try_from(bytes.len()).ok();
    let sizes = (size(report()), size(pdf(&page)));
    let (mut same, mut changed, mut floors) = (Vec::new(), Vec::new(), Vec::<Duration>::new());
    for number in 0..TIMES {
        same.push(time(report));
        let rating = Some(if number.is_multiple_of(2) { Rating::Started } else { Rating::InPlace });
        api.change(written.id, Change::Rate { item: "pm-001".into(), rating, reason: None }).unwrap();
        changed.push(time(report));
        floors.push(time(|| pdf(&page)));
    }
    row::print("  again", &mut same, &mut floors.clone(), "300 ms");
    row::print("  after one answer", &mut changed, &mut floors, "300 ms");
    row::print_size("  its size", sizes.0, sizes.1, "500 KiB");
}

fn others(api: &Api, written: &Written) {
    let document = whole();
    let formats = [
        ("full report in Arabic, Word", ReportFormat::Docx),
        ("full report in Arabic, workbook", ReportFormat::Xlsx),
        ("full report in Arabic, web page", ReportFormat::Html),
    ];
    for (name, format) in formats {
        let report = || api.report(written.id, &ReportOptions { format, ..options() }).unwrap();
        let parts = if format == ReportFormat::Html { Vec::new() } else { unzipped(&report()) };
        let (mut figures, mut floors) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            figures.push(time(report));
            floors.push(match format {
                ReportFormat::Html => time(|| serde_json::to_vec(&document).unwrap()),
                _ => time(|| zipped(&parts)),
            });
        }
        row::print(name, &mut figures, &mut floors, "150 ms");
    }
}

fn unzipped(file: &[u8]) -> Vec<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let parts = (0..archive.len()).map(|index| {
        let mut part = Vec::new();
        archive.by_index(index).unwrap().read_to_end(&mut part).unwrap();
        part
    });
    parts.collect()
}

fn zipped(parts: &[Vec<u8>]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (place, part) in parts.iter().enumerate() {
        archive.start_file(place.to_string(), SimpleFileOptions::default()).unwrap();
        archive.write_all(part).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
