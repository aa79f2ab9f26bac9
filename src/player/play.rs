//! Playing a run with a player made of code.

use super::decides::Player;
use super::nothing;
use crate::scenario::Scenario;
use crate::sim::{Decision, Outcome, Recording, Run, View};
use std::sync::Arc;

/// The decisions that go on without deciding anything: ends the phase, and where a choice is forced takes what costs least.
pub fn pass(view: &View<'_>, out: &mut Vec<Decision>) {
    nothing::passing(view, out);
}

/// Room for the decisions of a phase.
const A_PHASE: usize = 32;

/// Plays a run to its end.
pub fn play_out(run: &mut Run, player: &mut (impl Player + ?Sized)) -> Outcome {
    let mut out = Vec::with_capacity(A_PHASE);
    if player.clears_calendar() {
        run.leave_calendar_empty();
    }
    loop {
        if let Some(outcome) = run.outcome() {
            return outcome;
        }
        let before = run.view().decisions();
        out.clear();
        player.decide(&run.view(), &mut out);
        for decision in &out {
            // A player made of code may ask for what is not possible; it then does without.
            let _skipped = run.apply(decision);
        }
        if run.view().decisions() == before {
            nothing::move_on(run);
        }
    }
}

/// Plays a scenario with one seed from start to end and keeps the decisions.
pub fn record(scenario: &Arc<Scenario>, seed: u64, player: &mut (impl Player + ?Sized)) -> Recording {
    let mut recording = Recording::new(Arc::clone(scenario), seed);
    play_on(&mut recording, player, |_| false);
    recording
}

/// Plays on until the run is over, or is as it should be: that is asked before each decision.
pub fn play_on(recording: &mut Recording, player: &mut (impl Player + ?Sized), mut until: impl FnMut(&Recording) -> bool) {
    // Applies what is wished for; whether the run is as it should be before that is done.
    let mut follow = |recording: &mut Recording, wishes: &mut Vec<Decision>| {
        wishes.drain(..).any(|wish| {
            let stops = until(recording);
            if !stops {
                let _skipped = recording.apply(wish);
            }
            stops
        })
    };
    let mut wishes = Vec::with_capacity(A_PHASE);
    while recording.run().outcome().is_none() {
        let before = recording.decisions().len();
        player.decide(&recording.view(), &mut wishes);
        if follow(recording, &mut wishes) {
            return;
        }
        if recording.decisions().len() == before {
            pass(&recording.view(), &mut wishes);
            if follow(recording, &mut wishes) {
                return;
            }
        }
    }
}

/// Plays a scenario with one seed from start to end, for the outcome alone.
pub fn play(scenario: &Arc<Scenario>, seed: u64, player: &mut (impl Player + ?Sized)) -> Outcome {
    play_out(&mut Run::unwatched(Arc::clone(scenario), seed), player)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::player::{all, by_name};

    #[test]
    fn a_run_that_nobody_watches_comes_out_as_one_that_is_kept() {
        for name in ["first_sprint", "busy_standing_still"] {
            let (file, text) = crate::scenario::by_name(name).expect("it is shipped");
            let scenario = Arc::new(crate::scenario::load(file, text).scenario.expect("it has no errors"));
            for player in all().into_iter().filter(|player| player.name != "planner") {
                for seed in 0..4 {
                    let kept = record(&scenario, seed, &mut *by_name(player.name, seed).expect("it is there"));
                    let unwatched = play(&scenario, seed, &mut *by_name(player.name, seed).expect("it is there"));
                    assert_eq!(kept.run().outcome(), Some(unwatched), "{} in {name}, seed {seed}", player.name);
                }
            }
        }
    }
}
