//! What the review shows, as far as it is computed.
use std::path::Path;

use crate::program::{Earlier, Progress};
use crate::score::{Grade, Reference, Review, Signs, Traces, Valued};
use crate::sim::Recording;
use crate::ui::number;

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
    /// The headline that the player expected before seeing it, 0–100.
    pub guess: Option<u8>,
}

/// Utility in outcome points: 0 for nothing decided, 100 for par.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points<'a>(pub &'a Reference);

impl Points<'_> {
    /// Where a utility is.
    pub fn of(self, utility: f64) -> f32 {
        self.0.index(utility) as f32
    }

    /// What an option has over the chosen one, as whoever subtracts the means that are shown finds it.
    pub fn over(self, grade: &Grade, option: &Valued) -> f32 {
        let chosen = grade.options.first().map_or(option.mean, |chosen| chosen.mean);
        number::difference(self.of(chosen), self.of(option.mean), 1)
    }

    /// What a choice cost; nothing if that cannot be told.
    pub fn cost(self, grade: &Grade) -> Option<String> {
        let best = grade.options.get(grade.best).filter(|_| grade.loss > 0.0)?;
        Some(number::plain(self.over(grade, best), 1))
    }

    /// How much a difference of utilities comes to.
    pub fn difference(self, of: f64) -> f32 {
        self.0.points(of) as f32
    }
}
