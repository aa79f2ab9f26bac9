//! North of Noise: a flight simulator for Product Owners.
pub mod scenario;
#[cfg(feature = "gui")]
pub mod ui;
