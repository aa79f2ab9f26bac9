//! The screens of practice: everything has its place at every size, and the keyboard alone leads through a
//! drill, an exam and its misses.

mod home_and_results;
mod in_sight;
mod places;
mod questions;
mod sittings;

use crate::{
    harness::{
        practice::{History, NOW, TOLD, done, round},
        window::{USUAL, dressed},
    },
    practice_books::BOOKS,
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::{
    practice::{Act, Answer, Entry, Exam, Question, QuestionKind},
    program::{PracticeData, Round, Seat},
    ui::{
        Intent, Look, PracticeIntent,
        egui::{Key, Modifiers, Ui, Vec2},
        screens::{PracticeState, practice_ui},
    },
};
use std::{
    cell::{Ref, RefCell},
    rc::Rc,
};

const LONG: &str =
    "A sentence that somebody wrote without any thought of the width of a card, who then went on for a while, as people do who know much";

/// One question of each kind, with the longest texts there are and longer ones.
fn long_round() -> Exam {
    let mut questions = BOOKS.one_of_each_kind();
    for question in &mut questions {
        question.stem = [LONG; 4].join(". ");
        if question.kind() != QuestionKind::TrueFalse {
            question.options.iter_mut().for_each(|option| option.text = [LONG; 2].join(". "));
        }
        question.options.iter_mut().for_each(|option| option.why = [LONG; 3].join(". "));
    }
    round(Round::Drill(None), &questions)
}

fn finished(profile: &str) -> Exam {
    done(BOOKS.sitting(profile), 100, TOLD)
}

/// Practice as a program without a window has it.
struct Program {
    history: History,
    exam: Option<Exam>,
    paused: bool,
    can_take_back: bool,
    state: PracticeState,
    asked: Vec<Intent>,
}

impl Program {
    fn new(exam: Option<Exam>) -> Self {
        Self { history: History::default(), exam, paused: false, can_take_back: false, state: PracticeState::default(), asked: Vec::new() }
    }

    /// Somebody who has practised; what is said of it is long, what it is called stays.
    fn with_history(exam: Option<Exam>) -> Self {
        let said = |plain: &str| if plain.contains(' ') { LONG } else { plain }.to_owned();
        Self { history: History::of_somebody(&BOOKS, said), ..Self::new(exam) }
    }

    fn show(&mut self, ui: &mut Ui) {
        let mut out = Vec::new();
        let progress = self.history.progress(&BOOKS);
        let seat = self.exam.as_ref().map(|exam| Seat {
            name: "sitting",
            exam,
            seconds: 0,
            paused: self.paused,
            can_take_back: self.can_take_back,
        });
        let written = "/home/somebody/.local/share/north-of-noise/practice/results/short_20-123456.txt";
        let room = self.history.room(&BOOKS, &progress, seat, written);
        practice_ui(ui, &PracticeData::Ready(room), &mut self.state, &mut out);
        for intent in out {
            self.act(&intent);
            self.asked.push(intent);
        }
    }

    fn act(&mut self, intent: &Intent) {
        let step = |exam: Option<Exam>, act: Act| exam.map(|exam| done(exam, 0, [act]));
        match intent {
            Intent::Practice(PracticeIntent::Do(act)) => self.exam = step(self.exam.take(), act.clone()),
            Intent::Practice(PracticeIntent::Finish) => self.exam = step(self.exam.take(), Act::Finish(NOW)),
            Intent::Practice(PracticeIntent::Pause(paused)) => self.paused = *paused,
            Intent::Practice(PracticeIntent::Leave) => self.exam = None,
            Intent::Practice(PracticeIntent::Aim(aim)) => self.history.aim = aim.clone(),
            _ => return,
        }
        let told = |exam: &Exam| (0..exam.sheet().questions.len()).filter_map(|n| exam.answered(n, "sitting", NOW)).collect();
        let told: Vec<_> = self.exam.as_ref().map(told).unwrap_or_default();
        for entry in told.into_iter().map(Entry::Answered) {
            if !self.history.entries.iter().any(|own| own.is_same_event(&entry)) {
                self.history.add(&BOOKS, entry);
            }
        }
    }

    /// The sitting in hand.
    fn exam(&self) -> &Exam {
        self.exam.as_ref().expect("a sitting")
    }
}

type Shared = Rc<RefCell<Program>>;

/// The sitting in hand.
fn exam(shared: &Shared) -> Ref<'_, Exam> {
    Ref::map(shared.borrow(), Program::exam)
}

/// A window of this size in pixels with a program in it.
fn window<'a>(look: Look, pixels: Vec2, program: Program) -> (Harness<'a>, Shared) {
    let shared = Rc::new(RefCell::new(program));
    let shown = Rc::clone(&shared);
    let mut harness = dressed(look, pixels, move |ui| shown.borrow_mut().show(ui));
    settle(&mut harness);
    (harness, shared)
}

/// The clock asks for a frame each second, so the window never rests of itself.
fn settle(harness: &mut Harness<'_>) {
    harness.run_steps(4);
}

fn usual<'a>(program: Program) -> (Harness<'a>, Shared) {
    window(Look::default(), USUAL, program)
}

fn press(harness: &mut Harness<'_>, keys: &[Key]) {
    for key in keys {
        press_with(harness, Modifiers::NONE, *key);
    }
}

fn press_with(harness: &mut Harness<'_>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn click(harness: &mut Harness<'_>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// Chooses this answer to the question in hand by its digits.
fn choose(harness: &mut Harness<'_>, shared: &Shared, answer: impl Fn(&Question) -> Answer) {
    let (picks, worst) = {
        let exam = exam(shared);
        let drawn = exam.question(exam.at()).expect("a question");
        let answer = answer(drawn.question());
        let shown = |place: u8| drawn.shown(place).expect("shown");
        (answer.chosen().iter().map(shown).collect::<Vec<_>>(), answer.worst().map(shown))
    };
    for shown in picks {
        press(harness, &[DIGITS[shown]]);
    }
    if let Some(shown) = worst {
        press_with(harness, Modifiers::SHIFT, DIGITS[shown]);
    }
}

fn right(question: &Question) -> Answer {
    Answer::right(question.key)
}

/// Another option than the right one.
fn wrong(question: &Question) -> Answer {
    let other = (0..question.options.len() as u8).find(|place| !question.key.right().has(*place)).expect("a wrong option");
    Answer::NONE.pick(question, other)
}

fn says(harness: &Harness<'_>, what: &str) -> bool {
    harness.query_all_by_label_contains(what).next().is_some() || texts(harness).iter().any(|text| text.contains(what))
}

/// All that a reader of the screen would hear.
fn texts(harness: &Harness<'_>) -> Vec<String> {
    let said = |node: &Node<'_>| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.data().description().map(str::to_owned)]
    };
    harness.root().children_recursive().flat_map(|node| said(&node)).flatten().collect()
}
