//! Appending decisions to a run's file, each durable before the caller goes on.

use super::chain::Chained;
use super::error::{Doing, JournalError};
use super::format::{Entry, Hash};
use crate::sim::{Decision, Run};
use std::io;
use std::path::Path;

/// A run's file, open for the next decision. While it is open no other program can resume the run.
#[derive(Debug)]
pub struct Journal {
    name: String,
    file: Chained,
    /// The run as the file tells it: what the rules refuse never reaches the file.
    run: Run,
}

impl Journal {
    pub(super) const fn new(name: String, file: Chained, run: Run) -> Self {
        Self { name, file, run }
    }

    /// Name of the run, for [`super::Store::resume`].
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Writes a decision; it is on the disk when this returns.
    ///
    /// `fingerprint` is that of the caller's run after the decision, if the caller wants the two
    /// compared; where a sprint begins or the run ends, one is written in any case.
    ///
    /// # Errors
    /// If the rules refuse the decision, the fingerprint differs, or the disk does. Nothing is written
    /// then, and the same decision may be tried again.
    pub fn append(&mut self, decision: &Decision, fingerprint: Option<u64>) -> Result<(), JournalError> {
        let mut next = self.run.clone();
        next.apply(decision).map_err(|refusal| JournalError::Refused { path: self.path().into(), refusal })?;
        let begins = next.view().sprint() != self.run.view().sprint();
        let own = (begins || fingerprint.is_some()).then(|| next.fingerprint());
        if fingerprint.is_some() && fingerprint != own {
            return Err(JournalError::Diverged { path: self.path().into() });
        }
        let decision = ron::to_string(decision).map_err(|e| self.failed(io::Error::other(e)))?;
        let content = Entry {
            number: next.view().decisions().into(),
            sprint: sprint_of(&next),
            phase: next.view().phase().name(),
            decision: &decision,
            fingerprint: own.map(Hash),
        }
        .written();
        self.file.append(&content).map_err(|cause| self.failed(cause))?;
        self.run = next;
        Ok(())
    }

    fn failed(&self, cause: io::Error) -> JournalError {
        JournalError::io(Doing::WriteDecision, self.path())(cause)
    }
}

/// Sprint in which a run stands, from 1; the last one when it is over.
pub(super) fn sprint_of(run: &Run) -> u8 {
    let view = run.view();
    u8::try_from(view.sprint() + 1).unwrap_or(u8::MAX).min(view.scenario().sprints)
}
