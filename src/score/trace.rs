//! From a metric back to what moved it: the run played again without each decision, feature and stroke of luck.

use super::again::Script;
use crate::scenario::{Idea, ItemId, MetricId};
use crate::sim::{Decision, Recording, Run, Without};
use std::sync::Arc;

/// Something that may have moved a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mover {
    /// A decision, by its number in the run.
    Decision(usize),
    /// What a live feature did to the outcome.
    Feature(ItemId),
    /// How much the team got done in a sprint (from 0), against an even one.
    Days(usize),
    /// What blocked the team in a sprint (from 0).
    Blockers(usize),
    /// The incidents of a sprint (from 0).
    Incidents(usize),
    /// What the powerful forced into a sprint (from 0).
    Overrides(usize),
}

/// What a mover did to a metric.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// Which.
    pub mover: Mover,
    /// The metric with it, less the metric without it, in the metric's unit.
    pub by: f64,
}

/// All metrics of a run, as they were and without each mover.
#[derive(Debug, Clone)]
pub struct Traces {
    metrics: Vec<Vec<f64>>,
    before: usize,
    without: Vec<(Mover, Vec<Vec<f64>>)>,
}

impl Traces {
    /// Of a finished run. Plays it again once for each of its decisions and more.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let script = Script::of(recording);
        let without = movers(recording).into_iter().map(|mover| (mover, replay(recording, &script, mover))).collect();
        Self { metrics: metrics(recording.run()), before: recording.view().metrics_before(), without }
    }

    /// What moved a metric by the end of a sprint (from 0, epilogue included), the most first; what did nothing is left out.
    #[must_use]
    pub fn shares(&self, metric: MetricId, sprint: usize) -> Vec<Share> {
        let at = sprint + self.before;
        let value = |metrics: &[Vec<f64>]| metrics.get(metric.index()).and_then(|m| m.get(at)).copied();
        let Some(with) = value(&self.metrics) else { return Vec::new() };
        let mut shares: Vec<Share> = self
            .without
            .iter()
            .filter_map(|(mover, metrics)| Some(Share { mover: *mover, by: with - value(metrics)? }))
            .filter(|share| share.by.abs() > NOTHING)
            .collect();
        shares.sort_by(|a, b| b.by.abs().total_cmp(&a.by.abs()));
        shares
    }
}

/// Differences below this are rounding.
const NOTHING: f64 = 1e-9;

fn movers(recording: &Recording) -> Vec<Mover> {
    let view = recording.view();
    let scenario = recording.run().scenario();
    let is_inherited = |item: ItemId| scenario.idea_of(item) == Idea::Inherited;
    let decisions = recording.decisions().iter().enumerate();
    let decided = decisions.filter(|(_, d)| moves(d)).map(|(number, _)| Mover::Decision(number));
    let live = view.items().filter(|i| i.released.is_some() || is_inherited(i.id)).map(|i| Mover::Feature(i.id));
    let luck = (0..view.sprints()).flat_map(|s| [Mover::Days(s), Mover::Blockers(s), Mover::Incidents(s), Mover::Overrides(s)]);
    decided.chain(live).chain(luck).collect()
}

/// Whether leaving a decision out can change anything by itself.
const fn moves(decision: &Decision) -> bool {
    !matches!(
        decision,
        Decision::EndPhase | Decision::Reflect(_) | Decision::ForecastRelease(..) | Decision::ClearCalendar | Decision::Keep(_)
    )
}

fn replay(recording: &Recording, script: &Script, mover: Mover) -> Vec<Vec<f64>> {
    let (scenario, seed) = (Arc::clone(recording.run().scenario()), recording.run().seed());
    let mut run = match mover {
        Mover::Decision(_) => Run::new(scenario, seed),
        Mover::Feature(item) => recording.begin_without(Without::Effect(item)),
        Mover::Days(sprint) => recording.begin_without(Without::Days(sprint)),
        Mover::Blockers(sprint) => recording.begin_without(Without::Blockers(sprint)),
        Mover::Incidents(sprint) => recording.begin_without(Without::Incidents(sprint)),
        Mover::Overrides(sprint) => recording.begin_without(Without::Overrides(sprint)),
    };
    script.play(&mut run, |number| mover != Mover::Decision(number));
    metrics(&run)
}

fn metrics(run: &Run) -> Vec<Vec<f64>> {
    (0..run.scenario().metrics.len()).map(|m| run.view().metric(MetricId::at(m)).to_vec()).collect()
}
