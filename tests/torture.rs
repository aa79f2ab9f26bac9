//! The program killed at random places and disks that fill up: nothing that was acknowledged is lost, and the next
//! start works.
//!
//! A child of this test plays, practises, and writes settings and scores in turn; it says what is on the disk, and
//! is killed. `.ci/torture.sh` asks for many more kills and for a disk that is really full.

use north_of_noise::disk::{Disk, Memory, Native};
use north_of_noise::journal::{Mode, PracticeStore, Resumed, Store};
use north_of_noise::player;
use north_of_noise::practice::{Act, Answer, Answered, Bank, Entry, ExamStep, Mark, Profile, Setting, Sheet, SittingMode};
use north_of_noise::scenario::{by_name, load};
use north_of_noise::sim::Recording;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

const FIRST: &str = "first_sprint";
const SEED: u64 = 21;
const MOST: u64 = 1 << 20;
/// Set for the child: where it works.
const CHILD: &str = "NORTH_OF_NOISE_TORTURE_CHILD";
/// Starts on a disk in memory that fills up.
const FILLED: u64 = 200;

fn asked(variable: &str, otherwise: u32) -> u32 {
    std::env::var(variable).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

/// What is written, and what was told of it: the highest number of each.
type Told = BTreeMap<String, u64>;

/// A run that is played over and over.
fn played() -> Recording {
    let (name, text) = by_name(FIRST).expect("shipped");
    let scenario = Arc::new(load(name, text).scenario.expect("playable"));
    player::record(&scenario, SEED, &mut *player::by_name("balanced", SEED).expect("a player"))
}

/// What a file says that is replaced whole; of many lengths.
fn whole(number: u64) -> String {
    format!("(number: {number})\n").repeat(1 + (number % 400) as usize)
}

fn number_of(text: &str) -> u64 {
    let number = text.strip_prefix("(number: ").and_then(|rest| rest.split_once(')')).expect("a number").0.parse().expect("a number");
    assert_eq!(text, whole(number), "whole");
    number
}

/// What the program does from one start to the next: all that it keeps, in turn. Tells what is on the disk.
fn start(disk: &Arc<dyn Disk>, data: &Path, run: &Recording, tell: &mut dyn FnMut(&str, u64)) -> Result<(), Box<dyn std::error::Error>> {
    let runs = Store::open(Arc::clone(disk), data.into());
    let practice = PracticeStore::open(Arc::clone(disk), data.into());
    let unfinished = runs.runs().into_iter().find(|listed| !listed.finished && listed.damage.is_none());
    let Resumed { mut journal, mut recording, .. } = match unfinished {
        Some(listed) => runs.resume(&listed.name)?,
        None => runs.begin_with(Mode::Play, FIRST, by_name(FIRST).ok_or("gone")?.1, SEED, &run.decisions()[..5])?,
    };
    tell(&format!("run {}", journal.name()), recording.decisions().len() as u64);
    let mut history = practice.history()?.history;
    let bank = Bank::shipped();
    let sitting = practice.sittings().into_iter().find(|sitting| sitting.exam.as_ref().is_ok_and(|exam| exam.seconds() < 300));
    let mut sitting = match sitting {
        Some(sitting) => practice.resume(&sitting.name)?.sitting,
        None => {
            let profiles = Profile::shipped(&bank);
            let profile = profiles.iter().find(|profile| profile.id == "short_10").ok_or("gone")?;
            practice.begin(Sheet::draw(&bank, profile, SittingMode::Exam, SEED, 0)?)?
        }
    };
    let question = bank.questions()[0].id.clone();
    let replaced = [data.join("settings.ron"), data.join("scores").join("first_sprint-21.json")];
    let mut number = replaced.iter().filter_map(|path| disk.read_text(path, MOST).ok()).map(|text| number_of(&text)).max().unwrap_or(0);
    while recording.run().outcome().is_none() {
        let next = recording.prepare(run.decisions()[recording.decisions().len()].clone())?;
        journal.append(&next, None)?;
        next.accept();
        tell(&format!("run {}", journal.name()), recording.decisions().len() as u64);
        let when = history.entries().len() as u64;
        let answer = Answered { when, question: question.clone(), answer: Answer::NONE, mark: Mark::Wrong, setting: Setting::Drill };
        history.add(Entry::Answered(answer))?;
        tell("history", history.entries().len() as u64);
        let seconds = sitting.exam().seconds() + 1;
        sitting.apply(&ExamStep { seconds, act: Act::Tick })?;
        tell(&format!("sitting {}", sitting.name()), seconds.into());
        number += 1;
        for path in &replaced {
            disk.replace(path, whole(number).as_bytes())?;
            tell(&path.display().to_string(), number);
        }
    }
    Ok(())
}

/// Holds what is found against what was told: all of it, and at most the one thing more that was being written.
fn check(disk: &Arc<dyn Disk>, data: &Path, run: &Recording, told: &Told, what: &str) {
    let runs = Store::open(Arc::clone(disk), data.into());
    let practice = PracticeStore::open(Arc::clone(disk), data.into());
    for listed in runs.runs() {
        assert!(listed.scenario == FIRST, "{what}: {listed:?}");
    }
    for (name, &number) in told {
        let found = match name.split_once(' ') {
            Some(("run", name)) => {
                let kept = runs.resume(name).unwrap_or_else(|error| panic!("{what}: {error}")).recording;
                assert_eq!(kept.decisions(), &run.decisions()[..kept.decisions().len()], "{what}");
                kept.decisions().len() as u64
            }
            Some(("sitting", name)) => {
                u64::from(practice.resume(name).unwrap_or_else(|error| panic!("{what}: {error}")).sitting.exam().seconds())
            }
            None if name == "history" => {
                let opened = practice.history().unwrap_or_else(|error| panic!("{what}: {error}"));
                opened.history.entries().len() as u64
            }
            _ => number_of(&disk.read_text(Path::new(name), MOST).unwrap_or_else(|error| panic!("{what}: {error}"))),
        };
        assert!((number..=number + 1).contains(&found), "{what}: {name} told {number}, found {found}");
    }
}

/// Nothing lies about that an interrupted write left, once a start has written again.
fn leftovers(folder: &Path) -> Vec<PathBuf> {
    let mut left = Vec::new();
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            left.extend(leftovers(&path));
        } else if path.extension().is_some_and(|ending| ending == "new") {
            left.push(path);
        }
    }
    left
}

/// Does nothing unless it is the child.
#[test]
fn child() {
    let Ok(data) = std::env::var(CHILD) else { return };
    let run = played();
    // Beside the harness's own output, a line at a time.
    let mut tell = |name: &str, number: u64| {
        let mut out = std::io::stderr().lock();
        writeln!(out, "told {number} {name}").expect("somebody listens");
    };
    loop {
        start(&(Arc::new(Native) as Arc<dyn Disk>), Path::new(&data), &run, &mut tell).expect("works");
    }
}

fn hear(line: &str, told: &mut Told) {
    if let Some((number, name)) = line.trim_end().strip_prefix("told ").and_then(|line| line.split_once(' ')) {
        told.insert(name.into(), number.parse().expect("a number"));
    }
}

#[test]
fn killed_at_random_places_nothing_acknowledged_is_lost_and_the_next_start_works() {
    if std::env::var(CHILD).is_ok() {
        return;
    }
    let kills = asked("NORTH_OF_NOISE_KILLS", 40);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(SEED);
    let (disk, run): (Arc<dyn Disk>, _) = (Arc::new(Native), played());
    let (mut acknowledged, mut folder) = (0, tempfile::tempdir().expect("a folder"));
    for kill in 0..kills {
        if kill % 50 == 49 {
            folder = tempfile::tempdir().expect("a folder");
        }
        let mut child = Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "child", "--nocapture", "--test-threads", "1"])
            .env(CHILD, folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("started");
        let mut says = BufReader::new(child.stderr.take().expect("piped"));
        let (mut told, mut line) = (Told::new(), String::new());
        // Some at the very beginning, most in between.
        for _ in 0..random.random_range(0..40) {
            line.clear();
            says.read_line(&mut line).expect("text");
            hear(&line, &mut told);
        }
        std::thread::sleep(Duration::from_micros(random.random_range(0..4_000)));
        // SIGKILL on unix: nothing of the program runs any more.
        child.kill().expect("killed");
        child.wait().expect("ended");
        let mut rest = Vec::new();
        says.read_to_end(&mut rest).expect("bytes");
        let rest = String::from_utf8_lossy(&rest).into_owned();
        // A line without its end was not said yet.
        rest.split_inclusive('\n').filter(|line| line.ends_with('\n')).for_each(|line| hear(line, &mut told));
        assert!(!rest.contains("panicked"), "kill {kill}: {rest}");
        acknowledged += told.len();
        check(&disk, folder.path(), &run, &told, &format!("kill {kill}"));
    }
    // A last start that is not killed clears up.
    start(&disk, folder.path(), &run, &mut |_, _| {}).expect("works");
    start(&disk, folder.path(), &run, &mut |_, _| {}).expect("works");
    assert_eq!(leftovers(folder.path()), Vec::<PathBuf>::new());
    println!("{kills} kills, {acknowledged} last words held against the disk, nothing lost");
}

#[test]
fn a_disk_that_fills_up_loses_nothing_and_the_next_start_works() {
    if std::env::var(CHILD).is_ok() {
        return;
    }
    let mut random = Xoshiro256PlusPlus::seed_from_u64(SEED);
    let (memory, run, data) = (Memory::new(), played(), Path::new("data"));
    let disk: Arc<dyn Disk> = Arc::new(memory.clone());
    let mut full = 0;
    for round in 0..FILLED {
        memory.set_room(Some(memory.used() + random.random_range(0..20_000)));
        let mut told = Told::new();
        let done = start(&disk, data, &run, &mut |name, number| {
            told.insert(name.into(), number);
        });
        full += u64::from(done.is_err());
        // Full as it is, everything can be read.
        let listed = Store::open(Arc::clone(&disk), data.into()).runs();
        assert!(listed.iter().all(|listed| listed.damage.is_none()), "round {round}: {listed:?}");
        memory.set_room(None);
        check(&disk, data, &run, &told, &format!("full disk {round}"));
    }
    assert!(full > FILLED / 2, "{full} of {FILLED} were full");
    println!("{FILLED} starts on a disk with little room, {full} of them until it was full, nothing lost");
}

#[test]
fn stopped_at_any_step_or_without_power_nothing_acknowledged_is_lost() {
    if std::env::var(CHILD).is_ok() {
        return;
    }
    let (run, data) = (played(), Path::new("data"));
    let mut random = Xoshiro256PlusPlus::seed_from_u64(SEED);
    let starts = asked("NORTH_OF_NOISE_KILLS", 60);
    let mut memory = Memory::new();
    for round in 0..starts {
        let mut told = Told::new();
        memory.stop_after(random.random_range(0..120));
        let disk: Arc<dyn Disk> = Arc::new(memory.clone());
        let _stopped = start(&disk, data, &run, &mut |name, number| {
            told.insert(name.into(), number);
        });
        drop(disk);
        let what = if round % 2 == 0 { "kill" } else { "power cut" };
        memory = if round % 2 == 0 { memory.after_kill() } else { memory.after_power_cut() };
        check(&(Arc::new(memory.clone()) as Arc<dyn Disk>), data, &run, &told, &format!("{what} {round}"));
    }
    println!("{starts} starts stopped at any step, nothing lost");
}

/// With `NORTH_OF_NOISE_SMALL_DISK`, a folder on a disk of a few hundred KiB.
#[test]
fn a_real_disk_that_fills_up_loses_nothing_and_the_next_start_works() {
    let Ok(small) = std::env::var("NORTH_OF_NOISE_SMALL_DISK") else { return };
    let mut random = Xoshiro256PlusPlus::seed_from_u64(SEED);
    let (disk, run): (Arc<dyn Disk>, _) = (Arc::new(Native), played());
    let (data, filler) = (Path::new(&small).join("data"), Path::new(&small).join("filler"));
    let (rounds, mut full) = (asked("NORTH_OF_NOISE_FULL", 200), 0);
    for round in 0..rounds {
        // All of the room taken, and a little given back.
        let mut file = std::fs::File::create(&filler).expect("made");
        let mut filled = 0;
        while let Ok(written) = file.write(&[0; 1024]) {
            filled += written as u64;
        }
        file.set_len(filled.saturating_sub(random.random_range(0..60_000))).expect("cut");
        let mut told = Told::new();
        full += u32::from(
            start(&disk, &data, &run, &mut |name, number| {
                told.insert(name.into(), number);
            })
            .is_err(),
        );
        std::fs::remove_file(&filler).expect("removed");
        check(&disk, &data, &run, &told, &format!("full disk {round}"));
        if round % 20 == 19 {
            std::fs::remove_dir_all(&data).expect("removed");
        }
    }
    println!("{rounds} starts on a real disk with little room, {full} of them until it was full, nothing lost");
}
