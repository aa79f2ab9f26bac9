//! Outcome against par: the same seed, played by nobody and by diverse reference players.

use crate::player;
use crate::scenario::Scenario;
use crate::sim::{Outcome, Run};
use std::sync::Arc;

/// What others made of the same seed.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Utility when nothing is decided.
    pub nothing: f64,
    /// Mean utility of the reference players.
    pub par: f64,
    /// The reference players, with what each reached.
    pub players: Vec<(String, Outcome)>,
}

impl Reference {
    /// 0 = nothing decided, 100 = par; may be below or above.
    #[must_use]
    pub fn index(&self, utility: f64) -> f64 {
        let distance = self.par - self.nothing;
        if distance <= 0.0 { 0.0 } else { 100.0 * (utility - self.nothing) / distance }
    }

    /// Plays the reference players of a scenario from the start of a run: those its author named, or the balanced one.
    pub(super) fn of(scenario: &Arc<Scenario>, seed: u64, begin: impl Fn() -> Run) -> Self {
        let play = |name: &str| player::by_name(name, seed).map(|mut p| player::play_out(&mut begin(), &mut *p));
        let named: Vec<String> = scenario.expectation.as_ref().map_or_else(|| vec!["balanced".into()], |e| e.par.clone());
        let players: Vec<(String, Outcome)> = named.into_iter().filter_map(|name| play(&name).map(|o| (name, o))).collect();
        let par = players.iter().map(|(_, o)| o.utility.total).sum::<f64>() / players.len().max(1) as f64;
        Self { nothing: play("nothing").map_or(0.0, |o| o.utility.total), par, players }
    }
}

/// What others make of a seed.
#[must_use]
pub fn reference(scenario: &Arc<Scenario>, seed: u64) -> Reference {
    Reference::of(scenario, seed, || Run::new(Arc::clone(scenario), seed))
}
