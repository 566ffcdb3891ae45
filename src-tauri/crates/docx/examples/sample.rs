#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, dead_code)]
#[path = "../../report/tests/sample/mod.rs"]
mod sample;
fn main() {
    for l in checklist::Language::ALL {
        let d = sample::Sample::full().compose(l, sample::everything());
        std::fs::write(format!("/tmp/dx/sample-{}.docx", l.tag()), docx::docx(&d).unwrap()).unwrap();
    }
}
