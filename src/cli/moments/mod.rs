//! `moments`: decisions of played runs that come back, without a window.

mod check;
mod daily;
mod desk;
mod find;
mod page;
mod play;
mod stats;

use super::choose::Scenarios;
use super::out::Out;
use clap::Subcommand;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find moments in runs of players made of code, or in a run of your own that is over.
    Find(find::Args),
    /// Weigh moments anew in a thousand fresh worlds: exit code 0 if at most 2 in 100 are overturned.
    Check(check::Args),
    /// Decide moments in the terminal: lessons that are due, then new ones. An answer is kept before it is told.
    Play(play::Args),
    /// What each lesson costs you, over time, and what is due.
    Stats(stats::Args),
    /// The moment of the day, the same everywhere, with its result as a line of text.
    Daily(daily::Args),
}

/// Runs the subcommand.
///
/// # Errors
/// As the subcommand says.
pub(super) fn run(args: Args, scenarios: &Scenarios, data: Option<PathBuf>, out: &mut Out<impl Write>) -> anyhow::Result<ExitCode> {
    let done = match args.command {
        Command::Find(args) => return find::run(&args, scenarios, data, out),
        Command::Check(args) => return check::run(&args, scenarios, out),
        Command::Play(args) => play::run(&args, scenarios, data, out),
        Command::Stats(args) => stats::run(&args, data, out),
        Command::Daily(args) => daily::run(&args, scenarios, data, out),
    };
    done.map(|()| ExitCode::SUCCESS)
}
