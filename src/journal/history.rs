//! What was answered in practice, as a file: `practice/history.log`, one entry per line.

use super::chain::{Chained, Links, head, read};
use super::damage::Note;
use super::error::{Doing, JournalError};
use super::folder::{Begun, Folder};
use super::kind::FileKind;
use crate::practice::{Entry, Exam, Setting};
use std::fs::File;
use std::path::Path;

const NAME: &str = "history";
pub(super) const ENDING: &str = "log";
/// Lines before the first entry.
const HEADER_LINES: usize = 1;

/// The history, open for the next entry. While it is open no other program can write it.
#[derive(Debug)]
pub struct History {
    file: Chained,
    entries: Vec<Entry>,
}

/// A history opened.
#[derive(Debug)]
pub struct OpenedHistory {
    /// The history.
    pub history: History,
    /// What was wrong with the file and was put right, for the player to read.
    pub note: Option<Note>,
}

impl History {
    /// Opens the history in a folder, or begins it. A torn or edited end is cut back to the last entry
    /// that is as it was written; the file as it was stays beside it.
    pub(super) fn open(folder: &Folder) -> Result<OpenedHistory, JournalError> {
        let path = folder.file(NAME);
        if !path.exists() {
            let (head, chain) = head(FileKind::History, &[]);
            let Begun { name, path, file } = folder.begin(NAME, head.as_bytes())?;
            if name != NAME {
                // Somebody else began it in this very moment.
                return Err(JournalError::InUse { kind: FileKind::History, path });
            }
            let history = Self { file: Chained::new(path, file, head.len() as u64, chain), entries: Vec::new() };
            return Ok(OpenedHistory { history, note: None });
        }
        let (path, file, bytes) = folder.resume(NAME)?;
        let Contents { entries, valid, chain } = Contents::of(&bytes, &path)?;
        let mut note = None;
        if valid < bytes.len() {
            let beside = folder.cut(NAME, &file, &bytes, valid)?;
            note = Some(Note::HistoryCut { answers: entries.len(), beside });
        }
        Ok(OpenedHistory { history: Self { file: Chained::new(path, file, valid as u64, chain), entries }, note })
    }

    /// Reads the history in a folder without opening it; empty if it was not begun.
    pub(super) fn read(folder: &Folder) -> Result<Vec<Entry>, JournalError> {
        let path = folder.file(NAME);
        if !path.exists() {
            return Ok(Vec::new());
        }
        let mut file = File::open(&path).map_err(JournalError::io(Doing::Open, &path))?;
        let bytes = read(&mut file, FileKind::History, &path)?;
        Ok(Contents::of(&bytes, &path)?.entries)
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// The entries in the order in which they were written.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Writes an entry; it is on the disk when this returns. False if it is there already: a question of a
    /// sitting and a choice of a run are kept once.
    ///
    /// # Errors
    /// If the disk fails. Nothing is written then, and the same entry may be tried again.
    pub fn add(&mut self, entry: Entry) -> Result<bool, JournalError> {
        if self.entries.iter().any(|own| own.is_same_event(&entry)) {
            return Ok(false);
        }
        let written = ron::to_string(&entry).map_err(std::io::Error::other);
        let done = written.and_then(|content| self.file.append(&content));
        done.map_err(JournalError::io(Doing::WriteAnswer, self.file.path()))?;
        self.entries.push(entry);
        Ok(true)
    }

    /// Writes what a sitting adds: every question that was answered and whose mark may be told, unless it
    /// is there already. Says which were added. `now` is in seconds since 1970, for what was checked before
    /// the end.
    ///
    /// # Errors
    /// If the disk fails; what was written stays, and the rest may be tried again.
    pub fn settle(&mut self, sitting: &str, exam: &Exam, now: u64) -> Result<Vec<Entry>, JournalError> {
        let when = exam.finished().unwrap_or(now);
        let mut added = Vec::new();
        for answered in (0..exam.sheet().questions.len()).filter_map(|number| exam.answered(number, sitting, when)) {
            let entry = Entry::Answered(answered);
            if self.add(entry.clone())? {
                added.push(entry);
            }
        }
        Ok(added)
    }

    /// How many answers the history has of a sitting.
    pub(super) fn answers_of(&self, sitting: &str) -> usize {
        let is_of = |entry: &&Entry| matches!(entry, Entry::Answered(answered) if matches!(&answered.setting, Setting::Exam(name) if name == sitting));
        self.entries.iter().filter(is_of).count()
    }
}

/// The entries of a file, as far as they are as they were written.
struct Contents {
    entries: Vec<Entry>,
    /// Bytes up to the end of the last of them.
    valid: usize,
    /// Its checksum.
    chain: u64,
}

impl Contents {
    fn of(bytes: &[u8], path: &Path) -> Result<Self, JournalError> {
        let links = Links::of(bytes, FileKind::History, path)?;
        let (mut valid, mut chain) = links.place();
        let mut entries = Vec::new();
        for link in links {
            let entry = ron::from_str(link.content).map_err(|e| JournalError::UnknownEntry {
                path: path.into(),
                line: HEADER_LINES + entries.len() + 1,
                what: e.code.to_string(),
            })?;
            entries.push(entry);
            (valid, chain) = (link.end, link.chain);
        }
        Ok(Self { entries, valid, chain })
    }
}
