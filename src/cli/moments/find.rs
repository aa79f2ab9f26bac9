//! `moments find`: moments in runs of players made of code, or in one of your own.

use crate::cli::batch::{SLOW, Seeds};
use crate::cli::choose::{Scenarios, player};
use crate::cli::out::say;
use crate::cli::review::Finished;
use crate::cli::work::Work;
use crate::cli::{data_folder, write_json};
use crate::disk::{Disk, Native};
use crate::moment::{Collection, Finder, Moment, enough_well_made, spread};
use crate::player::record;
use crate::practice::MomentId;
use crate::program::DataFolder;
use crate::score::Kind;
use crate::sim::Recording;
use anyhow::Context;
use rayon::prelude::*;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Players in whose runs moments are looked for: in good hands and in bad ones.
const PLAYERS: [&str; 6] = ["random", "factory", "stated_value", "say_no", "always_strategic", "balanced"];
/// Seeds from here on are no player's: the program gives small ones.
const FROM: u64 = 7_000_000;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scenario that players made of code play.
    #[arg(required_unless_present = "run")]
    scenario: Option<PathBuf>,
    /// One of your runs that is over, by its name in the data folder or the path of its file.
    #[arg(long, conflicts_with = "scenario")]
    run: Option<PathBuf>,
    /// How many seeds each of several players plays; no two of them play the same.
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    seeds: u64,
    /// The first seed.
    #[arg(long, value_name = "SEED", default_value_t = FROM)]
    from: u64,
    /// Keep at most so many, spread over what they teach, what is decided and how hard they are.
    #[arg(long, value_name = "N")]
    keep: Option<usize>,
    /// Write them into a file, for `moments check` and `moments play`. Those of a run of your own go into the data folder
    /// without it, where `moments play` finds them.
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
    /// Print them as JSON, for other programs.
    #[arg(long)]
    json: bool,
}

/// A moment in figures.
#[derive(Serialize)]
struct Figures<'m> {
    id: &'m MomentId,
    by: &'m str,
    seed: u64,
    sprint: u8,
    kind: Kind,
    lesson: String,
    options: usize,
    good: usize,
    well_made: bool,
    found_by: u8,
    turned: bool,
    /// What the chosen option cost, in points of the outcome index.
    loss: f64,
}

#[derive(Serialize)]
struct All<'m> {
    runs: u64,
    questions: usize,
    moments: Vec<Figures<'m>>,
}

/// Finds, prints and writes.
///
/// # Errors
/// If the scenario or the run cannot be used, or the file cannot be written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let mut found = Found::default();
    let mut write = args.write.clone();
    let (code, collection) = if let Some(run) = &args.run {
        let Finished { recording, report } = Finished::open(run, data.clone())?;
        if write.is_none() {
            write = Some(DataFolder::new(Some(data_folder(data)?)).moments_of(&report.run));
        }
        let work = Work::begin("Looking for moments", 1);
        found.look(&recording, &report.run, &work);
        (work.end(work.goes_on(), "Stopped: what was found by then is not all of the run."), empty(&recording))
    } else {
        let scenario = scenarios.scenario(args.scenario.as_deref().context("Which scenario?")?)?;
        let runs = args.seeds * PLAYERS.len() as u64;
        Seeds::new(args.from, runs)?;
        let work = Work::begin("Looking for moments", runs);
        for (name, place) in PLAYERS.into_iter().zip(0..) {
            let maker = player(name)?;
            let seeds = Seeds::new(args.from + place * args.seeds, args.seeds)?;
            let play = |seed| record(&scenario, seed, &mut *maker(seed));
            let done = seeds.each(&work, SLOW, play, |recording| found.look(&recording, name, &work));
            if done < seeds.count() {
                break;
            }
        }
        let runs = found.runs;
        let code = work.end(work.goes_on(), format!("Stopped: {runs} runs were looked through."));
        (code, Collection { scenario: scenario.id.as_str().into(), mechanics: scenario.content_hash, moments: Vec::new() })
    };
    let kept = match args.keep {
        Some(keep) => spread(found.moments, keep),
        None if args.run.is_some() => enough_well_made(found.moments),
        None => found.moments,
    };
    let all = All { runs: found.runs, questions: found.questions, moments: kept.iter().map(figures).collect() };
    if args.json {
        write_json(out, &all)?;
    } else {
        table(out, &all)?;
    }
    if let Some(path) = &write {
        let text = Collection { moments: kept, ..collection }.written().context("Cannot write the moments as text")?;
        Native.replace(path, text.as_bytes()).with_context(|| format!("Cannot write `{}`", path.display()))?;
        say(format!("Written to {}.", path.display()));
    }
    Ok(code)
}

fn empty(recording: &Recording) -> Collection {
    let scenario = recording.run().scenario();
    Collection { scenario: scenario.id.as_str().into(), mechanics: scenario.content_hash, moments: Vec::new() }
}

#[derive(Default)]
struct Found {
    runs: u64,
    questions: usize,
    moments: Vec<Moment>,
}

impl Found {
    /// Looks through a run, on all cores.
    fn look(&mut self, recording: &Recording, by: &str, work: &Work) {
        let Some(finder) = Finder::new(recording, by) else { return };
        let parts = finder.parts();
        let found = parts.par_iter().filter_map(|part| if work.goes_on() { finder.work(*part) } else { None });
        self.moments.extend(found.collect::<Vec<Moment>>());
        self.questions += parts.len();
        self.runs += 1;
    }
}

fn figures(moment: &Moment) -> Figures<'_> {
    Figures {
        id: &moment.id,
        by: &moment.by,
        seed: moment.seed,
        sprint: moment.sprint,
        kind: moment.kind,
        lesson: moment.lesson.to_string(),
        options: moment.options.len(),
        good: moment.good().count(),
        well_made: moment.is_well_made(),
        found_by: moment.found_by,
        turned: moment.turned.is_some(),
        loss: moment.loss(moment.chosen),
    }
}

fn table(out: &mut impl Write, all: &All<'_>) -> std::io::Result<()> {
    for moment in &all.moments {
        let made = if moment.well_made { "well made" } else { "" };
        writeln!(
            out,
            "{}  {} of {} good  {:>3} % find it  {:<22} Sprint {:>2}  {:<16} {made}",
            moment.id.as_str(),
            moment.good,
            moment.options,
            moment.found_by,
            moment.lesson,
            moment.sprint,
            moment.by,
        )?;
    }
    let well_made = all.moments.iter().filter(|moment| moment.well_made).count();
    writeln!(out, "{} moments, {well_made} of them well made, among {} questions of {} runs.", all.moments.len(), all.questions, all.runs)
}
