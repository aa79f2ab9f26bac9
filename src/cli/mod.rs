//! The command line: one file per subcommand.
//!
//! What goes wrong is said on the error stream in a sentence, with an exit code (see `AFTER`). Figures are
//! given as a table for people and with `--json` for programs; one that cannot be computed is absent, with
//! the reason. Everything that is printed goes through `out`, everything that takes a while is `work`.

mod batch;
mod bench;
mod check;
mod choose;
mod compare;
mod figure;
mod host;
mod kinds;
mod language;
mod moments;
mod new;
mod out;
mod play;
mod players;
mod practice;
mod record;
mod replay;
mod report;
mod review;
mod score;
mod simulate;
mod stakes;
mod work;

use crate::program::DataFolder;
use anyhow::Context;
use choose::Scenarios;
use clap::{Parser, Subcommand};
use out::{Out, say};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// A flight simulator for Product Owners: decide, see late consequences, learn what each choice was
/// worth.
///
/// Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(name = "north-of-noise", version, about, max_term_width = 100, after_help = AFTER)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// The folder with your runs, settings and practice. By default the platform's own, on Linux
    /// ~/.local/share/north-of-noise.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
}

const AFTER: &str = "Examples:
  north-of-noise                                     play
  north-of-noise check my_company                    what is wrong with a scenario, and where
  north-of-noise compare my_company --seeds 400      which styles of play it rewards
  north-of-noise replay first_sprint-7               the result of a run

A SCENARIO is the name of one that comes with the program (first_sprint, busy_standing_still) or is your
own, or the path of a file. A SEED is a number that decides the luck of a run: the same seed and the same
decisions give the same run.

What takes more than half a second shows on the terminal how far it is. Ctrl+C stops it: what is done by
then is printed where it means something, with a line that says so; a second Ctrl+C ends the program at once.

Exit codes:
  0    done; nothing is wrong with what was checked
  1    not done, with the reason on the error stream; or something is wrong with what was checked or replayed
  2    the command was called wrongly, or a file to be checked cannot be read
  130  stopped by Ctrl+C";

#[derive(Debug, Subcommand)]
enum Command {
    /// Open the window and play a scenario.
    Play(play::Args),
    /// Hold a group session: people vote by their phones on what a run asks, and you decide with them.
    ///
    /// Prints the addresses and the code to join by, and takes your commands, a line each; `help` lists them. The run
    /// is an ordinary one. If the program ends, go on with --go-on and the code: phones come back by themselves.
    Host(host::Args),
    /// Check files of scenarios: what is wrong, where, and how to mend it.
    Check(check::Args),
    /// Begin a scenario of your own, with a skeleton or as a copy of another, and print where its file is.
    ///
    /// It is listed in the library at once, and other commands know it by its name. What has that name already is never
    /// overwritten.
    New(new::Args),
    /// Let a player made of code play a scenario many times, and show what comes out.
    ///
    /// Outcome and utility are given as their mean and as the values that 10, 50 and 90 % of the runs stay
    /// below. Ctrl+C stops early and shows the figures of the seeds that were played.
    Simulate(simulate::Args),
    /// Let several players made of code play a scenario with the same luck, and rank them.
    ///
    /// The best by mean utility comes first. Ctrl+C stops early and shows the figures of the seeds that all of
    /// them have played.
    Compare(compare::Args),
    /// Show what each kind of decision is worth in a scenario: a player without it, and with more of it.
    ///
    /// Every change of habit is played with the same luck as the player unchanged; figures are differences of
    /// utility. Ctrl+C stops early and shows the changes that were played on all seeds.
    Stakes(stakes::Args),
    /// List the players made of code.
    Players(players::Args),
    /// Let a player made of code play a run into a file of the data folder, as a sample to look at.
    ///
    /// Prints the name of the run, each decision with its number once it is on the disk, and the run's fingerprint.
    Record(record::Args),
    /// Verify the file of a run by replaying it, and show its result.
    Replay(replay::Args),
    /// Let a player made of code play a scenario many times, and score its choices apart from luck.
    ///
    /// Scores run from 0 to 100 and are given as their mean and as the values that 10, 50 and 90 % of the runs
    /// stay below. Each run takes some seconds of a core. Ctrl+C stops early and shows the figures of the seeds
    /// that were scored.
    Score(score::Args),
    /// Review a finished run: what each choice was worth by what was known then, and what was luck.
    ///
    /// Takes some seconds to minutes. Ctrl+C stops it; nothing is shown then, because a part of the choices would
    /// not be a review of the run.
    Review(review::Args),
    /// Write a finished run as one page to read, print and hand on: a file of HTML with nothing outside of it; or the
    /// votes of a group session as tables
    ///
    /// It says what the review of the window says. Takes some seconds to minutes. Ctrl+C stops it: before all is
    /// graded nothing is written, after that the page without what moved the metrics.
    Report(report::Args),
    /// Practise for an exam: questions, exams, what is due, what is wrong with a bank.
    Practice(practice::Args),
    /// Decide what came up in other runs: a moment at a time, with what each option was worth.
    Moments(moments::Args),
    /// Print the English texts to translate, or the texts of a scenario, or check the files of translations.
    Language(language::Args),
    /// Measure how fast the simulation is on this machine; takes about five seconds.
    Bench(bench::Args),
}

impl Command {
    /// What it is called by.
    const fn name(&self) -> &'static str {
        match self {
            Self::Play(_) => "play",
            Self::Host(_) => "host",
            Self::Check(_) => "check",
            Self::New(_) => "new",
            Self::Simulate(_) => "simulate",
            Self::Compare(_) => "compare",
            Self::Stakes(_) => "stakes",
            Self::Players(_) => "players",
            Self::Record(_) => "record",
            Self::Replay(_) => "replay",
            Self::Score(_) => "score",
            Self::Review(_) => "review",
            Self::Report(_) => "report",
            Self::Practice(_) => "practice",
            Self::Moments(_) => "moments",
            Self::Language(_) => "language",
            Self::Bench(_) => "bench",
        }
    }
}

/// Runs the command that the program was called with.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = Out::of(cli.command.as_ref().map_or("play", Command::name));
    let done = dispatch(cli, &mut out).and_then(|code| {
        out.flush()?;
        Ok(code)
    });
    match done {
        Ok(code) => code,
        Err(error) => {
            say(format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(cli: Cli, out: &mut Out) -> anyhow::Result<ExitCode> {
    let Cli { command, data } = cli;
    let scenarios = &Scenarios::of(data.clone());
    let done = match command {
        None => return play::run(play::Args::default(), data),
        Some(Command::Play(args)) => return play::run(args, data),
        Some(Command::Check(args)) => return check::run(&args, scenarios, out),
        Some(Command::Language(args)) => return language::run(&args, scenarios, out),
        Some(Command::Moments(args)) => return moments::run(args, scenarios, data, out),
        Some(Command::Practice(args)) => return practice::run(args, data, out),
        Some(Command::Replay(args)) => return replay::run(&args, data, out),
        Some(Command::Simulate(args)) => return simulate::run(&args, scenarios, out),
        Some(Command::Compare(args)) => return compare::run(&args, scenarios, out),
        Some(Command::Stakes(args)) => return stakes::run(&args, scenarios, out),
        Some(Command::Review(args)) => return review::run(&args, data, out),
        Some(Command::Report(args)) => return report::run(&args, data, out),
        Some(Command::Score(args)) => return score::run(&args, scenarios, out),
        Some(Command::Bench(args)) => return bench::run(&args, scenarios, out),
        Some(Command::Players(args)) => players::run(&args, out),
        Some(Command::Host(args)) => host::run(&args, scenarios, data, out),
        Some(Command::New(args)) => new::run(&args, scenarios, data, out),
        Some(Command::Record(args)) => record::run(&args, scenarios, data, out),
    };
    done.map(|()| ExitCode::SUCCESS)
}

/// The folder for data: the one asked for, or the platform's own.
fn data_folder(asked: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    asked.or_else(DataFolder::of_platform).context("This system names no folder for data: give one with --data DIR.")
}

/// Writes figures for programs.
fn write_json(out: &mut impl Write, figures: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, figures)?;
    writeln!(out)
}
