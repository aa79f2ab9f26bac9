//! `compare`: several players on the same seeds.

use super::batch::{self, Batch};
use super::figure::mean;
use super::{choose, write_json};
use crate::player;
use serde::Serialize;
use std::io::Write;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Name or file.
    scenario: String,
    /// The players, parted by commas; all of them if none is named.
    #[arg(long, value_name = "A,B,…", value_delimiter = ',')]
    players: Vec<String>,
    /// How many runs each.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    seeds: u64,
    /// The first seed.
    #[arg(long, value_name = "N", default_value_t = 0)]
    from: u64,
    /// For programs.
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

/// Plays and prints.
///
/// # Errors
/// If scenario or players cannot be had, or the output cannot be written.
pub(super) fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<()> {
    let scenario = choose::scenario(&args.scenario)?;
    let named = if args.players.is_empty() { everybody() } else { args.players.clone() };
    let mut played: Vec<(String, Batch)> = Vec::new();
    for name in named {
        if played.iter().all(|(other, _)| *other != name) {
            let player = choose::player(&name)?;
            let batch = batch::play(&scenario, batch::seeds(args.from, args.seeds)?, &*player);
            played.push((name, batch));
        }
    }
    let utility = |batch: &Batch| mean(batch.utilities().into_iter());
    played.sort_by(|a, b| utility(&b.1).total_cmp(&utility(&a.1)).then_with(|| a.0.cmp(&b.0)));
    let figures =
        Figures { scenario: scenario.id.clone(), seeds: args.seeds, players: played.iter().map(of).collect(), pairs: pairs(&played) };
    if args.json {
        write_json(out, &figures)?;
    } else {
        table(&figures, out)?;
    }
    Ok(())
}

/// All but the one who looks ahead and takes far longer: that one is compared when asked for.
fn everybody() -> Vec<String> {
    player::all().iter().map(|about| about.name.to_string()).filter(|name| name != "planner").collect()
}

fn of((name, batch): &(String, Batch)) -> Of {
    let outcomes = || batch.outcomes.iter();
    Of {
        name: name.clone(),
        outcome_mean: mean(outcomes().map(|o| o.lagging)),
        utility_mean: mean(outcomes().map(|o| o.utility.total)),
        shipped: mean(outcomes().map(|o| f64::from(o.shipped))),
        shipped_by_sprint_8: mean(outcomes().map(|o| f64::from(o.shipped_by_sprint_8))),
    }
}

fn pairs(played: &[(String, Batch)]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (k, (a, of_a)) in played.iter().enumerate() {
        for (b, of_b) in played.iter().skip(k + 1) {
            let wins = of_a.utilities().into_iter().zip(of_b.utilities()).map(|(a, b)| f64::from(u8::from(a > b)));
            pairs.push(Pair { a: a.clone(), b: b.clone(), a_wins: mean(wins) });
        }
    }
    pairs
}

fn table(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "{}, {} seeds\n", figures.scenario, figures.seeds)?;
    writeln!(out, "{:18} {:>8} {:>8} {:>8} {:>12} {:>11}", "", "utility", "outcome", "shipped", "by sprint 8", "best beats")?;
    let best = figures.players.first().map(|p| p.name.as_str()).unwrap_or_default();
    for Of { name, outcome_mean, utility_mean, shipped, shipped_by_sprint_8 } in &figures.players {
        let beats = figures.pairs.iter().find(|pair| pair.a == best && pair.b == *name);
        let beats = beats.map_or_else(String::new, |pair| format!("{:.0} %", pair.a_wins * 100.0));
        writeln!(out, "{name:18} {utility_mean:8.3} {outcome_mean:8.2} {shipped:8.1} {shipped_by_sprint_8:12.1} {beats:>11}")?;
    }
    Ok(())
}
