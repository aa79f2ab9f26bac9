//! What else could have been decided, kind by kind; for the large sets (calendar, order) the meaningful few.

mod calendar;
mod features;
mod inbox;
mod planning;
mod single;

use super::moment::Found;
use crate::sim::{Decision, Phase};

/// Puts down what else could have been decided where something was.
pub(super) fn find(found: &mut Found<'_>, decision: &Decision) {
    match decision {
        Decision::Answer(request, answer) => inbox::answered(found, *request, *answer),
        Decision::Reject(item, reason) => single::refused(found, *item, decision, super::Choice::Reject(*item, *reason)),
        Decision::ParkItem(item) => single::refused(found, *item, decision, super::Choice::Park(*item)),
        Decision::Choose(dilemma, option) => single::dilemma(found, *dilemma, *option),
        Decision::EndPhase => match found.run.view().phase() {
            Phase::Inbox => inbox::left_open(found),
            Phase::Calendar => calendar::filled(found),
            Phase::Planning => planning::planned(found),
            Phase::Review => features::left(found, &[]),
            _ => {}
        },
        // What can be decided anew until the phase ends is graded once, as it is then.
        _ => {}
    }
}
