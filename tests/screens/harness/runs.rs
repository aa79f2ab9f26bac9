//! Runs of the scenarios that are shipped, up to a moment.

use north_of_noise::{
    player::{Bot, play_on},
    scenario::{self, Scenario},
    sim::{Phase, Recording},
};
use std::sync::Arc;

/// A shipped scenario.
pub fn scenario(name: &str) -> Scenario {
    let (file, text) = scenario::by_name(name).expect("the scenario is shipped");
    scenario::load(file, text).scenario.expect("it has no errors")
}

/// Plays on as somebody sensible does.
pub fn play_until(run: &mut Recording, is_there: impl FnMut(&Recording) -> bool) {
    play_on(run, &mut Bot::named("balanced").expect("there is such a player"), is_there);
}

/// A run that somebody sensible has played up to a phase, from a sprint (from 0) on.
pub fn run_at(name: &str, seed: u64, sprint: usize, phase: Phase) -> Recording {
    let mut run = Recording::new(Arc::new(scenario(name)), seed);
    play_until(&mut run, |run| run.view().sprint() >= sprint && run.view().phase() == phase);
    assert_eq!(run.view().phase(), phase, "the run has no such moment");
    run
}
