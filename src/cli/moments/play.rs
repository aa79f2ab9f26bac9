//! `moments play`: what is due, then new lessons, a moment at a time.

use super::desk::{Shown, show};
use crate::authored::suggestion;
use crate::cli::choose::{Scenarios, file};
use crate::cli::data_folder;
use crate::cli::out::say;
use crate::cli::practice::{now, zone};
use crate::disk::Native;
use crate::journal::{PracticeStore, RunSummary, Store};
use crate::moment::{Collection, Course, Moment, Moments};
use crate::practice::{Entry, Lesson, MomentMark};
use crate::words::moment as words;
use anyhow::anyhow;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// How many moments.
    #[arg(long, value_name = "N", default_value_t = 5)]
    count: usize,
    /// Only this lesson, such as `ask-first`.
    #[arg(long, value_parser = lesson)]
    lesson: Option<Lesson>,
    /// Only moments of this scenario.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// Only those that you have starred, seen or not.
    #[arg(long)]
    starred: bool,
    /// Moments of this file in place of all that there are.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

fn lesson(name: &str) -> Result<Lesson, String> {
    let names: Vec<String> = Lesson::all().iter().map(ToString::to_string).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Lesson::named(name).ok_or_else(|| suggestion(name, &names))
}

/// Shows, keeps and tells.
///
/// # Errors
/// If the history cannot be opened or written, or the file cannot be read.
pub(super) fn run(args: &Args, scenarios: &Scenarios, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let folder = data_folder(data)?;
    let store = PracticeStore::open(Arc::new(Native), folder.clone());
    let opened = store.history()?;
    let mut history = opened.history;
    opened.notes.into_iter().for_each(say);
    let playing: Vec<RunSummary> = Store::open(Arc::new(Native), folder).runs().into_iter().filter(|run| !run.finished).collect();
    let moments = Moments::with(&store.own_moments());
    for why in &moments.left_out {
        say(format!("Left out: {why}"));
    }
    let of_file = match &args.file {
        Some(path) => Some(Collection::read(&file(path)?).map_err(|why| anyhow!("`{}` is no file of moments: {why}.", path.display()))?),
        None => None,
    };
    let mut course = Course::replay(history.entries(), now(), zone());
    let is_asked = |moment: &&Moment| {
        args.lesson.is_none_or(|lesson| moment.lesson == lesson) && args.scenario.as_ref().is_none_or(|name| **name == *moment.scenario)
    };
    let mut pool: Vec<&Moment> = match &of_file {
        Some(collection) => collection.moments.iter().filter(is_asked).collect(),
        None => moments.all().filter(is_asked).collect(),
    };
    if args.starred {
        pool.retain(|moment| course.mark(&moment.id) == MomentMark::Starred);
    }
    let is_in_play = |moment: &Moment| playing.iter().any(|run| moment.is_of(&run.scenario, run.seed));
    let (mut decided, mut good) = (0, 0);
    for number in 1..=args.count {
        let Some(next) = course.next(pool.iter().copied(), is_in_play, now()) else { break };
        writeln!(out, "\n{number} of {}, {}", args.count, words::why_now(next.why))?;
        match show(next.moment, false, scenarios, &mut history, now, out)? {
            Shown::Decided(answer) => {
                (decided, good) = (decided + 1, good + usize::from(answer.good));
                course = Course::replay(history.entries(), now(), zone());
            }
            Shown::Passed => {}
            Shown::Ended => break,
        }
        pool.retain(|moment| moment.id != next.moment.id);
    }
    match decided {
        0 => writeln!(out, "\nNothing was decided.")?,
        _ => writeln!(out, "\n{good} of {decided} as good as any.")?,
    }
    let marked = history.entries().iter().filter(|entry| matches!(entry, Entry::Decided(_))).count();
    writeln!(out, "{marked} moments decided in all. `north-of-noise moments stats` shows what they cost you.")?;
    Ok(())
}
