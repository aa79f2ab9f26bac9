//! `review`: a finished run, choice by choice.

use super::{data_folder, write_json};
use crate::journal::{Store, open};
use crate::score::{Class, Dimension, Grade, Kind, Measured, Plan, Review, Signs, Task, debrief};
use crate::sim::Recording;
use crate::words;
use anyhow::Context;
use rayon::prelude::*;
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
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

#[derive(Serialize)]
struct Figures {
    scenario: String,
    seed: u64,
    headline: f64,
    strategic: Option<Measured>,
    tactical: Option<Measured>,
    choices: Option<Measured>,
    outcome_index: f64,
    luck: f64,
    calibration: Option<f64>,
    dimensions: Vec<Sub>,
    signs: Signs,
    /// Places in the list of decisions with the highest stakes.
    turning_points: Vec<usize>,
    /// Questions to ask oneself, with the sprint they are about.
    questions: Vec<(u8, String)>,
    /// What to try next.
    next: Option<&'static str>,
    decisions: Vec<Choice>,
    elapsed_ms: f64,
    first_ms: f64,
    /// With `--practise` only: bad choices that were noted for practice, those noted before not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    noted: Option<usize>,
}

#[derive(Serialize)]
struct Sub {
    dimension: Dimension,
    score: Option<Measured>,
}

/// A graded choice.
#[derive(Serialize)]
struct Choice {
    sprint: u8,
    /// Number of the decision in the run, from 0.
    number: usize,
    kind: Kind,
    chosen: String,
    best: String,
    /// Decision quality, 0–1.
    dq: f64,
    /// In points of the outcome index.
    stakes: f64,
    /// What the best had over the chosen, in the same points, and its standard error.
    loss: f64,
    loss_se: f64,
    class: Class,
}

/// Replays, grades and prints.
///
/// # Errors
/// If there is no such run, it does not come out as it was played, or it is not over.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let practice_data = data.clone();
    let asked = Path::new(&args.run);
    let path = if asked.is_file() { asked.to_path_buf() } else { Store::open(data_folder(data)?)?.find(&args.run)? };
    let (recording, report) = open(&path)?;
    let name = path.file_stem().map_or_else(|| args.run.clone(), |stem| stem.to_string_lossy().into_owned());
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
    let mut done: Vec<_> = first.par_iter().map(work).collect();
    let first_ms = begun.elapsed().as_secs_f64() * MILLI;
    done.par_extend(rest.par_iter().map(work));
    progress.end();
    let review = plan.finish(done).context("The run is not over.")?;
    let mut figures = figures(&recording, &review, report.scenario, [first_ms, begun.elapsed().as_secs_f64() * MILLI]);
    if args.practise {
        figures.noted = Some(super::practice::note(&review, &name, &report.title, practice_data)?);
    }
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
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

fn figures(recording: &Recording, review: &Review, scenario: String, [first_ms, elapsed_ms]: [f64; 2]) -> Figures {
    let scores = &review.scores;
    let points = |utility: f64| review.reference.points(utility);
    let choice = |graded: &crate::score::Graded| {
        let moment = review.moment(graded);
        let grade: &Grade = &graded.grade;
        Choice {
            sprint: moment.sprint,
            number: moment.number,
            kind: grade.kind,
            chosen: words::choice(&moment.view(), grade.chosen()),
            best: words::short(&moment.view(), grade.best()),
            dq: grade.quality,
            stakes: points(grade.stakes),
            loss: points(grade.difference.mean),
            loss_se: points(grade.difference.se),
            class: grade.class,
        }
    };
    let talk = debrief(review);
    let coach = &recording.run().scenario().coach;
    let asks = |(question, sprint): &(crate::scenario::QuestionId, u8)| {
        (*sprint, coach.get(question.index()).map_or_else(String::new, |q| q.asks.clone()))
    };
    Figures {
        scenario,
        seed: recording.run().seed(),
        headline: scores.headline,
        strategic: scores.strategic,
        tactical: scores.tactical,
        choices: scores.choices,
        outcome_index: scores.outcome_index,
        luck: scores.luck,
        calibration: scores.calibration,
        dimensions: Dimension::ALL.into_iter().zip(scores.dimensions).map(|(dimension, score)| Sub { dimension, score }).collect(),
        signs: Signs::of(recording),
        turning_points: talk.turning_points.clone(),
        questions: talk.questions.iter().map(asks).collect(),
        next: talk.next.map(words::advice),
        decisions: review.graded.iter().map(choice).collect(),
        elapsed_ms,
        first_ms,
        noted: None,
    }
}

fn tell(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    let measured = |m: &Option<Measured>| m.map_or_else(|| "not measured".to_owned(), |m| format!("{:.0} ± {:.0}", m.value, m.se));
    let Figures { scenario, seed, headline, outcome_index, luck, calibration, .. } = figures;
    writeln!(out, "{scenario}, seed {seed}: {headline:.0}\n")?;
    writeln!(out, "strategic     {}", measured(&figures.strategic))?;
    writeln!(out, "tactical      {}", measured(&figures.tactical))?;
    writeln!(out, "outcome       {outcome_index:.0} (0 = nothing decided, 100 = par), of it luck {luck:+.0}")?;
    writeln!(out, "calibration   {}\n", calibration.map_or_else(|| "no forecasts".to_owned(), |c| format!("{c:.0}")))?;
    for sub in &figures.dimensions {
        let score = sub.score.map_or_else(|| "too few to say".to_owned(), |m| format!("{:.0} ± {:.0}", m.value, m.se));
        writeln!(out, "{:<24} {score}", words::dimension(sub.dimension))?;
    }
    writeln!(out, "\n S  quality  stakes  class       decision; what would have been better, by how many points")?;
    for decision in &figures.decisions {
        let Choice { sprint, chosen, best, dq, stakes, loss, loss_se, class, .. } = decision;
        write!(out, "{sprint:>2}     {dq:.2}  {stakes:>6.1}  {:<10}  {chosen}", words::class(*class))?;
        if *loss == 0.0 { writeln!(out)? } else { writeln!(out, "; {best}, {loss:+.1} ± {loss_se:.1}")? }
    }
    writeln!(out, "\nTo ask yourself:")?;
    for (sprint, question) in &figures.questions {
        writeln!(out, "  sprint {sprint}: {question}")?;
    }
    if let Some(next) = figures.next {
        writeln!(out, "To try next time: {next}")?;
    }
    if let Some(noted) = figures.noted {
        writeln!(out, "Noted for practice: {noted} choices that cost much. `north-of-noise practice ask` begins with what is due.")?;
    }
    writeln!(out, "\nFeedback for practice, not a certificate. {:.0} ms.", figures.elapsed_ms)
}
