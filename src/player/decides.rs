//! What a player is to the rules: somebody who decides.

use crate::sim::{Decision, View};

/// Somebody who decides.
pub trait Player {
    /// Adds the next decisions to `out`. Called again until the run is over; decisions that turn out
    /// impossible are skipped.
    fn decide(&mut self, view: &View<'_>, out: &mut Vec<Decision>);

    /// Whether it clears the calendar before it puts anything in, whatever is there: then it need not be filled first.
    fn clears_calendar(&self) -> bool {
        false
    }
}
