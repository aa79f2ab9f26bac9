//! What the review shows, as far as it is computed.
use std::path::Path;

use crate::score::{Measured, Reference, Review, Signs, Traces};
use crate::sim::Recording;

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
    /// Where the text of the review was saved, if it was.
    pub saved: Option<&'a Path>,
}

/// An earlier run that was reviewed.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// What it is called: `run 1`.
    pub name: String,
    /// Its headline score, 0–100.
    pub headline: f64,
    /// Where it stands on the plane.
    pub strategic: Option<Measured>,
    /// Where it stands on the plane.
    pub tactical: Option<Measured>,
    /// The four signs.
    pub signs: Signs,
}

/// How far a review is: what is done, of how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// What goes on.
    pub stage: Stage,
    /// Moments graded.
    pub grades: (usize, usize),
    /// Re-runs under other luck.
    pub reruns: (usize, usize),
}

/// What goes on while a review is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// The moments are being looked for.
    #[default]
    Preparing,
    /// They are being graded, and the run played again.
    Working,
    /// The player stopped it; what was done stays.
    Cancelled,
    /// Nothing is left to do.
    Done,
}

/// Utility in outcome points: 0 for nothing decided, 100 for par.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points<'a>(pub &'a Reference);

impl Points<'_> {
    /// Where a utility stands.
    pub fn of(self, utility: f64) -> f32 {
        self.0.index(utility) as f32
    }

    /// How much a difference of utilities comes to.
    pub fn difference(self, of: f64) -> f32 {
        self.0.points(of) as f32
    }
}
