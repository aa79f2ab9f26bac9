//! The folder of runs: begin, list, resume.

use super::chain::{Chained, head};
use super::contents::Contents;
use super::damage::Note;
use super::error::{Doing, JournalError};
use super::folder::{Begun, Folder, stem};
use super::format::{Hash, Header, Mode};
use super::kept::{Kept, playable};
use super::kind::FileKind;
use super::replay::{Replayed, replay, rules_hash};
use super::summary::RunSummary;
use super::writer::Journal;
use crate::sim::{Recording, Run};
use std::path::PathBuf;
use std::sync::Arc;

/// Ending of a run's file.
const ENDING: &str = "run";

/// The runs below a data folder: `runs/<name>.run`, and `runs/scenarios/<hash>.ron`.
#[derive(Debug, Clone)]
pub struct Store {
    runs: Folder,
    kept: Kept,
}

/// A run opened again.
#[derive(Debug)]
pub struct Resumed {
    /// Takes the next decisions.
    pub journal: Journal,
    /// The run as it stands, with the decisions that made it.
    pub recording: Recording,
    /// What was wrong with the file and was put right, for the player to read.
    pub note: Option<Note>,
}

impl Store {
    /// The runs below a data folder; makes the folder if it is not there.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn open(dir: PathBuf) -> Result<Self, JournalError> {
        let runs = Folder::open(dir.join("runs"), FileKind::Run, ENDING)?;
        let kept = Kept::beside(runs.path());
        Ok(Self { runs, kept })
    }

    /// Begins a run that somebody plays.
    ///
    /// # Errors
    /// If the scenario cannot be played or the file cannot be written.
    pub fn create(&self, scenario_name: &str, scenario_text: &str, seed: u64) -> Result<Journal, JournalError> {
        self.create_as(Mode::Play, scenario_name, scenario_text, seed)
    }

    /// Begins a run.
    ///
    /// # Errors
    /// If the scenario cannot be played or the file cannot be written.
    pub fn create_as(&self, mode: Mode, scenario_name: &str, scenario_text: &str, seed: u64) -> Result<Journal, JournalError> {
        let scenario = Arc::new(playable(scenario_name, scenario_text)?);
        self.kept.keep(scenario_text)?;
        let run = Run::new(Arc::clone(&scenario), seed);
        let header = Header {
            version: env!("CARGO_PKG_VERSION").into(),
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            content: Hash(scenario.content_hash),
            rules: rules_hash(),
            seed,
            mode,
            sprints: scenario.sprints,
            fingerprint: Hash(run.fingerprint()),
        };
        let written = ron::to_string(&header).map_err(|e| JournalError::io(Doing::BeginIn, self.runs.path())(std::io::Error::other(e)))?;
        let (head, chain) = head(FileKind::Run, &[written]);
        let Begun { name, path, file } = self.runs.begin(&stem(&scenario.id, seed), head.as_bytes())?;
        Ok(Journal::new(name, Chained::new(path, file, head.len() as u64, chain), run))
    }

    /// The runs, newest first. None is replayed; what cannot be read is listed with the reason.
    #[must_use]
    pub fn runs(&self) -> Vec<RunSummary> {
        let mut runs: Vec<RunSummary> = self.runs.names().iter().map(|name| RunSummary::of(name, &self.runs.file(name))).collect();
        runs.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.name.cmp(&b.name)));
        runs
    }

    /// Opens a run again, verified decision by decision.
    ///
    /// A torn or edited end is cut back to the last decision that is as it was written; the file as it
    /// was stays beside it under `<name>.damaged-<n>`, and the note says so.
    ///
    /// # Errors
    /// If there is no such run, another program has it open, or it does not come out as it was played.
    pub fn resume(&self, name: &str) -> Result<Resumed, JournalError> {
        let (path, file, bytes) = self.runs.resume(name)?;
        let contents = Contents::of(&bytes, &path)?;
        let scenario = self.kept.scenario_of(&contents.header)?;
        let Replayed { recording, .. } = replay(&contents, scenario, &path)?;
        let mut note = None;
        if let Some(damage) = contents.damage {
            let beside = self.runs.cut(name, &file, &bytes, contents.valid)?;
            note = Some(Note::RunCut { damage, beside });
        } else if contents.header.rules != rules_hash() {
            note = Some(Note::RulesChanged);
        }
        let journal = Journal::new(name.into(), Chained::new(path, file, contents.valid as u64, contents.chain), recording.run().clone());
        Ok(Resumed { journal, recording, note })
    }

    /// The file of a run, if there is one of that name.
    ///
    /// # Errors
    /// The nearest names, if there is none.
    pub fn find(&self, name: &str) -> Result<PathBuf, JournalError> {
        self.runs.find(name)
    }
}
