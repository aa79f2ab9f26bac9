//! `simulate`: one player, many seeds.

use super::batch::{self, Batch};
use super::figure::{Spread, mean};
use super::{choose, write_json};
use crate::sim::Outcome;
use serde::Serialize;
use std::io::Write;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Name or file.
    scenario: String,
    /// The player; `players` lists them.
    #[arg(long, value_name = "NAME", default_value = "balanced")]
    player: String,
    /// How many runs.
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
    player: String,
    seeds: u64,
    sprints_per_second: f64,
    /// Lagging outcome at the end of the epilogue.
    outcome: Spread,
    utility: Spread,
    shipped: f64,
    helped_share: f64,
    debt: f64,
    trust: f64,
    morale: f64,
}

/// Plays and prints.
///
/// # Errors
/// If scenario or player cannot be had, or the output cannot be written.
pub(super) fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<()> {
    let scenario = choose::scenario(&args.scenario)?;
    let player = choose::player(&args.player)?;
    let batch = batch::play(&scenario, batch::seeds(args.from, args.seeds)?, &*player);
    let figures = figures(args, scenario.id.clone(), batch.sprints_per_second(&scenario), &batch);
    if args.json {
        write_json(out, &figures)?;
    } else {
        table(&figures, out)?;
    }
    Ok(())
}

fn figures(args: &Args, scenario: String, sprints_per_second: f64, batch: &Batch) -> Figures {
    let of = |figure: fn(&Outcome) -> f64| mean(batch.outcomes.iter().map(figure));
    Figures {
        scenario,
        player: args.player.clone(),
        seeds: args.seeds,
        sprints_per_second,
        outcome: Spread::of(batch.outcomes.iter().map(|o| o.lagging)),
        utility: Spread::of(batch.outcomes.iter().map(|o| o.utility.total)),
        shipped: of(|o| f64::from(o.shipped)),
        helped_share: of(|o| o.helped_share),
        debt: of(|o| o.debt),
        trust: of(|o| o.trust),
        morale: of(|o| o.morale),
    }
}

fn table(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    let Figures { scenario, player, seeds, sprints_per_second, outcome, utility, shipped, helped_share, debt, trust, morale } = figures;
    writeln!(out, "{player} in {scenario}, {seeds} seeds, {sprints_per_second:.0} sprints per second and core\n")?;
    writeln!(out, "            mean     10 %     50 %     90 %")?;
    let spread = |s: &Spread, digits: usize| format!("{:8.digits$} {:8.digits$} {:8.digits$} {:8.digits$}", s.mean, s.p10, s.p50, s.p90);
    writeln!(out, "outcome {}", spread(outcome, 2))?;
    writeln!(out, "utility {}\n", spread(utility, 3))?;
    writeln!(out, "shipped {shipped:.1}, of which help {:.0} %", helped_share * 100.0)?;
    writeln!(out, "at the end: debt {debt:.2}, trust {trust:.2}, morale {morale:.2}")
}
