//! From a metric back to what moved it.
//!
//! What a choice did is its **mean effect over worlds that fit what was known when it was made**: as it was made, less the
//! same without it, the rest played by the reference player, who answers to what comes of it. What it did under the one
//! luck of the run is shown beside it and is no cause: played again without an interview, nothing else changes, and the
//! interview seems to have cost its half-day. What a live feature did is its mean over what could be believed of it. Luck
//! has no mean; of it there is what it did.

use super::again::Script;
use super::choice::{Choice, Fate, Kind};
use super::moment::{Moment, Question};
use super::moments::moments;
use crate::scenario::{Idea, ItemId, MetricId, Scenario, TurnId};
use crate::sim::{Decision, OtherLuck, Recording, Run, Without};
use std::sync::Arc;

/// Something that may have moved a metric.
#[derive(Debug, Clone, PartialEq)]
pub enum Mover {
    /// A choice: the place of its moment among those of the run, its kind, and what was chosen.
    Choice(usize, Kind, Choice),
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
    /// A turn of the world.
    Turn(TurnId),
}

impl Mover {
    /// Whether it came whatever the player did: luck, or a turn of the world.
    #[must_use]
    pub const fn is_luck(&self) -> bool {
        matches!(self, Self::Days(_) | Self::Blockers(_) | Self::Incidents(_) | Self::Overrides(_) | Self::Turn(_))
    }
}

/// A mean over worlds with its standard error.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Told {
    /// The mean.
    pub mean: f64,
    /// Its standard error.
    pub se: f64,
}

impl Told {
    /// Standard errors beyond which a mean can be told from none.
    const SURE: f64 = 2.5;

    fn of(values: impl Iterator<Item = f64> + Clone) -> Self {
        let n = values.clone().count().max(2) as f64;
        let mean = values.clone().sum::<f64>() / n;
        let squares: f64 = values.map(|value| (value - mean) * (value - mean)).sum();
        Self { mean, se: libm::sqrt(squares / (n - 1.0) / n) }
    }

    /// Whether it can be told from none.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.mean.abs() > Self::SURE * self.se && self.mean != 0.0
    }

    /// Half the width of the interval that holds zero where nothing can be told.
    #[must_use]
    pub fn half_width(&self) -> f64 {
        Self::SURE * self.se
    }
}

/// What a mover did to a metric, in the metric's unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// Which.
    pub mover: Mover,
    /// Its mean effect over worlds with the standard error; `None` of luck.
    pub mean: Option<Told>,
    /// The metric as it was, less the metric of the same run without it; `None` where there is nothing to leave out.
    pub here: Option<f64>,
}

impl Share {
    /// Whether its effect can be told from none. What luck did is known.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.mean.is_none_or(|mean| mean.is_told())
    }

    /// What it is sorted and shown by.
    #[must_use]
    pub fn by(&self) -> f64 {
        self.mean.map_or_else(|| self.here.unwrap_or_default(), |mean| mean.mean)
    }
}

/// What moved the metrics of a run.
#[derive(Debug, Clone)]
pub struct Traces {
    /// The moments that its choices were made in.
    moments: Arc<Vec<Moment>>,
    before: usize,
    parts: Vec<TracePart>,
}

/// What is known of some movers: for each metric, for each sprint.
#[derive(Debug, Clone)]
pub struct TracePart(Vec<(Mover, Vec<Vec<Effect>>)>);

#[derive(Debug, Clone, Copy, Default)]
struct Effect {
    mean: Option<Told>,
    here: Option<f64>,
}

/// Metrics of a run: for each of them its readings.
type Metrics = Vec<Vec<f64>>;

/// Traces that are to be found, in parts that are independent of each other.
#[derive(Debug, Clone)]
pub struct TracePlan {
    recording: Recording,
    moments: Arc<Vec<Moment>>,
    script: Script,
    luck: OtherLuck,
    metrics: Metrics,
}

/// A part of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TraceTask {
    /// What the choices of a moment did.
    Moment(usize),
    /// What a live feature did.
    Feature(ItemId),
    /// What luck did.
    Luck,
}

/// Worlds in which the effect of a choice is found.
const WORLDS: usize = 48;
/// Seeds of these worlds, which no grade uses.
const SEEDS: u64 = u64::MAX / 5;

impl TracePlan {
    /// Of a finished run.
    #[must_use]
    pub fn new(recording: &Recording) -> Self {
        Self {
            moments: Arc::new(moments(recording, None)),
            script: Script::of(recording),
            luck: OtherLuck::of(recording),
            metrics: metrics(recording.run()),
            recording: recording.clone(),
        }
    }

    /// What is to be done.
    #[must_use]
    pub fn tasks(&self) -> Vec<TraceTask> {
        let view = self.recording.view();
        let scenario = self.recording.run().scenario();
        let is_inherited = |item: ItemId| scenario.idea_of(item) == Idea::Inherited;
        let live = view.items().filter(|item| item.released.is_some() || is_inherited(item.id));
        let features = live.map(|item| TraceTask::Feature(item.id));
        std::iter::once(TraceTask::Luck).chain(features).chain((0..self.moments.len()).map(TraceTask::Moment)).collect()
    }

    /// Does a part of it, in worlds of one of many sets.
    #[must_use]
    pub fn work_in(&self, task: TraceTask, set: u64) -> TracePart {
        TracePart(match task {
            TraceTask::Moment(place) => self.moments.get(place).map_or_else(Vec::new, |moment| self.choices(place, moment, set)),
            TraceTask::Feature(item) => vec![self.feature(item, set)],
            TraceTask::Luck => self.strokes(),
        })
    }

    /// Does a part of it.
    #[must_use]
    pub fn work(&self, task: TraceTask) -> TracePart {
        self.work_in(task, 0)
    }

    /// Puts the parts together, in whatever order they come.
    #[must_use]
    pub fn finish(&self, parts: Vec<TracePart>) -> Traces {
        Traces { moments: Arc::clone(&self.moments), before: self.recording.view().metrics_before(), parts }
    }

    fn choices(&self, place: usize, moment: &Moment, set: u64) -> Vec<(Mover, Vec<Vec<Effect>>)> {
        let asked: Vec<(&Question, Vec<usize>)> = moment
            .questions
            .iter()
            .map(|question| (question, without(moment, question)))
            .filter(|(_, without)| !without.is_empty())
            .collect();
        if asked.is_empty() {
            return Vec::new();
        }
        let mut worlds = moment.view().imagine_all(WORLDS, SEEDS ^ (set << 32) ^ place as u64);
        worlds.iter_mut().for_each(Run::watch);
        let mut room = None;
        let mut play = |option: usize| -> Vec<Metrics> {
            let option = moment.options.get(option);
            option.map_or_else(Vec::new, |option| Moment::played(option, &worlds, &mut room, |run, _| metrics(run)))
        };
        let mut as_it_was: Option<Vec<Metrics>> = None;
        let mut all = Vec::new();
        for (question, without) in asked {
            let Some(chosen) = question.among.first().copied() else { continue };
            // Several questions share the phase as it was.
            let with = as_it_was.get_or_insert_with(|| play(chosen));
            let others: Vec<Vec<Metrics>> = without.iter().map(|option| play(*option)).collect();
            let choice = moment.options.get(chosen).map(|option| option.choice.clone());
            let Some(choice) = choice else { continue };
            let here = self.without_decisions(moment.number, question.kind);
            let effects = self.effects(|metric, at| {
                let value = |played: &Metrics| reading(played, metric, at).unwrap_or_default();
                let base = |world: usize| {
                    let values = others.iter().filter_map(|other| other.get(world)).map(value);
                    values.sum::<f64>() / others.len().max(1) as f64
                };
                let pairs = with.iter().enumerate().map(|(world, played)| value(played) - base(world));
                Effect { mean: Some(Told::of(pairs)), here: here.as_ref().and_then(|without| self.less(without, metric, at)) }
            });
            all.push((Mover::Choice(place, question.kind, choice), effects));
        }
        all
    }

    /// The metrics of the run without the decisions that a graded choice consists of; `None` if it has none.
    fn without_decisions(&self, number: usize, kind: Kind) -> Option<Metrics> {
        let left_out = decisions(&self.recording, number, kind);
        if left_out.is_empty() {
            return None;
        }
        let mut run = Run::new(Arc::clone(self.recording.run().scenario()), self.recording.run().seed());
        self.script.play(&mut run, |number| !left_out.contains(&number));
        Some(metrics(&run))
    }

    fn feature(&self, item: ItemId, set: u64) -> (Mover, Vec<Vec<Effect>>) {
        let play = |mut run: Run| {
            self.script.play(&mut run, |_| true);
            metrics(&run)
        };
        let worlds = (0..WORLDS as u64).map(|world| SEEDS ^ (set << 32) ^ world);
        let pairs: Vec<[Metrics; 2]> =
            worlds.map(|chance| [None, Some(item)].map(|without| play(self.luck.begin_watched(chance, without)))).collect();
        let here = play(self.recording.begin_without(Without::Effect(item)));
        let effects = self.effects(|metric, at| {
            let value = |played: &Metrics| reading(played, metric, at).unwrap_or_default();
            Effect {
                mean: Some(Told::of(pairs.iter().map(|[with, without]| value(with) - value(without)))),
                here: self.less(&here, metric, at),
            }
        });
        (Mover::Feature(item), effects)
    }

    fn strokes(&self) -> Vec<(Mover, Vec<Vec<Effect>>)> {
        let sprints = 0..self.recording.view().sprints();
        let all = sprints.flat_map(|s| {
            [
                (Mover::Days(s), Without::Days(s)),
                (Mover::Blockers(s), Without::Blockers(s)),
                (Mover::Incidents(s), Without::Incidents(s)),
                (Mover::Overrides(s), Without::Overrides(s)),
            ]
        });
        let turns = (0..self.recording.run().scenario().turns.len()).map(TurnId::at);
        let turns = turns.map(|turn| (Mover::Turn(turn), Without::Turn(turn)));
        all.chain(turns)
            .map(|(mover, without)| {
                let mut run = self.recording.begin_without(without);
                self.script.play(&mut run, |_| true);
                let without = metrics(&run);
                (mover, self.effects(|metric, at| Effect { mean: None, here: self.less(&without, metric, at) }))
            })
            .collect()
    }

    fn effects(&self, of: impl Fn(usize, usize) -> Effect) -> Vec<Vec<Effect>> {
        let metrics = self.metrics.iter().enumerate();
        metrics.map(|(metric, readings)| (0..readings.len()).map(|at| of(metric, at)).collect()).collect()
    }

    fn less(&self, without: &Metrics, metric: usize, at: usize) -> Option<f64> {
        Some(reading(&self.metrics, metric, at)? - reading(without, metric, at)?)
    }
}

impl Traces {
    /// Of a finished run, all at once.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let plan = TracePlan::new(recording);
        plan.finish(plan.tasks().into_iter().map(|task| plan.work(task)).collect())
    }

    /// The moment that a choice was made in.
    #[must_use]
    pub fn moment(&self, place: usize) -> Option<&Moment> {
        self.moments.get(place)
    }

    /// Says everything in the words of another text of the same scenario: [`Run::reword`].
    pub fn reword(&mut self, scenario: &Arc<Scenario>) {
        for moment in Arc::make_mut(&mut self.moments) {
            moment.reword(scenario);
        }
    }

    /// Whether it says everything in these words.
    #[must_use]
    pub fn is_worded(&self, scenario: &Arc<Scenario>) -> bool {
        self.moments.iter().all(|moment| moment.is_worded(scenario))
    }

    /// What moved a metric by the end of a sprint (from 0, epilogue included): first what can be told, the most first, then
    /// the rest. What did nothing, there and in all worlds, is left out.
    #[must_use]
    pub fn shares(&self, metric: MetricId, sprint: usize) -> Vec<Share> {
        let at = sprint + self.before;
        let effect = |effects: &[Vec<Effect>]| effects.get(metric.index()).and_then(|effects| effects.get(at)).copied();
        let share = |(mover, effects): &(Mover, Vec<Vec<Effect>>)| {
            let Effect { mean, here } = effect(effects)?;
            Some(Share { mover: mover.clone(), mean, here })
        };
        let mut shares: Vec<Share> = self.parts.iter().flat_map(|TracePart(part)| part).filter_map(share).collect();
        shares.retain(|share| share.by().abs() > NOTHING || share.here.is_some_and(|here| here.abs() > NOTHING));
        shares.sort_by(|a, b| b.is_told().cmp(&a.is_told()).then(b.by().abs().total_cmp(&a.by().abs())));
        shares
    }
}

/// Differences below this are rounding.
const NOTHING: f64 = 1e-9;

/// The options that are what was chosen left undone; several where it was one way among others.
fn without(moment: &Moment, question: &Question) -> Vec<usize> {
    let choice = |option: &usize| moment.options.get(*option).map(|option| &option.choice);
    let Some(chosen) = question.among.first().and_then(choice) else { return Vec::new() };
    let others = question.among.get(1..).unwrap_or_default().iter().copied();
    let blocks = moment.view().blocks().iter().filter(|block| Kind::of_block(block.kind()) == question.kind).count();
    let is_without = |option: &usize| match (chosen, choice(option)) {
        (Choice::Answer(..), Some(Choice::LeaveOpen(_))) => true,
        (Choice::Calendar(_), Some(Choice::LeaveOutAll(_))) => true,
        (Choice::Calendar(_), Some(Choice::LeaveOut(_))) => blocks == 1,
        (Choice::Order, Some(Choice::OrderBy(_))) => true,
        (Choice::Commit(_), Some(Choice::Commit(even))) => *even == EVEN,
        (Choice::Debt(_), Some(Choice::Debt(none))) => *none == 0,
        (Choice::Bets(_), Some(Choice::Bets(none))) => none.is_empty(),
        (Choice::Reject(..) | Choice::Park(_), Some(Choice::KeepOnBacklog(_))) => true,
        (Choice::Feature(_, Fate::Iterate | Fate::Remove { .. }), Some(Choice::Feature(_, Fate::Keep))) => true,
        (Choice::Option(..), Some(Choice::Option(..))) => true,
        _ => false,
    };
    others.filter(is_without).collect()
}

/// The whole forecast, in percent.
const EVEN: u8 = 100;

/// The decisions that a graded choice consists of: one, or those of its kind in a phase that is graded as a whole.
fn decisions(run: &Recording, number: usize, kind: Kind) -> Vec<usize> {
    let all = run.decisions();
    if all.get(number) != Some(&Decision::EndPhase) {
        return vec![number];
    }
    let same_phase = |other: &usize| run.made_in(*other) == run.made_in(number);
    (0..all.len()).filter(same_phase).filter(|other| all.get(*other).is_some_and(|made| is_of(kind, made))).collect()
}

/// Whether a decision is part of a choice of a kind.
fn is_of(kind: Kind, made: &Decision) -> bool {
    match kind {
        Kind::Discovery | Kind::Tests | Kind::People | Kind::Alignment | Kind::Service => match made {
            Decision::Schedule(block, _) => Kind::of_block(block.kind()) == kind,
            _ => false,
        },
        Kind::Order => matches!(made, Decision::Order(_) | Decision::Include(..)),
        Kind::Commitment => matches!(made, Decision::Commit(_)),
        Kind::Debt => matches!(made, Decision::DebtShare(_)),
        Kind::Goal => matches!(made, Decision::SetGoal(_)),
        Kind::ProductGoal => matches!(made, Decision::SetProductGoal(_)),
        Kind::Bets => matches!(made, Decision::PlaceBet(..)),
        Kind::Feature => matches!(made, Decision::Iterate(_) | Decision::Remove(..)),
        Kind::Asking | Kind::Answer | Kind::Refusal | Kind::Dilemma => false,
    }
}

fn reading(metrics: &Metrics, metric: usize, at: usize) -> Option<f64> {
    metrics.get(metric)?.get(at).copied()
}

fn metrics(run: &Run) -> Metrics {
    (0..run.scenario().metrics.len()).map(|m| run.view().metric(MetricId::at(m)).to_vec()).collect()
}
