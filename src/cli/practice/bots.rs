//! `practice bots`: what somebody who knows nothing would come to on each profile.

use super::shelf::Shelf;
use crate::cli::batch::{QUICK, Seeds};
use crate::cli::work::Work;
use crate::cli::write_json;
use crate::practice::{Bot, Profile, draw};
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

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
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let shelf = Shelf::open(data)?;
    let work = Work::begin("Sitting exams", args.seeds * shelf.profiles.len() as u64);
    let (mut rows, mut sat) = (Vec::new(), 0);
    for profile in &shelf.profiles {
        let Some(of_profile) = rows_of(&shelf, profile, Seeds::new(0, args.seeds)?, &work)? else { break };
        rows.extend(of_profile);
        sat += 1;
    }
    let of = shelf.profiles.len();
    let code = work.end(sat == of, format!("Stopped: {sat} of {of} profiles were sat."));
    let figures = Figures { seeds: args.seeds, rows };
    if args.json {
        write_json(out, &figures)?;
        return Ok(code);
    }
    writeln!(out, "profile        bot        share   chance   ({} exams each, percent)", figures.seeds)?;
    for Row { profile, bot, share, chance } in &figures.rows {
        writeln!(out, "{profile:14} {:9} {:6.1}  {:7.1}", bot.name(), share * 100.0, chance * 100.0)?;
    }
    Ok(code)
}

/// The rows of a profile; none if the work was stopped before.
fn rows_of(shelf: &Shelf, profile: &Profile, seeds: Seeds, work: &Work) -> anyhow::Result<Option<Vec<Row>>> {
    let mut rows = Bot::ALL.map(|bot| Row { profile: profile.id.clone(), bot, share: 0.0, chance: 0.0 });
    let sit = |seed| draw(&shelf.bank, profile, seed).map(|questions| Bot::ALL.map(|bot| bot.sit(&questions, profile, seed)));
    let mut refused = None;
    let done = seeds.each(work, QUICK, sit, |sat| match sat {
        Ok(figures) => rows.iter_mut().zip(figures).for_each(|(row, figure)| {
            row.share += figure.share;
            row.chance += figure.chance;
        }),
        Err(error) => refused = Some(error),
    });
    if let Some(error) = refused {
        return Err(error.into());
    }
    let n = seeds.count() as f64;
    for row in &mut rows {
        row.share /= n;
        row.chance /= n;
    }
    Ok((done == seeds.count()).then(|| rows.into()))
}
