//! `bench`: how fast the rules are, on one core.

use super::choose::Scenarios;
use super::work::Work;
use super::{choose, write_json};
use crate::player;
use crate::scenario::{by_name, load};
use crate::sim::Run;
use anyhow::Context;
use serde::Serialize;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print the figures as JSON, for other programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Figures {
    /// Played sprints; the time for epilogues is counted, their sprints are not.
    sprints_per_second: f64,
    /// State of a run that is over, when it is largest.
    state_bytes: usize,
    clone_ns: f64,
    load_ms: f64,
}

/// The scenario and the player that speed is stated for.
const SCENARIO: &str = "busy_standing_still";
const PLAYER: &str = "balanced";

/// Speed of play, of cloning, of loading.
const MEASUREMENTS: u64 = 3;

/// Caches, predictors and the clock's frequency have settled by then.
const WARM_UP: Duration = Duration::from_millis(300);
const MEASURED: Duration = Duration::from_millis(1200);

/// Measures and prints.
///
/// # Errors
/// If the scenario that comes with the program cannot be played, or the output cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let scenario = scenarios.scenario(Path::new(SCENARIO))?;
    let player = choose::player(PLAYER)?;
    let work = Work::begin("Measuring", MEASUREMENTS);
    let mut seed = 0;
    let mut play = || {
        seed += 1;
        black_box(player::play(&scenario, seed, &mut *player(seed)));
    };
    let runs_per_second = rate(&work, &mut play);

    let mut over = Run::new(Arc::clone(&scenario), seed);
    player::play_out(&mut over, &mut *player(seed));
    let clones_per_second = rate(&work, &mut || drop(black_box(over.clone())));

    let (name, text) = by_name(SCENARIO).context("the scenario comes with the program")?;
    let loads_per_second = rate(&work, &mut || drop(black_box(load(name, text))));

    let code = work.end(work.done() == MEASUREMENTS, "Stopped before everything was measured: there is nothing to show.");
    if work.done() < MEASUREMENTS {
        return Ok(code);
    }
    let figures = Figures {
        sprints_per_second: runs_per_second * f64::from(scenario.sprints),
        state_bytes: over.state_bytes(),
        clone_ns: 1e9 / clones_per_second,
        load_ms: 1e3 / loads_per_second,
    };
    if args.json {
        write_json(out, &figures)?;
        return Ok(code);
    }
    let Figures { sprints_per_second, state_bytes, clone_ns, load_ms } = figures;
    writeln!(out, "{PLAYER} in {SCENARIO}, one core")?;
    writeln!(out, "{sprints_per_second:10.0} Sprints per second, epilogues included in the time")?;
    writeln!(out, "{:10.1} KiB of state", state_bytes as f64 / 1024.0)?;
    writeln!(out, "{clone_ns:10.0} ns to clone it")?;
    writeln!(out, "{load_ms:10.2} ms to load and check the scenario")?;
    Ok(code)
}

/// How often a second something can be done, measured once it is warm.
fn rate(work: &Work, what: &mut impl FnMut()) -> f64 {
    for_at_least(WARM_UP, work, what);
    let begun = Instant::now();
    let times = for_at_least(MEASURED, work, what);
    let rate = times as f64 / begun.elapsed().as_secs_f64();
    if work.goes_on() {
        work.step();
    }
    rate
}

fn for_at_least(time: Duration, work: &Work, what: &mut impl FnMut()) -> u64 {
    // The clock is read seldom, so that quick work is not measured with it.
    const BATCH: u64 = 16;
    let begun = Instant::now();
    let mut times = 0;
    while begun.elapsed() < time && work.goes_on() {
        (0..BATCH).for_each(|_| what());
        times += BATCH;
    }
    times
}
