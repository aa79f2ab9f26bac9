//! The run in play, and the one that lights the sky of the title.

use super::guide::{behind_after, next_step};
use super::runs::{Keeper, Opened, Runs};
use super::steps::Steps;
use super::trouble::Trouble;
use crate::scenario::Scenario;
use crate::score::{Reference, reference};
use crate::sim::{Decision, Phase, Prepared, Recording, Run};
use std::sync::Arc;

/// The run on the desk.
#[derive(Debug, Default)]
pub struct Table {
    /// The run, if one was begun or gone on with.
    pub playing: Option<Playing>,
    /// The sky behind the title while there is none.
    pub backdrop: Option<Recording>,
    /// Counts runs put on the table, so that the desk forgets what it remembered of the one before.
    pub turn: u32,
}

/// A run with what keeps it.
#[derive(Debug)]
pub struct Playing {
    /// The run, with the decisions that made it.
    pub recording: Recording,
    pub(super) keeper: Keeper,
    /// Decisions of the worked example that are behind, if the scenario has one: what of it is next is asked of
    /// [`next_step`].
    pub worked: Option<usize>,
    /// Name of the scenario on the shelf.
    pub scenario: String,
    /// What others made of the same seed, once the run is over.
    pub reference: Option<Reference>,
    steps: Steps,
}

impl Table {
    /// The run whose state the title's sky shows.
    #[must_use]
    pub fn sky(&self) -> Option<&Recording> {
        self.playing.as_ref().map(|p| &p.recording).or(self.backdrop.as_ref())
    }

    /// Says everything in these words from now on.
    pub(super) fn reword(&mut self, scenario: &Arc<Scenario>) {
        let runs = self.playing.as_mut().map(|playing| &mut playing.recording).into_iter().chain(&mut self.backdrop);
        runs.for_each(|run| run.reword(scenario));
    }

    /// Puts a run on the table.
    pub(super) fn put(&mut self, playing: Playing) {
        self.playing = Some(playing);
        self.turn += 1;
    }

    /// Begins a run of a scenario.
    pub(super) fn begin(&mut self, runs: &mut Runs, name: &str, text: &str, scenario: &Arc<Scenario>, seed: u64) -> Result<(), Trouble> {
        let recording = Recording::new(Arc::clone(scenario), seed);
        let keeper = runs.begin(name, text, &recording)?;
        self.put(Playing::new(recording, keeper, name).guided());
        Ok(())
    }

    /// Begins a run with the decisions of another.
    pub(super) fn fork(&mut self, runs: &mut Runs, name: &str, text: &str, fork: Recording) -> Result<(), Trouble> {
        let keeper = runs.begin(name, text, &fork)?;
        self.put(Playing::new(fork, keeper, name));
        Ok(())
    }
}

impl Playing {
    /// Name of the run.
    #[must_use]
    pub fn name(&self) -> &str {
        self.keeper.name()
    }

    /// A run that was kept, opened again.
    pub(super) fn again(opened: Opened, scenario: &str) -> Self {
        Self::new(opened.recording, opened.keeper, scenario).guided()
    }

    /// The same with its worked example, as far as its decisions went along with it.
    fn guided(self) -> Self {
        let mut run = Run::new(Arc::clone(self.recording.run().scenario()), self.recording.run().seed());
        let mut worked = (!run.scenario().worked_example.is_empty()).then_some(0);
        for decision in self.recording.decisions() {
            if worked.is_none() || run.view().sprint() > 0 {
                break;
            }
            worked = worked.map(|behind| behind_after(&run.view(), behind, decision));
            // Possible before, and nothing else has changed.
            let _applied = run.apply(decision);
        }
        Self { worked, ..self }
    }

    /// A run the player decides in.
    pub(super) fn new(recording: Recording, keeper: Keeper, scenario: &str) -> Self {
        let mut playing = Self { recording, keeper, worked: None, scenario: scenario.into(), reference: None, steps: Steps::default() };
        playing.judge();
        playing
    }

    /// A run that is over is set against what others made of its luck.
    fn judge(&mut self) {
        let run = self.recording.run();
        if run.outcome().is_some() && self.reference.is_none() {
            self.reference = Some(reference(run.scenario(), run.seed()));
        }
    }

    /// A decision of the player, made at this time (seconds since 1970, as for all that follow).
    pub(super) fn decide(&mut self, decision: Decision, now: u64) -> Result<(), Trouble> {
        self.steps.go_on();
        let worked = self.worked.map(|behind| behind_after(&self.recording.view(), behind, &decision));
        self.make(decision, now)?;
        self.worked = worked;
        Ok(())
    }

    /// Takes the last decision of this phase back, if it can be.
    pub(super) fn step_back(&mut self, now: u64) -> Result<(), Trouble> {
        let way_back = self.steps.back(&self.recording.view())?;
        way_back.into_iter().try_for_each(|decision| self.keep(decision, now, |_, _| {}))
    }

    /// Makes the decision again that was taken back last.
    pub(super) fn step_forth(&mut self, now: u64) -> Result<(), Trouble> {
        let decision = self.steps.forth()?;
        self.make(decision, now)
    }

    /// A decision from which there may be a way back, until the phase is over.
    fn make(&mut self, decision: Decision, now: u64) -> Result<(), Trouble> {
        let view = self.recording.view();
        let phase = (view.sprint(), view.phase());
        let kept = self.keep(decision, now, |steps, next| steps.note(&next.before(), next.decision()));
        let view = self.recording.view();
        let has_failed = matches!(kept, Err(Trouble::Kept(_)));
        let is_before_the_sprint = |(sprint, phase): (usize, Phase)| sprint == view.sprint() && phase <= Phase::Planning;
        if has_failed || (phase != (view.sprint(), view.phase()) && !(is_before_the_sprint(phase) && view.phase() <= Phase::Planning)) {
            self.steps = Steps::default();
        }
        kept
    }

    /// Kept first, then accepted, so that nothing on the screen is ever ahead of the file. `possible` hears of it
    /// before.
    fn keep(&mut self, decision: Decision, now: u64, possible: impl FnOnce(&mut Steps, &Prepared<'_>)) -> Result<(), Trouble> {
        let next = self.recording.prepare(decision)?;
        possible(&mut self.steps, &next);
        self.keeper.append(&next, now)?;
        next.accept();
        self.judge();
        Ok(())
    }

    /// Takes the step of the worked example that applies now. There is no way back behind it: the next thing to be
    /// decided is the player's.
    pub(super) fn take_worked_step(&mut self, now: u64) -> Result<(), Trouble> {
        let step = self.worked.and_then(|behind| next_step(&self.recording.view(), behind));
        for decision in step.map(|step| step.does).unwrap_or_default() {
            // One may leave no room for the next.
            if self.recording.view().allows(&decision).is_ok() {
                self.decide(decision, now)?;
            }
        }
        self.steps = Steps::default();
        Ok(())
    }
}
