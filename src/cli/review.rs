//! `review`: a finished run, choice by choice.

use super::{data_folder, write_json};
use crate::disk::Native;
use crate::journal::{Note, Store, open};
use crate::score::{Done, Plan, Task};
use crate::words::ReviewFigures;
use anyhow::Context;
use rayon::prelude::*;
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Name of a run, or path of its file.
    run: String,
    /// Worlds in which each alternative is played.
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(2..=1000))]
    rollouts: Option<u16>,
    /// Have questions about its bad choices come up in practice.
    #[arg(long)]
    practise: bool,
    /// For programs.
    #[arg(long)]
    json: bool,
}

/// The review, and how long it took.
#[derive(Serialize)]
struct Timed {
    #[serde(flatten)]
    review: ReviewFigures,
    elapsed_ms: f64,
    first_ms: f64,
    /// With `--practise` only: bad choices that were noted for practice, those noted before not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    noted: Option<usize>,
}

/// Replays, grades and prints.
///
/// # Errors
/// If there is no such run, it does not come out as it was played, or it is not over.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let practice_data = data.clone();
    let asked = Path::new(&args.run);
    let path = if asked.is_file() { asked.to_path_buf() } else { Store::open(Arc::new(Native), data_folder(data)?).find(&args.run)? };
    let (recording, report) = open(&Native, &path)?;
    if report.other_version {
        writeln!(std::io::stderr(), "{}", Note::OtherVersion)?;
    }
    anyhow::ensure!(
        report.outcome.is_some(),
        "This run stands in sprint {}, {}. It can be reviewed when it is over.",
        report.sprint,
        report.phase.name()
    );
    let begun = Instant::now();
    let plan = Plan::new(&recording, args.rollouts.map(usize::from));
    let tasks = plan.tasks();
    let (first, rest) = tasks.split_at(FIRST.min(tasks.len()));
    let progress = Progress::of(tasks.len());
    let work = |task: &Task| {
        let done = plan.work(*task);
        progress.step();
        done
    };
    let mut done: Vec<Done> = first.par_iter().map(work).collect();
    let first_ms = begun.elapsed().as_secs_f64() * MILLI;
    done.par_extend(rest.par_iter().map(work));
    progress.end();
    let review = plan.finish(&done).context("The run is not over.")?;
    let elapsed_ms = begun.elapsed().as_secs_f64() * MILLI;
    let noted = args.practise.then(|| super::practice::note(&review, &report.run, &report.title, practice_data)).transpose()?;
    let figures = ReviewFigures::of(&recording, &review);
    if args.json {
        write_json(out, &Timed { review: figures, elapsed_ms, first_ms, noted })?;
    } else {
        writeln!(out, "{figures}")?;
        if let Some(noted) = noted {
            writeln!(out, "Noted for practice: {noted} choices that cost much. `north-of-noise practice ask` begins with what is due.")?;
        }
        writeln!(out, "{elapsed_ms:.0} ms.")?;
    }
    Ok(())
}

/// How far the work is, on the error stream, for somebody who sits before it.
struct Progress {
    all: usize,
    done: AtomicUsize,
    shown: bool,
}

impl Progress {
    fn of(all: usize) -> Self {
        Self { all, done: AtomicUsize::new(0), shown: std::io::stderr().is_terminal() }
    }

    fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shown {
            let _nobody_reads_along = write!(std::io::stderr(), "\r{done} of {}", self.all);
        }
    }

    /// Leaves no trace in front of the figures.
    fn end(&self) {
        if self.shown {
            let _nobody_reads_along = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

/// Milliseconds in a second.
const MILLI: f64 = 1000.0;
/// Tasks after which there is something to show: part of the fan and the first choices.
const FIRST: usize = 24;
