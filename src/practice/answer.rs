//! What somebody has chosen on a question, finished or not.

use super::places::{Places, letter};
use super::question::{Key, Question};
use super::schema::QuestionKind;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The options chosen on a question, by their places in the bank, whatever order they are shown in.
///
/// Written as letters: `ac`; of a `best_worst` the best and the worst, `b/d`, `b/` while the worst is
/// still open; nothing at all is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Answer {
    chosen: Places,
    worst: Option<u8>,
}

/// Between the best and the worst.
const PARTED: char = '/';

impl Answer {
    /// Nothing chosen.
    pub const NONE: Self = Self { chosen: Places::NONE, worst: None };

    /// These options.
    #[must_use]
    pub const fn of(chosen: Places) -> Self {
        Self { chosen, worst: None }
    }

    /// A best and a worst option; the same option is only the best.
    #[must_use]
    pub fn best_worst(best: u8, worst: u8) -> Self {
        Self { chosen: Places::of(best), worst: Some(worst).filter(|worst| *worst != best) }
    }

    /// The right answer.
    #[must_use]
    pub fn right(key: Key) -> Self {
        Self { chosen: key.right(), worst: key.worst() }
    }

    /// The options chosen; the best one of a `best_worst`.
    #[must_use]
    pub const fn chosen(self) -> Places {
        self.chosen
    }

    /// The worst option of a `best_worst`, as far as chosen.
    #[must_use]
    pub const fn worst(self) -> Option<u8> {
        self.worst
    }

    /// With an option chosen: of several right ones it is added or taken back, and one too many changes
    /// nothing; otherwise it takes the place of the one before, or is taken back. An option chosen for the
    /// best is no longer the worst.
    #[must_use]
    pub fn pick(self, question: &Question, place: u8) -> Self {
        if usize::from(place) >= question.options.len() {
            return self;
        }
        let chosen = match question.kind() {
            QuestionKind::Multiple if !self.chosen.has(place) && self.chosen.len() >= question.choose() => return self,
            QuestionKind::Multiple => self.chosen.toggled(place),
            _ if self.chosen.has(place) => Places::NONE,
            _ => Places::of(place),
        };
        Self { chosen, worst: self.worst.filter(|worst| !chosen.has(*worst)) }
    }

    /// With an option chosen for the worst, or taken back; changes nothing on other kinds of question.
    #[must_use]
    pub fn pick_worst(self, question: &Question, place: u8) -> Self {
        if question.kind() != QuestionKind::BestWorst || usize::from(place) >= question.options.len() {
            return self;
        }
        let worst = Some(place).filter(|place| self.worst != Some(*place));
        let chosen = if worst.is_some_and(|worst| self.chosen.has(worst)) { Places::NONE } else { self.chosen };
        Self { chosen, worst }
    }

    /// Nothing is chosen.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.chosen.is_empty() && self.worst.is_none()
    }

    /// As much is chosen as the question asks for.
    #[must_use]
    pub fn is_complete(self, question: &Question) -> bool {
        self.chosen.len() == question.choose() && (self.worst.is_some() || question.key.worst().is_none())
    }

    /// Whether it can have been given to the question: its options exist and are not more than asked for.
    #[must_use]
    pub fn fits(self, question: &Question) -> bool {
        let exists = |place: u8| usize::from(place) < question.options.len();
        self.chosen.iter().chain(self.worst).all(exists)
            && self.chosen.len() <= question.choose()
            && self.worst.is_none_or(|worst| question.key.worst().is_some() && !self.chosen.has(worst))
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.chosen)?;
        self.worst.map_or(Ok(()), |worst| write!(f, "{PARTED}{}", letter(worst)))
    }
}

impl From<Answer> for String {
    fn from(answer: Answer) -> Self {
        answer.to_string()
    }
}

impl TryFrom<String> for Answer {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        const WANTED: &str = "options as letters, such as `ac`, or a best and a worst one, such as `b/d`";
        let (chosen, worst) = written.split_once(PARTED).map_or((written.as_str(), None), |(chosen, worst)| (chosen, Some(worst)));
        let chosen = Places::read(chosen).ok_or(WANTED)?;
        let Some(worst) = worst else { return Ok(Self::of(chosen)) };
        match Places::read(worst) {
            Some(worst) if worst.len() == 1 && chosen.len() <= 1 && chosen.and(worst).is_empty() => {
                Ok(Self { chosen, worst: worst.first() })
            }
            _ => Err(WANTED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::samples;

    #[test]
    fn answers_are_read_as_they_are_written_and_nothing_else_is() {
        for written in ["", "a", "ac", "b/d", "/c"] {
            assert_eq!(Answer::try_from(written.to_string()).map(String::from), Ok(written.to_string()));
        }
        for wrong in ["b/", "b/b", "ab/c", "a/bc", "1", "a,c"] {
            assert!(Answer::try_from(wrong.to_string()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn one_of_several_is_added_and_taken_back_and_one_too_many_changes_nothing() {
        let question = samples::multiple();
        let two = Answer::NONE.pick(&question, 0).pick(&question, 2);
        assert_eq!((two.to_string().as_str(), two.is_complete(&question)), ("ac", true));
        assert_eq!(two.pick(&question, 3), two);
        assert_eq!(two.pick(&question, 0).to_string(), "c");
        assert_eq!(two.pick(&question, 7), two);
    }

    #[test]
    fn the_best_and_the_worst_never_are_the_same_option() {
        let question = samples::best_worst();
        let answer = Answer::NONE.pick(&question, 1).pick_worst(&question, 3);
        assert_eq!((answer.to_string().as_str(), answer.is_complete(&question)), ("b/d", true));
        assert_eq!(answer.pick(&question, 3).to_string(), "d");
        assert_eq!(answer.pick_worst(&question, 1).to_string(), "/b");
        assert_eq!(answer.pick_worst(&question, 3).to_string(), "b");
        assert_eq!(Answer::NONE.pick_worst(&samples::multiple(), 1), Answer::NONE);
    }
}
