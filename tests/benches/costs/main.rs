//! What the program costs on this computer, each figure beside its floor: what the same disk takes for the bare work in the
//! same run. `cargo bench --package tests`.
//!
//! A plain program rather than a framework of benchmarks: the two sides of a row must take turns, so that a disk that gets
//! slower slows both, and what counts is their ratio.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a measurement that cannot go on has to stop")]

mod answer;
mod list;
mod open;
mod pack;
mod row;
mod written;

fn main() {
    row::head();
    answer::measure();
    open::measure();
    list::measure();
    pack::measure();
}
