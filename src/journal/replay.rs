//! The decisions of a file played again, each fingerprint compared.

use super::contents::{Contents, HEADER_LINES};
use super::error::JournalError;
use super::format::Hash;
use crate::scenario::{Rules, Scenario};
use crate::sim::{Decision, Recording, Run};
use std::path::Path;
use std::sync::Arc;

/// A run replayed.
#[derive(Debug)]
pub(super) struct Replayed {
    pub recording: Recording,
    /// Fingerprints that were compared and agreed.
    pub fingerprints: usize,
}

/// Hash of the constants of the rules as shipped; a scenario's own values are part of its content.
pub(super) fn rules_hash() -> Hash {
    Hash(Rules::shipped().hash())
}

/// Plays the decisions of a file again.
///
/// # Errors
/// If one of them is unknown or not possible, or a fingerprint of the form of this version differs.
pub(super) fn replay(contents: &Contents<'_>, scenario: Arc<Scenario>, path: &Path) -> Result<Replayed, JournalError> {
    let header = &contents.header;
    let version = || header.version.clone();
    let rules = rules_hash() != header.rules;
    let differs = |line| JournalError::OtherOutcome { path: path.into(), line, rules, version: version() };

    let mut recording = Recording::new(scenario, header.seed);
    let mut fingerprints = 0;
    // Those of another form say nothing here: then every decision must be possible, and no more can be told.
    let mut agrees = |run: &Run, noted: Hash| {
        let agrees = !header.is_comparable() || run.fingerprint() == noted.0;
        fingerprints += usize::from(header.is_comparable());
        agrees
    };
    if !agrees(recording.run(), header.fingerprint) {
        return Err(differs(HEADER_LINES));
    }
    for (k, entry) in contents.entries.iter().enumerate() {
        let line = HEADER_LINES + k + 1;
        let decision: Decision = ron::from_str(entry.decision).map_err(|e| JournalError::UnknownDecision {
            path: path.into(),
            line,
            what: e.code.to_string(),
            version: version(),
        })?;
        recording.apply(decision).map_err(|refusal| JournalError::NotPossible { path: path.into(), line, refusal, version: version() })?;
        if entry.fingerprint.is_some_and(|noted| !agrees(recording.run(), noted)) {
            return Err(differs(line));
        }
    }
    Ok(Replayed { recording, fingerprints })
}
