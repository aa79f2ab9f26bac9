//! `review`: a finished run, choice by choice.

use super::figure::with_reasons;
use super::out::say;
use super::work::Work;
use super::{choose, write_json};
use crate::disk::Native;
use crate::journal::{Note, Report, open};
use crate::scenario::{MetricId, Scenario, north_star};
use crate::score::{Done, Review, ReviewPlan, Task, TracePart, TracePlan, TraceTask, Traces};
use crate::sim::Recording;
use crate::words::{self, CauseFigures, ReviewFigures, front_page};
use anyhow::Context;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::OnceLock;
use std::time::Instant;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The run: its name in the data folder, or the path of its file. It must be over.
    run: PathBuf,
    /// In how many imagined worlds each alternative is played: more take longer and are less noisy. By default
    /// as many as the scenario's rules say (`scoring.rollouts`).
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(2..=1000))]
    rollouts: Option<u16>,
    /// Also note its bad choices, so that questions about them come up in `north-of-noise practice ask`.
    #[arg(long)]
    practise: bool,
    /// Also list what moved a metric by the end, on average over worlds that fit what was known: the north star if no
    /// metric is named. It takes some seconds.
    #[arg(long, value_name = "METRIC", num_args = 0..=1, default_missing_value = "")]
    trace: Option<String>,
    /// Print the review as JSON, for other programs.
    #[arg(long)]
    json: bool,
}

/// The metric of a name, of whatever case; the north star if none is named.
fn metric_named(scenario: &Scenario, named: &str) -> anyhow::Result<MetricId> {
    let by_name = || scenario.metrics.iter().position(|metric| metric.name.eq_ignore_ascii_case(named)).map(MetricId::at);
    let found = if named.is_empty() { north_star(scenario) } else { by_name() };
    found.with_context(|| {
        let names: Vec<&str> = scenario.metrics.iter().map(|metric| metric.name.as_str()).collect();
        format!("There is no metric `{named}` in this scenario. There are: {}.", names.join(", "))
    })
}

/// A run that is over, and what its file says.
pub(super) struct Finished {
    pub recording: Recording,
    pub report: Report,
}

impl Finished {
    /// A run by its name or its file.
    ///
    /// # Errors
    /// If there is no such run, it does not come out as it was played, or it is not over.
    pub fn open(run: &Path, data: Option<PathBuf>) -> anyhow::Result<Self> {
        let (recording, report) = open(&Native, &choose::run_file(run, data)?)?;
        if report.other_version {
            say(Note::OtherVersion);
        }
        anyhow::ensure!(
            report.outcome.is_some(),
            "This run is in Sprint {}, {}. It can be reviewed when it is over.",
            report.sprint,
            words::phase(report.phase)
        );
        Ok(Self { recording, report })
    }
}

/// A review, and how long it took: until there was something to show, and in all.
pub(super) struct Made {
    pub review: Review,
    pub first_ms: f64,
    pub elapsed_ms: f64,
}

/// Reviews a run on all cores; if it was stopped, what the program ends with.
///
/// # Errors
/// If the run is not over.
pub(super) fn make(recording: &Recording, rollouts: Option<u16>) -> anyhow::Result<Result<Made, ExitCode>> {
    let begun = Instant::now();
    let plan = ReviewPlan::new(recording, rollouts.map(usize::from));
    let tasks = plan.tasks();
    let work = Work::begin("Reviewing", tasks.len() as u64);
    let elapsed = || begun.elapsed().as_secs_f64() * MILLI;
    let first = OnceLock::new();
    let part = |task: &Task| {
        let done = work.goes_on().then(|| plan.work(*task))?;
        if matches!(done, Done::Grades(..)) {
            first.get_or_init(elapsed);
        }
        work.step();
        Some(done)
    };
    // One by one: the costliest are among the first, and whoever is done early takes from the others.
    let done: Option<Vec<Done>> = tasks.par_iter().with_max_len(1).map(part).collect();
    let first_ms = first.get().copied().unwrap_or_else(elapsed);
    let (parts, of) = (work.done(), tasks.len());
    let code = work.end(done.is_some(), format!("Stopped: {parts} of {of} parts of the review were done; it can be shown when all are."));
    let Some(done) = done else { return Ok(Err(code)) };
    let review = plan.finish(&done).context("The run is not over.")?;
    Ok(Ok(Made { review, first_ms, elapsed_ms: elapsed() }))
}

/// What moved the metrics of a run; nothing if it was stopped.
pub(super) fn traced(recording: &Recording) -> Option<Traces> {
    let plan = TracePlan::new(recording);
    let tasks = plan.tasks();
    let work = Work::begin("Tracing", tasks.len() as u64);
    let part = |task: &TraceTask| {
        let part = work.goes_on().then(|| plan.work(*task))?;
        work.step();
        Some(part)
    };
    let parts: Option<Vec<TracePart>> = tasks.par_iter().map(part).collect();
    work.end(parts.is_some(), "Stopped: the review is there without what moved the metric.".to_owned());
    parts.map(|parts| plan.finish(parts))
}

/// The review, and how long it took.
#[derive(Serialize)]
struct Timed {
    #[serde(flatten)]
    review: ReviewFigures,
    elapsed_ms: f64,
    first_ms: f64,
    /// With `--trace` only: what moved the metric, those first whose effect can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    causes: Option<Vec<CauseFigures>>,
    /// With `--practise` only: bad choices that were noted for practice, those noted before not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    noted: Option<usize>,
}

/// Replays, grades and prints.
///
/// # Errors
/// If there is no such run, it does not come out as it was played, or it is not over.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let Finished { recording, report } = Finished::open(&args.run, data.clone())?;
    let metric = args.trace.as_deref().map(|named| metric_named(recording.run().scenario(), named)).transpose()?;
    let Made { review, elapsed_ms, first_ms } = match make(&recording, args.rollouts)? {
        Ok(made) => made,
        Err(stopped) => return Ok(stopped),
    };
    let noted = args.practise.then(|| super::practice::note(&review, &report.run, &report.title, data)).transpose()?;
    let traces = metric.and_then(|metric| Some((metric, traced(&recording)?)));
    let causes = traces.as_ref().map(|(of, traces)| CauseFigures::all(&recording, traces, *of));
    let figures = ReviewFigures::of(&recording, &review);
    if args.json {
        write_json(out, &json(&Timed { review: figures, elapsed_ms, first_ms, causes, noted })?)?;
    } else {
        writeln!(out, "{figures}")?;
        if let (Some((of, traces)), Some(causes)) = (&traces, &causes) {
            trace(out, &recording, traces, *of, causes, &review)?;
        }
        if let Some(noted) = noted {
            writeln!(out, "Noted for practice: {noted} choices that cost much. `north-of-noise practice ask` begins with what is due.")?;
        }
        writeln!(out, "{elapsed_ms:.0} ms.")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What moved a metric, line by line; for the north star its front page first.
fn trace(
    out: &mut impl Write,
    recording: &Recording,
    traces: &Traces,
    of: MetricId,
    causes: &[CauseFigures],
    review: &Review,
) -> anyhow::Result<()> {
    let scenario = recording.run().scenario();
    if let Some(page) = front_page(recording, traces, Some(review)).filter(|_| north_star(scenario) == Some(of)) {
        writeln!(out, "\n{}", page.headline)?;
        for (heading, lines) in page.parts {
            writeln!(out, "{heading}")?;
            for line in lines {
                writeln!(out, "  {}: {}", line.by, line.what)?;
            }
        }
    }
    let name = scenario.metrics.get(of.index()).map_or("", |metric| &metric.name);
    writeln!(out, "\nWhat moved “{name}” by the end, on average over worlds that fit what was known:")?;
    for cause in causes.iter().filter(|cause| cause.is_told()) {
        writeln!(out, "{cause}")?;
    }
    let untold = causes.iter().filter(|cause| !cause.is_told()).count();
    writeln!(out, "{untold} more had no effect that could be told.\n")?;
    Ok(())
}

/// The review for programs. Of the dimensions those are listed that have a score; of others too few choices were met.
fn json(timed: &Timed) -> serde_json::Result<Value> {
    let mut figures = with_reasons(timed, REASONS)?;
    if let Some(dimensions) = figures.get_mut("dimensions").and_then(Value::as_array_mut) {
        dimensions.retain(|dimension| dimension.get("score").is_some_and(|score| !score.is_null()));
    }
    Ok(figures)
}

/// Why a review lacks a figure.
const REASONS: &[(&str, &str)] = &[
    ("strategic", "nothing was at stake in a strategic choice"),
    ("tactical", "nothing was at stake in a tactical choice"),
    ("choices", "nothing was at stake in any choice"),
    ("calibration", "nothing was forecast"),
    ("next", "no kind of choice was bad enough"),
    ("signs.outcomes", "nothing was answered"),
    ("signs.true_reasons", "no request that was believed to be worth little was answered"),
    ("signs.by_evidence", "no plan was changed"),
    ("signs.problems", "nothing was answered"),
];
/// Milliseconds in a second.
const MILLI: f64 = 1000.0;
