//! The program killed at any moment: no decision that it said was on the disk is lost.

use north_of_noise::disk::Native;
use north_of_noise::journal::{Resumed, Store};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

const SCENARIO: &str = "first_sprint";
const SEED: u64 = 11;

/// Kills by default; `NORTH_OF_NOISE_KILLS` asks for more.
const KILLS: u32 = 60;

fn recording_into(data: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_north-of-noise"))
        .args(["record", SCENARIO, "--player", "balanced", "--seed", &SEED.to_string(), "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("started")
}

/// The last number of a decision that was said to be on the disk.
fn acknowledged(said: &str) -> usize {
    // A line without its end was not said yet.
    let whole = said.rfind('\n').map_or("", |end| &said[..end]);
    let mut numbers = whole.lines().filter_map(|line| line.strip_prefix("decision ")?.split_once(',')?.0.parse().ok());
    numbers.next_back().unwrap_or(0)
}

#[test]
fn killed_at_any_moment_no_decision_that_was_acknowledged_is_lost() {
    let kills = std::env::var("NORTH_OF_NOISE_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(SEED);

    let folder = tempfile::tempdir().expect("a folder");
    let begun = Instant::now();
    let mut child = recording_into(folder.path());
    let mut said = String::new();
    child.stdout.take().expect("piped").read_to_string(&mut said).expect("text");
    assert!(child.wait().expect("ended").success());
    let whole_time = begun.elapsed();
    let store = Store::open(Arc::new(Native), folder.path().into());
    let name = store.runs().remove(0).name;
    let whole = store.resume(&name).expect("resumed").recording;
    assert_eq!(acknowledged(&said), whole.decisions().len());

    let (mut torn, mut unsaid, mut unbegun, mut most) = (0, 0, 0, 0);
    for kill in 0..kills {
        let folder = tempfile::tempdir().expect("a folder");
        let mut child = recording_into(folder.path());
        let mut stdout = BufReader::new(child.stdout.take().expect("piped"));
        let mut said = String::new();
        // Half of the kills by the clock, half right after a decision: while the next is being written.
        if random.random() {
            std::thread::sleep(Duration::from_secs_f64(whole_time.as_secs_f64() * random.random_range(0.0..1.0)));
        } else {
            for _ in 0..random.random_range(1..whole.decisions().len()) {
                stdout.read_line(&mut said).expect("text");
            }
            std::thread::sleep(Duration::from_micros(random.random_range(0..4_000)));
        }
        // SIGKILL on unix: nothing of the program runs any more.
        child.kill().expect("killed");
        child.wait().expect("ended");
        stdout.read_to_string(&mut said).expect("text");
        let acknowledged = acknowledged(&said);

        let store = Store::open(Arc::new(Native), folder.path().into());
        let Some(run) = store.runs().into_iter().next() else {
            assert_eq!(acknowledged, 0, "kill {kill}: the run is gone");
            unbegun += 1;
            continue;
        };
        let Resumed { mut journal, mut recording, note } = store.resume(&run.name).expect("resumed");
        let kept = recording.decisions();
        assert!(kept.len() >= acknowledged, "kill {kill}: {acknowledged} acknowledged, {} kept", kept.len());
        assert!(kept.len() <= acknowledged + 1, "kill {kill}: {acknowledged} acknowledged, {} kept", kept.len());
        assert_eq!(kept, &whole.decisions()[..kept.len()], "kill {kill}");
        torn += u32::from(note.is_some());
        unsaid += u32::from(kept.len() > acknowledged);
        most = most.max(kept.len());
        // And it goes on.
        if let Some(next) = whole.decisions().get(kept.len()) {
            let next = recording.prepare(next.clone()).expect("possible");
            journal.append(&next, None).expect("written");
            next.accept();
        }
    }
    println!(
        "{kills} kills, no acknowledged decision lost; {torn} torn lines cut, {unsaid} decisions on the disk but not yet acknowledged, \
         {unbegun} before the run was begun, at most {most} of {} decisions made",
        whole.decisions().len()
    );
}
