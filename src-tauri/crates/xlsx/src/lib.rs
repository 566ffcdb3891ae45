//! The tables of a report as a workbook, and a checklist that was filled in as a workbook.
