//! A clock that counts while something is in hand.

use super::super::clock::Clock;
use std::sync::Arc;
use std::time::Duration;

/// Seconds that something took, over pauses and kills.
#[derive(Debug)]
pub(super) struct Watch {
    clock: Arc<dyn Clock>,
    /// Since when time counts; none while it does not.
    runs: Option<Duration>,
    /// Seconds used when it began to run.
    before: u32,
}

impl Watch {
    /// After so many seconds; it runs, or not.
    pub fn new(clock: Arc<dyn Clock>, before: u32, runs: bool) -> Self {
        let runs = runs.then(|| clock.passed());
        Self { clock, runs, before }
    }

    /// Seconds used by now.
    pub fn seconds(&self) -> u32 {
        self.before + self.runs.map_or(0, |since| self.clock.passed().saturating_sub(since).as_secs() as u32)
    }

    /// Whether time counts.
    pub const fn runs(&self) -> bool {
        self.runs.is_some()
    }

    /// Goes on, or stops.
    pub fn run(&mut self, runs: bool) {
        self.before = self.seconds();
        self.runs = runs.then(|| self.clock.passed());
    }

    /// Stops at so many seconds.
    pub fn stop_at(&mut self, seconds: u32) {
        (self.before, self.runs) = (seconds, None);
    }
}
