//! The command line: one file per subcommand.
//!
//! What goes wrong is said on the error stream in a sentence, with exit code 1. Figures are given as a
//! table for people and with `--json` for programs.

mod batch;
mod bench;
mod check;
mod choose;
mod compare;
mod figure;
mod language;
mod play;
mod players;
mod practice;
mod record;
mod replay;
mod review;
mod score;
mod simulate;
mod stakes;

use anyhow::Context;
use clap::{Parser, Subcommand};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// A flight simulator for Product Owners: decide, see late consequences, learn what each choice was
/// worth.
#[derive(Debug, Parser)]
#[command(name = "north-of-noise", version, about, max_term_width = 100, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// Folder for runs and settings, instead of the platform's own.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
}

const EXAMPLES: &str = "Examples:
  north-of-noise                                     play
  north-of-noise check my_company.ron                what is wrong with a scenario, and where
  north-of-noise compare my_company.ron --seeds 400  which styles of play it rewards
  north-of-noise replay first_sprint-7               what a run came to

A SCENARIO is the name of one that comes with the program, or the path of a file.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Play a scenario in the window.
    Play(play::Args),
    /// Check scenario files: exit code 0 if they can be played, 1 if not, 2 if they cannot be read.
    Check(check::Args),
    /// Play a scenario many times with a player made of code.
    Simulate(simulate::Args),
    /// Play a scenario with several players made of code on the same seeds.
    Compare(compare::Args),
    /// What each kind of decision is worth in a scenario: a player without it, and with more of it.
    Stakes(stakes::Args),
    /// List the players made of code.
    Players(players::Args),
    /// Let a player made of code play a run into a file, as a sample to look at.
    Record(record::Args),
    /// Replay a run, verify it and say what it came to.
    Replay(replay::Args),
    /// Play a scenario many times with a player made of code and score its choices apart from luck.
    Score(score::Args),
    /// Review a finished run: what each choice was worth by what was known, and what was luck.
    Review(review::Args),
    /// Practise for an exam: questions, exams, what is due, what is wrong with a bank.
    Practice(practice::Args),
    /// Print the English file to translate, or check files of languages: exit code 0 if nothing is wrong, 1 if
    /// something is, 2 if one cannot be read.
    Language(language::Args),
    /// Measure how fast the rules are on this machine.
    Bench(bench::Args),
}

/// Runs the command that the program was called with.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = io::stdout().lock();
    let done = dispatch(cli, &mut out).and_then(|code| {
        out.flush()?;
        Ok(code)
    });
    match done {
        Ok(code) => code,
        // Whoever reads along has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _nobody_left_to_tell = writeln!(io::stderr(), "{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(cli: Cli, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let Cli { command, data } = cli;
    let done = match command {
        None => return play::run(play::Args::default(), data),
        Some(Command::Play(args)) => return play::run(args, data),
        Some(Command::Check(args)) => return check::run(&args, out),
        Some(Command::Language(args)) => return language::run(&args, out),
        Some(Command::Practice(args)) => return practice::run(args, data, out),
        Some(Command::Replay(args)) => return replay::run(&args, data, out),
        Some(Command::Simulate(args)) => simulate::run(&args, out),
        Some(Command::Compare(args)) => compare::run(&args, out),
        Some(Command::Stakes(args)) => stakes::run(&args, out),
        Some(Command::Players(args)) => players::run(&args, out),
        Some(Command::Record(args)) => record::run(&args, data, out),
        Some(Command::Review(args)) => review::run(&args, data, out),
        Some(Command::Score(args)) => score::run(&args, out),
        Some(Command::Bench(args)) => bench::run(&args, out),
    };
    done.map(|()| ExitCode::SUCCESS)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(|e| e.kind() == io::ErrorKind::BrokenPipe)
}

/// The folder for data: the one asked for, or the platform's own.
fn data_folder(asked: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    asked
        .or_else(|| Some(directories::ProjectDirs::from("", "", "north-of-noise")?.data_dir().to_path_buf()))
        .context("This system names no folder for data: give one with --data DIR.")
}

/// Writes figures for programs.
fn write_json(out: &mut impl Write, figures: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, figures)?;
    writeln!(out)
}
