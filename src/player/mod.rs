//! Players made of code. They get a view, never the truth, and decide like anybody else.
//!
//! They test the rules (`tests/facts.rs`), give reviews a measure, and show authors what a scenario
//! rewards.

mod bot;
mod half_days;
mod nothing;
mod planner;
mod prospect;
mod random;
mod ranking;
mod style;
mod worked;
mod worth;

pub use bot::Bot;
pub use planner::Planner;
pub use style::{AnswerHabit, Chooses, Habits, OrderBy, STYLES};
pub use worked::next_step;

use crate::scenario::Scenario;
use crate::sim::{Decision, Outcome, Recording, Run, View};
use std::sync::Arc;

/// Somebody who decides.
pub trait Player {
    /// Adds the next decisions to `out`. Called again until the run is over; decisions that turn out
    /// impossible are skipped.
    fn decide(&mut self, view: &View<'_>, out: &mut Vec<Decision>);
}

/// A player's name and what it is.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// Name on the command line.
    pub name: &'static str,
    /// What it does, one line.
    pub what: &'static str,
}

/// All players by name, from the least able to the most.
#[must_use]
pub fn all() -> Vec<About> {
    let mut all = vec![
        About { name: "nothing", what: "ends every phase and decides nothing" },
        About { name: "random", what: "decides at random among what is possible" },
    ];
    all.extend(STYLES.iter().map(|(name, what, _)| About { name, what }));
    all.push(About { name: "planner", what: "compares decisions by playing on in worlds that fit what is known" });
    all
}

/// A player by name; `seed` is for those that roll dice of their own.
#[must_use]
pub fn by_name(name: &str, seed: u64) -> Option<Box<dyn Player + Send>> {
    match name {
        "nothing" => Some(Box::new(nothing::Nothing)),
        "random" => Some(Box::new(random::Random::new(seed))),
        "planner" => Some(Box::new(Planner::new(seed))),
        _ => Bot::named(name).map(|bot| Box::new(bot) as Box<dyn Player + Send>),
    }
}

/// The decisions that go on without deciding anything: ends the phase, and where a choice is forced takes what costs least.
pub fn pass(view: &View<'_>, out: &mut Vec<Decision>) {
    nothing::passing(view, out);
}

/// Room for the decisions of a phase.
const A_PHASE: usize = 32;

/// Plays a run to its end.
pub fn play_out(run: &mut Run, player: &mut (impl Player + ?Sized)) -> Outcome {
    let mut out = Vec::with_capacity(A_PHASE);
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

/// Plays a scenario with one seed from start to end.
pub fn play(scenario: &Arc<Scenario>, seed: u64, player: &mut (impl Player + ?Sized)) -> Outcome {
    play_out(&mut Run::new(Arc::clone(scenario), seed), player)
}
