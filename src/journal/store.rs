//! The folder of runs: begin, list, resume.

use super::chain::{Chained, head};
use super::contents::Contents;
use super::copies;
use super::damage::Note;
use super::error::{Doing, JournalError};
use super::folder::{Folder, Reopened, stem};
use super::format::{Hash, Header, Mode};
use super::kept::{Kept, playable};
use super::kind::FileKind;
use super::replay::{Replayed, replay, rules_hash};
use super::summary::{Read, RunSummary};
use super::writer::{Journal, Writes};
use crate::disk::Disk;
use crate::sim::{DIGEST, Decision, Recording};
use std::path::PathBuf;
use std::sync::Arc;

/// Ending of a run's file.
const ENDING: &str = "run";

/// The runs below a data folder: `runs/<name>.run`, and `runs/scenarios/<hash>.ron`.
#[derive(Debug, Clone)]
pub struct Store {
    runs: Folder,
}

/// A run opened.
#[derive(Debug)]
pub struct Resumed {
    /// Takes the next decisions.
    pub journal: Journal,
    /// The run as it is, with the decisions that made it.
    pub recording: Recording,
    /// What was wrong with the file and was put right, or what else there is to know of it, for the player to read.
    pub note: Option<Note>,
}

impl Store {
    /// The runs below a data folder. Nothing is made before a run is begun.
    #[must_use]
    pub fn open(disk: Arc<dyn Disk>, dir: PathBuf) -> Self {
        Self { runs: Folder::new(disk, dir.join("runs"), FileKind::Run, ENDING) }
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
        Ok(self.begin_with(mode, scenario_name, scenario_text, seed, &[])?.journal)
    }

    /// Begins a run in which these decisions were made already, such as a fork: all of it is on the disk when this
    /// returns, or nothing.
    ///
    /// # Errors
    /// If the scenario cannot be played, a decision is not possible or the file cannot be written.
    pub fn begin_with(
        &self,
        mode: Mode,
        scenario_name: &str,
        scenario_text: &str,
        seed: u64,
        decisions: &[Decision],
    ) -> Result<Resumed, JournalError> {
        let scenario = Arc::new(playable(scenario_name, scenario_text)?);
        self.kept().keep(&scenario, scenario_text)?;
        let mut recording = Recording::new(Arc::clone(&scenario), seed);
        let header = Header {
            version: env!("CARGO_PKG_VERSION").into(),
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            content: Hash(scenario.content_hash),
            rules: rules_hash(),
            seed,
            mode,
            sprints: scenario.sprints,
            digest: Some(DIGEST),
            fingerprint: Hash(recording.run().fingerprint()),
            name: String::new(),
        };
        let unwritten = |e: ron::Error| JournalError::io(Doing::BeginIn, self.runs.path())(std::io::Error::other(e));
        let writes = Writes::of(FileKind::Run.format(), &header);
        let mut lines = Vec::with_capacity(decisions.len());
        for (number, decision) in (1..).zip(decisions) {
            let sprint = recording.view().sprint();
            let refused = |refusal| JournalError::Refused { path: self.runs.path().into(), refusal };
            recording.apply(decision.clone()).map_err(refused)?;
            lines.push(writes.line(number, decision, sprint, recording.run(), None).map_err(unwritten)?);
        }
        let whole = |name: &str| {
            let header = ron::to_string(&Header { name: name.into(), ..header.clone() }).map_err(unwritten)?;
            Ok(head(FileKind::Run, std::iter::once(header.as_str()).chain(lines.iter().map(String::as_str))))
        };
        let (name, file) = self.runs.begin(&stem(&scenario.id, seed), whole)?;
        let count = decisions.len() as u64;
        let journal = Journal::new(name.clone(), name, file, count, (seed, count), writes);
        Ok(Resumed { journal, recording, note: None })
    }

    /// The runs, newest first. None is replayed; what cannot be read is listed with the reason, and files that hold
    /// the same run are listed once.
    #[must_use]
    pub fn runs(&self) -> Vec<RunSummary> {
        let read = self.runs.files().into_iter().map(|file| Read::of(self.runs.disk(), &file));
        let mut runs = copies::joined(read.collect());
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
        let Reopened { path, mut file, bytes } = self.runs.resume(name)?;
        let contents = Contents::of(&bytes, &path)?;
        let scenario = self.kept().scenario_of(&contents.header)?;
        let Replayed { recording, .. } = replay(&contents, scenario, &path)?;
        let origin = copies::origin(self.runs.disk(), &path, &contents);
        let Contents { format, header, entries, valid, chain, damage, .. } = contents;
        let mut note = None;
        if let Some(damage) = damage {
            note = Some(Note::RunCut { damage, beside: self.runs.cut(&path, &mut file, &bytes, valid)? });
        } else if !header.is_comparable() {
            note = Some(Note::OtherVersion);
        } else if header.rules != rules_hash() {
            note = Some(Note::RulesChanged);
        }
        let file = Chained::resumed(path, FileKind::Run, file, bytes.get(..valid).unwrap_or_default(), chain);
        let run = (header.seed, u64::from(recording.view().decisions()));
        let journal = Journal::new(name.into(), origin, file, entries.len() as u64, run, Writes::of(format, &header));
        Ok(Resumed { journal, recording, note })
    }

    /// The file of a run, if there is one of that name.
    ///
    /// # Errors
    /// The nearest names, if there is none.
    pub fn find(&self, name: &str) -> Result<PathBuf, JournalError> {
        self.runs.find(name)
    }

    fn kept(&self) -> Kept<'_> {
        Kept::beside(self.runs.disk(), self.runs.path())
    }
}
