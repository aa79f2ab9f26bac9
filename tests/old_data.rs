//! What older versions kept: it opens, goes on in the same files, and is left as it is where it is only looked at.
//!
//! `tests/old_data/0.1.0` was written by version 0.1.0 itself.

mod forger;

use forger::resealed;
use north_of_noise::disk::{Disk, Memory, Native};
use north_of_noise::journal::{Mode, Note, PracticeStore, Resumed, Store, verify};
use north_of_noise::player;
use north_of_noise::practice::Entry;
use north_of_noise::scenario::{by_name, load};
use north_of_noise::score::{Scores, Signs};
use north_of_noise::sim::{DIGEST, Recording};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const OLD: &str = "tests/old_data/0.1.0";
const MOST: u64 = 1 << 20;

/// Every file of a folder and those in it.
fn all(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("listed").flatten().map(|entry| entry.path()) {
        if entry.is_dir() { files.extend(all(&entry)) } else { files.push(entry) }
    }
    files.sort();
    files
}

/// The old data on a disk of its own, below `data`.
fn old() -> Memory {
    let disk = Memory::new();
    for file in all(Path::new(OLD)) {
        let inside = file.strip_prefix(OLD).expect("below it");
        disk.replace(&Path::new("data").join(inside), &fs::read(&file).expect("read")).expect("copied");
    }
    disk
}

fn is_untouched(disk: &Memory) {
    for file in all(Path::new(OLD)) {
        let inside = Path::new("data").join(file.strip_prefix(OLD).expect("below it"));
        assert_eq!(disk.read(&inside, MOST).expect("there"), fs::read(&file).expect("read"), "{}", inside.display());
    }
    let runs = disk.list(Path::new("data/runs")).expect("listed");
    assert_eq!(runs.len(), 4, "three runs, a folder of texts, nothing beside them: {runs:?}");
}

#[test]
fn old_runs_are_listed_replayed_and_left_as_they_are() {
    let disk = old();
    let store = Store::open(Arc::new(disk.clone()), "data".into());
    let mut runs = store.runs();
    runs.sort_by(|a, b| a.name.cmp(&b.name));
    let is: Vec<_> = runs.iter().map(|run| (run.name.as_str(), run.decisions, run.finished)).collect();
    assert_eq!(is, [("busy_standing_still-3", 232, true), ("first_sprint-7", 80, true), ("first_sprint-8", 20, false)]);
    for run in runs {
        assert!(run.damage.is_none() && run.copies.is_empty() && run.mode == Mode::Sample);
        let Resumed { journal, recording, note: said } = store.resume(&run.name).expect("opened");
        assert_eq!((recording.decisions().len(), said), (run.decisions, Some(Note::OtherVersion)));
        assert_eq!((recording.run().outcome().is_some(), journal.origin()), (run.finished, run.name.as_str()));
        let report = verify(&disk, journal.path()).expect("verified");
        assert_eq!((report.outcome.is_some(), report.other_version, report.fingerprints), (run.finished, true, 0));
    }
    is_untouched(&disk);
}

#[test]
fn an_old_run_goes_on_in_its_file_in_the_form_in_which_it_was_begun() {
    let disk = old();
    let store = Store::open(Arc::new(disk.clone()), "data".into());
    let Resumed { mut journal, mut recording, .. } = store.resume("first_sprint-8").expect("opened");
    let before = recording.decisions().len();
    let mut balanced = player::by_name("balanced", 8).expect("a player");
    while recording.view().sprint() == 0 {
        let mut decisions = Vec::new();
        balanced.decide(&recording.view(), &mut decisions);
        for decision in decisions {
            if let Ok(next) = recording.prepare(decision) {
                let stamp = north_of_noise::journal::Stamp { when: Some(1_800_000_000), who: None };
                journal.append(&next, Some(&stamp)).expect("written");
                next.accept();
            }
        }
    }
    let made = recording.decisions().len();
    assert!(made > before);
    drop(journal);
    let again = store.resume("first_sprint-8").expect("opened again");
    assert_eq!((again.recording.decisions(), again.note), (recording.decisions(), Some(Note::OtherVersion)));
    let bytes = disk.read(Path::new("data/runs/first_sprint-8.run"), MOST).expect("read");
    let was = fs::read(format!("{OLD}/runs/first_sprint-8.run")).expect("read");
    assert!(bytes.starts_with(&was), "what was there is as it was");
    let text = String::from_utf8(bytes).expect("text");
    // Format 1 knows no time, and a fingerprint of another form would say nothing.
    assert!(!text.contains("1800000000"));
    assert_eq!(text.lines().last().expect("a line").split('\t').nth(4), Some("-"));
}

#[test]
fn old_practice_is_counted_and_left_as_it_is() {
    let disk = old();
    let store = PracticeStore::open(Arc::new(disk.clone()), "data".into());
    let read = store.entries().expect("read");
    assert_eq!((read.entries.len(), read.notes.len()), (13, 0));
    let opened = store.history().expect("opened");
    assert_eq!((opened.history.entries(), opened.notes.len()), (read.entries.as_slice(), 0));
    assert_eq!(read.entries.iter().filter(|entry| matches!(entry, Entry::BadChoice(_))).count(), 2);
    let sittings = store.sittings();
    let results: Vec<_> = sittings.iter().map(|sitting| (sitting.name.as_str(), sitting.result().map(|result| result.right))).collect();
    assert_eq!(results, [("short_10-5", Some(10)), ("short_10-6", None)]);
    drop(opened);
    assert!(store.resume("short_10-6").expect("opened").note.is_none());
    is_untouched(&disk);
}

#[test]
fn old_scores_say_what_they_said() {
    #[derive(serde::Deserialize)]
    struct Kept {
        scores: Scores,
        #[allow(dead_code, reason = "it must be readable")]
        signs: Signs,
    }
    let text = Native.read_text(Path::new(&format!("{OLD}/scores/first_sprint-7.json")), MOST).expect("read");
    let kept: Kept = serde_json::from_str(&text).expect("understood");
    assert!((kept.scores.headline - 74.372).abs() < 1e-3);
}

/// A run of this version whose fingerprints are of a form that none has, and wrong.
fn of_another_form() -> (Memory, Recording) {
    let disk = Memory::new();
    let (name, text) = by_name("first_sprint").expect("shipped");
    let scenario = Arc::new(load(name, text).scenario.expect("playable"));
    let run = player::record(&scenario, 4, &mut *player::by_name("balanced", 4).expect("a player"));
    let store = Store::open(Arc::new(disk.clone()), "data".into());
    let half = &run.decisions()[..run.decisions_of(0).count() + 3];
    let path = store.begin_with(Mode::Play, name, text, 4, half).expect("begun").journal.path().to_path_buf();
    let written = disk.read_text(&path, MOST).expect("read");
    let (digest, other) = (format!("digest:Some({DIGEST})"), format!("digest:Some({})", DIGEST + 70));
    assert!(written.contains(&digest), "{written}");
    let fingerprint = written.lines().find_map(|line| line.split('\t').nth(4).filter(|hash| hash.len() == 16)).expect("a fingerprint");
    let forged = written.replace(&digest, &other).replace(fingerprint, "0123456789abcdef");
    disk.replace(&path, resealed(&forged).as_bytes()).expect("written");
    (disk, run)
}

#[test]
fn fingerprints_of_another_form_are_not_compared_and_none_is_written_among_them() {
    let (disk, run) = of_another_form();
    let store = Store::open(Arc::new(disk.clone()), "data".into());
    let Resumed { mut journal, mut recording, note } = store.resume("first_sprint-4").expect("opened");
    assert_eq!(note, Some(Note::OtherVersion));
    let made = recording.decisions().len();
    for decision in &run.decisions()[made..] {
        let next = recording.prepare(decision.clone()).expect("possible");
        journal.append(&next, None).expect("written");
        next.accept();
    }
    drop(journal);
    let (_, report) = north_of_noise::journal::open(&disk, Path::new("data/runs/first_sprint-4.run")).expect("verified");
    assert_eq!((report.decisions, report.fingerprints, report.other_version), (run.decisions().len(), 0, true));
    assert_eq!(report.outcome, run.run().outcome());
    let text = disk.read_text(Path::new("data/runs/first_sprint-4.run"), MOST).expect("read");
    assert!(text.lines().skip(2 + made).all(|line| line.split('\t').nth(4) == Some("-")));
}

#[test]
fn a_decision_that_is_not_possible_is_told_whatever_the_form_of_the_fingerprints() {
    let (disk, _) = of_another_form();
    let path = Path::new("data/runs/first_sprint-4.run");
    let text = disk.read_text(path, MOST).expect("read");
    let line = text.lines().nth(3).expect("a decision");
    let decision = line.split('\t').nth(3).expect("a decision");
    let forged = text.replacen(&format!("\t{decision}\t"), "\tAnswer(77,AskWhy)\t", 1);
    disk.replace(path, resealed(&forged).as_bytes()).expect("written");
    let error = verify(&disk, path).expect_err("refused").to_string();
    assert!(error.contains("Line 4") && error.contains("is not possible by the rules of this version"), "{error}");
}

#[cfg(feature = "ui")]
#[test]
fn old_settings_are_read() {
    use north_of_noise::ui::{Settings, ThemeName};
    let text = fs::read_to_string(format!("{OLD}/settings.ron")).expect("read");
    let settings: Settings = ron::from_str(&text).expect("understood");
    assert_eq!((settings.theme, settings.text_percent, settings.motion), (ThemeName::Light, 120, false));
}
