//! One sitting of an exam as a file: `practice/exams/<profile>-<seed>.exam`.

use super::error::JournalError;
use super::folder::stem;
use super::format::Hash;
use super::kind::FileKind;
use super::stepped::{ResumedSteps, Stepped, Stepwise};
use crate::disk::Disk;
use crate::practice::{DrawnQuestion, Exam, ExamResult, ExamStep, Profile, Refused, Sheet, SittingMode};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;

/// The second line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the program that began it.
    version: String,
    mode: SittingMode,
    seed: u64,
    bank: Hash,
    begun: u64,
    /// Lines of questions that follow.
    questions: usize,
    profile: Profile,
}

/// A sitting and its file.
pub type Sitting = Stepped<Exam>;

/// A sitting opened again.
pub type ResumedSitting = ResumedSteps<Exam>;

impl Stepwise for Exam {
    const KIND: FileKind = FileKind::Exam;
    const ENDING: &str = "exam";
    type Header = Header;
    type Part = DrawnQuestion;
    type Step = ExamStep;

    fn header(&self) -> Header {
        let sheet = self.sheet();
        Header {
            version: env!("CARGO_PKG_VERSION").into(),
            mode: sheet.mode,
            seed: sheet.seed,
            bank: Hash(sheet.bank),
            begun: sheet.begun,
            questions: sheet.questions.len(),
            profile: sheet.profile.clone(),
        }
    }

    fn parts(&self) -> &[DrawnQuestion] {
        &self.sheet().questions
    }

    fn parts_of(header: &Header) -> usize {
        header.questions
    }

    fn fresh(header: Header, questions: Vec<DrawnQuestion>) -> Self {
        let Header { mode, seed, bank: Hash(bank), begun, profile, .. } = header;
        Self::new(Sheet { mode, profile, seed, bank, begun, questions })
    }

    fn stem(&self) -> String {
        stem(&self.sheet().profile.id, self.sheet().seed)
    }

    fn step(&mut self, step: &ExamStep) -> Result<(), Refused> {
        self.apply(step)
    }
}

/// What a list of sittings shows of each.
#[derive(Debug, Clone)]
pub struct SittingSummary {
    /// Name, to open it by.
    pub name: String,
    /// The sitting as it is, or why it cannot be read.
    pub exam: Result<Exam, Arc<JournalError>>,
}

impl SittingSummary {
    /// Its result, if it is finished.
    #[must_use]
    pub fn result(&self) -> Option<ExamResult> {
        self.exam.as_ref().ok().and_then(ExamResult::of)
    }

    /// When it was begun, in seconds since 1970; 0 if it cannot be read.
    #[must_use]
    pub fn begun(&self) -> u64 {
        self.exam.as_ref().map_or(0, |exam| exam.sheet().begun)
    }

    pub(super) fn of(disk: &dyn Disk, name: &str, path: &Path) -> Self {
        Self { name: name.into(), exam: Sitting::read(disk, path).map_err(Arc::new) }
    }
}

impl Sitting {
    /// The exam as it is.
    #[must_use]
    pub const fn exam(&self) -> &Exam {
        self.state()
    }
}
