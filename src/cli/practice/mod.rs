//! `practice`: the bank of questions without a window.

mod check;

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
    /// Check files of questions: exit code 0 if they can be used, 1 if not, 2 if they cannot be read.
    Check(check::Args),
}

/// Runs the subcommand.
///
/// # Errors
/// As the subcommand says.
pub(super) fn run(args: Args, _data: Option<PathBuf>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    match args.command {
        Command::Check(args) => check::run(&args, out),
    }
}
