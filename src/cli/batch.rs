//! Many runs at once, one per seed.

use super::choose::Maker;
use crate::player;
use crate::scenario::Scenario;
use crate::sim::Outcome;
use anyhow::Context;
use rayon::prelude::*;
use std::ops::Range;
use std::sync::Arc;
use std::time::Instant;

/// What came of a player on each seed, in the seeds' order.
pub(super) struct Batch {
    pub outcomes: Vec<Outcome>,
    /// Seconds that the cores spent playing, added up.
    pub core_seconds: f64,
}

/// So many seeds from one on.
///
/// # Errors
/// If there are not so many.
pub(super) fn seeds(from: u64, count: u64) -> anyhow::Result<Range<u64>> {
    let end = from.checked_add(count).context("Seeds end at 18446744073709551615: choose a lower --from.")?;
    Ok(from..end)
}

/// Plays every seed. Threads share the work; the result does not depend on how.
pub(super) fn play(scenario: &Arc<Scenario>, seeds: Range<u64>, player: &Maker<'_>) -> Batch {
    let run = |seed| {
        let begun = Instant::now();
        let outcome = player::play(scenario, seed, &mut *player(seed));
        (outcome, begun.elapsed().as_secs_f64())
    };
    let (outcomes, seconds): (Vec<Outcome>, Vec<f64>) = seeds.into_par_iter().map(run).unzip();
    Batch { outcomes, core_seconds: seconds.iter().sum() }
}

impl Batch {
    /// Sprints played per second and core, epilogues not counted.
    pub fn sprints_per_second(&self, scenario: &Scenario) -> f64 {
        let sprints = self.outcomes.len() as f64 * f64::from(scenario.sprints);
        if self.core_seconds > 0.0 { sprints / self.core_seconds } else { 0.0 }
    }

    /// Utility of each run.
    pub fn utilities(&self) -> Vec<f64> {
        self.outcomes.iter().map(|o| o.utility.total).collect()
    }
}
