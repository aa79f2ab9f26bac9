//! What if: finds the run that the one on the table was forked from.

use super::jobs::{Job, Jobs};
use super::library::Shelf;
use super::runs::Runs;
use super::table::Table;
use super::trouble::Trouble;
use crate::disk::Disk;
use crate::journal;
use crate::scenario::Scenario;
use crate::sim::{Phase, Recording};
use std::path::PathBuf;
use std::sync::Arc;

/// A finished run against the same luck, with the same first decisions.
#[derive(Debug)]
pub struct Original {
    /// Name of the run.
    pub name: String,
    /// The run.
    pub recording: Recording,
    /// Decisions it has in common with the fork.
    pub common: usize,
    /// Both runs, this one first, as each sprint began.
    pub begun: Vec<[Recording; 2]>,
}

impl Original {
    /// A run beside one that was forked from it.
    #[must_use]
    pub fn new(name: String, recording: Recording, fork: &Recording) -> Self {
        let sprints = 0..fork.view().sprints();
        let begun = sprints.map_while(|sprint| Some([recording.fork_at(sprint)?, fork.fork_at(sprint)?])).collect();
        Self { common: common(fork, &recording), name, recording, begun }
    }

    /// The sprint (from 0) in which the two part.
    #[must_use]
    pub fn parts_in(&self) -> usize {
        self.recording.made_in(self.common).0
    }
}

/// How many of the first decisions two runs share.
#[must_use]
pub fn common(one: &Recording, other: &Recording) -> usize {
    one.decisions().iter().zip(other.decisions()).take_while(|(a, b)| a == b).count()
}

/// Whether a run has come so far that it can be compared with another.
#[must_use]
pub fn is_comparable(run: &Recording) -> bool {
    run.view().phase() == Phase::Over
}

/// The run that the one on the table is compared with.
#[derive(Debug, Default)]
pub(super) struct WhatIf {
    /// The run of the table that it was looked for.
    turn: Option<u32>,
    coming: Option<Job<Option<Original>>>,
    found: Option<Original>,
}

impl WhatIf {
    /// The original of the run on the table, if it is a fork.
    pub(super) fn original(&self, turn: u32) -> Option<&Original> {
        self.found.as_ref().filter(|_| self.turn == Some(turn))
    }

    /// Says everything in these words from now on.
    pub(super) fn reword(&mut self, scenario: &Arc<Scenario>) {
        if let Some(Original { recording, begun, .. }) = &mut self.found {
            begun.iter_mut().flatten().chain([recording]).for_each(|run| run.reword(scenario));
        }
    }

    /// Takes in what was found. `looks` has it looked for, once for each run.
    pub(super) fn follow(
        &mut self,
        looks: bool,
        table: &Table,
        shelf: &Shelf,
        runs: &Runs,
        disk: &Arc<dyn Disk>,
        jobs: &Jobs,
    ) -> Result<(), Trouble> {
        let heard = match Job::finished(&mut self.coming) {
            Some(Ok(original)) => {
                self.found = original;
                Ok(())
            }
            Some(Err(said)) => Err(Trouble::JobLost(said)),
            None => Ok(()),
        };
        let Some(playing) = table.playing.as_ref().filter(|_| looks && self.turn != Some(table.turn)) else { return heard };
        if !is_comparable(&playing.recording) {
            return heard;
        }
        *self = Self { turn: Some(table.turn), ..Self::default() };
        let seed = playing.recording.run().seed();
        let same = shelf.runs_of(&playing.scenario).filter(|run| run.finished && run.seed == seed && run.name != playing.name());
        let others: Vec<(String, PathBuf)> = same.filter_map(|run| Some((run.name.clone(), runs.file(&run.name)?))).collect();
        if !others.is_empty() {
            let (fork, disk) = (playing.recording.clone(), Arc::clone(disk));
            self.coming = Some(jobs.start(move |_| original_of(&*disk, &fork, others)));
        }
        heard
    }
}

/// Of other runs against the same luck the one that shares most of its first decisions.
fn original_of(disk: &dyn Disk, fork: &Recording, others: Vec<(String, PathBuf)>) -> Option<Original> {
    let scenario = fork.run().scenario();
    // A run that cannot be read says so where it is opened; here it only does not count.
    let read = others.into_iter().filter_map(|(name, path)| Some((name, journal::open(disk, &path).ok()?.0)));
    let alike = read.filter(|(_, run)| run.run().scenario().content_hash == scenario.content_hash && is_comparable(run));
    let shared = alike.map(|(name, run)| (common(fork, &run), name, run));
    // One with all decisions in common is no other run.
    let parted = shared.filter(|(shared, _, run)| *shared > 0 && *shared < run.decisions().len());
    let (_, name, recording) = parted.max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1)))?;
    Some(Original::new(name, recording, fork))
}
