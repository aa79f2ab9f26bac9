//! The sitting in hand and its clock.

use super::super::clock::Clock;
use super::super::trouble::Trouble;
use crate::journal::Sitting;
use crate::practice::{Act, ExamStep, TICK};
use std::sync::Arc;
use std::time::Duration;

/// A sitting in hand.
#[derive(Debug)]
pub(super) struct Seated {
    pub sitting: Sitting,
    clock: Arc<dyn Clock>,
    /// Since when time counts; it does not while the question is hidden, and after the end.
    runs: Option<Duration>,
    /// Seconds used when it began to run.
    before: u32,
}

impl Seated {
    /// Takes a sitting in hand: its clock runs, unless it is over.
    pub fn new(sitting: Sitting, clock: Arc<dyn Clock>) -> Self {
        let exam = sitting.exam();
        let runs = exam.finished().is_none().then(|| clock.passed());
        Self { before: exam.seconds(), sitting, clock, runs }
    }

    /// Seconds used by now.
    pub fn seconds(&self) -> u32 {
        self.before + self.runs.map_or(0, |since| self.clock.passed().saturating_sub(since).as_secs() as u32)
    }

    /// Time does not count although it is not over.
    pub fn is_paused(&self) -> bool {
        self.runs.is_none() && self.sitting.exam().finished().is_none()
    }

    /// Does something; it is on the disk when this returns.
    pub fn act(&mut self, act: Act) -> Result<(), Trouble> {
        self.sitting.apply(&ExamStep { seconds: self.seconds(), act }).map_err(Trouble::Kept)
    }

    /// Stops the clock, or has it run again.
    pub fn pause(&mut self, paused: bool) -> Result<(), Trouble> {
        if self.sitting.exam().finished().is_some() || paused == self.is_paused() {
            return Ok(());
        }
        self.before = self.seconds();
        self.runs = (!paused).then(|| self.clock.passed());
        self.act(Act::Tick)
    }

    /// Ends it.
    pub fn finish(&mut self) -> Result<(), Trouble> {
        self.act(Act::Finish(self.clock.now()))?;
        self.before = self.sitting.exam().seconds();
        self.runs = None;
        Ok(())
    }

    /// Writes the time from time to time; true when it is up.
    pub fn tick(&mut self) -> Result<bool, Trouble> {
        let exam = self.sitting.exam();
        if exam.finished().is_some() || self.runs.is_none() {
            return Ok(false);
        }
        if self.seconds() >= exam.seconds() + TICK || self.seconds() >= exam.sheet().profile.seconds() && !exam.is_time_up() {
            self.act(Act::Tick)?;
        }
        Ok(self.sitting.exam().is_time_up())
    }
}
