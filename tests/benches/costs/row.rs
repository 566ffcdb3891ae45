//! One row of the table: a figure, its floor, how they relate, what is aimed at. Figures are times, or sizes in bytes.

use std::time::{Duration, Instant};

/// Prints the heads of the columns.
pub(crate) fn head() {
    println!("{:<56}{:>12}{:>12}{:>8}{:>12}", "", "median", "floor", "ratio", "aim");
}

/// Prints a row.
pub(crate) fn print(name: &str, figures: &mut [Duration], floors: &mut [Duration], aim: &str) {
    let (figure, floor) = (median(figures), median(floors));
    let ratio = figure.as_secs_f64() / floor.as_secs_f64();
    println!("{name:<56}{:>12}{:>12}{ratio:>8.2}{aim:>12}", said(figure), said(floor));
}

/// Prints a row of sizes; those that this system does not tell are left out.
pub(crate) fn print_size(name: &str, figure: Option<u64>, floor: Option<u64>, aim: &str) {
    let said = |size: Option<u64>| size.map_or_else(|| "–".to_owned(), size_said);
    #[allow(clippy::cast_precision_loss, reason = "two digits are shown")]
    let ratio = figure.zip(floor).map(|(figure, floor)| format!("{:.2}", figure as f64 / floor as f64));
    let ratio = ratio.unwrap_or_default();
    println!("{name:<56}{:>12}{:>12}{ratio:>8}{aim:>12}", said(figure), said(floor));
}

pub(crate) fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn said(time: Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1_000.0;
    if milliseconds < 1.0 {
        format!("{:.0} µs", milliseconds * 1_000.0)
    } else {
        format!("{milliseconds:.2} ms")
    }
}

#[allow(clippy::cast_precision_loss, reason = "two digits are shown")]
fn size_said(bytes: u64) -> String {
    if bytes < 1 << 20 {
        format!("{:.0} KiB", bytes as f64 / 1024.0)
    } else {
        format!("{:.1} MiB", bytes as f64 / 1_048_576.0)
    }
}

/// How long something takes; what it gives is dropped after the clock has stopped.
pub(crate) fn time<T>(act: impl FnOnce() -> T) -> Duration {
    let began = Instant::now();
    let given = std::hint::black_box(act());
    let time = began.elapsed();
    drop(given);
    time
}
