//! The run in play, and the one that lights the sky of the title.

use super::crash;
use super::intents::Asked;
use super::notice::Notices;
use super::runs::{Keeper, Runs};
use super::shelf::Shown;
use super::steps::Steps;
use crate::player::next_step;
use crate::scenario::Scenario;
use crate::score::{Reference, reference};
use crate::sim::{Decision, Recording};
use crate::ui::Intent;
use crate::words;
use bevy::prelude::*;
use std::path::Path;
use std::sync::Arc;

/// The run on the desk.
#[derive(Resource, Debug, Default)]
pub(super) struct Table {
    /// The run, if one was begun or gone on with.
    pub playing: Option<Playing>,
    /// The sky behind the title while there is none.
    pub backdrop: Option<Recording>,
    /// Counts runs put on the table, so that the desk forgets what it remembered of the one before.
    pub turn: u32,
}

/// A run with what keeps it.
#[derive(Debug)]
pub(super) struct Playing {
    pub recording: Recording,
    pub keeper: Keeper,
    /// Steps of the worked example that are behind, while it plays.
    pub worked: Option<usize>,
    /// Name of the scenario on the shelf.
    pub scenario: String,
    /// What others made of the same seed, once the run is over.
    pub reference: Option<Reference>,
    steps: Steps,
}

/// The scenario that the command line asked for.
#[derive(Resource, Debug)]
pub(super) struct First {
    /// Name on the shelf, or path of a file.
    pub scenario: String,
    /// The run's luck, if it was asked for.
    pub seed: Option<u64>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Table>();
    app.add_systems(PostStartup, (light_the_title, begin_first.run_if(resource_exists::<First>)).chain());
}

fn begin_first(first: Res<First>, mut shown: ResMut<Shown>, mut asked: ResMut<Asked>) {
    let known = shown.shelf.entry(&first.scenario).map(|entry| entry.name.clone());
    let scenario = known.or_else(|| shown.add_file(Path::new(&first.scenario))).unwrap_or_else(|| first.scenario.clone());
    asked.0.push(Intent::NewRun { scenario, seed: first.seed });
}

impl Table {
    /// The run whose state the title's sky shows.
    pub(super) fn sky(&self) -> Option<&Recording> {
        self.playing.as_ref().map(|p| &p.recording).or(self.backdrop.as_ref())
    }

    /// Puts a run on the table.
    pub(super) fn put(&mut self, playing: Playing) {
        crash::remember_journal(playing.keeper.path());
        self.playing = Some(playing);
        self.turn += 1;
    }

    /// Begins a run of a scenario.
    pub(super) fn begin(&mut self, runs: &mut Runs, name: &str, text: &str, scenario: &Arc<Scenario>, seed: u64) -> Result<(), String> {
        let recording = Recording::new(Arc::clone(scenario), seed);
        let keeper = runs.begin(name, text, &recording)?;
        let worked = (!scenario.worked_example.is_empty()).then_some(0);
        self.put(Playing { worked, ..Playing::new(recording, keeper, name) });
        Ok(())
    }
}

impl Playing {
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

    /// A decision of the player's own.
    pub(super) fn decide(&mut self, decision: Decision) -> Result<(), String> {
        self.steps.go_on();
        self.make(decision)
    }

    /// Takes the last decision of this phase back, if it can be.
    pub(super) fn step_back(&mut self) -> Result<(), String> {
        let way_back = self.steps.back(&self.recording.view())?;
        way_back.into_iter().try_for_each(|decision| self.keep(decision))
    }

    /// Makes the decision again that was taken back last.
    pub(super) fn step_forth(&mut self) -> Result<(), String> {
        let decision = self.steps.forth()?;
        self.make(decision)
    }

    /// A decision from which there may be a way back, until the phase is over.
    fn make(&mut self, decision: Decision) -> Result<(), String> {
        // Kept first, then accepted, so that nothing on the screen is ever ahead of the file.
        let next = self.recording.prepare(decision).map_err(|refusal| words::refusal(&refusal))?;
        let view = next.before();
        let phase = (view.sprint(), view.phase());
        self.steps.note(&view, next.decision());
        let kept = self.keeper.append(&next);
        if kept.is_ok() {
            next.accept();
        }
        self.judge();
        let view = self.recording.view();
        if kept.is_err() || self.worked.is_some() || phase != (view.sprint(), view.phase()) {
            self.steps = Steps::default();
        }
        kept
    }

    /// A decision that leads back: there is no way back from it.
    fn keep(&mut self, decision: Decision) -> Result<(), String> {
        let next = self.recording.prepare(decision).map_err(|refusal| words::refusal(&refusal))?;
        self.keeper.append(&next)?;
        next.accept();
        self.judge();
        Ok(())
    }

    /// Takes the next step of the worked example; past the last one the run is the player's own.
    pub(super) fn take_worked_step(&mut self) -> Result<(), String> {
        let Some(done) = self.worked else { return Ok(()) };
        let next = next_step(&self.recording.view(), done).map(|(step, decision, _)| (step, decision));
        let Some((step, decision)) = next else {
            self.worked = None;
            return Ok(());
        };
        self.decide(decision)?;
        self.worked = next_step(&self.recording.view(), step + 1).map(|_| step + 1);
        Ok(())
    }
}

/// Behind the title lies the last run; before the first one, the first scenario as it begins.
fn light_the_title(mut table: ResMut<Table>, mut runs: ResMut<Runs>, shown: Res<Shown>, mut notices: ResMut<Notices>) {
    if let Some(card) = shown.shelf.unfinished() {
        match runs.resume(&card.name) {
            Ok(opened) => {
                if let Some(note) = opened.note {
                    notices.tell(note);
                }
                table.put(Playing::new(opened.recording, opened.keeper, &card.scenario));
                return;
            }
            Err(trouble) => notices.tell(trouble),
        }
    }
    let first = shown.shelf.entries.iter().find_map(|entry| entry.scenario.as_ref());
    table.backdrop = first.map(|scenario| Recording::new(Arc::clone(scenario), 0));
}

/// Whether a decision of these is about the run on the desk.
pub(super) const fn needs_run(intent: &Intent) -> bool {
    use Intent::{Decide, Fork, LeaveWorkedExample, NextWorkedStep, StepBack, StepForth};
    matches!(intent, Decide(_) | StepBack | StepForth | NextWorkedStep | LeaveWorkedExample | Fork(_))
}
