//! The decisions of a run, taken again in a run that differs.

use crate::player;
use crate::scenario::ItemId;
use crate::sim::{Decision, ItemSet, Phase, Recording, Run, Stage};
use std::sync::Arc;

/// Decisions with where they were made and what was done by then.
#[derive(Debug, Clone)]
pub(super) struct Script {
    steps: Vec<ScriptStep>,
}

#[derive(Debug, Clone)]
struct ScriptStep {
    decision: Decision,
    /// Sprint (from 0) and phase.
    place: (usize, Phase),
    /// For an order: items that were finished by then.
    done: Vec<ItemId>,
    /// It kept what nothing was to be done with: elsewhere, where something waits to be done, it decides nothing either.
    is_idle: bool,
}

impl Script {
    pub(super) fn of(recording: &Recording) -> Self {
        let mut run = Run::new(Arc::clone(recording.run().scenario()), recording.run().seed());
        let steps = recording
            .decisions()
            .iter()
            .map(|decision| {
                let place = place(&run);
                let done = if matches!(decision, Decision::Order(_)) { done(&run) } else { Vec::new() };
                let is_idle = match decision {
                    Decision::Keep(item) => keeps_as_it_is(&run, *item),
                    _ => false,
                };
                // Possible before, and nothing else has changed.
                let _applied = run.apply(decision);
                ScriptStep { decision: decision.clone(), place, done, is_idle }
            })
            .collect();
        Self { steps }
    }

    /// Plays a run to its end by these decisions, those that are kept and possible.
    ///
    /// Each is taken in the sprint and phase in which it was made; where none is left, nothing is decided.
    pub(super) fn play(&self, run: &mut Run, keep: impl Fn(usize) -> bool) {
        let mut out = Vec::new();
        for (number, step) in self.steps.iter().enumerate() {
            while place(run) < step.place {
                pass(run, &mut out);
            }
            let ends = step.decision == Decision::EndPhase;
            if place(run) != step.place || step.is_idle || !(keep(number) || ends) {
                continue;
            }
            let applied = match &step.decision {
                Decision::Order(items) => run.apply(&Decision::Order(order_here(run, items, &step.done))),
                other => run.apply(other),
            };
            if applied.is_err() && ends {
                pass(run, &mut out);
            }
        }
        while run.outcome().is_none() {
            pass(run, &mut out);
        }
    }
}

fn place(run: &Run) -> (usize, Phase) {
    (run.view().sprint(), run.view().phase())
}

/// Whether keeping a live feature changes nothing: no change of it waits, and no bet.
fn keeps_as_it_is(run: &Run, item: ItemId) -> bool {
    let view = run.view();
    view.item(item).is_some_and(|item| item.change.is_none()) && !view.bets_due().any(|due| due.id == item)
}

fn done(run: &Run) -> Vec<ItemId> {
    let view = run.view();
    let is_done = |item: &crate::sim::ItemView| matches!(item.stage, Stage::Finished | Stage::Live) && item.spent > 0.0;
    view.items().filter(is_done).map(|item| item.id).collect()
}

/// An order, with what was finished there and is not here yet in front: whoever ordered like this had it behind them.
fn order_here(run: &Run, items: &[ItemId], done: &[ItemId]) -> Vec<ItemId> {
    let order = run.view().order();
    let [here, named, behind] = [order, items, done].map(|of| of.iter().copied().collect::<ItemSet>());
    let left = order.iter().filter(|item| behind.contains(**item) && !named.contains(**item));
    left.chain(items.iter().filter(|item| here.contains(**item))).copied().collect()
}

/// Moves on without deciding anything.
fn pass(run: &mut Run, out: &mut Vec<Decision>) {
    out.clear();
    player::pass(&run.view(), out);
    for decision in out.iter() {
        let _skipped = run.apply(decision);
    }
}
