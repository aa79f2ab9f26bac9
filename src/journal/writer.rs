//! Appending decisions to a run's file, each durable before the caller goes on.

use super::chain::Chained;
use super::error::{Doing, JournalError};
use super::format::{Entry, Hash, Header, Stamp};
use crate::sim::{Decision, Prepared, Run};
use std::path::Path;

/// A run's file, open for the next decision. While it is open no other program can resume the run.
#[derive(Debug)]
pub struct Journal {
    name: String,
    origin: String,
    file: Chained,
    /// Of the next line.
    number: u64,
    /// Decisions that the run has made when everything in the file is played.
    decisions: u64,
    seed: u64,
    writes: Writes,
}

/// What lines of a file may hold: an older file goes on as it was begun.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writes {
    fingerprints: bool,
    stamps: bool,
}

impl Writes {
    /// What the lines of a file of this format and header hold.
    pub const fn of(format: u32, header: &Header) -> Self {
        /// The format since which a decision may say when and by whom it was made.
        const STAMPED: u32 = 2;
        Self { fingerprints: header.is_comparable(), stamps: format >= STAMPED }
    }

    /// The line of a decision: its number, and the run before and after it.
    pub fn line(self, number: u64, decision: &Decision, sprint: usize, after: &Run, stamp: Option<&Stamp>) -> ron::Result<String> {
        let view = after.view();
        let tells = self.fingerprints && view.sprint() != sprint;
        Entry {
            number,
            sprint: sprint_of(after),
            phase: view.phase().name(),
            decision: &ron::to_string(decision)?,
            fingerprint: tells.then(|| Hash(after.fingerprint())),
            stamp: stamp.filter(|_| self.stamps).cloned().unwrap_or_default(),
        }
        .written()
    }
}

impl Journal {
    /// A run's file of so many lines of decisions; its run has this seed and made so many decisions.
    pub(super) const fn new(name: String, origin: String, file: Chained, lines: u64, run: (u64, u64), writes: Writes) -> Self {
        let (seed, decisions) = run;
        Self { name, origin, file, number: lines + 1, decisions, seed, writes }
    }

    /// Name of the run, for [`super::Store::resume`].
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Name under which the run was begun: that of the file, unless it is a copy.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Writes a decision that is possible; it is on the disk when this returns, and may be accepted.
    ///
    /// # Errors
    /// If it is not the next one of the run in the file, or the disk fails. Nothing is written then, and the same
    /// decision may be tried again.
    pub fn append(&mut self, next: &Prepared<'_>, stamp: Option<&Stamp>) -> Result<(), JournalError> {
        let after = next.run();
        let decisions = u64::from(after.view().decisions());
        if (after.seed(), decisions) != (self.seed, self.decisions + 1) {
            return Err(JournalError::Diverged { path: self.path().into() });
        }
        let line = self.writes.line(self.number, next.decision(), next.before().sprint(), after, stamp);
        let line = line.map_err(|e| JournalError::io(Doing::WriteDecision, self.path())(std::io::Error::other(e)))?;
        self.file.append(&line, Doing::WriteDecision)?;
        (self.number, self.decisions) = (self.number + 1, decisions);
        Ok(())
    }
}

/// Sprint in which a run is, from 1; the last one when it is over.
pub(super) fn sprint_of(run: &Run) -> u8 {
    let view = run.view();
    u8::try_from(view.sprint() + 1).unwrap_or(u8::MAX).min(view.scenario().sprints)
}
