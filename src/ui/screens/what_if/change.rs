//! How far a fork's outcome is from that of the run it was forked from.
use crate::score::{Reference, Scores};
use crate::sim::Recording;
use crate::ui::number;

/// What the fork has over its original, in points of the outcome, with its sign.
pub(in super::super) struct Change {
    /// Under the luck of the run.
    pub own: String,
    /// On average under other luck, where both are known.
    pub others: Option<String>,
}

impl Change {
    /// Of an original and its fork, with their scores where there are some.
    pub fn of(reference: &Reference, runs: [&Recording; 2], scores: [Option<&Scores>; 2]) -> Self {
        let change = |[from, to]: [f64; 2]| number::signed(number::difference(from as f32, to as f32, 0), 0);
        let own = runs.map(|run| run.run().outcome().map_or(0.0, |outcome| reference.index(outcome.utility.total)));
        let others = match scores {
            [Some(original), Some(fork)] => Some(change([original, fork].map(Scores::without_luck))),
            _ => None,
        };
        Self { own: change(own), others }
    }
}
