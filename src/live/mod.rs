//! A group session: a room in which people vote on what a run asks, by their phones.
//!
//! The room knows ballots, not rules; a winner becomes the decisions that a click would make.

mod seen;

pub use seen::{Door, ErrorName, Heads, Mine, Seen, SeenBallot, SeenBy, SeenError, SeenKind, SeenOption, SeenPhase, SeenResult, Talk, You};
