//! Questions: how they are answered by digits, by the ring and by pointer, and what is told of them.

use super::{DIGITS, Program, Shared, choose, exam, long_round, press, press_with, right, says, settle, texts, usual, wrong};
use crate::{
    harness::practice::{NOW, round},
    practice_books::BOOKS,
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::{
    practice::{Answer, Area, QuestionKind, Schedule, drill},
    program::{ROUND, Round},
    ui::egui::{Event, Key, Modifiers},
};

#[test]
fn a_drill_of_ten_is_done_by_keyboard_alone_and_ends_in_what_to_study_next() {
    let questions: Vec<_> = drill(&BOOKS.bank, &Schedule::default(), Some(Area::Forecasting), ROUND, NOW).into_iter().cloned().collect();
    let (mut harness, shared) = usual(Program::new(Some(round(Round::Drill(Some(Area::Forecasting)), &questions))));
    for number in 0..ROUND {
        assert!(!says(&harness, "Comes back"), "nothing is told before the check of question {}", number + 1);
        choose(&mut harness, &shared, if number < 3 { wrong } else { right });
        // A best one alone is no answer yet.
        if !exam(&shared).is_answered(number) {
            press(&mut harness, &[Key::Enter]);
            assert!(exam(&shared).mark(number).is_none(), "half an answer is not checked");
            choose(
                &mut harness,
                &shared,
                |question| if question.kind() == QuestionKind::BestWorst { Answer::NONE } else { right(question) },
            );
            if !exam(&shared).is_answered(number) {
                finish_pair(&mut harness, &shared, number);
            }
        }
        press(&mut harness, &[Key::Enter]);
        assert!(exam(&shared).mark(number).is_some(), "question {} is checked", number + 1);
        assert!(says(&harness, "Comes back") && says(&harness, "Source"));
        press(&mut harness, &[Key::Enter]);
    }
    assert!(exam(&shared).finished().is_some(), "the last Enter finishes");
    assert!(says(&harness, "What to study next"));
    assert_eq!(shared.borrow().history.entries.len(), ROUND);
    press(&mut harness, &[Key::N]);
    assert!(says(&harness, "Back to the result") || says(&harness, "Next question"));
}

/// Chooses a worst one beside a best one.
fn finish_pair(harness: &mut Harness<'_>, shared: &Shared, number: usize) {
    let free = {
        let exam = exam(shared);
        let drawn = exam.question(number).expect("a question");
        let is_free = |shown: &usize| drawn.place(*shown).is_some_and(|place| !exam.answer(number).chosen().has(place));
        (0..drawn.order().len()).find(is_free).expect("another")
    };
    press_with(harness, Modifiers::SHIFT, DIGITS[free]);
}

#[test]
fn digits_toggle_where_several_are_asked_for_and_shift_chooses_the_worst() {
    let (mut harness, shared) = usual(Program::new(Some(long_round())));
    let answer = |shared: &Shared, number: usize| exam(shared).answer(number).to_string();
    press(&mut harness, &[Key::N]);
    assert!(says(&harness, "Choose two"), "a question with several right ones says how many");
    press(&mut harness, &[Key::Num1, Key::Num2, Key::Num3]);
    assert_eq!(answer(&shared, 1).len(), 2, "a third one is not taken");
    press(&mut harness, &[Key::Num1]);
    assert_eq!(answer(&shared, 1).len(), 1);
    press(&mut harness, &[Key::N, Key::N, Key::Num1]);
    press_with(&mut harness, Modifiers::SHIFT, Key::Num2);
    let pair = answer(&shared, 3);
    assert!(pair.len() == 3 && pair.contains('/'), "{pair}");
    press_with(&mut harness, Modifiers::SHIFT, Key::Num1);
    assert_ne!(answer(&shared, 3), pair, "the best one becomes the worst");
    assert!(answer(&shared, 3).starts_with('/'));
}

#[test]
fn half_an_answer_says_what_it_still_waits_for() {
    let (mut harness, shared) = usual(Program::new(Some(long_round())));
    press(&mut harness, &[Key::N, Key::Num1]);
    assert!(says(&harness, "Choose one more"));
    press(&mut harness, &[Key::N, Key::N]);
    assert!(says(&harness, "Choose the best and the worst"));
    press(&mut harness, &[Key::Num1, Key::Enter]);
    assert!(exam(&shared).mark(3).is_none() && says(&harness, "Choose the worst too"));
    press_with(&mut harness, Modifiers::SHIFT, Key::Num1);
    assert!(says(&harness, "Choose the best too"), "the best one became the worst");
    press(&mut harness, &[Key::Num2]);
    assert!(says(&harness, "Choose the best and the worst"), "nothing is missing any more");
    press(&mut harness, &[Key::Enter]);
    assert!(exam(&shared).mark(3).is_some());
}

#[test]
fn what_shift_makes_of_a_digit_does_not_matter() {
    let (mut harness, shared) = usual(Program::new(Some(long_round())));
    press(&mut harness, &[Key::P, Key::N, Key::N, Key::N]);
    let modifiers = Modifiers::SHIFT;
    let key = Key::Exclamationmark;
    harness.event(Event::Key { key, physical_key: Some(Key::Num1), pressed: true, repeat: false, modifiers });
    settle(&mut harness);
    assert!(exam(&shared).answer(3).worst().is_some());
}

#[test]
fn the_ring_walks_over_the_options_and_enter_chooses_then_checks() {
    let (mut harness, shared) = usual(Program::new(Some(long_round())));
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    let chosen = |shared: &Shared| {
        let exam = exam(shared);
        exam.answer(0).chosen().first().and_then(|place| exam.question(0).expect("a question").shown(place))
    };
    assert_eq!(chosen(&shared), Some(1));
    press(&mut harness, &[Key::Enter]);
    assert!(exam(&shared).mark(0).is_some(), "on the chosen one Enter checks");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(exam(&shared).at(), 1, "and then goes on");
}

#[test]
fn a_press_on_an_option_chooses_it_and_one_on_its_circle_the_worst() {
    let (mut harness, shared) = usual(Program::new(Some(long_round())));
    press(&mut harness, &[Key::P, Key::N, Key::N, Key::N]);
    let second = |node: &Node<'_>| node.accesskit_node().label().is_some_and(|label| label.starts_with("2: "));
    harness.root().children_recursive().find(second).expect("the second option").click();
    settle(&mut harness);
    let worst = harness.query_all_by_label_contains("Worst, 3").next().expect("a circle for the worst").rect().center();
    harness.hover_at(worst);
    harness.drag_at(worst);
    harness.drop_at(worst);
    settle(&mut harness);
    let exam = exam(&shared);
    let drawn = exam.question(3).expect("a question");
    assert_eq!(exam.answer(3).chosen().first(), drawn.place(1));
    assert_eq!(exam.answer(3).worst(), drawn.place(2));
}

#[test]
fn an_option_says_its_digit_its_text_and_its_state() {
    let (mut harness, _) = usual(Program::new(Some(long_round())));
    assert!(texts(&harness).iter().any(|text| text.starts_with("1: A sentence") && text.ends_with(", not chosen")));
    press(&mut harness, &[Key::Num1]);
    assert!(texts(&harness).iter().any(|text| text.starts_with("1: A sentence") && text.ends_with(", chosen")));
    press(&mut harness, &[Key::Enter]);
    assert!(texts(&harness).iter().any(|text| text.starts_with("1: A sentence") && text.contains("chosen; it is ")));
}
