//! `replay`: a run verified, and what it came to.

use super::figure::with_reasons;
use super::out::say;
use super::{choose, write_json};
use crate::disk::Native;
use crate::journal::{Note, Report, verify};
use crate::sim::Phase;
use crate::words;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The run: its name in the data folder, or the path of its file.
    run: PathBuf,
    /// Print what the run came to as JSON, for other programs.
    #[arg(long)]
    json: bool,
}

/// Why the report lacks something.
const REASONS: &[(&str, &str)] = &[("outcome", "the run is not over"), ("damage", "nothing is wrong with the file")];

/// Replays and prints; exit code 1 if part of the file cannot be used.
///
/// # Errors
/// If there is no such run or it does not come out as it was played.
pub(super) fn run(args: &Args, data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let path = choose::run_file(&args.run, data)?;
    let report = verify(&Native, &path)?;
    if args.json {
        write_json(out, &with_reasons(&report, REASONS)?)?;
    } else {
        tell(&report, out)?;
    }
    if report.other_version {
        say(Note::OtherVersion);
    }
    if let Some(damage) = &report.damage {
        say(damage);
    }
    Ok(if report.damage.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn tell(report: &Report, out: &mut impl Write) -> std::io::Result<()> {
    let Report { scenario, title, seed, version, decisions, fingerprints, sprint, phase, fingerprint, .. } = report;
    writeln!(out, "{title} ({scenario}), seed {seed}, begun with version {version}")?;
    writeln!(out, "{decisions} decisions replayed; {fingerprints} fingerprints agree; the last is {fingerprint}")?;
    let Some(outcome) = &report.outcome else {
        debug_assert!(*phase != Phase::Over, "a run that is over has an outcome");
        return writeln!(out, "It is in Sprint {sprint}, {}.", words::phase(*phase));
    };
    let u = &outcome.utility;
    writeln!(out, "utility {:.3}, outcome {:.2}", u.total, outcome.lagging)?;
    writeln!(
        out,
        "  Current Value {:.2}, Unrealized Value {:.2}, Ability to Innovate {:.2}, Time-to-Market {:.2}, trust {:.2}",
        u.current_value, u.unrealized_value, u.ability_to_innovate, u.time_to_market, u.trust
    )?;
    match outcome.shipped {
        0 => writeln!(out, "shipped nothing"),
        shipped => writeln!(out, "shipped {shipped}, of which help {:.0} %", outcome.helped_share * 100.0),
    }
}
