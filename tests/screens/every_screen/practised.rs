//! Practice: its start, a question of each kind before and after it is answered, what a sitting came to.

use std::sync::LazyLock;

use north_of_noise::{
    practice::{Act, Answer, Exam, Question, QuestionKind},
    program::{PracticeData, Round, Seat, Trouble},
    ui::{
        egui::{Key, Modifiers, Ui},
        screens::{MomentsAhead, PracticeState, practice_ui},
    },
};

use super::{Shown, Step, Texts};
use crate::{
    harness::practice::{self, History, NOW, TOLD, answers, done},
    practice_books::BOOKS,
};

static REASON: LazyLock<Trouble> =
    LazyLock::new(|| Trouble::JobLost("line 14 was changed by hand, and what comes after it no longer follows".into()));
/// The longest stem in words, and options and reasons longer than those of the bank.
const STEM: usize = 90;
const OPTION: usize = 32;
const WHY: usize = 45;

/// Where a result was written to.
const WRITTEN: &str = "/home/somebody/.local/share/north-of-noise/practice/results/short_20-123456.txt";

/// One question of each kind.
fn questions(texts: Texts) -> Vec<Question> {
    let words = |text: &mut String, most: usize| *text = text.split_whitespace().cycle().take(most).collect::<Vec<_>>().join(" ");
    let mut questions = BOOKS.one_of_each_kind();
    if texts == Texts::Longest {
        for question in &mut questions {
            words(&mut question.stem, STEM);
            if question.kind() != QuestionKind::TrueFalse {
                question.options.iter_mut().for_each(|option| words(&mut option.text, OPTION));
            }
            question.options.iter_mut().for_each(|option| words(&mut option.why, WHY));
        }
    }
    questions
}

/// A round of one question of each kind, at one of them.
fn round(texts: Texts, number: usize, acts: &[Act]) -> Exam {
    let round = practice::round(Round::Drill(None), &questions(texts));
    done(round, 1, [Act::Look(number)].into_iter().chain(acts.iter().cloned()))
}

fn an_answer(texts: Texts, number: usize) -> Answer {
    let question = &questions(texts)[number];
    if question.kind() == QuestionKind::BestWorst { Answer::best_worst(0, 1) } else { Answer::right(question.key) }
}

fn practice(
    name: &'static str,
    main: &'static [&'static str],
    known: bool,
    paused: bool,
    exam: impl Fn() -> Option<Exam> + 'static,
) -> Shown {
    Shown::new(name, main, move || {
        let history = if known { History::of_somebody(&BOOKS, str::to_owned) } else { History::default() };
        let progress = history.progress(&BOOKS);
        let (exam, mut state) = (exam(), PracticeState::default());
        state.besides.moments = Some(MomentsAhead::default());
        move |ui: &mut Ui| {
            let seat =
                exam.as_ref().map(|exam| Seat { name: "sitting", exam, seconds: 300, paused, can_take_back: name == "exam, begun again" });
            let room = history.room(&BOOKS, &progress, seat, WRITTEN);
            practice_ui(ui, &PracticeData::Ready(room), &mut state, &mut Vec::new());
        }
    })
}

fn without(name: &'static str, data: PracticeData<'static>) -> Shown {
    Shown::new(name, &["Back"], move || {
        let mut state = PracticeState::default();
        move |ui: &mut Ui| practice_ui(ui, &data, &mut state, &mut Vec::new())
    })
}

/// All of them.
pub fn practised(texts: Texts) -> Vec<Shown> {
    use Step::{Click, Press, With, Write};
    let names = [
        ["single", "multiple", "true or false", "best and worst"],
        ["single, answered", "multiple, answered", "true or false, answered", "best and worst, answered"],
        ["single, told", "multiple, told", "true or false, told", "best and worst, told"],
    ];
    let mut all = vec![
        without("practice, loading", PracticeData::Loading),
        without("practice, trouble", PracticeData::Trouble(&REASON)),
        practice("practice, first start", &["Ten questions"], false, false, || None),
        practice("practice", &["Go on"], true, false, || None),
        practice("what to practise next", &["Go over"], true, false, || None).after(&[Click("All that is next")]),
        practice("learning objectives", &["Back"], true, false, || None).after(&[Click("What it teaches")]),
        practice("your exam", &["Cancel", "Save"], true, false, || None).after(&[Click("Change")]),
        practice("your exam, a past day", &["Cancel"], false, false, || None).after(&[Click("Choose your exam"), Write("2020-02-02")]),
        practice("keys of practice", &["Close"], true, false, || None).after(&[Write("?")]),
    ];
    all.extend(super::moments::moments());
    all.extend(super::essays::essays());
    for (stage, names) in names.into_iter().enumerate() {
        all.extend(names.into_iter().enumerate().map(|(number, name)| {
            let acts = move || {
                let acts = [Act::Answer(number, an_answer(texts, number)), Act::Check(number)];
                acts.into_iter().take(stage).collect::<Vec<_>>()
            };
            let main: &[&str] = if stage == 2 { &["Next question"] } else { &["Check", "Flag", "Finish"] };
            practice(name, main, true, false, move || Some(round(texts, number, &acts())))
        }));
    }
    let flagged = || done(BOOKS.sitting("pspo_1_like"), 60, [Act::Flag(2, true), Act::Flag(70, true)]);
    let exam = |name, main, paused| practice(name, main, true, paused, move || Some(flagged()));
    let over = |name, main, id: &'static str| {
        practice(name, main, true, false, move || {
            let blank = BOOKS.sitting(id);
            let acts = answers(&blank).into_iter().chain(TOLD);
            Some(done(blank, 60, acts))
        })
    };
    let summary = |name, acts: fn(Texts) -> Vec<Act>| {
        practice(name, &["Go on"], true, false, move || {
            let acts: Vec<Act> = acts(texts).into_iter().chain([Act::Finish(NOW)]).collect();
            Some(round(texts, 0, &acts))
        })
    };
    all.extend([
        exam("exam of 80", &["Next question", "Pause", "Finish"], false),
        exam("exam, begun again", &["Next question", "Undo"], false),
        exam("exam of 80, all questions", &[], false).after(&[Click("Questions")]),
        exam("exam, paused", &["Go on"], true),
        exam("exam, to be finished", &["Finish now", "Not yet"], false).after(&[With(Modifiers::COMMAND, Key::Enter)]),
        practice("result, before it is told", &["Show me", "Skip"], true, false, || {
            Some(done(BOOKS.sitting("short_20"), 60, [Act::Finish(NOW)]))
        }),
        over("result", &["Look at", "Export"], "pspo_1_like"),
        over("result, export", &["Close"], "pspo_1_like").after(&[Click("Export")]),
        over("result, an answer", &["Back"], "short_20").after(&[Press(Key::N)]),
        summary("end of a round", |texts| {
            (0..4).flat_map(|number| [Act::Answer(number, an_answer(texts, number)), Act::Check(number)]).collect()
        }),
        summary("early end of a round", |texts| vec![Act::Answer(3, an_answer(texts, 3)), Act::Check(3)]),
    ]);
    all
}
