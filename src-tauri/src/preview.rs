//! The report that the preview shows: the very bytes of the file, under an address of its own, so that the frame has the
//! report's content policy and not the window's.

use std::sync::{Mutex, PoisonError};

use tauri::http::{Request, Response, StatusCode, header};

/// The scheme under which the frame finds it.
pub(crate) const SCHEME: &str = "report";

/// The last report that was asked for.
#[derive(Default)]
pub(crate) struct Preview(Mutex<(u64, String)>);

impl Preview {
    /// Keeps a report; answers the address at which the frame finds it. Every report has an address of its own, so that
    /// nothing old is shown from a cache.
    pub(crate) fn put(&self, html: String) -> String {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *held = (held.0 + 1, html);
        let number = held.0;
        // Windows and Android have no schemes of their own.
        if cfg!(any(windows, target_os = "android")) {
            format!("http://{SCHEME}.localhost/{number}")
        } else {
            format!("{SCHEME}://localhost/{number}")
        }
    }

    /// Answers the frame.
    pub(crate) fn get(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (status, body) = if request.uri().path() == format!("/{}", held.0) {
            (StatusCode::OK, held.1.clone().into_bytes())
        } else {
            (StatusCode::NOT_FOUND, Vec::new())
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html; charset=utf-8"));
        response
    }
}
