//! The folder of runs: begin, list, resume.

use super::contents::{Contents, read};
use super::error::JournalError;
use super::format::{Hash, Header, Mode, first_line, sealed};
use super::kept::{Kept, playable, sync_folder};
use super::replay::{Replayed, replay, rules_hash};
use super::summary::RunSummary;
use super::writer::Journal;
use crate::scenario::suggestion;
use crate::sim::{Recording, Run};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Ending of a run's file.
const ENDING: &str = "run";

/// The runs below a data folder: `runs/<name>.run`, and `runs/scenarios/<hash>.ron`.
#[derive(Debug, Clone)]
pub struct Store {
    runs: PathBuf,
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
    pub note: Option<String>,
}

impl Store {
    /// The runs below a data folder; makes the folder if it is not there.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn open(dir: PathBuf) -> Result<Self, JournalError> {
        let runs = dir.join("runs");
        fs::create_dir_all(&runs).map_err(JournalError::io("make the folder", &runs))?;
        let kept = Kept::beside(&runs);
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
        let (first, chain) = first_line();
        let written = ron::to_string(&header).map_err(|e| JournalError::io("begin a run in", &self.runs)(std::io::Error::other(e)))?;
        let (second, chain) = sealed(&written, chain);
        let head = format!("{first}\n{second}");
        let (name, path, file) = self.begin(&stem(&scenario.id, seed), head.as_bytes())?;
        Ok(Journal::new(name, path, file, head.len() as u64, chain, run))
    }

    /// The runs, newest first. None is replayed; what cannot be read is listed with the reason.
    #[must_use]
    pub fn runs(&self) -> Vec<RunSummary> {
        let mut runs: Vec<RunSummary> = self.names().iter().map(|name| RunSummary::of(name, &self.path(name))).collect();
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
        let path = self.find(name)?;
        let mut file = OpenOptions::new().read(true).append(true).open(&path).map_err(JournalError::io("open", &path))?;
        lock(&file, &path)?;
        let bytes = read(&mut file, &path)?;
        let contents = Contents::of(&bytes, &path)?;
        let scenario = self.kept.scenario_of(&contents.header)?;
        let Replayed { recording, .. } = replay(&contents, scenario, &path)?;
        let mut note = None;
        if let Some(damage) = contents.damage {
            let beside = self.keep_damaged(name, &bytes)?;
            let cut = || file.set_len(contents.valid as u64).and_then(|()| file.sync_all());
            cut().map_err(JournalError::io("cut back", &path))?;
            note = Some(format!("{damage} The file as it was is kept as `{}`.", beside.display()));
        } else if contents.header.rules != rules_hash() {
            note = Some(
                "The rules have changed since this run was begun. What was played comes out the same; it goes on by the new rules.".into(),
            );
        }
        let journal = Journal::new(name.into(), path, file, contents.valid as u64, contents.chain, recording.run().clone());
        Ok(Resumed { journal, recording, note })
    }

    /// The file of a run, if there is one of that name.
    ///
    /// # Errors
    /// The nearest names, if there is none.
    pub fn find(&self, name: &str) -> Result<PathBuf, JournalError> {
        let names = self.names();
        // Only names that were listed: nothing can lead out of the folder.
        if names.iter().any(|known| known == name) {
            return Ok(self.path(name));
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let hint = if names.is_empty() { "No run was begun yet.".into() } else { suggestion(name, &names) };
        Err(JournalError::NoSuchRun { name: name.into(), folder: self.runs.clone(), hint })
    }

    fn names(&self) -> Vec<String> {
        let files = fs::read_dir(&self.runs).into_iter().flatten().flatten().map(|entry| entry.path());
        let runs = files.filter(|path| path.extension().is_some_and(|e| e == ENDING));
        let mut names: Vec<String> = runs.filter_map(|path| Some(path.file_stem()?.to_str()?.to_string())).collect();
        names.sort_unstable();
        names
    }

    fn path(&self, name: &str) -> PathBuf {
        self.runs.join(format!("{name}.{ENDING}"))
    }

    /// Makes the file of a new run under the first free name, whole or not at all.
    fn begin(&self, stem: &str, head: &[u8]) -> Result<(String, PathBuf, File), JournalError> {
        for n in 1_u32.. {
            let name = if n == 1 { stem.to_string() } else { format!("{stem}-{n}") };
            let path = self.path(&name);
            let unfinished = self.runs.join(format!("{name}.new"));
            // Whoever makes this file has the name; another program takes the next.
            let mut file = match OpenOptions::new().read(true).append(true).create_new(true).open(&unfinished) {
                Ok(file) => file,
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => continue,
                Err(e) => return Err(JournalError::io("begin a run in", &self.runs)(e)),
            };
            let is_taken = path.exists();
            let write = |file: &mut File| -> std::io::Result<()> {
                if is_taken {
                    return fs::remove_file(&unfinished);
                }
                file.write_all(head)?;
                file.sync_all()?;
                fs::rename(&unfinished, &path)?;
                sync_folder(&self.runs)
            };
            write(&mut file).map_err(JournalError::io("begin the run", &path))?;
            if !is_taken {
                lock(&file, &path)?;
                return Ok((name, path, file));
            }
        }
        Err(JournalError::io("find a name for the run in", &self.runs)(std::io::ErrorKind::AlreadyExists.into()))
    }

    /// Keeps a damaged file as it was, under the first free name.
    fn keep_damaged(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, JournalError> {
        let free = (1_u32..).map(|n| self.runs.join(format!("{name}.damaged-{n}"))).find(|path| !path.exists());
        let path = free.unwrap_or_else(|| self.runs.join(format!("{name}.damaged")));
        let write = || -> std::io::Result<()> {
            let mut file = OpenOptions::new().write(true).create_new(true).open(&path)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            sync_folder(&self.runs)
        };
        write().map_err(JournalError::io("keep the damaged file as", &path))?;
        Ok(path)
    }
}

/// Keeps other programs from writing the same run.
fn lock(file: &File, path: &Path) -> Result<(), JournalError> {
    if cfg!(windows) {
        // A lock there would also keep the list of runs from reading the file.
        return Ok(());
    }
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(JournalError::InUse { path: path.into() }),
        // A file system without locks is no reason not to play.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

/// What a run's name begins with: scenario and seed, nothing that a file system could object to.
fn stem(scenario: &str, seed: u64) -> String {
    let safe: String = scenario.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' }).collect();
    format!("{safe}-{seed}")
}
