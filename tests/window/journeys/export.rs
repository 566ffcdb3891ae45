//! The file that leaves the computer: where it goes is asked by the system's own dialog.

use anyhow::{Result, ensure};
use api::Language::En;
use journeys::Role::{Button, Link, Radio};
use journeys::{Home, key, with};

#[test]
fn a_report_is_written_where_the_person_wants_it() -> Result<()> {
    let home = Home::new("export")?;
    let project = home.begin_with_sample(En)?;
    let name = home.api()?.open_project(project)?.profile.name;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Annex for the donor.html");
    let window = home.open(En)?;
    window.press(Link, key("frame.report"))?;
    window.sees(key("report.sample"))?;
    window.sees(key("report.where"))?;
    window.press(Radio, key("report.format.html"))?;
    let export = || with("report.export", &[("format", "HTML")]);

    // Whoever thinks better of it leaves no file behind and is told nothing.
    window.press(Button, export())?;
    window.file_dialog()?.cancel()?;
    window.sees(key("report.where"))?;
    ensure!(
        window.run("return document.querySelectorAll('[role=alert]').length", Vec::new())? == 0,
        "It complains."
    );
    ensure!(folder.path().read_dir()?.next().is_none(), "A file was left behind.");

    // The file has the name of the project and says that it is a sample.
    window.press(Button, export())?;
    window.file_dialog()?.save_as(&file)?;
    window.sees(key("report.saved"))?;
    window.sees(file.to_string_lossy().into_owned())?;
    window.finds(Button, key("report.open"))?;
    window.finds(Button, key("report.show"))?;
    let report = std::fs::read_to_string(&file)?;
    ensure!(report.contains(&name), "The report does not name the project.");
    ensure!(
        report.contains(&key("report.doc.sample_statement").words(En)),
        "The report does not say that it is a sample."
    );

    // A place that cannot be written is named, and the first file is as it was.
    let nowhere = std::path::Path::new("/proc/report.html");
    window.press(Button, export())?;
    window.file_dialog()?.save_as(nowhere)?;
    window.sees(with("errors.export_failed", &[("path", "/proc/report.html")]))?;
    ensure!(std::fs::read_to_string(&file)? == report, "The first report was touched.");
    window.close()
}
