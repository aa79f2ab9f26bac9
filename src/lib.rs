//! North of Noise: a flight simulator for Product Owners.
//!
//! Read the rooms from top to bottom: somebody writes a [`scenario`], the rules run it ([`sim`]).

pub mod scenario;
pub mod player;
pub mod sim;
