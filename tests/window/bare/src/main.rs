//! A window of the same size with one line of text and nothing else: the least that a program in this webview can cost.

fn main() -> Result<(), tauri::Error> {
    tauri::Builder::default().run(tauri::generate_context!())
}
