//! The moments of a run: its decisions, one after another, each with what else could have been.

use super::alternatives;
use super::moment::{Found, Moment};
use crate::player::is_guided;
use crate::sim::{Block, Decision, Recording, Run};
use std::sync::Arc;

/// The moments of a run, of all its sprints or of one (from 0).
#[must_use]
pub fn moments(recording: &Recording, sprint: Option<usize>) -> Vec<Moment> {
    let mut run = Run::new(Arc::clone(recording.run().scenario()), recording.run().seed());
    let mut phase = run.clone();
    let mut moments = Vec::new();
    // What the worked example decided, as long as the run goes by it, is nobody's to grade.
    let (mut worked, mut given) = (Some(0), Vec::<Block>::new());
    let ended_again = ended_again(recording.decisions());
    for (number, decision) in recording.decisions().iter().enumerate() {
        let now = run.view().sprint();
        if sprint.is_some_and(|sprint| now > sprint) {
            break;
        }
        let is_new = |phase: &Run| (phase.view().sprint(), phase.view().phase()) != (now, run.view().phase());
        if is_new(&phase) {
            phase = run.clone();
        }
        if now > 0 {
            given.clear();
        }
        if is_guided(&mut worked, &run.view(), decision) {
            if let Decision::Schedule(block, _) = decision {
                given.push(*block);
            }
        } else if sprint.is_none_or(|sprint| now == sprint) && !ended_again.contains(&number) {
            let mut found = Found { number, run: &run, phase: &phase, given: &given, moments: &mut moments };
            alternatives::find(&mut found, decision);
        }
        // Possible before, and nothing else has changed.
        let _applied = run.apply(decision);
    }
    moments
}

/// The ends of phases that were gone back to: what counts is how they were ended at last.
fn ended_again(decisions: &[Decision]) -> Vec<usize> {
    let (mut ends, mut again) = (Vec::new(), Vec::new());
    for (number, decision) in decisions.iter().enumerate() {
        match decision {
            Decision::EndPhase => ends.push(number),
            Decision::GoBack => again.extend(ends.pop()),
            _ => {}
        }
    }
    again
}
