//! The same decisions under other luck: what of the outcome was luck.

use super::par::Reference;
use crate::player;
use crate::sim::{Decision, OtherLuck, Outcome, Phase, Recording, Run};

/// What the decisions of a run come to under other luck.
#[derive(Debug, Clone)]
pub struct ReRun {
    /// The outcome.
    pub outcome: Outcome,
    /// Outcome index against nothing and par under the same luck.
    pub index: f64,
    /// Lagging outcome at the end of each sprint, epilogue included.
    pub course: Vec<f64>,
}

/// Plays the decisions of a finished run once more, with other luck.
#[must_use]
pub fn rerun(recording: &Recording, luck: &OtherLuck, chance: u64) -> Option<ReRun> {
    let mut run = luck.begin(chance);
    follow(&mut run, recording, |_| true);
    let outcome = run.outcome()?;
    let course = run.course()?.to_vec();
    let reference = Reference::of(run.scenario(), run.seed(), || luck.begin(chance));
    Some(ReRun { outcome, index: reference.index(outcome.utility.total), course })
}

/// Plays a run to its end by the decisions of another, those that are kept and possible.
///
/// Each is taken in the sprint and phase in which it was made; where none is left, nothing is decided.
pub(super) fn follow(run: &mut Run, recording: &Recording, keep: impl Fn(usize) -> bool) {
    let mut out = Vec::new();
    for (number, decision) in recording.decisions().iter().enumerate() {
        let (sprint, phase) = recording.made_in(number);
        while place(run) < (sprint, phase) {
            pass(run, &mut out);
        }
        if place(run) != (sprint, phase) || !(keep(number) || *decision == Decision::EndPhase) {
            continue;
        }
        if run.apply(decision).is_err() && *decision == Decision::EndPhase {
            pass(run, &mut out);
        }
    }
    while run.outcome().is_none() {
        pass(run, &mut out);
    }
}

fn place(run: &Run) -> (usize, Phase) {
    (run.view().sprint(), run.view().phase())
}

/// Moves on without deciding anything.
fn pass(run: &mut Run, out: &mut Vec<Decision>) {
    out.clear();
    player::pass(&run.view(), out);
    for decision in out.iter() {
        let _skipped = run.apply(decision);
    }
}
