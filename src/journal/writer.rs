//! Appending decisions to a run's file, each durable before the caller goes on.

use super::error::JournalError;
use super::format::{Entry, Hash, sealed};
use crate::sim::{Decision, Run};
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A run's file, open for the next decision. While it is open no other program can resume the run.
#[derive(Debug)]
pub struct Journal {
    name: String,
    path: PathBuf,
    /// Open for appending, locked.
    file: File,
    /// Bytes that hold whole lines.
    length: u64,
    /// Checksum of the last line.
    chain: u64,
    /// The run as the file tells it: what the rules refuse never reaches the file.
    run: Run,
    /// The last attempt to write failed and may have left part of a line.
    is_torn: bool,
}

impl Journal {
    pub(super) const fn new(name: String, path: PathBuf, file: File, length: u64, chain: u64, run: Run) -> Self {
        Self { name, path, file, length, chain, run, is_torn: false }
    }

    /// Name of the run, for [`super::Store::resume`].
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
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
        next.apply(decision).map_err(|refusal| JournalError::Refused { path: self.path.clone(), refusal })?;
        let begins = next.view().sprint() != self.run.view().sprint();
        let own = (begins || fingerprint.is_some()).then(|| next.fingerprint());
        if fingerprint.is_some() && fingerprint != own {
            return Err(JournalError::Diverged { path: self.path.clone() });
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
        let (line, chain) = sealed(&content, self.chain);
        self.write(line.as_bytes()).map_err(|cause| self.failed(cause))?;
        self.chain = chain;
        self.run = next;
        Ok(())
    }

    fn failed(&self, cause: io::Error) -> JournalError {
        JournalError::io("write the decision to", &self.path)(cause)
    }

    fn write(&mut self, line: &[u8]) -> io::Result<()> {
        if self.is_torn {
            self.file.set_len(self.length)?;
        }
        self.is_torn = true;
        self.file.write_all(line)?;
        self.file.sync_data()?;
        self.length += line.len() as u64;
        self.is_torn = false;
        Ok(())
    }
}

/// Sprint in which a run stands, from 1; the last one when it is over.
pub(super) fn sprint_of(run: &Run) -> u8 {
    let view = run.view();
    u8::try_from(view.sprint() + 1).unwrap_or(u8::MAX).min(view.scenario().sprints)
}
