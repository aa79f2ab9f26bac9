//! The kinds of file that are kept, and how each begins.

use std::fmt;

/// The format that this version writes and reads.
pub(super) const FORMAT: u32 = 1;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A run.
    Run,
    /// What was answered in practice.
    History,
    /// One sitting of an exam.
    Exam,
}

impl FileKind {
    /// What it is called after "a" or "an".
    const fn article(self) -> &'static str {
        match self {
            Self::Run | Self::History => "a",
            Self::Exam => "an",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::History => "practice history",
            Self::Exam => "exam",
        }
    }

    /// With its article.
    pub(super) fn one(self) -> String {
        format!("{} {self}", self.article())
    }

    /// The first line.
    pub(super) fn first_line(self) -> String {
        format!("{}{FORMAT}", self.beginning())
    }

    /// The format that a first line names, if it is one of this kind.
    pub(super) fn format_of(self, line: &str) -> Option<u32> {
        line.strip_prefix(&self.beginning())?.parse().ok()
    }

    /// How every first line of this kind begins, whatever its format.
    fn beginning(self) -> String {
        format!("north-of-noise {self}, format ")
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
