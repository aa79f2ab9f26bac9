//! The moments of a run: its decisions, one after another, each with what else could have been.

use super::alternatives;
use super::moment::{Found, Moment};
use crate::player::next_step;
use crate::sim::{Recording, Run};
use std::sync::Arc;

/// The moments of a run, of all its sprints or of one (from 0).
#[must_use]
pub fn moments(recording: &Recording, sprint: Option<usize>) -> Vec<Moment> {
    let mut run = Run::new(Arc::clone(recording.run().scenario()), recording.run().seed());
    let mut phase = run.clone();
    let mut moments = Vec::new();
    // Steps of the worked example, as long as the run goes by it: what somebody else decided is nobody's to grade.
    let mut worked = Some(0);
    for (number, decision) in recording.decisions().iter().enumerate() {
        let now = run.view().sprint();
        if sprint.is_some_and(|sprint| now > sprint) {
            break;
        }
        let is_new = |phase: &Run| (phase.view().sprint(), phase.view().phase()) != (now, run.view().phase());
        if is_new(&phase) {
            phase = run.clone();
        }
        worked = worked.and_then(|done| next_step(&run.view(), done)).filter(|(_, step, _)| step == decision).map(|(step, ..)| step + 1);
        if worked.is_none() && sprint.is_none_or(|sprint| now == sprint) {
            let mut found = Found { number, run: &run, phase: &phase, moments: &mut moments };
            alternatives::find(&mut found, decision);
        }
        // Possible before, and nothing else has changed.
        let _applied = run.apply(decision);
    }
    moments
}
