//! The report that the preview shows, under an address of its own: the pages of the file as images, or the very bytes of a page
//! for a browser, in a frame that has the report's content policy and not the window's.

use std::sync::{Mutex, PoisonError};

use api::reports::Preview as Report;
use api::view::ReportPreview;
use tauri::http::{Request, Response, StatusCode, header};

/// The scheme under which the window finds it.
pub(crate) const SCHEME: &str = "report";

/// The last report that was asked for, with its number.
#[derive(Default)]
pub(crate) struct Preview(Mutex<(u64, Option<Report>)>);

impl Preview {
    /// Keeps a report; answers what the window has to show. Every report has an address of its own, so that nothing old is
    /// shown from a cache.
    pub(crate) fn put(&self, report: Report) -> ReportPreview {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = held.0 + 1;
        // Windows and Android have no schemes of their own.
        let address = if cfg!(any(windows, target_os = "android")) {
            format!("http://{SCHEME}.localhost/{number}")
        } else {
            format!("{SCHEME}://localhost/{number}")
        };
        let view = report.view(address);
        *held = (number, Some(report));
        view
    }

    /// Answers the window: `/<number>` for a page for a browser, `/<number>/<page>` for the image of a page.
    pub(crate) fn get(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = found(&held, request.uri().path());
        let (status, kind, body) = match found {
            Some((kind, body)) => (StatusCode::OK, kind, body),
            None => (StatusCode::NOT_FOUND, "text/plain", Vec::new()),
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
        response
    }
}

fn found((number, report): &(u64, Option<Report>), path: &str) -> Option<(&'static str, Vec<u8>)> {
    let mut parts = path.strip_prefix('/')?.split('/');
    if parts.next()?.parse() != Ok(*number) {
        return None;
    }
    let report = report.as_ref()?;
    match parts.next() {
        None => Some(("text/html; charset=utf-8", report.html()?.as_bytes().to_vec())),
        Some(page) => Some(("image/svg+xml", report.page(page.parse().ok()?)?.into_bytes())),
    }
}
