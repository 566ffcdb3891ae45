//! What people do with Mainstay, from the first start to the file that they send away, through the real window.
//!
//! Each journey is a list of steps. Read them as a description of the program: what is not here was not tried in a window.
#![cfg(target_os = "linux")]

mod answers;
mod conflict;
mod damage;
mod every_screen;
mod export;
mod first_start;
mod framework;
mod full_disk;
mod gaps_and_plan;
mod in_use;
mod keyboard;
mod milestones;
mod mouse;
mod packs;
mod two_languages;
mod upgrade;
