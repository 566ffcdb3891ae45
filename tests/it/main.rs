//! The whole program without its window: `api` on a data directory of its own for each test, the command line as a real
//! process, and everything that is shipped beside the code: content, words, house rules.
//!
//! Deliberately not here: what one crate promises by itself (its own unit tests) and the window (`journeys`).

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has to stop")]

mod answers;
mod cli;
mod content;
mod crash;
mod figures;
mod files;
mod harness;
mod imports;
mod journey;
mod locales;
mod measures;
mod merging;
mod milestones;
mod packs;
mod program;
mod reports;
#[cfg(target_os = "linux")]
#[path = "../window/src/small_disk.rs"]
#[allow(unreachable_pub, reason = "the journeys have it in a library")]
mod small_disk;
mod storage;
mod tidy;
mod upgrade;
