//! Exams: nothing is told before the end, pauses and flags, what is typed ahead.

use super::{Program, choose, click, exam, press, press_with, right, says, settle, texts, usual};
use crate::practice_books::BOOKS;
use egui_kittest::Harness;
use north_of_noise::ui::{
    Intent, PracticeIntent, Screen,
    egui::{Event, Key, Modifiers},
};

#[test]
fn an_exam_tells_nothing_before_its_end_asks_once_and_then_shows_each_miss() {
    let (mut harness, shared) = usual(Program::new(Some(BOOKS.sitting("short_10"))));
    for number in 0..10 {
        if number < 6 {
            choose(&mut harness, &shared, right);
        }
        assert!(!says(&harness, "Source") && !says(&harness, "points so far"), "an exam tells nothing before its end");
        if number < 9 {
            press(&mut harness, &[Key::Enter]);
        }
    }
    press(&mut harness, &[Key::Enter]);
    assert!(says(&harness, "4 questions are open"));
    press(&mut harness, &[Key::Escape]);
    assert!(!says(&harness, "4 questions are open") && shared.borrow().exam.is_some(), "Esc only puts the question away");
    press(&mut harness, &[Key::Enter, Key::Enter]);
    assert!(exam(&shared).finished().is_none(), "one Enter too many finishes nothing while questions are open");
    press(&mut harness, &[Key::Enter]);
    click(&mut harness, "Finish now");
    assert!(exam(&shared).finished().is_some());
    assert!(says(&harness, "What share of the points do you expect?") && !says(&harness, "below the pass mark"));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(exam(&shared).expected(), Some(0.5), "the slider was left where it began");
    assert!(says(&harness, "You expected 50\u{a0}%."));
    assert!(says(&harness, "60") && says(&harness, "below the pass mark") && says(&harness, "Look at 4 questions"));
    assert!(says(&harness, "0 wrong, 0 partly right, 4 not answered") && says(&harness, "You scored 6 on the 6 you answered"));
    for _ in 0..4 {
        press(&mut harness, &[Key::N]);
        assert!(says(&harness, "Not answered") && !says(&harness, "Wrong") && says(&harness, "Source"));
    }
    assert!(says(&harness, "Back to the result"));
    press(&mut harness, &[Key::Escape]);
    assert!(says(&harness, "By focus area"));
    press(&mut harness, &[Key::Escape]);
    assert!(shared.borrow().exam.is_none(), "Esc leads back to the start");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Open(Screen::Title)));
}

#[test]
fn an_exam_can_be_begun_again_and_that_can_be_undone() {
    let (mut harness, shared) = usual(Program::new(Some(BOOKS.sitting("short_10"))));
    assert!(!says(&harness, "Start again"), "nothing is answered yet");
    press(&mut harness, &[Key::Num1]);
    click(&mut harness, "Start again");
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Restart)));
    for by_key in [false, true] {
        let begun = Program { can_take_back: true, ..Program::new(Some(BOOKS.sitting("short_20"))) };
        let (mut harness, shared) = usual(begun);
        assert!(says(&harness, "These are new questions"));
        if by_key {
            press_with(&mut harness, Modifiers::COMMAND, Key::Z);
        } else {
            click(&mut harness, "Undo");
        }
        assert_eq!(shared.borrow().asked, [Intent::Practice(PracticeIntent::TakeBack)]);
    }
    let (mut harness, shared) = usual(Program::new(Some(super::finished("short_10"))));
    click(&mut harness, "Again, new questions");
    assert_eq!(shared.borrow().asked, [Intent::Practice(PracticeIntent::Restart)]);
}

#[test]
fn an_exam_hides_area_and_difficulty_until_it_is_over_unless_they_are_turned_on() {
    let tagged = |harness: &Harness<'_>| texts(harness).iter().any(|text| text.starts_with("difficulty "));
    let (mut harness, shared) = usual(Program::new(Some(BOOKS.sitting("short_10"))));
    assert!(!tagged(&harness));
    click(&mut harness, "Show area and difficulty");
    assert!(tagged(&harness) && shared.borrow().history.aim.tags, "and it stays so");
    click(&mut harness, "Hide area and difficulty");
    assert!(!tagged(&harness));
    let (mut harness, _) = usual(Program::new(Some(super::finished("short_10"))));
    press(&mut harness, &[Key::N]);
    assert!(tagged(&harness) && !says(&harness, "area and difficulty"), "after it all is told");
    let (harness, _) = usual(Program::new(Some(super::long_round())));
    assert!(tagged(&harness) && !says(&harness, "area and difficulty"), "a drill hides nothing");
}

#[test]
fn a_pause_hides_the_question_and_the_keys_of_it() {
    let (mut harness, shared) = usual(Program::new(Some(BOOKS.sitting("short_10"))));
    let stem = exam(&shared).question(0).expect("a question").question().stem.clone();
    assert!(says(&harness, &stem));
    press(&mut harness, &[Key::Space]);
    assert!(!says(&harness, &stem) && says(&harness, "Paused"));
    press(&mut harness, &[Key::Num1]);
    assert!(exam(&shared).answer(0).is_empty(), "what is hidden cannot be answered");
    press(&mut harness, &[Key::Space]);
    assert!(says(&harness, &stem));
}

#[test]
fn a_flag_stays_on_its_question() {
    let (mut harness, shared) = usual(Program::new(Some(BOOKS.sitting("short_10"))));
    press(&mut harness, &[Key::N, Key::F, Key::N]);
    assert!(says(&harness, "Question 2, open, flagged"));
    click(&mut harness, "Question 2, open, flagged");
    assert_eq!(exam(&shared).at(), 1);
    press(&mut harness, &[Key::F]);
    assert!(!says(&harness, "flagged"));
}

#[test]
fn what_is_typed_ahead_of_a_question_is_its_answer_and_not_that_of_the_one_before() {
    let (mut harness, shared) = usual(Program::new(Some(BOOKS.sitting("short_10"))));
    press(&mut harness, &[Key::Num2]);
    let before = exam(&shared).answer(0);
    // Both in one frame, as on a slow machine.
    for key in [Key::Enter, Key::Num1] {
        harness.event(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE });
    }
    settle(&mut harness);
    let exam = exam(&shared);
    assert_eq!((exam.at(), exam.answer(0)), (1, before));
    assert_eq!(exam.answer(1).chosen().first(), exam.question(1).expect("a question").place(0));
}
