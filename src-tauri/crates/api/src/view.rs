//! What travels to the window and to the command line. The names are those of the domain, so that one can follow a word
//! from disk to screen. TypeScript types are written to `ui/src/ipc/bindings.ts` by `cargo test`.
//!
//! Views hold finished results. Nobody who gets one computes a measure from it.

pub mod figure;
pub mod framework;
pub mod import;
pub mod item;
pub mod milestone;
pub mod overview;
pub mod pack;
pub mod plan;
pub mod project;
pub mod report;
pub mod settings;
pub mod upgrade;

pub use figure::*;
pub use framework::*;
pub use import::*;
pub use item::*;
pub use milestone::*;
pub use overview::*;
pub use pack::*;
pub use plan::*;
pub use project::*;
pub use report::*;
pub use settings::*;
pub use upgrade::*;

#[cfg(test)]
mod tests {
    use ts_rs::{Config, TS};

    /// Types of the domain that the window sends or names, and that no view contains.
    #[test]
    fn export_bindings_of_the_domain() {
        let config = Config::from_env();
        checklist::Change::export_all(&config).unwrap();
        checklist::Claim::<ts_rs::Dummy>::export_all(&config).unwrap();
        checklist::answer::Rated::export_all(&config).unwrap();
        checklist::change::FollowUpFields::export_all(&config).unwrap();
        checklist::change::MilestoneFields::export_all(&config).unwrap();
        checklist::Direction::export_all(&config).unwrap();
    }
}
