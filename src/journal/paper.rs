//! A paper of essays as a file: `practice/essays/<exam>-<seed>.essays`.

use super::error::JournalError;
use super::folder::stem;
use super::kind::FileKind;
use super::stepped::{ResumedSteps, Stepped, Stepwise};
use crate::disk::Disk;
use crate::practice::{Essay, Paper, PaperSheet, PaperStep, Refused};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;

/// The second line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the program that began it.
    version: String,
    exam: String,
    minutes: u8,
    seed: u64,
    begun: u64,
    /// Lines of essays that follow.
    essays: usize,
}

/// A paper and its file.
pub type KeptPaper = Stepped<Paper>;

/// A paper opened again.
pub type ResumedPaper = ResumedSteps<Paper>;

/// What files of essays that belong to no exam are called.
const BY_ITSELF: &str = "essay";

impl Stepwise for Paper {
    const KIND: FileKind = FileKind::Essays;
    const ENDING: &str = "essays";
    type Header = Header;
    type Part = Essay;
    type Step = PaperStep;

    fn header(&self) -> Header {
        let PaperSheet { exam, minutes, seed, begun, essays } = self.sheet();
        let version = env!("CARGO_PKG_VERSION").into();
        Header { version, exam: exam.clone(), minutes: *minutes, seed: *seed, begun: *begun, essays: essays.len() }
    }

    fn parts(&self) -> &[Essay] {
        &self.sheet().essays
    }

    fn parts_of(header: &Header) -> usize {
        header.essays
    }

    fn fresh(header: Header, essays: Vec<Essay>) -> Self {
        let Header { exam, minutes, seed, begun, .. } = header;
        Self::new(PaperSheet { exam, minutes, seed, begun, essays })
    }

    fn stem(&self) -> String {
        let exam = &self.sheet().exam;
        stem(if exam.is_empty() { BY_ITSELF } else { exam }, self.sheet().seed)
    }

    fn step(&mut self, step: &PaperStep) -> Result<(), Refused> {
        self.apply(step)
    }
}

/// What a list of papers shows of each.
#[derive(Debug, Clone)]
pub struct PaperSummary {
    /// Name, to open it by.
    pub name: String,
    /// The paper as it is, or why it cannot be read.
    pub paper: Result<Paper, Arc<JournalError>>,
}

impl PaperSummary {
    pub(super) fn of(disk: &dyn Disk, name: &str, path: &Path) -> Self {
        Self { name: name.into(), paper: KeptPaper::read(disk, path).map_err(Arc::new) }
    }

    /// When it was begun, in seconds since 1970; 0 if it cannot be read.
    #[must_use]
    pub fn begun(&self) -> u64 {
        self.paper.as_ref().map_or(0, |paper| paper.sheet().begun)
    }
}

impl KeptPaper {
    /// The paper as it is.
    #[must_use]
    pub const fn paper(&self) -> &Paper {
        self.state()
    }
}
