//! `moments stats`: what each lesson costs, over time, and what is due.

use crate::cli::out::say;
use crate::cli::practice::{now, zone};
use crate::cli::{data_folder, write_json};
use crate::disk::Native;
use crate::journal::{PracticeStore, ReadHistory};
use crate::moment::{Course, Leak, leaks};
use crate::practice::{Day, Decided};
use crate::words::moment as words;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Figures {
    /// Moments that were decided, but for those called ambiguous.
    decided: usize,
    /// Of these, as good as any.
    good: usize,
    /// Mean of how sure one was, 0–100; none if nothing was decided.
    sure: Option<f64>,
    /// Lessons that are due today, the longest due first.
    due: Vec<DueLesson>,
    /// The costliest first.
    lessons: Vec<Figure>,
}

#[derive(Serialize)]
struct DueLesson {
    lesson: String,
    since: Day,
}

#[derive(Serialize)]
struct Figure {
    name: String,
    what: String,
    #[serde(flatten)]
    leak: Leak,
}

/// Reads the history and prints.
///
/// # Errors
/// If it cannot be read.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let ReadHistory { entries, notes } = PracticeStore::open(Arc::new(Native), data_folder(data)?).entries()?;
    notes.into_iter().for_each(say);
    let course = Course::replay(&entries, now(), zone());
    let answers: Vec<&Decided> = course.answers().map(|(_, decided)| decided).collect();
    let sure = answers.iter().map(|decided| f64::from(decided.sure)).sum::<f64>() / answers.len() as f64;
    let figure = |leak: Leak| Figure { name: leak.lesson.to_string(), what: words::lesson(leak.lesson), leak };
    let figures = Figures {
        decided: answers.len(),
        good: answers.iter().filter(|decided| decided.good).count(),
        sure: (!answers.is_empty()).then_some(sure),
        due: course.due(now()).into_iter().map(|(lesson, since)| DueLesson { lesson: lesson.to_string(), since }).collect(),
        lessons: leaks(&course).into_iter().map(figure).collect(),
    };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
    }
    Ok(())
}

fn tell(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    let Some(sure) = figures.sure else {
        return writeln!(out, "No moment was decided yet. `north-of-noise moments play` shows some.");
    };
    writeln!(out, "{} of {} moments as good as any; on average you were {sure:.0} % sure.\n", figures.good, figures.decided)?;
    writeln!(out, "points lost in a hundred moments, with an 80 % interval\n")?;
    for Figure { what, leak, .. } in &figures.lessons {
        let interval = leak.interval.map_or_else(|| "too few to say".into(), |[low, high]| format!("{low:.0} to {high:.0}"));
        let due = leak.due.map_or_else(String::new, |day| format!("back on {day}"));
        writeln!(out, "{:>6.0}  {interval:<16} {:>3} of {:<3} missed  {due}  {what}", leak.per_hundred, leak.missed, leak.moments)?;
    }
    let due: Vec<&str> = figures.due.iter().map(|due| due.lesson.as_str()).collect();
    if due.is_empty() { writeln!(out, "\nNothing is due today.") } else { writeln!(out, "\nDue today: {}.", due.join(", ")) }
}
