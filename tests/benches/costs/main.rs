//! What the program costs on this computer, each figure beside its floor: what the same computer takes for the bare work in
//! the same run. `cargo bench --package tests`.
//!
//! A plain program rather than a framework of benchmarks: the two sides of a row must take turns, so that a disk that gets
//! slower slows both, and what counts is their ratio.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a measurement that cannot go on has to stop")]

mod answer;
mod first;
mod list;
mod open;
mod pack;
mod portfolio;
mod reports;
mod row;
#[path = "../../../src-tauri/crates/report/tests/sample/mod.rs"]
mod sample;
mod written;

fn main() {
    if first::asked() {
        return;
    }
    row::head();
    answer::measure();
    open::measure();
    list::measure();
    pack::measure();
    reports::measure();
    portfolio::measure();
}
