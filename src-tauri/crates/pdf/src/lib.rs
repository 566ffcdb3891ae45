//! A report as a PDF that looks the same on every machine, and its pages as drawings for the window.
