//! The disk: what is written is whole and lasts, what an interrupted write leaves is known and cleared, and what
//! is no regular file is not read.

use north_of_noise::disk::{Disk, Keyed, Keys, Memory, Native, Sort, is_leftover};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const MOST: u64 = 1 << 20;
const SETTINGS: &str = "data/settings.ron";
const RUN: &str = "data/runs/a.run";

/// Every test of behaviour runs on all.
fn all(test: impl Fn(Arc<dyn Disk>, &Path)) {
    let folder = tempfile::tempdir().expect("a folder");
    test(Arc::new(Native), folder.path());
    test(Arc::new(Memory::new()), Path::new("data"));
    test(Arc::new(Keyed::new(Store::default())), Path::new("data"));
}

/// A store as browsers have one: each change is whole, and refused where it would take too much room. Clones are the
/// same one.
#[derive(Debug, Clone, Default)]
struct Store(Arc<Mutex<Stored>>);

#[derive(Debug, Clone, Default)]
struct Stored {
    values: BTreeMap<String, String>,
    room: Option<usize>,
    /// Changes so far, and from which on none is made any more.
    changes: u64,
    stops: Option<u64>,
}

impl Store {
    fn change(&self, change: impl FnOnce(&mut BTreeMap<String, String>)) -> io::Result<()> {
        let stored = &mut *self.stored();
        if stored.stops.is_some_and(|stops| stored.changes >= stops) {
            return Err(io::Error::other("the program was stopped"));
        }
        let mut after = stored.values.clone();
        change(&mut after);
        let takes: usize = after.iter().map(|(key, value)| key.len() + value.chars().count()).sum();
        if stored.room.is_some_and(|room| takes > room) {
            return Err(ErrorKind::StorageFull.into());
        }
        stored.changes += 1;
        stored.values = after;
        Ok(())
    }

    /// What the next program finds, with room for all and nothing that stops it.
    fn next(&self) -> Keyed<Self> {
        let values = self.stored().values.clone();
        Keyed::new(Self(Arc::new(Mutex::new(Stored { values, ..Stored::default() }))))
    }

    fn stored(&self) -> std::sync::MutexGuard<'_, Stored> {
        self.0.lock().expect("free")
    }
}

impl Keys for Store {
    fn get(&self, key: &str) -> Option<String> {
        self.stored().values.get(key).cloned()
    }

    fn set(&self, key: &str, value: &str) -> io::Result<()> {
        self.change(|values| drop(values.insert(key.into(), value.into())))
    }

    fn remove(&self, key: &str) {
        let _stopped = self.change(|values| drop(values.remove(key)));
    }

    fn keys(&self) -> Vec<String> {
        self.stored().values.keys().cloned().collect()
    }

    fn now(&self) -> Duration {
        Duration::from_secs(1_800_000_000 + self.stored().changes)
    }
}

fn kind<T: std::fmt::Debug>(done: io::Result<T>) -> ErrorKind {
    done.expect_err("refused").kind()
}

fn names(disk: &dyn Disk, folder: &Path) -> Vec<String> {
    let listed = disk.list(folder).expect("listed");
    listed.iter().map(|file| file.path.file_name().expect("a name").to_string_lossy().into_owned()).collect()
}

#[test]
fn what_is_replaced_is_read_again_in_folders_made_for_it() {
    all(|disk, root| {
        let path = root.join("deep/er/settings.ron");
        disk.replace(&path, b"one").expect("written");
        disk.replace(&path, b"and two").expect("written");
        assert_eq!(disk.read(&path, MOST).expect("read"), b"and two");
        assert_eq!(disk.about(&path).expect("there").length, 7);
        assert_eq!(names(&*disk, &root.join("deep/er")), ["settings.ron"]);
        assert_eq!(kind(disk.read(&path, 6)), ErrorKind::FileTooLarge);
        assert_eq!(kind(disk.read(&root.join("none"), MOST)), ErrorKind::NotFound);
        assert_eq!(kind(disk.read(&root.join("deep"), MOST)), ErrorKind::IsADirectory);
        assert_eq!(kind(disk.make_folder(&path)), ErrorKind::NotADirectory);
    });
}

#[test]
fn a_name_is_taken_once_and_its_file_is_open_to_one_writer() {
    all(|disk, root| {
        let path = root.join("runs/a.run");
        let mut first = disk.create(&path, b"head\n").expect("begun");
        assert_eq!(kind(disk.create(&path, b"other")), ErrorKind::AlreadyExists);
        assert_eq!(kind(disk.append(&path)), ErrorKind::WouldBlock);
        first.append(b"one\n").expect("written");
        assert_eq!(disk.read(&path, MOST).expect("read while it is open"), b"head\none\n");
        drop(first);
        let mut again = disk.append(&path).expect("opened");
        assert_eq!((again.length(), again.read(MOST).expect("read")), (9, b"head\none\n".to_vec()));
        again.cut(5).expect("cut");
        again.append(b"two\n").expect("written");
        assert_eq!(disk.read(&path, MOST).expect("read"), b"head\ntwo\n");
    });
}

#[test]
fn hidden_names_and_leftovers_are_not_listed_and_the_rest_is_sorted() {
    all(|disk, root| {
        for name in [".~b.ron", "b.ron", "a.ron", "c.ron.new", "c.2.new", ".hidden", "notes.txt"] {
            // Made by hand: some are names that the disk itself writes aside under.
            disk.create(&root.join("list/plain"), name.as_bytes()).expect("written");
            disk.rename(&root.join("list/plain"), &root.join("list").join(name)).expect("renamed");
        }
        disk.make_folder(&root.join("list/d.ron")).expect("made");
        assert_eq!(names(&*disk, &root.join("list")), ["a.ron", "b.ron", "d.ron", "notes.txt"]);
        let files = disk.files(&root.join("list"), "ron").expect("listed");
        assert_eq!(files.iter().map(|file| file.stem().expect("a name")).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(disk.files(&root.join("gone"), "ron").expect("none"), []);
        assert_eq!(kind(disk.list(&root.join("gone"))), ErrorKind::NotFound);
    });
}

#[test]
fn leftovers_of_writers_that_are_gone_are_swept_and_those_of_living_ones_stay() {
    all(|disk, root| {
        let folder = root.join("runs");
        for name in ["first_sprint-7.new", "history.new", "history.log.new", "0123456789abcdef.4711.new", "a.run", "b.damaged-2"] {
            disk.create(&folder.join("plain"), if name == "b.damaged-2" { b"" } else { b"part" }).expect("written");
            disk.rename(&folder.join("plain"), &folder.join(name)).expect("renamed");
        }
        disk.create(&folder.join("c.damaged-1"), b"kept").expect("written");
        let living = disk.append(&folder.join("history.log.new")).expect("open");
        assert!(is_leftover("history.new".as_ref()) && !is_leftover("a.run".as_ref()));
        assert_eq!(disk.sweep(&folder, "").expect("swept"), 4);
        assert!(disk.exists(&folder.join("history.log.new")), "its writer lives");
        assert_eq!(names(&*disk, &folder), ["a.run", "c.damaged-1"]);
        // Who takes the name while it is being taken gets the next.
        assert_eq!(kind(disk.create(&folder.join("history.log"), b"")), ErrorKind::AlreadyExists);
        drop(living);
        disk.create(&folder.join("history.log"), b"head").expect("taken over");
        assert!(!disk.exists(&folder.join("history.log.new")));
        assert_eq!(disk.sweep(&folder, "").expect("nothing"), 0);
        assert_eq!(disk.sweep(&root.join("gone"), "").expect("nothing"), 0);
    });
}

#[test]
fn a_damaged_file_is_kept_aside_under_the_first_free_name() {
    all(|disk, root| {
        let path = root.join("runs/a.run");
        let kept: Vec<PathBuf> = (0..2).map(|_| disk.keep_aside(&path, b"as it was").expect("kept")).collect();
        assert_eq!(kept, [root.join("runs/a.damaged-1"), root.join("runs/a.damaged-2")]);
        assert_eq!(disk.read(&kept[1], MOST).expect("read"), b"as it was");
    });
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipe.ron");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("started").success());
    let zero = folder.path().join("zero.ron");
    std::os::unix::fs::symlink("/dev/zero", &zero).expect("linked");
    std::os::unix::fs::symlink("/nowhere/at/all", folder.path().join("lost.ron")).expect("linked");
    for path in [&pipe, &zero] {
        let error = Native.read(path, MOST).expect_err("refused");
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, "it is not a regular file"));
        assert_eq!(kind(Native.append(path)), ErrorKind::InvalidInput);
    }
    // They are listed: whoever reads them can say why they are of no use.
    let listed = Native.files(folder.path(), "ron").expect("listed");
    assert_eq!(listed.iter().map(|file| file.about.sort).collect::<Vec<_>>(), [Sort::Other; 3]);
    assert_eq!(kind(Native.create(&folder.path().join("lost.ron"), b"")), ErrorKind::AlreadyExists);
}

#[test]
fn a_folder_that_cannot_be_written_can_still_be_read() {
    let disk = Memory::new();
    let path = Path::new("data/runs/a.run");
    disk.create(path, b"head\n").expect("begun");
    disk.stop_after(0);
    assert_eq!(disk.read(path, MOST).expect("read"), b"head\n");
    assert_eq!(disk.files(Path::new("data/runs"), "run").expect("listed").len(), 1);
}

/// What a program does with its files, step by step; says what it was told is on the disk.
fn script(disk: &dyn Disk) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    let mut told = Vec::new();
    let mut whole = || -> io::Result<()> {
        disk.replace(Path::new(SETTINGS), b"one")?;
        told.push((SETTINGS, b"one".to_vec()));
        let mut run = disk.create(Path::new(RUN), b"head\n")?;
        told.push((RUN, b"head\n".to_vec()));
        for n in 1..4_usize {
            run.append(b"line\n")?;
            told.push((RUN, b"head\nline\nline\nline\n"[..5 + 5 * n].to_vec()));
        }
        disk.replace(Path::new(SETTINGS), b"and two")?;
        told.push((SETTINGS, b"and two".to_vec()));
        disk.keep_aside(Path::new(RUN), b"head\nli")?;
        told.push(("data/runs/a.damaged-1", b"head\nli".to_vec()));
        run.cut(10)?;
        told.push((RUN, b"head\nline\n".to_vec()));
        Ok(())
    };
    let done = whole();
    if told.is_empty() { done.map(|()| told) } else { Ok(told) }
}

/// What was told last of each file.
fn last(told: &[(&'static str, Vec<u8>)], name: &str) -> Option<Vec<u8>> {
    told.iter().rev().find(|(of, _)| *of == name).map(|(_, bytes)| bytes.clone())
}

#[test]
fn stopped_or_without_power_at_any_step_what_was_told_is_there_and_the_next_start_works() {
    let whole = Memory::new();
    let all = script(&whole).expect("written");
    let steps = whole.steps();
    assert!(steps > 30, "{steps} steps");
    for stop in 0..=steps {
        let disk = Memory::new();
        disk.stop_after(stop);
        let told = script(&disk).unwrap_or_default();
        for (what, found) in [("kill", disk.after_kill()), ("power cut", disk.after_power_cut())] {
            for name in [SETTINGS, RUN, "data/runs/a.damaged-1"] {
                let is = found.read(Path::new(name), MOST).ok();
                let kept = last(&told, name);
                let next = all.get(told.len()).filter(|(of, _)| *of == name).map(|(_, bytes)| bytes.clone());
                let is_kept = is == kept;
                let is_next = next.is_some() && is == next;
                // Of a file that only grows a part of the next piece may be there.
                let is_torn = name == RUN
                    && matches!((&is, &kept, &next), (Some(is), Some(kept), Some(next)) if is.starts_with(kept) && next.starts_with(is));
                assert!(is_kept || is_next || is_torn, "{what} at {stop}: {name} is {is:?}, told was {kept:?}");
            }
            // The next start clears up, and does it all again.
            let runs = Path::new("data/runs");
            found.sweep(runs, "").expect("swept");
            let left = found.list(runs).map(|all| all.len()).unwrap_or_default();
            assert!(left <= 2, "{what} at {stop}");
            if found.exists(Path::new(RUN)) {
                found.remove(Path::new(RUN)).expect("removed");
            }
            assert_eq!(script(&found).expect("written again").len(), all.len(), "{what} at {stop}");
        }
    }
}

#[test]
fn what_a_killed_program_left_is_on_the_disk_once_it_is_opened_again() {
    let (mut left, path) = (0, Path::new(RUN));
    for stop in 0..40 {
        let disk = Memory::new();
        disk.stop_after(stop);
        let _stopped = disk.create(path, b"one\n").and_then(|mut file| file.append(b"two\n"));
        let next = disk.after_kill();
        let Ok(mut opened) = next.append(path) else { continue };
        let held = opened.read(MOST).expect("read");
        left += usize::from(disk.after_power_cut().read(path, MOST).ok().as_ref() != Some(&held));
        drop(opened);
        assert_eq!(next.after_power_cut().read(path, MOST).expect("read"), held, "stopped at {stop}");
    }
    assert!(left > 1, "{left}: bytes and names that only the system had");
}

#[test]
fn a_step_that_fails_leaves_what_was_there_and_the_same_may_be_tried_again() {
    let whole = Memory::new();
    script(&whole).expect("written");
    for step in 0..whole.steps() {
        let disk = Memory::new();
        disk.fail_after(step);
        let told = script(&disk).unwrap_or_default();
        for name in [SETTINGS, RUN] {
            let is = disk.read(Path::new(name), MOST).ok();
            let kept = last(&told, name);
            // Only a folder that could not be flushed leaves the new content under its name.
            let is_new = is.as_deref() == Some(b"one".as_slice()) || is.as_deref() == Some(b"and two".as_slice());
            assert!(is == kept || name == SETTINGS && is_new || name == RUN && kept.is_some(), "step {step}: {name} is {is:?}");
        }
        if disk.exists(Path::new("data/runs")) {
            let names = disk.list(Path::new("data/runs")).expect("listed");
            assert_eq!(disk.sweep(Path::new("data/runs"), "").expect("swept"), 0, "step {step} left something beside {names:?}");
        }
    }
}

#[test]
fn a_full_disk_takes_nothing_back_and_goes_on_when_there_is_room() {
    for room in 0..60 {
        let disk = Memory::new();
        disk.set_room(Some(room));
        let told = script(&disk).unwrap_or_default();
        for name in [SETTINGS, RUN] {
            if let Some(kept) = last(&told, name) {
                assert_eq!(disk.read(Path::new(name), MOST).expect("read"), kept, "room {room}");
            }
        }
        disk.set_room(None);
        if let Ok(mut run) = disk.append(Path::new(RUN)) {
            run.append(b"more\n").expect("there is room");
            let lines = disk.read(Path::new(RUN), MOST).expect("read");
            assert!(lines.ends_with(b"\nmore\n"), "room {room}: {lines:?}");
        }
        assert_eq!(disk.sweep(Path::new("data/runs"), "").expect("swept"), 0);
    }
}

#[test]
fn stopped_at_any_change_of_a_store_what_was_told_is_there_and_the_next_start_works() {
    let whole = Store::default();
    let all = script(&Keyed::new(whole.clone())).expect("written");
    let changes = whole.stored().changes;
    assert!(changes > 15, "{changes} changes");
    for stop in 0..=changes {
        let store = Store::default();
        store.stored().stops = Some(stop);
        let told = script(&Keyed::new(store.clone())).unwrap_or_default();
        let found = store.next();
        for name in [SETTINGS, RUN, "data/runs/a.damaged-1"] {
            let is = found.read(Path::new(name), MOST).ok();
            let next = all.get(told.len()).filter(|(of, _)| *of == name).map(|(_, bytes)| bytes.clone());
            assert!(is == last(&told, name) || next.is_some() && is == next, "stopped at {stop}: {name} is {is:?}");
        }
        let runs = Path::new("data/runs");
        found.sweep(runs, "").expect("swept");
        if found.exists(Path::new(RUN)) {
            found.remove(Path::new(RUN)).expect("removed");
        }
        assert_eq!(script(&found).expect("written again").len(), all.len(), "stopped at {stop}");
    }
}

#[test]
fn a_full_store_takes_nothing_back_and_goes_on_when_there_is_room() {
    let whole = Store::default();
    script(&Keyed::new(whole.clone())).expect("written");
    let most: usize = whole.stored().values.iter().map(|(key, value)| key.len() + value.len()).sum();
    let mut refused = 0;
    for room in 0..=2 * most {
        let store = Store::default();
        store.stored().room = Some(room);
        let disk = Keyed::new(store.clone());
        let told = script(&disk).unwrap_or_default();
        refused += usize::from(told.len() < 8);
        for name in [SETTINGS, RUN] {
            if let Some(kept) = last(&told, name) {
                assert_eq!(disk.read(Path::new(name), MOST).expect("read"), kept, "room {room}");
            }
        }
        store.stored().room = None;
        if let Ok(mut run) = disk.append(Path::new(RUN)) {
            run.append(b"more\n").expect("there is room");
            assert!(disk.read(Path::new(RUN), MOST).expect("read").ends_with(b"\nmore\n"), "room {room}");
        }
        assert_eq!(disk.sweep(Path::new("data/runs"), "").expect("swept"), 0);
    }
    assert!(refused > 50, "{refused}: a store that is never full");
    let error = Keyed::new(Store(Arc::new(Mutex::new(Stored { room: Some(9), ..Stored::default() })))).replace(Path::new(SETTINGS), b"one");
    assert_eq!(kind(error), ErrorKind::StorageFull);
}

#[test]
fn a_store_keeps_any_byte_and_the_time_and_reads_nothing_that_it_has_not_written() {
    let store = Store::default();
    let disk: Arc<dyn Disk> = Arc::new(Keyed::new(store.clone()));
    let bytes: Vec<u8> = (0..=u8::MAX).collect();
    disk.replace(Path::new(SETTINGS), &bytes).expect("written");
    assert_eq!(disk.read(Path::new(SETTINGS), MOST).expect("read"), bytes);
    let about = disk.about(Path::new(SETTINGS)).expect("there");
    let since = about.modified.duration_since(std::time::SystemTime::UNIX_EPOCH).expect("later");
    assert!(about.length == 256 && since.as_secs() >= 1_800_000_000, "{about:?}");
    for strange in ["", "no time", "1\n\u{201c}not bytes\u{201d}"] {
        store.set(SETTINGS, strange).expect("put there");
        assert_eq!(kind(disk.read(Path::new(SETTINGS), MOST)), ErrorKind::InvalidData, "{strange}");
    }
}

#[test]
fn many_writers_of_one_file_leave_one_of_their_contents() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.ron");
    std::thread::scope(|scope| {
        for n in 0..4_u8 {
            let path = &path;
            scope.spawn(move || (0..25).for_each(|_| Native.replace(path, &[b'a' + n; 5000]).expect("written")));
        }
    });
    let bytes = Native.read(&path, MOST).expect("read");
    assert!(bytes.len() == 5000 && bytes.iter().all(|byte| *byte == bytes[0]));
    assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1, "nothing beside it");
}

#[test]
fn one_of_many_gets_a_name_and_a_locked_file_cannot_be_opened_by_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.run");
    let begun = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4_u8)
            .map(|n| {
                scope.spawn({
                    let path = &path;
                    move || Native.create(path, &[n]).ok()
                })
            })
            .collect();
        threads.into_iter().filter_map(|thread| thread.join().expect("ended")).collect::<Vec<_>>()
    });
    assert_eq!(begun.len(), 1);
    if cfg!(unix) {
        assert!(File::open(&path).expect("there").try_lock().is_err());
    }
}
