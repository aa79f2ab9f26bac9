//! What somebody practises: all of the bank, or what the exam that they aim at can draw.

use super::area::Area;
use super::bank::Bank;
use super::profile::Profile;
use super::question::{Question, QuestionId};
use std::collections::BTreeSet;

/// The questions that somebody practises.
#[derive(Debug, Clone, Copy)]
pub struct Pool<'b> {
    bank: &'b Bank,
    exam: Option<&'b Profile>,
    /// What is left out of it.
    without: Option<&'b BTreeSet<QuestionId>>,
}

impl<'b> Pool<'b> {
    /// What this exam can draw; the whole bank without one.
    #[must_use]
    pub const fn of(bank: &'b Bank, exam: Option<&'b Profile>) -> Self {
        Self { bank, exam, without: None }
    }

    /// The same without some questions.
    #[must_use]
    pub const fn without(self, questions: &'b BTreeSet<QuestionId>) -> Self {
        Self { without: Some(questions), ..self }
    }

    /// All questions, whether it has them or not.
    #[must_use]
    pub const fn bank(self) -> &'b Bank {
        self.bank
    }

    /// The exam that draws from it, if one is aimed at.
    #[must_use]
    pub const fn exam(self) -> Option<&'b Profile> {
        self.exam
    }

    /// Whether a question belongs to it.
    #[must_use]
    pub fn has(self, question: &Question) -> bool {
        self.exam.is_none_or(|exam| exam.draws(question)) && self.without.is_none_or(|without| !without.contains(&question.id))
    }

    /// The questions in the order of the bank.
    pub fn questions(self) -> impl Iterator<Item = &'b Question> {
        self.bank.questions().iter().filter(move |question| self.has(question))
    }

    /// Those of a focus area.
    pub fn in_area(self, area: Area) -> impl Iterator<Item = &'b Question> {
        self.questions().filter(move |question| question.area == area)
    }

    /// The question of that name, if it belongs to it.
    #[must_use]
    pub fn get(self, id: &QuestionId) -> Option<&'b Question> {
        self.bank.get(id).filter(|question| self.has(question))
    }
}

impl<'b> From<&'b Bank> for Pool<'b> {
    fn from(bank: &'b Bank) -> Self {
        Self::of(bank, None)
    }
}
