//! What the review shows, as far as it is computed.
use std::path::Path;

use crate::program::{Earlier, Progress};
use crate::score::{Review, Signs, Traces};
use crate::sim::Recording;

pub(super) use crate::words::Points;

/// What the review of a run is told from.
#[derive(Debug, Clone, Copy)]
pub struct ReviewData<'a> {
    /// The run.
    pub run: &'a Recording,
    /// What is reviewed of it so far.
    pub review: Option<&'a Review>,
    /// What moved its metrics, once that is known.
    pub traces: Option<&'a Traces>,
    /// The four signs, once they are counted.
    pub signs: Option<&'a Signs>,
    /// Earlier runs of the scenario that were reviewed, the first one first.
    pub earlier: &'a [Earlier],
    /// How far the work is.
    pub progress: Progress,
    /// Where the review was saved last, if it was.
    pub saved: Option<&'a Path>,
    /// The headline that the player expected before seeing it, 0–100.
    pub guess: Option<u8>,
}
