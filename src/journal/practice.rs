//! The folder of practice: the history and the sittings.

use super::error::JournalError;
use super::folder::Folder;
use super::history::{self, History, OpenedHistory, ReadHistory};
use super::kind::FileKind;
use super::paper::{KeptPaper, PaperSummary, ResumedPaper};
use super::sitting::{ResumedSitting, Sitting, SittingSummary};
use super::stepped::Stepwise;
use crate::disk::{Disk, Listed};
use crate::practice::{Exam, Paper, PaperSheet, Sheet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Longer files of one's own are not read; no bank is as long, and no run has as many moments.
const MOST_OF_TEXT: u64 = 4 << 20;

/// Practice below a data folder: `practice/history.log`, `practice/exams/<profile>-<seed>.exam` and
/// `practice/essays/<exam>-<seed>.essays`; and what one has added
/// oneself, `practice/*.ron` and `moments/*.ron`.
#[derive(Debug, Clone)]
pub struct PracticeStore {
    folder: Folder,
    exams: Folder,
    essays: Folder,
    moments: PathBuf,
}

impl PracticeStore {
    /// The practice below a data folder. Nothing is made before something is kept.
    #[must_use]
    pub fn open(disk: Arc<dyn Disk>, dir: PathBuf) -> Self {
        let practice = dir.join("practice");
        let exams = Folder::new(Arc::clone(&disk), practice.join("exams"), FileKind::Exam, Exam::ENDING);
        let essays = Folder::new(Arc::clone(&disk), practice.join("essays"), FileKind::Essays, Paper::ENDING);
        let moments = dir.join("moments");
        Self { folder: Folder::new(disk, practice, FileKind::History, history::ENDING), exams, essays, moments }
    }

    /// Opens the history for writing, leaving out what is not as it was written. Answers of finished
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

    /// Reads the history without opening it; empty if there is none. What is not as it was written is left out, and
    /// left where it is.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn entries(&self) -> Result<ReadHistory, JournalError> {
        History::read(&self.folder)
    }

    /// One's own banks, `practice/*.ron`, as path and text; what cannot be read as text is empty, which the
    /// checks tell.
    #[must_use]
    pub fn own_banks(&self) -> Vec<(String, String)> {
        self.texts(self.folder.path())
    }

    /// Moments of one's own runs, `moments/*.ron`, as path and text; what cannot be read as text is empty.
    #[must_use]
    pub fn own_moments(&self) -> Vec<(String, String)> {
        self.texts(&self.moments)
    }

    fn texts(&self, folder: &Path) -> Vec<(String, String)> {
        let files = self.folder.disk().files(folder, "ron").unwrap_or_default();
        let text = |file: &Listed| self.folder.disk().read_text(&file.path, MOST_OF_TEXT).unwrap_or_default();
        files.iter().map(|file| (file.path.display().to_string(), text(file))).collect()
    }

    /// Begins a sitting.
    ///
    /// # Errors
    /// If its file cannot be written.
    pub fn begin(&self, sheet: Sheet) -> Result<Sitting, JournalError> {
        Sitting::begin(&self.exams, Exam::new(sheet))
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
        let summary = |name: &String| SittingSummary::of(self.exams.disk(), name, &self.exams.file(name));
        let mut all: Vec<SittingSummary> = self.exams.names().iter().map(summary).collect();
        all.sort_by(|a, b| b.begun().cmp(&a.begun()).then_with(|| a.name.cmp(&b.name)));
        all
    }

    /// Begins a paper of essays.
    ///
    /// # Errors
    /// If its file cannot be written.
    pub fn begin_paper(&self, sheet: PaperSheet) -> Result<KeptPaper, JournalError> {
        KeptPaper::begin(&self.essays, Paper::new(sheet))
    }

    /// Opens a paper of essays again.
    ///
    /// # Errors
    /// If there is none of that name, another program has it open, or its essays cannot be read.
    pub fn resume_paper(&self, name: &str) -> Result<ResumedPaper, JournalError> {
        KeptPaper::resume(&self.essays, name)
    }

    /// The papers of essays, the one begun last first. What cannot be read is listed with the reason.
    #[must_use]
    pub fn papers(&self) -> Vec<PaperSummary> {
        let summary = |name: &String| PaperSummary::of(self.essays.disk(), name, &self.essays.file(name));
        let mut all: Vec<PaperSummary> = self.essays.names().iter().map(summary).collect();
        all.sort_by(|a, b| b.begun().cmp(&a.begun()).then_with(|| a.name.cmp(&b.name)));
        all
    }
}
