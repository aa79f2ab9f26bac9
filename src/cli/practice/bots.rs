//! `practice bots`: what somebody who knows nothing would come to on each profile.

use super::shelf::Shelf;
use crate::cli::write_json;
use crate::practice::{Bot, Profile, draw};
use rayon::prelude::*;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// How many exams each sits.
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    seeds: u64,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Figures {
    seeds: u64,
    rows: Vec<Row>,
}

/// A bot on a profile; shares 0–1.
#[derive(Serialize)]
struct Row {
    profile: String,
    bot: Bot,
    share: f64,
    chance: f64,
}

/// Sits and prints.
///
/// # Errors
/// If the bank has not enough questions, or the output cannot be written.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let shelf = Shelf::open(data)?;
    let mut rows = Vec::new();
    for profile in &shelf.profiles {
        rows.extend(rows_of(&shelf, profile, args.seeds)?);
    }
    let figures = Figures { seeds: args.seeds, rows };
    if args.json {
        write_json(out, &figures)?;
        return Ok(());
    }
    writeln!(out, "profile        bot        share   chance   ({} exams each, percent)", figures.seeds)?;
    for Row { profile, bot, share, chance } in &figures.rows {
        writeln!(out, "{profile:14} {:9} {:6.1}  {:7.1}", bot.name(), share * 100.0, chance * 100.0)?;
    }
    Ok(())
}

fn rows_of(shelf: &Shelf, profile: &Profile, seeds: u64) -> anyhow::Result<Vec<Row>> {
    let exams = (0..seeds).into_par_iter().map(|seed| Ok((seed, draw(&shelf.bank, profile, seed)?))).collect::<anyhow::Result<Vec<_>>>()?;
    let row = |bot: Bot| {
        let figures = exams.iter().map(|(seed, questions)| bot.sit(questions, profile, *seed));
        let (share, chance) = figures.fold((0.0, 0.0), |sum, figure| (sum.0 + figure.share, sum.1 + figure.chance));
        let n = exams.len().max(1) as f64;
        Row { profile: profile.id.clone(), bot, share: share / n, chance: chance / n }
    };
    Ok(Bot::ALL.into_iter().map(row).collect())
}
