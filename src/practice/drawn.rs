//! A question with its options in the order in which they are shown.

use super::luck::luck;
use super::question::Question;
use super::schema::QuestionKind;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};

/// A question as it is put to somebody. Answers name options by their places in the bank; this knows
/// where each is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "DrawnFile", into = "DrawnFile")]
pub struct DrawnQuestion {
    question: Question,
    /// Place in the bank, by the place shown.
    order: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Drawn")]
struct DrawnFile {
    question: Question,
    order: Vec<u8>,
}

impl TryFrom<DrawnFile> for DrawnQuestion {
    type Error = &'static str;

    fn try_from(DrawnFile { question, order }: DrawnFile) -> Result<Self, Self::Error> {
        let mut sorted = order.clone();
        sorted.sort_unstable();
        if sorted.into_iter().eq(0..question.options.len() as u8) { Ok(Self { question, order }) } else { Err("every option once") }
    }
}

impl From<DrawnQuestion> for DrawnFile {
    fn from(DrawnQuestion { question, order }: DrawnQuestion) -> Self {
        Self { question, order }
    }
}

impl DrawnQuestion {
    /// A question with its options shuffled; true stays before false.
    #[must_use]
    pub fn new(question: &Question, seed: u64) -> Self {
        let mut order: Vec<u8> = (0..question.options.len() as u8).collect();
        if question.kind() != QuestionKind::TrueFalse {
            order.shuffle(&mut luck(seed, &format!("options of {}", question.id)));
        }
        Self { question: question.clone(), order }
    }

    /// The question.
    #[must_use]
    pub const fn question(&self) -> &Question {
        &self.question
    }

    /// Places in the bank in the order in which they are shown.
    #[must_use]
    pub fn order(&self) -> &[u8] {
        &self.order
    }

    /// The place in the bank of the option that is shown at a place, both from 0.
    #[must_use]
    pub fn place(&self, shown: usize) -> Option<u8> {
        self.order.get(shown).copied()
    }

    /// Where an option of the bank is shown.
    #[must_use]
    pub fn shown(&self, place: u8) -> Option<usize> {
        self.order.iter().position(|own| *own == place)
    }
}
