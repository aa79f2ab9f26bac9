//! Verifying a run's file: everything is read and replayed, nothing is changed.

use super::chain::read;
use super::contents::Contents;
use super::copies;
use super::damage::Damage;
use super::error::JournalError;
use super::format::Mode;
use super::kept::Kept;
use super::kind::FileKind;
use super::replay::{Replayed, replay};
use super::writer::sprint_of;
use crate::disk::Disk;
use crate::sim::{Outcome, Phase, Recording};
use serde::Serialize;
use std::path::Path;

/// What a run's file holds and its result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Name under which the run was begun: that of the file, unless it is a copy.
    pub run: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// The seed.
    pub seed: u64,
    /// What the run was made for.
    pub mode: Mode,
    /// Version of the game that began it.
    pub version: String,
    /// Decisions that were replayed.
    pub decisions: usize,
    /// Fingerprints that were compared; all of them agreed.
    pub fingerprints: usize,
    /// The run was kept by a version whose fingerprints cannot be compared ([`super::Note::OtherVersion`]).
    pub other_version: bool,
    /// Sprint in which it is, from 1.
    pub sprint: u8,
    /// Phase in which it is.
    pub phase: Phase,
    /// Fingerprint of the run as it is, in hexadecimal digits.
    pub fingerprint: String,
    /// Its result, if it is over.
    pub outcome: Option<Outcome>,
    /// What is wrong with the end of the file and what resuming would do, if anything.
    pub damage: Option<Damage>,
}

/// Replays a run's file and compares every fingerprint in it.
///
/// # Errors
/// If it is not a run, its scenario is gone, or it does not come out as it was played.
pub fn verify(disk: &dyn Disk, path: &Path) -> Result<Report, JournalError> {
    Ok(open(disk, path)?.1)
}

/// Reads a run's file without changing it: its decisions, and the report on them.
///
/// # Errors
/// If it is not a run, its scenario is gone, or it does not come out as it was played.
pub fn open(disk: &dyn Disk, path: &Path) -> Result<(Recording, Report), JournalError> {
    let bytes = read(disk, FileKind::Run, path)?;
    let contents = Contents::of(&bytes, path)?;
    let scenario = Kept::beside(disk, path.parent().unwrap_or(path)).scenario_of(&contents.header)?;
    let Replayed { recording, fingerprints } = replay(&contents, scenario, path)?;
    let run = recording.run();
    let origin = copies::origin(disk, path, &contents);
    let Contents { header, damage, .. } = contents;
    let report = Report {
        run: origin,
        other_version: !header.is_comparable(),
        scenario: header.scenario,
        title: header.title,
        seed: header.seed,
        mode: header.mode,
        version: header.version,
        decisions: recording.decisions().len(),
        fingerprints,
        sprint: sprint_of(run),
        phase: run.view().phase(),
        fingerprint: format!("{:016x}", run.fingerprint()),
        outcome: run.outcome(),
        damage,
    };
    Ok((recording, report))
}
