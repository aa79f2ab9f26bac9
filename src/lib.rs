//! North of Noise: a flight simulator for Product Owners.
//!
//! Read the rooms from top to bottom: somebody writes a [`scenario`], the rules run it ([`sim`]),
//! [`player`]s decide, a run is measured ([`score`]) and shown ([`ui`]).

pub mod scenario;
pub mod sim;

pub mod player;

pub mod score;

pub mod journal;

pub mod cli;

#[cfg(feature = "gui")]
pub mod ui;

#[cfg(feature = "gui")]
pub mod app;
