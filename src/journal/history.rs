//! What was answered in practice, as a file: `practice/history.log`, one entry per line.

use super::chain::{Chained, Links, Salvaged, head, read};
use super::damage::Note;
use super::error::{Doing, JournalError};
use super::folder::{Folder, HISTORY, Reopened};
use super::kind::FileKind;
use crate::practice::{Entry, Exam, Setting};
use std::io::ErrorKind;
use std::path::Path;

pub(super) const ENDING: &str = "log";

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
    /// What was wrong with the file and was put right, and what else is not counted, for the player to read.
    pub notes: Vec<Note>,
}

/// A history read and left as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReadHistory {
    /// The entries in the order in which they were written.
    pub entries: Vec<Entry>,
    /// What is not counted, for the player to read.
    pub notes: Vec<Note>,
}

impl History {
    /// Opens the history in a folder, or begins it. What is not as it was written is left out: a line by itself,
    /// for each counts by itself. The file as it was stays beside it.
    pub(super) fn open(folder: &Folder) -> Result<OpenedHistory, JournalError> {
        let mut notes = others(folder);
        if !folder.disk().exists(&folder.file(HISTORY)) {
            let (lines, chain) = head(FileKind::History, []);
            folder.sweep();
            if let Some(file) = folder.begin_as(HISTORY, &lines, chain)? {
                return Ok(OpenedHistory { history: Self { file, entries: Vec::new() }, notes });
            }
            // Somebody else begins it in this very moment.
        }
        let Reopened { path, mut file, bytes } = folder.resume(HISTORY)?;
        let Salvaged { good, bad, valid, chain } = Links::of(&bytes, FileKind::History, &path)?.salvage();
        let entries = entries(&good, &path)?;
        if bad > 0 {
            let beside = folder.keep_damaged(&path, &bytes)?;
            notes.push(Note::HistoryLines { lines: bad, beside: Some(beside) });
            // In its place, whole: whatever ends the program now, one of the two is there.
            let (whole, chain) = head(FileKind::History, good.into_iter().map(|(_, content)| content));
            folder.disk().replace(&path, whole.as_bytes()).map_err(JournalError::io(Doing::CutBack, &path))?;
            drop(file);
            let Reopened { path, file, bytes } = folder.resume(HISTORY)?;
            if bytes != whole.as_bytes() {
                // Somebody else has begun to write it in this very moment.
                return Err(JournalError::InUse { kind: FileKind::History, path });
            }
            return Ok(OpenedHistory { history: Self { file: Chained::new(path, FileKind::History, file, chain), entries }, notes });
        }
        if valid < bytes.len() {
            let beside = folder.cut(&path, &mut file, &bytes, valid)?;
            notes.push(Note::HistoryCut { answers: entries.len(), beside });
        }
        let file = Chained::resumed(path, FileKind::History, file, bytes.get(..valid).unwrap_or_default(), chain);
        Ok(OpenedHistory { history: Self { file, entries }, notes })
    }

    /// Reads the history in a folder without opening it; empty if it was not begun.
    pub(super) fn read(folder: &Folder) -> Result<ReadHistory, JournalError> {
        let path = folder.file(HISTORY);
        let bytes = match read(folder.disk(), FileKind::History, &path) {
            Err(JournalError::Io { cause, .. }) if cause.kind() == ErrorKind::NotFound => return Ok(ReadHistory::default()),
            bytes => bytes?,
        };
        let Salvaged { good, bad, .. } = Links::of(&bytes, FileKind::History, &path)?.salvage();
        let mut notes = others(folder);
        if bad > 0 {
            notes.push(Note::HistoryLines { lines: bad, beside: None });
        }
        Ok(ReadHistory { entries: entries(&good, &path)?, notes })
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
        let content = written.map_err(JournalError::io(Doing::WriteAnswer, self.file.path()))?;
        self.file.append(&content, Doing::WriteAnswer)?;
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

/// What lines of a file say.
fn entries(lines: &[(usize, &str)], path: &Path) -> Result<Vec<Entry>, JournalError> {
    let read = |(line, content): &(usize, &str)| {
        ron::from_str(content).map_err(|e| JournalError::UnknownEntry { path: path.into(), line: *line, what: e.code.to_string() })
    };
    lines.iter().map(read).collect()
}

/// Other histories with something in them: copies that nobody reads.
fn others(folder: &Folder) -> Vec<Note> {
    let others = folder.files().into_iter().filter(|file| file.stem() != Some(HISTORY));
    let is_kept = |path: &Path| {
        let bytes = read(folder.disk(), FileKind::History, path).ok();
        bytes.is_some_and(|bytes| Links::of(&bytes, FileKind::History, path).is_ok_and(|links| !links.salvage().good.is_empty()))
    };
    others.filter(|file| is_kept(&file.path)).map(|file| Note::OtherHistory { path: file.path }).collect()
}
