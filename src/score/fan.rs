//! The same decisions under other luck: what of the outcome was luck.
//!
//! Decisions that are fixed cannot answer to what comes, so they do worse than those that did. The
//! reference players are therefore taken at their decisions too: par under other luck is what their
//! decisions on this seed come to there, and only the distance to par counts.

use super::par::{NOTHING, Reference, par_players};
use crate::player;
use crate::scenario::{ItemId, Scenario};
use crate::sim::{Decision, OtherLuck, Outcome, Phase, Recording, Run};
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
    player: (Recording, OtherLuck),
    par: Vec<(Recording, OtherLuck)>,
    nothing: Option<(Recording, OtherLuck)>,
}

impl Fixed {
    /// Of a finished run.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let (scenario, seed) = (recording.run().scenario(), recording.run().seed());
        let with_luck = |recording: Recording| {
            let luck = OtherLuck::of(&recording);
            (recording, luck)
        };
        let recorded = |name: &str| play(scenario, seed, name).map(with_luck);
        Self {
            player: with_luck(recording.clone()),
            par: par_players(scenario).iter().filter_map(|name| recorded(name)).collect(),
            nothing: recorded(NOTHING),
        }
    }

    /// What came of the reference players on this seed itself.
    #[must_use]
    pub fn reference(&self) -> Reference {
        let utility = |r: &Recording| r.run().outcome().map_or(0.0, |o| o.utility.total);
        let par: f64 = self.par.iter().map(|(r, _)| utility(r)).sum();
        let names = par_players(self.player.0.run().scenario());
        let players = names.into_iter().zip(&self.par).filter_map(|(name, (r, _))| Some((name, r.run().outcome()?)));
        Reference {
            nothing: self.nothing.as_ref().map_or(0.0, |(r, _)| utility(r)),
            par: par / self.par.len().max(1) as f64,
            players: players.collect(),
        }
    }

    /// Plays all of them once more, with other luck.
    #[must_use]
    pub fn rerun(&self, chance: u64) -> Option<ReRun> {
        let again = |(recording, luck): &(Recording, OtherLuck)| {
            let mut run = luck.begin(chance);
            follow(&mut run, recording, |_| true);
            run
        };
        let utility = |run: &Run| run.outcome().map_or(0.0, |o| o.utility.total);
        let run = again(&self.player);
        let par: f64 = self.par.iter().map(|p| utility(&again(p))).sum();
        Some(ReRun {
            outcome: run.outcome()?,
            course: run.course()?.to_vec(),
            nothing: self.nothing.as_ref().map_or(0.0, |n| utility(&again(n))),
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

/// Plays a run to its end by the decisions of another, those that are kept and possible.
///
/// Each is taken in the sprint and phase in which it was made; where none is left, nothing is decided.
pub(super) fn follow(run: &mut Run, recording: &Recording, keep: impl Fn(usize) -> bool) {
    let mut out = Vec::new();
    let mut ordered = Vec::new();
    for (number, decision) in recording.decisions().iter().enumerate() {
        let (sprint, phase) = recording.made_in(number);
        while place(run) < (sprint, phase) {
            pass(run, &mut out);
        }
        if place(run) != (sprint, phase) || !(keep(number) || *decision == Decision::EndPhase) {
            continue;
        }
        let applied = match decision {
            Decision::Order(items) => run.apply(&Decision::Order(with_what_is_left(run, items, &mut ordered))),
            other => run.apply(other),
        };
        if applied.is_err() && *decision == Decision::EndPhase {
            pass(run, &mut out);
        }
    }
    while run.outcome().is_none() {
        pass(run, &mut out);
    }
}

/// An order, with what was ordered before and is not done here yet in front: there it was done by now.
fn with_what_is_left(run: &Run, items: &[ItemId], ordered: &mut Vec<ItemId>) -> Vec<ItemId> {
    let view = run.view();
    let is_left = |item: &&ItemId| !items.contains(item) && view.order().contains(item) && view.is_included(**item);
    let mut order: Vec<ItemId> = ordered.iter().filter(is_left).copied().collect();
    order.extend(items.iter().filter(|item| view.order().contains(item)));
    ordered.clone_from(&order);
    order
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
