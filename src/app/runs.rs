//! The one place that knows how runs are kept.
//!
//! Runs live as long as the program until the journal is here.

use crate::sim::{Decision, Outcome, Recording};
use crate::ui::screens::library_data::{BestRun, RunCard};
use bevy::prelude::*;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Runs that were begun, the last one begun last.
#[derive(Resource, Debug, Default)]
pub(super) struct Runs {
    kept: Vec<Kept>,
}

#[derive(Debug, Clone)]
struct Kept {
    name: String,
    scenario: String,
    recording: Arc<Mutex<Recording>>,
}

/// Takes the decisions of one run.
#[derive(Debug)]
pub(super) struct Keeper(Kept);

/// A run opened again.
pub(super) struct Opened {
    pub keeper: Keeper,
    pub recording: Recording,
    /// What was wrong with its file and was put right.
    pub note: Option<String>,
}

impl Kept {
    fn with<T>(&self, look: impl FnOnce(&mut Recording) -> T) -> T {
        look(&mut self.recording.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Keeper {
    /// Name of the run.
    pub(super) fn name(&self) -> &str {
        &self.0.name
    }

    /// Keeps a decision; it is kept when this returns.
    pub(super) fn append(&mut self, decision: &Decision) -> Result<(), String> {
        self.0.with(|run| run.apply(decision.clone()).map(|_| ()).map_err(|refusal| refusal.to_string()))
    }

    /// The run's file.
    pub(super) const fn path(&self) -> Option<PathBuf> {
        None
    }
}

impl Runs {
    /// Begins a run.
    pub(super) fn begin(&mut self, scenario: &str, _text: &str, recording: &Recording) -> Result<Keeper, String> {
        let name = format!("{scenario}-{}-{}", recording.run().seed(), self.kept.len() + 1);
        let kept = Kept { name, scenario: scenario.into(), recording: Arc::new(Mutex::new(recording.clone())) };
        self.kept.push(kept.clone());
        Ok(Keeper(kept))
    }

    /// Opens a run again.
    pub(super) fn resume(&mut self, name: &str) -> Result<Opened, String> {
        let kept = self.kept.iter().find(|kept| kept.name == name).ok_or_else(|| format!("There is no run called {name}."))?;
        Ok(Opened { keeper: Keeper(kept.clone()), recording: kept.with(|run| run.clone()), note: None })
    }

    /// Runs for the screens, the last one begun first.
    pub(super) fn cards(&self) -> Vec<RunCard> {
        self.kept.iter().rev().map(card).collect()
    }

    /// The best finished run of a scenario.
    pub(super) fn best_of(&self, scenario: &str) -> Option<BestRun> {
        let finished = self.kept.iter().filter(|kept| kept.scenario == scenario);
        let outcomes = finished.filter_map(|kept| Some((kept, kept.with(|run| (run.run().seed(), run.run().outcome())))));
        let judged = outcomes.filter_map(|(kept, (seed, outcome))| Some((kept, seed, outcome?)));
        let best = judged.max_by(|a, b| total(&a.2).total_cmp(&total(&b.2)));
        best.map(|(kept, seed, outcome)| BestRun { run: kept.name.clone(), seed, utility: outcome.utility, place: None })
    }
}

const fn total(outcome: &Outcome) -> f64 {
    outcome.utility.total
}

fn card(kept: &Kept) -> RunCard {
    kept.with(|recording| {
        let view = recording.view();
        RunCard {
            name: kept.name.clone(),
            scenario: kept.scenario.clone(),
            title: view.scenario().title.clone(),
            seed: recording.run().seed(),
            sprint: view.sprint().min(view.sprints().saturating_sub(1)),
            sprints: view.sprints(),
            phase: view.phase(),
            finished: recording.run().outcome().is_some(),
            note: None,
            readable: true,
        }
    })
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Runs>();
}
