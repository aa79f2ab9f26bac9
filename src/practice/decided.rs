//! What was decided in a moment of practice, as the history keeps it.

use super::lesson::Lesson;
use serde::{Deserialize, Serialize};

/// Name of a moment: its scenario, and a hash of the run before it and of its question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MomentId(String);

impl MomentId {
    /// A name.
    #[must_use]
    pub const fn new(name: String) -> Self {
        Self(name)
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A moment was decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decided {
    /// When, in seconds since 1970.
    pub when: u64,
    /// Which moment.
    pub moment: MomentId,
    /// What it teaches.
    pub lesson: Lesson,
    /// The option that was taken, by its place in the moment, from 0.
    pub option: u8,
    /// Whether it was as good as any.
    pub good: bool,
    /// What it cost, in points of the outcome index; 0 of one that was as good as any.
    pub loss: f64,
    /// How sure one was that it was, 0–100.
    pub sure: u8,
    /// Whether it was the moment of a day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub daily: bool,
}

/// A moment was marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// When, in seconds since 1970.
    pub when: u64,
    /// Which moment.
    pub moment: MomentId,
    /// How; the last mark holds.
    pub mark: MomentMark,
}

/// What somebody thinks of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MomentMark {
    /// Worth seeing again.
    Starred,
    /// Not to be shown again.
    Dismissed,
    /// More than one answer would do, or none: neither shown again nor counted.
    Ambiguous,
    /// No mark any more.
    None,
}
