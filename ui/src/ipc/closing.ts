// The window says that it is to be closed, and waits a moment for what is still being written.

/** The event that the shell raises in the page; the same word stands in src-tauri/src/window.rs. */
const CLOSING = 'mainstay:closing';

/** Calls `leave` when the person closes the window. */
export function onClosing(leave: () => Promise<void>): void {
  window.addEventListener(CLOSING, () => void leave());
}
