//! `practice stats`: how it goes in each focus area, what is due, and how ready that makes for an exam.

use super::shelf::{Shelf, now, zone};
use crate::cli::out::say;
use crate::cli::{data_folder, write_json};
use crate::disk::Native;
use crate::journal::ReadHistory;
use crate::practice::{
    Budget, Day, Exam, ExamResult, Expected, Foresight, Passing, Plan, Pool, Profile, Progress, Readiness, Schedule, Share, SittingMode,
    Trend, Verdict, pace, progress,
};
use crate::program::read_aim;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Readiness for this exam profile in place of the one that is aimed at.
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Figures {
    /// Questions that are due today, of those that the exam can draw.
    due: usize,
    /// Name of the profile that readiness and plan are for; none if no exam is aimed at.
    profile: Option<String>,
    /// The day of the exam, if it is set.
    exam: Option<Day>,
    /// What today asks for; none without a day, and once it is past.
    plan: Option<Plan>,
    readiness: Option<Readiness>,
    areas: Vec<Progress>,
    /// How well one foresees what one's exams come to; none where too few were expected to be anything.
    foresight: Option<Foresight>,
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
    /// The share that was expected before it was told, 0–1.
    expected: Option<f64>,
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
    let (aim, broken) = read_aim(&Native, &data_folder(data.clone())?);
    let shelf = Shelf::open(data)?;
    let ReadHistory { entries, notes } = shelf.store.entries()?;
    for note in notes {
        say(note);
    }
    if let Some(broken) = broken {
        say(broken);
    }
    let profile = match &args.profile {
        Some(asked) => Some(shelf.profile(asked)?),
        None => aim.profile(&shelf.profiles),
    };
    // The day is that of the exam aimed at, not of any other that is asked for.
    let exam = aim.exam.filter(|_| profile.is_some_and(|profile| aim.profile.as_ref() == Some(&profile.id)));
    let schedule = Schedule::replay(&shelf.bank, &entries, now(), zone());
    let pool = Pool::of(&shelf.bank, profile).without(schedule.doubted());
    let sittings = shelf.store.sittings();
    let pace = pace(sittings.iter().filter_map(|sitting| sitting.exam.as_ref().ok()));
    let plan = profile.zip(exam).and_then(|(profile, exam)| {
        let budget = Budget { minutes: aim.minutes, pace: pace.unwrap_or(profile.pace()) };
        Plan::of(pool, &schedule, exam, budget, now())
    });
    let foresight = Foresight::of(sittings.iter().filter_map(|sitting| sitting.exam.as_ref().ok()));
    let exams = sittings.into_iter().map(|sitting| Sat {
        begun: sitting.begun(),
        result: sitting.result(),
        expected: sitting.exam.as_ref().ok().and_then(Exam::expected),
        set_aside: sitting.exam.as_ref().is_ok_and(|exam| exam.finished().is_none() && !exam.is_open()),
        mode: sitting.exam.as_ref().ok().map(|exam| exam.sheet().mode),
        title: sitting.exam.as_ref().map_or_else(|_| String::new(), |exam| exam.sheet().profile.title.clone()),
        unreadable: sitting.exam.err().map(|error| error.to_string()),
        name: sitting.name,
    });
    let areas = progress(pool, &entries);
    let figures = Figures {
        due: schedule.due(pool, now()).len(),
        profile: profile.map(|profile| profile.id.clone()),
        exam,
        plan,
        readiness: profile.map(|profile| Readiness::of(profile, &areas)),
        areas,
        foresight,
        exams: exams.collect(),
    };
    if args.json {
        write_json(out, &figures)?;
    } else {
        tell(&figures, profile, out)?;
    }
    Ok(())
}

fn tell(figures: &Figures, profile: Option<&Profile>, out: &mut impl Write) -> std::io::Result<()> {
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
    match profile {
        Some(profile) => aimed(figures, profile, out)?,
        None => writeln!(out, "no exam is aimed at; `--profile NAME` says how ready you are for one")?,
    }
    for Sat { name, title, mode, result, expected, unreadable, set_aside, .. } in &figures.exams {
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
                let expected = expected.map(|share| format!(", {:.0} % expected", share * PERCENT)).unwrap_or_default();
                format!("{title}: {}{open}{expected}{verdict}", shown(&result.share))
            }
        };
        writeln!(out, "{name}: {came}")?;
    }
    if let Some(Foresight { exams, too_much, off }) = figures.foresight {
        let [too_much, off] = [too_much, off].map(|share| share * PERCENT);
        writeln!(out, "expected of {exams} exams: {too_much:+.0} % against what they came to, {off:.0} % off on average")?;
    }
    Ok(())
}

/// The exam that is aimed at: its day, what today asks for, how ready one is.
fn aimed(figures: &Figures, profile: &Profile, out: &mut impl Write) -> std::io::Result<()> {
    let day = figures.exam.map(|day| format!(", on {day}")).unwrap_or_default();
    writeln!(out, "exam: {}{day}", profile.title)?;
    if let Some(Plan { days, budget, due, new, due_a_day, new_a_day, pool, seen_by_then, enough, .. }) = figures.plan {
        writeln!(out, "today: {due} due, {new} new")?;
        let Budget { minutes, pace } = budget;
        writeln!(
            out,
            "with {minutes} minutes a day and {pace} seconds a question: {due_a_day} due and {new_a_day} new a day for {days} days"
        )?;
        let more = enough.map(|minutes| format!("; {minutes} minutes a day reach them all")).unwrap_or_default();
        writeln!(out, "seen by the exam: {seen_by_then} of {pool}{more}")?;
    }
    match &figures.readiness {
        Some(Readiness::Told(Expected { share, low, high, pass, verdict, passing })) => {
            let verdict = match verdict {
                Verdict::Passes => "ready",
                Verdict::Open => "could go either way",
                Verdict::Below => "not ready yet",
            };
            let [share, low, high, pass] = [share, low, high, pass].map(|part| part * PERCENT);
            write!(out, "ready: {verdict}; {share:.0} % ({low:.0}–{high:.0}) expected now, pass mark {pass:.0} %")?;
            match passing.map(|Passing { chance, low, high }| [chance, low, high].map(|part| part * PERCENT)) {
                Some([chance, low, high]) => writeln!(out, "; chance of passing {chance:.0} % ({low:.0}–{high:.0})"),
                None => writeln!(out),
            }
        }
        Some(Readiness::Missing(missing)) => {
            let missing: Vec<String> = missing.iter().map(|of| format!("{} in {}", of.answers, of.area)).collect();
            writeln!(out, "ready: cannot be told yet; answers missing: {}", missing.join(", "))
        }
        None => Ok(()),
    }
}

const PERCENT: f64 = 100.0;

fn shown(share: &Share) -> String {
    if share.of == 0 {
        return "nothing answered yet".into();
    }
    if !share.tells() {
        return format!("{} of {}, too few to say", share.points, share.of);
    }
    let percent = |part: f64| part * PERCENT;
    format!("{:.0} % ({:.0}–{:.0}), {} of {}", percent(share.share()), percent(share.low), percent(share.high), share.points, share.of)
}
