//! Practice: its start, a question of each kind before and after it is answered, what a sitting came to.

use std::sync::{Arc, LazyLock};

use north_of_noise::program::{PracticeData, PracticeRoom, Round, Seat, Trouble};
use north_of_noise::{
    journal::{JournalError, SittingSummary},
    practice::{
        Act, Answer, BadChoice, Bank, DrawnQuestion, Entry, Exam, ExamStep, Profile, Question, QuestionKind, Schedule, Sheet, SittingMode,
        Sources, progress,
    },
    score::{Class, Kind},
    ui::{
        egui::{Key, Modifiers, Ui},
        screens::{PracticeState, practice_ui},
    },
};

use super::{Shown, Step, Texts};

const NOW: u64 = 1_800_000_000;
const SEED: u64 = 7;
static REASON: LazyLock<Trouble> =
    LazyLock::new(|| Trouble::JobLost("line 14 was changed by hand, and what comes after it no longer follows".into()));
/// The longest stem in words, and options and reasons longer than those of the bank.
const STEM: usize = 90;
const OPTION: usize = 32;
const WHY: usize = 45;

static BANK: LazyLock<Bank> = LazyLock::new(Bank::shipped);
static SOURCES: LazyLock<Sources> = LazyLock::new(Sources::shipped);
static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| Profile::shipped(&BANK));

/// One question of each kind.
fn questions(texts: Texts) -> Vec<Question> {
    let words = |text: &mut String, most: usize| *text = text.split_whitespace().cycle().take(most).collect::<Vec<_>>().join(" ");
    let of = |kind| {
        let mut question = BANK.questions().iter().find(|question| question.kind() == kind).expect("one of the kind").clone();
        if texts == Texts::Longest {
            words(&mut question.stem, STEM);
            if kind != QuestionKind::TrueFalse {
                question.options.iter_mut().for_each(|option| words(&mut option.text, OPTION));
            }
            question.options.iter_mut().for_each(|option| words(&mut option.why, WHY));
        }
        question
    };
    QuestionKind::ALL.into_iter().map(of).collect()
}

/// A round of one question of each kind, at one of them.
fn round(texts: Texts, number: usize, acts: &[Act]) -> Exam {
    let round = Round::Drill(None);
    let questions = questions(texts);
    let profile = Profile::round(round.profile_id(), round.title(), questions.len());
    let questions = questions.iter().map(|question| DrawnQuestion::new(question, SEED)).collect();
    let mut exam = Exam::new(Sheet { mode: SittingMode::Training, profile, seed: SEED, bank: 0, begun: NOW, questions });
    for act in [Act::Look(number)].into_iter().chain(acts.iter().cloned()) {
        exam.apply(&ExamStep { seconds: 1, act }).expect("possible");
    }
    exam
}

fn an_answer(texts: Texts, number: usize) -> Answer {
    let question = &questions(texts)[number];
    if question.kind() == QuestionKind::BestWorst { Answer::best_worst(0, 1) } else { Answer::right(question.key) }
}

fn sitting(id: &str, acts: impl IntoIterator<Item = Act>) -> Exam {
    let profile = PROFILES.iter().find(|profile| profile.id == id).expect("a profile");
    let mut exam = Exam::new(Sheet::draw(&BANK, profile, SittingMode::Exam, SEED, NOW).expect("drawn"));
    for act in acts {
        exam.apply(&ExamStep { seconds: 60, act }).expect("possible");
    }
    exam
}

/// Every third question missed.
fn answers(id: &str) -> Vec<Act> {
    let blank = sitting(id, []);
    let answer = |number: usize| {
        let question = blank.question(number).expect("a question").question();
        if number.is_multiple_of(3) { Answer::NONE.pick(question, 0) } else { Answer::right(question.key) }
    };
    (0..blank.sheet().questions.len()).map(|number| Act::Answer(number, answer(number))).collect()
}

/// What somebody has practised: misses, things due, a bad choice in play, a sitting left in the middle, a torn one.
struct History {
    entries: Vec<Entry>,
    sittings: Vec<SittingSummary>,
}

fn history() -> History {
    let mut entries = vec![Entry::BadChoice(BadChoice {
        when: NOW,
        kind: Kind::Order,
        class: Class::Blunder,
        run: "busy-1".into(),
        scenario: "Busy, standing still".into(),
        sprint: 3,
        decision: 17,
        what: "Put “Smart scheduling assistant” first".into(),
    })];
    let before = sitting("short_20", answers("short_20").into_iter().chain([Act::Finish(NOW)]));
    entries.extend((0..20).filter_map(|number| before.answered(number, "short", NOW)).map(Entry::Answered));
    let left = sitting("short_20", answers("short_20").into_iter().chain([Act::Look(13)]));
    let read = [("left", left), ("short", before)].map(|(name, exam)| SittingSummary { name: name.into(), exam: Ok(exam) });
    let damage =
        JournalError::SheetDamaged { path: "/home/somebody/with a long name/.local/share/north-of-noise/practice/exams/torn.exam".into() };
    let torn = SittingSummary { name: "torn".into(), exam: Err(Arc::new(damage)) };
    History { entries, sittings: read.into_iter().chain([torn]).collect() }
}

fn practice(
    name: &'static str,
    main: &'static [&'static str],
    known: bool,
    paused: bool,
    exam: impl Fn() -> Option<Exam> + 'static,
) -> Shown {
    Shown::new(name, main, move || {
        let History { entries, sittings } = if known { history() } else { History { entries: Vec::new(), sittings: Vec::new() } };
        let mut schedule = Schedule::default();
        for entry in &entries {
            schedule.add(&BANK, entry);
        }
        let progress = progress(&BANK, &entries);
        let (exam, mut state) = (exam(), PracticeState::default());
        move |ui: &mut Ui| {
            let seat = exam.as_ref().map(|exam| Seat { name: "sitting", exam, seconds: 300, paused });
            let room = PracticeRoom {
                bank: &BANK,
                sources: &SOURCES,
                profiles: &PROFILES,
                schedule: &schedule,
                progress: &progress,
                sittings: &sittings,
                now: NOW,
                seat,
                written: Some("/home/somebody/.local/share/north-of-noise/practice/results/short_20-123456.txt"),
            };
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
        practice("keys of practice", &["Close"], true, false, || None).after(&[Write("?")]),
    ];
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
    let exam =
        |name, main, paused| practice(name, main, true, paused, || Some(sitting("pspo_1_like", [Act::Flag(2, true), Act::Flag(70, true)])));
    let done = |name, main, id: &'static str| {
        practice(name, main, true, false, move || Some(sitting(id, answers(id).into_iter().chain([Act::Finish(NOW)]))))
    };
    let summary = |name, acts: fn(Texts) -> Vec<Act>| {
        practice(name, &["Go on"], true, false, move || {
            let acts: Vec<Act> = acts(texts).into_iter().chain([Act::Finish(NOW)]).collect();
            Some(round(texts, 0, &acts))
        })
    };
    all.extend([
        exam("exam of 80", &["Next question", "Pause", "Finish"], false),
        exam("exam of 80, all questions", &[], false).after(&[Click("Questions")]),
        exam("exam, paused", &["Go on"], true),
        exam("exam, to be finished", &["Finish now", "Not yet"], false).after(&[With(Modifiers::COMMAND, Key::Enter)]),
        done("result", &["Look at", "Export"], "pspo_1_like"),
        done("result, export", &["Close"], "pspo_1_like").after(&[Click("Export")]),
        done("result, an answer", &["Back"], "short_20").after(&[Press(Key::N)]),
        summary("end of a round", |texts| {
            (0..4).flat_map(|number| [Act::Answer(number, an_answer(texts, number)), Act::Check(number)]).collect()
        }),
        summary("early end of a round", |texts| vec![Act::Answer(3, an_answer(texts, 3)), Act::Check(3)]),
    ]);
    all
}
