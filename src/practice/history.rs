//! What happened in practice, in order: everything else about a learner follows from it.

use super::answer::Answer;
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
