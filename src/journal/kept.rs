//! The scenarios' texts, kept once per content beside the runs that were played with them.

use super::error::{Doing, JournalError};
use super::format::{Hash, Header};
use crate::authored::{Severity, goes_by, identity, normal};
use crate::scenario::{Scenario, by_name, load};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder of kept texts.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    folder: PathBuf,
}

impl Kept {
    /// The texts kept beside the runs of a folder.
    pub fn beside(runs: &Path) -> Self {
        Self { folder: runs.join("scenarios") }
    }

    /// Keeps a text, unless it is there already.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn keep(&self, text: &str) -> Result<(), JournalError> {
        let text = normal(text);
        let content = Hash(identity(&text));
        let path = self.path(content);
        if read_as(&path, content).is_some() {
            return Ok(());
        }
        fs::create_dir_all(&self.folder).map_err(JournalError::io(Doing::MakeFolder, &self.folder))?;
        // Under its name only once it is whole: whoever finds it may trust it.
        let unfinished = self.folder.join(format!("{content}.{}.new", std::process::id()));
        let write = || -> std::io::Result<()> {
            let mut file = File::create(&unfinished)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&unfinished, &path)?;
            sync_folder(&self.folder)
        };
        write().map_err(JournalError::io(Doing::KeepScenario, &path))
    }

    /// The scenario that a run was played with: the text kept then, or a shipped one that is the same.
    ///
    /// # Errors
    /// If the text is gone or can no longer be played.
    pub fn scenario_of(&self, header: &Header) -> Result<Arc<Scenario>, JournalError> {
        let path = self.path(header.content);
        if let Some(text) = read_as(&path, header.content) {
            return playable(&header.scenario, &text).map(Arc::new);
        }
        match by_name(&header.scenario) {
            Some((name, text)) if goes_by(text, header.content.0) => playable(name, text).map(Arc::new),
            _ => Err(JournalError::ScenarioLost { scenario: header.scenario.clone(), path }),
        }
    }

    fn path(&self, content: Hash) -> PathBuf {
        self.folder.join(format!("{content}.ron"))
    }
}

/// A text, if it is there and is what its name says.
fn read_as(path: &Path, content: Hash) -> Option<String> {
    fs::read_to_string(path).ok().filter(|text| goes_by(text, content.0))
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

/// Makes names in a folder as durable as the files they name, where the system has a way to.
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
