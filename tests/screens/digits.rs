//! Digits of the keyboard mean the same under every layout, on every screen and on the number pad.

use crate::{
    every_screen::{Texts, review_of},
    harness::{
        desk::Desk,
        keys::read_the_news,
        practice::{History, done, round},
        read::{is_chosen, labels},
        runs::run_at,
        window::{USUAL, stepping, still},
    },
    practice_books::BOOKS,
};
use egui_kittest::{Harness, kittest::Queryable as _};
use north_of_noise::{
    practice::{Act, Answer, DrawnQuestion, Places, QuestionKind, progress},
    program::{PracticeData, Round, Seat, Stage},
    sim::{Phase, Recording},
    ui::{
        Intent, Look, PracticeIntent, Scale, ThemeName,
        desk::DeskState,
        digits::{self, Digit},
        egui::{Event, Key, Modifiers, TextEdit, Ui, accesskit::Role},
        screens::{PracticeState, ReviewState, practice_ui, review_ui},
    },
};
use std::{cell::RefCell, rc::Rc};

/// What the keys 1 to 9 write, without and with Shift.
struct Layout {
    name: &'static str,
    plain: &'static str,
    shifted: &'static str,
}

const LAYOUTS: [Layout; 5] = [
    Layout { name: "us", plain: "123456789", shifted: "!@#$%^&*(" },
    Layout { name: "de", plain: "123456789", shifted: "!\"§$%&/()" },
    Layout { name: "fr", plain: "&é\"'(-è_ç", shifted: "123456789" },
    Layout { name: "be", plain: "&é\"'(§è!ç", shifted: "123456789" },
    Layout { name: "cz", plain: "+ěščřžýáí", shifted: "123456789" },
];
const PLACES: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

impl Layout {
    /// The event of a key, as the window makes it: where egui has no name for what is written, the place is the key.
    fn event(&self, number: usize, modifiers: Modifiers) -> Event {
        let written = if modifiers.shift { self.shifted } else { self.plain }.chars().nth(number - 1).expect("nine are written");
        let place = PLACES[number - 1];
        let key = Key::from_name(&written.to_string()).unwrap_or(place);
        Event::Key { key, physical_key: Some(place), pressed: true, repeat: false, modifiers }
    }
}

/// All ways to press a digit, each with its name.
fn ways(number: usize, modifiers: Modifiers) -> Vec<(String, Event)> {
    let of_layout = |layout: &Layout| (format!("{number} in {}", layout.name), layout.event(number, modifiers));
    let pad = |physical_key| Event::Key { key: PLACES[number - 1], physical_key, pressed: true, repeat: false, modifiers };
    let mut ways: Vec<_> = LAYOUTS.iter().map(of_layout).collect();
    ways.push((format!("{number} on the pad"), pad(Some(PLACES[number - 1]))));
    ways.push((format!("{number}, its place unknown"), pad(None)));
    ways
}

fn send(window: &mut Harness<'_>, event: Event) {
    let release = if let Event::Key { key, physical_key, modifiers, .. } = event {
        Event::Key { key, physical_key, pressed: false, repeat: false, modifiers }
    } else {
        event.clone()
    };
    window.event(event);
    window.run_steps(2);
    window.event(release);
    window.run_steps(2);
}

/// A window that shows this, some frames on.
fn window<'a>(look: Look, show: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    /// A frame: what moves goes on moving.
    const STEP_S: f32 = 1.0 / 60.0;
    let mut window = stepping(STEP_S, look, USUAL, show);
    window.run_steps(4);
    window
}

fn dark() -> Look {
    still(ThemeName::Dark, 1.0)
}

fn played_to(sprint: usize, phase: Phase) -> Recording {
    run_at("busy_standing_still", 3, sprint, phase)
}

/// The desk, where what is decided happens.
fn desk<'a>(run: Recording, look: Look) -> Harness<'a> {
    let mut desk = Desk::new(run, DeskState::default());
    window(look, move |ui| {
        desk.show(ui);
        assert!(desk.refused.is_empty(), "{:?}", desk.refused);
    })
}

#[test]
fn a_digit_is_the_place_of_its_key_with_or_without_shift() {
    for number in 1..=9 {
        for modifiers in [Modifiers::NONE, Modifiers::SHIFT, Modifiers::CTRL, Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT] {
            for (way, event) in ways(number, modifiers) {
                let digit = Digit { number, shift: modifiers.shift, command: modifiers.ctrl || modifiers.command };
                assert_eq!(Digit::of(&event), Some(digit), "{way}, {modifiers:?}");
            }
        }
    }
}

#[test]
fn what_is_no_digit_is_none() {
    let event = |key, physical_key, modifiers| Event::Key { key, physical_key, pressed: true, repeat: false, modifiers };
    // The pad without Num Lock moves; Alt writes other signs.
    for (key, place) in [(Key::ArrowDown, Key::Num2), (Key::Home, Key::Num7), (Key::PageUp, Key::Num9), (Key::End, Key::Num1)] {
        assert_eq!(Digit::of(&event(key, Some(place), Modifiers::NONE)), None, "{key:?}");
    }
    assert_eq!(Digit::of(&event(Key::Num4, Some(Key::Num4), Modifiers::ALT)), None);
    assert_eq!(Digit::of(&event(Key::Minus, Some(Key::Minus), Modifiers::NONE)), None);
    for (pressed, repeat) in [(false, false), (true, true)] {
        let event = Event::Key { key: Key::Num1, physical_key: Some(Key::Num1), pressed, repeat, modifiers: Modifiers::NONE };
        assert_eq!(Digit::of(&event), None);
    }
}

#[test]
fn the_inbox_is_answered_by_digit_under_every_layout() {
    let run = played_to(2, Phase::Inbox);
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        for (way, event) in ways(4, modifiers) {
            let mut desk = desk(run.clone(), dark());
            read_the_news(&mut desk);
            assert!(desk.query_by_label("There is no room").is_none());
            send(&mut desk, event);
            assert!(desk.query_by_label("There is no room").is_some(), "{way}, {modifiers:?}");
        }
    }
}

#[test]
fn planning_changes_its_view_by_digit_under_every_layout() {
    let run = played_to(2, Phase::Planning);
    let card = |desk: &Harness<'_>| desk.query_by_label("Close the card").is_some();
    let tree = |desk: &Harness<'_>| desk.query_all_by_role(Role::TreeItem).next().is_some();
    for modifiers in [Modifiers::CTRL, Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT] {
        for ((matrix, to_matrix), ((_, to_tree), (_, to_list))) in
            ways(2, modifiers).into_iter().zip(ways(3, modifiers).into_iter().zip(ways(1, modifiers)))
        {
            let mut desk = desk(run.clone(), dark());
            assert!(!tree(&desk), "it begins as a list");
            let list = labels(&desk);
            send(&mut desk, to_tree);
            assert!(tree(&desk) && !card(&desk), "{matrix}, the tree, {modifiers:?}");
            send(&mut desk, to_matrix);
            assert!(!tree(&desk) && labels(&desk) != list, "{matrix}, the matrix, {modifiers:?}");
            send(&mut desk, to_list);
            assert_eq!(labels(&desk), list, "{matrix}, the list, {modifiers:?}");
        }
    }
}

#[test]
fn days_that_play_change_their_speed_by_digit_under_every_layout() {
    let run = played_to(1, Phase::Planning);
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        for number in [2, 3, 1] {
            for (way, event) in ways(number, modifiers) {
                let mut desk = desk(run.clone(), Look::new(ThemeName::Dark, false, Scale::new(1.0), true));
                desk.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
                desk.run_steps(3);
                let other = if number == 1 { Key::Num2 } else { Key::Num1 };
                send(
                    &mut desk,
                    Event::Key { key: other, physical_key: Some(other), pressed: true, repeat: false, modifiers: Modifiers::NONE },
                );
                send(&mut desk, event);
                let speed = format!("Speed {number}");
                assert!(desk.query_by_label(&speed).is_some(), "{way}, {modifiers:?}: {:?}", labels(&desk));
            }
        }
    }
}

#[test]
fn tabs_of_the_review_are_reached_by_digit_under_every_layout() {
    const TABS: [&str; 7] = ["In short", "Overview", "Story", "Turning points", "Trace", "Calibration", "Questions"];
    let review = review_of(Texts::Shipped);
    let mut state = ReviewState::default();
    let mut window = window(dark(), |ui| review_ui(ui, &review.data(Stage::Working), &mut state, &mut Vec::new()));
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        for number in [4, 1, 3, 6, 5, 7, 2] {
            for (way, event) in ways(number, modifiers) {
                let other = PLACES[number % TABS.len()];
                window.key_press(other);
                window.run_steps(2);
                send(&mut window, event);
                assert!(is_chosen(&window, TABS[number - 1]), "{way}, {modifiers:?}");
            }
        }
    }
}

/// A question of a kind, answered by keys; what is answered then.
fn answered(kind: QuestionKind, keys: impl IntoIterator<Item = Event>) -> (Answer, DrawnQuestion) {
    let question = BOOKS.one_of_each_kind().into_iter().find(|question| question.kind() == kind).expect("one of each kind");
    let exam = Rc::new(RefCell::new(round(Round::Drill(None), &[question])));
    let (history, progress) = (History::default(), progress(&BOOKS.bank, &[]));
    let mut state = PracticeState::default();
    let mut window = window(dark(), |ui| {
        let mut out = Vec::new();
        let seen = exam.borrow().clone();
        let seat = Seat { name: "sitting", exam: &seen, seconds: 0, paused: false, can_take_back: false };
        let room = history.room(&BOOKS, &progress, Some(seat), "");
        practice_ui(ui, &PracticeData::Ready(room), &mut state, &mut out);
        for intent in out {
            if let Intent::Practice(PracticeIntent::Do(act @ Act::Answer(..))) = intent {
                exam.replace_with(|exam| done(exam.clone(), 0, [act]));
            }
        }
    });
    for key in keys {
        send(&mut window, key);
    }
    drop(window);
    let exam = exam.borrow();
    (exam.answer(0), exam.question(0).expect("a question").clone())
}

#[test]
fn questions_are_answered_by_digit_under_every_layout() {
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        for (way, event) in ways(4, modifiers) {
            let (answer, drawn) = answered(QuestionKind::Single, [event.clone()]);
            let place = drawn.place(3).expect("four options");
            assert_eq!(answer.chosen(), Places::of(place), "{way}, {modifiers:?}");
            // Where there is a worst, Shift chooses it.
            let (answer, drawn) = answered(QuestionKind::BestWorst, [event]);
            let place = drawn.place(3).expect("four options");
            let is = if modifiers.shift { answer.worst() == Some(place) } else { answer.chosen() == Places::of(place) };
            assert!(is, "{way}, {modifiers:?}: {answer:?}");
        }
    }
}

/// Enter chooses what has the ring, so the ring goes to what a digit has chosen, to the worst as to the best.
#[test]
fn enter_after_a_digit_leaves_what_it_chose() {
    let plain = |key| Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers: Modifiers::NONE };
    let [us, ..] = LAYOUTS;
    let (best, worst) = (us.event(2, Modifiers::NONE), us.event(4, Modifiers::SHIFT));
    let (answer, drawn) = answered(QuestionKind::BestWorst, [plain(Key::ArrowDown), best, worst, plain(Key::Enter)]);
    assert_eq!((answer.chosen(), answer.worst()), (Places::of(drawn.place(1).expect("four options")), drawn.place(3)));
}

#[test]
fn a_field_that_is_typed_into_gets_what_is_typed() {
    let taken = Rc::new(RefCell::new(Vec::new()));
    let text = Rc::new(RefCell::new(String::new()));
    let (seen, typed) = (Rc::clone(&taken), Rc::clone(&text));
    let mut window = window(dark(), move |ui| {
        seen.borrow_mut().extend(digits::take(ui, false));
        ui.add(TextEdit::singleline(&mut *typed.borrow_mut()));
    });
    let azerty = &LAYOUTS[2];
    send(&mut window, azerty.event(4, Modifiers::NONE));
    assert_eq!((taken.take(), text.borrow().as_str()), (vec![4], ""));
    window.get_by_role(Role::TextInput).focus();
    window.run_steps(2);
    window.event(Event::Text("'".into()));
    send(&mut window, azerty.event(4, Modifiers::NONE));
    assert_eq!((taken.take(), text.borrow().as_str()), (vec![], "'"));
}
