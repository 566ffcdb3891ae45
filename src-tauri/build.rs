//! Gives the window a permission for each command, and no other.

#[path = "command_names.rs"]
mod command_names;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=command_names.rs");
    let manifest = tauri_build::AppManifest::new().commands(command_names::COMMAND_NAMES);
    Ok(tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?)
}
