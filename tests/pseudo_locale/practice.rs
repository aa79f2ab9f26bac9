//! Practice: its start, questions of every kind, results.

use crate::authored::{BOOKS, marked};
use crate::crawl::{Place, Screen};
use crate::harness::practice::{self, History, NOW, done};
use north_of_noise::{
    journal::SittingSummary,
    practice::{Act, Answer, Area, Exam, ExamStep, Question, QuestionKind},
    program::{PracticeData, Round, Seat, Trouble},
    score::Kind,
    ui::{
        Intent, PracticeIntent,
        egui::{Key, Modifiers, Ui},
        screens::{PracticeState, practice_line, practice_ui},
    },
};

/// A round with one question of each kind.
fn round(round: Round) -> Exam {
    practice::round(round, &BOOKS.one_of_each_kind())
}

fn right(question: &Question) -> Answer {
    Answer::right(question.key)
}

fn wrong(question: &Question) -> Answer {
    let other = (0..question.options.len() as u8).find(|place| !question.key.right().has(*place)).expect("a wrong option");
    if question.kind() == QuestionKind::BestWorst {
        return Answer::best_worst(other, (other + 1) % 4);
    }
    let options = question.options.len() as u8;
    let count = (0..options).filter(|place| question.key.right().has(*place)).count();
    (0..count as u8).fold(Answer::NONE, |answer, k| answer.pick(question, (other + k) % options))
}

/// A question of a round, told.
fn told(number: usize, answer: fn(&Question) -> Answer) -> Exam {
    let exam = round(Round::Drill(Some(Area::Forecasting)));
    let answer = answer(exam.question(number).expect("a question").question());
    done(exam, 30, [Act::Look(number), Act::Answer(number, answer), Act::Check(number)])
}

/// An exam with some answers right and some wrong, ended.
fn finished(id: &str, some: bool) -> Exam {
    let exam = BOOKS.sitting(id);
    let answers: Vec<Act> = (0..exam.sheet().questions.len())
        .filter(|number| some && number % 5 != 0)
        .map(|number| {
            let question = exam.question(number).expect("a question").question();
            Act::Answer(number, if number % 3 == 0 { wrong(question) } else { right(question) })
        })
        .collect();
    done(exam, 30, answers.into_iter().chain([Act::Finish(NOW)]))
}

/// Practice as a program without a window has it.
fn program(exam: Option<Exam>, with_history: bool) -> Screen {
    screen(exam, with_history, false)
}

fn screen(exam: Option<Exam>, with_history: bool, can_take_back: bool) -> Screen {
    let mut history = History::default();
    if with_history {
        history = History::of_somebody(&BOOKS, marked);
        let more = [("another", finished("short_20", false)), ("more", finished("short_20", true))];
        history.sittings.extend(more.map(|(name, exam)| SittingSummary { name: marked(name), exam: Ok(exam) }));
    }
    let (mut exam, mut paused, mut state) = (exam, false, PracticeState::default());
    Box::new(move |ui| {
        let mut out = Vec::new();
        let progress = history.progress(&BOOKS);
        let seat = exam.as_ref().map(|exam| Seat { name: "sitting", exam, seconds: 40, paused, can_take_back });
        let written = marked("/home/somebody/result");
        practice_ui(ui, &PracticeData::Ready(history.room(&BOOKS, &progress, seat, &written)), &mut state, &mut out);
        for intent in out {
            let act = match intent {
                Intent::Practice(PracticeIntent::Do(act)) => act,
                Intent::Practice(PracticeIntent::Finish) => Act::Finish(NOW),
                Intent::Practice(PracticeIntent::Pause(stop)) => {
                    paused = stop;
                    continue;
                }
                _ => continue,
            };
            if let Some(exam) = &mut exam {
                let _refused = exam.apply(&ExamStep { seconds: 40, act });
            }
        }
    })
}

/// Every screen of practice.
pub fn places() -> Vec<Place> {
    let plain = |key: Key| (Modifiers::NONE, key);
    let exam = |id: &'static str| move || program(Some(BOOKS.sitting(id)), true);
    let result = |some: bool| move || program(Some(finished("short_20", some)), true);
    let line =
        |due: usize| move || Box::new(move |ui: &mut Ui| practice_line(ui, Round::About(Kind::Order), due, &mut Vec::new())) as Screen;
    let mut places = vec![
        Place::new("practice, loading", || {
            Box::new(|ui| practice_ui(ui, &PracticeData::Loading, &mut PracticeState::default(), &mut Vec::new()))
        }),
        Place::new("practice, trouble", || {
            Box::new(|ui| {
                practice_ui(
                    ui,
                    &PracticeData::Trouble(&Trouble::JobLost(marked("trouble"))),
                    &mut PracticeState::default(),
                    &mut Vec::new(),
                );
            })
        }),
        Place::new("practice, a line elsewhere", line(1)),
        Place::new("practice, first start", || program(None, false)),
        Place::new("practice", || program(None, true)),
        Place::new("practice, keys", || program(None, true)).keys(&[plain(Key::Questionmark)]),
        Place::new("practice, exam", exam("pspo_1_like")),
        Place::new("practice, exam, flagged and begun", exam("pspo_1_like")).keys(&[plain(Key::F), plain(Key::Num1)]),
        Place::new("practice, exam, begun again", || screen(Some(BOOKS.sitting("pspo_1_like")), true, true)),
        Place::new("practice, exam, paused", exam("pspo_1_like")).keys(&[plain(Key::Space)]),
        Place::new("practice, exam, to be finished", exam("popm_like")).keys(&[(Modifiers::COMMAND, Key::Enter)]),
        Place::new("practice, exam, keys", exam("popm_like")).keys(&[plain(Key::Questionmark)]),
        Place::new("practice, result of nothing", result(false)),
        Place::new("practice, result", result(true)),
        Place::new("practice, a miss", result(true)).keys(&[plain(Key::N)]),
        Place::new("practice, two misses", result(true)).keys(&[plain(Key::N), plain(Key::N)]),
        Place::new("practice, result, keys", result(true)).keys(&[plain(Key::Questionmark)]),
        Place::new("practice, end of a round", || program(Some(done(told(3, right), 30, [Act::Finish(NOW)])), true)),
    ];
    for round_of in [
        Round::Drill(None),
        Round::Drill(Some(Area::Scaling)),
        Round::Review,
        Round::About(Kind::Bets),
        Round::Missed(None),
        Round::Missed(Some(1)),
    ] {
        places.push(Place::new(format!("practice, {round_of:?}"), move || program(Some(round(round_of)), true)));
    }
    for (number, kind) in QuestionKind::ALL.into_iter().enumerate() {
        let open = move || program(Some(done(round(Round::Drill(None)), 30, [Act::Look(number)])), true);
        places.push(Place::new(format!("practice, {kind:?}"), open));
        places.push(Place::new(format!("practice, {kind:?}, told right"), move || program(Some(told(number, right)), true)));
        places.push(Place::new(format!("practice, {kind:?}, told wrong"), move || program(Some(told(number, wrong)), true)));
    }
    places
}
