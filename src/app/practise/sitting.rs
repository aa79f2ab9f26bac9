//! The sitting in hand and its clock.

use super::now;
use crate::journal::Sitting;
use crate::practice::{Act, Step, TICK};
use crate::ui::kept;
use std::time::Instant;

/// A sitting in hand.
#[derive(Debug)]
pub(super) struct Seated {
    pub sitting: Sitting,
    /// Since when the clock runs; it stands while the question is hidden, and after the end.
    runs: Option<Instant>,
    /// Seconds used when it began to run.
    before: u32,
}

impl Seated {
    /// Takes a sitting in hand: its clock runs, unless it is over.
    pub fn new(sitting: Sitting) -> Self {
        let exam = sitting.exam();
        let runs = exam.finished().is_none().then(Instant::now);
        Self { before: exam.seconds(), sitting, runs }
    }

    /// Seconds used by now.
    pub fn seconds(&self) -> u32 {
        self.before + self.runs.map_or(0, |since| since.elapsed().as_secs() as u32)
    }

    /// The clock stands although it is not over.
    pub fn is_paused(&self) -> bool {
        self.runs.is_none() && self.sitting.exam().finished().is_none()
    }

    /// Does something; it is on the disk when this returns.
    pub fn act(&mut self, act: Act) -> Result<(), String> {
        self.sitting.apply(&Step { seconds: self.seconds(), act }).map_err(|error| kept::trouble(&error))
    }

    /// Stops the clock, or has it run again.
    pub fn pause(&mut self, paused: bool) -> Result<(), String> {
        if self.sitting.exam().finished().is_some() || paused == self.is_paused() {
            return Ok(());
        }
        self.before = self.seconds();
        self.runs = (!paused).then(Instant::now);
        self.act(Act::Tick)
    }

    /// Ends it.
    pub fn finish(&mut self) -> Result<(), String> {
        self.act(Act::Finish(now()))?;
        self.before = self.sitting.exam().seconds();
        self.runs = None;
        Ok(())
    }

    /// Writes the time from time to time; true when it is up.
    pub fn tick(&mut self) -> Result<bool, String> {
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
