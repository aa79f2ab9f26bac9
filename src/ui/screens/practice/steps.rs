//! What comes next at a question: the one main action, and the way to other questions.
use super::grid;
use super::state::{Over, PracticeState};
use crate::practice::{Act, Answer, Exam, QuestionKind, SittingMode};
use crate::program::{Round, Seat};
use crate::tr;
use crate::ui::{Intent, PracticeIntent};

/// The one main action at a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Main {
    /// Have the answer marked.
    Check,
    /// Nothing yet: choose as much as is asked for.
    Choose(QuestionKind, usize),
    /// Go to this question.
    Next(usize),
    /// End the sitting.
    Finish,
    /// Back to the result.
    Result,
}

/// The main action at a question, with what is chosen on it by now.
pub(super) fn main(exam: &Exam, number: usize, answer: Answer) -> Main {
    let last = exam.sheet().questions.len().saturating_sub(1);
    if exam.finished().is_some() {
        return to_look_at(exam).find(|other| *other > number).map_or(Main::Result, Main::Next);
    }
    if exam.sheet().mode == SittingMode::Exam {
        return if number < last { Main::Next(number + 1) } else { Main::Finish };
    }
    if exam.mark(number).is_some() {
        let open = (number + 1..=last).chain(0..number).find(|other| exam.mark(*other).is_none());
        return open.map_or(Main::Finish, Main::Next);
    }
    match exam.question(number).map(crate::practice::DrawnQuestion::question) {
        Some(question) if !answer.is_complete(question) => Main::Choose(question.kind(), question.choose()),
        _ => Main::Check,
    }
}

/// Questions of a finished sitting that were not answered right. A round may be ended early: what was not answered
/// there is not wrong.
pub(super) fn to_look_at(exam: &Exam) -> impl DoubleEndedIterator<Item = usize> {
    let is_round = Round::of(&exam.sheet().profile.id).is_some();
    let missed = move |number: &usize| {
        let is_wrong = exam.mark(*number).is_some_and(|mark| mark != crate::practice::Mark::Right);
        is_wrong && !(is_round && exam.answer(*number).is_empty())
    };
    (0..exam.sheet().questions.len()).filter(missed)
}

/// Questions that finishing now would leave open.
pub(super) fn open(exam: &Exam) -> usize {
    let is_open = |number: &usize| match exam.sheet().mode {
        SittingMode::Exam => !exam.is_answered(*number),
        SittingMode::Training => exam.mark(*number).is_none(),
    };
    (0..exam.sheet().questions.len()).filter(is_open).count()
}

impl Main {
    /// What the button says.
    pub fn label(self) -> &'static str {
        match self {
            Self::Check | Self::Choose(..) => tr!("practise-check"),
            Self::Next(_) => tr!("practise-next"),
            Self::Finish => tr!("practise-finish"),
            Self::Result => tr!("practise-to-result"),
        }
    }

    /// Why it cannot be done yet.
    pub fn off(self) -> Option<String> {
        match self {
            Self::Choose(kind, count) => Some(ask(kind, count)),
            _ => None,
        }
    }

    /// Does it.
    pub fn act(self, seat: &Seat<'_>, number: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
        match self {
            Self::Check => out.push(Intent::Practice(PracticeIntent::Do(Act::Check(number)))),
            Self::Choose(..) => {}
            Self::Next(to) => go(seat, to, state, out),
            Self::Finish => finish(seat, state, out),
            Self::Result => state.looking = None,
        }
    }
}

/// What a question asks to choose.
pub(super) fn ask(kind: QuestionKind, count: usize) -> String {
    match kind {
        QuestionKind::Single => tr!("practise-ask-single").to_owned(),
        QuestionKind::TrueFalse => tr!("practise-ask-true-false").to_owned(),
        QuestionKind::BestWorst => tr!("practise-ask-best-worst").to_owned(),
        QuestionKind::Multiple => tr!("practise-ask-multiple", count = count),
    }
}

/// Goes to a question.
pub(super) fn go(seat: &Seat<'_>, to: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
    if seat.exam.finished().is_some() {
        state.looking = Some(to);
    } else if to < seat.exam.sheet().questions.len() {
        out.push(Intent::Practice(PracticeIntent::Do(Act::Look(to))));
    }
}

/// The question before or after one; of a finished sitting among those to look at.
pub(super) fn beside(exam: &Exam, number: usize, forward: bool) -> Option<usize> {
    let count = exam.sheet().questions.len();
    match (exam.finished().is_some(), forward) {
        (true, true) => to_look_at(exam).find(|other| *other > number),
        (true, false) => to_look_at(exam).rfind(|other| *other < number),
        (false, true) => (number + 1 < count).then_some(number + 1),
        (false, false) => number.checked_sub(1),
    }
}

/// Ends the sitting, or asks first if questions are open, or flagged in an exam.
pub(super) fn finish(seat: &Seat<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    // A flag says that somebody means to come back, and after an exam nobody can.
    let is_left = seat.exam.sheet().mode == SittingMode::Exam && grid::flagged(seat.exam) > 0;
    if is_left || open(seat.exam) > 0 {
        state.over = Over::Finish;
    } else {
        out.push(Intent::Practice(PracticeIntent::Finish));
    }
}
