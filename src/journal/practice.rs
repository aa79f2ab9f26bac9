//! The folder of practice: the history and the sittings.

use super::error::JournalError;
use super::folder::Folder;
use super::history::{self, History, OpenedHistory};
use super::kind::FileKind;
use super::sitting::{self, ResumedSitting, Sitting, SittingSummary};
use crate::practice::{Entry, Sheet};
use std::fs;
use std::path::PathBuf;

/// Practice below a data folder: `practice/history.log`, and `practice/exams/<profile>-<seed>.exam`.
#[derive(Debug, Clone)]
pub struct PracticeStore {
    folder: Folder,
    exams: Folder,
}

impl PracticeStore {
    /// The practice below a data folder; makes the folders if they are not there.
    ///
    /// # Errors
    /// If a folder cannot be made.
    pub fn open(dir: PathBuf) -> Result<Self, JournalError> {
        let practice = dir.join("practice");
        let exams = Folder::open(practice.join("exams"), FileKind::Exam, sitting::ENDING)?;
        Ok(Self { folder: Folder::open(practice, FileKind::History, history::ENDING)?, exams })
    }

    /// Opens the history for writing, cutting back what is not as it was written. Answers of finished
    /// sittings that did not get into it, because the program ended between the two, are added.
    ///
    /// # Errors
    /// If it cannot be opened, or another program has it open.
    pub fn history(&self) -> Result<OpenedHistory, JournalError> {
        let mut opened = History::open(&self.folder)?;
        for SittingSummary { name, exam } in self.sittings() {
            if let Ok(exam) = exam
                && let Some(finished) = exam.finished()
                && opened.history.answers_of(&name) < exam.sheet().questions.len()
            {
                opened.history.settle(&name, &exam, finished)?;
            }
        }
        Ok(opened)
    }

    /// Reads the history without opening it; empty if there is none. An end that is not as it was written
    /// is left out, and left where it is.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn entries(&self) -> Result<Vec<Entry>, JournalError> {
        History::read(&self.folder)
    }

    /// One's own banks, `practice/*.ron`, as path and text; what cannot be read as text is empty, which the
    /// checks tell.
    #[must_use]
    pub fn own_banks(&self) -> Vec<(String, String)> {
        let files = fs::read_dir(self.folder.path()).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut banks: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
        banks.sort_unstable();
        banks.into_iter().map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap_or_default())).collect()
    }

    /// Begins a sitting.
    ///
    /// # Errors
    /// If its file cannot be written.
    pub fn begin(&self, sheet: Sheet) -> Result<Sitting, JournalError> {
        Sitting::begin(&self.exams, sheet)
    }

    /// Opens a sitting again.
    ///
    /// # Errors
    /// If there is none of that name, another program has it open, or its questions cannot be read.
    pub fn resume(&self, name: &str) -> Result<ResumedSitting, JournalError> {
        Sitting::resume(&self.exams, name)
    }

    /// The sittings, the one begun last first. What cannot be read is listed with the reason.
    #[must_use]
    pub fn sittings(&self) -> Vec<SittingSummary> {
        let mut all: Vec<SittingSummary> = self.exams.names().iter().map(|name| SittingSummary::of(name, &self.exams.file(name))).collect();
        all.sort_by(|a, b| b.begun().cmp(&a.begun()).then_with(|| a.name.cmp(&b.name)));
        all
    }
}
