//! What an answer is worth.

use super::answer::Answer;
use super::question::{Key, Question};
use serde::{Deserialize, Serialize};

/// How good an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Not right.
    Wrong,
    /// Half of it is right.
    Partly,
    /// Right.
    Right,
}

/// What is given for half of the right answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartialCredit {
    /// Nothing.
    None,
    /// Half a point: for one of best and worst, and where more of what was chosen is right than wrong.
    /// One right and one wrong of two is worth nothing: guessing comes out there more often than not.
    Half,
}

impl Mark {
    /// 0, ½ or 1.
    #[must_use]
    pub const fn points(self) -> f64 {
        match self {
            Self::Wrong => 0.0,
            Self::Partly => 0.5,
            Self::Right => 1.0,
        }
    }

    /// As shown.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Wrong => "Wrong",
            Self::Partly => "Partly right",
            Self::Right => "Right",
        }
    }
}

/// Marks an answer. Nothing chosen is wrong.
#[must_use]
pub fn mark(question: &Question, answer: Answer, credit: PartialCredit) -> Mark {
    if answer == Answer::right(question.key) {
        return Mark::Right;
    }
    let is_half_right = match question.key {
        Key::BestWorst { best, worst } => answer.chosen().has(best) || answer.worst() == Some(worst),
        Key::Multiple(right) => {
            let found = answer.chosen().and(right).len();
            found > answer.chosen().len() - found
        }
        Key::Single(_) | Key::TrueFalse(_) => false,
    };
    if is_half_right && credit == PartialCredit::Half { Mark::Partly } else { Mark::Wrong }
}

/// Points that a complete answer has on average if it is drawn by lot.
#[must_use]
pub fn by_chance(question: &Question, credit: PartialCredit) -> f64 {
    let answers = complete_answers(question);
    let points: f64 = answers.iter().map(|answer| mark(question, *answer, credit).points()).sum();
    points / answers.len().max(1) as f64
}

/// Every complete answer that can be given to a question.
#[must_use]
pub fn complete_answers(question: &Question) -> Vec<Answer> {
    let places = 0..question.options.len() as u8;
    if question.key.worst().is_some() {
        let pairs = places.clone().flat_map(|best| places.clone().map(move |worst| (best, worst)));
        return pairs.filter(|(best, worst)| best != worst).map(|(best, worst)| Answer::best_worst(best, worst)).collect();
    }
    let sets = (0..1_u16 << question.options.len()).map(|bits| places.clone().filter(|place| bits >> place & 1 == 1).collect());
    sets.map(Answer::of).filter(|answer| answer.is_complete(question)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::samples;

    fn marked(question: &Question, written: &str, credit: PartialCredit) -> Mark {
        mark(question, Answer::try_from(written.to_string()).expect("an answer"), credit)
    }

    #[test]
    fn half_of_the_best_and_the_worst_is_half_a_point_if_the_profile_says_so() {
        let question = samples::best_worst();
        assert_eq!(Answer::right(question.key).to_string(), "a/b");
        for (written, half) in [
            ("a/b", Mark::Right),
            ("a/c", Mark::Partly),
            ("c/b", Mark::Partly),
            ("b/a", Mark::Wrong),
            ("a", Mark::Partly),
            ("", Mark::Wrong),
        ] {
            assert_eq!(marked(&question, written, PartialCredit::Half), half, "{written}");
            let none = if half == Mark::Right { Mark::Right } else { Mark::Wrong };
            assert_eq!(marked(&question, written, PartialCredit::None), none, "{written}");
        }
    }

    #[test]
    fn of_several_right_ones_more_right_than_wrong_is_half_a_point() {
        let two = samples::multiple();
        assert_eq!(Answer::right(two.key).to_string(), "ac");
        for (written, mark) in [("ac", Mark::Right), ("a", Mark::Partly), ("ab", Mark::Wrong), ("bd", Mark::Wrong), ("", Mark::Wrong)] {
            assert_eq!(marked(&two, written, PartialCredit::Half), mark, "{written}");
        }
    }

    #[test]
    fn chance_is_what_a_lot_would_give() {
        let figures = [
            (by_chance(&samples::single(), PartialCredit::Half), 0.25),
            (by_chance(&samples::multiple(), PartialCredit::Half), 0.1),
            // Both 1 in 12; one of them 4 in 12.
            (by_chance(&samples::best_worst(), PartialCredit::Half), 0.25),
            (by_chance(&samples::best_worst(), PartialCredit::None), 1.0 / 12.0),
            (by_chance(&samples::true_false(), PartialCredit::None), 0.5),
        ];
        for (chance, expected) in figures {
            assert!((chance - expected).abs() < 1e-12, "{chance} {expected}");
        }
    }
}
