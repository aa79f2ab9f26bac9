//! How long somebody takes for a question, with its reasons.

use super::exam::{Exam, SittingMode};

/// Rounds that count: the last ones.
const LAST: usize = 10;
/// A round of fewer answers says little.
const LEAST_ANSWERS: u32 = 3;
/// Seconds below and above which it was no reading: keys pressed at random, a window left open.
const SECONDS: (u32, u32) = (10, 300);

/// Seconds for a question: the median of the last rounds of training, given the latest first. None before there is
/// one that says something.
pub fn pace<'e>(sittings: impl IntoIterator<Item = &'e Exam>) -> Option<u32> {
    let of_round = |exam: &Exam| {
        let answered = (0..exam.sheet().questions.len()).filter(|number| exam.mark(*number).is_some() && !exam.is_left_out(*number));
        let answered = answered.count() as u32;
        (answered >= LEAST_ANSWERS).then(|| (exam.seconds() / answered).clamp(SECONDS.0, SECONDS.1))
    };
    let training = sittings.into_iter().filter(|exam| exam.sheet().mode == SittingMode::Training);
    let mut seconds: Vec<u32> = training.filter_map(of_round).take(LAST).collect();
    seconds.sort_unstable();
    seconds.get(seconds.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Act, Answer, Bank, ExamStep, Profile, Sheet};

    /// A round in which so many questions are checked in so many seconds.
    fn round(mode: SittingMode, checked: usize, seconds: u32) -> Exam {
        let bank = Bank::shipped();
        let profile = Profile::shipped(&bank).into_iter().find(|profile| profile.id == "short_10").expect("the profile");
        let mut exam = Exam::new(Sheet::draw(&bank, &profile, mode, 1, 0).expect("drawn"));
        for number in 0..checked {
            let key = exam.question(number).expect("a question").question().key;
            for act in [Act::Answer(number, Answer::right(key)), Act::Check(number)] {
                exam.apply(&ExamStep { seconds, act }).expect("possible");
            }
        }
        exam
    }

    #[test]
    fn it_is_the_median_of_rounds_that_say_something() {
        let training = |checked, seconds| round(SittingMode::Training, checked, seconds);
        assert_eq!(pace(&[training(2, 100)]), None, "too few answers");
        assert_eq!(pace(&[round(SittingMode::Exam, 0, 500)]), None, "an exam shows no reasons");
        assert_eq!(pace(&[training(10, 400), training(5, 100), training(4, 9_000)]), Some(40), "a window left open counts once");
        assert_eq!(pace(&[training(4, 9_000)]), Some(SECONDS.1));
    }
}
