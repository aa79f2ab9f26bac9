//! What happened in practice, in order: everything else about a learner follows from it.

use super::answer::Answer;
use super::decided::{Decided, Marked};
use super::marking::Mark;
use super::question::QuestionId;
use super::related::BadChoice;
use serde::{Deserialize, Serialize};

/// One entry of the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Entry {
    /// A question was answered.
    Answered(Answered),
    /// A choice in a played run cost much.
    BadChoice(BadChoice),
    /// A moment was decided. Versions from before there were moments say of a history with one that a newer one wrote
    /// it, and leave it as it is.
    Decided(Decided),
    /// A moment was marked.
    Marked(Marked),
    /// A question was marked as ambiguous, or no longer. Versions that do not know it say that a newer one wrote it.
    Doubted(Doubted),
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// When, in seconds since 1970.
    pub when: u64,
    /// Which question.
    pub question: QuestionId,
    /// What was chosen.
    pub answer: Answer,
    /// What it was worth.
    pub mark: Mark,
    /// Where.
    pub setting: Setting,
}

/// A question was marked as ambiguous: another answer would do as well, or none does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubted {
    /// When, in seconds since 1970.
    pub when: u64,
    /// Which question.
    pub question: QuestionId,
    /// Whether it is so; the last mark holds.
    pub ambiguous: bool,
}

/// Where a question was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Setting {
    /// In a sitting, of an exam or in training, by the name that it is kept under.
    Exam(String),
    /// In a drill of a focus area.
    Drill,
    /// Among those that were due.
    Review,
}

impl Entry {
    /// When it happened, in seconds since 1970.
    #[must_use]
    pub const fn when(&self) -> u64 {
        match self {
            Self::Answered(answered) => answered.when,
            Self::BadChoice(choice) => choice.when,
            Self::Decided(decided) => decided.when,
            Self::Marked(marked) => marked.when,
            Self::Doubted(doubted) => doubted.when,
        }
    }

    /// Whether two entries tell of the same event: the same question of one sitting, the same decision of
    /// one run. Each is kept once.
    #[must_use]
    pub fn is_same_event(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Answered(a), Self::Answered(b)) => {
                matches!(a.setting, Setting::Exam(_)) && a.setting == b.setting && a.question == b.question
            }
            (Self::BadChoice(a), Self::BadChoice(b)) => a.run == b.run && a.decision == b.decision && a.kind == b.kind,
            _ => false,
        }
    }
}

/// When the entries of a history happened, in seconds since 1970, looked at now.
///
/// A clock may have been ahead: an entry from the future counts as of the next one that is not, and as of now if there is
/// none.
#[must_use]
pub fn times(entries: &[&Entry], now: u64) -> Vec<u64> {
    let mut latest = now;
    let mut times: Vec<u64> = Vec::with_capacity(entries.len());
    for entry in entries.iter().rev() {
        if entry.when() <= now {
            latest = entry.when();
        }
        times.push(latest);
    }
    times.reverse();
    times
}
