//! What a list of runs shows of each: read from its lines, without replaying it.

use super::chain::read;
use super::contents::Contents;
use super::error::{Doing, JournalError};
use super::format::Mode;
use super::kind::FileKind;
use crate::sim::Phase;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

/// One run in the list.
#[derive(Debug, Clone)]
pub struct RunSummary {
    /// Name, for [`super::Store::resume`].
    pub name: String,
    /// Name of the scenario; empty if the file does not say.
    pub scenario: String,
    /// Its title; empty if the file does not say.
    pub title: String,
    /// The seed.
    pub seed: u64,
    /// What the run was made for.
    pub mode: Mode,
    /// Decisions on the disk.
    pub decisions: usize,
    /// Sprint in which it stands, from 1.
    pub sprint: u8,
    /// Sprints that are played.
    pub sprints: u8,
    /// Phase in which it stands, as shown.
    pub phase: String,
    /// The run is over.
    pub finished: bool,
    /// What is wrong with the file and what that means, if anything.
    pub damage: Option<Arc<JournalError>>,
    /// When the last decision was written.
    pub modified: SystemTime,
}

impl RunSummary {
    /// What a file says; one that cannot be read is listed with the reason.
    pub(super) fn of(name: &str, path: &Path) -> Self {
        let modified = path.metadata().and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
        Self::read(name, path, modified).unwrap_or_else(|error| Self {
            name: name.into(),
            scenario: String::new(),
            title: String::new(),
            seed: 0,
            mode: Mode::Play,
            decisions: 0,
            sprint: 1,
            sprints: 0,
            phase: Phase::Inbox.name().into(),
            finished: false,
            damage: Some(Arc::new(error)),
            modified,
        })
    }

    fn read(name: &str, path: &Path, modified: SystemTime) -> Result<Self, JournalError> {
        let mut file = File::open(path).map_err(JournalError::io(Doing::Open, path))?;
        let bytes = read(&mut file, FileKind::Run, path)?;
        let Contents { header, entries, damage, .. } = Contents::of(&bytes, path)?;
        let last = entries.last();
        let phase = last.map_or(Phase::Inbox.name(), |entry| entry.phase);
        Ok(Self {
            name: name.into(),
            scenario: header.scenario,
            title: header.title,
            seed: header.seed,
            mode: header.mode,
            decisions: entries.len(),
            sprint: last.map_or(1, |entry| entry.sprint),
            sprints: header.sprints,
            phase: phase.into(),
            finished: phase == Phase::Over.name(),
            damage: damage.map(|damage| Arc::new(damage.into())),
            modified,
        })
    }
}
