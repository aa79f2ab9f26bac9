//! What happens to kept files between two starts: leftovers of interrupted writes, copies, other ends of lines,
//! bytes that changed, disks that are full or cannot be written.

use north_of_noise::disk::{Disk, Memory, Native};
use north_of_noise::journal::{Journal, JournalError, Mode, Note, PracticeStore, Resumed, Stamp, Store, clear_up, open, verify};
use north_of_noise::player;
use north_of_noise::practice::{Answer, Answered, BadChoice, Bank, Entry, Mark, Profile, Setting, Sheet, SittingMode};
use north_of_noise::scenario::{by_name, load};
use north_of_noise::score::{Class, Kind};
use north_of_noise::sim::{Decision, Recording};
use std::fs;
use std::path::Path;
use std::sync::Arc;

const FIRST: &str = "first_sprint";
const MOST: u64 = 64 << 20;

fn text() -> &'static str {
    by_name(FIRST).expect("shipped").1
}

/// A whole run of the balanced player.
fn played(seed: u64) -> Recording {
    let scenario = Arc::new(load(FIRST, text()).scenario.expect("playable"));
    player::record(&scenario, seed, &mut *player::by_name("balanced", seed).expect("a player"))
}

fn runs(disk: &Memory) -> Store {
    Store::open(Arc::new(disk.clone()), "data".into())
}

fn practice(disk: &Memory) -> PracticeStore {
    PracticeStore::open(Arc::new(disk.clone()), "data".into())
}

fn write(journal: &mut Journal, recording: &mut Recording, decisions: &[Decision]) {
    for decision in decisions {
        let next = recording.prepare(decision.clone()).expect("possible");
        journal.append(&next, None).expect("written");
        next.accept();
    }
}

fn bytes(disk: &Memory, path: &str) -> Vec<u8> {
    disk.read(Path::new(path), MOST).expect("read")
}

fn put(disk: &Memory, path: &str, bytes: &[u8]) {
    disk.replace(Path::new(path), bytes).expect("written");
}

fn answered(k: u64) -> Entry {
    let question = Bank::shipped().questions()[0].id.clone();
    Entry::Answered(Answered { when: 1_790_000_000 + k, question, answer: Answer::NONE, mark: Mark::Wrong, setting: Setting::Drill })
}

/// A history of so many answers.
fn with_answers(count: u64) -> Memory {
    let disk = Memory::new();
    let mut history = practice(&disk).history().expect("opened").history;
    let entry = answered(0);
    for k in 0..count {
        let Entry::Answered(answered) = &entry else { continue };
        history.add(Entry::Answered(Answered { when: answered.when + k, ..answered.clone() })).expect("written");
    }
    disk
}

#[test]
fn leftovers_of_older_versions_are_cleared_up_and_lock_nobody_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let leftovers = ["practice/history.new", "practice/exams/short_10-5.new", "runs/first_sprint-7.new", "runs/first_sprint-7.damaged-1"];
    for name in leftovers.into_iter().chain(["runs/scenarios/0123456789abcdef.4711.new"]) {
        fs::create_dir_all(data.join(name).parent().expect("a folder")).expect("made");
        fs::write(data.join(name), "").expect("written");
    }
    let store = PracticeStore::open(Arc::new(Native), data.into());
    let opened = store.history().expect("not locked out");
    assert_eq!((opened.history.path(), opened.notes.len()), (data.join("practice/history.log").as_path(), 0));
    let bank = Bank::shipped();
    let profiles = Profile::shipped(&bank);
    store.begin(Sheet::draw(&bank, &profiles[0], SittingMode::Exam, 5, 0).expect("enough")).expect("begun");
    let runs = Store::open(Arc::new(Native), data.into());
    assert_eq!(runs.create(FIRST, text(), 7).expect("begun").name(), "first_sprint-7");
    for name in leftovers.into_iter().chain(["runs/scenarios/0123456789abcdef.4711.new"]) {
        assert!(!data.join(name).exists(), "{name} is still there");
    }
}

#[test]
fn a_start_clears_up_what_is_the_programs_own_and_nothing_else() {
    let disk = Memory::new();
    let own = ["settings.ron.new", "settings.ron.2.new", "scores/a-1.json.new", "practice/results/short_10-5.new", "reviews/a.txt.new"];
    let others = ["notes.new", "practice/mine.new", "scenarios/mine.ron.new"];
    for name in own.into_iter().chain(others) {
        put(&disk, "data/plain", b"part");
        disk.make_folder(Path::new("data").join(name).parent().expect("a folder")).expect("made");
        disk.rename(Path::new("data/plain"), &Path::new("data").join(name)).expect("renamed");
    }
    clear_up(&disk, Path::new("data"));
    let left = |name: &&str| disk.exists(&Path::new("data").join(name));
    assert_eq!((own.iter().filter(|name| left(name)).count(), others.iter().filter(|name| left(name)).count()), (0, 3));
}

#[test]
fn commands_that_only_read_make_no_data_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    for command in [&["practice", "stats"][..], &["practice", "exam", "short_10"], &["replay", "none"], &["review", "none"]] {
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_north-of-noise")).args(command).arg("--data").arg(&data).output();
        assert_eq!(run.expect("started").status.success(), command[0] == "practice", "{command:?}");
        assert!(!data.exists(), "{command:?} made a folder");
    }
}

#[test]
fn who_only_reads_makes_no_folders_and_needs_none_that_can_be_written() {
    let disk = Memory::new();
    assert!(runs(&disk).runs().is_empty() && runs(&disk).find("x").is_err() && runs(&disk).resume("x").is_err());
    let store = practice(&disk);
    assert!(store.entries().expect("none").entries.is_empty() && store.sittings().is_empty() && store.own_banks().is_empty());
    assert_eq!((disk.steps(), disk.exists(Path::new("data"))), (0, false));

    let run = played(3);
    let name = runs(&disk).begin_with(Mode::Play, FIRST, text(), 3, run.decisions()).expect("begun").journal.name().to_string();
    practice(&disk).history().expect("begun").history.add(answered(0)).expect("written");
    disk.stop_after(0);
    assert_eq!(runs(&disk).runs()[0].name, name);
    assert_eq!(verify(&disk, &runs(&disk).find(&name).expect("there")).expect("verified").outcome, run.run().outcome());
    assert_eq!(practice(&disk).entries().expect("read").entries.len(), 1);
}

#[test]
fn a_run_whose_lines_end_otherwise_is_the_same_run_and_goes_on() {
    let run = played(5);
    let (half, disk) = (20, Memory::new());
    let begun = runs(&disk).begin_with(Mode::Play, FIRST, text(), 5, &run.decisions()[..half]).expect("begun");
    let name = begun.journal.name().to_string();
    drop(begun);
    let path = format!("data/runs/{name}.run");
    let whole = String::from_utf8(bytes(&disk, &path)).expect("text");
    let kept = disk.files(Path::new("data/runs/scenarios"), "ron").expect("listed")[0].path.clone();
    let others = [
        ("CRLF", whole.replace('\n', "\r\n")),
        ("a mark", format!("\u{feff}{whole}")),
        ("both", format!("\u{feff}{}", whole.replace('\n', "\r\n"))),
        ("no last end", whole.trim_end().to_string()),
        ("half an end", format!("{}\r", whole.trim_end())),
    ];
    for (what, other) in others {
        put(&disk, &path, other.as_bytes());
        // The scenario's text went the same way.
        disk.replace(&kept, if other.contains("\r\n") { text().replace('\n', "\r\n") } else { text().into() }.as_bytes()).expect("written");
        assert!(runs(&disk).runs()[0].damage.is_none(), "{what}");
        let Resumed { mut journal, mut recording, note } = runs(&disk).resume(&name).expect(what);
        assert_eq!((note, recording.decisions()), (None, &run.decisions()[..half]), "{what}");
        write(&mut journal, &mut recording, &run.decisions()[half..half + 2]);
        drop(journal);
        let again = runs(&disk).resume(&name).expect(what);
        assert_eq!((again.note, again.recording.decisions()), (None, &run.decisions()[..half + 2]), "{what}");
    }
}

#[test]
fn a_run_played_from_a_text_with_other_ends_of_lines_comes_out_as_it_was_played() {
    let disk = Memory::new();
    put(&disk, "data/runs/crlf_scenario-5.run", &fs::read("tests/kept_files/crlf_scenario-5.run").expect("read"));
    // Kept as version 0.1.0 would have with the usual ends of lines.
    let text = fs::read("tests/old_data/0.1.0/runs/scenarios/386589155b1d5cdd.ron").expect("read");
    put(&disk, "data/runs/scenarios/091f343c3cbc8fd5.ron", &text);
    let report = verify(&disk, Path::new("data/runs/crlf_scenario-5.run")).expect("verified");
    assert!(report.outcome.is_some());
}

#[test]
fn one_bad_byte_in_the_history_costs_one_answer_and_is_said_to_readers_and_writers() {
    let disk = with_answers(1000);
    let path = "data/practice/history.log";
    let mut changed = bytes(&disk, path);
    let eleventh = changed.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(10).expect("lines").0 + 30;
    changed[eleventh] ^= 0x80;
    put(&disk, path, &changed);
    let read = practice(&disk).entries().expect("read");
    assert_eq!((read.entries.len(), &read.notes[..]), (999, &[Note::HistoryLines { lines: 1, beside: None }][..]));
    assert_eq!(read.notes[0].to_string(), "A line of the practice history is not as it was written and not counted; all others are.");
    assert_eq!(bytes(&disk, path), changed, "reading changes nothing");
    let mut opened = practice(&disk).history().expect("opened");
    let beside = Path::new("data/practice/history.damaged-1");
    assert_eq!(opened.notes, [Note::HistoryLines { lines: 1, beside: Some(beside.into()) }]);
    assert_eq!(disk.read(beside, MOST).expect("kept"), changed);
    assert_eq!(opened.history.entries(), read.entries);
    opened.history.add(answered(5000)).expect("written");
    drop(opened);
    let again = practice(&disk).history().expect("opened");
    assert_eq!((again.history.entries().len(), again.notes.len()), (1000, 0));
}

#[test]
fn a_history_in_other_ends_of_lines_is_whole_and_a_copy_of_it_is_named() {
    let disk = with_answers(20);
    let path = "data/practice/history.log";
    let whole = String::from_utf8(bytes(&disk, path)).expect("text");
    for other in [whole.replace('\n', "\r\n"), format!("\u{feff}{whole}"), whole.trim_end().into()] {
        put(&disk, path, other.as_bytes());
        assert_eq!(practice(&disk).entries().expect("read").entries.len(), 20);
        let mut opened = practice(&disk).history().expect("opened");
        assert!(opened.history.entries().len() == 20 && opened.notes.is_empty());
        opened.history.add(answered(99)).expect("written");
        drop(opened);
        assert_eq!(practice(&disk).entries().expect("read").entries.len(), 21);
    }
    let copy = "data/practice/history (conflicted copy).log";
    put(&disk, copy, whole.as_bytes());
    put(&disk, "data/practice/history-2.log", whole.lines().next().expect("a line").as_bytes());
    put(&disk, "data/practice/.~history.log", whole.as_bytes());
    let notes = [Note::OtherHistory { path: copy.into() }];
    assert_eq!(practice(&disk).entries().expect("read").notes, notes);
    assert_eq!(practice(&disk).history().expect("opened").notes, notes);
}

#[test]
fn a_history_that_was_written_can_be_opened_however_long_it_is() {
    let disk = with_answers(1);
    let path = "data/practice/history.log";
    let line = String::from_utf8(bytes(&disk, path)).expect("text").lines().nth(1).expect("an answer").to_string();
    let content = line.rsplit_once('\t').expect("a checksum").0;
    // What took fifty thousand answers a while ago.
    let lines = (17 << 20) / line.len();
    let mut whole = String::from("north-of-noise practice history, format 1\n");
    let mut chain = xxhash_rust::xxh3::xxh3_64(whole.trim_end().as_bytes());
    for _ in 0..lines {
        chain = xxhash_rust::xxh3::xxh3_64_with_seed(content.as_bytes(), chain);
        whole += &format!("{content}\t{chain:016x}\n");
    }
    put(&disk, path, whole.as_bytes());
    let mut opened = practice(&disk).history().expect("opened");
    assert_eq!(opened.history.entries().len(), lines);
    opened.history.add(answered(1)).expect("written");
}

/// Files of the same run, and one that parted from it.
fn copied(strip_name: bool) -> (Memory, Recording) {
    let (disk, run) = (Memory::new(), played(9));
    let begun = runs(&disk).begin_with(Mode::Play, FIRST, text(), 9, run.decisions()).expect("begun");
    let path = begun.journal.path().display().to_string();
    drop(begun);
    let mut whole = String::from_utf8(bytes(&disk, &path)).expect("text");
    if strip_name {
        let named = ",name:\"first_sprint-9\"";
        assert!(whole.contains(named));
        whole = forger::resealed(&whole.replace(named, ""));
        put(&disk, &path, whole.as_bytes());
    }
    let half: String = whole.split_inclusive('\n').take(30).collect();
    put(&disk, "data/runs/first_sprint-9 (conflicted copy).run", whole.as_bytes());
    put(&disk, "data/runs/Copy of first_sprint-9.run", half.as_bytes());
    put(&disk, "data/runs/.~first_sprint-9.run", half.as_bytes());
    (disk, run)
}

mod forger;

#[test]
fn a_copied_run_is_listed_once_and_is_known_by_the_name_under_which_it_was_begun() {
    for strip_name in [false, true] {
        let (disk, run) = copied(strip_name);
        let listed = runs(&disk).runs();
        assert_eq!(listed.len(), 1, "{strip_name}");
        assert_eq!((listed[0].name.as_str(), listed[0].decisions), ("first_sprint-9", run.decisions().len()));
        let mut copies = listed[0].copies.clone();
        copies.sort();
        assert_eq!(copies, ["Copy of first_sprint-9", "first_sprint-9 (conflicted copy)"]);
        for copy in copies {
            let path = runs(&disk).find(&copy).expect("there");
            let (_, report) = open(&disk, &path).expect("verified");
            assert_eq!(report.run, "first_sprint-9");
            assert_eq!(runs(&disk).resume(&copy).expect("opened").journal.origin(), "first_sprint-9");
        }
        // A copy that got further is the run now; one that parted is another.
        put(&disk, "data/runs/first_sprint-9.run", &bytes(&disk, "data/runs/Copy of first_sprint-9.run"));
        assert_eq!(runs(&disk).runs()[0].name, "first_sprint-9 (conflicted copy)");
        let Resumed { mut journal, mut recording, .. } = runs(&disk).resume("first_sprint-9").expect("opened");
        let other = [Decision::ClearCalendar, Decision::EndPhase].into_iter().find(|decision| recording.view().allows(decision).is_ok());
        write(&mut journal, &mut recording, &[other.expect("one of them")]);
        drop(journal);
        assert_eq!(runs(&disk).runs().len(), 2, "they parted");
    }
}

#[test]
fn a_bad_choice_of_a_copied_run_is_noted_once() {
    let (disk, _) = copied(false);
    let choice = |run: &str| BadChoice {
        when: 1_790_000_000,
        kind: Kind::Order,
        class: Class::VeryCostly,
        run: run.into(),
        scenario: "First sprint".into(),
        sprint: 1,
        decision: 7,
        what: "Order by who asks loudest".into(),
    };
    let mut history = practice(&disk).history().expect("opened").history;
    let mut noted = 0;
    for file in disk.files(Path::new("data/runs"), "run").expect("listed") {
        let (_, report) = open(&disk, &file.path).expect("verified");
        noted += usize::from(history.add(Entry::BadChoice(choice(&report.run))).expect("written"));
    }
    assert_eq!(noted, 1);
}

#[test]
fn a_fork_is_there_whole_or_not_at_all_and_takes_no_longer_than_an_empty_run() {
    let run = played(4);
    let steps = |decisions: &[Decision]| {
        let disk = Memory::new();
        runs(&disk).begin_with(Mode::Play, FIRST, text(), 4, decisions).expect("begun");
        disk.steps()
    };
    let all = steps(run.decisions());
    assert_eq!(all, steps(&[]), "one file, flushed once");
    for stop in 0..all {
        let disk = Memory::new();
        disk.stop_after(stop);
        assert!(matches!(runs(&disk).begin_with(Mode::Play, FIRST, text(), 4, run.decisions()), Err(JournalError::Io { .. })));
        for found in [disk.after_kill(), disk.after_power_cut()] {
            for listed in runs(&found).runs() {
                assert_eq!((listed.decisions, listed.damage.is_some()), (run.decisions().len(), false), "stopped at {stop}");
            }
            let begun = runs(&found).begin_with(Mode::Play, FIRST, text(), 4, run.decisions()).expect("begun at the next start");
            assert_eq!(begun.recording.run().fingerprint(), run.run().fingerprint());
        }
    }
}

#[test]
fn a_line_says_when_and_by_whom_it_was_decided_if_that_is_known() {
    let (disk, run) = (Memory::new(), played(6));
    let Resumed { mut journal, mut recording, .. } = runs(&disk).begin_with(Mode::Play, FIRST, text(), 6, &[]).expect("begun");
    let stamps = [
        Some(Stamp { when: Some(1_790_000_000), who: Some("Ada\t\"L\"\n".into()) }),
        Some(Stamp { when: Some(1_790_000_001), who: None }),
        Some(Stamp::default()),
        None,
    ];
    for (decision, stamp) in run.decisions().iter().zip(&stamps) {
        let next = recording.prepare(decision.clone()).expect("possible");
        journal.append(&next, stamp.as_ref()).expect("written");
        next.accept();
    }
    let path = journal.path().display().to_string();
    drop(journal);
    let text = String::from_utf8(bytes(&disk, &path)).expect("text");
    let stamped: Vec<Option<Stamp>> = text
        .lines()
        .skip(2)
        .map(|line| line.split('\t').nth(5).filter(|field| field.starts_with('(')).map(|s| ron::from_str(s).expect("a stamp")))
        .collect();
    assert_eq!(stamped, [stamps[0].clone(), stamps[1].clone(), None, None]);
    let again = runs(&disk).resume(&recording.view().scenario().id.clone().replace("first_sprint", "first_sprint-6")).expect("opened");
    assert_eq!((again.recording.decisions(), again.note), (&run.decisions()[..4], None));
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_hangs_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["runs/pipe.run", "practice/exams/pipe.exam", "practice/pipe.ron", "practice/history.log"] {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        assert!(std::process::Command::new("mkfifo").arg(path).status().expect("started").success());
    }
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("practice/zero.ron")).expect("linked");
    let runs = Store::open(Arc::new(Native), folder.path().into());
    let listed = runs.runs();
    assert!(listed[0].damage.as_ref().expect("the reason").to_string().contains("not a regular file"), "{listed:?}");
    assert!(runs.resume("pipe").is_err());
    let practice = PracticeStore::open(Arc::new(Native), folder.path().into());
    assert!(practice.sittings()[0].exam.is_err());
    assert_eq!(practice.own_banks().iter().map(|(_, text)| text.len()).collect::<Vec<_>>(), [0, 0]);
    assert!(practice.entries().expect_err("refused").to_string().contains("not a regular file"));
    assert!(practice.history().expect_err("refused").to_string().contains("not a regular file"));
}
