//! `stakes`: what each kind of decision is worth in a scenario.
//!
//! One player's habits are changed one at a time, and every change is played on the same seeds: the
//! difference of the utilities is what the decision was worth there.

mod change;

use self::change::{Change, Kind, changes};
use super::batch::{self, Batch};
use super::figure::Estimate;
use super::{choose, write_json};
use crate::authored::suggestion;
use crate::player::{Bot, Habits, Player, STYLES};
use anyhow::bail;
use serde::Serialize;
use std::io::Write;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Name or file.
    scenario: String,
    /// The player whose habits are changed.
    #[arg(long, value_name = "NAME", default_value = "balanced")]
    player: String,
    /// How many runs for each change.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
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
    /// Of the player as they are.
    utility: Estimate,
    stakes: Vec<Stake>,
}

#[derive(Serialize)]
struct Stake {
    kind: Kind,
    name: String,
    without: Option<Worth>,
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
pub(super) fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<()> {
    let scenario = choose::scenario(&args.scenario)?;
    let habits = habits_of(&args.player)?;
    let seeds = batch::seeds(args.from, args.seeds)?;
    let play = |habits: Habits| batch::play(&scenario, seeds.clone(), &move |_| Box::new(Bot::new(habits)) as Box<dyn Player + Send>);
    let usual = play(habits);
    let worth = |(how, habits): (&'static str, Habits)| worth(how, &play(habits), &usual);
    let stake = |Change { kind, name, without, more }| Stake { kind, name, without: without.map(worth), more: more.map(worth) };
    let figures = Figures {
        scenario: scenario.id.clone(),
        player: args.player.clone(),
        seeds: args.seeds,
        utility: Estimate::of(&usual.utilities()),
        stakes: changes(habits).into_iter().map(stake).collect(),
    };
    if args.json {
        write_json(out, &figures)?;
    } else {
        table(&figures, out)?;
    }
    Ok(())
}

fn habits_of(name: &str) -> anyhow::Result<Habits> {
    if let Some((_, _, habits)) = STYLES.iter().find(|(style, ..)| *style == name) {
        return Ok(*habits);
    }
    let names: Vec<&str> = STYLES.iter().map(|(style, ..)| *style).collect();
    bail!("There is no player `{name}` whose habits could be changed. {}", suggestion(name, &names))
}

fn worth(how: &'static str, changed: &Batch, usual: &Batch) -> Worth {
    let (changed, usual) = (changed.utilities(), usual.utilities());
    let differences: Vec<f64> = changed.iter().zip(&usual).map(|(c, u)| c - u).collect();
    Worth { how, utility: Estimate::of(&changed).mean, difference: Estimate::of(&differences) }
}

fn table(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    let Figures { scenario, player, seeds, utility, stakes } = figures;
    writeln!(out, "{player} in {scenario}, {seeds} seeds: utility {:.3} ± {:.3}\n", utility.mean, utility.standard_error)?;
    writeln!(out, "what changes of it, ± one standard error\n")?;
    for kind in [Kind::Block, Kind::Answer, Kind::Lever] {
        for Stake { name, without, more, .. } in stakes.iter().filter(|stake| stake.kind == kind) {
            writeln!(out, "{:8}{name:22}{:38}{}", kind.name(), shown(without.as_ref()), shown(more.as_ref()).trim_end())?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn shown(worth: Option<&Worth>) -> String {
    worth.map_or_else(String::new, |Worth { how, difference, .. }| {
        format!("{how:20}{:+.3} ± {:.3}", difference.mean, difference.standard_error)
    })
}
