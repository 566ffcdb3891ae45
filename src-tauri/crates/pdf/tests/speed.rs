//! How long a report takes and how large it is. Measured when somebody asks (`cargo test -p pdf -- --ignored --nocapture`), never
//! asserted.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement speaks to who runs it")]

mod framework;

use std::time::Instant;

use checklist::Language;
use pdf::Pages;
use report::Options;

#[test]
#[ignore = "a measurement"]
fn full_report_of_the_whole_framework_in_arabic() {
    let document = |options| framework::document(Language::Ar, None, usize::MAX, &options);
    let measure = |name: &str, document: &report::Document| {
        let start = Instant::now();
        let pages = Pages::lay_out(document).unwrap();
        let laid_out = start.elapsed();
        let bytes = pages.pdf().unwrap();
        let all = start.elapsed().as_millis();
        let (pages_count, size, laid_out) = (pages.count(), bytes.len(), laid_out.as_millis());
        println!("{name}: {laid_out} ms to lay out, {all} ms in all, {pages_count} pages, {size} bytes");
        let start = Instant::now();
        let svg = pages.svg(1).unwrap();
        println!("    a page as SVG: {} ms, {} bytes", start.elapsed().as_millis(), svg.len());
    };
    let plain = document(Options::default());
    measure("cold", &plain);
    measure("the same again", &plain);
    measure("with notes", &document(Options { notes: true, ..Options::default() }));
    measure("without charts", &document(Options { charts: false, ..Options::default() }));
}
