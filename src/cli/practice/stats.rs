//! `practice stats`: how it goes in each focus area, and what is due.

use super::shelf::{Shelf, now, zone};
use crate::cli::out::say;
use crate::cli::write_json;
use crate::journal::ReadHistory;
use crate::practice::{ExamResult, Progress, Schedule, Share, SittingMode, Trend, progress};
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Figures {
    /// Questions of the bank that are due today.
    due: usize,
    areas: Vec<Progress>,
    /// The one begun last first.
    exams: Vec<Sat>,
}

/// A sitting.
#[derive(Serialize)]
struct Sat {
    name: String,
    title: String,
    /// None if it cannot be read.
    mode: Option<SittingMode>,
    /// When it was begun, in seconds since 1970.
    begun: u64,
    /// What it came to; none if it is not finished.
    result: Option<ExamResult>,
    /// It was put aside for another one.
    set_aside: bool,
    /// Why it cannot be read.
    unreadable: Option<String>,
}

/// Reads the history and prints.
///
/// # Errors
/// If it cannot be read.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let shelf = Shelf::open(data)?;
    let ReadHistory { entries, notes } = shelf.store.entries()?;
    for note in notes {
        say(note);
    }
    let schedule = Schedule::replay(&shelf.bank, &entries, now(), zone());
    let exams = shelf.store.sittings().into_iter().map(|sitting| Sat {
        begun: sitting.begun(),
        result: sitting.result(),
        set_aside: sitting.exam.as_ref().is_ok_and(|exam| exam.finished().is_none() && !exam.is_open()),
        mode: sitting.exam.as_ref().ok().map(|exam| exam.sheet().mode),
        title: sitting.exam.as_ref().map_or_else(|_| String::new(), |exam| exam.sheet().profile.title.clone()),
        unreadable: sitting.exam.err().map(|error| error.to_string()),
        name: sitting.name,
    });
    let figures = Figures { due: schedule.due(&shelf.bank, now()).len(), areas: progress(&shelf.bank, &entries), exams: exams.collect() };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, out)?;
    }
    Ok(())
}

fn tell(figures: &Figures, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "the last 20 answers, with an 80 % interval\n")?;
    for Progress { area, last, trend, seen, questions, .. } in &figures.areas {
        let trend = match trend {
            Trend::Up => ", up",
            Trend::Down => ", down",
            Trend::Unclear => "",
        };
        writeln!(out, "{:36} {:28} {seen:>3} of {questions} seen{trend}", area.title(), shown(last))?;
    }
    writeln!(out, "\ndue today: {}", figures.due)?;
    for Sat { name, title, mode, result, unreadable, set_aside, .. } in &figures.exams {
        let came = match (result, unreadable) {
            (_, Some(why)) => why.clone(),
            (None, None) if *set_aside => format!("{title}, put aside"),
            (None, None) => format!("{title}, not finished"),
            (Some(result), None) => {
                let verdict = match (mode, result.passed) {
                    (Some(SittingMode::Exam), true) => ", passes",
                    (Some(SittingMode::Exam), false) => ", does not pass",
                    _ => "",
                };
                let open = if result.unanswered > 0 { format!(", {} not answered", result.unanswered) } else { String::new() };
                format!("{title}: {}{open}{verdict}", shown(&result.share))
            }
        };
        writeln!(out, "{name}: {came}")?;
    }
    Ok(())
}

fn shown(share: &Share) -> String {
    const PERCENT: f64 = 100.0;
    if share.of == 0 {
        return "nothing answered yet".into();
    }
    if !share.tells() {
        return format!("{} of {}, too few to say", share.points, share.of);
    }
    let percent = |part: f64| part * PERCENT;
    format!("{:.0} % ({:.0}–{:.0}), {} of {}", percent(share.share()), percent(share.low), percent(share.high), share.points, share.of)
}
