//! Texts that the window and the command line share: what was decided, what it is called, what was known.
//!
//! From the view alone; no colour, no layout.

mod choices;
mod decisions;
mod known;
mod names;
mod review;

pub use choices::{choice, mover, short};
pub use decisions::{answer, block_name, block_title, decision, first_name, lower, reason};
pub use known::known_then;
pub use names::{advice, class, dimension, kind, quadrant, stance};
pub use review::ReviewFigures;
