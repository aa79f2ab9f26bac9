//! The kinds of file that are kept, and how each begins.

use std::fmt;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A run.
    Run,
    /// What was answered in practice.
    History,
    /// One sitting of an exam.
    Exam,
    /// A paper of essays.
    Essays,
    /// A group session, without its people.
    Session,
    /// The people of a group session.
    Seats,
}

impl FileKind {
    /// What it is called after "a" or "an".
    const fn article(self) -> &'static str {
        match self {
            Self::Run | Self::History | Self::Essays | Self::Session | Self::Seats => "a",
            Self::Exam => "an",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::History => "practice history",
            Self::Exam => "exam",
            Self::Essays => "paper of essays",
            Self::Session => "group session",
            Self::Seats => "list of seats",
        }
    }

    /// With its article.
    pub(super) fn one(self) -> String {
        format!("{} {self}", self.article())
    }

    /// The format that this version writes. It reads every one from 1 to this.
    ///
    /// Runs: since format 2 a decision may say when it was made and by whom.
    pub(super) const fn format(self) -> u32 {
        match self {
            Self::Run => 2,
            Self::History | Self::Exam | Self::Essays | Self::Session | Self::Seats => 1,
        }
    }

    /// The first line, of the format that this version writes.
    pub(super) fn first_line(self) -> String {
        format!("{}{}", self.beginning(), self.format())
    }

    /// Longer files are neither written nor read, in MiB. A long run of the largest scenario takes a hundredth of
    /// it; a history of that length has half a million answers.
    pub(super) const fn most_mib(self) -> u64 {
        match self {
            Self::Run | Self::Exam | Self::Essays | Self::Seats => 16,
            // Five hundred people who change their votes all day.
            Self::History | Self::Session => 64,
        }
    }

    /// The same in bytes.
    pub(super) const fn most(self) -> u64 {
        self.most_mib() << 20
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
