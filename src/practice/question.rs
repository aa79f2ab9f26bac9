//! A question that has been checked.

use super::area::Area;
use super::places::Places;
use super::schema::{CitationFile, QuestionFile, QuestionKind};
use crate::score::Kind;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Options that a question may have.
pub(super) const MOST_OPTIONS: usize = 8;

/// Name of a question, unique over all banks and kept over versions: histories refer to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionId(pub(super) String);

impl QuestionId {
    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is right, in places of options as the bank has them, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// This option.
    Single(u8),
    /// These options.
    Multiple(Places),
    /// Whether the statement is true.
    TrueFalse(bool),
    /// The best and the worst; they differ.
    BestWorst {
        /// The best.
        best: u8,
        /// The worst.
        worst: u8,
    },
}

/// The options of every `true_false`.
pub(super) const TRUE_FALSE: [&str; 2] = ["True", "False"];

impl Key {
    /// Reads a key as written.
    ///
    /// # Errors
    /// What is wrong with it and what to write, if it does not fit its kind or the number of options.
    pub(super) fn read(kind: QuestionKind, written: &[u8], options: usize) -> Result<Self, (String, String)> {
        if let Some(place) = written.iter().find(|place| usize::from(**place) >= options) {
            let last = options.saturating_sub(1);
            return Err((format!("there is no option {place}"), format!("Places count from 0: the last option is {last}.")));
        }
        let wanted = |what: &str, write: &str| Err((format!("`{}` takes {what}", kind.name()), format!("Write {write}.")));
        match (kind, written) {
            (QuestionKind::Single, [place]) => Ok(Self::Single(*place)),
            (QuestionKind::Single, _) => wanted("the place of its one right option", "`key: [0]` if that is the first"),
            (QuestionKind::TrueFalse, [place]) => Ok(Self::TrueFalse(*place == 0)),
            (QuestionKind::TrueFalse, _) => wanted("one place", "`key: [0]` if it is true, `key: [1]` if not"),
            (QuestionKind::BestWorst, [best, worst]) if best != worst => Ok(Self::BestWorst { best: *best, worst: *worst }),
            (QuestionKind::BestWorst, _) => wanted("the places of its best and its worst option", "`key: [best, worst]`"),
            (QuestionKind::Multiple, many) if many.len() >= 2 && many.len() < options && many.is_sorted_by(|a, b| a < b) => {
                Ok(Self::Multiple(many.iter().copied().collect()))
            }
            (QuestionKind::Multiple, _) => {
                wanted("the places of its right options, two or more but not all, ascending", "`key: [0, 2]` if those are right")
            }
        }
    }

    /// How the question is answered.
    #[must_use]
    pub const fn kind(self) -> QuestionKind {
        match self {
            Self::Single(_) => QuestionKind::Single,
            Self::Multiple(_) => QuestionKind::Multiple,
            Self::TrueFalse(_) => QuestionKind::TrueFalse,
            Self::BestWorst { .. } => QuestionKind::BestWorst,
        }
    }

    /// The right options; the best one of a `best_worst`.
    #[must_use]
    pub fn right(self) -> Places {
        match self {
            Self::Single(place) | Self::BestWorst { best: place, .. } => Places::of(place),
            Self::TrueFalse(is_true) => Places::of(u8::from(!is_true)),
            Self::Multiple(places) => places,
        }
    }

    /// The worst option of a `best_worst`.
    #[must_use]
    pub const fn worst(self) -> Option<u8> {
        match self {
            Self::BestWorst { worst, .. } => Some(worst),
            _ => None,
        }
    }

    fn written(self) -> Vec<u8> {
        self.right().iter().chain(self.worst()).collect()
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "QuestionFile", into = "QuestionFile")]
pub struct Question {
    /// Its name.
    pub id: QuestionId,
    /// What it is about.
    pub area: Area,
    /// Whether it puts the reader into a case.
    pub situational: bool,
    /// 1 knows the terms … 5 an experienced Product Owner must think.
    pub difficulty: u8,
    /// The question, or a statement that is true or false.
    pub stem: String,
    /// The options in the bank's own order, with the reason for each. At most eight.
    pub options: Vec<QuestionOption>,
    /// What is right.
    pub key: Key,
    /// Where it can be read up; [`super::Sources::section`] finds the place.
    pub source: Vec<CitationFile>,
    /// Kinds of decision in the game whose bad choices bring it up.
    pub related: Vec<Kind>,
}

/// An option of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionOption {
    /// What it says.
    pub text: String,
    /// Why it is right, or which misconception it follows and what is so instead.
    pub why: String,
}

impl Question {
    /// How it is answered.
    #[must_use]
    pub const fn kind(&self) -> QuestionKind {
        self.key.kind()
    }

    /// How many options are to be chosen, the worst of a `best_worst` not counted.
    #[must_use]
    pub fn choose(&self) -> usize {
        self.key.right().len()
    }
}

impl TryFrom<QuestionFile> for Question {
    type Error = String;

    fn try_from(file: QuestionFile) -> Result<Self, String> {
        if file.options.len() != file.why.len() || file.options.len() > MOST_OPTIONS {
            return Err("options and reasons do not match".into());
        }
        let key = Key::read(file.kind, &file.key, file.options.len()).map_err(|(message, _)| message)?;
        Ok(Self {
            id: QuestionId(file.id),
            area: file.area,
            situational: file.situational,
            difficulty: file.difficulty,
            stem: file.stem,
            options: file.options.into_iter().zip(file.why).map(|(text, why)| QuestionOption { text, why }).collect(),
            key,
            source: file.source,
            related: file.related,
        })
    }
}

impl From<Question> for QuestionFile {
    fn from(question: Question) -> Self {
        let (kind, key) = (question.kind(), question.key.written());
        let (options, why) = question.options.into_iter().map(|option| (option.text, option.why)).unzip();
        Self {
            id: question.id.0,
            area: question.area,
            kind,
            situational: question.situational,
            difficulty: question.difficulty,
            stem: question.stem,
            options,
            key,
            why,
            source: question.source,
            related: question.related,
        }
    }
}
