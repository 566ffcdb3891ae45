//! A report as a Word file that people go on editing.
