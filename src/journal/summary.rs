//! What a list of runs shows of each: read from its lines, without replaying it.

use super::chain::read;
use super::contents::Contents;
use super::error::JournalError;
use super::format::Mode;
use super::identity::Identity;
use super::kind::FileKind;
use crate::disk::{Disk, Listed};
use crate::sim::Phase;
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
    /// Sprint in which it is, from 1.
    pub sprint: u8,
    /// Sprints that are played.
    pub sprints: u8,
    /// Phase in which it is, as shown.
    pub phase: String,
    /// The run is over.
    pub finished: bool,
    /// What is wrong with the file and what that means, if anything.
    pub damage: Option<Arc<JournalError>>,
    /// Names of other files that hold the same run, no further than this one.
    pub copies: Vec<String>,
    /// When the last decision was written.
    pub modified: SystemTime,
}

/// A file of a run, read.
#[derive(Debug)]
pub(super) struct Read {
    pub summary: RunSummary,
    /// None if the file does not say which run it is.
    pub identity: Option<Identity>,
}

impl Read {
    /// What a file says; one that cannot be read is listed with the reason.
    pub fn of(disk: &dyn Disk, file: &Listed) -> Self {
        let name = file.stem().unwrap_or_default();
        Self::of_whole(disk, name, file).unwrap_or_else(|error| {
            let summary = RunSummary {
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
                copies: Vec::new(),
                modified: file.about.modified,
            };
            Self { summary, identity: None }
        })
    }

    fn of_whole(disk: &dyn Disk, name: &str, file: &Listed) -> Result<Self, JournalError> {
        let bytes = read(disk, FileKind::Run, &file.path)?;
        let contents = Contents::of(&bytes, &file.path)?;
        let identity = Some(Identity::of(name, &contents));
        let Contents { header, entries, damage, .. } = contents;
        let last = entries.last();
        let phase = last.map_or(Phase::Inbox.name(), |entry| entry.phase);
        let summary = RunSummary {
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
            copies: Vec::new(),
            modified: file.about.modified,
        };
        Ok(Self { summary, identity })
    }
}
