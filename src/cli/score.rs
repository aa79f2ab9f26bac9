//! `score`: how a player's choices are graded over many seeds.

use super::batch::{SLOW, Seeds, stopped};
use super::choose::Scenarios;
use super::figure::{Absent, Mean, Spread, split_half};
use super::work::Work;
use super::{choose, write_json};
use crate::player;
use crate::scenario::Scenario;
use crate::score::{Dimension, Done, Graded, Measured, ReviewPlan, Scores};
use crate::words::dimension;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scenario: the name of one that comes with the program or of your own, or the path of a file.
    scenario: PathBuf,
    /// Who plays; `north-of-noise players` lists the names.
    #[arg(long, value_name = "NAME", default_value = "balanced")]
    player: String,
    /// How many runs to play and score; each takes some seconds of a core.
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    seeds: u64,
    /// The first seed; the others follow it.
    #[arg(long, value_name = "SEED", default_value_t = 0)]
    from: u64,
    /// In how many imagined worlds each alternative is played: more take longer and are less noisy. By default
    /// as many as the scenario's rules say (`scoring.rollouts`).
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(2..=1000))]
    rollouts: Option<u16>,
    /// How often the same decisions are played again under other luck. By default as often as the scenario's
    /// rules say (`scoring.reruns`).
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(2..=2000))]
    reruns: Option<u16>,
    /// Print the figures as JSON, for other programs.
    #[arg(long)]
    json: bool,
}

/// Scores 0–100. What cannot be computed is absent.
#[derive(Serialize)]
struct Figures {
    scenario: String,
    player: String,
    seeds: u64,
    headline: Spread,
    #[serde(skip_serializing_if = "Option::is_none")]
    strategic: Option<Spread>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tactical: Option<Spread>,
    outcome_index: Spread,
    luck: Spread,
    #[serde(skip_serializing_if = "Option::is_none")]
    calibration: Option<Spread>,
    dimensions: Vec<OfDimension>,
    /// Graded choices in a run, on average.
    decisions: f64,
    /// Correlation of the scores of every second choice with those of the others, stepped up to full length.
    #[serde(skip_serializing_if = "Option::is_none")]
    split_half: Option<f64>,
    #[serde(skip_serializing_if = "Absent::is_empty")]
    absent: Absent,
}

#[derive(Serialize)]
struct OfDimension {
    dimension: Dimension,
    #[serde(flatten)]
    spread: Spread,
}

/// One run's scores, and those of its two halves.
struct Scored {
    scores: Scores,
    decisions: usize,
    halves: Option<(f64, f64)>,
}

/// The scores of the runs so far, a column each: exact quantiles need them all.
#[derive(Default)]
struct Columns {
    headline: Vec<f64>,
    strategic: Vec<f64>,
    tactical: Vec<f64>,
    outcome_index: Vec<f64>,
    luck: Vec<f64>,
    calibration: Vec<f64>,
    dimensions: [Vec<f64>; Dimension::ALL.len()],
    halves: Vec<(f64, f64)>,
    decisions: Mean,
}

/// Plays, grades and prints.
///
/// # Errors
/// If scenario or player cannot be had, or the output cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let scenario = scenarios.scenario(&args.scenario)?;
    let player = choose::player(&args.player)?;
    let effort = (args.rollouts.map(usize::from), args.reruns.map(u64::from));
    let seeds = Seeds::new(args.from, args.seeds)?;
    let work = Work::begin("Scoring", seeds.count());
    let mut columns = Columns::default();
    let take = |scored: Option<Scored>| scored.into_iter().for_each(|scored| columns.add(scored));
    let done = seeds.each(&work, SLOW, |seed| score(&scenario, seed, &mut *player(seed), effort, &work), take);
    let code = work.end(done == seeds.count(), stopped(done, seeds.count()));
    let Some(figures) = columns.figures(args, scenario.id.clone(), done) else { return Ok(code) };
    if args.json {
        write_json(out, &figures)?;
    } else {
        table(&figures, out)?;
    }
    Ok(code)
}

/// Plays and grades one run; none if the work was stopped in the middle.
fn score(
    scenario: &Arc<Scenario>,
    seed: u64,
    player: &mut dyn player::Player,
    (rollouts, reruns): (Option<usize>, Option<u64>),
    work: &Work,
) -> Option<Scored> {
    let plan = ReviewPlan::new(&player::record(scenario, seed, player), rollouts);
    let plan = match reruns {
        Some(reruns) => plan.with_reruns(reruns),
        None => plan,
    };
    let done: Vec<Done> = plan.tasks().into_iter().map(|task| work.goes_on().then(|| plan.work(task))).collect::<Option<_>>()?;
    let review = plan.finish(&done)?;
    let half = |rest: usize| {
        let own = review.graded.iter().enumerate().filter(move |(k, _)| k % 2 == rest);
        Measured::of(own.map(|(_, Graded { grade, .. })| grade)).map(|m| m.value)
    };
    Some(Scored { halves: half(0).zip(half(1)), decisions: review.graded.len(), scores: review.scores })
}

impl Columns {
    fn add(&mut self, Scored { scores, decisions, halves }: Scored) {
        self.headline.push(scores.headline);
        self.strategic.extend(scores.strategic.map(|m| m.value));
        self.tactical.extend(scores.tactical.map(|m| m.value));
        self.outcome_index.push(scores.outcome_index);
        self.luck.push(scores.luck);
        self.calibration.extend(scores.calibration);
        for (column, score) in self.dimensions.iter_mut().zip(scores.dimensions) {
            column.extend(score.map(|m| m.value));
        }
        self.halves.extend(halves);
        self.decisions.add(decisions as f64);
    }

    /// The figures; none of no run.
    fn figures(self, args: &Args, scenario: String, seeds: u64) -> Option<Figures> {
        let mut absent = Absent::new();
        let mut or = |key: &'static str, values: Vec<f64>, why: &str| {
            let spread = Spread::of(values);
            if spread.is_none() {
                absent.insert(key, why.into());
            }
            spread
        };
        let strategic = or("strategic", self.strategic, "nothing was at stake in a strategic choice of any run");
        let tactical = or("tactical", self.tactical, "nothing was at stake in a tactical choice of any run");
        let calibration = or("calibration", self.calibration, "nothing was forecast in any run");
        let of_all = Dimension::ALL.into_iter().zip(self.dimensions.map(Spread::of));
        let (mut dimensions, mut without) = (Vec::new(), Vec::new());
        for (of, spread) in of_all {
            match spread {
                Some(spread) => dimensions.push(OfDimension { dimension: of, spread }),
                None => without.push(dimension(of)),
            }
        }
        if !without.is_empty() {
            absent.insert("dimensions", format!("too few choices in every run: {}", without.join(", ")));
        }
        let split_half = split_half(&self.halves).map_err(|why| absent.insert("split_half", why)).ok();
        Some(Figures {
            scenario,
            player: args.player.clone(),
            seeds,
            headline: Spread::of(self.headline)?,
            strategic,
            tactical,
            outcome_index: Spread::of(self.outcome_index)?,
            luck: Spread::of(self.luck)?,
            calibration,
            dimensions,
            decisions: self.decisions.value()?,
            split_half,
            absent,
        })
    }
}

fn table(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    let Figures { scenario, player, seeds, decisions, split_half, absent, .. } = figures;
    writeln!(out, "{player} in {scenario}, {seeds} seeds, {decisions:.0} graded choices a run\n")?;
    writeln!(out, "{:<24}   mean   10 %   50 %   90 %", "")?;
    let rows = [
        ("headline", Some(&figures.headline)),
        ("strategic", figures.strategic.as_ref()),
        ("tactical", figures.tactical.as_ref()),
        ("outcome index", Some(&figures.outcome_index)),
        ("luck", Some(&figures.luck)),
        ("calibration", figures.calibration.as_ref()),
    ];
    let dimensions = figures.dimensions.iter().map(|of| (dimension(of.dimension), Some(&of.spread)));
    for (name, spread) in rows.into_iter().chain(dimensions) {
        if let Some(s) = spread {
            let [mean, p10, p50, p90] = s.plain(1);
            writeln!(out, "{name:<24} {mean:6.1} {p10:6.1} {p50:6.1} {p90:6.1}")?;
        }
    }
    writeln!(out)?;
    if let Some(split_half) = split_half {
        writeln!(out, "split-half reliability {split_half:.2}")?;
    }
    for (figure, why) in absent {
        writeln!(out, "no {}: {why}", figure.replace('_', "-"))?;
    }
    Ok(())
}
