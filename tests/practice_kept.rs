//! What was practised, as files: nothing that was said to be kept is lost, whatever ends the program.

mod forger;

use forger::resealed;
use north_of_noise::disk::Native;
use north_of_noise::journal::{PracticeStore, ResumedSitting, Sitting};
use north_of_noise::practice::{
    Act, Answer, Answered, Area, BadChoice, Bank, Entry, Exam, ExamResult, ExamStep, Mark, PartialCredit, Profile, Schedule, Setting,
    Sheet, SittingMode, Zone, complete_answers, mark,
};
use north_of_noise::score::{Class, Kind};
use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

const NOON: u64 = 1_790_000_000;

fn store() -> (TempDir, PracticeStore) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = PracticeStore::open(Arc::new(Native), folder.path().into());
    (folder, store)
}

fn sheet(bank: &Bank, mode: SittingMode) -> Sheet {
    let profiles = Profile::shipped(bank);
    let profile = profiles.iter().find(|profile| profile.id == "short_10").expect("the profile");
    Sheet::draw(bank, profile, mode, 5, NOON).expect("enough questions")
}

/// Answers, flags, looks and seconds, as somebody would.
fn steps(sheet: &Sheet) -> Vec<ExamStep> {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
    let mut seconds = 0;
    let mut steps = Vec::new();
    for (number, drawn) in sheet.questions.iter().enumerate() {
        let answer = *complete_answers(drawn.question()).choose(&mut random).expect("an answer");
        let training = (sheet.mode == SittingMode::Training).then_some(Act::Check(number));
        let acts = [Act::Look(number), Act::Tick, Act::Answer(number, answer), Act::Flag(number, number % 3 == 0)];
        for act in acts.into_iter().chain(training) {
            seconds += random.random_range(1..6);
            steps.push(ExamStep { seconds, act });
        }
    }
    steps
}

fn do_all(sitting: &mut Sitting, steps: &[ExamStep]) {
    for step in steps {
        sitting.apply(step).expect("written");
    }
}

fn all_done(sheet: Sheet, steps: &[ExamStep]) -> Exam {
    let mut exam = Exam::new(sheet);
    for step in steps {
        exam.apply(step).expect("possible");
    }
    exam
}

#[test]
fn cut_at_any_byte_an_exam_goes_on_after_its_last_whole_step_with_the_time_kept() {
    let (folder, store) = store();
    let bank = Bank::shipped();
    let sheet = sheet(&bank, SittingMode::Exam);
    let steps = steps(&sheet);
    let mut sitting = store.begin(sheet.clone()).expect("begun");
    let head = fs::read(sitting.path()).expect("read").len();
    do_all(&mut sitting, &steps);
    let (name, path) = (sitting.name().to_string(), sitting.path().to_path_buf());
    drop(sitting);
    let whole = fs::read(&path).expect("read");
    for end in (head..whole.len()).step_by(3) {
        fs::write(&path, &whole[..end]).expect("cut");
        // A line that lacks nothing but its end is whole.
        let kept = whole[head..end].iter().filter(|b| **b == b'\n').count() + usize::from(whole[end] == b'\n');
        let ResumedSitting { mut sitting, note } = store.resume(&name).expect("resumed");
        assert_eq!(*sitting.exam(), all_done(sheet.clone(), &steps[..kept]), "cut at {end}");
        assert_eq!(sitting.exam().seconds(), kept.checked_sub(1).map_or(0, |last| steps[last].seconds));
        assert_eq!(note.is_none(), whole[end - 1] == b'\n' || whole[end] == b'\n', "{note:?}");
        if let Some(note) = note {
            assert!(note.to_string().starts_with(&format!("What follows step {kept} of this exam")), "{note}");
            let beside = folder.path().join("practice/exams").join(format!("{name}.damaged-1"));
            assert_eq!(fs::read(&beside).expect("kept beside"), &whole[..end]);
            fs::remove_file(beside).expect("removed");
        }
        // And it goes on.
        sitting.apply(&steps[kept]).expect("written");
    }
}

#[test]
fn an_exam_stays_what_it_was_when_the_bank_changes() {
    let (_folder, store) = store();
    let bank = Bank::shipped();
    let sheet = sheet(&bank, SittingMode::Exam);
    let name = store.begin(sheet.clone()).expect("begun").name().to_string();
    // The file alone says what is asked: no bank goes into opening it.
    let exam = store.resume(&name).expect("resumed").sitting.exam().clone();
    assert_eq!(exam.sheet(), &sheet);
    assert_eq!(exam.sheet().bank, bank.hash());
    let stem = &sheet.questions[3].question().stem;
    assert!(fs::read_to_string(store.resume(&name).expect("resumed").sitting.path()).expect("read").contains(stem.as_str()));
}

#[test]
fn other_files_and_damaged_heads_are_refused_in_a_sentence_and_left_as_they_are() {
    let (folder, store) = store();
    let bank = Bank::shipped();
    let sitting = store.begin(sheet(&bank, SittingMode::Exam)).expect("begun");
    let whole = fs::read_to_string(sitting.path()).expect("read");
    let exams = folder.path().join("practice/exams");
    let lines: Vec<&str> = whole.lines().collect();
    let edited = whole.replacen("situational:true", "situational:false", 1);
    let cases = [
        ("letter", "Dear examiner,\n".to_string(), "is not an exam of North of Noise"),
        ("run", "north-of-noise run, format 1\n".into(), "is not an exam of North of Noise"),
        ("newer", whole.replacen("format 1", "format 2", 1), "is an exam in format 2; this version reads format 1"),
        ("edited", edited, "were edited or damaged, so the exam cannot be opened"),
        ("short", lines[..6].join("\n") + "\n", "were edited or damaged, so the exam cannot be opened"),
    ];
    for (name, text, says) in cases {
        let path = exams.join(format!("{name}.exam"));
        fs::write(&path, &text).expect("written");
        let error = store.resume(name).expect_err("refused").to_string();
        assert!(error.contains(says), "{error}");
        let listed = store.sittings().into_iter().find(|sitting| sitting.name == name).expect("listed");
        assert!(listed.exam.expect_err("the reason").to_string().contains(says));
        assert_eq!(fs::read_to_string(&path).expect("read"), text);
    }
    assert!(store.resume("../history").is_err(), "no name leads out of the folder");
}

#[test]
fn what_an_exam_refuses_is_not_written() {
    let (_folder, store) = store();
    let mut sitting = store.begin(sheet(&Bank::shipped(), SittingMode::Exam)).expect("begun");
    let before = fs::read(sitting.path()).expect("read");
    let wrong = [Act::Look(10), Act::Answer(0, Answer::try_from("h".to_string()).expect("letters")), Act::Check(0)];
    for act in wrong {
        assert!(sitting.apply(&ExamStep { seconds: 1, act }).is_err());
    }
    assert_eq!(fs::read(sitting.path()).expect("read"), before);
    let limit = sitting.exam().sheet().profile.seconds();
    sitting.apply(&ExamStep { seconds: limit + 7, act: Act::Tick }).expect("written");
    assert_eq!((sitting.exam().seconds(), sitting.exam().is_time_up()), (limit, true));
    assert!(sitting.apply(&ExamStep { seconds: limit, act: Act::Flag(0, true) }).expect_err("late").to_string().contains("the time is up"));
    sitting.apply(&ExamStep { seconds: limit, act: Act::Finish(NOON + 700) }).expect("written");
    assert!(sitting.apply(&ExamStep { seconds: limit, act: Act::Tick }).expect_err("over").to_string().contains("the exam is over"));
}

fn finished(store: &PracticeStore, mode: SittingMode) -> Sitting {
    let sheet = sheet(&Bank::shipped(), mode);
    let mut sitting = store.begin(sheet.clone()).expect("begun");
    do_all(&mut sitting, &steps(&sheet));
    let seconds = sitting.exam().seconds();
    sitting.apply(&ExamStep { seconds, act: Act::Finish(NOON + 900) }).expect("written");
    sitting
}

#[test]
fn answers_of_an_exam_get_into_the_history_once_even_if_the_program_ends_in_between() {
    let (_folder, store) = store();
    let sitting = finished(&store, SittingMode::Exam);
    // Ended before the history was written: opening it makes up for that.
    let history = store.history().expect("opened").history;
    assert_eq!(history.entries().len(), 10);
    drop(history);
    let mut history = store.history().expect("opened").history;
    assert_eq!(history.settle(sitting.name(), sitting.exam(), NOON).expect("settled"), []);
    assert_eq!(history.entries().len(), 10);
    let right = history.entries().iter().filter(|entry| matches!(entry, Entry::Answered(answered) if answered.mark == Mark::Right)).count();
    let result = ExamResult::of(sitting.exam()).expect("finished");
    assert_eq!((result.right, result.right + result.partly + result.wrong), (right, 10));
    assert_eq!(result.to_look_at.len(), 10 - right);
    assert!((result.areas.iter().map(|area| area.share.points).sum::<f64>() - result.share.points).abs() < 1e-12);
}

#[test]
fn what_is_checked_in_training_counts_at_once_and_what_is_open_does_not() {
    let (_folder, store) = store();
    let sheet = sheet(&Bank::shipped(), SittingMode::Training);
    let mut sitting = store.begin(sheet.clone()).expect("begun");
    let steps = steps(&sheet);
    let third = steps.iter().position(|step| step.act == Act::Check(2)).expect("checked");
    do_all(&mut sitting, &steps[..third]);
    assert_eq!((sitting.exam().mark(1).is_some(), sitting.exam().mark(2)), (true, None));
    let mut history = store.history().expect("opened").history;
    assert_eq!(history.settle(sitting.name(), sitting.exam(), NOON + 60).expect("settled").len(), 2);
    sitting.apply(&steps[third]).expect("written");
    assert_eq!(history.settle(sitting.name(), sitting.exam(), NOON + 90).expect("settled").len(), 1);
    assert!(sitting.apply(&ExamStep { seconds: 900, act: Act::Answer(2, Answer::NONE) }).is_err(), "it stays as it was checked");
    sitting.apply(&ExamStep { seconds: 3_600, act: Act::Tick }).expect("no time ends a training");
}

#[test]
fn a_sitting_put_aside_keeps_its_answers_and_is_taken_up_by_whatever_is_done_next() {
    let (_folder, store) = store();
    let sheet = sheet(&Bank::shipped(), SittingMode::Exam);
    let mut sitting = store.begin(sheet.clone()).expect("begun");
    do_all(&mut sitting, &steps(&sheet)[..8]);
    let (name, before, seconds) = (sitting.name().to_string(), sitting.exam().answer(1), sitting.exam().seconds());
    assert!(!before.is_empty());
    sitting.apply(&ExamStep { seconds, act: Act::SetAside }).expect("written");
    drop(sitting);
    let mut again = store.resume(&name).expect("resumed").sitting;
    assert!(!again.exam().is_open() && again.exam().finished().is_none());
    assert_eq!((again.exam().answer(1), again.exam().seconds()), (before, seconds));
    again.apply(&ExamStep { seconds, act: Act::Tick }).expect("written");
    assert!(store.sittings()[0].exam.as_ref().is_ok_and(Exam::is_open));
}

/// Answers and bad choices over some weeks.
fn entries(bank: &Bank) -> Vec<Entry> {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(3);
    let mut when = NOON;
    let mut entry = |k: usize| {
        when += random.random_range(0..60_000);
        if k % 9 == 8 {
            let kind = *Kind::ALL.choose(&mut random).expect("a kind");
            let what = "Wall screen: accepted with a date".into();
            let (run, scenario) = (format!("busy_standing_still-{k}"), "Busy, standing still".into());
            return Entry::BadChoice(BadChoice { when, kind, class: Class::Costly, run, scenario, sprint: 3, decision: k, what });
        }
        let question = &bank.questions()[random.random_range(0..40)];
        let answer = *complete_answers(question).choose(&mut random).expect("an answer");
        let mark = mark(question, answer, PartialCredit::Half);
        Entry::Answered(Answered { when, question: question.id.clone(), answer, mark, setting: Setting::Drill })
    };
    (0..200).map(&mut entry).collect()
}

#[test]
fn a_history_replays_to_the_same_schedule_and_cut_anywhere_keeps_every_whole_line() {
    let (folder, store) = store();
    let bank = Bank::shipped();
    let entries = entries(&bank);
    let mut history = store.history().expect("opened").history;
    let mut schedule = Schedule::default();
    for entry in &entries {
        assert!(history.add(entry.clone()).expect("written"));
        schedule.add(&bank, entry);
    }
    let path = history.path().to_path_buf();
    drop(history);
    let read = store.entries().expect("read").entries;
    assert_eq!(read, entries);
    assert_eq!(Schedule::replay(&bank, &read, u64::MAX, Zone::UTC), schedule);

    let whole = fs::read(&path).expect("read");
    let head = whole.iter().position(|b| *b == b'\n').expect("a line") + 1;
    for end in (head..whole.len()).step_by(61) {
        fs::write(&path, &whole[..end]).expect("cut");
        let kept = whole[head..end].iter().filter(|b| **b == b'\n').count() + usize::from(whole[end] == b'\n');
        assert_eq!(store.entries().expect("read without opening").entries, entries[..kept]);
        let opened = store.history().expect("opened");
        assert_eq!(opened.history.entries(), &entries[..kept]);
        assert_eq!(opened.notes.is_empty(), whole[end - 1] == b'\n' || whole[end] == b'\n');
        if !opened.notes.is_empty() {
            fs::remove_file(folder.path().join("practice/history.damaged-1")).expect("kept beside");
        }
    }
}

#[test]
fn a_history_that_is_open_cannot_be_opened_twice_but_can_be_read() {
    let (_folder, store) = store();
    let _open = store.history().expect("opened");
    if cfg!(unix) {
        let error = store.history().expect_err("in use").to_string();
        assert!(error.contains("practice history") && error.contains("open in another window"), "{error}");
    }
    assert_eq!(store.entries().expect("read").entries, []);
}

fn mutated(whole: &[u8], random: &mut Xoshiro256PlusPlus) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..random.random_range(1..4) {
        let at = random.random_range(0..bytes.len());
        let to = (at + random.random_range(1..40)).min(bytes.len());
        match random.random_range(0..5) {
            0 => drop(bytes.drain(at..to)),
            1 => bytes[at] ^= 1 << random.random_range(0..8),
            2 => bytes.splice(at..at, whole[at.min(whole.len())..to.min(whole.len())].to_vec()).for_each(drop),
            // Digits and letters made others: numbers, places, answers.
            3 => {
                if let Some(digit) = bytes[at..].iter_mut().find(|b| b.is_ascii_digit()) {
                    *digit = b'0' + random.random_range(0..10_u8);
                }
            }
            _ => {
                if let Some(letter) = bytes[at..].windows(2).position(|pair| pair[0] == b'"' && pair[1].is_ascii_lowercase()) {
                    bytes[at + letter + 1] = b'a' + random.random_range(0..9_u8);
                }
            }
        }
    }
    bytes
}

#[test]
fn mutated_exams_and_histories_open_or_are_refused_in_a_sentence() {
    let (folder, store) = store();
    let bank = Bank::shipped();
    let sitting = finished(&store, SittingMode::Training);
    let exam = fs::read(sitting.path()).expect("read");
    drop(sitting);
    let mut history = store.history().expect("opened").history;
    for entry in entries(&bank) {
        history.add(entry).expect("written");
    }
    let (log, kept) = (history.path().to_path_buf(), fs::read(history.path()).expect("read"));
    drop(history);
    let mutant = folder.path().join("practice/exams/mutant.exam");
    let mut random = Xoshiro256PlusPlus::seed_from_u64(2);
    const MUTANTS: usize = 800;
    let (mut opened, mut read) = (0, 0);
    for k in 0..MUTANTS {
        let mut change = |whole: &[u8]| {
            let bytes = mutated(whole, &mut random);
            if k % 2 == 0 { resealed(&String::from_utf8_lossy(&bytes)).into_bytes() } else { bytes }
        };
        fs::write(&mutant, change(&exam)).expect("written");
        match store.sittings().into_iter().find(|sitting| sitting.name == "mutant").expect("listed").exam {
            Ok(exam) => {
                opened += 1;
                let all = 0..exam.sheet().questions.len();
                assert_eq!(ExamResult::of(&exam).is_some(), exam.finished().is_some());
                all.for_each(|number| drop(exam.answered(number, "mutant", NOON)));
            }
            Err(why) => assert!(why.to_string().len() > 40, "{why}"),
        }
        fs::write(&log, change(&kept)).expect("written");
        match store.entries() {
            Ok(kept) => {
                read += 1;
                let schedule = Schedule::replay(&bank, &kept.entries, NOON, Zone::UTC);
                drop(schedule.due(&bank, NOON));
            }
            Err(error) => assert!(error.to_string().len() > 40, "{error}"),
        }
    }
    println!("of {MUTANTS} mutants each, {opened} exams and {read} histories opened");
    assert!((MUTANTS / 20..MUTANTS).contains(&opened) && (MUTANTS / 20..MUTANTS).contains(&read), "{opened} {read}");
}

fn asking(data: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_north-of-noise"))
        .args(["practice", "ask", "--count", "300", "--data"])
        .arg(data)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("started")
}

/// Kills by default; `NORTH_OF_NOISE_KILLS` asks for more.
const KILLS: u32 = 20;

#[test]
fn killed_at_any_moment_no_answer_that_was_marked_is_lost() {
    let kills = std::env::var("NORTH_OF_NOISE_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(11);
    let (folder, store) = store();
    let (mut said_before, mut torn) = (0, 0);
    for kill in 0..kills {
        let mut child = asking(folder.path());
        let mut typed = child.stdin.take().expect("piped");
        let mut stdout = BufReader::new(child.stdout.take().expect("piped"));
        // Every kind of question takes one of these, and says what it wants to the others.
        let writer = std::thread::spawn(move || while typed.write_all(b"a\na b\na b c\n").is_ok() {});
        let (mut marked, wanted, mut line) = (0, random.random_range(1..9), String::new());
        let is_mark = |line: &str| ["Right.", "Partly right", "Wrong."].iter().any(|word| line.starts_with(word));
        while marked < wanted && stdout.read_line(&mut line).expect("text") > 0 {
            marked += usize::from(is_mark(&line));
            line.clear();
        }
        std::thread::sleep(Duration::from_micros(random.random_range(0..3_000)));
        // SIGKILL on unix: nothing of the program runs any more.
        child.kill().expect("killed");
        child.wait().expect("ended");
        let mut rest = Vec::new();
        stdout.read_to_end(&mut rest).expect("bytes");
        writer.join().expect("ended");
        let rest = String::from_utf8_lossy(&rest).into_owned();
        let whole = rest.rfind('\n').map_or("", |end| &rest[..end]);
        marked += whole.lines().filter(|line| is_mark(line)).count();
        let opened = store.history().expect("opened");
        let kept = opened.history.entries().len() - said_before;
        assert!(kept >= marked, "kill {kill}: {marked} marked, {kept} kept");
        torn += u32::from(!opened.notes.is_empty());
        said_before += kept;
    }
    assert!(said_before > 0);
    println!("{kills} kills, {said_before} answers, none that was marked is lost; {torn} torn lines cut");
}

#[test]
fn a_bad_choice_brings_up_related_questions_and_says_where_it_was_met() {
    let bank = Bank::shipped();
    let choice = |decision| BadChoice {
        when: NOON,
        kind: Kind::Commitment,
        class: Class::VeryCostly,
        run: "busy_standing_still-7".into(),
        scenario: "Busy, standing still".into(),
        sprint: 3,
        decision,
        what: "Commitment: 120 % of the forecast".into(),
    };
    let mut schedule = Schedule::default();
    schedule.add(&bank, &Entry::BadChoice(choice(40)));
    let due = schedule.due(&bank, NOON);
    assert_eq!(due.len(), 3);
    for due in &due {
        assert!(due.question.related.contains(&Kind::Commitment));
        assert_eq!(schedule.met(due.question).map(|met| (met.sprint, met.scenario.as_str())), Some((3, "Busy, standing still")));
    }
    // More of the same brings up no more while these wait.
    let ids: Vec<_> = due.iter().map(|due| due.question.id.clone()).collect();
    schedule.add(&bank, &Entry::BadChoice(choice(80)));
    assert_eq!(schedule.due(&bank, NOON).len(), 3);
    for question in ids {
        let key = bank.get(&question).expect("in the bank").key;
        let entry = Answered { when: NOON, question, answer: Answer::right(key), mark: Mark::Right, setting: Setting::Review };
        schedule.add(&bank, &Entry::Answered(entry));
    }
    assert!(schedule.due(&bank, NOON).is_empty());
    assert!(bank.of(Area::Forecasting).any(|question| schedule.met(question).is_some()));
}
