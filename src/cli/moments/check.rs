//! `moments check`: does every moment replay, and is its verdict confirmed.

use crate::cli::choose::{Scenarios, file};
use crate::cli::work::Work;
use crate::cli::write_json;
use crate::moment::{Collection, Verdict, check, shipped, shipped_names};
use anyhow::anyhow;
use rayon::prelude::*;
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Share of moments that may be overturned.
const MOST_OVERTURNED: f64 = 0.02;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A file of moments; by default all that come with the program.
    file: Option<PathBuf>,
    /// Print the result as JSON, for other programs.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Default, Serialize)]
struct Checked {
    moments: usize,
    confirmed: usize,
    overturned: Vec<String>,
    unopened: Vec<String>,
}

/// Checks and prints.
///
/// # Errors
/// If the file is no such file, or its scenario is not there.
pub(super) fn run(args: &Args, scenarios: &Scenarios, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let collections: Vec<Collection> = match &args.file {
        Some(path) => {
            vec![Collection::read(&file(path)?).map_err(|unread| anyhow!("`{}` is no file of moments: {unread}.", path.display()))?]
        }
        None => shipped_names().filter_map(shipped).collect(),
    };
    let count: usize = collections.iter().map(|collection| collection.moments.len()).sum();
    let work = Work::begin("Weighing moments anew", count as u64);
    let mut checked = Checked { moments: count, ..Checked::default() };
    for collection in &collections {
        let scenario = scenarios.scenario(Path::new(&*collection.scenario))?;
        let one = |moment| {
            let verdict = work.goes_on().then(|| check(moment, &scenario))?;
            work.step();
            Some((moment, verdict))
        };
        let verdicts: Vec<_> = collection.moments.par_iter().filter_map(one).collect();
        for (moment, verdict) in verdicts {
            let id = moment.id.as_str();
            match verdict {
                Verdict::Confirmed => checked.confirmed += 1,
                Verdict::Overturned(by) => {
                    checked.overturned.push(format!("{id}: good no more {:?}, good now {:?}", by.not_good, by.good));
                }
                Verdict::Unopened(why) => checked.unopened.push(format!("{id}: {why}")),
            }
        }
    }
    let done = work.done();
    let code = work.end(work.goes_on(), format!("Stopped: {done} of {count} moments were weighed."));
    if args.json {
        write_json(out, &checked)?;
    } else {
        for line in checked.overturned.iter().map(|line| format!("Overturned: {line}")) {
            writeln!(out, "{line}")?;
        }
        for line in checked.unopened.iter().map(|line| format!("Cannot be opened: {line}")) {
            writeln!(out, "{line}")?;
        }
        writeln!(
            out,
            "{} of {} moments confirmed, {} overturned, {} cannot be opened.",
            checked.confirmed,
            checked.moments,
            checked.overturned.len(),
            checked.unopened.len()
        )?;
    }
    let is_fine = checked.unopened.is_empty() && checked.overturned.len() as f64 <= MOST_OVERTURNED * checked.moments as f64;
    Ok(if is_fine { code } else { ExitCode::FAILURE })
}
