//! Every use case of Mainstay.
pub mod error;
pub mod view;
