//! The scenarios' texts, kept once per content beside the runs that were played with them.

use super::error::{Doing, JournalError};
use super::format::{Hash, Header};
use crate::disk::Disk;
use crate::scenario::{Scenario, Severity, by_name, load};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

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
        self.disk.replace(&path, plain(text).as_bytes()).map_err(JournalError::io(Doing::KeepScenario, &path))
    }

    /// The scenario that a run was played with: the text kept then, or a shipped one that is the same.
    ///
    /// # Errors
    /// If the text is gone or can no longer be played.
    pub fn scenario_of(&self, header: &Header) -> Result<Arc<Scenario>, JournalError> {
        if let Some(text) = self.read(header.content) {
            return playable(&header.scenario, &text).map(Arc::new);
        }
        match by_name(&header.scenario) {
            Some((name, text)) if is_of(text, header.content) => playable(name, text).map(Arc::new),
            _ => Err(JournalError::ScenarioLost { scenario: header.scenario.clone(), path: self.path(header.content) }),
        }
    }

    /// A text, if it is there and is what its name says.
    fn read(&self, content: Hash) -> Option<String> {
        self.disk.read_text(&self.path(content), MOST).ok().filter(|text| is_of(text, content))
    }

    fn path(&self, content: Hash) -> PathBuf {
        self.folder.join(format!("{content}.ron"))
    }
}

/// Whether this is the text that was kept, however its lines end: a version control system may have changed
/// that, before it was played or since.
fn is_of(text: &str, content: Hash) -> bool {
    let plain = plain(text);
    let forms = || [text.to_string(), plain.clone(), plain.replace('\n', "\r\n"), format!("{BYTE_ORDER_MARK}{plain}")];
    forms().iter().any(|form| xxh3_64(form.as_bytes()) == content.0)
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A text without a byte order mark, its lines ended by one character.
fn plain(text: &str) -> String {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text).replace("\r\n", "\n")
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
