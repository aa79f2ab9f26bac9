//! The scenarios' texts, kept once per content beside the runs that were played with them.

use super::error::{Doing, JournalError};
use super::format::{Hash, Header};
use crate::authored::{Severity, normal};
use crate::disk::Disk;
use crate::scenario::{Scenario, by_name, is_of, load};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Longer texts are no scenarios: the checks refuse far shorter ones.
const MOST: u64 = 4 << 20;

/// The folder of kept texts.
#[derive(Debug, Clone)]
pub(super) struct Kept<'d> {
    disk: &'d dyn Disk,
    folder: PathBuf,
}

impl<'d> Kept<'d> {
    /// The texts kept beside the runs of a folder.
    pub fn beside(disk: &'d dyn Disk, runs: &Path) -> Self {
        Self { disk, folder: runs.join("scenarios") }
    }

    /// Keeps the text of a scenario, unless it is there already.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn keep(&self, scenario: &Scenario, text: &str) -> Result<(), JournalError> {
        let content = Hash(scenario.content_hash);
        if self.read(content).is_some() {
            return Ok(());
        }
        let path = self.path(content);
        let _swept_later = self.disk.sweep(&self.folder, "");
        self.disk.replace(&path, normal(text).as_bytes()).map_err(JournalError::io(Doing::KeepScenario, &path))
    }

    /// The scenario that a run was played with: a shipped one that has the same mechanics, in its present words, or
    /// the text kept then.
    ///
    /// # Errors
    /// If the text is gone or can no longer be played.
    pub fn scenario_of(&self, header: &Header) -> Result<Arc<Scenario>, JournalError> {
        if let Some((name, text)) = by_name(&header.scenario).filter(|(_, text)| is_of(text, header.content.0)) {
            return playable(name, text).map(Arc::new);
        }
        match self.read(header.content) {
            Some(text) => playable(&header.scenario, &text).map(Arc::new),
            None => Err(JournalError::ScenarioLost { scenario: header.scenario.clone(), path: self.path(header.content) }),
        }
    }

    /// A text, if it is there and is what its name says, however a version control system has ended its lines.
    fn read(&self, content: Hash) -> Option<String> {
        self.disk.read_text(&self.path(content), MOST).ok().filter(|text| is_of(text, content.0))
    }

    fn path(&self, content: Hash) -> PathBuf {
        self.folder.join(format!("{content}.ron"))
    }
}

/// A scenario that can be played.
///
/// # Errors
/// The first thing that is wrong with it.
pub(super) fn playable(name: &str, text: &str) -> Result<Scenario, JournalError> {
    let loaded = load(name, text);
    let errors: Vec<_> = loaded.findings.iter().filter(|f| f.severity == Severity::Error).collect();
    loaded.scenario.ok_or_else(|| JournalError::BadScenario {
        name: name.into(),
        first: errors.first().map_or_else(|| "it is empty".into(), |f| f.message.clone()),
        line: errors.first().map_or(1, |f| f.line),
        errors: errors.len(),
    })
}
