//! The screens of practice: everything has its place at every size, and the keyboard alone leads through a
//! drill, an exam and its misses.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::{Arc, LazyLock},
};

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::program::{PracticeData, PracticeRoom, ROUND, Round, Seat};
use north_of_noise::{
    journal::{JournalError, SittingSummary},
    practice::{
        Act, Answer, Area, BadChoice, Bank, DrawnQuestion, Entry, Exam, ExamStep, Profile, Question, QuestionKind, Schedule, Sheet,
        SittingMode, Sources, drill, progress,
    },
    score::{Class, Kind},
    ui::{
        Intent, Look, PracticeIntent, Scale, Screen, ThemeName,
        egui::{Event, Key, Modifiers, Rect, Ui, accesskit::Role, vec2},
        install_fonts,
        screens::{PracticeState, practice_ui},
    },
};

const NOW: u64 = 1_800_000_000;
const SEED: u64 = 7;
const LONG: &str =
    "A sentence that somebody wrote without any thought of the width of a card, who then went on for a while, as people do who know much";

static BANK: LazyLock<Bank> = LazyLock::new(Bank::shipped);
static SOURCES: LazyLock<Sources> = LazyLock::new(Sources::shipped);
static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| Profile::shipped(&BANK));

fn profile(id: &str) -> &'static Profile {
    PROFILES.iter().find(|profile| profile.id == id).expect("a profile")
}

/// A round as the program makes it.
fn round(round: Round, mut questions: Vec<Question>) -> Exam {
    questions.truncate(ROUND);
    let profile = Profile::round(round.profile_id(), round.title(), questions.len());
    let questions = questions.iter().map(|question| DrawnQuestion::new(question, SEED)).collect();
    Exam::new(Sheet { mode: SittingMode::Training, profile, seed: SEED, bank: 0, begun: NOW, questions })
}

fn sitting(id: &str, mode: SittingMode) -> Exam {
    Exam::new(Sheet::draw(&BANK, profile(id), mode, SEED, NOW).expect("drawn"))
}

/// One question of each kind, with the longest texts there are and longer ones.
fn long_questions() -> Vec<Question> {
    QuestionKind::ALL
        .into_iter()
        .map(|kind| {
            let mut question = BANK.questions().iter().find(|question| question.kind() == kind).expect("one of the kind").clone();
            question.stem = [LONG; 4].join(". ");
            if kind != QuestionKind::TrueFalse {
                question.options.iter_mut().for_each(|option| option.text = [LONG; 2].join(". "));
            }
            question.options.iter_mut().for_each(|option| option.why = [LONG; 3].join(". "));
            question
        })
        .collect()
}

/// Practice as a program without a window has it.
struct Program {
    entries: Vec<Entry>,
    schedule: Schedule,
    sittings: Vec<SittingSummary>,
    exam: Option<Exam>,
    seconds: u32,
    paused: bool,
    state: PracticeState,
    asked: Vec<Intent>,
}

impl Program {
    fn new(exam: Option<Exam>) -> Self {
        Self {
            entries: Vec::new(),
            schedule: Schedule::default(),
            sittings: Vec::new(),
            exam,
            seconds: 0,
            paused: false,
            state: PracticeState::default(),
            asked: Vec::new(),
        }
    }

    /// Somebody who has practised: misses, things due, a bad choice in play, an exam left in the middle.
    fn with_history(exam: Option<Exam>) -> Self {
        let mut program = Self::new(exam);
        program.add(Entry::BadChoice(BadChoice {
            when: NOW,
            kind: Kind::Order,
            class: Class::Blunder,
            run: "busy-1".into(),
            scenario: LONG.into(),
            sprint: 3,
            decision: 17,
            what: LONG.into(),
        }));
        let mut before = sitting("short_20", SittingMode::Exam);
        for number in 0..20 {
            let question = before.question(number).expect("a question").question();
            let answer = if number % 3 == 0 { Answer::NONE.pick(question, 0) } else { Answer::right(question.key) };
            before.apply(&ExamStep { seconds: 30, act: Act::Answer(number, answer) }).expect("answered");
        }
        let mut left = before.clone();
        left.apply(&ExamStep { seconds: 42, act: Act::Look(13) }).expect("looked at");
        before.apply(&ExamStep { seconds: 60, act: Act::Finish(NOW) }).expect("finished");
        (0..20).filter_map(|number| before.answered(number, "short", NOW)).for_each(|answered| program.add(Entry::Answered(answered)));
        program.sittings =
            [("left", left), ("short", before)].map(|(name, exam)| SittingSummary { name: name.into(), exam: Ok(exam) }).into();
        program
            .sittings
            .push(SittingSummary { name: "torn".into(), exam: Err(Arc::new(JournalError::SheetDamaged { path: LONG.into() })) });
        program
    }

    fn add(&mut self, entry: Entry) {
        self.schedule.add(&BANK, &entry);
        self.entries.push(entry);
    }

    fn show(&mut self, ui: &mut Ui) {
        let mut out = Vec::new();
        let progress = progress(&BANK, &self.entries);
        let seat = self.exam.as_ref().map(|exam| Seat { name: "sitting", exam, seconds: self.seconds, paused: self.paused });
        let room = PracticeRoom {
            bank: &BANK,
            sources: &SOURCES,
            profiles: &PROFILES,
            schedule: &self.schedule,
            progress: &progress,
            sittings: &self.sittings,
            now: NOW,
            seat,
            written: Some("/home/somebody/.local/share/north-of-noise/practice/results/short_20-123456.txt"),
        };
        practice_ui(ui, &PracticeData::Ready(room), &mut self.state, &mut out);
        for intent in out {
            self.act(&intent);
            self.asked.push(intent);
        }
    }

    fn act(&mut self, intent: &Intent) {
        let mut step = |act: Act| {
            if let Some(exam) = &mut self.exam {
                exam.apply(&ExamStep { seconds: self.seconds, act }).expect("possible");
            }
        };
        match intent {
            Intent::Practice(PracticeIntent::Do(act)) => step(act.clone()),
            Intent::Practice(PracticeIntent::Finish) => step(Act::Finish(NOW)),
            Intent::Practice(PracticeIntent::Pause(paused)) => self.paused = *paused,
            Intent::Practice(PracticeIntent::Leave) => self.exam = None,
            _ => return,
        }
        let told: Vec<Entry> = self
            .exam
            .iter()
            .flat_map(|exam| (0..exam.sheet().questions.len()).filter_map(|n| exam.answered(n, "sitting", NOW)))
            .map(Entry::Answered)
            .collect();
        for entry in told {
            if !self.entries.iter().any(|own| own.is_same_event(&entry)) {
                self.add(entry);
            }
        }
    }
}

type Shared = Rc<RefCell<Program>>;

/// A window with a program in it, and what egui calls the window's extent.
fn window<'a>(look: Look, (width, height): (f32, f32), program: Program) -> (Harness<'a>, Shared, Rc<Cell<Rect>>) {
    let extent = Rc::new(Cell::new(Rect::ZERO));
    let shared = Rc::new(RefCell::new(program));
    let (seen, shown) = (Rc::clone(&extent), Rc::clone(&shared));
    let mut frames = 0;
    let mut harness = Harness::builder().with_size(vec2(width, height)).with_max_steps(20).build_ui(move |ui| {
        if frames == 0 {
            install_fonts(ui.ctx());
            look.apply(ui.ctx());
            ui.ctx().request_repaint();
        } else {
            seen.set(ui.ctx().content_rect());
            shown.borrow_mut().show(ui);
        }
        frames += 1;
    });
    settle(&mut harness);
    (harness, shared, extent)
}

/// The clock asks for a frame each second, so the window never rests of itself.
fn settle(harness: &mut Harness<'_>) {
    harness.run_steps(4);
}

fn usual<'a>(program: Program) -> (Harness<'a>, Shared) {
    let (harness, shared, _) = window(Look::default(), (1280.0, 720.0), program);
    (harness, shared)
}

fn press(harness: &mut Harness<'_>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        settle(harness);
    }
}

fn shift(harness: &mut Harness<'_>, key: Key) {
    harness.key_press_modifiers(Modifiers::SHIFT, key);
    settle(harness);
}

const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// Chooses this answer to the question in hand by its digits.
fn choose(harness: &mut Harness<'_>, shared: &Shared, answer: impl Fn(&Question) -> Answer) {
    let (picks, worst) = {
        let program = shared.borrow();
        let exam = program.exam.as_ref().expect("a sitting");
        let drawn = exam.question(exam.at()).expect("a question");
        let answer = answer(drawn.question());
        let shown = |place: u8| drawn.shown(place).expect("shown");
        (answer.chosen().iter().map(shown).collect::<Vec<_>>(), answer.worst().map(shown))
    };
    for shown in picks {
        press(harness, &[DIGITS[shown]]);
    }
    if let Some(shown) = worst {
        shift(harness, DIGITS[shown]);
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
    harness.query_by_label_contains(what).is_some() || texts(harness).iter().any(|text| text.contains(what))
}

/// All that a reader of the screen would hear.
fn texts(harness: &Harness<'_>) -> Vec<String> {
    let said = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.data().description().map(str::to_owned)]
    };
    harness.root().children_recursive().flat_map(|node| said(&node)).flatten().collect()
}

/// A program, and keys to be pressed in it.
type Pressed = (Program, Vec<(Modifiers, Key)>);

/// A screen of practice by name.
type Named = (&'static str, Box<dyn Fn() -> Pressed>);

fn checked(number: usize) -> Exam {
    let mut exam = round(Round::Drill(None), long_questions());
    let question = exam.question(number).expect("a question").question().clone();
    let step = |act| ExamStep { seconds: 1, act };
    let answer = if question.kind() == QuestionKind::BestWorst { Answer::best_worst(0, 1) } else { right(&question) };
    exam.apply(&step(Act::Look(number))).expect("looked at");
    exam.apply(&step(Act::Answer(number, answer))).expect("answered");
    exam.apply(&step(Act::Check(number))).expect("checked");
    exam
}

fn finished(id: &str) -> Exam {
    let mut exam = sitting(id, SittingMode::Exam);
    exam.apply(&ExamStep { seconds: 100, act: Act::Finish(NOW) }).expect("finished");
    exam
}

fn screens() -> Vec<Named> {
    fn of(make: impl Fn() -> Program + 'static, keys: &'static [(Modifiers, Key)]) -> Box<dyn Fn() -> Pressed> {
        Box::new(move || (make(), keys.to_vec()))
    }
    let exam = |id: &'static str| move || Program::with_history(Some(sitting(id, SittingMode::Exam)));
    let open = |number: usize| {
        move || {
            let mut exam = round(Round::Drill(None), long_questions());
            exam.apply(&ExamStep { seconds: 0, act: Act::Look(number) }).expect("looked at");
            Program::with_history(Some(exam))
        }
    };
    let told = |number: usize| move || Program::with_history(Some(checked(number)));
    vec![
        ("home, first start", of(|| Program::new(None), &[])),
        ("home", of(|| Program::with_history(None), &[])),
        ("single", of(open(0), &[])),
        ("multiple", of(open(1), &[])),
        ("best and worst", of(open(3), &[])),
        ("single, told", of(told(0), &[])),
        ("multiple, told", of(told(1), &[])),
        ("true or false, told", of(told(2), &[])),
        ("best and worst, told", of(told(3), &[])),
        ("exam of 80", of(exam("pspo_1_like"), &[])),
        ("exam, paused", of(exam("pspo_1_like"), &[(Modifiers::NONE, Key::Space)])),
        ("exam, to be finished", of(exam("popm_like"), &[(Modifiers::COMMAND, Key::Enter)])),
        ("result", of(|| Program::with_history(Some(finished("pspo_1_like"))), &[])),
        ("an answer of it", of(|| Program::with_history(Some(finished("short_10"))), &[(Modifiers::NONE, Key::N)])),
        (
            "end of a round",
            of(
                || {
                    let mut exam = checked(3);
                    exam.apply(&ExamStep { seconds: 2, act: Act::Finish(NOW) }).expect("finished");
                    Program::with_history(Some(exam))
                },
                &[],
            ),
        ),
    ]
}

#[test]
fn nothing_leaves_the_window_at_any_size_scale_and_theme() {
    let (mut looked_at, mut outside) = (0, Vec::new());
    for size in [(1024.0, 640.0), (1280.0, 720.0), (3840.0, 2160.0)] {
        for scale in [Scale::MIN, 1.0, Scale::MAX] {
            for theme in ThemeName::ALL {
                // How things are laid out does not depend on the theme but where borders count; one size tells.
                if theme != ThemeName::Dark && (size.0 > 1024.0 || scale < 1.0) {
                    continue;
                }
                for (name, make) in screens() {
                    let (program, keys) = make();
                    let (mut harness, _, extent) = window(Look::new(theme, false, Scale::new(scale), false), size, program);
                    for (modifiers, key) in keys {
                        harness.key_press_modifiers(modifiers, key);
                        settle(&mut harness);
                    }
                    let extent = extent.get();
                    assert!((extent.width() * scale - size.0).abs() < 1.0, "the window is {extent:?}");
                    let per_point = f64::from(harness.ctx.pixels_per_point());
                    for node in harness.root().children_recursive() {
                        let node = node.accesskit_node();
                        let Some(bounds) = node.bounding_box() else { continue };
                        let [left, right, top, bottom] = [bounds.x0, bounds.x1, bounds.y0, bounds.y1].map(|at| (at / per_point) as f32);
                        let label = node.label().or(node.value()).unwrap_or_default();
                        let is_main = ["Check", "Next question", "Finish", "Back", "Pause", "Not yet"].contains(&label.as_str());
                        let above = left >= extent.left() - 0.5 && right <= extent.right() + 0.5;
                        let whole = !is_main || top >= extent.top() - 0.5 && bottom <= extent.bottom() + 0.5;
                        if !(above && whole) {
                            outside.push(format!(
                                "{name} at {size:?} × {scale}, {theme:?}: {label:?} at {left}–{right}, {top}–{bottom} of {extent:?}"
                            ));
                        }
                        looked_at += 1;
                    }
                }
            }
        }
    }
    assert!(outside.is_empty(), "{} of {looked_at}: {:#?}", outside.len(), &outside[..outside.len().min(20)]);
    assert!(looked_at > 1000, "only {looked_at} things looked at");
}

#[test]
fn options_keep_apart_and_between_the_columns() {
    for (name, make) in screens() {
        for (size, scale) in [((1024.0, 640.0), 1.0), ((1024.0, 640.0), 2.0), ((1280.0, 720.0), 1.0)] {
            let (program, _) = make();
            let (harness, shared, _) = window(Look::new(ThemeName::Dark, false, Scale::new(scale), false), size, program);
            if shared.borrow().exam.as_ref().is_none_or(|exam| exam.finished().is_some()) {
                continue;
            }
            let is_option = |node: &egui_kittest::Node<'_>| {
                let node = node.accesskit_node();
                matches!(node.role(), Role::RadioButton | Role::CheckBox) && !node.label().unwrap_or_default().starts_with("Worst")
            };
            let rects: Vec<Rect> = harness.root().children_recursive().filter(is_option).map(|node| node.rect()).collect();
            assert!(rects.len() >= 2, "{name}: {} options", rects.len());
            for pair in rects.windows(2) {
                assert!(pair[0].bottom() < pair[1].top(), "{name} at {size:?} × {scale}: {pair:?}");
                assert!((pair[0].width() - pair[1].width()).abs() < 1.0, "{name}: {pair:?}");
            }
        }
    }
}

#[test]
fn everything_that_can_be_used_says_its_name() {
    for (name, make) in screens() {
        let (program, _) = make();
        let (harness, _) = usual(program);
        let mut checked = 0;
        for node in harness.root().children_recursive() {
            let accessible = node.accesskit_node();
            let role = accessible.role();
            if matches!(role, Role::Button | Role::CheckBox | Role::RadioButton | Role::Slider | Role::Tab | Role::TextInput) {
                checked += 1;
                assert!(!accessible.label().unwrap_or_default().is_empty(), "{name}: a {role:?} at {:?} without a name", node.rect());
            }
        }
        assert!(checked > 3, "{name}: only {checked} controls found");
    }
}

#[test]
fn a_drill_of_ten_is_done_by_keyboard_alone_and_ends_in_what_to_study_next() {
    let schedule = Schedule::default();
    let questions = drill(&BANK, &schedule, Some(Area::Forecasting), ROUND, NOW).into_iter().cloned().collect();
    let (mut harness, shared) = usual(Program::new(Some(round(Round::Drill(Some(Area::Forecasting)), questions))));
    for number in 0..ROUND {
        assert!(!says(&harness, "Comes back"), "nothing is told before the check of question {}", number + 1);
        choose(&mut harness, &shared, if number < 3 { wrong } else { right });
        // A best one alone is no answer yet.
        if shared.borrow().exam.as_ref().is_some_and(|exam| !exam.is_answered(number)) {
            press(&mut harness, &[Key::Enter]);
            assert!(shared.borrow().exam.as_ref().is_some_and(|exam| exam.mark(number).is_none()), "half an answer is not checked");
            choose(
                &mut harness,
                &shared,
                |question| if question.kind() == QuestionKind::BestWorst { Answer::NONE } else { right(question) },
            );
            if shared.borrow().exam.as_ref().is_some_and(|exam| !exam.is_answered(number)) {
                finish_pair(&mut harness, &shared, number);
            }
        }
        press(&mut harness, &[Key::Enter]);
        assert!(shared.borrow().exam.as_ref().is_some_and(|exam| exam.mark(number).is_some()), "question {} is checked", number + 1);
        assert!(says(&harness, "Comes back") && says(&harness, "Source"));
        press(&mut harness, &[Key::Enter]);
    }
    assert!(shared.borrow().exam.as_ref().is_some_and(|exam| exam.finished().is_some()), "the last Enter finishes");
    assert!(says(&harness, "What to study next"));
    assert_eq!(shared.borrow().entries.len(), ROUND);
    press(&mut harness, &[Key::N]);
    assert!(says(&harness, "Back to the result") || says(&harness, "Next question"));
}

/// Chooses a worst one beside a best one.
fn finish_pair(harness: &mut Harness<'_>, shared: &Shared, number: usize) {
    let free = {
        let program = shared.borrow();
        let exam = program.exam.as_ref().expect("a sitting");
        let drawn = exam.question(number).expect("a question");
        (0..drawn.order().len())
            .find(|shown| drawn.place(*shown).is_some_and(|place| !exam.answer(number).chosen().has(place)))
            .expect("another")
    };
    shift(harness, DIGITS[free]);
}

#[test]
fn an_exam_tells_nothing_before_its_end_asks_once_and_then_shows_each_miss() {
    let (mut harness, shared) = usual(Program::new(Some(sitting("short_10", SittingMode::Exam))));
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
    assert!(shared.borrow().exam.as_ref().is_some_and(|exam| exam.finished().is_some()));
    assert!(says(&harness, "60") && says(&harness, "below the pass mark") && says(&harness, "Look at 4 answers"));
    for _ in 0..4 {
        press(&mut harness, &[Key::N]);
        assert!(says(&harness, "Wrong") && says(&harness, "Source"));
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
fn digits_toggle_where_several_are_asked_for_and_shift_chooses_the_worst() {
    let (mut harness, shared) = usual(Program::new(Some(round(Round::Drill(None), long_questions()))));
    let answer = |shared: &Shared, number: usize| shared.borrow().exam.as_ref().expect("a sitting").answer(number).to_string();
    press(&mut harness, &[Key::N]);
    assert!(says(&harness, "Choose two"), "a question with several right ones says how many");
    press(&mut harness, &[Key::Num1, Key::Num2, Key::Num3]);
    assert_eq!(answer(&shared, 1).len(), 2, "a third one is not taken");
    press(&mut harness, &[Key::Num1]);
    assert_eq!(answer(&shared, 1).len(), 1);
    press(&mut harness, &[Key::N, Key::N, Key::Num1]);
    shift(&mut harness, Key::Num2);
    let pair = answer(&shared, 3);
    assert!(pair.len() == 3 && pair.contains('/'), "{pair}");
    shift(&mut harness, Key::Num1);
    assert_ne!(answer(&shared, 3), pair, "the best one becomes the worst");
    assert!(answer(&shared, 3).starts_with('/'));
}

#[test]
fn what_shift_makes_of_a_digit_does_not_matter() {
    let (mut harness, shared) = usual(Program::new(Some(round(Round::Drill(None), long_questions()))));
    press(&mut harness, &[Key::P, Key::N, Key::N, Key::N]);
    let modifiers = Modifiers::SHIFT;
    let key = Key::Exclamationmark;
    harness.event(Event::Key { key, physical_key: Some(Key::Num1), pressed: true, repeat: false, modifiers });
    settle(&mut harness);
    assert!(shared.borrow().exam.as_ref().is_some_and(|exam| exam.answer(3).worst().is_some()));
}

#[test]
fn the_ring_walks_over_the_options_and_enter_chooses_then_checks() {
    let (mut harness, shared) = usual(Program::new(Some(round(Round::Drill(None), long_questions()))));
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    let chosen = |shared: &Shared| {
        let program = shared.borrow();
        let exam = program.exam.as_ref().expect("a sitting");
        exam.answer(0).chosen().first().and_then(|place| exam.question(0).expect("a question").shown(place))
    };
    assert_eq!(chosen(&shared), Some(1));
    press(&mut harness, &[Key::Enter]);
    assert!(shared.borrow().exam.as_ref().is_some_and(|exam| exam.mark(0).is_some()), "on the chosen one Enter checks");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(shared.borrow().exam.as_ref().map(Exam::at), Some(1), "and then goes on");
}

#[test]
fn a_press_on_an_option_chooses_it_and_one_on_its_circle_the_worst() {
    let (mut harness, shared) = usual(Program::new(Some(round(Round::Drill(None), long_questions()))));
    press(&mut harness, &[Key::P, Key::N, Key::N, Key::N]);
    let second = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|label| label.starts_with("2: "));
    harness.root().children_recursive().find(second).expect("the second option").click();
    settle(&mut harness);
    let worst = harness.query_all_by_label_contains("Worst, 3").next().expect("a circle for the worst").rect().center();
    harness.hover_at(worst);
    harness.drag_at(worst);
    harness.drop_at(worst);
    settle(&mut harness);
    let program = shared.borrow();
    let exam = program.exam.as_ref().expect("a sitting");
    let drawn = exam.question(3).expect("a question");
    assert_eq!(exam.answer(3).chosen().first(), drawn.place(1));
    assert_eq!(exam.answer(3).worst(), drawn.place(2));
}

#[test]
fn an_option_says_its_digit_its_text_and_its_state() {
    let (mut harness, _) = usual(Program::new(Some(round(Round::Drill(None), long_questions()))));
    assert!(texts(&harness).iter().any(|text| text.starts_with("1: A sentence") && text.ends_with(", not chosen")));
    press(&mut harness, &[Key::Num1]);
    assert!(texts(&harness).iter().any(|text| text.starts_with("1: A sentence") && text.ends_with(", chosen")));
    press(&mut harness, &[Key::Enter]);
    assert!(texts(&harness).iter().any(|text| text.starts_with("1: A sentence") && text.contains("chosen; it is ")));
}

#[test]
fn a_pause_hides_the_question_and_the_keys_of_it() {
    let (mut harness, shared) = usual(Program::new(Some(sitting("short_10", SittingMode::Exam))));
    let stem = shared.borrow().exam.as_ref().and_then(|exam| exam.question(0)).expect("a question").question().stem.clone();
    assert!(says(&harness, &stem));
    press(&mut harness, &[Key::Space]);
    assert!(!says(&harness, &stem) && says(&harness, "Paused"));
    press(&mut harness, &[Key::Num1]);
    assert!(shared.borrow().exam.as_ref().is_some_and(|exam| exam.answer(0).is_empty()), "what is hidden cannot be answered");
    press(&mut harness, &[Key::Space]);
    assert!(says(&harness, &stem));
}

#[test]
fn a_flag_stays_on_its_question() {
    let (mut harness, shared) = usual(Program::new(Some(sitting("short_10", SittingMode::Exam))));
    press(&mut harness, &[Key::N, Key::F, Key::N]);
    assert!(says(&harness, "Question 2, open, flagged"));
    harness.get_by_label("Question 2, open, flagged").click();
    settle(&mut harness);
    assert_eq!(shared.borrow().exam.as_ref().map(Exam::at), Some(1));
    press(&mut harness, &[Key::F]);
    assert!(!says(&harness, "flagged"));
}

#[test]
fn the_start_leads_to_ten_questions_by_one_key_and_says_what_to_study() {
    let (mut harness, shared) = usual(Program::new(None));
    assert!(says(&harness, "show where to begin"));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(shared.borrow().asked, [Intent::Practice(PracticeIntent::Begin(Round::Drill(None)))]);
    let (mut harness, shared) = usual(Program::with_history(None));
    assert!(says(&harness, "due today") && says(&harness, "Study next") && says(&harness, "question 14 of 20"));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(shared.borrow().asked, [Intent::Practice(PracticeIntent::Open("left".into()))], "what was just left comes first");
    harness.get_by_label_contains("Review ").click();
    settle(&mut harness);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Begin(Round::Review))));
    press(&mut harness, &[Key::Num5]);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Begin(Round::Drill(Some(Area::Forecasting))))));
    harness.get_by_label("Go on").click();
    settle(&mut harness);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Open("left".into()))));
}

#[test]
fn a_result_can_be_taken_along_as_text_and_as_json() {
    let (mut harness, shared) = usual(Program::with_history(Some(finished("short_10"))));
    harness.get_by_label("Export").click();
    settle(&mut harness);
    for save in ["Save text", "Save JSON"] {
        harness.get_by_label(save).click();
        settle(&mut harness);
    }
    let program = shared.borrow();
    let kept: Vec<(&str, &String)> = program
        .asked
        .iter()
        .filter_map(
            |intent| if let Intent::Practice(PracticeIntent::Keep { ending, text }) = intent { Some((*ending, text)) } else { None },
        )
        .collect();
    let [("txt", text), ("json", json)] = kept[..] else { panic!("{kept:?}") };
    let exam = program.exam.as_ref().expect("a sitting");
    let first = exam.question(0).expect("a question").question();
    assert!(
        text.contains(&first.stem) && text.contains(&first.options[0].why) && text.contains("no result here is a certificate"),
        "{text}"
    );
    let json: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(json["answers"].as_array().map(Vec::len), Some(10));
    assert_eq!(json["result"]["passed"], false);
}

#[test]
fn what_is_typed_ahead_of_a_question_is_its_answer_and_not_that_of_the_one_before() {
    let (mut harness, shared) = usual(Program::new(Some(sitting("short_10", SittingMode::Exam))));
    press(&mut harness, &[Key::Num2]);
    let before = shared.borrow().exam.as_ref().expect("a sitting").answer(0);
    // Both in one frame, as on a slow machine.
    for key in [Key::Enter, Key::Num1] {
        harness.event(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE });
    }
    settle(&mut harness);
    let program = shared.borrow();
    let exam = program.exam.as_ref().expect("a sitting");
    assert_eq!((exam.at(), exam.answer(0)), (1, before));
    assert_eq!(exam.answer(1).chosen().first(), exam.question(1).expect("a question").place(0));
}

#[test]
fn an_earlier_result_can_be_looked_at_again() {
    let (mut harness, shared) = usual(Program::with_history(None));
    harness.get_by_label_contains("below the pass mark, today").click();
    settle(&mut harness);
    assert_eq!(shared.borrow().asked.last(), Some(&Intent::Practice(PracticeIntent::Open("short".into()))));
}
