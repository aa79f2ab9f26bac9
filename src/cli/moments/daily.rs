//! `moments daily`: the moment of a day, the same everywhere.

use super::desk::{Shown, show};
use crate::cli::choose::Scenarios;
use crate::cli::data_folder;
use crate::cli::out::say;
use crate::cli::practice::{now, zone};
use crate::disk::Native;
use crate::journal::PracticeStore;
use crate::moment::{Course, Moments, daily};
use crate::practice::Day;
use crate::words::moment as words;
use anyhow::Context;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only print which moment a day has, such as 2026-12-14, without showing it.
    #[arg(long, value_name = "DAY", value_parser = Day::read)]
    which: Option<Day>,
}

/// Shows the moment of the day, or what was answered to it.
///
/// # Errors
/// If the history cannot be opened or written.
pub(super) fn run(args: &Args, scenarios: &Scenarios, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<()> {
    let folder = data_folder(data)?;
    let moments = Moments::with(&[]);
    let none = "No moments come with this program.";
    if let Some(day) = args.which {
        let moment = daily(moments.shipped(), day).context(none)?;
        writeln!(out, "{}", moment.id.as_str())?;
        return Ok(());
    }
    let opened = PracticeStore::open(Arc::new(Native), folder).history()?;
    let mut history = opened.history;
    opened.notes.into_iter().for_each(say);
    let today = zone().day(now());
    let moment = daily(moments.shipped(), today).context(none)?;
    let course = Course::replay(history.entries(), now(), zone());
    if let Some(decided) = course.of_day(&moment.id, today) {
        writeln!(out, "{}", words::daily_line(moment, decided, today))?;
        return Ok(());
    }
    if let Shown::Decided(decided) = show(moment, true, scenarios, &mut history, now, out)? {
        writeln!(out, "\n{}", words::daily_line(moment, &decided, today))?;
    }
    Ok(())
}
