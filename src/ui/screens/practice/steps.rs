//! What comes next at a question: the one main action, and the way to other questions.
use super::grid;
use super::state::{Over, PracticeState};
use crate::practice::{Act, Answer, Exam, Question, QuestionKind, SittingMode};
use crate::program::{Round, Seat};
use crate::tr;
use crate::ui::{Intent, PracticeIntent};

/// The one main action at a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Main {
    /// Have the answer marked.
    Check,
    /// Nothing yet: choose as much as is asked for, in words.
    Choose(String),
    /// Go to this question.
    Next(usize),
    /// End the sitting.
    Finish,
    /// Back to the result.
    Result,
}

/// The main action at a question, with what is chosen on it by now. After the end `all` leads to what was not answered
/// too.
pub(super) fn main(exam: &Exam, number: usize, answer: Answer, all: bool) -> Main {
    let last = exam.sheet().questions.len().saturating_sub(1);
    if exam.finished().is_some() {
        return to_look_at(exam, all).find(|other| *other > number).map_or(Main::Result, Main::Next);
    }
    if exam.sheet().mode == SittingMode::Exam {
        return if number < last { Main::Next(number + 1) } else { Main::Finish };
    }
    if exam.mark(number).is_some() {
        let open = (number + 1..=last).chain(0..number).find(|other| exam.mark(*other).is_none());
        return open.map_or(Main::Finish, Main::Next);
    }
    match exam.question(number).map(crate::practice::DrawnQuestion::question) {
        Some(question) if !answer.is_complete(question) => Main::Choose(ask(question, answer)),
        _ => Main::Check,
    }
}

/// Questions of a finished sitting that were answered and not right; of an exam also those that were not answered, if
/// all are wanted or there are no others. A round may be ended early: what was not answered there is not wrong.
pub(super) fn to_look_at(exam: &Exam, all: bool) -> impl DoubleEndedIterator<Item = usize> {
    let is_round = Round::of(&exam.sheet().profile.id).is_some();
    let with_open = !is_round && (all || wrong(exam) == 0);
    let missed = move |number: &usize| is_missed(exam, *number) && (with_open || !exam.is_left_out(*number));
    (0..exam.sheet().questions.len()).filter(missed)
}

/// How many questions of a finished sitting were answered and not right.
pub(super) fn wrong(exam: &Exam) -> usize {
    (0..exam.sheet().questions.len()).filter(|number| is_missed(exam, *number) && !exam.is_left_out(*number)).count()
}

fn is_missed(exam: &Exam, number: usize) -> bool {
    exam.mark(number).is_some_and(|mark| mark != crate::practice::Mark::Right)
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
    /// It waits for more to be chosen.
    pub const fn is_choose(&self) -> bool {
        matches!(self, Self::Choose(_))
    }

    /// What the button says.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Check | Self::Choose(..) => tr!("practise-check"),
            Self::Next(_) => tr!("practise-next"),
            Self::Finish => tr!("practise-finish"),
            Self::Result => tr!("practise-to-result"),
        }
    }

    /// Why it cannot be done yet.
    pub fn off(&self) -> Option<&str> {
        match self {
            Self::Choose(what) => Some(what),
            _ => None,
        }
    }

    /// Does it.
    pub fn act(&self, seat: &Seat<'_>, number: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
        match *self {
            Self::Check => out.push(Intent::Practice(PracticeIntent::Do(Act::Check(number)))),
            Self::Choose(..) => {}
            Self::Next(to) => go(seat, to, state, out),
            Self::Finish => finish(seat, state, out),
            Self::Result => state.looking = None,
        }
    }
}

/// What a question asks to choose; of a part that is chosen, what is still to be chosen.
pub(super) fn ask(question: &Question, answer: Answer) -> String {
    let (chosen, worst) = (answer.chosen().len(), answer.worst().is_some());
    match question.kind() {
        QuestionKind::Single => tr!("practise-ask-single").to_owned(),
        QuestionKind::TrueFalse => tr!("practise-ask-true-false").to_owned(),
        QuestionKind::BestWorst if chosen > 0 && !worst => tr!("practise-ask-worst-too").to_owned(),
        QuestionKind::BestWorst if chosen == 0 && worst => tr!("practise-ask-best-too").to_owned(),
        QuestionKind::BestWorst => tr!("practise-ask-best-worst").to_owned(),
        QuestionKind::Multiple => match question.choose() - chosen.min(question.choose()) {
            more if chosen > 0 && more > 0 => tr!("practise-ask-more", count = more),
            _ => tr!("practise-ask-multiple", count = question.choose()),
        },
    }
}

/// Something is chosen, and the question waits for the rest.
pub(super) fn is_begun(question: &Question, answer: Answer) -> bool {
    !answer.is_empty() && !answer.is_complete(question)
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
pub(super) fn beside(exam: &Exam, number: usize, forward: bool, all: bool) -> Option<usize> {
    let count = exam.sheet().questions.len();
    match (exam.finished().is_some(), forward) {
        (true, true) => to_look_at(exam, all).find(|other| *other > number),
        (true, false) => to_look_at(exam, all).rfind(|other| *other < number),
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
