//! `report`: a finished run on one page, as a file of HTML.

use super::review::{Finished, Made, make, traced};
use crate::disk::{Disk, Native};
use crate::report;
use anyhow::Context;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The run: its name in the data folder, or the path of its file. It must be over.
    run: PathBuf,
    /// The file to write the page into; what it held before is replaced.
    #[arg(long, value_name = "FILE")]
    html: PathBuf,
    /// In how many imagined worlds each alternative is played: more take longer and are less noisy. By default
    /// as many as the scenario's rules say (`scoring.rollouts`).
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(2..=1000))]
    rollouts: Option<u16>,
}

/// Replays, grades, writes the page and prints where it is.
///
/// # Errors
/// If there is no such run, it does not come out as it was played, it is not over, or the file cannot be written.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let Finished { recording, .. } = Finished::open(&args.run, data)?;
    let Made { review, .. } = match make(&recording, args.rollouts)? {
        Ok(made) => made,
        Err(stopped) => return Ok(stopped),
    };
    let traces = traced(&recording);
    let page = report::page(&recording, &review, traces.as_ref());
    Native.replace(&args.html, page.as_bytes()).with_context(|| format!("Cannot write `{}`", args.html.display()))?;
    writeln!(out, "{}", args.html.display())?;
    Ok(ExitCode::SUCCESS)
}
