//! `practice`: the bank of questions without a window.

mod ask;
mod bots;
mod check;
mod exam;
mod from_play;
mod page;
mod reply;
mod shelf;
mod stats;

pub(super) use from_play::note;
pub(super) use shelf::{now, zone};

use crate::cli::out::Out;
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
    /// Answer questions in the terminal: what is due, then new ones.
    Ask(ask::Args),
    /// Draw an exam and print it, with its answers apart.
    Exam(exam::Args),
    /// How it goes in each focus area, and what is due.
    Stats(stats::Args),
    /// Check files of questions: exit code 0 if they can be used, 1 if not, 2 if they cannot be read.
    Check(check::Args),
    /// What somebody who knows nothing would come to: the longest option, the first one, any.
    Bots(bots::Args),
}

/// Runs the subcommand.
///
/// # Errors
/// As the subcommand says.
pub(super) fn run(args: Args, data: Option<PathBuf>, out: &mut Out<impl Write>) -> anyhow::Result<ExitCode> {
    let done = match args.command {
        Command::Check(args) => return check::run(&args, data, out),
        Command::Ask(args) => ask::run(&args, data, out),
        Command::Exam(args) => exam::run(&args, data, out),
        Command::Stats(args) => stats::run(&args, data, out),
        Command::Bots(args) => return bots::run(&args, data, out),
    };
    done.map(|()| ExitCode::SUCCESS)
}
