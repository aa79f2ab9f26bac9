//! How well somebody foresees what their exams come to.

use super::exam::Exam;
use super::result::ExamResult;
use serde::Serialize;

/// What was expected of exams against what they came to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Foresight {
    /// Exams of which something was expected; at least [`Foresight::LEAST`].
    pub exams: usize,
    /// How much more was expected than there was, on average: a share of the points, below 0 where less was expected.
    pub too_much: f64,
    /// How far it was off on average, whichever way.
    pub off: f64,
}

impl Foresight {
    /// With fewer exams nothing is said: one lucky guess is no habit.
    pub const LEAST: usize = 3;

    /// Over some exams; those of which nothing was expected do not count.
    #[must_use]
    pub fn of<'e>(exams: impl IntoIterator<Item = &'e Exam>) -> Option<Self> {
        let by = |exam: &Exam| Some(exam.expected()? - ExamResult::of(exam)?.share.share());
        let by: Vec<f64> = exams.into_iter().filter_map(by).collect();
        let mean = |of: &dyn Fn(f64) -> f64| by.iter().map(|by| of(*by)).sum::<f64>() / by.len() as f64;
        (by.len() >= Self::LEAST).then(|| Self { exams: by.len(), too_much: mean(&|by| by), off: mean(&f64::abs) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Act, Answer, Bank, ExamStep, Profile, Refused, Sheet, SittingMode};

    /// A sitting in which the first so many of twenty questions are answered right.
    fn sat(right: usize, mode: SittingMode) -> Exam {
        let bank = Bank::shipped();
        let profile = Profile::shipped(&bank).into_iter().find(|profile| profile.id == "short_20").expect("the profile");
        let mut exam = Exam::new(Sheet::draw(&bank, &profile, mode, 9, 0).expect("enough questions"));
        for number in 0..right {
            let act = Act::Answer(number, Answer::right(exam.question(number).expect("it is asked").question().key));
            exam.apply(&ExamStep { seconds: 1, act }).expect("possible");
        }
        exam
    }

    fn act(exam: &mut Exam, act: Act) -> Result<(), Refused> {
        exam.apply(&ExamStep { seconds: 2, act })
    }

    fn expecting(right: usize, percent: u8) -> Exam {
        let mut exam = sat(right, SittingMode::Exam);
        act(&mut exam, Act::Finish(9)).expect("finished");
        act(&mut exam, Act::Expect(percent)).expect("expected");
        exam
    }

    #[test]
    fn a_result_is_expected_once_after_the_end_of_an_exam() {
        let mut exam = sat(10, SittingMode::Exam);
        assert_eq!(act(&mut exam, Act::Expect(50)), Err(Refused::NothingToExpect), "it is not over");
        act(&mut exam, Act::Finish(9)).expect("finished");
        assert_eq!(act(&mut exam, Act::Expect(101)), Err(Refused::NothingToExpect));
        act(&mut exam, Act::Expect(100)).expect("expected");
        assert_eq!(exam.expected(), Some(1.0));
        assert_eq!(act(&mut exam, Act::Expect(50)), Err(Refused::NothingToExpect), "once");
        assert_eq!(ExamResult::of(&exam).expect("a result").right, 10, "it changes nothing else");
        let mut training = sat(10, SittingMode::Training);
        act(&mut training, Act::Finish(9)).expect("finished");
        assert_eq!(act(&mut training, Act::Expect(50)), Err(Refused::NothingToExpect), "each answer was told");
    }

    #[test]
    fn too_much_and_too_little_are_told_apart_from_how_far_off() {
        let (high, low, right) = (expecting(10, 70), expecting(10, 40), expecting(20, 100));
        assert_eq!(Foresight::of([&high, &low]), None, "two are too few");
        let none = sat(3, SittingMode::Exam);
        let told = Foresight::of([&high, &none, &low, &right]).expect("three are enough");
        assert_eq!(told.exams, 3);
        assert!((told.too_much - 0.1 / 3.0).abs() < 1e-12 && (told.off - 0.1).abs() < 1e-12, "{told:?}");
    }
}
