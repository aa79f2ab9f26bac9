//! Keys of a question: digits choose, Enter goes on, F flags, N and P and the arrows move.
use super::home::Suggested;
use super::option::OptionCard;
use super::state::{Over, PracticeState};
use super::steps;
use crate::practice::{Act, Answer, DrawnQuestion, Exam, QuestionKind, SittingMode};
use crate::program::{PracticeRoom, Round, Seat};
use crate::tr;
use crate::ui::digits::{self, Digit};
use crate::ui::egui::{Event, FocusDirection, Id, Key, Modifiers, Ui};
use crate::ui::screens::keys::{KeyHelp, keys_are_open};
use crate::ui::{Intent, PracticeIntent};

/// Follows the keys of a question. Call it before anything that could take them is shown.
pub(super) fn follow(ui: &Ui, seat: &Seat<'_>, number: usize, state: &mut PracticeState, out: &mut Vec<Intent>) {
    if keys_are_open(ui.ctx()) || state.over != Over::Nothing {
        return;
    }
    if seat.can_take_back && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z)) {
        out.push(Intent::Practice(PracticeIntent::TakeBack));
        return;
    }
    if seat.paused {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space) || input.consume_key(Modifiers::NONE, Key::Enter)) {
            out.push(Intent::Practice(PracticeIntent::Pause(false)));
        }
        return;
    }
    let exam = seat.exam;
    let Some(put) = exam.question(number) else { return };
    let mut answer = exam.answer(number);
    let can_choose = exam.allows(&Act::Answer(number, answer)).is_ok();
    let mut typed = std::mem::take(&mut state.ahead);
    let (before, after) = typed_digits(ui);
    typed.extend(before);
    // What was typed after a key that goes on is meant for the question that comes.
    if !after.is_empty() {
        state.ahead = after;
        ui.ctx().request_repaint();
    }
    for digit in typed {
        let shown = digit.number - 1;
        let Some(place) = put.place(shown).filter(|_| can_choose) else { continue };
        let worst = digit.shift && put.question().kind() == QuestionKind::BestWorst;
        answer = if worst { answer.pick_worst(put.question(), place) } else { answer.pick(put.question(), place) };
        out.push(Intent::Practice(PracticeIntent::Do(Act::Answer(number, answer))));
        // Enter is for what has the ring: on another option it would choose that one in its place.
        if matches!(Ring::of(ui, put), Ring::Option(_) | Ring::Worst(_)) {
            let option = OptionCard::id(put, shown);
            ui.ctx().memory_mut(|memory| memory.request_focus(if worst { OptionCard::worst(option) } else { option }));
        }
    }
    let taken = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if taken(Key::F) && exam.finished().is_none() {
        out.push(Intent::Practice(PracticeIntent::Do(Act::Flag(number, !exam.is_flagged(number)))));
    }
    let ring = Ring::of(ui, put);
    let sideways = ring != Ring::Elsewhere;
    let back = taken(Key::P) || (sideways && taken(Key::ArrowLeft));
    let forth = taken(Key::N) || (sideways && taken(Key::ArrowRight));
    if (back || forth)
        && let Some(to) = steps::beside(exam, number, forth, state.all_missed)
    {
        steps::go(seat, to, state, out);
    }
    up_and_down(ui, put, ring);
    if exam.finished().is_none() {
        if is_timed(exam) && ring == Ring::Nowhere && taken(Key::Space) {
            out.push(Intent::Practice(PracticeIntent::Pause(true)));
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
            steps::finish(seat, state, out);
            return;
        }
    }
    // On an option that is not chosen Enter chooses it, as everywhere; then it goes on.
    let main = steps::main(exam, number, answer, state.all_missed);
    let goes_on = match ring {
        Ring::Nowhere => true,
        Ring::Option(shown) => is_chosen(put, answer, shown) && !main.is_choose() || !can_choose,
        Ring::Worst(shown) => put.place(shown) == answer.worst() && !main.is_choose() || !can_choose,
        Ring::Elsewhere => false,
    };
    if goes_on && taken(Key::Enter) {
        main.act(seat, number, state, out);
    }
}

fn is_chosen(put: &DrawnQuestion, answer: Answer, shown: usize) -> bool {
    put.place(shown).is_some_and(|place| answer.chosen().has(place))
}

/// What has the ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ring {
    Nowhere,
    Option(usize),
    Worst(usize),
    Elsewhere,
}

impl Ring {
    fn of(ui: &Ui, put: &DrawnQuestion) -> Self {
        let Some(focused) = ui.ctx().memory(crate::ui::egui::Memory::focused) else { return Self::Nowhere };
        let count = put.question().options.len();
        let id = |shown: usize| -> Id { OptionCard::id(put, shown) };
        let option = (0..count).find(|shown| id(*shown) == focused).map(Self::Option);
        let worst = || (0..count).find(|shown| OptionCard::worst(id(*shown)) == focused).map(Self::Worst);
        option.or_else(worst).unwrap_or(Self::Elsewhere)
    }
}

/// Moves the ring over the options.
fn up_and_down(ui: &Ui, put: &DrawnQuestion, ring: Ring) {
    let last = put.question().options.len().saturating_sub(1);
    let (up, down) = match ring {
        Ring::Elsewhere => return,
        Ring::Nowhere => (last, 0),
        Ring::Option(shown) | Ring::Worst(shown) => (shown.saturating_sub(1), (shown + 1).min(last)),
    };
    let to = ui.input_mut(|input| {
        let up = input.consume_key(Modifiers::NONE, Key::ArrowUp).then_some(up);
        up.or_else(|| input.consume_key(Modifiers::NONE, Key::ArrowDown).then_some(down))
    });
    if let Some(to) = to {
        ui.ctx().memory_mut(|memory| {
            memory.request_focus(OptionCard::id(put, to));
            // egui would go on by the same arrow from there.
            memory.move_focus(FocusDirection::None);
        });
    }
}

/// Digits pressed, up to a key that goes on to another question, and after it.
fn typed_digits(ui: &Ui) -> (Vec<Digit>, Vec<Digit>) {
    const GO_ON: [Key; 5] = [Key::Enter, Key::N, Key::P, Key::ArrowLeft, Key::ArrowRight];
    let goes_on = |event: &Event| matches!(event, Event::Key { key, pressed: true, .. } if GO_ON.contains(key));
    let plain = |event: &Event| Digit::of(event).filter(|digit| !digit.command);
    ui.input(|input| {
        let end = input.events.iter().position(goes_on).unwrap_or(input.events.len());
        let (before, after) = input.events.split_at(end);
        (before.iter().filter_map(plain).collect(), after.iter().filter_map(plain).collect())
    })
}

/// Keys of the start: Enter for what is suggested, digits for the focus areas.
pub(super) fn at_home(ui: &Ui, room: &PracticeRoom<'_>, suggested: &Suggested, out: &mut Vec<Intent>) {
    if keys_are_open(ui.ctx()) {
        return;
    }
    if let Some(of) = digits::take(ui, false).and_then(|digit| room.asked_areas().nth(digit - 1)) {
        out.push(Intent::Practice(PracticeIntent::Begin(Round::Drill(Some(of.area)))));
    } else if is_free(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        out.push(suggested.main.1.clone());
    }
}

/// Keys of a result: Enter, N and the arrows lead to the answers that were wrong.
pub(super) fn at_result(ui: &Ui, seat: &Seat<'_>, state: &mut PracticeState) {
    if keys_are_open(ui.ctx()) || state.over != Over::Nothing {
        return;
    }
    let free = is_free(ui);
    let taken = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if taken(Key::N) || (free && (taken(Key::ArrowRight) || taken(Key::Enter))) {
        state.look(steps::to_look_at(seat.exam, false).next(), false);
    } else if taken(Key::P) || (free && taken(Key::ArrowLeft)) {
        state.look(steps::to_look_at(seat.exam, false).next_back(), false);
    }
}

/// Enter goes on, where nothing else has it.
pub(super) fn goes_on(ui: &Ui, state: &PracticeState) -> bool {
    let is_open = keys_are_open(ui.ctx()) || state.over != Over::Nothing;
    !is_open && is_free(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// Keys at the end of a round: Enter goes on with what is suggested.
pub(super) fn at_summary(ui: &Ui, suggested: &Suggested, seat: &Seat<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    if goes_on(ui, state) {
        out.push(suggested.main.1.clone());
        return;
    }
    at_result(ui, seat, state);
}

/// Nothing has the ring.
fn is_free(ui: &Ui) -> bool {
    ui.ctx().memory(|memory| memory.focused().is_none())
}

/// Keys of a question, for the list of keys: those that do something there.
pub(super) fn keys(exam: &Exam, number: usize) -> Vec<KeyHelp> {
    let question = exam.question(number).map(DrawnQuestion::question);
    let options = question.map_or(0, |question| question.options.len()).min(DIGITS.len());
    let is_over = exam.finished().is_some();
    let can_choose = exam.allows(&Act::Answer(number, Answer::NONE)).is_ok();
    let has_worst = question.is_some_and(|question| question.kind() == QuestionKind::BestWorst);
    let enter = match exam.sheet().mode {
        SittingMode::Training if !is_over => tr!("practise-keys-enter"),
        _ => tr!("practise-keys-on"),
    };
    let all = [
        (can_choose, &DIGITS[..options], tr!("practise-keys-choose")),
        (can_choose && has_worst, SHIFTED.get(options.saturating_sub(1)).copied().unwrap_or(&[]), tr!("practise-keys-worst")),
        (true, &["Enter"], enter),
        (true, &["N", "P", "Right", "Left"], tr!("practise-keys-move")),
        (!is_over, &["F"], tr!("practise-keys-flag")),
        (is_timed(exam), &["Space"], tr!("practise-keys-pause")),
        (!is_over, &["Ctrl+Enter"], tr!("practise-keys-finish")),
        (!is_over, &["Esc"], tr!("practise-keys-leave")),
        (is_over, &["Esc"], tr!("practise-keys-result")),
    ];
    all.into_iter().filter(|(is_there, ..)| *is_there).map(|(_, keys, what)| KeyHelp::new(keys, what)).collect()
}

/// Whether a clock runs.
pub(super) fn is_timed(exam: &Exam) -> bool {
    exam.finished().is_none() && exam.sheet().profile.minutes > 0
}

const DIGITS: [&str; 8] = ["1", "2", "3", "4", "5", "6", "7", "8"];
/// The first and the last of so many options, held with Shift.
const SHIFTED: [&[&str]; 8] = [
    &["Shift+1"],
    &["Shift+1", "Shift+2"],
    &["Shift+1", "Shift+3"],
    &["Shift+1", "Shift+4"],
    &["Shift+1", "Shift+5"],
    &["Shift+1", "Shift+6"],
    &["Shift+1", "Shift+7"],
    &["Shift+1", "Shift+8"],
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Bank, ExamStep, Profile, Sheet};

    #[test]
    fn only_keys_that_do_something_are_listed() {
        let bank = Bank::shipped();
        let profile = Profile::shipped(&bank).into_iter().find(|profile| profile.id == "short_20").expect("the profile");
        let sat = |mode| Exam::new(Sheet::draw(&bank, &profile, mode, 3, 0).expect("drawn"));
        let says = |exam: &Exam, number: usize, what: &str| keys(exam, number).iter().any(|key| key.what == what);
        let mut exam = sat(SittingMode::Exam);
        for number in 0..20 {
            let question = exam.question(number).expect("a question").question();
            assert_eq!(keys(&exam, number)[0].keys.len(), question.options.len());
            assert_eq!(says(&exam, number, tr!("practise-keys-worst")), question.kind() == QuestionKind::BestWorst);
        }
        assert!(!says(&exam, 0, tr!("practise-keys-enter")) && says(&exam, 0, tr!("practise-keys-pause")));
        assert!(says(&sat(SittingMode::Training), 0, tr!("practise-keys-enter")));
        let round = Profile::round(Round::Review.profile_id(), String::new(), 20);
        let untimed = Exam::new(Sheet { mode: SittingMode::Training, profile: round, ..exam.sheet().clone() });
        assert!(!says(&untimed, 0, tr!("practise-keys-pause")), "no clock runs");
        exam.apply(&ExamStep { seconds: 1, act: Act::Finish(1) }).expect("possible");
        for what in [tr!("practise-keys-choose"), tr!("practise-keys-flag"), tr!("practise-keys-pause"), tr!("practise-keys-finish")] {
            assert!(!says(&exam, 0, what), "{what}");
        }
    }
}
