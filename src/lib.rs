//! North of Noise: a flight simulator for Product Owners.
pub mod scenario;
