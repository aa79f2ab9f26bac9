//! The sitting in hand and its clock.

use super::super::clock::Clock;
use super::super::trouble::Trouble;
use super::watch::Watch;
use crate::journal::Sitting;
use crate::practice::{Act, ExamStep, TICK};
use std::sync::Arc;

/// A sitting in hand.
#[derive(Debug)]
pub(super) struct Seated {
    pub sitting: Sitting,
    clock: Arc<dyn Clock>,
    /// Time does not count while the question is hidden, and after the end.
    watch: Watch,
}

impl Seated {
    /// Takes a sitting in hand: its clock runs, unless it is over.
    pub fn new(sitting: Sitting, clock: Arc<dyn Clock>) -> Self {
        let exam = sitting.exam();
        let watch = Watch::new(Arc::clone(&clock), exam.seconds(), exam.finished().is_none());
        Self { sitting, clock, watch }
    }

    /// Seconds used by now.
    pub fn seconds(&self) -> u32 {
        self.watch.seconds()
    }

    /// Time does not count although it is not over.
    pub fn is_paused(&self) -> bool {
        !self.watch.runs() && self.sitting.exam().finished().is_none()
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
        self.watch.run(!paused);
        self.act(Act::Tick)
    }

    /// Ends it.
    pub fn finish(&mut self) -> Result<(), Trouble> {
        self.act(Act::Finish(self.clock.now()))?;
        self.watch.stop_at(self.sitting.exam().seconds());
        Ok(())
    }

    /// Writes the time from time to time; true when it is up.
    pub fn tick(&mut self) -> Result<bool, Trouble> {
        let exam = self.sitting.exam();
        if exam.finished().is_some() || !self.watch.runs() {
            return Ok(false);
        }
        if self.seconds() >= exam.seconds() + TICK || self.seconds() >= exam.sheet().profile.seconds() && !exam.is_time_up() {
            self.act(Act::Tick)?;
        }
        Ok(self.sitting.exam().is_time_up())
    }
}
