//! `simulate`: one player, many seeds.

use super::batch::{QUICK, Seeds, stopped};
use super::choose::Scenarios;
use super::figure::{Absent, Mean, Spread};
use super::work::Work;
use super::{choose, write_json};
use crate::player;
use crate::scenario::Scenario;
use crate::sim::Outcome;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scenario: the name of one that comes with the program or of your own, or the path of a file.
    scenario: PathBuf,
    /// Who plays; `north-of-noise players` lists the names.
    #[arg(long, value_name = "NAME", default_value = "balanced")]
    player: String,
    /// How many runs to play, each with the luck of a seed of its own.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    seeds: u64,
    /// The first seed; the others follow it.
    #[arg(long, value_name = "SEED", default_value_t = 0)]
    from: u64,
    /// Print the figures as JSON, for other programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Figures {
    scenario: String,
    player: String,
    seeds: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    sprints_per_second: Option<f64>,
    /// Lagging outcome at the end of the epilogue.
    outcome: Spread,
    utility: Spread,
    shipped: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    helped_share: Option<f64>,
    debt: f64,
    trust: f64,
    morale: f64,
    #[serde(skip_serializing_if = "Absent::is_empty")]
    absent: Absent,
}

/// What came of the runs so far. Of a run it keeps the two values whose spread is shown: exact quantiles need
/// them all.
#[derive(Default)]
struct Tally {
    outcomes: Vec<f64>,
    utilities: Vec<f64>,
    shipped: Mean,
    helped_share: Mean,
    debt: Mean,
    trust: Mean,
    morale: Mean,
    /// Seconds that the cores spent playing, added up.
    core_seconds: f64,
}

/// Plays and prints.
///
/// # Errors
/// If scenario or player cannot be had, or the output cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let scenario = scenarios.scenario(&args.scenario)?;
    let player = choose::player(&args.player)?;
    let seeds = Seeds::new(args.from, args.seeds)?;
    let work = Work::begin("Playing", seeds.count());
    let play = |seed| {
        let begun = Instant::now();
        let outcome = player::play(&scenario, seed, &mut *player(seed));
        (outcome, begun.elapsed().as_secs_f64())
    };
    let mut tally = Tally::default();
    let done = seeds.each(&work, QUICK, play, |(outcome, seconds)| tally.add(&outcome, seconds));
    let code = work.end(done == seeds.count(), stopped(done, seeds.count()));
    let Some(figures) = tally.figures(args, &scenario, done) else { return Ok(code) };
    if args.json {
        write_json(out, &figures)?;
    } else {
        table(&figures, out)?;
    }
    Ok(code)
}

impl Tally {
    fn add(&mut self, o: &Outcome, seconds: f64) {
        self.outcomes.push(o.lagging);
        self.utilities.push(o.utility.total);
        self.shipped.add(f64::from(o.shipped));
        self.helped_share.add(o.helped_share);
        self.debt.add(o.debt);
        self.trust.add(o.trust);
        self.morale.add(o.morale);
        self.core_seconds += seconds;
    }

    /// The figures; none of no run.
    fn figures(self, args: &Args, scenario: &Scenario, seeds: u64) -> Option<Figures> {
        let mut absent = Absent::new();
        let shipped = self.shipped.value()?;
        let helped_share = self.helped_share.value().filter(|_| shipped > 0.0);
        if helped_share.is_none() {
            absent.insert("helped_share", "nothing was shipped in any run".into());
        }
        let sprints = seeds as f64 * f64::from(scenario.sprints);
        let sprints_per_second = (self.core_seconds > 0.0).then(|| sprints / self.core_seconds);
        if sprints_per_second.is_none() {
            absent.insert("sprints_per_second", "the clock did not move".into());
        }
        Some(Figures {
            scenario: scenario.id.clone(),
            player: args.player.clone(),
            seeds,
            sprints_per_second,
            outcome: Spread::of(self.outcomes)?,
            utility: Spread::of(self.utilities)?,
            shipped,
            helped_share,
            debt: self.debt.value()?,
            trust: self.trust.value()?,
            morale: self.morale.value()?,
            absent,
        })
    }
}

fn table(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    let Figures { scenario, player, seeds, sprints_per_second, outcome, utility, shipped, helped_share, debt, trust, morale, .. } = figures;
    let speed = sprints_per_second.map_or_else(String::new, |speed| format!(", {speed:.0} Sprints per second and core"));
    writeln!(out, "{player} in {scenario}, {seeds} seeds{speed}\n")?;
    writeln!(out, "            mean     10 %     50 %     90 %")?;
    let spread = |s: &Spread, digits: usize| s.plain(digits as i32).map(|value| format!("{value:8.digits$}")).join(" ");
    writeln!(out, "outcome {}", spread(outcome, 2))?;
    writeln!(out, "utility {}\n", spread(utility, 3))?;
    match helped_share {
        Some(share) => writeln!(out, "shipped {shipped:.1}, of which help {:.0} %", share * 100.0)?,
        None => writeln!(out, "shipped nothing")?,
    }
    writeln!(out, "at the end: debt {debt:.2}, trust {trust:.2}, morale {morale:.2}")
}
