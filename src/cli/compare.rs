//! `compare`: several players on the same seeds.

use super::batch::{QUICK, Seeds, stopped};
use super::choose::{Maker, Scenarios};
use super::figure::Mean;
use super::work::Work;
use super::{choose, write_json};
use crate::player;
use crate::sim::Outcome;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scenario: the name of one that comes with the program or of your own, or the path of a file.
    scenario: PathBuf,
    /// Who plays, names with commas between them; `north-of-noise players` lists them. By default everybody
    /// but `planner`, who takes far longer.
    #[arg(long, value_name = "A,B,…", value_delimiter = ',')]
    players: Vec<String>,
    /// How many runs each of them plays; all meet the same luck.
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
    seeds: u64,
    /// The highest utility first.
    players: Vec<Of>,
    pairs: Vec<Pair>,
}

#[derive(Serialize)]
struct Of {
    name: String,
    outcome_mean: f64,
    utility_mean: f64,
    shipped: f64,
    shipped_by_sprint_8: f64,
}

#[derive(Serialize)]
struct Pair {
    a: String,
    b: String,
    /// Share of the seeds on which a's utility is higher than b's.
    a_wins: f64,
}

/// A player's runs so far.
#[derive(Clone)]
struct Tally {
    outcome: Mean,
    utility: Mean,
    shipped: Mean,
    shipped_by_sprint_8: Mean,
    /// On how many seeds the utility is higher than that of each player, in the players' order.
    wins: Vec<u64>,
}

/// Plays and prints.
///
/// # Errors
/// If scenario or players cannot be had, or the output cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let scenario = scenarios.scenario(&args.scenario)?;
    let mut names: Vec<String> = Vec::new();
    for name in if args.players.is_empty() { everybody() } else { args.players.clone() } {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let players = names.iter().map(|name| choose::player(name)).collect::<anyhow::Result<Vec<Box<Maker<'static>>>>>()?;
    let seeds = Seeds::new(args.from, args.seeds)?;
    let work = Work::begin("Comparing", seeds.count());
    // Everybody plays a seed before the next is played: then nothing of it needs to be kept.
    let play = |seed| -> Vec<Outcome> {
        let asked = players.iter().take_while(|_| work.goes_on());
        asked.map(|player| player::play(&scenario, seed, &mut *player(seed))).collect()
    };
    let mut tallies = vec![Tally::among(names.len()); names.len()];
    let done =
        seeds.each(&work, QUICK, play, |outcomes| tallies.iter_mut().zip(&outcomes).for_each(|(tally, own)| tally.add(own, &outcomes)));
    let code = work.end(done == seeds.count(), stopped(done, seeds.count()));
    let Some(figures) = figures(scenario.id.clone(), done, &names, &tallies) else { return Ok(code) };
    if args.json {
        write_json(out, &figures)?;
    } else {
        table(&figures, out)?;
    }
    Ok(code)
}

/// All but the one who looks ahead and takes far longer: that one is compared when asked for.
fn everybody() -> Vec<String> {
    player::all().iter().map(|about| about.name.to_string()).filter(|name| name != "planner").collect()
}

impl Tally {
    fn among(players: usize) -> Self {
        let none = Mean::default();
        Self { outcome: none, utility: none, shipped: none, shipped_by_sprint_8: none, wins: vec![0; players] }
    }

    /// One more run, beside those of all players on the same seed.
    fn add(&mut self, own: &Outcome, all: &[Outcome]) {
        self.outcome.add(own.lagging);
        self.utility.add(own.utility.total);
        self.shipped.add(f64::from(own.shipped));
        self.shipped_by_sprint_8.add(f64::from(own.shipped_by_sprint_8));
        for (wins, other) in self.wins.iter_mut().zip(all) {
            *wins += u64::from(own.utility.total > other.utility.total);
        }
    }
}

/// The figures; none of no run.
fn figures(scenario: String, seeds: u64, names: &[String], tallies: &[Tally]) -> Option<Figures> {
    let of = |(name, tally): (&String, &Tally)| {
        Some(Of {
            name: name.clone(),
            outcome_mean: tally.outcome.value()?,
            utility_mean: tally.utility.value()?,
            shipped: tally.shipped.value()?,
            shipped_by_sprint_8: tally.shipped_by_sprint_8.value()?,
        })
    };
    let of_all: Vec<Of> = names.iter().zip(tallies).map(of).collect::<Option<_>>()?;
    let mut ranked: Vec<(Of, (usize, &Tally))> = of_all.into_iter().zip(tallies.iter().enumerate()).collect();
    ranked.sort_by(|(a, _), (b, _)| b.utility_mean.total_cmp(&a.utility_mean).then_with(|| a.name.cmp(&b.name)));
    let mut pairs = Vec::new();
    for (k, (a, (_, tally))) in ranked.iter().enumerate() {
        for (b, (other, _)) in ranked.iter().skip(k + 1) {
            let wins = tally.wins.get(*other).copied().unwrap_or_default();
            pairs.push(Pair { a: a.name.clone(), b: b.name.clone(), a_wins: wins as f64 / seeds as f64 });
        }
    }
    Some(Figures { scenario, seeds, players: ranked.into_iter().map(|(of, _)| of).collect(), pairs })
}

fn table(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "{}, {} seeds\n", figures.scenario, figures.seeds)?;
    writeln!(out, "{:18} {:>8} {:>8} {:>8} {:>12} {:>11}", "", "utility", "outcome", "shipped", "by Sprint 8", "best beats")?;
    let best = figures.players.first().map(|p| p.name.as_str()).unwrap_or_default();
    for Of { name, outcome_mean, utility_mean, shipped, shipped_by_sprint_8 } in &figures.players {
        let beats = figures.pairs.iter().find(|pair| pair.a == best && pair.b == *name);
        let beats = beats.map_or_else(String::new, |pair| format!("{:.0} %", pair.a_wins * 100.0));
        writeln!(out, "{name:18} {utility_mean:8.3} {outcome_mean:8.2} {shipped:8.1} {shipped_by_sprint_8:12.1} {beats:>11}")?;
    }
    Ok(())
}
