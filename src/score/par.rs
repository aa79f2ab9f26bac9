//! Outcome against par: the same seed, played by nobody and by diverse reference players.

use crate::player;
use crate::scenario::Scenario;
use crate::sim::Outcome;
use std::sync::Arc;

/// Par on the scale of the index.
const FULL: f64 = 100.0;

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
        if distance <= 0.0 { 0.0 } else { FULL * (utility - self.nothing) / distance }
    }

    /// A difference of utilities in points of the index.
    #[must_use]
    pub fn points(&self, difference: f64) -> f64 {
        let distance = self.par - self.nothing;
        if distance <= 0.0 { 0.0 } else { FULL * difference / distance }
    }
}

/// The player who decides nothing.
pub(super) const NOTHING: &str = "nothing";

/// The reference players of a scenario: those its author named, or the balanced one.
pub(super) fn par_players(scenario: &Scenario) -> Vec<String> {
    scenario.expectation.as_ref().map_or_else(|| vec!["balanced".into()], |e| e.par.clone())
}

/// Plays the reference players of a scenario on a seed.
#[must_use]
pub fn reference(scenario: &Arc<Scenario>, seed: u64) -> Reference {
    let play = |name: &str| player::by_name(name, seed).map(|mut p| player::play(scenario, seed, &mut *p));
    let players: Vec<(String, Outcome)> = par_players(scenario).into_iter().filter_map(|name| play(&name).map(|o| (name, o))).collect();
    let par = players.iter().map(|(_, o)| o.utility.total).sum::<f64>() / players.len().max(1) as f64;
    Reference { nothing: play(NOTHING).map_or(0.0, |o| o.utility.total), par, players }
}
