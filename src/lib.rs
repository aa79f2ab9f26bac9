//! North of Noise: a flight simulator for Product Owners.
//!
//! Read the rooms from top to bottom: what somebody has [`authored`] is read, a [`scenario`] say, the rules run it ([`sim`]),
//! [`player`]s decide, a run is measured ([`score`]), what went
//! wrong is practised ([`practice`]) and comes back ([`moment`]), put into [`words`] and on a page ([`report`]), voted on by a group ([`live`]), kept
//! ([`journal`], on a [`disk`]) and shown (`ui`, with the feature `ui`).

// Data never ends the program: what can go wrong is a value. Tests may.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::todo, clippy::unreachable)]

// The core's wall (`clippy.toml`): no hash maps, clock, files, environment, threads, no functions whose
// bits differ between platforms.
#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod authored;

#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod scenario;
#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod sim;

#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod player;

#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod score;

#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod practice;

#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod moment;

#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod words;

#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod report;

#[warn(clippy::disallowed_methods, clippy::disallowed_types, clippy::indexing_slicing)]
pub mod live;

#[warn(clippy::indexing_slicing)]
pub mod disk;

#[warn(clippy::indexing_slicing)]
pub mod journal;

#[warn(clippy::disallowed_methods, clippy::indexing_slicing)]
pub mod program;

#[cfg(feature = "cli")]
#[warn(clippy::indexing_slicing)]
pub mod cli;

#[cfg(feature = "ui")]
pub mod ui;

#[cfg(feature = "window")]
pub mod app;

#[cfg(all(target_arch = "wasm32", any(feature = "web", feature = "rules")))]
pub mod web;
