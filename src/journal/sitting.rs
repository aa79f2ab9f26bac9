//! One sitting of an exam as a file: `practice/exams/<profile>-<seed>.exam`.
//!
//! The second line says which exam it is, the next ones hold its questions with the order of their
//! options, so that it stays what it was when the bank changes. Each further line is one step.

use super::chain::{Chained, Links, head, read};
use super::damage::Note;
use super::error::{Doing, JournalError};
use super::folder::{Folder, Reopened, stem};
use super::format::Hash;
use super::kind::FileKind;
use crate::disk::Disk;
use crate::practice::{DrawnQuestion, Exam, ExamResult, ExamStep, Profile, Sheet, SittingMode};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;

pub(super) const ENDING: &str = "exam";
/// The line of the format and the one that says which exam it is.
const HEADER_LINES: usize = 2;

/// The second line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Header {
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

/// A sitting and its file: every step is on the disk before it counts.
#[derive(Debug)]
pub struct Sitting {
    name: String,
    file: Chained,
    exam: Exam,
}

/// A sitting opened again.
#[derive(Debug)]
pub struct ResumedSitting {
    /// Takes the next steps.
    pub sitting: Sitting,
    /// What was wrong with the file and was put right, for the player to read.
    pub note: Option<Note>,
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
        let open = || -> Result<Exam, JournalError> {
            let bytes = read(disk, FileKind::Exam, path)?;
            Ok(Contents::of(&bytes, path)?.exam)
        };
        Self { name: name.into(), exam: open().map_err(Arc::new) }
    }
}

impl Sitting {
    /// Begins a sitting.
    pub(super) fn begin(folder: &Folder, sheet: Sheet) -> Result<Self, JournalError> {
        let header = Header {
            version: env!("CARGO_PKG_VERSION").into(),
            mode: sheet.mode,
            seed: sheet.seed,
            bank: Hash(sheet.bank),
            begun: sheet.begun,
            questions: sheet.questions.len(),
            profile: sheet.profile.clone(),
        };
        let lines = std::iter::once(ron::to_string(&header)).chain(sheet.questions.iter().map(ron::to_string));
        let lines = lines.collect::<Result<Vec<String>, _>>().map_err(std::io::Error::other);
        let lines = lines.map_err(JournalError::io(Doing::BeginIn, folder.path()))?;
        let head = |_: &str| Ok(head(FileKind::Exam, lines.iter().map(String::as_str)));
        let (name, file) = folder.begin(&stem(&sheet.profile.id, sheet.seed), head)?;
        Ok(Self { name, file, exam: Exam::new(sheet) })
    }

    /// Opens a sitting again, step by step. A torn or edited end is cut back to the last step that is as it
    /// was written; the file as it was stays beside it.
    pub(super) fn resume(folder: &Folder, name: &str) -> Result<ResumedSitting, JournalError> {
        let Reopened { path, mut file, bytes } = folder.resume(name)?;
        let Contents { exam, steps, valid, chain } = Contents::of(&bytes, &path)?;
        let mut note = None;
        if valid < bytes.len() {
            let beside = folder.cut(&path, &mut file, &bytes, valid)?;
            note = Some(Note::SittingCut { steps, beside });
        }
        let file = Chained::resumed(path, FileKind::Exam, file, bytes.get(..valid).unwrap_or_default(), chain);
        Ok(ResumedSitting { sitting: Self { name: name.into(), file, exam }, note })
    }

    /// Name of the sitting, to open it by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// The exam as it is.
    #[must_use]
    pub const fn exam(&self) -> &Exam {
        &self.exam
    }

    /// Does a step; it is on the disk when this returns.
    ///
    /// # Errors
    /// If the exam refuses it or the disk fails. Nothing has changed then, and the same step may be tried
    /// again.
    pub fn apply(&mut self, step: &ExamStep) -> Result<(), JournalError> {
        let mut next = self.exam.clone();
        next.apply(step).map_err(|refused| JournalError::StepRefused { path: self.path().into(), refused })?;
        let content = ron::to_string(step).map_err(std::io::Error::other);
        let content = content.map_err(JournalError::io(Doing::WriteStep, self.file.path()))?;
        self.file.append(&content, Doing::WriteStep)?;
        self.exam = next;
        Ok(())
    }
}

/// A file taken apart.
struct Contents {
    exam: Exam,
    steps: usize,
    /// Bytes up to the end of the last valid line.
    valid: usize,
    /// Its checksum.
    chain: u64,
}

impl Contents {
    fn of(bytes: &[u8], path: &Path) -> Result<Self, JournalError> {
        let damaged = || JournalError::SheetDamaged { path: path.into() };
        let mut links = Links::of(bytes, FileKind::Exam, path)?;
        let header: Header = links.next().and_then(|link| ron::from_str(link.content).ok()).ok_or_else(damaged)?;
        let drawn = links.by_ref().take(header.questions).map(|link| ron::from_str(link.content).ok());
        let questions: Vec<DrawnQuestion> = drawn.collect::<Option<_>>().ok_or_else(damaged)?;
        if questions.len() != header.questions {
            return Err(damaged());
        }
        let Header { mode, seed, bank: Hash(bank), begun, profile, .. } = header;
        let mut exam = Exam::new(Sheet { mode, profile, seed, bank, begun, questions });
        let (mut valid, mut chain) = links.place();
        let mut steps = 0;
        for link in links {
            let line = HEADER_LINES + exam.sheet().questions.len() + steps + 1;
            let unknown = |e: ron::error::SpannedError| JournalError::UnknownEntry { path: path.into(), line, what: e.code.to_string() };
            let step: ExamStep = ron::from_str(link.content).map_err(unknown)?;
            exam.apply(&step).map_err(|refused| JournalError::StepNotPossible { path: path.into(), line, refused })?;
            steps += 1;
            (valid, chain) = (link.end, link.chain);
        }
        Ok(Self { exam, steps, valid, chain })
    }
}
