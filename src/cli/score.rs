//! `score`: how a player's choices are graded over many seeds.

use super::figure::{Spread, correlation};
use super::{batch, choose, write_json};
use crate::player;
use crate::scenario::Scenario;
use crate::score::{Done, Graded, Measured, Plan, Scores};
use rayon::prelude::*;
use serde::Serialize;
use std::io::Write;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Name or file.
    scenario: String,
    /// The player; `players` lists them.
    #[arg(long, value_name = "NAME", default_value = "balanced")]
    player: String,
    /// How many runs.
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    seeds: u64,
    /// The first seed.
    #[arg(long, value_name = "N", default_value_t = 0)]
    from: u64,
    /// Worlds in which each alternative is played.
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(2..=1000))]
    rollouts: Option<u16>,
    /// Re-runs under other luck.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(2..=2000))]
    reruns: Option<u16>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Figures {
    scenario: String,
    player: String,
    seeds: u64,
    headline: Spread,
    strategic: Spread,
    tactical: Spread,
    outcome_index: Spread,
    luck: Spread,
    calibration: Spread,
    dimensions: Vec<Option<Spread>>,
    /// Graded choices in a run, on average.
    decisions: f64,
    /// Correlation of the scores of every second choice with those of the others, stepped up to full length.
    split_half: f64,
}

/// One run's scores, and those of its two halves.
struct Scored {
    scores: Scores,
    decisions: usize,
    halves: Option<(f64, f64)>,
}

/// Plays, grades and prints.
///
/// # Errors
/// If scenario or player cannot be had, or the output cannot be written.
pub(super) fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<()> {
    let scenario = choose::scenario(&args.scenario)?;
    let player = choose::player(&args.player)?;
    let effort = (args.rollouts.map(usize::from), args.reruns.map(u64::from));
    let seeds = batch::seeds(args.from, args.seeds)?;
    let scored: Vec<Scored> = seeds.into_par_iter().filter_map(|seed| score(&scenario, seed, &mut *player(seed), effort)).collect();
    let figures = figures(args, scenario.id.clone(), &scored);
    if args.json {
        write_json(out, &figures)?;
    } else {
        table(&figures, out)?;
    }
    Ok(())
}

fn score(
    scenario: &Arc<Scenario>,
    seed: u64,
    player: &mut dyn player::Player,
    (rollouts, reruns): (Option<usize>, Option<u64>),
) -> Option<Scored> {
    let plan = Plan::new(&player::record(scenario, seed, player), rollouts);
    let plan = match reruns {
        Some(reruns) => plan.with_reruns(reruns),
        None => plan,
    };
    let done: Vec<Done> = plan.tasks().into_iter().map(|task| plan.work(task)).collect();
    let review = plan.finish(&done)?;
    let half = |rest: usize| {
        let own = review.graded.iter().enumerate().filter(move |(k, _)| k % 2 == rest);
        Measured::of(own.map(|(_, Graded { grade, .. })| grade)).map(|m| m.value)
    };
    Some(Scored { halves: half(0).zip(half(1)), decisions: review.graded.len(), scores: review.scores })
}

fn figures(args: &Args, scenario: String, scored: &[Scored]) -> Figures {
    let of = |figure: &dyn Fn(&Scores) -> Option<f64>| Spread::of(scored.iter().filter_map(|s| figure(&s.scores)));
    let dimension = |d: usize| {
        let values: Vec<f64> = scored.iter().filter_map(|s| s.scores.dimensions.get(d).copied().flatten()).map(|m| m.value).collect();
        (!values.is_empty()).then(|| Spread::of(values.into_iter()))
    };
    let halves: Vec<(f64, f64)> = scored.iter().filter_map(|s| s.halves).collect();
    let between = correlation(&halves);
    Figures {
        scenario,
        player: args.player.clone(),
        seeds: args.seeds,
        headline: of(&|s| Some(s.headline)),
        strategic: of(&|s| s.strategic.map(|m| m.value)),
        tactical: of(&|s| s.tactical.map(|m| m.value)),
        outcome_index: of(&|s| Some(s.outcome_index)),
        luck: of(&|s| Some(s.luck)),
        calibration: of(&|s| s.calibration),
        dimensions: (0..8).map(dimension).collect(),
        decisions: scored.iter().map(|s| s.decisions as f64).sum::<f64>() / scored.len().max(1) as f64,
        // Spearman and Brown 1910: the reliability of the whole from that of its halves.
        split_half: 2.0 * between / (1.0 + between),
    }
}

fn table(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    let Figures { scenario, player, seeds, decisions, split_half, .. } = figures;
    writeln!(out, "{player} in {scenario}, {seeds} seeds, {decisions:.0} graded choices a run\n")?;
    writeln!(out, "                mean   10 %   50 %   90 %")?;
    let rows = [
        ("headline", &figures.headline),
        ("strategic", &figures.strategic),
        ("tactical", &figures.tactical),
        ("outcome index", &figures.outcome_index),
        ("luck", &figures.luck),
        ("calibration", &figures.calibration),
    ];
    for (name, s) in rows {
        writeln!(out, "{name:<13} {:6.1} {:6.1} {:6.1} {:6.1}", s.mean, s.p10, s.p50, s.p90)?;
    }
    for (k, s) in figures.dimensions.iter().enumerate() {
        if let Some(s) = s {
            writeln!(out, "dimension {}   {:6.1} {:6.1} {:6.1} {:6.1}", k + 1, s.mean, s.p10, s.p50, s.p90)?;
        }
    }
    writeln!(out, "\nsplit-half reliability {split_half:.2}")
}
