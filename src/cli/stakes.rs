//! `stakes`: what each kind of decision is worth in a scenario.
//!
//! One player's habits are changed one at a time, and every change is played on the same seeds: the
//! difference of the utilities is what the decision was worth there.

mod change;

use self::change::{Change, StakeKind, changes};
use super::batch::{QUICK, Seeds};
use super::choose::Scenarios;
use super::figure::{Absent, Estimate};
use super::work::Work;
use super::write_json;
use crate::authored::suggestion;
use crate::player::{self, Bot, Habits, STYLES};
use crate::sim::Run;
use anyhow::bail;
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
    /// The player whose habits are changed; `north-of-noise players` lists the names.
    #[arg(long, value_name = "NAME", default_value = "balanced")]
    player: String,
    /// How many runs to play with each change; all changes meet the same luck.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
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
    /// Of the player as they are.
    utility: Estimate,
    stakes: Vec<Stake>,
    #[serde(skip_serializing_if = "Absent::is_empty")]
    absent: Absent,
}

#[derive(Serialize)]
struct Stake {
    kind: StakeKind,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    without: Option<Worth>,
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<Worth>,
}

#[derive(Serialize)]
struct Worth {
    /// What was changed.
    how: &'static str,
    utility: f64,
    /// Utility with the change less utility as they are, on the same seeds.
    difference: Estimate,
}

/// Plays and prints.
///
/// # Errors
/// If scenario or player cannot be had, or the output cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let scenario = scenarios.scenario(&args.scenario)?;
    let habits = habits_of(&args.player)?;
    let seeds = Seeds::new(args.from, args.seeds)?;
    let changes = changes(habits, Run::new(Arc::clone(&scenario), args.from).view().kinds_of_blocks());
    let of_all = changes.len();
    let batches = 1 + changes.iter().flat_map(|change| [&change.without, &change.more]).flatten().count() as u64;
    let work = Work::begin("Changing habits", batches * seeds.count());
    // Utilities in the seeds' order; none if the work was stopped before the last.
    let play = |habits: Habits| {
        let mut utilities = Vec::new();
        let one = |seed| player::play(&scenario, seed, &mut Bot::new(habits)).utility.total;
        let done = seeds.each(&work, QUICK, one, |utility| utilities.push(utility));
        (done == seeds.count()).then_some(utilities)
    };
    let usual = play(habits);
    let mut stakes = Vec::new();
    if let Some(usual) = &usual {
        let worth = |change: Option<(&'static str, Habits)>| match change {
            Some((how, habits)) => worth(how, play(habits)?, usual).map(Some),
            None => Some(None),
        };
        let stake = |Change { kind, name, without, more }| Some(Stake { kind, name, without: worth(without)?, more: worth(more)? });
        stakes.extend(changes.into_iter().map_while(stake));
    }
    let code = work.end(stakes.len() == of_all, format!("Stopped: {} of {of_all} changes were played on all seeds.", stakes.len()));
    let Some(utility) = usual.and_then(|usual| Estimate::of(&usual)) else { return Ok(code) };
    let mut absent = Absent::new();
    if utility.standard_error.is_none() {
        absent.insert("standard_error", "it takes at least two seeds".into());
    }
    let figures = Figures { scenario: scenario.id.clone(), player: args.player.clone(), seeds: args.seeds, utility, stakes, absent };
    if args.json {
        write_json(out, &figures)?;
    } else {
        table(&figures, out)?;
    }
    Ok(code)
}

fn habits_of(name: &str) -> anyhow::Result<Habits> {
    if let Some((_, _, habits)) = STYLES.iter().find(|(style, ..)| *style == name) {
        return Ok(*habits);
    }
    let names: Vec<&str> = STYLES.iter().map(|(style, ..)| *style).collect();
    bail!("There is no player `{name}` whose habits could be changed. {}", suggestion(name, &names))
}

/// What a change is worth: utilities with it against those without, seed by seed.
fn worth(how: &'static str, changed: Vec<f64>, usual: &[f64]) -> Option<Worth> {
    let utility = Estimate::of(&changed)?.mean;
    let mut differences = changed;
    differences.iter_mut().zip(usual).for_each(|(changed, usual)| *changed -= usual);
    Some(Worth { how, utility, difference: Estimate::of(&differences)? })
}

fn table(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    let Figures { scenario, player, seeds, utility, stakes, absent } = figures;
    writeln!(out, "{player} in {scenario}, {seeds} seeds: utility {}\n", utility.shown(false))?;
    match absent.get("standard_error") {
        None => writeln!(out, "what each change adds to it, ± one standard error\n")?,
        Some(why) => writeln!(out, "what each change adds to it; no standard error: {why}\n")?,
    }
    for kind in [StakeKind::Block, StakeKind::Answer, StakeKind::Lever] {
        for Stake { name, without, more, .. } in stakes.iter().filter(|stake| stake.kind == kind) {
            writeln!(out, "{:8}{name:30}{:38}{}", kind.name(), shown(without.as_ref()), shown(more.as_ref()).trim_end())?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn shown(worth: Option<&Worth>) -> String {
    worth.map_or_else(String::new, |Worth { how, difference, .. }| format!("{how:20}{}", difference.shown(true)))
}
