//! The same decisions under other luck: what of the outcome was luck.
//!
//! Decisions that are fixed cannot answer to what comes, so they do worse than those that did. The
//! reference players are therefore taken at their decisions too: par under other luck is what their
//! decisions on this seed come to there, and only the distance to par counts.

use super::again::Script;
use super::par::{NOTHING, Reference, par_players};
use crate::player;
use crate::scenario::Scenario;
use crate::sim::{OtherLuck, Outcome, Recording, Run};
use std::sync::Arc;

/// What decisions come to under other luck.
#[derive(Debug, Clone)]
pub struct ReRun {
    /// What the player's come to.
    pub outcome: Outcome,
    /// Lagging outcome at the end of each sprint, epilogue included.
    pub course: Vec<f64>,
    /// Utility of deciding nothing.
    pub nothing: f64,
    /// Mean utility of the reference players' decisions.
    pub par: f64,
}

/// Decisions of a seed, ready to be re-run: the player's, the reference players', and none.
#[derive(Debug, Clone)]
pub struct Fixed {
    player: Decided,
    par: Vec<Decided>,
    nothing: Option<Decided>,
    names: Vec<String>,
}

/// Decisions of one player, and what they came to on this seed.
#[derive(Debug, Clone)]
struct Decided {
    script: Script,
    luck: OtherLuck,
    outcome: Option<Outcome>,
}

impl Decided {
    fn of(recording: &Recording) -> Self {
        Self { script: Script::of(recording), luck: OtherLuck::of(recording), outcome: recording.run().outcome() }
    }

    fn utility(&self) -> f64 {
        self.outcome.map_or(0.0, |o| o.utility.total)
    }

    fn again(&self, chance: u64) -> Run {
        let mut run = self.luck.begin(chance);
        self.script.play(&mut run, |_| true);
        run
    }
}

impl Fixed {
    /// Of a finished run.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let (scenario, seed) = (recording.run().scenario(), recording.run().seed());
        let decided = |name: &String| Some(Decided::of(&play(scenario, seed, name)?));
        let names = par_players(scenario);
        Self { player: Decided::of(recording), par: names.iter().filter_map(decided).collect(), nothing: decided(&NOTHING.into()), names }
    }

    /// What came of the reference players on this seed itself.
    #[must_use]
    pub fn reference(&self) -> Reference {
        let par: f64 = self.par.iter().map(Decided::utility).sum();
        let players = self.names.iter().zip(&self.par).filter_map(|(name, p)| Some((name.clone(), p.outcome?)));
        Reference {
            nothing: self.nothing.as_ref().map_or(0.0, Decided::utility),
            par: par / self.par.len().max(1) as f64,
            players: players.collect(),
        }
    }

    /// Plays all of them once more, with other luck; `None` if the run is not over.
    #[must_use]
    pub fn rerun(&self, chance: u64) -> Option<ReRun> {
        let utility = |run: &Run| run.outcome().map_or(0.0, |o| o.utility.total);
        let run = self.player.again(chance);
        let par: f64 = self.par.iter().map(|p| utility(&p.again(chance))).sum();
        Some(ReRun {
            outcome: self.player.outcome.and(run.outcome())?,
            course: run.course()?.to_vec(),
            nothing: self.nothing.as_ref().map_or(0.0, |n| utility(&n.again(chance))),
            par: par / self.par.len().max(1) as f64,
        })
    }
}

fn play(scenario: &Arc<Scenario>, seed: u64, name: &str) -> Option<Recording> {
    player::by_name(name, seed).map(|mut p| player::record(scenario, seed, &mut *p))
}

/// Outcome index of each re-run: 0 = nothing, 100 = par, both on average under other luck.
#[must_use]
pub fn indices(reruns: &[ReRun]) -> Vec<f64> {
    let n = reruns.len().max(1) as f64;
    let nothing = reruns.iter().map(|r| r.nothing).sum::<f64>() / n;
    let par = reruns.iter().map(|r| r.par).sum::<f64>() / n;
    let scale = Reference { nothing, par, players: Vec::new() };
    reruns.iter().map(|r| scale.index(r.outcome.utility.total)).collect()
}
