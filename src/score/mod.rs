//! What a run came to, measured: against doing nothing and against par on the same seed.

mod par;

pub use par::{Reference, reference};
