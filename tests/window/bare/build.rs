//! What `generate_context!` needs.

fn main() {
    tauri_build::build();
}
