//! What the tests of screens rest on: windows, runs, reviews, practice, and how a window is used and read.
//!
//! `pseudo_locale` uses those files, too, that do not ask which texts authors wrote.

pub mod desk;
pub mod keys;
pub mod library;
pub mod practice;
pub mod read;
pub mod reviewed;
pub mod runs;
pub mod sizes;
pub mod window;
