//! A run as a file: what is written comes back, what is damaged is cut and said, nothing panics.

mod forger;

use forger::resealed;
use north_of_noise::disk::{Memory, Native};
use north_of_noise::journal::{Journal, JournalError, Mode, Resumed, Store, verify};
use north_of_noise::player;
use north_of_noise::scenario::{by_name, load};
use north_of_noise::sim::{Decision, Recording};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rayon::prelude::*;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const FIRST: &str = "first_sprint";
const SEED: u64 = 7;

fn text_of(name: &str) -> &'static str {
    by_name(name).expect("a shipped scenario").1
}

/// A whole run of the balanced player.
fn played(name: &str, seed: u64) -> Recording {
    let scenario = load(name, text_of(name)).scenario.expect("playable");
    player::record(&Arc::new(scenario), seed, &mut *player::by_name("balanced", seed).expect("a player"))
}

fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(Arc::new(Native), folder.path().into());
    (folder, store)
}

/// Makes decisions, each on the disk before it counts.
fn write(journal: &mut Journal, recording: &mut Recording, decisions: &[Decision]) {
    for decision in decisions {
        let next = recording.prepare(decision.clone()).expect("possible");
        journal.append(&next, None).expect("written");
        next.accept();
    }
}

/// A fresh run of the shipped scenario.
fn fresh(name: &str, seed: u64) -> Recording {
    Recording::new(Arc::new(load(name, text_of(name)).scenario.expect("playable")), seed)
}

/// A run after so many of its decisions.
fn after(recording: &Recording, count: usize) -> Recording {
    let mut run = Recording::new(Arc::clone(recording.run().scenario()), recording.run().seed());
    for decision in &recording.decisions()[..count] {
        run.apply(decision.clone()).expect("possible");
    }
    run
}

/// A store with one run of so many decisions, and the run's file.
fn with_run(count: usize) -> (TempDir, Store, Journal, Recording) {
    let (folder, store) = store();
    let recording = played(FIRST, SEED);
    let mut journal = store.create(FIRST, text_of(FIRST), SEED).expect("begun");
    write(&mut journal, &mut fresh(FIRST, SEED), &recording.decisions()[..count]);
    (folder, store, journal, recording)
}

#[test]
fn what_was_decided_comes_back_with_the_same_fingerprint() {
    for (name, seed) in [(FIRST, 1), ("busy_standing_still", 2)] {
        let (_folder, store) = store();
        let recording = played(name, seed);
        let mut journal = store.create(name, text_of(name), seed).expect("begun");
        write(&mut journal, &mut fresh(name, seed), recording.decisions());
        let run = journal.name().to_string();
        drop(journal);
        let Resumed { recording: resumed, note, .. } = store.resume(&run).expect("resumed");
        assert_eq!(note, None);
        assert_eq!(resumed.decisions(), recording.decisions());
        assert_eq!(resumed.run().fingerprint(), recording.run().fingerprint());
    }
}

#[test]
fn same_seed_and_decisions_give_the_same_fingerprint_and_ci_compares_it_between_builds() {
    for name in [FIRST, "busy_standing_still"] {
        let (once, again) = (played(name, SEED), played(name, SEED));
        assert_eq!(once.run().fingerprint(), again.run().fingerprint());
        println!("fingerprint {name} {SEED} {:016x}", once.run().fingerprint());
    }
}

#[test]
fn a_run_resumed_halfway_goes_on_as_if_it_had_never_stopped() {
    let half = 20;
    let (_folder, store, journal, recording) = with_run(half);
    let name = journal.name().to_string();
    drop(journal);
    let Resumed { mut journal, recording: mut resumed, .. } = store.resume(&name).expect("resumed");
    write(&mut journal, &mut resumed, &recording.decisions()[half..]);
    let report = verify(&Native, journal.path()).expect("verified");
    assert_eq!(report.fingerprint, format!("{:016x}", recording.run().fingerprint()));
    assert_eq!(report.outcome, recording.run().outcome());
    // The fresh run, each further sprint, the end.
    assert_eq!(report.fingerprints, 1 + recording.view().sprints());
}

#[test]
fn the_list_knows_where_each_run_stands_without_replaying_it() {
    let (_folder, store, journal, recording) = with_run(20);
    let mut done = store.create(FIRST, text_of(FIRST), SEED).expect("begun");
    write(&mut done, &mut fresh(FIRST, SEED), recording.decisions());
    let half = {
        let fork = store.runs().into_iter().find(|run| run.name == journal.name()).expect("listed");
        (fork.decisions, fork.finished, fork.mode, fork.title.is_empty(), fork.damage.is_none())
    };
    assert_eq!(half, (20, false, Mode::Play, false, true));
    let runs = store.runs();
    let done = runs.iter().find(|run| run.name == done.name()).expect("listed");
    assert_eq!((done.sprint, done.sprints, done.phase.as_str(), done.finished), (3, 3, "Over", true));
    assert_eq!((runs.len(), done.seed, done.scenario.as_str()), (2, SEED, FIRST));
    assert!(runs.is_sorted_by_key(|run| std::cmp::Reverse(run.modified)), "newest first");
}

#[test]
fn five_hundred_runs_are_listed_before_anybody_notices() {
    let store = Store::open(Arc::new(Memory::new()), "data".into());
    let run = played(FIRST, SEED);
    let decisions = &run.decisions()[..40];
    let names: Vec<String> = (0..500)
        .map(|_| store.begin_with(Mode::Play, FIRST, text_of(FIRST), SEED, decisions).expect("begun").journal.name().to_string())
        .collect();
    let begun = Instant::now();
    let runs = store.runs();
    println!("500 runs listed in {:?}", begun.elapsed());
    // All alike, and all runs of their own.
    assert!(runs.len() == 500 && names.iter().all(|name| runs.iter().any(|run| run.name == *name && run.copies.is_empty())));
}

#[test]
fn cut_at_any_byte_a_run_keeps_every_whole_line_and_says_what_is_lost() {
    let (folder, store, journal, recording) = with_run(25);
    let (name, path) = (journal.name().to_string(), journal.path().to_path_buf());
    drop(journal);
    let whole = fs::read(&path).expect("read");
    let head = whole.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(1).expect("two lines of header").0 + 1;
    // Every seventh byte, and every byte before the end of a line.
    for end in (head..whole.len()).filter(|end| end % 7 == 0 || whole[*end] == b'\n') {
        fs::write(&path, &whole[..end]).expect("cut");
        // A line that lacks nothing but its end is whole.
        let is_clean = whole[end - 1] == b'\n' || whole[end] == b'\n';
        let lines = whole[head..end].iter().filter(|b| **b == b'\n').count() + usize::from(whole[end] == b'\n');
        let Resumed { journal, recording: resumed, note } = store.resume(&name).expect("resumed");
        assert_eq!(resumed.decisions(), &recording.decisions()[..lines]);
        assert_eq!(note.is_none(), is_clean, "{note:?}");
        drop(journal);
        let cut = head + whole[head..end].iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        assert_eq!(fs::read(&path).expect("read"), &whole[..if is_clean { end } else { cut }]);
        if !is_clean {
            assert!(note.expect("a note").to_string().starts_with(&format!("The decision after number {lines} was not yet on the disk")));
            let beside = folder.path().join("runs").join(format!("{name}.damaged-1"));
            assert_eq!(fs::read(&beside).expect("kept beside"), &whole[..end]);
            fs::remove_file(beside).expect("removed");
        }
    }
}

#[test]
fn an_edited_line_ends_the_run_before_it_and_the_original_stays_beside() {
    let (folder, store, journal, recording) = with_run(25);
    let (name, path) = (journal.name().to_string(), journal.path().to_path_buf());
    drop(journal);
    let original = fs::read_to_string(&path).expect("read");
    let mut lines: Vec<String> = original.lines().map(String::from).collect();
    lines[2 + 10] = lines[2 + 10].replacen("11\t", "11\t ", 1);
    let edited = lines.join("\n") + "\n";
    fs::write(&path, &edited).expect("edited");
    let listed = store.runs().remove(0);
    assert_eq!((listed.decisions, listed.damage.is_some()), (10, true));
    let Resumed { mut journal, recording: mut resumed, note } = store.resume(&name).expect("resumed");
    assert_eq!(resumed.decisions(), &recording.decisions()[..10]);
    let note = note.expect("a note").to_string();
    assert!(note.starts_with("Line 13 is not as it was written and the 14 lines after it: the run goes on after decision 10."), "{note}");
    assert_eq!(fs::read_to_string(folder.path().join("runs").join(format!("{name}.damaged-1"))).expect("kept"), edited);
    write(&mut journal, &mut resumed, &recording.decisions()[10..]);
    drop(journal);
    assert_eq!(store.resume(&name).expect("resumed").note, None);
}

#[test]
fn other_files_and_other_formats_are_refused_in_a_sentence_and_left_as_they_are() {
    let (folder, store, journal, _) = with_run(3);
    let runs = folder.path().join("runs");
    let header = fs::read_to_string(journal.path()).expect("read").replacen("seed:7", "seed:8", 1);
    let cases: [(&str, &[u8], &str); 5] = [
        ("letter", b"Dear Product Owner,\nplease add fax.\n", "is not a run of North of Noise"),
        ("empty", b"", "is not a run of North of Noise"),
        ("image", &[0x89, b'P', b'N', b'G', 0, 0xff], "is not a run of North of Noise"),
        ("newer", b"north-of-noise run, format 3\n{}\n", "is a run in format 3; this version reads format 2"),
        ("header", header.as_bytes(), "which says what run it is, was edited or damaged"),
    ];
    for (name, bytes, says) in cases {
        let path = runs.join(format!("{name}.run"));
        fs::write(&path, bytes).expect("written");
        let error = store.resume(name).expect_err("refused").to_string();
        assert!(error.contains(says), "{error}");
        assert!(verify(&Native, &path).expect_err("refused").to_string().contains(says));
        let listed = store.runs().into_iter().find(|run| run.name == name).expect("listed");
        assert!(listed.damage.expect("the reason").to_string().contains(says));
        assert_eq!(fs::read(&path).expect("read"), bytes);
    }
}

#[test]
fn a_run_is_played_with_the_text_it_was_begun_with_even_if_the_scenario_changed_since() {
    let (folder, store) = store();
    let own = text_of(FIRST).replacen("sprints: 3,", "sprints: 4,", 1);
    assert_ne!(own, text_of(FIRST));
    let mut journal = store.create(FIRST, &own, SEED).expect("begun");
    let scenario = load(FIRST, &own).scenario.expect("playable");
    let content = scenario.content_hash;
    let mut recording = Recording::new(Arc::new(scenario), SEED);
    write(&mut journal, &mut recording, &[Decision::EndPhase]);
    let name = journal.name().to_string();
    drop(journal);
    let Resumed { recording, .. } = store.resume(&name).expect("resumed");
    assert_eq!(recording.view().sprints(), 4);
    drop(store);

    let kept = folder.path().join("runs/scenarios").join(format!("{content:016x}.ron"));
    fs::write(&kept, text_of(FIRST)).expect("changed");
    let store = Store::open(Arc::new(Native), folder.path().into());
    let error = store.resume(&name).expect_err("the text is gone").to_string();
    assert!(error.contains("`first_sprint`") && error.contains("missing") && error.contains("backup"), "{error}");
}

#[test]
fn a_shipped_text_that_was_lost_is_found_again() {
    let (folder, store, journal, recording) = with_run(12);
    let name = journal.name().to_string();
    drop(journal);
    fs::remove_dir_all(folder.path().join("runs/scenarios")).expect("removed");
    assert_eq!(store.resume(&name).expect("resumed").recording.decisions(), &recording.decisions()[..12]);
}

#[test]
fn runs_of_the_same_scenario_and_seed_get_names_of_their_own() {
    let (_folder, store) = store();
    let names: Vec<String> = (0..3).map(|_| store.create(FIRST, text_of(FIRST), SEED).expect("begun").name().to_string()).collect();
    assert_eq!(names, ["first_sprint-7", "first_sprint-7-2", "first_sprint-7-3"]);
}

#[test]
fn a_name_that_does_not_exist_gets_the_nearest_and_none_leads_out_of_the_folder() {
    let (folder, store, journal, _) = with_run(1);
    let error = store.resume("first_sprint-8").expect_err("no such run").to_string();
    assert!(error.contains("Did you mean `first_sprint-7`?"), "{error}");
    let elsewhere = folder.path().join("elsewhere.run");
    fs::copy(journal.path(), elsewhere).expect("copied");
    assert!(matches!(store.resume("../elsewhere"), Err(JournalError::NotThere { .. })));
}

#[cfg(unix)]
#[test]
fn a_run_that_is_open_cannot_be_opened_twice() {
    let (_folder, store, journal, _) = with_run(1);
    let name = journal.name().to_string();
    assert!(matches!(store.resume(&name), Err(JournalError::InUse { .. })));
    drop(journal);
    assert!(store.resume(&name).is_ok());
}

#[test]
fn what_the_rules_refuse_and_what_differs_from_the_screen_is_not_written() {
    let (_folder, store, mut journal, recording) = with_run(5);
    let before = fs::read(journal.path()).expect("read");
    let refused = store.begin_with(Mode::Play, FIRST, text_of(FIRST), SEED, &[Decision::Commit(100)]);
    assert!(matches!(refused, Err(JournalError::Refused { .. })));
    // A run that is behind, one that is ahead, and one of other luck.
    let others = [
        (after(&recording, 4), recording.decisions()[4].clone()),
        (after(&recording, 6), recording.decisions()[6].clone()),
        (fresh(FIRST, SEED + 1), Decision::EndPhase),
    ];
    for (mut other, decision) in others {
        let next = other.prepare(decision).expect("possible");
        assert!(matches!(journal.append(&next, None), Err(JournalError::Diverged { .. })));
    }
    assert_eq!(fs::read(journal.path()).expect("read"), before);
    write(&mut journal, &mut after(&recording, 5), &recording.decisions()[5..]);
}

#[test]
fn a_forged_decision_is_told_by_the_fingerprint_that_follows() {
    let (_folder, store, journal, recording) = with_run(0);
    let mut journal = journal;
    write(&mut journal, &mut fresh(FIRST, SEED), recording.decisions());
    let (name, path) = (journal.name().to_string(), journal.path().to_path_buf());
    drop(journal);
    let text = fs::read_to_string(&path).expect("read");
    assert_eq!(resealed(&text), text);
    let forged = text.replacen("DeclineBecause(NoRoom)", "Decline", 1);
    assert_ne!(forged, text);
    fs::write(&path, resealed(&forged)).expect("forged");
    let error = store.resume(&name).expect_err("told").to_string();
    assert!(error.contains("does not come out as it was played") || error.contains("is not possible"), "{error}");
}

/// One change of a file, as disks, editors and forgers make them.
fn mutated(whole: &[u8], random: &mut Xoshiro256PlusPlus) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..random.random_range(1..4) {
        let at = random.random_range(0..bytes.len().max(1)).min(bytes.len());
        let to = (at + random.random_range(0..80)).min(bytes.len());
        match random.random_range(0..8) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..to)),
            2 => bytes.splice(at..at, (0..8).map(|_| random.random())).for_each(drop),
            3 => bytes.splice(at..at, whole[at.min(whole.len())..to.min(whole.len())].to_vec()).for_each(drop),
            4 => bytes[at..to].fill(0),
            5 => bytes[at..to].fill(b'('),
            6 => {
                // A digit made another: what decisions are about, and how many.
                if let Some(digit) = bytes[at..].iter_mut().find(|b| b.is_ascii_digit()) {
                    *digit = b'0' + random.random_range(0..10_u8);
                }
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.random_range(0..8);
                }
            }
        }
    }
    bytes
}

/// Opens, lists and resumes a file made of any bytes.
fn opens_or_tells(folder: &Path, bytes: &[u8]) -> bool {
    let store = Store::open(Arc::new(Native), folder.into());
    let path = folder.join("runs/mutant.run");
    fs::write(&path, bytes).expect("written");
    let begun = Instant::now();
    let listed = store.runs();
    assert_eq!(listed.len(), 1);
    let is_good = match store.resume("mutant") {
        Ok(Resumed { recording, note, .. }) => {
            assert!(note.is_some() || listed[0].damage.is_none(), "what is lost is said");
            assert_eq!(recording.decisions().len(), listed[0].decisions);
            true
        }
        Err(error) => {
            assert!(error.to_string().len() > 40, "{error}");
            false
        }
    };
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    for beside in fs::read_dir(folder.join("runs")).expect("listed").flatten() {
        if beside.file_name().to_string_lossy().contains("damaged") {
            fs::remove_file(beside.path()).expect("removed");
        }
    }
    is_good
}

#[test]
fn ten_thousand_mutated_runs_give_a_run_or_a_sentence_and_never_a_panic() {
    let (folder, _store, mut journal, recording) = with_run(0);
    write(&mut journal, &mut fresh(FIRST, SEED), recording.decisions());
    let whole = fs::read(journal.path()).expect("read");
    let parts: Vec<(usize, usize)> = (0..100_u64)
        .into_par_iter()
        .map(|part| {
            // In memory where there is such a folder: what is tested is reading, not the disk.
            let own = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder");
            fs::create_dir_all(own.path().join("runs/scenarios")).expect("made");
            for text in fs::read_dir(folder.path().join("runs/scenarios")).expect("kept").flatten() {
                fs::copy(text.path(), own.path().join("runs/scenarios").join(text.file_name())).expect("copied");
            }
            let mut random = Xoshiro256PlusPlus::seed_from_u64(part);
            let good = (0..100).filter(|k| {
                let mut bytes = mutated(&whole, &mut random);
                if k % 2 == 0 {
                    bytes = resealed(&String::from_utf8_lossy(&bytes)).into_bytes();
                }
                opens_or_tells(own.path(), &bytes)
            });
            (good.count(), 100)
        })
        .collect();
    let (good, all) = parts.into_iter().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    println!("{all} mutated runs: {good} opened, {} refused", all - good);
    assert!(all == 10_000 && good > all / 10 && good < all * 9 / 10);
}
